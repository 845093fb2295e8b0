"""Text that may stand in a file: NFC, and without the characters that XML 1.0 has no way to write."""

from __future__ import annotations

import unicodedata

from termkit.formats.loss import Ledger
from termkit.formats.xml import ILLEGAL


def legal(text: str, ledger: Ledger, where: str) -> str:
    """The text in NFC; each forbidden character is dropped and noted with its place."""
    if not (text.isascii() or unicodedata.is_normalized("NFC", text)):
        text = unicodedata.normalize("NFC", text)
    if ILLEGAL.search(text):
        found = ILLEGAL.findall(text)
        ledger.drop("illegal character", f"{where}: U+{ord(found[0]):04X}", len(found))
        text = ILLEGAL.sub("", text)
    return text
