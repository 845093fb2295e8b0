"""The key a term is found by: what people vary without meaning anything is gone."""

from __future__ import annotations

import hashlib

from termkit.text.normalize import key


def search_key(text: str) -> str:
    """The comparison key of `termkit.text.normalize`, and ё as е, as most Russians type it."""
    return key(text).replace("ё", "е")


def digest_of(text: str) -> bytes:
    """Sixteen bytes that tell one text from another."""
    return hashlib.sha256(text.encode()).digest()[:16]
