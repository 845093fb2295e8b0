"""Which terms to ask for when nobody asks: what documents of one relationship share, or have similar wordings of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from termkit.mining.drift.composed import Phrase
from termkit.mining.drift.cores import SPEAKER, count_otherwise
from termkit.mining.drift.positions import FRAMED
from termkit.mining.drift.stances import status_of
from termkit.mining.drift.wordings import without
from termkit.mining.drift.words import drift_words
from termkit.mining.words.cutting import Tagged, cut
from termkit.mining.words.lexicon import is_a
from termkit.mining.words.roles import role
from termkit.model import Candidate, Kind
from termkit.text.normalize import fold

SAME = 0.64
"""Least similarity of two wordings that may be one ladder's."""
SHORTEST = 5
COMMON = 14
"""A form like more others than these is a turn of speech: 维护地区和平与稳定."""
MOST = 1500
"""Terms compared of one relationship, the best first."""
BLOCK = 250
"""Forms compared at a time: the matrix of all would be large."""


def climbs(candidate: Candidate) -> bool:
    """Whether the candidate can be a rung: a formula or a concept, not a mere opening (双方重申)."""
    return candidate.kind in (Kind.FORMULA, Kind.CONCEPT) and "statement" not in candidate.evidence.rule


def seeds(
    candidates: Sequence[Candidate], phrases: Sequence[Phrase], documents: frozenset[str], owners: frozenset[str]
) -> list[str]:
    """The folded terms and phrases to look for in these documents, those with the most wordings like them first."""
    homes: dict[str, set[str]] = defaultdict(set)
    for candidate in candidates:
        here = {place.document for place in candidate.occurrences} & documents
        if here and climbs(candidate) and len(candidate.term) >= SHORTEST:
            homes[_named(without(fold(candidate.term), owners))] |= here
    for phrase, document in phrases:
        if document in documents:
            homes[_named(without(phrase, owners))].add(document)
    forms = [form for form in homes if len(form) >= SHORTEST and not _is_of_another(form, homes)][:MOST]
    counts = dict.fromkeys(forms, 0)
    for one, other in _alike(forms):
        if _replaces(one, other, homes) and not count_otherwise(one, other):
            counts[one] += 1
            counts[other] += 1
    _with_status(homes, forms, counts)
    found = [form for form in forms if 0 < counts[form] <= COMMON or len(homes[form]) > 1]
    return sorted(found, key=lambda form: (-counts[form], -len(form), form))


def _with_status(homes: Mapping[str, set[str]], forms: Sequence[str], counts: dict[str, int]) -> None:
    """Count what two states are to each other as alike, whatever the words: 应对共同挑战的伙伴关系, 合作伙伴关系."""
    held = [form for form in forms if status_of(form)]
    if len(set().union(*(homes[form] for form in held))) > 1:
        for form in held:
            counts[form] = max(counts[form], 1)


def _replaces(one: str, other: str, homes: Mapping[str, set[str]]) -> bool:
    """Whether each stands where the other does not; what a longer one holds stands in its documents too."""
    here, there = homes[one], homes[other]
    if one in other or other in one:
        return here != there
    return bool(here - there) and bool(there - here)


def _is_of_another(form: str, forms: Container[str]) -> bool:
    """Whether it is said of what is a form itself, no list: 战略伙伴关系|的基础, but 稳定、透明|的营商环境."""
    owner, of, _ = form.partition("的")
    return bool(of) and "、" not in owner and owner in forms


@lru_cache(maxsize=8192)
def _named(form: str) -> str:
    """The name in a form: without who speaks, and what is done to the thing; nothing where it is cut off."""
    words = list(cut(form))
    if FRAMED.match(form):
        return form  # 在涉及彼此核心利益的问题上|相互支持
    while words and (SPEAKER.match(words[0][0]) or words[0][0] in _unnamed() or _is_caused(words)):
        words.pop(0)
    ends_open = bool(words) and role(*words[-1]) in "MU" and not is_a(words[-1][0], "virtue")
    cut_off = not words or ends_open or any(word == "是" for word, _ in words[-2:])
    return "" if cut_off else "".join([word for word, _ in words])


def _is_caused(words: Sequence[Tagged]) -> bool:
    """Whether the second word says what is done to a thing that follows: 全面|深化|战略伙伴关系."""
    caused = len(words) > 2 and words[1][0] in drift_words("causing") and words[1][1].startswith("v")
    return caused and words[0][0] not in drift_words("stance")


@cache
def _unnamed() -> frozenset[str]:
    return drift_words("leading") | drift_words("causing") | drift_words("praising")


def _alike(forms: Sequence[str]) -> Iterator[tuple[str, str]]:
    from rapidfuzz.distance import Indel
    from rapidfuzz.process import cdist

    for first in range(0, len(forms), BLOCK):
        block = forms[first : first + BLOCK]
        alike = cdist(block, forms, scorer=Indel.normalized_similarity, score_cutoff=SAME)
        for row, column in zip(*(alike >= SAME).nonzero(), strict=True):
            if first + row < column:
                yield block[row], forms[column]
