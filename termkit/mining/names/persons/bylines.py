"""Authors whose names stand without a word for it, and without marks between them: 刘玉琴单三娅曲志红.

a bracket at the end of a paragraph     …国力。(高健), …新年。(张晨光张习海摄)
a line of its own                       张剑杨二, 王保安
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.mining.names import tables
from termkit.mining.names.page import Page
from termkit.mining.names.persons.chinese_names import is_chinese_name
from termkit.mining.names.transcription import is_no_word
from termkit.model import Kind
from termkit.text.words import tag

HAN = "\u4e00-\u9fff"
BRACKET = re.compile(f"(?<=[。!?”…\n])\\(([{HAN} 、]{{2,14}}?)(?:摄影报道|摄影|摄|报道)?\\)(?=\\s*(?:\n|$))")
LINE = re.compile(f"(?<=\n)[{HAN}]{{2,6}}(?=\n)")
SURE = 3.0
"""What a surname scores that makes a line of three characters a name whatever the dictionary sees in it: 王|保安."""
WHOLE = re.compile(f"[{HAN}]+")
SIZES = (3, 2, 4)
"""Characters of a name, the usual number first."""
LOWEST = -1.0
"""What a surname must score at least where names stand without marks: 方, and no 国."""


def find_bylines(page: Page) -> None:
    """Add the authors of brackets and lines that hold nothing but names."""
    for match in BRACKET.finditer(page.text):
        parts = [names_of(page.text, *part.span()) for part in WHOLE.finditer(page.text, *match.span(1))]
        if all(parts):
            _add(page, [name for part in parts for name in part])
    for match in LINE.finditer(page.text):
        names = names_of(page.text, *match.span())
        alone = (
            len(names) == 1
            and len(match.group()) == 3
            and tables.surname_scores().get(match.group()[0], LOWEST) >= SURE
        )
        if names and (alone or all(len(word) == 1 or mark.startswith("nr") for word, mark in tag(match.group()))):
            _add(page, names)


def names_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Chinese names one behind the other that fill a stretch: the fewest, with the surest surnames; or nothing."""
    return min(_divided(text, start, end), key=lambda names: (len(names), -_certainty(text, names)), default=[])


def _divided(text: str, start: int, end: int) -> Iterator[list[tuple[int, int]]]:
    """All ways to divide a stretch into names, those that begin with a name of three characters first."""
    if start == end:
        yield []
    for size in SIZES:
        if start + size <= end and _may_be_author(text[start : start + size]):
            for others in _divided(text, start + size, end):
                yield [(start, start + size), *others]


def _may_be_author(name: str) -> bool:
    sure = is_chinese_name(name, told=True) and is_no_word(name) and name[-1] not in "说摘"
    return sure and tables.surname_scores().get(_surname(name), LOWEST) >= LOWEST


def _certainty(text: str, names: list[tuple[int, int]]) -> float:
    """How much the surnames together speak for this division: 贾永|黄秋生, not 贾永黄|秋生."""
    return sum(tables.surname_scores().get(_surname(text[start:end]), LOWEST) for start, end in names)


def _surname(name: str) -> str:
    return name[:2] if name[:2] in tables.surnames() and len(name) > 2 else name[:1]


def _add(page: Page, names: list[tuple[int, int]]) -> None:
    if not any(page.atoms(*name) for name in names):
        for name in names:
            page.add(*name, Kind.PERSON, "credit", 0.8, label="PERSON")
