"""The names of persons that a text writes, and those of them that it writes in two ways.

Chinese names are told by their dot, or by an office beside characters of a transcription; names in letters by two
words with capitals, of which two spellings of a person share one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator
from functools import cache
from itertools import combinations, pairwise
from typing import NamedTuple

from termkit.checks.check import SegmentPair
from termkit.checks.names.tables import offices, transcribing
from termkit.checks.spelling.alike import (
    first_sound,
    in_simplified,
    is_one_transcription,
    is_one_word,
    is_same_word,
    stems,
    substituted,
)
from termkit.model import primary
from termkit.text.patterns import one_of
from termkit.text.words import cut

DOTS = "·・•‧∙⋅"
WORD = re.compile(r"(?<![\w-])[A-ZА-ЯЁ](?=[^\s]*[a-zа-яё])[^\W\d_]+(?:[-’'][^\W\d_]+)*")
SHORTEST = 3
AHEAD = 4
"""Characters in which the word behind a name shows."""
SPEAKS = re.compile("(?:表示|指出|强调|说|认为)[，：。]")
LONG = 4
"""Characters from which a part of a name is one with another character in it."""


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
    ranked = sorted(first.values(), key=lambda n: (-times[n.parts], n.unit.number, n.start))
    places: dict[tuple[str, ...], list[Written]] = defaultdict(list)
    for name in found:
        places[name.parts].append(name)
    for one, other in _candidates(ranked, language):
        if is_one_name(ranked[one], ranked[other], language):
            yield from (Misspelt(name, ranked[one]) for name in places[ranked[other].parts])


def _candidates(names: list[Written], language: str) -> list[tuple[int, int]]:
    """The pairs of names, by their numbers, that share what two spellings of one name share; few of all pairs."""
    alike: dict[Hashable, list[int]] = defaultdict(list)
    for number, name in enumerate(names):
        for shared in keys_of(name, language):
            alike[shared].append(number)
    return sorted({pair for numbers in alike.values() for pair in combinations(numbers, 2)})


def keys_of(name: Written, language: str) -> set[Hashable]:
    """What a name has in common with its other spellings: a part without one of its characters, or one of two words."""
    if primary(language) == "zh":
        each = ((n, part) for n, part in enumerate(name.parts))
        cuts = ((n, part[:at] + part[at + 1 :]) for n, part in each for at in range(len(part)))
        whole = enumerate(name.parts)
        return {(len(name.parts), name.office if len(name.parts) == 1 else "", *one) for one in (*cuts, *whole)}
    first, last = name.parts
    return {("first", stem, first_sound(last, language)) for stem in stems(first, language)} | {
        ("last", stem, first_sound(first, language)) for stem in stems(last, language)
    }


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
    exactly = [a == b for a, b in zip(one, other, strict=True)]
    if exactly.count(False) == 1 and _is_long_slip(*[*rest, last][exactly.index(False)]):
        return True
    equal = [
        first[0].endswith(first[1]) or first[1].endswith(first[0]),
        *(a == b for a, b in middle),
        last[0].startswith(last[1]) or last[1].startswith(last[0]),
    ]
    return equal.count(False) == 1 and is_one_transcription(*[*rest, last][equal.index(False)])


def _is_long_slip(one: str, other: str) -> bool:
    """Whether a long part of a name has one other character, whatever that sounds like: 艾哈迈德佐达, 艾哈迈德佐特."""
    return min(len(one), len(other)) >= LONG and substituted(one, other) is not None


def _chinese(unit: SegmentPair) -> Iterator[Written]:
    text = in_simplified(unit.source)
    for match in _dotted().finditer(text):
        name = match.group()
        runs_on = name[-2] not in DOTS and _begins_word(text, match.end() - 1)
        yield Written(unit, match.start(), tuple(re.split(f"[{DOTS}]", name[:-1] if runs_on else name)))
    for beside in _beside_office():
        for match in beside.finditer(text):
            name = match.group("name")
            if match.end("name") == match.end() and _begins_word(text, match.end() - 1):
                name = name[:-1]
            if len(name) >= SHORTEST:
                yield Written(unit, match.start("name"), (name,), match.group("office"))


def _begins_word(text: str, place: int) -> bool:
    """Whether a word of more characters begins there: 代表 behind 总统马克龙."""
    return len(cut(text[place : place + AHEAD])[0]) > 1


def has_foreign_dot(text: str, place: int) -> bool:
    """Whether a dot stands between characters that foreign names are written with."""
    return all(char in transcribing(dotted=True) for char in (text[place - 1], text[place + 1]))


def has_office(text: str, start: int, end: int) -> bool:
    """Whether an office stands right before or behind a place of a Chinese text."""
    return text[:start].endswith(offices()) or text.startswith(offices(), end)


def is_speaking(text: str, start: int, end: int) -> bool:
    """Whether what begins a clause of a Chinese text is said to speak: 习近乒指出."""
    return (start == 0 or not text[start - 1].isalnum()) and SPEAKS.match(text, end) is not None


@cache
def _dotted() -> re.Pattern[str]:
    sign = f"[{transcribing(dotted=True)}]"
    return re.compile(rf"{sign}{{1,8}}(?:[{DOTS}]{sign}{{1,8}})+")


@cache
def _beside_office() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Characters of a transcription before an office, and after it, that are no part of a dotted name."""
    signs = transcribing()
    name, office = rf"(?P<name>[{signs}]{{{SHORTEST},9}})", f"(?P<office>{one_of(offices())})"
    return re.compile(rf"(?<![{signs}{DOTS}]){name}{office}"), re.compile(rf"{office}{name}(?![{signs}{DOTS}])")
