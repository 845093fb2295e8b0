"""Spelling: pinyin by the words of GB/T 16159, their capitals and what joins them."""
