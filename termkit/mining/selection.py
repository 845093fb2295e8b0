"""From proposals to candidates: pooled, counted, scored; one kind a term; nested ones dropped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from termkit.mining.corpus import Corpus
from termkit.mining.features import Figures, count, features
from termkit.mining.nesting import neighbourhood
from termkit.mining.proposals import Pool, Proposal, gather
from termkit.mining.ranking import reasons, score
from termkit.model import Candidate, Evidence, Kind
from termkit.text.normalize import fold

KINDS = (Kind.CONCEPT, Kind.FORMULA)
Described = dict[tuple[str, Kind], tuple[Pool, Figures, dict[str, float]]]


def describe(corpus: Corpus, proposals: Iterable[Proposal]) -> Described:
    """Every pooled proposal that is no name, with its figures and features."""
    names = {fold(name.term) for name in corpus.names}
    pools = {name: pool for name, pool in sorted(gather(proposals, corpus.texts).items()) if name[0] not in names}
    figures = count(corpus, pools)
    return {
        name: (pool, figures[name], features(pool, figures[name], _also(name, pools))) for name, pool in pools.items()
    }


def _also(name: tuple[str, Kind], pools: Mapping[tuple[str, Kind], Pool]) -> dict[str, float]:
    """Under which other kind the same string was proposed."""
    return {f"also:{kind.value}": 1.0 for kind in KINDS if kind is not name[1] and (name[0], kind) in pools}


def select(corpus: Corpus, proposals: Iterable[Proposal], min_score: float) -> list[Candidate]:
    """The candidates of at least that score, each term under its better kind."""
    found = describe(corpus, proposals)
    first = {name: score("alone", name[1], seen) for name, (_, _, seen) in found.items()}
    around = neighbourhood(corpus, {name: figures.places for name, (_, figures, _) in found.items()}, first)
    best: dict[str, tuple[float, Kind]] = {}
    for term, kind in found:
        value = score("among others", kind, around[term, kind])
        best[term] = max(best.get(term, (0.0, kind)), (value, kind))
    kept = ((value, term, kind) for term, (value, kind) in best.items() if value >= min_score)
    return [_candidate(corpus, value, kind, *found[term, kind]) for value, term, kind in sorted(kept, reverse=True)]


def _candidate(
    corpus: Corpus, value: float, kind: Kind, pool: Pool, figures: Figures, seen: dict[str, float]
) -> Candidate:
    length = len(pool.term)
    occurrences = tuple(corpus.occurrence(n, at, at + length) for n, at in figures.places)
    printed = Counter(corpus.printed(n, at, at + length) for n, at in figures.places)
    return Candidate(
        printed.most_common(1)[0][0], kind, round(value, 4), _evidence(corpus, kind, pool, figures, seen), occurrences
    )


def _evidence(corpus: Corpus, kind: Kind, pool: Pool, figures: Figures, seen: dict[str, float]) -> Evidence:
    repeated = figures.frequency > 1
    return Evidence(
        frequency=figures.frequency,
        document_frequency=len(figures.documents),
        years=corpus.years(figures.documents),
        left_entropy=round(figures.left_entropy, 3) if repeated else None,
        right_entropy=round(figures.right_entropy, 3) if repeated else None,
        association=round(figures.association, 2) if len(figures.words) > 1 else None,
        keyness=round(figures.keyness, 2),
        rule=", ".join(sorted(pool.rules)),
        note="; ".join(reasons("alone", kind, seen)),
    )
