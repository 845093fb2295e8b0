"""A person whom the base does not know is spelt in two ways within the file.

Persons are told by the dot in their names, or by a title beside a Chinese surname.  Compared are the capitalised words
of the units that name one, without their endings: the spelling of most units is the file's own.

Source: ISO 17100:2015, 5.3.1 b (consistency); Palladius system; ISO 7098:2015; MQM 2.0, terminology/inconsistent.

Wrong: 阿尔马特·别克托夫 — Алмат Бектов / Алмат Бэктов
Right: 阿尔马特·别克托夫 — Алмат Бектов / с Алматом Бектовым
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from termkit.checks.check import Check, Remark, SegmentPair, spans
from termkit.checks.context import Context
from termkit.model import Severity, primary
from termkit.text.tables import read_lines, read_rows

DOT = re.compile("[·・•‧∙]")
SHORTEST_PART = 3
"""Characters of a part of a dotted name from which it names the person by itself."""
WORD = re.compile(r"(?<![\w-])[A-ZА-ЯЁ][^\W\d_]{3,}(?:[-’'][^\W\d_]+)*")
ENDING = re.compile(r"(?:ыми|ими|ого|ому|ами|ями|ом|ем|ым|им|ых|их|ой|ей|ою|ею|ую|юю|ах|ях|ам|ям|[аеиоуыэюя])\Z")
POSSESSIVE = re.compile(r"[’']s?\Z")
ALIKE, ALONE = 0.7, 0.8
"""How alike two spellings of a name are; where only two units tell, more so."""
LONG = 7
SHARE = 0.6
"""Share of the units with the name that have one of the two spellings."""


class Spelt(NamedTuple):
    """A unit that names somebody, and the capitalised words of its target: their places by their stems."""

    number: int
    words: dict[str, tuple[int, int]]


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
    variants = {number: variant for name, those in named.items() for number, variant in _variants(name, those, totals)}
    for pair in units:
        if variant := variants.get(pair.number):
            start, end = variant.span
            message = f"“{pair.target[start:end]}” for “{variant.name}”: unit {variant.unit} has “{variant.usual}”"
            yield Remark(pair, message, target_spans=spans((start, end)))


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
    sign = f"[{''.join(read_lines('names/transcription.txt') + read_lines('names/transcription_dotted.txt'))}]"
    return re.compile(rf"{sign}{{1,8}}(?:[·・•‧∙]{sign}{{2,8}})+")


@cache
def _titled() -> re.Pattern[str]:
    """A Chinese name before or after a title."""
    surnames = _any(row[0] for row in read_rows("names/surnames.tsv")[1:])
    titles = _any(
        [
            *(row[0] for row in read_rows("names/offices.tsv")[1:]),
            *" ".join(read_lines("names/forms_of_address.txt")).split(),
        ]
    )
    name = rf"{surnames}[\u4e00-\u9fff]{{1,2}}"
    return re.compile(
        rf"(?<![\u4e00-\u9fff])(?P<before>{name})(?={titles})|{titles}(?P<after>{name}?)(?=[，。、在同与和会表出访强指说]|$)"
    )


def _any(words: Iterable[str]) -> str:
    """A pattern of several words, the longest first."""
    return f"(?:{'|'.join(sorted(words, key=len, reverse=True))})"


def _named(
    units: Iterable[SegmentPair], persons: set[str], context: Context
) -> tuple[dict[str, list[Spelt]], Counter[str]]:
    """The units that name each person whom the base has not, and how many units have each capitalised word."""
    pattern = re.compile("|".join(sorted(map(re.escape, persons), key=len, reverse=True)))
    named: defaultdict[str, list[Spelt]] = defaultdict(list)
    totals: Counter[str] = Counter()
    for pair in units:
        words = _words(pair.target, context.target)
        totals.update(words.keys())
        known = [mention.text for mention in context.look(pair).mentions]
        for name in {_short(name, persons) for name in pattern.findall(pair.source)}:
            if not any(name in text for text in known):
                named[name].append(Spelt(pair.number, words))
    return named, totals


def _short(name: str, persons: set[str]) -> str:
    """The last part of a dotted name where it stands alone elsewhere."""
    last = DOT.split(name)[-1]
    return last if last in persons else name


def _words(text: str, language: str) -> dict[str, tuple[int, int]]:
    """The capitalised words of a text by their stems."""
    ending = ENDING if primary(language) == "ru" else POSSESSIVE
    return {ending.sub("", m.group().lower().replace("ё", "е")): m.span() for m in WORD.finditer(text)}


def _variants(name: str, those: list[Spelt], totals: Counter[str]) -> Iterator[tuple[int, Variant]]:
    """The units whose spelling is the rarer one of two that are alike and stand nowhere together."""
    counts = Counter(stem for spelt in those for stem in spelt.words)
    frequent = [stem for stem, count in counts.most_common() if 2 * count >= SHARE * len(those)]
    for usual in frequent:
        first = _first(usual, those)
        for rare, few in counts.items():
            is_earlier = few < counts[usual] or (few == counts[usual] and first.number < _first(rare, those).number)
            if is_earlier and _is_variant(usual, rare, those, totals):
                for spelt in those:
                    if rare in spelt.words:
                        yield spelt.number, Variant(name, spelt.words[rare], usual.capitalize(), first.number)


def _is_variant(usual: str, rare: str, those: list[Spelt], totals: Counter[str]) -> bool:
    """Whether two words are alike, never stand together, and stand where the person is named."""
    with_usual = {spelt.number for spelt in those if usual in spelt.words}
    with_rare = {spelt.number for spelt in those if rare in spelt.words}
    alone = len(with_usual) == 1
    if with_usual & with_rare or len(with_usual) + len(with_rare) < SHARE * len(those):
        return False
    if totals[rare] > len(with_rare) or totals[usual] > 2 * len(with_usual):
        return False
    if alone and min(len(usual), len(rare)) < LONG - 1:
        return False
    is_form = usual.startswith(rare) or rare.startswith(usual)
    return not is_form and OSA.normalized_similarity(usual, rare) >= (ALONE if alone else ALIKE)


def _first(stem: str, those: list[Spelt]) -> Spelt:
    return next(spelt for spelt in those if stem in spelt.words)


CHECK = Check("BT111", "name-varies", Severity.WARNING, run, whole=True)
