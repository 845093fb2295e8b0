"""Frames induced by aligning clauses that resemble each other.

    1. clauses that share two or more rare words are paired            (inverted index; no all-pairs comparison)
    2. their words are aligned by longest common blocks                (Ratcliff & Obershelp 1988, difflib)
    3. what is common is the fixed part, what differs is a slot; a slot is typed by what fills it

The idea of aligning sentences to learn templates: Barzilay & Lee 2003, Learning to paraphrase.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from termkit.mining.corpus import Clause, Corpus, Word, is_definition
from termkit.mining.frames.fillers import NO_BEGINNING, NO_END
from termkit.mining.frames.templates import DATE

MOST_CLAUSES = 4000
"""Larger corpora are aligned on their first clauses only: pairs grow faster than text."""
COMMON = 12
"""Words in more clauses than this say nothing about resemblance."""
FEWEST_FIXED = 5
SHORT_NAME = 2
MOST_SLOTS = 4
NOUN_TAGS = "njslmtq"

Places = dict[str, dict[tuple[int, int, int], tuple[str, ...]]]


def induce(corpus: Corpus) -> Places:
    """Frame to its places with their fillers; each frame is seen with different fillers at two places or more."""
    clauses = [clause for clause in corpus.clauses[:MOST_CLAUSES] if _may_align(clause)]
    found: Places = defaultdict(dict)
    for first, second in _pairs(clauses):
        for frame, fillers in _align(first, second):
            for clause, filler in zip((first, second), fillers, strict=True):
                found[frame][clause.document, clause.start, clause.end] = filler
    return {frame: places for frame, places in found.items() if len(set(places.values())) > 1}


def _may_align(clause: Clause) -> bool:
    return 3 <= len(clause.words) <= 40 and not is_definition(clause)


def _pairs(clauses: Sequence[Clause]) -> Iterator[tuple[Clause, Clause]]:
    index: dict[str, list[int]] = defaultdict(list)
    for number, clause in enumerate(clauses):
        for word in {word.text for word in clause.words if len(word.text) > 1}:
            index[word].append(number)
    shared = Counter(pair for numbers in index.values() if len(numbers) <= COMMON for pair in combinations(numbers, 2))
    for (first, second), count in sorted(shared.items()):
        if count >= 2:
            yield clauses[first], clauses[second]


def _align(first: Clause, second: Clause) -> Iterator[tuple[str, tuple[tuple[str, ...], tuple[str, ...]]]]:
    one, two = [w.text for w in first.words], [w.text for w in second.words]
    blocks = [b for b in SequenceMatcher(None, one, two, autojunk=False).get_matching_blocks() if b.size]
    fixed = ["".join(one[b.a : b.a + b.size]) for b in blocks]
    if len(fixed) < 2 or sum(map(len, fixed)) < FEWEST_FIXED or max(map(len, fixed)) < 2:
        return
    gaps_one = _gaps(first.words, [(b.a, b.a + b.size) for b in blocks])
    gaps_two = _gaps(second.words, [(b.b, b.b + b.size) for b in blocks])
    slots = [bool(a or b) for a, b in zip(gaps_one, gaps_two, strict=True)]
    if any(bool(a) != bool(b) for a, b in zip(gaps_one, gaps_two, strict=True)) or not 0 < sum(slots) <= MOST_SLOTS:
        return
    if sum(map(len, fixed)) * 2 < max(first.end - first.start, second.end - second.start):
        return
    if any(_is_named(word) for b in blocks for word in first.words[b.a : b.a + b.size]):
        return
    if not all(map(_is_phrase, filter(None, (*gaps_one, *gaps_two)))):
        return
    kinds = [_slot_kind(a, b) if a else "" for a, b in zip(gaps_one, gaps_two, strict=True)]
    yield _wording(fixed, slots, kinds), (_fillers(gaps_one), _fillers(gaps_two))


def _gaps(words: Sequence[Word], blocks: Sequence[tuple[int, int]]) -> list[tuple[Word, ...]]:
    """The words before, between and after the blocks."""
    edges = [0, *(edge for block in blocks for edge in block), len(words)]
    return [tuple(words[edges[i] : edges[i + 1]]) for i in range(0, len(edges), 2)]


def _is_named(word: Word) -> bool:
    """Whether the word names one person or place, so that it is part of no frame."""
    return word.name == "person" or (word.name == "place" and len(word.text) > SHORT_NAME)


def _is_phrase(words: Sequence[Word]) -> bool:
    """Whether a slot is filled by a phrase: it holds a noun, a name or a number, and does not end in the middle."""
    text = "".join(word.text for word in words)
    whole = words[0].text not in NO_BEGINNING and words[-1].text not in NO_END
    return whole and bool(re.search("[0-9]", text) or any(word.name or word.tag[0] in NOUN_TAGS for word in words))


def _fillers(gaps: Sequence[tuple[Word, ...]]) -> tuple[str, ...]:
    return tuple("".join(word.text for word in gap) for gap in gaps if gap)


def _slot_kind(one: Sequence[Word], two: Sequence[Word]) -> str:
    """What both fillers are: 日期, 国家, 人物, 机构, or empty."""
    texts = ["".join(word.text for word in words) for words in (one, two)]
    if all(re.fullmatch(DATE, text) for text in texts):
        return "日期"
    names = {words[-1].name if words[-1].name else words[-1].tag for words in (one, two)}
    by_kind = {"person": "人物", "place": "国家", "ns": "国家", "org": "机构", "nt": "机构", "doc": "文件"}
    kinds = {by_kind.get(name, "") for name in names}
    return kinds.pop() if len(kinds) == 1 else ""


def _wording(fixed: Sequence[str], slots: Sequence[bool], kinds: Sequence[str]) -> str:
    pieces = []
    for index, slot in enumerate(slots):
        pieces.append("{" + kinds[index] + "}" if slot else "")
        pieces.append(fixed[index] if index < len(fixed) else "")
    return "".join(pieces)
