"""Files in UTF-16, and with a byte order mark, as UTF-8 while they are edited, and back."""

from __future__ import annotations

import codecs

MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


def utf8_of(content: bytes) -> bytes | None:
    """The text of a file in UTF-8, without its mark; None where it is in another encoding."""
    mark, codec = _coded(content)
    try:
        return content[len(mark) :].decode(codec).encode()
    except UnicodeDecodeError:
        return None


def recoded(edited: bytes, before: bytes) -> bytes:
    """The edited text in the encoding of the file that it was, with its mark."""
    mark, codec = _coded(before)
    return mark + edited.decode().encode(codec)


def _coded(content: bytes) -> tuple[bytes, str]:
    return next(((mark, codec) for mark, codec in MARKS.items() if content.startswith(mark)), (b"", "utf-8"))
