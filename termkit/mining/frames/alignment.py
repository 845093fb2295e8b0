"""Frames induced by aligning clauses that resemble each other.

    1. clauses that share two or more rare words are paired            (inverted index; no all-pairs comparison)
    2. their words are aligned by longest common blocks                (Ratcliff & Obershelp 1988, difflib)
    3. what is common from a verb or preposition on, up to a word that ends a phrase, is the fixed part
    4. what differs between is a slot, typed by what fills it

The idea of aligning sentences to learn templates: Barzilay & Lee 2003, Learning to paraphrase.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations, pairwise

from termkit.mining.corpus import Clause, Corpus, Word, is_definition
from termkit.mining.frames.fillers import NO_BEGINNING, NO_END
from termkit.mining.frames.templates import DATE
from termkit.mining.rules.predicates import is_predicate

MOST_CLAUSES = 4000
"""Larger corpora are aligned on their first clauses only: pairs grow faster than text."""
COMMON = 12
"""Words in more clauses than this say nothing about resemblance."""
FEWEST_FIXED = 5
SHORT_NAME = 2
MOST_SLOTS = 4
NOUN_TAGS = "njslmtq"

Pair = tuple[int, int]
Aligned = tuple[str, tuple[Pair, Pair], tuple[tuple[str, ...], tuple[str, ...]]]
"""A frame, and for both clauses its span and its fillers."""
Places = dict[str, dict[tuple[int, int, int], tuple[str, ...]]]


def induce(corpus: Corpus) -> Places:
    """Frame to its places with their fillers; each frame is seen with different fillers at two places or more."""
    clauses = [clause for clause in corpus.clauses[:MOST_CLAUSES] if _may_align(clause)]
    found: Places = defaultdict(dict)
    for first, second in _pairs(clauses):
        for frame, spans, fillers in _align(first, second):
            for clause, span, filler in zip((first, second), spans, fillers, strict=True):
                found[frame][clause.document, *span] = filler
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


def _align(first: Clause, second: Clause) -> Iterator[Aligned]:
    pairs = _framed(first, second, _common(first, second))
    blocks = _blocks(pairs)
    fixed = ["".join(word.text for word in first.words[i:j]) for (i, _), (j, _) in blocks]
    if len(fixed) < 2 or sum(map(len, fixed)) < FEWEST_FIXED or max(map(len, fixed)) < 2:
        return
    gaps_one = _gaps(first.words, [(i, j) for (i, _), (j, _) in blocks])
    gaps_two = _gaps(second.words, [(i, j) for (_, i), (_, j) in blocks])
    if not len(gaps_one) <= MOST_SLOTS or not all((*gaps_one, *gaps_two)):
        return
    if sum(map(len, fixed)) < max(sum(len(word.text) for gap in gaps for word in gap) for gaps in (gaps_one, gaps_two)):
        return
    if any(_is_named(first.words[i]) for i, _ in pairs) or not all(map(_is_phrase, (*gaps_one, *gaps_two))):
        return
    if any(map(_splits_list, fixed, fixed[1:])):
        return
    kinds = [_slot_kind(one, two) for one, two in zip(gaps_one, gaps_two, strict=True)]
    (i, j), (k, m) = pairs[0], pairs[-1]
    spans = (first.words[i].start, first.words[k].end), (second.words[j].start, second.words[m].end)
    yield _wording(fixed, kinds), spans, (_fillers(gaps_one), _fillers(gaps_two))


def _common(first: Clause, second: Clause) -> list[Pair]:
    """The words that both clauses have, in order, by their numbers."""
    one, two = [w.text for w in first.words], [w.text for w in second.words]
    found = SequenceMatcher(None, one, two, autojunk=False).get_matching_blocks()
    return [(block.a + n, block.b + n) for block in found for n in range(block.size)]


def _framed(first: Clause, second: Clause, pairs: list[Pair]) -> list[Pair]:
    """The common words from a verb or preposition on, up to one at which the phrases of both end."""
    begin = next((n for n, (i, _) in enumerate(pairs) if _begins(first, i)), len(pairs))
    kept = pairs[begin:]
    while kept and not (_ends(first, kept[-1][0]) and _ends(second, kept[-1][1])):
        kept.pop()
    return kept


def _begins(clause: Clause, index: int) -> bool:
    word = clause.words[index]
    return word.tag == "p" or (word.tag != "d" and is_predicate(clause, index))


def _ends(clause: Clause, index: int) -> bool:
    """Whether a phrase may end here: with its clause, or at a noun, a verb or a localizer before nothing nominal."""
    word, after = clause.words[index], clause.roles[index + 1 : index + 2]
    if word.text in NO_END:
        return False
    return not after or ((clause.roles[index] in "NDV" or word.tag == "f") and after not in "NDMPOUC")


def _blocks(pairs: Sequence[Pair]) -> list[tuple[Pair, Pair]]:
    """Stretches of words that follow one another in both clauses: where each begins, and behind its last word."""
    found: list[tuple[Pair, Pair]] = []
    for i, j in pairs:
        if found and found[-1][1] == (i, j):
            found[-1] = (found[-1][0], (i + 1, j + 1))
        else:
            found.append(((i, j), (i + 1, j + 1)))
    return found


def _gaps(words: Sequence[Word], blocks: Sequence[tuple[int, int]]) -> list[tuple[Word, ...]]:
    """The words between the blocks."""
    return [tuple(words[end:begin]) for (_, end), (begin, _) in pairwise(blocks)]


def _is_named(word: Word) -> bool:
    """Whether the word names one person or place, so that it is part of no frame."""
    return word.name == "person" or (word.name == "place" and len(word.text) > SHORT_NAME)


def _is_phrase(words: Sequence[Word]) -> bool:
    """Whether a slot is filled by a phrase: it holds a noun, a name or a number, and does not end in the middle."""
    text = "".join(word.text for word in words)
    whole = words[0].text not in NO_BEGINNING and words[-1].text not in NO_END
    return whole and bool(re.search("[0-9]", text) or any(word.name or word.tag[0] in NOUN_TAGS for word in words))


def _splits_list(before: str, after: str) -> bool:
    """Whether a slot is a member of a list, or a part of a date: 在能源、{}等领域, {}月3日."""
    return before.endswith("、") or after.startswith(("、", "年", "月", "日"))


def _fillers(gaps: Sequence[tuple[Word, ...]]) -> tuple[str, ...]:
    return tuple("".join(word.text for word in gap) for gap in gaps)


def _slot_kind(one: Sequence[Word], two: Sequence[Word]) -> str:
    """What both fillers are: 日期, 国家, 人物, 机构, or empty."""
    texts = ["".join(word.text for word in words) for words in (one, two)]
    if all(re.fullmatch(DATE, text) for text in texts):
        return "日期"
    names = {words[-1].name if words[-1].name else words[-1].tag for words in (one, two)}
    by_kind = {"person": "人物", "place": "国家", "ns": "国家", "org": "机构", "nt": "机构", "doc": "文件"}
    kinds = {by_kind.get(name, "") for name in names}
    return kinds.pop() if len(kinds) == 1 else ""


def _wording(fixed: Sequence[str], kinds: Sequence[str]) -> str:
    slots = ["{" + kind + "}" for kind in (*kinds, "")]
    return "".join(map("".join, zip(fixed, slots, strict=True))).removesuffix("{}")
