"""Encodings from before Unicode: which of them bytes are in, told by the characters that come out."""

from __future__ import annotations

import codecs

from termkit.text.plausibility import PLAUSIBLE, plausibility
from termkit.text.probability import likelihood

LEGACY = {"gb18030": 0, "big5hkscs": 6, "cp1251": 0, "koi8-r": 0, "cp1252": 20}
"""The codecs, with the bits by which the characters of the rarer ones must be likelier to be believed."""
DAMAGED = 4
"""UTF-8 with damage: so many times more bytes make up its longer characters than make up none."""


def legacy_codec(data: bytes, *, is_whole: bool = True) -> str:
    """The codec of bytes that are no UTF-8; empty where none gives text, and where they are UTF-8 but for a few.

    Of the first bytes of a file (not `is_whole`) the last character may be cut off.
    """
    if is_damaged_utf8(data):
        return ""
    texts = {codec: text for codec in LEGACY if (text := _decoded(data, codec, is_whole)) is not None}
    best = max(texts, key=lambda codec: _rank(texts[codec], codec), default="")
    return best if best and plausibility(texts[best]) >= PLAUSIBLE else ""


def is_damaged_utf8(data: bytes) -> bool:
    """True where nearly all bytes outside ASCII are characters of UTF-8, which other encodings hardly ever satisfy."""
    sound = data.decode("utf-8", "ignore")
    size = len(sound.encode("utf-8"))
    longer = size - sum(char.isascii() for char in sound)
    return longer > DAMAGED * (len(data) - size) and likelihood(sound)[0] >= PLAUSIBLE


def _rank(text: str, codec: str) -> tuple[float, float]:
    common, likely = likelihood(text)
    return common, likely - LEGACY[codec]


def _decoded(data: bytes, codec: str, is_whole: bool) -> str | None:
    try:
        return codecs.getincrementaldecoder(codec)().decode(data, is_whole)
    except UnicodeDecodeError:
        return None
