"""An entry has two preferred terms in one language.

An acronym stands beside the name that it is short for: each may be preferred.

Rows of a list without ids are one entry where they differ in the terms of one language alone: 元首 in two rows,
each with another preferred equivalent.  Homonyms differ in more.

Source: ISO 30042:2019, administrativeStatus; ISO 704:2022, 6.3.2 (one preferred designation).

Wrong: ru preferred: принцип одного Китая, принцип единого Китая
Right: ru preferred: принцип одного Китая; admitted: принцип единого Китая
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Located, Remark, Scope
from termkit.checks.context import Context
from termkit.model import LanguageSection, Severity, Status, TermSection
from termkit.text.inflection import is_acronym
from termkit.text.normalize import key


def run(located: Iterable[Located], _: Context) -> Iterator[Remark]:
    """A remark for each language with more than one preferred term valid at one time."""
    before: dict[tuple[str, ...], list[TermSection]] = {}
    for place in located:
        for section in place.entry.sections:
            own = [t for t in section.terms if t.status is Status.PREFERRED]
            held = before.setdefault(_concept(place, section), [])
            new = [t for t in own if all(key(t.term) != key(other.term) for other in held)]
            preferred = held + (new if held else own)
            if new and len({_which(t) for t in preferred}) < len(preferred):
                terms = ", ".join(t.term for t in preferred)
                yield Remark(place, f"{section.language} has {len(preferred)} preferred terms: {terms}")
            held += new


def _which(term: TermSection) -> tuple[object, ...]:
    """What only one preferred term of a language may be: the name or its acronym, of one time."""
    return is_acronym(term.term), term.valid_from, term.valid_to


def _concept(place: Located, section: LanguageSection) -> tuple[str, ...]:
    """What tells that two rows speak of one concept, for the terms of a language."""
    entry = place.entry
    if entry.id:
        return place.path, section.language, entry.id
    others = sorted(f"{s.language} {key(t.term)}" for s in entry.sections if s is not section for t in s.terms)
    return place.path, section.language, "", str(entry.kind), entry.subject_field, entry.definition, *others


CHECK = Check("TB102", "two-preferred", Severity.ERROR, run, Scope.ENTRIES)
