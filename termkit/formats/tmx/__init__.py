"""TMX: reads 1.1 to 1.4b as programs write it, writes 1.4 by its DTD, one language pair in a file."""

from termkit.formats.format import Format, Head
from termkit.formats.tmx.read import read
from termkit.formats.tmx.write import write

__all__ = ["TMX"]


def sniff(head: Head) -> bool:
    """True for the root `tmx` (Tiled maps, also called .tmx, have `map`)."""
    return head.root == "tmx"


TMX = Format("tmx", "TMX 1.4, one language pair", (".tmx",), sniff, read, write, "units", header=True, pairwise=True)
