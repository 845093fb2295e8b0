"""The elements of TBX that are the same in every dialect, as text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from termkit.formats.markup.xml import escape
from termkit.formats.tbx.notes import FLAGS
from termkit.formats.writing.loss import Ledger
from termkit.model import Context, Gender, Kind, Status, TermSection, TermType, Transaction

DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)")
PARTS_OF_SPEECH = frozenset({"noun", "verb", "adjective", "adverb", "other"})


def note(text: str) -> str:
    """A note element."""
    return f"<note>{escape(text)}</note>"


def typed(element: str, kind: str, text: str) -> str:
    """An element with a type and text."""
    return f'<{element} type="{kind}">{escape(text)}</{element}>'


def described(kind: str, text: str, *sources: str) -> str:
    """A description, in a group with its sources where there are any."""
    found = [typed("admin", "source", source) for source in sources if source]
    plain = typed("descrip", kind, text)
    return f"<descripGrp>{plain}{''.join(found)}</descripGrp>" if found else plain


@lru_cache(maxsize=1024)
def concept_head(subject_field: str, kind: Kind | None) -> str:
    """Subject field and kind: there are few, so each pair is made once."""
    field_of = typed("descrip", "subjectField", subject_field) if subject_field else ""
    return field_of + (note(f"kind: {kind.value}") if kind else "")


def has_more(term: TermSection) -> object:
    """True where a term has more than the picklists can say: most terms of a large base do not."""
    return (
        term.reading or term.note or term.source or term.contexts or term.extra or term.paradigm or term.reliability
        or term.valid_from or term.valid_to or term.fixed_number or term.case_sensitive or term.do_not_translate
        or term.nested or term.geographical_usage
        or (term.part_of_speech and term.part_of_speech not in PARTS_OF_SPEECH)
    )  # fmt: skip


@lru_cache(maxsize=1024)
def picked(status: Status | None, kind: TermType | None, part_of_speech: str, gender: Gender | None) -> str:
    """The termNotes of the picklists: there are few sets of them, so each is made once."""
    notes = typed("termNote", "administrativeStatus", f"{status.value}Term-admn-sts") if status else ""
    if kind:
        notes += typed("termNote", "termType", kind.value)
    if part_of_speech:
        speech = "noun" if part_of_speech == "properNoun" else part_of_speech
        notes += typed("termNote", "partOfSpeech", speech if speech in PARTS_OF_SPEECH else "other")
    return notes + (typed("termNote", "grammaticalGender", gender.value) if gender else "")


def keyed_data(term: TermSection) -> Iterator[tuple[str, str]]:
    """What stands in notes with a key."""
    if term.part_of_speech and term.part_of_speech not in PARTS_OF_SPEECH:
        yield "part of speech", term.part_of_speech
    if term.paradigm:
        yield "paradigm", " | ".join(term.paradigm)
    flags = [flag for flag, name in FLAGS.items() if getattr(term, name)]
    if flags:
        yield "flags", ", ".join(flags)
    if term.valid_from or term.valid_to:
        yield "valid", f"{term.valid_from}/{term.valid_to}"
    if term.reliability:
        yield "reliability", term.reliability.value


def context(one: Context) -> str:
    """A context with its source, and its place in a document where that is known."""
    span = f"@{one.start}-{one.end}" if one.start is not None and one.end is not None else ""
    place = " ".join(filter(None, (one.document, span, f"({one.date})" if one.date else "")))
    return described("context", one.text, one.source, f"place: {place}" if place else "")


def transaction(one: Transaction, ledger: Ledger) -> str:
    """A transaction group; its date as a day, which every schema takes."""
    day = one.date[:10] if DAY.match(one.date) else ""
    ledger.drop_if(one.date and one.date != day, "time of a transaction" if day else "date that is none", one.date)
    date = f"<date>{day}</date>" if day else ""
    who = typed("transacNote", "responsibility", one.responsibility) if one.responsibility else ""
    return f"<transacGrp>{typed('transac', 'transactionType', one.type.value)}{date}{who}</transacGrp>"
