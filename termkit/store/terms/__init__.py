"""Entries: kept, loaded, browsed and found."""
