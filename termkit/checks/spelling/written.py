"""The names of persons that a text writes, and those of them that it writes in two ways.

Chinese names are told by their dot, or by an office beside characters of a transcription; names in letters by two
words with capitals, of which two spellings of a person share one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations, pairwise
from typing import NamedTuple

from termkit.checks.check import SegmentPair
from termkit.checks.spelling.alike import in_simplified, is_one_transcription, is_one_word, is_same_word
from termkit.model import primary
from termkit.text.tables import read_lines, read_rows

DOTS = "·・•‧∙⋅"
WORD = re.compile(r"(?<![\w-])[A-ZА-ЯЁ](?=[^\s]*[a-zа-яё])[^\W\d_]{2,}(?:[-’'][^\W\d_]+)*")
SHORTEST = 3


class Written(NamedTuple):
    """A name where a text writes it: its parts, where they stand, and the office it was told by."""

    unit: SegmentPair
    start: int
    parts: tuple[str, ...]
    office: str = ""

    @property
    def text(self) -> str:
        """The name as it stands there."""
        return self.unit.source[self.start : self.end]

    @property
    def end(self) -> int:
        """Where it ends; between two parts stands one sign."""
        return self.start + sum(map(len, self.parts)) + len(self.parts) - 1


class Misspelt(NamedTuple):
    """A name that its text spells otherwise elsewhere."""

    name: Written
    usual: Written


def misspelt(units: Iterable[SegmentPair], language: str) -> Iterator[Misspelt]:
    """The names that a text spells otherwise than most of it, or than their first mention, does."""
    found = [name for unit in units for name in names_in(unit, language)]
    times = Counter(name.parts for name in found)
    first = {name.parts: name for name in reversed(found)}
    for one, other in combinations(sorted(first.values(), key=lambda n: (-times[n.parts], n.unit.number, n.start)), 2):
        if is_one_name(one, other, language):
            yield from (Misspelt(name, one) for name in found if name.parts == other.parts)


def names_in(unit: SegmentPair, language: str) -> Iterator[Written]:
    """The names of persons in a unit."""
    if primary(language) == "zh":
        yield from _chinese(unit)
        return
    for one, other in pairwise(WORD.finditer(unit.source)):
        if other.start() == one.end() + 1:
            yield Written(unit, one.start(), (one.group(), other.group()))


def is_one_name(one: Written, other: Written, language: str) -> bool:
    """Whether two names are one in two spellings."""
    if primary(language) != "zh":
        return _is_one_in_letters(one.parts, other.parts, language)
    if len(one.parts) == len(other.parts) == 1:
        return one.office == other.office and is_one_transcription(one.parts[0], other.parts[0])
    return len(one.parts) == len(other.parts) and _is_one_dotted(one.parts, other.parts)


def _is_one_in_letters(one: tuple[str, ...], other: tuple[str, ...], language: str) -> bool:
    same = [is_same_word(a, b, language) for a, b in zip(one, other, strict=True)]
    if sum(same) != 1:
        return False
    place = same.index(False)
    return is_one_word(one[place], other[place], language)


def _is_one_dotted(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether all parts but one are equal; the first and last may have taken in a character of the text around them."""
    *rest, last = zip(one, other, strict=True)
    first, middle = rest[0], rest[1:]
    equal = [
        first[0].endswith(first[1]) or first[1].endswith(first[0]),
        *(a == b for a, b in middle),
        last[0].startswith(last[1]) or last[1].startswith(last[0]),
    ]
    return equal.count(False) == 1 and is_one_transcription(*[*rest, last][equal.index(False)])


def _chinese(unit: SegmentPair) -> Iterator[Written]:
    text = in_simplified(unit.source)
    for match in _dotted().finditer(text):
        yield Written(unit, match.start(), tuple(re.split(f"[{DOTS}]", match.group())))
    for beside in _beside_office():
        for match in beside.finditer(text):
            yield Written(unit, match.start("name"), (match.group("name"),), match.group("office"))


@cache
def _dotted() -> re.Pattern[str]:
    sign = f"[{''.join(read_lines('names/transcription.txt') + read_lines('names/transcription_dotted.txt'))}]"
    return re.compile(rf"{sign}{{1,8}}(?:[{DOTS}]{sign}{{1,8}})+")


@cache
def _beside_office() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Characters of a transcription before an office, and after it, that are no part of a dotted name."""
    offices = "|".join(sorted((row[0] for row in read_rows("names/offices.tsv")[1:]), key=len, reverse=True))
    signs = "".join(read_lines("names/transcription.txt"))
    name, office = rf"(?P<name>[{signs}]{{{SHORTEST},9}})", f"(?P<office>{offices})"
    return re.compile(rf"(?<![{signs}{DOTS}]){name}{office}"), re.compile(rf"{office}{name}(?![{signs}{DOTS}])")
