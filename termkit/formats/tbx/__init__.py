"""TBX: version 3 (ISO 30042:2019) in its dialects Basic and Linguist, version 2 (martif, TBX-Basic 2008); reads all."""

from termkit.formats.format import Format, Head
from termkit.formats.tbx.read import read
from termkit.formats.tbx.write import write_basic, write_linguist, write_martif

__all__ = ["LINGUIST", "TBX", "TBX2"]


def is_version_3(head: Head) -> bool:
    """True for a `tbx` root."""
    return head.root in {"tbx", "TBX"} and head.attributes.get("type") != "TBX-Linguist"


def is_linguist(head: Head) -> bool:
    """True for a `tbx` root of the dialect Linguist."""
    return head.root == "tbx" and head.attributes.get("type") == "TBX-Linguist"


def is_martif(head: Head) -> bool:
    """True for the root of version 2."""
    return head.root == "martif"


TBX = Format("tbx", "TBX-Basic v3, DCA (ISO 30042:2019)", (".tbx",), is_version_3, read, write_basic, header=True)
LINGUIST = Format(
    "tbx-linguist",
    "TBX-Linguist v3, DCA: pinyin machine-readable",
    (".tbx",),
    is_linguist,
    read,
    write_linguist,
    header=True,
)
TBX2 = Format(
    "tbx2", "TBX-Basic v2 (martif), what CAT tools read", (".tbx",), is_martif, read, write_martif, header=True
)
