"""Acronyms of a text that nobody explains: neither the text, nor the base, nor everyday knowledge."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from termkit.checks.bitext.abbreviation import introductions
from termkit.checks.check import SegmentPair
from termkit.checks.context import Context
from termkit.checks.words import listed

ACRONYM = re.compile(r"(?<![\w«“\"./-])(?:[A-Z]{3,7}|[А-ЯЁ]{3,7})(?![\w»”\"/-]|\.\w|\s*[(:])")
CAPITALS = re.compile(r"[A-ZА-ЯЁ]{2,}")
WORD = re.compile(r"[^\W\d_]+")
LONG = 4
"""Letters from which a word has its place in an acronym even where small ones have none."""
ROMAN = re.compile(r"[IVXLC]+\Z")
VOWEL = re.compile("[AEIOUYАЕЁИОУЫЭЮЯ]")
WORDLIKE = 0.4
"""Share of vowels from which letters are read as a word."""
FEW = 0.5
"""Share of capitals among the letters of a line above which it is a heading in capitals."""


def unexplained(units: Iterable[SegmentPair], context: Context) -> Iterator[tuple[SegmentPair, int, str]]:
    """The first place of each acronym that nobody explains: its unit, its start, its letters."""
    held = list(units)
    known = {m.group("name") for unit in held for m in introductions(unit.source, context.source)}
    known.update(listed("known_acronyms.txt"))
    initials = "\n".join(_initials(unit.source, least) for unit in held for least in (1, LONG))
    for unit in held:
        matches = [] if _is_heading(unit.source) else list(ACRONYM.finditer(unit.source))
        in_base = [r.span for r in context.renderings(unit.source, context.source)] if matches else []
        for match in matches:
            letters = match.group()
            if letters in known or ROMAN.match(letters) or letters.casefold() in initials or _is_word(match):
                continue
            known.add(letters)
            if not any(a <= match.start() and match.end() <= b for a, b in in_base):
                yield unit, match.start(), letters


def _initials(text: str, least: int) -> str:
    """The first letters of the words of a text that have at least so many; acronyms explain nothing."""
    return "".join(word[0] for word in WORD.findall(CAPITALS.sub(" ", text)) if len(word) >= least).casefold()


def _is_word(match: re.Match[str]) -> bool:
    """Whether it may be a word in capitals that begins a line: DONE, ГЛАВА."""
    vowels = VOWEL.findall(match.group())
    return not match.start() and len(vowels) >= WORDLIKE * len(match.group())


def _is_heading(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return not letters or sum(map(str.isupper, letters)) > FEW * len(letters)
