"""Two entries have the same preferred term in a language and the same equivalent: one concept twice.

Homonyms with different equivalents are two concepts and no error; an abbreviation has an entry of its own.

Source: ISO 704:2022, 5.1 (one concept, one entry); ISO 26162-1:2019 (doublettes).

Wrong: two entries 一个中国原则 — принцип одного Китая
Right: one entry with both sources
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Located, Remark, Scope
from termkit.checks.context import Context
from termkit.checks.sections import named
from termkit.model import ConceptEntry, Kind, Severity, Status
from termkit.text.normalize import key


def run(located: Iterable[Located], _: Context) -> Iterator[Remark]:
    """A remark for each entry that repeats an earlier one."""
    first: dict[tuple[str, ...], Located] = {}
    for place in located:
        chinese = place.entry.preferred("zh")
        for signature in _signatures(place):
            earlier = first.setdefault(signature, place)
            if chinese and earlier is not place and _is_another(earlier.entry, place.entry):
                yield Remark(place, f"“{chinese.term}” is also the term of {named(earlier)}")
                break


def _is_another(earlier: ConceptEntry, later: ConceptEntry) -> bool:
    """Whether both claim to be an entry of their own: rows of a list that give a synonym do not."""
    if earlier.id and later.id:
        return earlier.id != later.id or _terms(later) <= _terms(earlier)
    return all(_shares(earlier, later, language) for language in ("ru", "en"))


def _terms(entry: ConceptEntry) -> set[tuple[str, str, Status | None]]:
    """All terms with their languages and statuses."""
    return {(section.language, key(t.term), t.status) for section in entry.sections for t in section.terms}


def _shares(earlier: ConceptEntry, later: ConceptEntry, language: str) -> bool:
    """Whether two entries have a usable equivalent in common, or one of them has no equivalent."""
    one, other = ({key(t.term) for t in entry.terms(language) if t.may_be_used} for entry in (earlier, later))
    return bool(one & other) or not (earlier.terms(language) and later.terms(language))


def _signatures(place: Located) -> Iterator[tuple[str, ...]]:
    """What identifies a concept, folded: its Chinese term with its kind, alone or with an equivalent."""
    chinese = place.entry.preferred("zh")
    if chinese is None:
        return
    kind = str(place.entry.kind or Kind.CONCEPT)
    others = [t.term for language in ("ru", "en") for t in [place.entry.preferred(language)] if t]
    yield from ((key(chinese.term), key(other), kind) for other in others)
    if not others:
        yield key(chinese.term), kind


CHECK = Check("TB101", "duplicate-concept", Severity.WARNING, run, Scope.ENTRIES)
