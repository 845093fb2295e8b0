"""The wording of a clause that is nearest to a term, as far as it reaches.

    nearness  Indel similarity, 2 * LCS / (length + length), of the term and a span of whole words

The span most like the term is its core.  What the core lacks at an edge of the term must be replaced by what stands
there (一个中国|政策 for 一个中国|原则): a mere part of the term is no wording of it, unless a mined formula ends with
it (世界上只有|一个中国).  The core then reaches over what has grown before it (see growth).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from termkit.mining.corpus import Clause
from termkit.mining.drift.covering import Mined, covered, lacks, text_of
from termkit.mining.drift.growth import behind_scope, grown, is_of_others, list_begin
from termkit.mining.drift.prepositions import whole
from termkit.mining.drift.stances import NUMERALS, cause_of, status_of
from termkit.mining.drift.words import drift_words

NEAR = 0.6
"""Least similarity of a wording's core to the term."""
STATUS = 0.64
"""What is said by the same noun of status is worth, whatever stands before it: 战略伙伴关系, 友好合作伙伴关系."""
ANCHOR = 3
"""Characters in a row that a wording shares with the term at least."""
SHORTEST, LONGEST = 0.4, 1.9
"""Length of a core beside the term's."""
LEAST_MORE = 6
"""Characters that a core may have more than a short term: 友好合作|伙伴关系 is one word."""
MOST = 80
"""Characters of a span at most."""
HEADLESS = 0.9
"""What a wording without the end of the term is worth beside one with another end: 只有一个中国, 一个中国原则."""
TELLING = 10
"""Characters of a wording that is seldom like another one by chance."""
EDGE = 2
"""Characters with which a span begins and ends as the term does."""
LESS = 0.1
"""How much less like the term it may be than another span."""
CLEAR, FAR = 0.9, 0.8
"""How near the usual wording of a document has to be, and how far another, that it is clear which is meant."""
TREATIES = ("协定", "条约")
SPEAKERS = ("双方", "各方")
MARKS = frozenset("、“”‘’「」和与及的")
UNTOLD = frozenset("了的“”‘’「」")
"""Words that make no other wording: 进行了国事访问."""


def bare(text: str) -> str:
    """A wording without the characters that make no other one."""
    return "".join([char for char in text if char not in UNTOLD])


SPEAKER = re.compile("(?:双|各|[^方]|对)方(?:同意|重申|强调)?$")


class Wording(NamedTuple):
    """The words of a clause from `first` to before `last`, how near their core is to the term, and their form."""

    clause: Clause
    first: int
    last: int
    near: float
    form: str
    """What tells it from other wordings."""
    year: str = ""
    rivals: frozenset[str] = frozenset()
    """Forms of the term in the document that are neither a part of this one nor have it as a part."""
    is_clear: bool = False
    """Whether it is near to the term, and its rivals are not."""

    @property
    def start(self) -> int:
        """Where it begins in the text of its document."""
        return self.clause.words[self.first].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.clause.words[self.last - 1].end

    @property
    def text(self) -> str:
        """Its words, with those that make no other wording."""
        return text_of(self.clause, self.first, self.last)

    def since(self, first: int, owners: Collection[str]) -> Wording:
        """The same wording from a later word on, behind what is none of its form."""
        while first < self.last - 1 and self.clause.words[first].text in _not_named():
            first += 1
        texts = [word.text for word in self.clause.words[first : self.last]]
        return self._replace(first=first, form=form_of(texts, owners))


@cache
def _not_named() -> frozenset[str]:
    """What stands before a wording and is none of it: who speaks, counts, and what says that it became so."""
    return drift_words("outside").union(SPEAKERS)


def anchors(term: str) -> list[str]:
    """The stretches of a term one of which a wording of it holds."""
    size = min(ANCHOR, len(term))
    return [term[i : i + size] for i in range(len(term) - size + 1)]


def nearest(term: str, spans: Spans, mined: Mined, owners: Collection[str]) -> Wording | None:
    """The wording of a term in a clause, or None; `owners` say whose it is."""
    core, clause = _core(term, spans), spans.clause
    if core is None:
        return None
    first, last, near = core
    reached = covered(term, clause, first, last, mined)
    if reached is None:
        return None
    if last == reached[1] and lacks(term, text_of(clause, first, last))[1]:
        near *= HEADLESS
    first, last = reached
    if not term.startswith(clause.words[first].text):
        first = list_begin(clause, first, last)
    first = whole(clause, grown(clause, first, last, owners), last)
    if not term.startswith(clause.words[first].text):
        first = behind_scope(clause, first, last)
    is_status = bool(status_of(term))
    if is_of_others(clause, first, owners, is_status=is_status) or (is_status and _is_name_of_treaty(clause, last)):
        return None
    found = Wording(clause, first, last, near, "").since(first, owners)
    return None if is_status and found.form in drift_words("status") else found  # 发展|合作关系 names no status


def form_of(words: Sequence[str], owners: Collection[str]) -> str:
    """The wording without whose it is (中哈全面战略伙伴关系), and without when and how often (进行了国事访问)."""
    form = "".join([word for word in words if word not in drift_words("aspectual") and word not in UNTOLD])
    return without(form, owners)


def without(form: str, owners: Collection[str]) -> str:
    """A form without whose it is."""
    for owner in owners:
        form = form.replace(owner, "")
    return form


def count_otherwise(one: str, other: str) -> bool:
    """Whether both count, and nothing in common: 两个中国 is no wording of 一个中国."""
    here, there = NUMERALS.intersection(one), NUMERALS.intersection(other)
    return bool(here and there) and here.isdisjoint(there)


class Spans:
    """The spans of whole words of a clause, the shortest first."""

    def __init__(self, clause: Clause) -> None:
        """Take every span that is no longer than a term can be."""
        words, found = clause.words, []
        for first in range(len(words)):
            text = ""
            for last in range(first, len(words)):
                text += words[last].text
                if len(text) > MOST:
                    break
                found.append((len(text), text, first, last + 1))
        found.sort()
        self.clause = clause
        self.lengths = [length for length, _, _, _ in found]
        self.texts = [text for _, text, _, _ in found]
        self.places = [(first, last) for _, _, first, last in found]


def _core(term: str, spans: Spans) -> tuple[int, int, float] | None:
    """The span of whole words that is most like the term, the shortest of several."""
    from rapidfuzz.distance import Indel
    from rapidfuzz.process import extract

    low = bisect_left(spans.lengths, SHORTEST * len(term))
    high = bisect_right(spans.lengths, max(LONGEST * len(term), len(term) + LEAST_MORE))
    alike = extract(
        term, spans.texts[low:high], scorer=Indel.normalized_similarity, processor=None, score_cutoff=NEAR, limit=None
    )
    wanted = anchors(term)
    for text, near, index in alike:
        first, last = spans.places[low + index]
        edges = spans.clause.words[first].text, spans.clause.words[last - 1].text
        if any(anchor in text for anchor in wanted) and not _is_edge(*edges, term):
            return None if count_otherwise(term, text) else (_from_end_to_end(term, spans, near) or (first, last, near))
    return _of_status(term, spans) or _of_cause(term, spans)


def _from_end_to_end(term: str, spans: Spans, nearest: float) -> tuple[int, int, float] | None:
    """The span most like a long term that begins and ends as it does, where it is nearly as like it as the nearest.

    希望台湾问题通过两岸和平对话得到|解决, for 希望台湾问题通过建设性对话和平解决.
    """
    from rapidfuzz.distance import Indel

    if len(term) < TELLING:
        return None
    held = zip(spans.texts, spans.places, strict=True)
    whole = [
        (Indel.normalized_similarity(term, text), place)
        for text, place in held
        if text.startswith(term[:EDGE]) and text.endswith(term[-EDGE:])
    ]
    near, place = max(whole, default=(0.0, (0, 0)))
    return (*place, max(near, NEAR)) if near >= nearest - LESS else None


def _of_status(term: str, spans: Spans) -> tuple[int, int, float] | None:
    """The shortest span that says by the same noun what the two are to each other: 友好合作|伙伴关系."""
    held = zip(spans.texts, spans.places, strict=True) if status_of(term) else ()
    place = next((place for text, place in held if status_of(text)), None)
    return (*place, STATUS) if place else None


def _of_cause(term: str, spans: Spans) -> tuple[int, int, float] | None:
    """The clause from its verb of stance on, where it is for the same cause in other words: 支持|中国的统一大业."""
    last, cause = len(spans.clause.words), cause_of(term)
    held = zip(spans.texts, spans.places, strict=True) if cause else ()
    place = next((place for text, place in held if place[1] == last and cause_of(text) == cause), None)
    return (*place, STATUS) if place else None


def _is_name_of_treaty(clause: Clause, last: int) -> bool:
    """Whether it is only what a treaty is called after: 区域全面经济伙伴关系|协定."""
    return any(word.text.startswith(TREATIES) for word in clause.words[last : last + 1])


def _is_edge(first: str, last: str, term: str) -> bool:
    """Whether a span of these first and last words begins or ends with what belongs to no term."""
    foreign = first in MARKS - {"“"} or first in drift_words("leading") or SPEAKER.match(first)
    if foreign and not term.startswith(first):
        return True
    return last in MARKS and last != "”" and term[-1:] != last


def usual(wordings: Mapping[str, list[Wording]], titles: Collection[int]) -> Wording:
    """Of a document's wordings, by their forms, the one most often and most nearly said, the longest of equals."""

    def weight(form: str) -> tuple[float, int, str]:
        held = wordings[form]
        count = len(held) + sum(1 for wording in held if wording.start in titles)
        return count * nearness[form] ** 2, len(form), form

    nearness = {form: max(wording.near for wording in held) for form, held in wordings.items()}
    form = max(wordings, key=weight)
    rivals = frozenset(other for other in wordings if other not in form and form not in other)
    is_clear = len(form) >= TELLING and nearness[form] >= CLEAR and all(nearness[other] < FAR for other in rivals)
    return wordings[form][0]._replace(rivals=rivals, is_clear=is_clear)
