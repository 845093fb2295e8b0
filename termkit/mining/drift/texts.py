"""Dated documents as drift reads them: whose they are, and the clauses that may hold a wording of a term."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from termkit.mining.corpus import CLAUSE, WHOLE_NAMES, Clause, Corpus, is_definition
from termkit.mining.drift.composed import Phrase, composed
from termkit.mining.drift.cores import ANCHOR, EDGE, Spans, anchors
from termkit.mining.drift.covering import Mined
from termkit.mining.drift.parties import TITLE, parties_of, short_forms
from termkit.mining.drift.positions import positions
from termkit.mining.drift.stances import INTERESTS, cause_of, status_of
from termkit.mining.drift.wordings import Wording, bare, nearest, usual
from termkit.mining.drift.words import drift_words
from termkit.mining.scripts import in_simplified
from termkit.model import Candidate, Document, Kind, Role
from termkit.text.normalize import fold
from termkit.text.patterns import one_of

SCOPE = re.compile(f"^{one_of(drift_words('scope'))}上")
"""Where in the world something holds: 世界上|只有一个中国."""
SHORTEST = 6
"""Characters of a term that may be an earlier wording of one that only has more before it."""
ENOUGH = 0.3
"""Share of a term's anchors that a clause has to hold."""
FEW = 4
"""Anchors of a term so short that one other word in the middle leaves one of them: 贸易快速增长, 贸易迅速增长."""
Place = tuple[int, int, int]


class DatedTexts:
    """The dated documents in order of date, with their parties, read in Simplified characters."""

    def __init__(self, candidates: Sequence[Candidate], documents: Sequence[Document]) -> None:
        """Keep the documents that have a date; names and formulae are those of the candidates."""
        self.printed = sorted((d for d in documents if d.date), key=lambda d: (d.date, d.id))
        self.documents = in_simplified(self.printed)
        self.parties = parties_of(self.documents)
        kept = {document.id for document in self.documents}
        names = [c for c in candidates if c.kind in WHOLE_NAMES and all(o.document in kept for o in c.occurrences)]
        self._corpus = Corpus(self.documents, names)
        self._pairs = frozenset(
            fold(c.term) for c in names if c.kind is Kind.ABBREVIATION and c.evidence.rule == "pair"
        )
        formulae = frozenset(fold(c.term) for c in candidates if c.kind is Kind.FORMULA)
        self._mined = Mined(formulae, frozenset(fold(c.term) for c in candidates if len(c.term) >= SHORTEST))
        self.phrases = sorted(set(composed(candidates, self.documents)))
        """What they join and align, each with a document that does."""
        mined = {SCOPE.sub("", fold(c.term)) for c in candidates} | {phrase for phrase, _ in self.phrases}
        self.terms = frozenset(map(bare, mined))
        """The mined terms and the phrases, folded, without what makes no other wording."""
        self._spans: dict[Place, Spans] = {}

    @cached_property
    def positions(self) -> list[Phrase]:
        """The clauses that say where a side stands or what the two are to each other, each with its document."""
        return [
            (clause, document.id)
            for document, text in zip(self.documents, self._corpus.texts, strict=True)
            for clause in positions(text)
        ]

    def wordings(self, term: str, numbers: Iterable[int], *, any_status: bool = False) -> Iterator[Wording]:
        """The wording of a folded term in each of the documents, by their numbers, that has one.

        With `any_status` a term that says what two states are to each other is looked for in whatever words.
        """
        places: dict[int, list[Place]] = defaultdict(list)
        cause = cause_of(term)
        keys = [cause[0]] if cause else drift_words("status") if any_status and status_of(term) else ()
        for place in {*self._places_of(anchors(term)), *(place for key in keys for place in self._index.get(key, ()))}:
            places[place[0]].append(place)
        for number in numbers:
            found: dict[str, list[Wording]] = defaultdict(list)
            for place in sorted(places.get(number, ())):
                wording = nearest(term, self._spans_of(place), self._mined, self.owners(number))
                if wording and not self._is_in_title(wording):
                    found[wording.form].append(wording)
            if found:
                yield usual(found, self._own_titles[number])._replace(year=self.documents[number].date[:4])

    def owners(self, number: int) -> frozenset[str]:
        """How the document calls those whose relationship it is about."""
        return self._owners_of[self.parties[number]]

    def is_title(self, wording: Wording) -> bool:
        """Whether it is what its document is called: the end of its title, with the noun that says what it is."""
        number = wording.clause.document
        title = self._own_titles[number]
        return wording.start in title and not self.printed[number].text[wording.end : title.stop].strip()

    def text(self, wording: Wording) -> str:
        """The wording as printed."""
        return self.printed[wording.clause.document].text[wording.start : wording.end]

    def sentence(self, wording: Wording) -> str:
        """The sentence around a wording, as printed."""
        document = self.printed[wording.clause.document]
        return document.text[slice(*_span(document, wording.start))].strip()

    @cached_property
    def _owners_of(self) -> dict[str, frozenset[str]]:
        return {party: frozenset(short_forms(party) if party else self._pairs) for party in set(self.parties)}

    @cached_property
    def _own_titles(self) -> list[range]:
        """Where each document's own title stands in it."""
        spans = [[(s.start, s.end) for s in d.segments if s.role is Role.TITLE] for d in self.documents]
        return [range(min(held)[0], max(held)[1]) if held else range(0) for held in spans]

    @cached_property
    def _cited_titles(self) -> list[list[tuple[int, int]]]:
        return [[match.span() for match in TITLE.finditer(text)] for text in self._corpus.texts]

    @cached_property
    def _index(self) -> dict[str, list[Place]]:
        """Two and three characters in a row, every cause and every noun of status, to the clauses that hold them."""
        found: dict[str, list[Place]] = defaultdict(list)
        for number, text in enumerate(self._corpus.texts):
            for match in CLAUSE.finditer(text):
                start, end = match.span()
                nouns = {
                    noun for noun in drift_words("cause") | drift_words("status") | {INTERESTS} if noun in match.group()
                }
                rows = {text[i : i + size] for size in (EDGE, ANCHOR) for i in range(start, end - size + 1)}
                for anchor in nouns | rows:
                    found[anchor].append((number, start, end))
        return found

    def _places_of(self, wanted: Sequence[str]) -> list[Place]:
        """The clauses that hold enough of the anchors."""
        counts: dict[Place, int] = defaultdict(int)
        for anchor in wanted:
            for place in self._index.get(anchor, ()):
                counts[place] += 1
        enough = {place for place, count in counts.items() if count >= ENOUGH * len(wanted)}
        return sorted(enough | self._places_with_edges(wanted)) if len(wanted) <= FEW else sorted(enough)

    def _places_with_edges(self, wanted: Sequence[str]) -> set[Place]:
        """The clauses that hold the beginning and the end of a short term."""
        begin, end = (set(self._index.get(edge, ())) for edge in (wanted[0][:EDGE], wanted[-1][-EDGE:]))
        return begin & end

    def _spans_of(self, place: Place) -> Spans:
        spans = self._spans.get(place)
        if spans is None:
            clause = _as_raised(self._corpus.clause_at(*place))
            if is_definition(clause):
                clause = clause._replace(words=(), roles="")
            spans = self._spans[place] = Spans(clause)
        return spans

    def _is_in_title(self, wording: Wording) -> bool:
        return any(a <= wording.start and wording.end <= b for a, b in self._cited_titles[wording.clause.document])


def _as_raised(clause: Clause) -> Clause:
    """The clause without what it says that something was before: 将|伙伴关系|提升|为|战略伙伴关系."""
    texts = [word.text for word in clause.words]
    for index, (text, after) in enumerate(pairwise([*texts, ""])):
        raised = text if text in drift_words("raising") else text + after
        if raised in drift_words("raising") and not {"将", "把", "由", "从"}.isdisjoint(texts[:index]):
            first = index + (1 if raised == text else 2)
            return clause._replace(words=clause.words[first:], roles=clause.roles[first:])
    return clause


def _span(document: Document, place: int) -> tuple[int, int]:
    segment = document.segment_at(place)
    return segment.start, segment.end
