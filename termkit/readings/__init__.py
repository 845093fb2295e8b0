"""Readings: pinyin of Chinese text, Palladius for Russian, back-transcription, suggested equivalents.

Import what you need from the modules: each loads its tables when it is first asked, so that commands start fast.
"""
