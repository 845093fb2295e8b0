"""Translations aligned, kept, found again and used for new texts."""
