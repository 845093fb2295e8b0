"""Checks of a source with its translation, one a file; `run` of each is listed in termkit.checks.of_bitexts."""
