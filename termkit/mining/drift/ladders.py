"""Drift: how the wording of a formula changes over the years, as ladders of dated rungs, one for each relationship.

In every dated document the wording nearest to the formula is its rung (wordings); dates are the documents' own,
and an undated document has no rung.  Documents of different parties make different ladders (parties).  Unasked,
every formula is followed of which documents of one relationship have similar wordings (seeds); told are the
ladders that climb (climbing): a wording that comes back, a change within one year, another field or another state
is no new rung.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from termkit.mining.drift.climbing import climbing, is_step, telling
from termkit.mining.drift.differences import Change, difference
from termkit.mining.drift.levelling import levelled
from termkit.mining.drift.sameness import unlabelled
from termkit.mining.drift.seeds import SAME, climbs, seeds
from termkit.mining.drift.stances import stance, status_of
from termkit.mining.drift.texts import DatedTexts
from termkit.mining.drift.wordings import Wording, without
from termkit.mining.drift.words import are_plans
from termkit.mining.scripts import simplified
from termkit.model import Candidate, Document, Link, Relation
from termkit.text.normalize import fold

FEW, MANY, LITTLE = 2, 3, 8
"""In how many of more than so many documents a thing stands that is left out where it tells less than this."""
KIN = 8
"""Terms like the one asked for whose ladders are looked into."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One wording: when and where it first stands, what changed, and in which later documents it stands unchanged."""

    date: str
    wording: str
    document: str
    diff: tuple[Change, ...] = ()
    also_in: tuple[str, ...] = ()
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Ladder:
    """The rungs of one formula, oldest first; `name` is its newest wording, or the term asked for.

    `party` is China's partner in the documents, empty where they do not say.
    """

    name: str
    rungs: tuple[Rung, ...]
    party: str = ""
    telling: float = 0.0

    @property
    def documents(self) -> int:
        """How many documents have it in one wording or another."""
        return sum(1 + len(rung.also_in) for rung in self.rungs)


def drift(candidates: Sequence[Candidate], documents: Sequence[Document], term: str | None = None) -> list[Ladder]:
    """The ladders of a term, or all that climb; those of the most documents first, of these of the most rungs."""
    texts = DatedTexts(candidates, documents)
    return drift_of(term, texts) if term is not None else _in_order(_unasked(candidates, texts))


def drift_of(term: str, texts: DatedTexts) -> list[Ladder]:
    """The ladders of a term in texts that are read once for many terms."""
    return _in_order(_asked(texts, term))


def _in_order(found: Iterable[Ladder]) -> list[Ladder]:
    def worth(one: Ladder) -> tuple[float, ...]:
        return -one.documents, -len(one.rungs), -one.telling

    return sorted(found, key=lambda one: (worth(one), one.rungs[0].date, one.name, one.party))


def linked(candidates: Sequence[Candidate], documents: Sequence[Document]) -> list[Candidate]:
    """The candidates, each rung of a ladder with a next-rung link to the wording that follows it."""
    known = {candidate.term for candidate in candidates if climbs(candidate)}
    after: dict[str, Link] = {}
    for one in drift(candidates, documents):
        for rung, following in pairwise(one.rungs):
            if rung.wording in known and following.wording in known:
                after.setdefault(rung.wording, Link(Relation.NEXT_RUNG, following.wording, following.date))
    return [replace(c, links=(*c.links, after[c.term])) if c.term in after else c for c in candidates]


def _asked(texts: DatedTexts, term: str) -> Iterator[Ladder]:
    wanted = fold(simplified(term))
    for party, numbers in _relationships(texts):
        rungs = _rungs(texts, filled(texts, list(texts.wordings(wanted, numbers)), numbers))
        if len(rungs) == 1:
            rungs = _with_kin(texts, wanted, rungs, numbers)
        if rungs:
            yield Ladder(term, rungs, party)


def filled(texts: DatedTexts, wordings: Sequence[Wording], numbers: Sequence[int]) -> list[Wording]:
    """The wordings with those of the other documents that are a step from one of them.

    谴责一切形式的恐怖主义 is far from 坚决反对一切形式和表现的恐怖主义, and near to 坚决反对一切形式的恐怖主义.
    """
    found = {wording.clause.document: wording for wording in wordings}
    asked: set[str] = set()
    fresh = list(wordings)
    while fresh:
        held, fresh = fresh, []
        for one in held:
            term = without(one.text, texts.owners(numbers[0]))
            rest = [number for number in numbers if number not in found] if term not in asked else []
            asked.add(term)
            for other in texts.wordings(term, rest):
                if is_step(one, other):
                    found[other.clause.document] = other
                    fresh.append(other)
    return [found[number] for number in sorted(found)]


def _with_kin(texts: DatedTexts, wanted: str, rungs: tuple[Rung, ...], numbers: Sequence[int]) -> tuple[Rung, ...]:
    """The longest ladder that climbs, of a mined term like the one asked for, with its rung in it."""
    from rapidfuzz.distance import Indel
    from rapidfuzz.process import extract

    kin = extract(
        wanted, sorted(texts.terms), scorer=Indel.normalized_similarity, processor=None, score_cutoff=SAME, limit=KIN
    )
    owners = texts.owners(numbers[0])
    near = (list(texts.wordings(term, numbers, any_status=True)) for term, _, _ in kin)
    climbs_of = (climbing(levelled(wordings, owners), texts.terms) for wordings in near)
    found = [rungs, *(_rungs(texts, wordings) for wordings in climbs_of)]
    start = rungs[0].date, rungs[0].wording
    return max((one for one in found if start in [(rung.date, rung.wording) for rung in one]), key=len)


def _unasked(candidates: Sequence[Candidate], texts: DatedTexts) -> Iterator[Ladder]:
    for party, numbers in _relationships(texts):
        if len(numbers) > 1:
            documents = frozenset(texts.documents[number].id for number in numbers)
            yield from _unnested(_climbing(candidates, texts, party, numbers, documents))


def _climbing(
    candidates: Sequence[Candidate], texts: DatedTexts, party: str, numbers: Sequence[int], documents: frozenset[str]
) -> list[Ladder]:
    """The ladders of one relationship that climb."""
    told: set[str] = set()
    found: list[Ladder] = []
    for term in seeds(candidates, [*texts.phrases, *texts.positions], documents, texts.owners(numbers[0])):
        if term in told:
            continue
        near = _amid(texts, _similar(texts, term, numbers), numbers)
        told.update(wording.form for wording in near)
        wordings = climbing(levelled(near, texts.owners(numbers[0])), texts.terms)
        is_said_often = len(wordings) > FEW or len(numbers) <= MANY
        if wordings and (is_said_often or _tells(wordings)) and not all(map(texts.is_title, wordings)):
            rungs = _rungs(texts, wordings)
            found.append(Ladder(rungs[-1].wording, rungs, party, telling(wordings)))
    return found


def _tells(wordings: Sequence[Wording]) -> bool:
    """Whether wordings tell something though they are few: a status, a stance, or a long name of a thing."""
    forms = [wording.form for wording in wordings]
    bare = set(map(unlabelled, forms))
    is_tenet = len(bare) == 1 and bare.isdisjoint(forms)  # 一个中国政策, 一个中国原则
    is_stance = all(map(status_of, forms)) or any(map(stance().match, forms))
    return telling(wordings) >= LITTLE or are_plans(forms) or is_tenet or is_stance


def _similar(texts: DatedTexts, term: str, numbers: Sequence[int]) -> list[Wording]:
    return [wording for wording in texts.wordings(term, numbers, any_status=True) if wording.near >= SAME]


def _amid(texts: DatedTexts, near: list[Wording], numbers: Sequence[int]) -> list[Wording]:
    """The wordings near to that one of them which the others are nearest to: what is asked for is one's own guess."""
    forms = {wording.form: without(wording.text, texts.owners(numbers[0])) for wording in near}
    if len(forms) < 2:
        return near
    asked = [near, *(_similar(texts, form, numbers) for form in forms.values())]
    return max(asked, key=lambda wordings: (len(wordings), sum(wording.near for wording in wordings)))


def _relationships(texts: DatedTexts) -> list[tuple[str, list[int]]]:
    """Each party with the numbers of its documents, oldest first."""
    found: dict[str, list[int]] = {}
    for number, party in enumerate(texts.parties):
        found.setdefault(party, []).append(number)
    return sorted(found.items())


def _rungs(texts: DatedTexts, wordings: Iterable[Wording]) -> tuple[Rung, ...]:
    """The wordings in order of date, unchanged ones folded into the rung before."""
    rungs: list[Rung] = []
    form = ""
    for found in wordings:
        document = texts.printed[found.clause.document]
        if rungs and form == found.form:
            rungs[-1] = replace(rungs[-1], also_in=(*rungs[-1].also_in, document.id))
            continue
        form, wording = found.form, texts.text(found)
        diff = difference(rungs[-1].wording, wording) if rungs else ()
        rungs.append(Rung(document.date, wording, document.id, diff, sentence=texts.sentence(found)))
    return tuple(rungs)


def _unnested(ladders: Iterable[Ladder]) -> Iterator[Ladder]:
    """The ladders whose changes are mostly their own, those that tell more and then the longer ones first.

    A change is none of a ladder's own where both its wordings are parts of another's two, or have those as parts.
    """
    told: list[tuple[str, str]] = []
    rungs: list[Rung] = []
    for one in sorted(ladders, key=lambda one: (-one.telling, -one.documents, -_kept(one), -len(one.name), one.name)):
        changes = [(old.wording, new.wording) for old, new in pairwise(one.rungs)]
        own = [change for change in changes if not any(_holds(change, other) for other in told)]
        twice = [r for r in one.rungs if any(_overlap(r, other, ends=r is one.rungs[-1]) for other in rungs)]
        if 2 * len(own) > len(changes) and 2 * len(twice) < len(one.rungs):
            yield one
            told += combinations([rung.wording for rung in one.rungs], 2)
            rungs += one.rungs


def _overlap(one: Rung, other: Rung, *, ends: bool) -> bool:
    """Whether two rungs of one document are the same, or with `ends` one is the end of the other."""
    is_end = one.wording.endswith(other.wording) or other.wording.endswith(one.wording)
    return one.document == other.document and (is_end if ends else one.wording == other.wording)


def _kept(one: Ladder) -> int:
    """How many characters stay from rung to rung."""
    return sum(len(change.text) for rung in one.rungs for change in rung.diff if change.mark == "=")


def _holds(change: tuple[str, str], told: tuple[str, str]) -> bool:
    """Whether a change is told by another one: it is a part of it, or holds it and nothing else that changes."""
    if all(one in other for one, other in zip(change, told, strict=True)):
        return True
    pairs = list(zip(change, told, strict=True))
    rests = {one.replace(other, "", 1) for one, other in pairs}
    return all(other in one for one, other in pairs) and len(rests) == 1
