"""Formulae of the form A的B: an attribute and its head.

attributive  A的B with an abstract head     公认的国际法准则, 取得的丰硕成果, 国际事务中的协调配合
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.mining.clauses import is_set_phrase
from termkit.mining.corpus import Clause
from termkit.mining.lexicon import is_a
from termkit.mining.proposals import Proposal, propose
from termkit.mining.roles import HEADS, NOMINAL

JOINING = ("和", "与", "及")
FIRST_NOUNS = re.compile("[NMD]*N(?=D)")
"""The nouns before what may be the predicate: 历史潮流|不可阻挡."""
LINKS = ("的", "之")
LOCALIZER = "f"
"""The part of speech of 中, 上 and 间, which may close an attribute: 国际事务|中|的协调配合."""
MOST_WORDS = 9
"""Words of an attribute."""


def attributives(clause: Clause) -> Iterator[Proposal]:
    """Proposals of the kind formula: every 的 with the phrases before it and the heads behind it."""
    words = clause.words
    for index, word in enumerate(words):
        if word.text not in LINKS or not 0 < index < len(words) - 1:
            continue
        for last in _head_ends(clause, index + 1):
            for first in _attribute_starts(clause, index):
                signs = ["abstract-head"] if is_a(words[last - 1].text, "abstract", "generic") else []
                signs += [f"head-words:{last - index - 1}", f"attribute-words:{min(index - first, 6)}"]
                signs += ["verb-inside"] if "V" in clause.roles[first:index] else []
                signs += ["joined-head"] if "C" in clause.roles[index + 1 : last] else []
                yield propose("attributive", clause, first, last, *signs)


def _head_ends(clause: Clause, first: int) -> Iterator[int]:
    """The end of the head behind 的, and of two heads joined by 和: 宗旨, 宗旨和原则."""
    last = _head_end(clause, first)
    if last is None:
        return
    yield last
    if nouns := FIRST_NOUNS.match(clause.roles, first, last):
        yield nouns.end()
    elif last - first > 1 and is_set_phrase(clause.words[last - 1]):
        yield last - 1
    joined = last + 1 < len(clause.words) and clause.roles[last] == "C" and clause.words[last].text in JOINING
    second = _head_end(clause, last + 1) if joined else None
    if second is not None:
        yield second


def _head_end(clause: Clause, first: int) -> int | None:
    roles, last = clause.roles, first
    while last < len(roles) and roles[last] in NOMINAL:
        last += 1
    while last > first and roles[last - 1] not in HEADS:
        last -= 1
    return last if last > first else None


def _attribute_starts(clause: Clause, index: int) -> Iterator[int]:
    """Where the attribute before 的 may begin: at each phrase edge to the left, up to a party, at a determiner."""
    roles, first = clause.roles, index
    if clause.words[index - 1].tag == LOCALIZER:
        first -= 1
    while first and index - first < MOST_WORDS:
        word = clause.words[first - 1]
        if (roles[first - 1] == "X" and not is_a(word.text, "adverb", "degree")) or word.name == "person":
            if is_a(word.text, "determiner"):
                yield first - 1
            break
        first -= 1
        if roles[first] not in "CU" and (is_set_phrase(word) or _may_begin(clause, first, index)):
            yield first


def _may_begin(clause: Clause, first: int, index: int) -> bool:
    """Whether an attribute may begin here: with its clause, a degree, its only verb, or behind the edge of a phrase."""
    begins = is_a(clause.words[first].text, "degree") or (clause.roles[first] == "V" and first == index - 1)
    return first == 0 or begins or _ends_before(clause, first - 1)


def _ends_before(clause: Clause, index: int) -> bool:
    """Whether a phrase may begin behind this word: no noun, or a verb that no list knows as a noun (犯下, 事关)."""
    return clause.roles[index] in "VXCUO" or (clause.roles[index] == "D" and clause.words[index].tag == "v")
