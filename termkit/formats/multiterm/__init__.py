"""MultiTerm XML (mtf): what Trados imports and exports term bases in."""

from __future__ import annotations

from termkit.formats.format import Format, Head
from termkit.formats.multiterm.read import read
from termkit.formats.multiterm.write import write

__all__ = ["MULTITERM"]


def sniff(head: Head) -> bool:
    """True for the root `mtf`."""
    return head.root == "mtf"


MULTITERM = Format("multiterm", "MultiTerm XML", (".xml", ".mtf"), sniff, read, write)
