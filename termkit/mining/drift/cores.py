"""The core of a wording: the span of whole words in a clause that is most like the term asked for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from termkit.mining.corpus import Clause
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
TELLING = 10
"""Characters of a wording that is seldom like another one by chance."""
EDGE = 2
"""Characters with which a span begins and ends as the term does."""
LESS = 0.1
"""How much less like the term it may be than another span."""
MARKS = frozenset("、“”‘’「」和与及的")
SPEAKER = re.compile("(?:双|各|[^方]|对)方(?:同意|重申|强调)?$")


def anchors(term: str) -> list[str]:
    """The stretches of a term one of which a wording of it holds."""
    size = min(ANCHOR, len(term))
    return [term[i : i + size] for i in range(len(term) - size + 1)]


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


def core_of(term: str, spans: Spans) -> tuple[int, int, float] | None:
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
        is_held = any(anchor in text for anchor in wanted) or _has_edges_of(term, text)
        if is_held and not _is_edge(*edges, term):
            if count_otherwise(term, text):
                return None
            for_cause = _of_cause(term, spans) if near < STATUS else None
            return for_cause or _from_end_to_end(term, spans, near) or (first, last, near)
    return _of_status(term, spans) or _of_cause(term, spans)


def _from_end_to_end(term: str, spans: Spans, nearest: float) -> tuple[int, int, float] | None:
    """The span most like a long term that begins and ends as it does, where it is nearly as like it as the nearest.

    希望台湾问题通过两岸和平对话得到|解决, for 希望台湾问题通过建设性对话和平解决.
    """
    from rapidfuzz.distance import Indel

    if len(term) < TELLING:
        return None
    held = zip(spans.texts, spans.places, strict=True)
    whole = [(Indel.normalized_similarity(term, text), place) for text, place in held if _has_edges_of(term, text)]
    near, place = max(whole, default=(0.0, (0, 0)))
    least = STATUS if cause_of(term) else NEAR
    return (*place, max(near, least)) if near >= nearest - LESS else None


def _has_edges_of(term: str, text: str) -> bool:
    return text.startswith(term[:EDGE]) and text.endswith(term[-EDGE:])


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


def _is_edge(first: str, last: str, term: str) -> bool:
    """Whether a span of these first and last words begins or ends with what belongs to no term."""
    foreign = first in MARKS - {"“"} or first in drift_words("leading") or SPEAKER.match(first)
    if foreign and not term.startswith(first):
        return True
    return last in MARKS and last != "”" and term[-1:] != last
