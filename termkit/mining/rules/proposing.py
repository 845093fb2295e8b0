"""All rules on all clauses: rule by rule, each in the order of the text, on however many cores."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from termkit.mining.corpus import Corpus
from termkit.mining.proposals import Proposal
from termkit.mining.rules.concepts import concepts, inside_names
from termkit.mining.rules.formulae import across_clauses, formulae
from termkit.mining.rules.recurrence import recurrent
from termkit.mining.sharing import all_found, parts


def proposals(corpus: Corpus) -> Iterator[Proposal]:
    """Everything that a rule holds for a term of the corpus."""
    clauses = corpus.clauses
    shares = parts(len(clauses), corpus.size)
    tasks = [
        *(partial(concepts, clauses[share]) for share in shares),
        partial(inside_names, corpus),
        *(partial(formulae, clauses[share], corpus.texts) for share in shares),
        partial(across_clauses, corpus),
        partial(recurrent, corpus),
    ]
    return all_found(tasks, corpus.size)
