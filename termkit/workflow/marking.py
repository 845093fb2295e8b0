"""All terms of a text, longest match first: `termkit lookup --in-text`."""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from termkit.model import SPELT_KINDS
from termkit.store.database import TermBase
from termkit.store.terms.entries import get_entry
from termkit.store.terms.search import all_forms, all_terms, candidate_card
from termkit.workflow.checks.gathering import names_file

if TYPE_CHECKING:
    from termkit.text.matching import TermMatch


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
    zh: str
    """The Chinese term of the concept, whatever the language of the text."""


def mark_terms(base: TermBase, text: str, language: str = "") -> list[Mark]:
    """Every term of the base that stands in the text, leftmost-longest, Russian and English in any form.

    Without a `language` it is that which the script of the text tells.  Entries go first: a candidate nobody has
    reviewed is marked only where it touches no entry.
    """
    from termkit.text.beginnings import Beginnings
    from termkit.text.interrupted import whole_terms
    from termkit.text.languages import language_of
    from termkit.text.matching import TermForm, TermMatcher
    from termkit.text.views import view

    language = language or language_of(text)
    terms = all_terms(base, language)
    written = [*((term, entry) for term, entry, _ in terms if entry), *all_forms(base, language)]
    reviewed = [TermForm(entry, form, case_sensitive=form.isupper()) for form, entry in written]  # who is no WHO
    mined = [TermForm(candidate, term) for term, _, candidate in terms if candidate]
    plain = _simplified(text) if language == "zh" else text
    entry_of, candidate_of = cache(partial(_of_entry, base)), cache(partial(_of_candidate, base))
    # nothing is looked for that cannot stand in the text; Chinese terms may also stand around other words
    beginnings = Beginnings([view(plain, language).text]) if language != "zh" else None
    matcher = TermMatcher(reviewed, language, beginnings=beginnings)
    found = whole_terms(plain, matcher) if language == "zh" else matcher.find(plain)
    marks = [_mark(text, match, entry_of(match.key)) for match in found]
    if not plain.islower():  # whoever writes all in small letters means his names
        marks = [mark for mark in marks if not _is_common(mark, language)]
    taken = {place for mark in marks for place in range(mark.start, mark.end)}
    more = [m for m in TermMatcher(mined, language).find(plain) if taken.isdisjoint(range(m.start, m.end))]
    marks += [_mark(text, match, candidate_of(match.key)) for match in more]
    return sorted(marks, key=lambda mark: mark.start)


def source_text(text: str) -> str:
    """The text to mark: the readable text of a file of that name, else the words themselves; raises FormatError.

    Of a bitext it is the source, a segment a line.
    """
    if not names_file(text):
        return text
    from termkit.documents import read_document
    from termkit.workflow.memory.opening import exchange_format, source_segments

    return "\n".join(source_segments(Path(text))) if exchange_format(Path(text)) else read_document(text).text


def _simplified(text: str) -> str:
    """A Traditional text in Simplified characters, one for one, since that is what entries are written in."""
    try:
        text.encode("gb2312")  # holds no character of the other script
    except UnicodeEncodeError:
        from termkit.mining.scripts import simplified
        from termkit.model import Script
        from termkit.text.languages import chinese_script

        return simplified(text) if chinese_script(text) is Script.TRADITIONAL else text
    return text


def _is_common(mark: Mark, language: str) -> bool:
    """Whether a name stands there in small letters that is an ordinary word so: того, Togo in Russian."""
    from termkit.text.inflection import may_be_common_word

    named = mark.kind in SPELT_KINDS and " " not in mark.term
    return named and language != "zh" and mark.term.islower() and may_be_common_word(mark.term, language)


def _mark(text: str, match: TermMatch, said: tuple[str, ...]) -> Mark:
    return Mark(text[match.start : match.end], match.start, match.end, *said)


def _of_entry(base: TermBase, key: str) -> tuple[str, ...]:
    """What a mark says of an entry: its fields from `kind` on."""
    concept = get_entry(base, key).entry
    best = {language: concept.preferred(language) for language in ("zh", "en", "ru")}
    reading = best["zh"].reading if best["zh"] else ""
    zh, en, ru = (term.term if term else "" for term in best.values())
    return concept.kind or "", reading, en, ru, key, zh


def _of_candidate(base: TermBase, key: str) -> tuple[str, ...]:
    card = candidate_card(base, key, 0)
    return card["kind"], card["reading"], "", "", "", card["term"]
