"""Concordance: every place of a word or pattern in its context (key word in context)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from termkit.errors import FormatError
from termkit.model import primary
from termkit.text.normalize import fold

WIDTH = 30


@dataclass(frozen=True, slots=True)
class KeyWord:
    """One place: `text[start:end]` of a numbered segment, in code points, and what stands left and right of it."""

    number: int
    start: int
    end: int
    left: str
    word: str
    right: str


def pattern_for(query: str, language: str, forms: Sequence[str] = ()) -> re.Pattern[str]:
    """What finds the query in folded text, small or capital: Chinese anywhere, other languages as whole words.

    `forms` are further forms of the query, all of which are found; longer ones first.
    """
    wanted = sorted({fold(form).replace("ё", "е") for form in (query, *forms)}, key=len, reverse=True)
    body = "|".join(r"\s+".join(map(re.escape, form.split())) for form in wanted).replace("е", "[её]")
    edged = f"(?:{body})" if primary(language) in ("zh", "ja") else rf"(?<!\w)(?:{body})(?!\w)"
    return re.compile(edged, re.IGNORECASE)


def pattern_of(expression: str) -> re.Pattern[str]:
    """A regular expression, to be looked for in folded text; raises FormatError for a bad one."""
    try:
        return re.compile(fold(expression), re.IGNORECASE)
    except re.error as error:
        raise FormatError(f"no regular expression: {error}; escape special characters with a backslash") from error


def concordance(texts: Iterable[tuple[int, str]], pattern: re.Pattern[str], *, width: int = WIDTH) -> Iterator[KeyWord]:
    """The places of the pattern in numbered segments, in order; empty matches are none."""
    for number, text in texts:
        for match in pattern.finditer(fold(text)):
            start, end = match.span()
            if start < end:
                left = " ".join(text[max(0, start - width) : start].splitlines())
                right = " ".join(text[end : end + width].splitlines())
                yield KeyWord(number, start, end, left, text[start:end], right)
