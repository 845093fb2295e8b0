"""Two transcriptions of one name: 阿腾科里 and 阿滕科里, 卡瑟姆若马尔特·托卡耶夫 and 卡西姆若马尔特·托卡耶夫.

A name that differs from another in one character that is read alike is the same name, and so is one that spells the
same five consonants or more: 伊尔克什坦, 伊尔克什塔姆.  A person with all other parts of the name in common is the same
where one part has another character, more or less, or the same consonants (夏巴兹·谢里夫, 沙赫巴兹·谢里夫):
约翰·马哈马 is no 约翰·马古富力.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, takewhile

from termkit.mining.names import tables
from termkit.mining.names.gazetteer.entries import is_place
from termkit.model import Candidate, Kind
from termkit.text.normalize import key
from termkit.text.pypinyin_tables import plain_reading, plain_readings

LEAST = 4
"""Characters of a name that no other resembles by chance."""
LEAST_PART = 4
"""Characters of a part of a personal name: 玛丽亚 and 玛丽娜 are two, but 玛丽亚 and 玛丽娅 are read alike."""
GONE = "?"
"""What stands in a shape for the character or part in which spellings differ."""
USUAL = frozenset({"阿卜杜拉", "阿卜杜勒"})
"""Parts of names that are two, though they differ in one character."""
LEAST_CONSONANTS = 5
"""Consonants of a name that no other has by chance: 摩尔多瓦 and 马尔代夫 have four."""
LEAST_SPELT = 3
"""Consonants of a part of a personal name that no other has by chance."""
ALIKE = {"zh": "z", "ch": "c", "sh": "s", "x": "s", "r": "l", "w": "f", "h": ""}
"""Initials that stand for one another in transcriptions, or for nothing: 沙赫|巴兹, 夏|巴兹."""
VOWELS = frozenset("aeiouü")
INITIAL = re.compile("[zcs]h|[bpmfdtnlgkhjqxrzcsyw]|")
GENDERS = frozenset("夫娃")
"""What surnames of men and women end in: 伊万诺夫, 伊万诺娃."""


def respelt(candidates: Sequence[Candidate]) -> Iterator[tuple[str, str]]:
    """Each form with the more usual spelling of the same name."""
    groups: dict[tuple[Kind, str], list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        for shape in set(_shapes(candidate)):
            groups[candidate.kind, shape].append(candidate)
    for (kind, _), alike in groups.items():
        for one, other in combinations(alike, 2):
            same = _are_persons_alike if kind is Kind.PERSON else _are_read_alike
            if same(key(one.term), key(other.term)):
                usual = max(one, other, key=lambda c: (c.evidence.frequency, c.term))
                yield (other.term if usual is one else one.term), usual.term


def _shapes(candidate: Candidate) -> Iterator[str]:
    """What a name has in common with its other spellings: all parts but one, or what spells it but for one character.

    And the consonants that are spelt.
    """
    name = key(candidate.term)
    if candidate.kind is Kind.PERSON:
        parts = name.split("·")
        if len(parts) > 1:
            yield from ("·".join((*parts[:n], GONE, *parts[n + 1 :])) for n in range(len(parts)))
    elif len(name) >= LEAST:
        spelling = tables.characters("transcription.txt")
        yield from (name[:n] + GONE + name[n + 1 :] for n, char in enumerate(name) if char in spelling)
        yield "".join(consonants(char) if char in spelling else char for char in name)


def _are_persons_alike(one: str, other: str) -> bool:
    """Whether one part of two names is another by one character, and all others are the same."""
    from rapidfuzz.distance import Levenshtein

    parts = [pair for pair in zip(one.split("·"), other.split("·"), strict=True) if pair[0] != pair[1]]
    if len(parts) != 1 or USUAL.issuperset(parts[0]):
        return False
    if have_same_consonants(*parts[0], least=LEAST_SPELT):
        return True
    if min(map(len, parts[0])) < LEAST_PART:
        return len(parts[0][0]) == len(parts[0][1]) and _are_read_alike(*parts[0])
    return {part[-1] for part in parts[0]} != GENDERS and Levenshtein.distance(*parts[0]) == 1


def have_same_consonants(one: str, other: str, *, least: int) -> bool:
    """Whether two names spell the same consonants, and enough of them, with whatever vowels between."""
    here, there = ("".join(map(consonants, name)) for name in (one, other))
    if one.startswith(other) or other.startswith(one):
        return False  # 东西伯利亚, 东西伯利亚海
    if here != there or len(here) < least or {one[-1], other[-1]} == GENDERS:
        return False
    return len(here) >= LEAST_CONSONANTS or len(one) != len(other) or all(map(_share_a_vowel, one, other))


def _share_a_vowel(one: str, other: str) -> bool:
    """Whether two characters may spell one vowel: 烈 and 雷, not 马 and 米 (卡马拉, 卡米拉)."""
    return not VOWELS.isdisjoint(set(plain_reading(one)) & set(plain_reading(other)))


@cache
def consonants(char: str) -> str:
    """The consonants that a character spells in a transcription; 姆 may stand for the end of 坦."""
    reading = plain_reading(char)
    if reading == "er":
        return "l"
    found = INITIAL.match(reading)
    initial = found.group() if found else ""
    return ALIKE.get(initial, "n" if char == "姆" else initial) + ("n" if reading.endswith(("n", "ng")) else "")


def _are_read_alike(one: str, other: str) -> bool:
    """Whether two names differ in one character that may be read alike, tones aside, or spell the same consonants."""
    if one[:2] != other[:2] and is_place(one[:2]) and is_place(other[:2]):
        return False  # 吉隆口岸, 基隆口岸: a place of two characters is no transcription
    pairs = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    if len(one) == len(other) and len(pairs) == 1 and plain_readings(pairs[0][0]) & plain_readings(pairs[0][1]):
        return True
    return have_same_consonants(_spelt(one), _spelt(other), least=LEAST_CONSONANTS)


def _spelt(name: str) -> str:
    """What spells a foreign name at the beginning: 伊尔克什坦|口岸."""
    spelling = tables.characters("transcription.txt")
    return "".join(takewhile(spelling.__contains__, name))
