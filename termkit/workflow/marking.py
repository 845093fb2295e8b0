"""All terms of a text, longest match first: `termkit lookup --in-text`."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from termkit.store.database import TermBase
from termkit.store.entries import get_entry
from termkit.store.search import all_forms, all_terms, candidate_card


class Mark(NamedTuple):
    """A known term in a text: `text[start:end]` in code points, and what the base says of it."""

    term: str
    start: int
    end: int
    kind: str
    pinyin: str
    en: str
    ru: str
    entry: str


def mark_terms(base: TermBase, text: str, language: str = "zh") -> list[Mark]:
    """Every term of the base that stands in the text, leftmost-longest, Russian and English in any form."""
    from termkit.text.matching import TermForm, TermMatcher

    keyed = {(entry or "", candidate or "") for _, entry, candidate in all_terms(base, language)}
    keys = {f"{entry}\t{candidate}": (entry, candidate) for entry, candidate in keyed}
    forms = [TermForm(f"{e or ''}\t{c or ''}", term) for term, e, c in all_terms(base, language)]
    forms += [TermForm(f"{entry}\t", form) for form, entry in all_forms(base, language)]
    matches = TermMatcher(forms, language).find(text)
    return [_mark(base, text[m.start : m.end], m.start, m.end, *keys[m.key]) for m in matches]


def source_text(text: str) -> str:
    """The text to mark: the readable text of a file of that name, else the words themselves."""
    try:
        is_file = Path(text).is_file()
    except OSError:  # a sentence may be no possible file name
        is_file = False
    if is_file:
        from termkit.documents import read_document

        return read_document(text).text
    return text


def _mark(base: TermBase, found: str, start: int, end: int, entry: str, candidate: str) -> Mark:
    if not entry:
        card = candidate_card(base, candidate, 0)
        return Mark(found, start, end, card["kind"], card["reading"], "", "", "")
    concept = get_entry(base, entry).entry
    best = {language: concept.preferred(language) for language in ("zh", "en", "ru")}
    reading = best["zh"].reading if best["zh"] else ""
    en, ru = (best[tag].term if best[tag] else "" for tag in ("en", "ru"))  # type: ignore[union-attr]  # tested just before
    return Mark(found, start, end, concept.kind or "", reading, en, ru, entry)
