"""The glossary TSV: one concept in a few readable rows, and nothing lost."""

from termkit.formats.format import Format, Head
from termkit.formats.tsv.columns import COLUMNS, unescape
from termkit.formats.tsv.read import read
from termkit.formats.tsv.write import write

__all__ = ["COLUMNS", "TSV", "unescape"]


def sniff(head: Head) -> bool:
    """True for a header row that begins as ours does."""
    lines = (line for line in head.text.splitlines() if line and not line.startswith("#"))
    return next(lines, "").split("\t")[:3] == list(COLUMNS[:3])


TSV = Format("tsv", "glossary TSV (lossless)", (".tsv",), sniff, read, write)
