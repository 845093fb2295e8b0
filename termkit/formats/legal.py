"""Text that may stand in a file: NFC, and without the characters that XML 1.0 has no way to write."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from termkit.formats.loss import Ledger
from termkit.formats.xml import ILLEGAL


def legal(text: str, ledger: Ledger, where: str) -> str:
    """The text in NFC; each forbidden character is dropped and noted with its place."""
    if not (text.isascii() or unicodedata.is_normalized("NFC", text)):
        text = unicodedata.normalize("NFC", text)
    if not text.isprintable() and ILLEGAL.search(text):  # the first is the quicker question
        found = ILLEGAL.findall(text)
        ledger.drop("illegal character", f"{where}: U+{ord(found[0]):04X}", len(found))
        text = ILLEGAL.sub("", text)
    return text


def all_legal(pieces: Iterable[str], ledger: Ledger, where: str) -> Iterator[str]:
    """The pieces, looked at many at a time, since next to none needs a change."""
    batch: list[str] = []
    for piece in pieces:
        batch.append(piece)
        if len(batch) == 64:
            yield checked(batch, ledger, where)
            batch.clear()
    yield checked(batch, ledger, where)


def checked(batch: list[str], ledger: Ledger, where: str) -> str:
    """The batch as one text; only where something in it is wrong, each piece is looked at."""
    text = "".join(batch)
    printable = text.replace("\n", "").isprintable() or not ILLEGAL.search(text)  # the first is the quicker question
    if printable and unicodedata.is_normalized("NFC", text):
        return text
    return "".join(legal(piece, ledger, f"{where} {piece[:48]!r}") for piece in batch)
