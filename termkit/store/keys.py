"""The key a term is found by: what people vary without meaning anything is gone."""

from __future__ import annotations

import hashlib
import unicodedata

from termkit.text.normalize import key

TONES = frozenset("\u0304\u0301\u030c\u0300")
"""The marks of the four tones."""


def search_key(text: str) -> str:
    """The comparison key of `termkit.text.normalize`, and ё as е, as most Russians type it."""
    return key(text).replace("ё", "е")


def toned_key(pinyin: str) -> str:
    """Pinyin with its tones, in small letters and without what parts words; empty where it has no tone mark."""
    if TONES.isdisjoint(unicodedata.normalize("NFD", pinyin)):
        return ""
    return "".join(c for c in unicodedata.normalize("NFC", pinyin).casefold() if c not in " '’-")


def digest_of(text: str) -> bytes:
    """Sixteen bytes that tell one text from another."""
    return hashlib.sha256(text.encode()).digest()[:16]
