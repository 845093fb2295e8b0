"""Frames: fixed wordings with slots, declared (templates), read off the grammar of a clause (grammar), and
induced from sentences that resemble each other (alignment).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from termkit.mining.corpus import Clause, Corpus
from termkit.mining.frames.alignment import induce
from termkit.mining.frames.ends import whole
from termkit.mining.frames.fillers import Fillers
from termkit.mining.frames.grammar import read_frames
from termkit.mining.frames.selection import Hit, nested, richest, score
from termkit.mining.frames.templates import match
from termkit.mining.frames.text import MarkedText
from termkit.mining.frames.twins import link_twins
from termkit.mining.frames.words import frame_words
from termkit.mining.sharing import all_found, parts
from termkit.model import Candidate, Evidence, Kind

SPLIT = 2
"""Characters of a noun that ends a compound."""
ORDINAL = re.compile("第([0-9一二三四五六七八九十百]+)[次届轮章条号]?")
"""A number inside a word or the name of a meeting, which is a slot of its own: 交通部长|第|九|次|会议."""
AS_PRINTED = str.maketrans(",()", "，（）")
Instances = dict[tuple[int, int, int], tuple[str, ...]]
Sentence = tuple[int, int, int]
"""Number of the document, start, end."""


def mine_frames(corpus: Corpus) -> list[Candidate]:
    """The frames of the corpus, each with its instances and their fillers."""
    instances: dict[str, Instances] = defaultdict(dict)
    rules: dict[str, str] = {}
    hits = list(richest(whole(corpus, _outside_titles(corpus, _hits(corpus)))))
    parts_only = nested(hits)
    for hit in hits:
        fillers = tuple(corpus.printed(hit.number, start, end) for start, end in hit.fillers)
        instances[hit.frame][hit.number, hit.start, hit.end] = fillers
        rules.setdefault(hit.frame, hit.rule)
    for frame, places in induce(corpus).items():
        if frame not in instances:
            instances[frame], rules[frame] = places, "aligned sentences"
    return link_twins(
        [
            _candidate(corpus, frame, rules[frame], instances[frame], is_nested=frame in parts_only)
            for frame in sorted(instances)
        ]
    )


def _hits(corpus: Corpus) -> list[Hit]:
    """The frames that are declared, then those read off the grammar, in the order of the text."""
    clauses, sentences = corpus.clauses, list(_sentences(corpus))
    marked = [MarkedText(text, edges) for text, edges in zip(corpus.texts, _edges(corpus), strict=True)]
    declared = partial(_declared, corpus, marked, Fillers(corpus))
    tasks = [
        *(partial(declared, sentences[part]) for part in parts(len(sentences), corpus.size)),
        *(partial(_grammatical, clauses[part]) for part in parts(len(clauses), corpus.size)),
    ]
    return list(all_found(tasks, corpus.size))


def _outside_titles(corpus: Corpus, hits: Iterable[Hit]) -> Iterator[Hit]:
    """The hits without those that are a part of a document's name: 关于…的谅解备忘录."""
    for hit in hits:
        if not any(start <= hit.start and hit.end <= end for start, end in corpus.title_spans[hit.number]):
            yield hit


def _declared(
    corpus: Corpus, marked: Sequence[MarkedText], fillers: Fillers, sentences: Iterable[Sentence]
) -> Iterator[Hit]:
    for number, first, last in sentences:
        text = corpus.texts[number]
        hits = match(marked[number], text[first:last], first, last, partial(fillers.settled, number))
        yield from (Hit(hit.wording(text), "declared frame", number, hit.start, hit.end, hit.fillers) for hit in hits)


def _edges(corpus: Corpus) -> list[bytearray]:
    """The edges of words, those before a noun that ends a compound (国际|问题), and those inside 对|此 and 第|九|次."""
    found = [bytearray(edges) for edges in corpus.word_edges]
    for clause in corpus.clauses:
        for word in clause.words:
            if len(word.text) > SPLIT and not word.name and word.text[-SPLIT:] in frame_words("split"):
                found[clause.document][word.end - SPLIT] = 1
            if word.text in frame_words("anaphoric"):
                found[clause.document][word.start + 1] = 1
            for ordinal in ORDINAL.finditer(word.text):
                for place in (ordinal.start(), *ordinal.span(1), ordinal.end()):
                    found[clause.document][word.start + place] = 1
    return found


def _grammatical(clauses: Iterable[Clause]) -> Iterator[Hit]:
    for clause in clauses:
        for found in read_frames(clause):
            yield Hit(found.frame, found.rule, clause.document, found.start, found.end, found.fillers)


def _sentences(corpus: Corpus) -> Iterator[Sentence]:
    for number, document in enumerate(corpus.documents):
        for segment in document.segments:
            yield number, segment.start, segment.end


def _candidate(corpus: Corpus, frame: str, rule: str, places: Instances, *, is_nested: bool) -> Candidate:
    numbers = sorted({number for number, _, _ in places})
    occurrences = tuple(corpus.occurrence(*place, fillers) for place, fillers in sorted(places.items()))
    evidence = Evidence(
        frequency=len(places),
        document_frequency=len(numbers),
        years=corpus.years(numbers),
        rule=rule,
        note="; ".join(sorted({filler for fillers in places.values() for filler in fillers})[:3]),
    )
    value = score(frame, rule, len(places), len(numbers), is_nested=is_nested)
    return Candidate(frame.translate(AS_PRINTED), Kind.FRAME, value, evidence, occurrences)
