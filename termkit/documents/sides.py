"""A document of two languages side by side, or by turns: its Chinese alone."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import accumulate, compress

from termkit.model import Document
from termkit.text.languages import language_of

PIECE = re.compile(r"[^\n\t]+[\n\t]?")
"""A paragraph, or a cell of a row, with what parts it from the next."""


def chinese_side(document: Document) -> Document:
    """The document with the paragraphs and cells that are Chinese; their places in the raw file stay what they are."""
    text = document.text
    is_kept = bytearray(len(text))
    for piece in PIECE.finditer(text):
        if language_of(piece[0], "") == "zh":
            is_kept[piece.start() : piece.end()] = b"\1" * len(piece[0])
    last = is_kept.rfind(1)
    if last >= 0 and text[last] in "\n\t":  # nothing follows that it would part
        is_kept[last] = 0
    before = list(accumulate(is_kept, initial=0))
    spans = ((segment, before[segment.start], before[segment.end]) for segment in document.segments)
    side = "".join(compress(text, is_kept))
    return replace(
        document,
        text=side,
        offsets=list(compress(document.offsets, is_kept)),
        segments=tuple(replace(segment, start=start, end=end) for segment, start, end in spans if start < end),
        title=document.title if document.title in side else "",
    )
