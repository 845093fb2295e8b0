"""All built-in checks; a run reads those of its scope alone, for reading all takes longer than checking a page."""

from termkit.checks import of_bitexts, of_entries, of_texts

CHECKS = (*of_bitexts.CHECKS, *of_texts.CHECKS, *of_entries.CHECKS)
