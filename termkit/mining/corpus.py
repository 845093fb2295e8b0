"""The documents as the miners see them: folded text, clauses, words with tags, and the places of a string.

Words are cut in cutting; names that were found first stand as one word each.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from sys import intern
from typing import NamedTuple

from termkit.mining.surroundings import Surroundings
from termkit.mining.words.cutting import cut
from termkit.mining.words.lexicon import is_a
from termkit.mining.words.roles import roles_of
from termkit.model import Candidate, Document, Kind, Occurrence
from termkit.text.normalize import fold

CLAUSE = re.compile(r"[^。;!?:,()\n\t]{1,1000}")
"""A stretch between marks.  In eleven million characters of news none has 600; what goes on without an end is cut."""
HEADING = re.compile(r"\s*第[一二三四五六七八九十百0-9]+[条章节] ")
"""The number of an article, which is no part of its heading."""
BRACKET = re.compile(r"[()]")
DEFINITION = re.compile("(?:以下|以后|此后|下)(?:分别|统一?)?(?:简称|称)|(?:分别)?(?:简称|统称|合称)")
WHOLE_NAMES = frozenset({Kind.PERSON, Kind.PLACE, Kind.PORT, Kind.ORGANISATION, Kind.PROJECT, Kind.ABBREVIATION})
COMPOSED = ("org", "project", "port", "place")
LONG_NAME = 5
COUNT = 2
"""Characters of what counts a name: 一个|中国."""


class Word(NamedTuple):
    """A word and its place in its document's text; `name` is the kind of name it is, or empty."""

    text: str
    start: int
    end: int
    tag: str
    name: str = ""


class Clause(NamedTuple):
    """A stretch between punctuation marks (not 、 and not quotation marks): document number, place, words.

    `roles` holds one letter for each word.
    """

    document: int
    start: int
    end: int
    words: tuple[Word, ...]
    roles: str


def is_definition(clause: Clause) -> bool:
    """Whether the clause, mostly one in brackets, only says how something is called from here: 以下简称“双方”."""
    return bool(DEFINITION.match("".join([word.text for word in clause.words[:4]])))


class Corpus:
    """Documents with their folded texts; words are cut on first use."""

    def __init__(
        self,
        documents: Sequence[Document],
        names: Iterable[Candidate] = (),
        texts: Sequence[str] | None = None,
        min_score: float = 0.0,
    ) -> None:
        """Keep the documents; `names` stand as one word each in the clauses; `texts` are folded, if at hand.

        Candidates below `min_score` are not asked for; a miner may spare itself the work of describing them.
        """
        self.documents = tuple(documents)
        self.texts = tuple(texts if texts is not None else (fold(document.text) for document in documents))
        self.names = tuple(names)
        self.min_score = min_score

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """All clauses of all documents."""
        return tuple(clause for number in range(len(self.documents)) for clause in self._clauses_of(number))

    @cached_property
    def word_edges(self) -> tuple[bytearray, ...]:
        """Per document a byte for each place: 1 where words begin or end, and behind brackets."""
        edges = [bytearray(len(text) + 1) for text in self.texts]
        for clause in self.clauses:
            here = edges[clause.document]
            for word in clause.words:
                here[word.start] = here[word.end] = 1
        for here, text in zip(edges, self.texts, strict=True):
            for match in BRACKET.finditer(text):
                here[match.end()] = 1
        return tuple(edges)

    @cached_property
    def size(self) -> int:
        """Characters of all documents."""
        return sum(map(len, self.texts))

    @cached_property
    def name_interiors(self) -> tuple[Clause, ...]:
        """The insides of long names as clauses of their own, also of one in another: the name of a body holds terms."""
        found = []
        for number, spans in enumerate(self.all_name_spans):
            names = sorted(spans)
            for start, end, kind in sorted(set(spans)):
                if end - start >= LONG_NAME and kind in COMPOSED:
                    near = names[bisect_left(names, (start, 0, "")) : bisect_left(names, (end, 0, ""))]
                    inner = _longest([s for s in near if s[1] <= end and s[:2] != (start, end)])
                    found.append(_clause(number, self.texts[number], start, end, *_bounds(inner)))
        return tuple(found)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {document.id: number for number, document in enumerate(self.documents)}

    @cached_property
    def all_name_spans(self) -> list[list[tuple[int, int, str]]]:
        """Per document all places of names with their kind; titles of documents are no part of it."""
        spans: list[list[tuple[int, int, str]]] = [[] for _ in self.documents]
        for name in self.names:
            if name.kind in WHOLE_NAMES:
                for place in name.occurrences:
                    spans[self._numbers[place.document]].append((place.start, place.end, name.kind.value))
        return spans

    @cached_property
    def title_spans(self) -> list[list[tuple[int, int]]]:
        """Per document all places of titles of documents."""
        spans: list[list[tuple[int, int]]] = [[] for _ in self.documents]
        for name in self.names:
            if name.kind is Kind.DOCUMENT:
                for place in name.occurrences:
                    spans[self._numbers[place.document]].append((place.start, place.end))
        return spans

    @cached_property
    def _name_spans(self) -> list[list[tuple[int, int, str]]]:
        """Per document the longest names, by place, none overlapping another, with quotation marks around the whole."""
        pairs = zip(self.texts, self.all_name_spans, strict=True)
        return [
            _longest([_quoted(text, *span) for span in spans if not _is_part_of_word(text, *span[:2])])
            for text, spans in pairs
        ]

    @cached_property
    def _name_bounds(self) -> list[tuple[list[int], dict[tuple[int, int], str]]]:
        """Per document the edges of its names, and the kind of each."""
        return [_bounds(spans) for spans in self._name_spans]

    def _clauses_of(self, number: int) -> Iterator[Clause]:
        for match in CLAUSE.finditer(self.texts[number]):
            heading = HEADING.match(self.texts[number], *match.span())
            yield self.clause_at(number, heading.end() if heading else match.start(), match.end())

    def clause_at(self, number: int, start: int, end: int) -> Clause:
        """The clause of that place alone, for those who read few of many."""
        return _clause(number, self.texts[number], start, end, *self._name_bounds[number])

    def occurrence(self, number: int, start: int, end: int, fillers: tuple[str, ...] = ()) -> Occurrence:
        """The place as the model tells it, with the sentence around it."""
        document, sentence = self.documents[number], self._surroundings.around(number, start, end)
        return Occurrence(document.id, start, end, *document.raw_span(start, end), sentence, fillers)

    @cached_property
    def _surroundings(self) -> Surroundings:
        return Surroundings(self.documents)

    def years(self, numbers: Iterable[int]) -> tuple[int, ...]:
        """The years of the documents of these numbers."""
        return tuple(sorted(year for year in set(map(self._years.__getitem__, numbers)) if year is not None))

    @cached_property
    def _years(self) -> list[int | None]:
        return [document.year for document in self.documents]

    def printed(self, number: int, start: int, end: int) -> str:
        """The text as printed."""
        return self.documents[number].text[start:end]


class WordIndex:
    """The words of a corpus by place."""

    def __init__(self, corpus: Corpus) -> None:
        """Index the words of all clauses by document and start."""
        self._words: list[list[str]] = [[] for _ in corpus.documents]
        self._starts: list[list[int]] = [[] for _ in corpus.documents]
        for clause in corpus.clauses:
            self._words[clause.document] += [word.text for word in clause.words]
            self._starts[clause.document] += [word.start for word in clause.words]

    def inside(self, document: int, start: int, end: int) -> tuple[str, ...]:
        """The words of a span."""
        first = bisect_left(self._starts[document], start)
        last = bisect_left(self._starts[document], end, first)
        return tuple(self._words[document][first:last])


def _is_part_of_word(text: str, start: int, end: int) -> bool:
    """Whether a name makes a word with what stands beside it: 中国|式, 一个|中国."""
    return is_a(text[end : end + 1], "suffix") or is_a(text[max(start - COUNT, 0) : end], "modifier")


def _quoted(text: str, start: int, end: int, kind: str) -> tuple[int, int, str]:
    return (start - 1, end + 1, kind) if start and text[start - 1] + text[end : end + 1] == "“”" else (start, end, kind)


def _longest(spans: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    kept: list[tuple[int, int, str]] = []
    for span in sorted(set(spans), key=lambda s: (s[0], -s[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _bounds(spans: Iterable[tuple[int, int, str]]) -> tuple[list[int], dict[tuple[int, int], str]]:
    """The edges of the spans in order, and the kind of each span."""
    kinds = {(start, end): kind for start, end, kind in spans}
    return sorted({edge for span in kinds for edge in span}), kinds


def _clause(
    number: int, text: str, start: int, end: int, edges: list[int], kinds: dict[tuple[int, int], str]
) -> Clause:
    words = tuple(_words(text, start, end, edges, kinds))
    return Clause(number, start, end, words, roles_of([(word.text, word.tag, word.name) for word in words]))


def _words(text: str, start: int, end: int, edges: list[int], kinds: dict[tuple[int, int], str]) -> Iterator[Word]:
    """The words of a clause: names whole, the stretches between them by the dictionary."""
    bounds = [start, *edges[bisect_right(edges, start) : bisect_right(edges, end - 1)], end]
    for first, last in pairwise(bounds):
        kind = kinds.get((first, last))
        if kind:
            yield Word(text[first:last], first, last, "nz", kind)
        else:
            yield from _placed(text[first:last], first)


def _placed(text: str, offset: int) -> Iterator[Word]:
    for word, mark in cut(text):
        end = offset + len(word)
        yield Word(intern(word), offset, end, intern(mark))  # so that each is kept once, and found faster
        offset = end
