"""From proposals to candidates: pooled, counted, scored; one kind a term; nested ones dropped."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate

from termkit.mining.corpus import Corpus
from termkit.mining.counting.tally import Tally
from termkit.mining.proposals import Proposal, gather
from termkit.mining.ranking.features import KINDS, NUMBERS, marks, numbers
from termkit.mining.ranking.figures import Name, count
from termkit.mining.ranking.nesting import neighbourhood
from termkit.mining.ranking.scoring import Scale, calibrated, either, likelier, probability, score
from termkit.mining.ranking.vocabulary import word_marks
from termkit.model import Candidate, Evidence, Kind
from termkit.text.normalize import fold

HOPELESS = 0.02
"""What scores less alone is not looked at among others."""
MOST_CONTAINERS = 3


class Study:
    """The pooled proposals of a corpus that are no names, with their figures and what the ranking looks at."""

    def __init__(self, corpus: Corpus, proposals: Iterable[Proposal]) -> None:
        """Pool the proposals and count their strings."""
        names = {fold(name.term) for name in corpus.names}
        pooled = sorted(gather(proposals, corpus.texts).items())
        self.pools = {name: pool for name, pool in pooled if name[0] not in names}
        self.figures = count(corpus, self.pools)
        self._numbers = numbers(list(self.pools.values()), list(self.figures.values()))
        self._rows = {name: row for row, name in enumerate(self.pools)}
        self._scales = {kind: Scale("alone", kind, NUMBERS) for kind in KINDS}

    def features(self, name: Name) -> dict[str, float]:
        """The features of one pool, alone."""
        pool = self.pools[name]
        found = {f"sign:{sign}": share for sign, share in pool.shares().items()}
        found |= dict.fromkeys((*marks(pool, self.pools), *word_marks(self.figures[name].words)), 1.0)
        found |= zip(NUMBERS, self._numbers[self._rows[name]].tolist(), strict=True)
        return found

    def scores(self) -> dict[Name, float]:
        """The score of every pool, alone: what `score` says of its features, without spelling them out."""
        scales = self._scales
        summed = {kind: scale.of_numbers(self._numbers).tolist() for kind, scale in scales.items()}
        return {
            name: probability(
                summed[name[1]][row]
                + scales[name[1]].of_marks(marks(pool, self.pools))
                + scales[name[1]].of_words(self.figures[name].words)
                + scales[name[1]].of_signs(pool)
            )
            for row, (name, pool) in enumerate(self.pools.items())
        }

    def reasons(self, name: Name) -> list[str]:
        """The features that speak most for a pool, alone."""
        pool, row = self.pools[name], self._numbers[self._rows[name]].tolist()
        return self._scales[name[1]].reasons(
            pool, (*marks(pool, self.pools), *word_marks(self.figures[name].words)), row
        )


def select(corpus: Corpus, proposals: Iterable[Proposal], floor: float) -> list[Candidate]:
    """The candidates of the score the corpus is asked for, each term under its better kind, best first.

    The score of a term is the probability that it is of either kind.

    What lies between `floor` and that score is only told as what others are nested in.
    """
    study = Study(corpus, proposals)
    first = study.scores()
    likely = {name: study.figures[name].places for name, value in first.items() if value >= HOPELESS}
    by_term: dict[str, list[tuple[float, Kind]]] = {}
    for (term, kind), seen in neighbourhood(corpus, likely, first):
        by_term.setdefault(term, []).append((score("among others", kind, seen), kind))
    best = (
        (either(calibrated(kind, term, value) for value, kind in found), term, likelier(found))
        for term, found in by_term.items()
    )
    kept = sorted((found for found in best if found[0] >= floor), reverse=True)
    holders = _containers([term for _, term, _ in kept])
    return [
        _candidate(corpus, study, (term, kind), value, holders.get(term, ()))
        for value, term, kind in kept
        if round(value, 4) >= corpus.min_score
    ]


def _containers(terms: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Term to the shortest other terms that contain it."""
    tally = Tally(["\n".join(terms)], terms)
    starts = list(accumulate((len(term) + 1 for term in terms), initial=0))
    found = {}
    for term in terms:
        if tally.count(term) > 1:
            holders = {terms[bisect_right(starts, at) - 1] for _, at in tally.places(term)} - {term}
            found[term] = tuple(sorted(holders, key=lambda holder: (len(holder), holder))[:MOST_CONTAINERS])
    return found


def _candidate(corpus: Corpus, study: Study, name: Name, value: float, holders: tuple[str, ...]) -> Candidate:
    length, figures = len(name[0]), study.figures[name]
    occurrences = tuple(corpus.occurrence(n, at, at + length) for n, at in figures.places)
    printed = _commonest([corpus.printed(n, at, at + length) for n, at in figures.places])
    return Candidate(printed, name[1], round(value, 4), _evidence(corpus, study, name, holders), occurrences)


def _commonest(forms: Sequence[str]) -> str:
    return forms[0] if len(set(forms)) == 1 else Counter(forms).most_common(1)[0][0]


def _evidence(corpus: Corpus, study: Study, name: Name, holders: tuple[str, ...]) -> Evidence:
    figures = study.figures[name]
    repeated, documents = figures.frequency > 1, figures.documents
    return Evidence(
        frequency=figures.frequency,
        document_frequency=len(documents),
        years=corpus.years(documents),
        left_entropy=round(figures.left_entropy, 3) if repeated else None,
        right_entropy=round(figures.right_entropy, 3) if repeated else None,
        association=round(figures.association, 2) if len(figures.words) > 1 else None,
        keyness=round(figures.keyness, 2),
        rule=", ".join(sorted(study.pools[name].rules)),
        nested_in=holders,
        note="; ".join(study.reasons(name)),
    )
