"""Names of documents, bodies and offices put together from known parts, by the patterns of compositions.tsv.

    中华人民共和国和X联合声明 -> Совместное заявление Китайской Народной Республики и …
    中哈合作委员会第十一次会议 -> 11-е заседание Китайско-казахстанского комитета по сотрудничеству

A pattern whose parts are not all known, or whose Russian case cannot be told, says nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from termkit.readings.composing.forms import OPEN, Part, agreed, in_form
from termkit.readings.tables import column, rows
from termkit.text.patterns import one_of

_SLOT = re.compile(r"\{(\d+)(?::(\w+))?\}")
"""A slot of a target: the groups that it joins, and the form."""
_WORD = re.compile(r"\{([a-z]+)\}")
"""The place of a target where the equivalent of a word of composition_words.tsv stands."""
_LINE = re.compile("(.{2,3}?)((?:城际|高速)?铁路|(?:城际)?高铁|高速|高速公路|公路)")
_AND = re.compile("和(?!国)|与|(?<![共合])同(?![盟志])")
"""What joins two parties: 中国 和 蒙古, not 共和国, 共同."""
_JOINED = "&"
"""Stands for the one of these words that is taken to part the parties."""


class _Pattern(NamedTuple):
    """One row of compositions.tsv in one language."""

    expression: re.Pattern[str]
    target: str
    joins: bool
    """Whether it is of two parties."""


def compose(term: str, language: str, part: Part) -> Iterator[str]:
    """What the patterns that fit the Chinese term make of it, in the order of the table."""
    spelt = _with_ends(term)
    parted = [spelt[: word.start()] + _JOINED + spelt[word.end() :] for word in _AND.finditer(spelt)]
    for pattern in _patterns(language):
        for written in parted if pattern.joins else (spelt,):
            match = pattern.expression.fullmatch(written)
            filled = _fill(pattern.target, match, language, part) if match else ""
            if filled:
                yield filled
            if match and not pattern.expression.groups:  # a name of its own
                return


def _with_ends(term: str) -> str:
    """A railway or a road with the places where it begins and ends in full: 兰州至新疆铁路 for 兰新铁路."""
    match = _LINE.fullmatch(term)
    return f"{_lines()[match.group(1)]}{match.group(2)}" if match and match.group(1) in _lines() else term


@cache
def _lines() -> dict[str, str]:
    return {short: f"{start}至{end}" for short, start, end in rows("lines.tsv")}


@cache
def _patterns(language: str) -> tuple[_Pattern, ...]:
    found = []
    for pattern, *targets in rows("compositions.tsv"):
        target = dict(zip(("en", "ru"), targets, strict=False)).get(language)
        if target:
            expression = _expand(pattern)
            found.append(_Pattern(re.compile(expression), target, _JOINED in expression))
    return tuple(found)


def _expand(pattern: str) -> str:
    """The pattern with what stands for every <name> in it; a word of a class is a group of that name."""
    while found := re.search("(?<!P)<([a-z]+)>", pattern):
        pattern = pattern.replace(found.group(), _meant(found.group(1)))
    return pattern


def _meant(name: str) -> str:
    if name == "and":
        return _JOINED
    words = _words(name)
    return f"(?P<{name}>{one_of(words)})" if words else column("composition_classes.tsv")[name]


def _words(name: str) -> dict[str, dict[str, str]]:
    """The words of a class -> what each is in a language."""
    return _all_words().get(name, {})


@cache
def _all_words() -> dict[str, dict[str, dict[str, str]]]:
    found: dict[str, dict[str, dict[str, str]]] = defaultdict(dict)
    for name, chinese, english, russian in rows("composition_words.tsv"):
        for word in chinese.split():
            found[name][word] = {"en": english, "ru": russian}
    return dict(found)


def _fill(target: str, match: re.Match[str], language: str, part: Part) -> str:
    """The target with its words and slots filled, or empty when a part is unknown."""
    named = match.re.groupindex
    words = {name: _words(name)[match.group(name)][language] for name in named}
    if not all(words.values()):
        return ""
    filled = template = _WORD.sub(lambda place: words[place.group(1)], target)
    parts = [match.group(number) for number in range(1, match.re.groups + 1) if number not in named.values()]
    for slot in _SLOT.finditer(template):
        chinese = "".join(parts[int(digit) - 1] for digit in slot.group(1))
        value = in_form(chinese, slot.group(2) or "", language, part)
        if not value:
            return ""
        filled = filled.replace(slot.group(), value, 1)
    return agreed(filled) if OPEN in filled else filled
