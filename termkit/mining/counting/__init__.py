"""Counting: the repeats of a text by sorted suffixes, and the figures of what was proposed."""
