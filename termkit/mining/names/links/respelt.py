"""Two transcriptions of one name: 阿腾科里 and 阿滕科里, 卡瑟姆若马尔特·托卡耶夫 and 卡西姆若马尔特·托卡耶夫.

A name that differs from another in one character that is read alike is the same name.  A person with all other parts of
the name in common is the same where one part has another character, more or less: 约翰·马哈马 is no 约翰·马古富力.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from termkit.mining.names import tables
from termkit.model import Candidate, Kind
from termkit.text.normalize import key
from termkit.text.pypinyin_tables import plain_reading

LEAST = 4
"""Characters of a name that no other resembles by chance."""
LEAST_PART = 4
"""Characters of a part of a personal name: 玛丽亚 and 玛丽娜 are two, but 玛丽亚 and 玛丽娅 are read alike."""
GONE = "?"
"""What stands in a shape for the character or part in which spellings differ."""
USUAL = frozenset({"阿卜杜拉", "阿卜杜勒"})
"""Parts of names that are two, though they differ in one character."""
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
    """What a name has in common with its other spellings: all parts but one, or all characters but one that spells."""
    name = key(candidate.term)
    if candidate.kind is Kind.PERSON:
        parts = name.split("·")
        if len(parts) > 1:
            yield from ("·".join((*parts[:n], GONE, *parts[n + 1 :])) for n in range(len(parts)))
    elif len(name) >= LEAST:
        spelling = tables.characters("transcription.txt")
        yield from (name[:n] + GONE + name[n + 1 :] for n, char in enumerate(name) if char in spelling)


def _are_persons_alike(one: str, other: str) -> bool:
    """Whether one part of two names is another by one character, and all others are the same."""
    from rapidfuzz.distance import Levenshtein

    parts = [pair for pair in zip(one.split("·"), other.split("·"), strict=True) if pair[0] != pair[1]]
    if len(parts) != 1 or USUAL.issuperset(parts[0]):
        return False
    if min(map(len, parts[0])) < LEAST_PART:
        return len(parts[0][0]) == len(parts[0][1]) and _are_read_alike(*parts[0])
    return {part[-1] for part in parts[0]} != GENDERS and Levenshtein.distance(*parts[0]) == 1


def _are_read_alike(one: str, other: str) -> bool:
    """Whether two names differ in one character that has the same reading, tones aside."""
    pairs = [(here, there) for here, there in zip(one, other, strict=True) if here != there]
    return len(pairs) == 1 and all(plain_reading(here) == plain_reading(there) for here, there in pairs)
