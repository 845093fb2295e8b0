"""A run of all miners over documents: the candidates, best first."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, pairwise

from termkit import __version__
from termkit.errors import TermkitError
from termkit.mining.archive import LARGE, mine_archive
from termkit.mining.corpus import WHOLE_NAMES, Corpus
from termkit.mining.frames.miner import mine_frames
from termkit.mining.heap import give_back
from termkit.mining.names.links.variants import link_phrases
from termkit.mining.names.steps import mine_names
from termkit.mining.ranking.selection import select
from termkit.mining.rules.proposing import proposals
from termkit.mining.scripts import as_printed, in_simplified
from termkit.model import Candidate, Document, Kind, RunSignature
from termkit.registry import gather
from termkit.text.collector import collector_paused
from termkit.text.normalize import key

FLOOR = 0.08
"""Candidates of a lower score are not told, whatever is asked for."""
LEAST = 0.2
"""Candidates of a lower score are not returned by default."""


@dataclass(frozen=True, slots=True)
class Miner:
    """One way of finding candidates.

    `mine` gets the corpus with what earlier miners took for names (`corpus.names`) and returns scored candidates.
    """

    name: str
    mine: Callable[[Corpus], Sequence[Candidate]]


def _mine_names(corpus: Corpus) -> Sequence[Candidate]:
    return mine_names(corpus.documents)


def _mine_phrases(corpus: Corpus) -> Sequence[Candidate]:
    return select(corpus, proposals(corpus), FLOOR)


MINERS = (Miner("names", _mine_names), Miner("phrases", _mine_phrases), Miner("frames", mine_frames))


@collector_paused()
def mine(
    documents: Sequence[Document],
    *,
    min_score: float = LEAST,
    kinds: Collection[Kind] | None = None,
    exclude: Iterable[str] = (),
    sample: int | None = None,
    progress: Callable[[str], None] | None = None,
) -> list[Candidate]:
    """The candidates of the documents, best first; the same documents give the same list, in whatever order they come.

    `min_score` (0 to 1) cuts the list, `kinds` keeps some kinds only, `exclude` leaves out known terms (compared
    folded, without quotation marks).  Of a corpus of 300,000 characters or more about `sample` characters are cut into
    words (by default all where that begins, 66,000 of a million, 13,500 of four million): more finds more, and takes
    longer.  `progress` is called with each miner's name as it starts.  Raises TermkitError for two documents of one id.
    """
    documents = sorted(documents, key=lambda document: (document.id, document.text))
    _refuse_same_ids(documents)
    large = sum(len(document.text) for document in documents) >= LARGE
    run = partial(_run, min_score=min_score, progress=progress or _silent)
    texts = in_simplified(documents)
    found = mine_archive(texts, run, min_score, sample) if large else run(texts)
    found = link_phrases([c for c in as_printed(found, documents) if c.score >= min_score])
    known = {key(term) for term in exclude}
    wanted = [c for c in found if (kinds is None or c.kind in kinds) and not (known and key(c.term) in known)]
    return sorted(wanted, key=lambda c: (-c.score, c.kind.value, c.term))


def _refuse_same_ids(documents: Sequence[Document]) -> None:
    """Raise TermkitError where sorted documents share an id: a place could not be traced to one of them."""
    for one, other in pairwise(documents):
        if one.id == other.id:
            raise TermkitError(
                f"two documents have the id {one.id!r}, and places are traced by it; "
                "give each its own: read_text(text, id=...), dataclasses.replace(document, id=...)"
            )


def _silent(_: str) -> None:
    """Tell nobody."""


def _run(documents: Sequence[Document], min_score: float, progress: Callable[[str], None]) -> list[Candidate]:
    """All miners over the documents, each seeing the names found so far."""
    found: dict[str, list[Candidate]] = {}
    corpus = Corpus(documents, min_score=min_score)
    for miner in gather(MINERS, "termkit.miners").values():
        progress(miner.name)
        more = miner.mine(corpus)
        give_back()
        _merge(found, more)
        if any(candidate.kind in WHOLE_NAMES for candidate in more):
            corpus = Corpus(documents, chain.from_iterable(found.values()), corpus.texts, min_score)
    return list(chain.from_iterable(found.values()))


def _merge(found: dict[str, list[Candidate]], more: Sequence[Candidate]) -> None:
    """Add candidates by their keys; a term that two miners propose stands once, under the better kind, with both links.

    What one miner tells in two spellings stands in both: they are printed so, and linked as variants.
    """
    earlier = set(found)
    for candidate in more:
        name = key(candidate.term)
        forms = found.setdefault(name, [])
        if name in earlier or any(form.term == candidate.term for form in forms):
            forms[0] = _joined(forms[0], candidate)
        else:
            forms.append(candidate)


def _joined(one: Candidate, other: Candidate) -> Candidate:
    """The better of two candidates, with the links of both."""
    better, worse = (other, one) if other.score > one.score else (one, other)
    return replace(better, links=(*better.links, *(link for link in worse.links if link not in better.links)))


def signature(documents: Sequence[Document], **parameters: object) -> RunSignature:
    """What repeats the run: version, miners, parameters, and a SHA-256 over the documents' ids and texts."""
    digest = hashlib.sha256()
    for document in documents:
        digest.update(f"{document.id}\0{document.text}\0".encode())
    told = tuple(sorted((name, str(value)) for name, value in parameters.items()))
    return RunSignature(__version__, tuple(gather(MINERS, "termkit.miners")), told, digest.hexdigest())
