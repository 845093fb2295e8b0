"""The words of a glossary's headings, in the languages of the glossary."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from termkit.formats.data import table
from termkit.model import primary

BETWEEN = " · "


@cache
def words() -> dict[str, dict[str, str]]:
    """Word -> language -> how it is said."""
    return {row["word"]: row for row in table("page_words")}


def said(word: str, languages: Iterable[str]) -> str:
    """A word in each of the languages that it is known in, in their order; in English where there is none."""
    row = words()[word]
    known = [row[first] for first in dict.fromkeys(map(primary, languages)) if first in row]
    return BETWEEN.join(known) or row["en"]
