"""A person whom the base does not know is spelt in two ways within the file.

Persons are told by the dot in their names, or by a title beside a Chinese surname.  Compared are the capitalised words
of the units that name one, in whatever case: the spelling of most units is the file's own.

Source: ISO 17100:2015, 5.3.1 b (consistency); Palladius system; ISO 7098:2015; MQM 2.0, terminology/inconsistent.

Wrong: 阿尔马特·别克托夫 — Алмат Бектов / Алмат Бэктов
Right: 阿尔马特·别克托夫 — Алмат Бектов / с Алматом Бектовым
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from termkit.checks.check import Check, Remark, SegmentPair, spans
from termkit.checks.context import Context
from termkit.checks.names.tables import offices, surnames, transcribing
from termkit.checks.spelling.name_endings import Reading, Readings, readings_of
from termkit.model import Severity, primary
from termkit.text.patterns import one_of
from termkit.text.tables import read_lines

DOT = re.compile("[·・•‧∙]")
SHORTEST_PART = 3
"""Characters of a part of a dotted name from which it names the person by itself."""
WORD = re.compile(r"(?<![\w-])[A-ZА-ЯЁ][^\W\d_]{3,}(?:[-’'][^\W\d_]+)*")
ALIKE, ALONE = 0.7, 0.8
"""How alike two spellings of a name are; where only two units tell, more so."""
LONG = 7
DERIVED = 2
"""Letters that one word has more than another which it is derived from: Казахстан, казахстанский."""
SHARE = 0.6
"""Share of the units with the name that have one of the two spellings."""


class Spelt(NamedTuple):
    """A unit that names somebody, and the capitalised words of its target with their places."""

    number: int
    words: dict[str, tuple[int, int]]


@dataclass
class Spelling:
    """A word of these units in all its forms: as it stands first, what they may be forms of, and where they stand."""

    word: str
    readings: Readings
    places: dict[int, tuple[int, int]]

    @property
    def first(self) -> int:
        """The unit that has it first."""
        return next(iter(self.places))

    def units(self, totals: Counter[Reading]) -> int:
        """How many units of the file have one of its forms."""
        return max(totals[reading] for reading in self.readings)


class Variant(NamedTuple):
    """What is spelt otherwise in a unit, and how, and in which unit, it is usual."""

    name: str
    span: tuple[int, int]
    usual: str
    unit: int


def run(units: Iterable[SegmentPair], context: Context) -> Iterator[Remark]:
    """A remark for each unit that spells a person otherwise than most units, or the first one, do."""
    persons = {name for pair in units for name in _persons(pair.source)} if primary(context.source) == "zh" else set()
    if not persons:
        return
    named, totals = _named(units, persons, context)
    variants = {
        number: variant
        for name, those in named.items()
        for number, variant in _variants(name, those, totals, context.target)
    }
    for pair in units:
        if variant := variants.get(pair.number):
            start, end = variant.span
            message = f"“{pair.target[start:end]}” for “{variant.name}”: unit {variant.unit} has “{variant.usual}”"
            place = pair.source.find(variant.name)
            person = spans((place, place + len(variant.name))) if place >= 0 else ()
            yield Remark(pair, message, person, spans((start, end)))


def _persons(text: str) -> Iterator[str]:
    """The persons of a text: of a dotted name its long parts, which come back alone, else the whole."""
    for match in _dotted().finditer(text) if DOT.search(text) else ():
        last = DOT.split(match.group())[-1]
        yield last if len(last) >= SHORTEST_PART else match.group()
    for match in _titled().finditer(text):
        yield match.group("before") or match.group("after")


@cache
def _dotted() -> re.Pattern[str]:
    """A foreign name: characters of the tables of transcription, with dots."""
    sign = f"[{transcribing(dotted=True)}]"
    inner = f"[-{''.join(read_lines('names/transcription_inner.txt'))}](?={sign}|{DOT.pattern})"
    part = f"(?:{sign}|{inner})"
    return re.compile(rf"{sign}{part}{{0,7}}(?:{DOT.pattern}{sign}{part}{{1,7}})+")


@cache
def _titled() -> re.Pattern[str]:
    """A Chinese name before or after a title."""
    titles = one_of([*offices(), *" ".join(read_lines("names/forms_of_address.txt")).split()])
    name = rf"{one_of(surnames())}[\u4e00-\u9fff]{{1,2}}"
    return re.compile(
        rf"(?<![\u4e00-\u9fff])(?P<before>{name})(?={titles})|{titles}(?P<after>{name}?)(?=[，。、在同与和会表出访强指说]|$)"
    )


def _named(
    units: Iterable[SegmentPair], persons: set[str], context: Context
) -> tuple[dict[str, list[Spelt]], Counter[Reading]]:
    """The units that name each person whom the base has not, and how many units have a word with each stem."""
    pattern = re.compile(one_of(persons))
    named: defaultdict[str, list[Spelt]] = defaultdict(list)
    totals: Counter[Reading] = Counter()
    for pair in units:
        words = {m.group(): m.span() for m in WORD.finditer(pair.target)}
        totals.update({reading for word in words for reading in readings_of(word, context.target)})
        known = [mention.text for mention in context.look(pair).mentions]
        for name in {_short(name, persons) for name in pattern.findall(pair.source)}:
            if not any(name in text for text in known):
                named[name].append(Spelt(pair.number, words))
    return named, totals


def _short(name: str, persons: set[str]) -> str:
    """The last part of a dotted name where it stands alone elsewhere."""
    last = DOT.split(name)[-1]
    return last if last in persons else name


def _variants(name: str, those: list[Spelt], totals: Counter[Reading], language: str) -> Iterator[tuple[int, Variant]]:
    """The units whose spelling is the rarer one of two that are alike and stand nowhere together."""
    spellings = _spellings(those, language)
    usual_ones = [one for one in spellings if 2 * len(one.places) >= SHARE * len(those)]
    for usual in usual_ones:
        for rare in spellings:
            is_earlier = (len(rare.places), -rare.first) < (len(usual.places), -usual.first)
            if is_earlier and _is_variant(usual, rare, len(those), totals):
                for number, span in rare.places.items():
                    yield number, Variant(name, span, usual.word, usual.first)


def _spellings(those: list[Spelt], language: str) -> list[Spelling]:
    """The words of these units, the forms of each taken together, the most frequent first."""
    found: list[Spelling] = []
    for number, words in those:
        for word, span in words.items():
            readings = readings_of(word, language)
            own = next((one for one in found if one.readings & readings), None)
            if own is None:
                found.append(Spelling(word, readings, {number: span}))
            else:
                own.readings &= readings
                own.places.setdefault(number, span)
    return sorted(found, key=lambda one: -len(one.places))


def _is_variant(usual: Spelling, rare: Spelling, units: int, totals: Counter[Reading]) -> bool:
    """Whether two words are alike, never stand together, and stand where the person is named."""
    if usual.places.keys() & rare.places.keys() or len(usual.places) + len(rare.places) < SHARE * units:
        return False
    if rare.units(totals) > len(rare.places) or usual.units(totals) > 2 * len(usual.places):
        return False
    is_alone = len(usual.places) == 1
    if is_alone and min(len(usual.word), len(rare.word)) < LONG - 1:
        return False
    return _are_alike(usual, rare, ALONE if is_alone else ALIKE)


def _are_alike(usual: Spelling, rare: Spelling, least: float) -> bool:
    """Whether the stems that are most alike are so like each other, and none is made from the other.

    Words of no declension in common have none.
    """
    stems = _stems(usual, rare)
    if not stems:
        return False
    one, other = max(stems, key=lambda pair: (OSA.normalized_similarity(*pair), pair))
    return not _is_derived(one, other) and OSA.normalized_similarity(one, other) >= least


def _is_derived(one: str, other: str) -> bool:
    """Whether one word is the other with more letters behind it."""
    short, long = sorted((one, other), key=len)
    return len(long) >= len(short) + DERIVED and long.startswith(short[: -DERIVED - 1])


def _stems(one: Spelling, other: Spelling) -> list[tuple[str, str]]:
    """The stems of two spellings, by pairs of one declension."""
    return [(a, b) for a, how in one.readings for b, other_how in other.readings if how == other_how]


CHECK = Check("BT111", "name-varies", Severity.WARNING, run, whole=True)
