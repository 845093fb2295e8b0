"""A large synthetic base for benchmarks/review.py: candidates and entries made of the terms of the glossaries."""

import random
from collections import Counter, defaultdict
from itertools import islice, product
from pathlib import Path

from termkit.model import (
    Candidate,
    ConceptEntry,
    Document,
    Evidence,
    Kind,
    LanguageSection,
    Occurrence,
    RunSignature,
    Segment,
    TermSection,
    TranslationUnit,
    Variant,
)
from termkit.store.database import TermBase
from termkit.store.documents import add_document
from termkit.store.memory.loading_units import add_units
from termkit.store.mined.candidates import load_candidates
from termkit.store.terms.loading import load_entries
from termkit.workflow.base.building import read_glossaries
from termkit.workflow.base.glossaries import glossary_files
from termkit.workflow.base.indexing import index_term, reading_keys
from termkit.workflow.exchange.merging import laid_over

ROOT = Path(__file__).parents[1]
DOCUMENTS = 800
PAIRS = 300


def make(path, candidates, entries):
    """Fill a base with documents, candidates and entries; comes back with how many candidates and entries there are."""
    real = list(read_glossaries(glossary_files(ROOT / "glossaries")))
    found, texts = mined(real, candidates)
    held = multiplied(real, entries)
    with TermBase.open(path) as base:
        load_entries(base, held, index=index_term, lay_over=laid_over)
        for name, sentences in sorted(texts.items()):
            add_document(base, document_of(name, sentences))
        load_candidates(base, found, RunSignature("0", (), (), ""), keys=reading_keys)
        add_units(base, units(real), origin="bitext.tmx")
    return len(found), len(held)


def multiplied(entries, count):
    """So many entries: the real ones, and again with a number behind their terms."""
    repeats = product(range(count // len(entries) + 1), entries)
    return [numbered(entry, number) for number, entry in islice(repeats, count)]


def numbered(entry, number):
    """The entry under another id and with other terms."""
    sections = tuple(
        LanguageSection(
            section.language,
            tuple(
                TermSection(f"{term.term}{number or ''}", term.reading, status=term.status) for term in section.terms
            ),
        )
        for section in entry.sections
    )
    return ConceptEntry(f"{entry.id}-{number}", entry.kind, sections)


def mined(entries, count):
    """So many candidates, each of two real terms, and the sentences of the documents that they stand in."""
    chance = random.Random(8)
    words = [(t.term, t.reading) for e in entries for t in e.terms("zh") if "{" not in t.term]
    found, texts, lengths = {}, defaultdict(list), Counter()
    for number in range(count):
        (one, first), (two, second) = chance.sample(words, 2)
        term = f"{one}{two}{number % 7 or ''}"
        sentence = f"双方就{term}深入交换意见。"
        places = []
        for name in {f"d{chance.randrange(DOCUMENTS):03}" for _ in range(chance.choice((1, 1, 1, 2, 3)))}:
            start = lengths[name] + sentence.index(term)
            places.append(Occurrence(name, start, start + len(term), start, start + len(term), sentence))
            texts[name].append(sentence)
            lengths[name] += len(sentence)
        years = tuple(sorted({year_of(place.document) for place in places}))
        evidence = Evidence(len(places), len(places), years, rule="phrase")
        kind = chance.choice(list(Kind))
        score = 1 - number / count
        found[term] = Candidate(term, kind, score, evidence, tuple(places), reading=f"{first} {second}")
    return list(found.values()), texts


def document_of(name, sentences):
    """The document of that name, a sentence a segment."""
    text = "".join(sentences)
    segments = tuple(segment_spans(sentences))
    date = f"{year_of(name)}-06-15"
    return Document(name, text, text, range(len(text)), segments, title=f"联合声明{name}", date=date)


def year_of(name):
    """The year of a document, by the number in its name."""
    return 2000 + int(name[1:]) % 24


def units(entries):
    """Pairs that hold terms of the base."""
    pairs = [(e.preferred("zh"), e.preferred("ru")) for e in entries]
    for zh, ru in [pair for pair in pairs if all(pair) and "{" not in pair[0].term][:PAIRS]:
        texts = (f"双方就{zh.term}深入交换意见。", f"Стороны подробно обменялись мнениями: {ru.term}.")
        yield TranslationUnit(tuple(Variant(tag, text) for tag, text in zip(("zh", "ru"), texts, strict=True)))


def segment_spans(parts):
    here = 0
    for number, part in enumerate(parts):
        yield Segment(here, here + len(part), number // 5)
        here += len(part)
