"""Checks of the term base itself, one a file."""
