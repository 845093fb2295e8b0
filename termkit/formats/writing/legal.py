"""Text that may stand in a file: NFC, and without the characters that XML 1.0 has no way to write."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from termkit.formats.markup.xml import ILLEGAL
from termkit.formats.writing.loss import Ledger

PLAIN = bytes([*b"\t\n\r", *range(0x20, 0x7F)])
"""Most of a file, and never wrong by itself."""
MARKS = (b"\xcc", b"\xcd")
"""How U+0300 to U+037F begin in UTF-8: the marks that ASCII letters and signs become one character with."""
MANY = 64
"""How many pieces are looked at together."""


def legal(text: str, ledger: Ledger, where: str) -> str:
    """The text in NFC; each forbidden character is dropped and noted with its place."""
    if not (text.isascii() or unicodedata.is_normalized("NFC", text)):
        text = unicodedata.normalize("NFC", text)
    if not text.isprintable() and ILLEGAL.search(text):  # the first is the quicker question
        found = ILLEGAL.findall(text)
        ledger.drop("illegal character", f"{where}: U+{ord(found[0]):04X}", len(found))
        text = ILLEGAL.sub("", text)
    return text


def all_legal(pieces: Iterable[str], ledger: Ledger, where: str) -> Iterator[bytes]:
    """The pieces in UTF-8, looked at many at a time, since next to none needs a change."""
    batch: list[str] = []
    for piece in pieces:
        batch.append(piece)
        if len(batch) == MANY:
            yield checked(batch, ledger, where)
            batch.clear()
    yield checked(batch, ledger, where)


def checked(batch: list[str], ledger: Ledger, where: str) -> bytes:
    """The batch as one text; only where something in it may be wrong, each piece is looked at."""
    try:
        data = "".join(batch).encode("utf-8")
    except UnicodeEncodeError:
        data = b""
    if data and is_clean(data):
        return data
    return "".join(legal(piece, ledger, f"{where} {piece[:48]!r}") for piece in batch).encode("utf-8")


def is_clean(data: bytes) -> bool:
    """True where nothing is to be changed, judged by what is left when the ASCII is taken out: that is quick."""
    rest = data.translate(None, PLAIN)
    if any(mark in rest for mark in MARKS):
        return False
    text = rest.decode("utf-8")
    return (text.isprintable() or ILLEGAL.search(text) is None) and unicodedata.is_normalized("NFC", text)
