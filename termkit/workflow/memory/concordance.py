"""Concordance of the translation memory and of the base's own documents, in any language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from termkit.memory.concordance import WIDTH, concordance, pattern_for, pattern_of
from termkit.model import primary
from termkit.store.database import TermBase
from termkit.store.memory.state import texts_with
from termkit.store.memory.units import get_unit


class Line(NamedTuple):
    """One place in the memory, with the other languages of its unit, or in a document."""

    left: str
    word: str
    right: str
    translations: dict[str, str]
    document: str
    date: str
    number: int | None
    """The unit's number; None for a place in a document."""
    start: int
    end: int


def find_lines(
    base: TermBase,
    query: str,
    *,
    language: str = "zh",
    regex: bool = False,
    inflected: bool = True,
    limit: int | None = None,
    width: int = WIDTH,
    documents: bool = True,
) -> Iterator[Line]:
    """The places of a query in the memory, then (Chinese only) in the documents of the base.

    Russian and English words are found in all their forms unless `inflected` is false.  Offsets count in code points
    of the unit's text, or of the document's.  Raises FormatError for a bad regular expression.
    """
    forms = _forms(query, language) if inflected and not regex else ()
    pattern = pattern_of(query) if regex else pattern_for(query, language, forms)
    part = "" if regex else _shared_start([form.casefold() for form in (query, *forms)])
    found = _in_memory(base, language, part, pattern, width)
    more = _in_documents(base, language, pattern, width) if documents else iter(())
    yield from islice((line for source in (found, more) for line in source), limit)


def _forms(query: str, language: str) -> Sequence[str]:
    if primary(language) not in ("ru", "en"):
        return ()
    from termkit.text.inflection import forms

    return forms(query, language)


def _shared_start(forms: Sequence[str]) -> str:
    first, last = min(forms), max(forms)
    return "".join(one for one, _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False)))


def _in_memory(base: TermBase, language: str, part: str, pattern: re.Pattern[str], width: int) -> Iterator[Line]:
    for place in concordance(texts_with(base, language, part), pattern, width=width):
        unit = get_unit(base, place.number)
        others = {v.language: v.text for v in unit.variants if primary(v.language) != primary(language)}
        yield Line(
            place.left, place.word, place.right, others, unit.document, unit.date, place.number, place.start, place.end
        )


def _in_documents(base: TermBase, language: str, pattern: re.Pattern[str], width: int) -> Iterator[Line]:
    from termkit.store.documents import iterate_documents

    for document in iterate_documents(base):
        if primary(document.language) != primary(language):
            continue
        for place in concordance([(0, document.text)], pattern, width=width):
            yield Line(
                place.left, place.word, place.right, {}, document.id, document.date, None, place.start, place.end
            )
