"""Proposals: what a rule sees at one place, before anything is counted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from typing import NamedTuple

from termkit.mining.corpus import Clause, Word
from termkit.mining.words.lexicon import classes_of, is_a, members
from termkit.model import Kind
from termkit.text.languages import is_han

FEWEST_HAN = 2
CALENDAR = re.compile("[0-9〇○零一二三四五六七八九十年月日至到-]+")
PAIRS = (("“", "”"), ("《", "》"), ("(", ")"), ("「", "」"))
CLOSED_BY = {"”": "“", "》": "《"}
MARK = re.compile(f"[{re.escape(''.join(map(''.join, PAIRS)))}]")
PLAIN_HAN = re.compile("[\u4e00-\u9fff]{2}")
"""Enough of the commonest Han characters, told faster than by counting all."""
CIRCUMSTANCES = ("基础", "背景", "前提", "方面")
"""Ends of what says under which circumstances something is done."""
Signs = tuple[str, ...]
NOTHING: Signs = ()
TELLING = ("statement", "party", "light", "adverb", "governing", "virtue", "interest", "threat", "abstract",
           "vague", "manner", "domain", "sector", "deverbal", "head", "modifier", "degree", "breaker")  # fmt: skip
"""Classes that say what a formula opens or ends with; of a word of several the first counts."""


class Proposal(NamedTuple):
    """A span of a document that a rule holds for a term, and the signs seen there, in groups that many share."""

    kind: Kind
    rule: str
    document: int
    start: int
    end: int
    seen: tuple[Signs, ...] = ()

    @property
    def signs(self) -> Signs:
        """All signs seen there."""
        return tuple(chain.from_iterable(self.seen))


@dataclass(slots=True)
class Pool:
    """All proposals of one folded string as one kind."""

    term: str
    kind: Kind
    proposals: list[Proposal] = field(default_factory=list)
    _spans: frozenset[tuple[int, int]] = frozenset()

    @property
    def rules(self) -> set[str]:
        """The rules that propose it."""
        return {proposal.rule for proposal in self.proposals}

    @property
    def spans(self) -> frozenset[tuple[int, int]]:
        """Document and start of the places it is proposed at; asked for when all proposals are there."""
        if not self._spans:
            self._spans = frozenset([proposal[2:4] for proposal in self.proposals])
        return self._spans

    def shares(self) -> dict[str, float]:
        """Every sign with the share of the places that show it, at most 1."""
        if len(self.proposals) == 1:
            return dict.fromkeys(self.proposals[0].signs, 1.0)
        places = len(self.spans)
        groups = chain.from_iterable([proposal.seen for proposal in self.proposals])
        counts = Counter(chain.from_iterable(groups))
        return {sign: min(1.0, count / places) for sign, count in counts.items()}


def gather(proposals: Iterable[Proposal], texts: tuple[str, ...]) -> dict[tuple[str, Kind], Pool]:
    """The proposals by folded string and kind."""
    pools: dict[tuple[str, Kind], Pool | None] = {}
    for found in proposals:
        proposal = _with_its_mark(found, texts[found.document])
        kind, _, document, start, end, _ = proposal
        name = texts[document][start:end], kind
        if name not in pools:
            pools[name] = Pool(*name) if _may_be_term(name[0]) else None
        pool = pools[name]
        if pool and not (name[0].endswith(CIRCUMSTANCES) and _is_cut_circumstance(texts[document], start, end)):
            pool.proposals.append(proposal)
    return {name: pool for name, pool in pools.items() if pool and pool.proposals}


def _with_its_mark(proposal: Proposal, text: str) -> Proposal:
    """What ends before the mark that closes a quotation or title inside it, with that mark: 打击“三股势力|”."""
    start, end = proposal.start, proposal.end
    opening = CLOSED_BY.get(text[end : end + 1])
    if opening is None or text.rfind(opening, start, end) <= text.rfind(text[end], start, end):
        return proposal
    return proposal._replace(end=end + 1)


def _is_cut_circumstance(text: str, start: int, end: int) -> bool:
    """Whether 在 before a circumstance is left out, and what closes it behind: (在)平等互利基础(上), (在)安全方面."""
    return text[start] != "在" and (text[end - 1] == "面" or text[end : end + 1] in ("上", "下"))


def _may_be_term(text: str) -> bool:
    """Whether it is no date, has Han characters enough, and every quotation or title mark that opens is closed."""
    if CALENDAR.fullmatch(text):
        return False
    if MARK.search(text) and any(text.count(first) != text.count(last) for first, last in PAIRS):
        return False
    return bool(PLAIN_HAN.search(text)) or sum(map(is_han, text)) >= FEWEST_HAN


def propose(rule: str, clause: Clause, first: int, last: int, *signs: str) -> Proposal:
    """The words first to last (exclusive) of a clause as a formula."""
    words = clause.words
    seen = (signs, *edge_signs(clause, first, last))
    return Proposal(Kind.FORMULA, rule, clause.document, words[first].start, words[last - 1].end, seen)


def edge_signs(clause: Clause, first: int, last: int) -> tuple[Signs, ...]:
    """What stands before and after, and whether the clause is filled."""
    words, beside = clause.words, (neighbour(clause, first - 1), neighbour(clause, last))
    inside = words[first:last]
    points = not members("deictic").isdisjoint([word.text for word in inside])
    return (
        _place_signs(*beside, min(last - first, 8), not first and last == len(words)),
        _inner_signs(points, any(word.name for word in inside)),
        _tag_signs(words[first].tag[0], words[last - 1].tag[0]),
        _class_signs(_class_of(words[first]), _class_of(words[last - 1])),
    )


def neighbour(clause: Clause, index: int) -> str:
    """What stands beside a proposal: a role, of a function word its part of speech, or an edge of the clause."""
    if not 0 <= index < len(clause.words):
        return "^" if index < 0 else "$"
    word, role = clause.words[index], clause.roles[index]
    if role != "X":
        return role
    return "negation" if is_a(word.text, "negation") else f"X{word.tag[0]}"


@cache
def _place_signs(before: str, after: str, size: int, fills: bool) -> Signs:
    return (f"before:{before}", f"after:{after}", f"words:{size}", *(["fills"] if fills else []))


@cache
def _inner_signs(points: bool, named: bool) -> Signs:
    return (*(["deictic"] if points else []), *(["name-inside"] if named else []))


def _class_of(word: Word) -> str:
    """The first of the telling classes of a word, what kind of name it is, or its part of speech."""
    return word.name or _telling_class(classes_of(word.text)) or word.tag[0]


@cache
def _telling_class(classes: frozenset[str]) -> str:
    return next((name for name in TELLING if name in classes), "")


@cache
def _class_signs(first: str, last: str) -> Signs:
    return f"opens:{first}", f"ends:{last}", f"opens:{first}+ends:{last}"


@cache
def _tag_signs(first: str, last: str) -> Signs:
    return f"first-tag:{first}", f"last-tag:{last}"
