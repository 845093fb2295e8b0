"""How good the mining is: against gold lists, and one document against the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from termkit.mining import mine
from termkit.mining.evaluation.evaluate import Coverage, Evaluation, coverage, evaluate
from termkit.mining.evaluation.gold import read_gold
from termkit.model import Candidate, Document
from termkit.progress import Advance, quiet
from termkit.store.database import TermBase
from termkit.store.documents import iterate_documents
from termkit.store.mined.candidates import iterate_candidates


def evaluate_base(base: TermBase, gold: Iterable[str | Path]) -> Evaluation:
    """The figures of the base's candidates, as ranked, against gold lists; raises FormatError for a bad list."""
    return evaluate([stored.candidate for stored in iterate_candidates(base)], read_gold([Path(path) for path in gold]))


def evaluate_coverage(base: TermBase, advance: Advance = quiet) -> list[Coverage]:
    """For every document of the base, how many of its terms a base mined from the others would hold."""
    documents = list(iterate_documents(base))
    runs = 0

    def run(some: Sequence[Document]) -> Sequence[Candidate]:
        nonlocal runs
        runs += 1
        advance("leaving one out", runs, 2 * len(documents))
        return mine(some)

    return coverage(documents, run)
