"""Drift: how the wording of a formula changes over the years, as a ladder of dated rungs.

Two wordings belong to one ladder when their Indel similarity, 2 * LCS / (length + length), reaches a threshold; groups
are joined by complete linkage, so that no chain of small steps leads from one formula to another.  In every document
the wording nearest to the formula is its rung; dates are the documents' own, and an undated document has no rung.
Wordings that count otherwise, or name another state, say another thing, however alike they are: 两个中国 is no rung of
一个中国.  A ladder that lives only inside the rungs of longer ones is not told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import NamedTuple

from termkit.mining.names import tables
from termkit.model import Candidate, Document, Kind, Link, Relation
from termkit.text.normalize import fold

NEAR = 0.5
"""Least similarity of a document's wording to the term asked for."""
SAME = 0.7
"""Least similarity of any two wordings of a ladder that is found unasked."""
OWNERS = (Kind.ABBREVIATION, Kind.PLACE)
"""Kinds of names whose bearers a phrase may be said of: 中哈."""
ANCHOR = 3
"""Characters in a row that two wordings share at least."""
SHORTEST = 5
MOST = 3000
ASPECT = "了"
NUMERALS = frozenset("一二两三四五六七八九十百千万亿几多0123456789")
BLOCK = 250
"""Forms compared at a time: the matrix of all would be large."""


class Change(NamedTuple):
    """A stretch of a wording beside the one before it: `=` kept, `+` new, `-` gone."""

    mark: str
    text: str


@dataclass(frozen=True, slots=True)
class Rung:
    """One wording: when and where it first stands, what changed, and in which later documents it stands unchanged."""

    date: str
    wording: str
    document: str
    diff: tuple[Change, ...] = ()
    also_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ladder:
    """The rungs of one formula, oldest first; `name` is its newest wording, or the term asked for."""

    name: str
    rungs: tuple[Rung, ...]


def ladder(candidates: Sequence[Candidate], documents: Sequence[Document], term: str) -> list[Rung]:
    """The rungs of a term: for every dated document its wording nearest to the term, changes only, oldest first."""
    wanted = fold(term)
    owners = {fold(c.term) for c in candidates if c.kind in OWNERS}
    near = [(c, value) for c in candidates if (value := _nearness(wanted, c)) >= NEAR]
    return _rungs({d.id: d.date for d in documents if d.date}, _in_full(near, wanted, owners))


def _in_full(
    near: Sequence[tuple[Candidate, float]], wanted: str, owners: Collection[str]
) -> list[tuple[Candidate, float]]:
    """Of noun phrases that end with the one asked for, in each document the one that stands there most often.

    全面战略伙伴关系 has 战略伙伴关系 in it wherever it stands, which is then no wording of its own.  Whose it is
    makes no wording: 中哈全面战略伙伴关系.
    """
    phrases = {fold(c.term) for c, _ in near if c.kind is Kind.CONCEPT and fold(c.term).endswith(wanted)}
    if wanted not in phrases:
        return list(near)
    owned = {owner + phrase for owner in owners for phrase in phrases}
    near = [(c, value) for c, value in near if fold(c.term) not in owned]
    fuller = [c for c, _ in near if fold(c.term) in phrases and c.kind is Kind.CONCEPT]
    longest = {
        (place.document, place.end): c.term
        for c in sorted(fuller, key=lambda c: (len(c.term), c.term))
        for place in c.occurrences
    }
    counts = Counter((document, term) for (document, _), term in longest.items())
    usual = {document: term for (document, term), _ in sorted(counts.items(), key=_usual)}
    own = [replace(c, occurrences=tuple(p for p in c.occurrences if usual[p.document] == c.term)) for c in fuller]
    return [*((c, 1.0) for c in own), *((c, value) for c, value in near if c not in fuller)]


def _usual(counted: tuple[tuple[str, str], int]) -> tuple[int, int, str]:
    """How often a wording stands in a document, short ones first among equals."""
    (_, term), count = counted
    return count, -len(term), term


def drift(candidates: Sequence[Candidate], documents: Sequence[Document], term: str | None = None) -> list[Ladder]:
    """The ladder of a term, or all ladders of two rungs or more, those of the longest formulae first."""
    if term is not None:
        rungs = tuple(ladder(candidates, documents, term))
        return [Ladder(term, rungs)] if rungs else []
    dates = {d.id: d.date for d in documents if d.date}
    ladders = (_rungs(dates, [(c, 1.0) for c in group]) for group in _groups(candidates, dates))
    found = [Ladder(rungs[-1].wording, tuple(rungs)) for rungs in ladders if len(rungs) > 1]
    return list(_unnested(sorted(found, key=lambda one: (-len(one.name), one.name))))


def _unnested(ladders: Iterable[Ladder]) -> Iterator[Ladder]:
    """The ladders, longest first, that have two rungs of their own: no part of another's rung in the same document."""
    told: dict[str, list[str]] = {}
    for one in ladders:
        own = [rung for rung in one.rungs if not any(rung.wording in longer for longer in told.get(rung.document, ()))]
        if len(own) > 1:
            yield one
            for rung in one.rungs:
                for document in (rung.document, *rung.also_in):
                    told.setdefault(document, []).append(rung.wording)


def linked(candidates: Sequence[Candidate], documents: Sequence[Document]) -> list[Candidate]:
    """The candidates, each rung of a ladder with a next-rung link to the wording that follows it."""
    after: dict[str, Link] = {}
    for one in drift(candidates, documents):
        for rung, following in zip(one.rungs, one.rungs[1:], strict=False):
            after[rung.wording] = Link(Relation.NEXT_RUNG, following.wording, following.date)
    return [replace(c, links=(*c.links, after[c.term])) if _climbs(c) and c.term in after else c for c in candidates]


def difference(old: str, new: str) -> tuple[Change, ...]:
    """The character diff of two wordings."""
    changes: list[Change] = []
    for operation, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if operation == "equal":
            changes.append(Change("=", old[i:j]))
        else:
            changes += [Change(mark, text) for mark, text in (("-", old[i:j]), ("+", new[k:m])) if text]
    return tuple(changes)


def _climbs(candidate: Candidate) -> bool:
    """Whether the candidate can be a rung: a formula, not a mere opening (双方重申)."""
    return candidate.kind is Kind.FORMULA and "statement" not in candidate.evidence.rule


def _nearness(wanted: str, candidate: Candidate) -> float:
    from rapidfuzz.distance import Indel

    form = fold(candidate.term)
    if candidate.kind not in (Kind.FORMULA, Kind.CONCEPT) or not _share_anchor(wanted, form):
        return 0.0
    if _count_otherwise(NUMERALS.intersection(wanted), NUMERALS.intersection(form)):
        return 0.0
    return Indel.normalized_similarity(wanted, form)


def _share_anchor(one: str, other: str) -> bool:
    return any(one[i : i + ANCHOR] in other for i in range(len(one) - ANCHOR + 1))


def _count_otherwise(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both wordings have numerals, or states, and none in common."""
    return bool(one and other) and one.isdisjoint(other)


def _rungs(dates: dict[str, str], near: Sequence[tuple[Candidate, float]]) -> list[Rung]:
    """The best wording of each dated document in order of date, unchanged ones folded into the rung before."""
    best: dict[str, tuple[float, float, str]] = {}
    for candidate, value in near:
        for document in {place.document for place in candidate.occurrences} & dates.keys():
            best[document] = max(best.get(document, (0.0, 0.0, "")), (value, candidate.score, candidate.term))
    rungs: list[Rung] = []
    for document in sorted(best, key=lambda name: (dates[name], name)):
        wording = best[document][2]
        if rungs and _without_aspect(rungs[-1].wording) == _without_aspect(wording):
            rungs[-1] = replace(rungs[-1], also_in=(*rungs[-1].also_in, document))
        else:
            diff = difference(rungs[-1].wording, wording) if rungs else ()
            rungs.append(Rung(dates[document], wording, document, diff))
    return rungs


def _without_aspect(wording: str) -> str:
    """The wording without 了, which tells that something is done and not how it is called: 进行了国事访问."""
    return fold(wording).replace(ASPECT, "")


def _groups(candidates: Sequence[Candidate], dates: dict[str, str]) -> list[list[Candidate]]:
    """Formulae by complete linkage over their similarity; only those in dated documents."""
    able = [
        c
        for c in candidates
        if _climbs(c) and len(c.term) >= SHORTEST and any(o.document in dates for o in c.occurrences)
    ]
    able = sorted(able[:MOST], key=lambda c: (-c.score, c.term))
    forms = [fold(c.term) for c in able]
    states = _states(candidates)
    counts = [NUMERALS.intersection(form) | {full for name, full in states.items() if name in form} for form in forms]
    home: dict[int, list[int]] = {}
    for number, alike in enumerate(_alike(forms)):
        near = {other for other in alike if not _count_otherwise(counts[number], counts[other])}
        groups = (home[other] for other in sorted(near))
        home[number] = next((group for group in groups if near.issuperset(group)), [])
        home[number].append(number)
    return [[able[n] for n in group] for first, group in home.items() if group[0] == first and len(group) > 1]


def _states(candidates: Iterable[Candidate]) -> dict[str, str]:
    """The names of states that were found, with their formal names."""
    known = tables.country_of()
    return {c.term: known[c.term].full for c in candidates if c.kind is Kind.PLACE and c.term in known}


def _alike(forms: Sequence[str]) -> Iterator[set[int]]:
    """For each form the numbers of those before it that are similar to it."""
    from rapidfuzz.distance import Indel
    from rapidfuzz.process import cdist

    for first in range(0, len(forms), BLOCK):
        last = first + BLOCK
        alike = cdist(forms[first:last], forms[:last], scorer=Indel.normalized_similarity, score_cutoff=SAME)
        for number, row in enumerate(alike, start=first):
            yield {other for other in (row >= SAME).nonzero()[0].tolist() if other < number}
