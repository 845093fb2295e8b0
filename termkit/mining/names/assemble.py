"""From findings to candidates: one per printed form, with every place it stands at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from termkit.mining.names.documents.facts import document_facts
from termkit.mining.names.links.variants import link_variants
from termkit.mining.names.page import Mention, Page
from termkit.mining.surroundings import Surroundings
from termkit.model import Candidate, Evidence, Kind, Link, Occurrence, Relation
from termkit.text.normalize import fold
from termkit.text.word_edges import Words

SHORT = 3
PARTNERS = (("“", "”"), ("(", ")"), ("（", "）"), ("《", "》"), ("「", "」"), ("『", "』"))
BONUS = 0.02
"""What a second document or a second place adds to the score of the best finding."""
Place = tuple[int, int, int]
"""Number of the page, start, end."""


@dataclass
class Form:
    """A printed form with its findings and places."""

    term: str
    mentions: list[Mention] = field(default_factory=list)
    places: set[Place] = field(default_factory=set)
    fulls: set[tuple[str, str]] = field(default_factory=set)
    """(full form, document id)"""

    @cached_property
    def kind(self) -> Kind:
        """The kind that the surest findings speak for."""
        votes: dict[Kind, float] = defaultdict(float)
        for mention in self.mentions:
            votes[mention.kind] = max(votes[mention.kind], mention.score)
        return max(votes, key=lambda kind: (votes[kind], kind))

    @cached_property
    def best(self) -> Mention:
        """The surest finding of that kind."""
        return max((m for m in self.mentions if m.kind is self.kind), key=lambda m: (m.score, m.rule))

    @cached_property
    def homes(self) -> frozenset[str]:
        """The documents that define what is only the end of its full form (论坛): elsewhere it is a common noun."""
        defined = self.kind is Kind.ABBREVIATION and self.best.rule == "defined"
        is_end = defined and all(full.endswith(self.term) and full != self.term for full, _ in self.fulls)
        return frozenset(document for _, document in self.fulls) if is_end else frozenset()


def assemble(pages: Sequence[Page]) -> list[Candidate]:
    """The candidates of all pages, best first."""
    forms = _collect(pages)
    _locate(pages, forms)
    nests = _nests(forms)
    for term in [term for term, form in forms.items() if _is_truncated(form, nests.get(term, ()), forms)]:
        del forms[term]
    around = Surroundings([page.document for page in pages])
    candidates = [_candidate(pages, form, nests.get(term, ()), around) for term, form in forms.items()]
    return sorted(link_variants(candidates), key=lambda c: (-c.score, -c.evidence.frequency, c.term))


def _is_whole(term: str) -> bool:
    """Whether no bracket or quotation mark is without its partner, as in 全人类共同价值”国际论坛."""
    return all(term.count(opening) == term.count(closing) for opening, closing in PARTNERS)


def _collect(pages: Sequence[Page]) -> dict[str, Form]:
    forms: dict[str, Form] = {}
    for number, page in enumerate(pages):
        for mention in page.mentions:
            term = _printed(page, mention.start, mention.end)
            if not _is_whole(term):
                continue
            form = forms.setdefault(term, Form(term))
            form.mentions.append(mention)
            form.places.add((number, mention.start, mention.end))
            if mention.full:
                form.fulls.add((_as_printed(page, mention.full), page.document.id))
    return forms


def _printed(page: Page, start: int, end: int) -> str:
    """The term as printed, without the quotation marks or blanks around the whole of it."""
    printed = page.document.text[page.offset + start : page.offset + end].strip()
    if printed[:1] in '“「"‘' and printed[-1:] in '”」"’' and not set(printed[1:-1]) & set('“”「」"‘’'):
        return printed[1:-1]
    return printed


def _as_printed(page: Page, full: str) -> str:
    """The full form as this document prints it, where it does."""
    place = page.text.find(full)
    return full if place < 0 else _printed(page, place, place + len(full))


def _locate(pages: Sequence[Page], forms: dict[str, Form]) -> None:
    """Every place of every longer form, nested ones too; another print of a form is a form of its own."""
    from ahocorasick_rs import AhoCorasick

    patterns: dict[str, Form] = {}
    for term, form in forms.items():
        if len(term) > 1:
            patterns.setdefault(fold(term), form)
    if not patterns:
        return
    found, automaton = list(patterns.values()), AhoCorasick(list(patterns))
    for number, page in enumerate(pages):
        text = fold(page.document.text[page.offset : page.offset + len(page.text)])
        words = Words(text, page.edges)
        for index, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
            if end - start <= SHORT and page.straddles(start, end):
                continue
            if found[index].kind is Kind.ABBREVIATION and words.are_cut(start, end):
                continue  # 新中, Singapore and China, is not in 新中国
            if found[index].homes and page.document.id not in found[index].homes:
                continue
            if found[index].kind is Kind.PLACE and "·" in (text[start - 1 : start], text[end : end + 1]):
                continue  # a given name: 努尔苏丹·纳扎尔巴耶夫 is no place of the city
            printed = page.document.text[page.offset + start : page.offset + end]
            form = forms.setdefault(printed, Form(printed, found[index].mentions))
            form.places.add((number, start, end))


def _nests(forms: dict[str, Form]) -> dict[str, tuple[str, ...]]:
    """For forms that stand only inside longer forms: those longer forms."""
    owners: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for term, form in forms.items():
        for number, start, end in form.places:
            owners[number].append((start, -end, term))
    around: dict[str, list[set[str]]] = defaultdict(list)
    for spans in owners.values():
        stack: list[tuple[int, int, str]] = []
        for span in sorted(spans):
            while stack and -stack[-1][1] <= span[0]:
                stack.pop()
            outer = {term for start, end, term in stack if -end >= -span[1] and term != span[2]}
            around[span[2]].append(outer)
            stack.append(span)
    return {term: tuple(sorted(set.union(*sets))) for term, sets in around.items() if sets and all(sets)}


def _is_truncated(form: Form, nested: tuple[str, ...], forms: dict[str, Form]) -> bool:
    """True for a piece of a personal name that stands in nothing but a longer one, and is not its last part."""
    if form.kind is not Kind.PERSON or not nested:
        return False
    longer = [term for term in nested if forms[term].kind is Kind.PERSON]
    return bool(longer) and not any(fold(term).endswith("·" + form.term) for term in longer)


def _candidate(pages: Sequence[Page], form: Form, nested: tuple[str, ...], around: Surroundings) -> Candidate:
    occurrences = tuple(_occurrences(pages, form, around))
    documents = {occurrence.document for occurrence in occurrences}
    years = sorted({y for page in pages if page.document.id in documents and (y := page.document.year)})
    score = form.best.score + BONUS * (len(documents) > 1) + BONUS * (len(occurrences) > 1) - 2 * BONUS * bool(nested)
    note = _facts(pages, form) if form.kind is Kind.DOCUMENT else ""
    evidence = Evidence(
        len(occurrences), len(documents), tuple(years), rule=form.best.rule, nested_in=nested, note=note
    )
    return Candidate(form.term, form.kind, round(min(score, 1.0), 3), evidence, occurrences, tuple(_links(form)))


def _facts(pages: Sequence[Page], form: Form) -> str:
    return document_facts(form.term, ((pages[number], start) for number, start, _ in sorted(form.places)))


def _occurrences(pages: Sequence[Page], form: Form, around: Surroundings) -> Iterator[Occurrence]:
    for number, start, end in sorted(form.places):
        page = pages[number]
        document, first, last = page.document, start + page.offset, end + page.offset
        sentence = around.around(number, first, last)
        yield Occurrence(document.id, first, last, *document.raw_span(first, last), sentence)


def _links(form: Form) -> Iterator[Link]:
    relation = Relation.ABBREVIATES if form.kind is Kind.ABBREVIATION else Relation.VARIANT_OF
    fulls = {full for full, _ in form.fulls}
    series = form.kind is Kind.PROJECT and len(fulls) > 1  # 中国-中亚峰会 of 2023 and of 2025
    for full, document in sorted(form.fulls):
        if full != form.term and not series:
            yield Link(relation, full, document)
    if form.kind in (Kind.PORT, Kind.PLACE) and form.best.rule in ("port", "route"):
        for side in _sides(fold(form.term)):
            yield Link(Relation.BORDER_SIDE, side)


def _sides(term: str) -> list[str]:
    parts = [part.strip("“”") for part in term.split("-")]
    if len(parts) < 2:
        return []
    for tail in ("铁路口岸", "公路口岸", "边境口岸", "口岸"):
        parts[-1] = parts[-1].removesuffix(tail)
    return [part.strip("“”") for part in parts if part]
