"""The glossary TSV: one concept in a few readable rows, and nothing lost."""

from termkit.formats.format import Format, Head
from termkit.formats.tsv.columns import COLUMNS, unescape
from termkit.formats.tsv.read import begins_glossary, read
from termkit.formats.tsv.write import write

__all__ = ["COLUMNS", "TSV", "unescape"]


def sniff(head: Head) -> bool:
    """True for a header row of our columns."""
    return begins_glossary(head.text)


TSV = Format("tsv", "glossary TSV (lossless)", (".tsv",), sniff, read, write)
