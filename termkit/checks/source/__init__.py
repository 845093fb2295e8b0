"""Checks of one text, Chinese, Russian or English, one a file."""
