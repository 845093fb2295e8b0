"""Letters in brackets behind a name that are nearly those which the base has for it: … сотрудничества (ШСО)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.checks.check import Remark, SegmentPair, spans
from termkit.checks.context import Context
from termkit.checks.names.initials import acronyms

BEHIND = re.compile(r"[»”\"]?\s?[(（][«“\"]?(?P<letters>[A-ZА-ЯЁ]{2,8})[»”\"]?[)）]")
SHORTEST = 3


def mistaken_letters(unit: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for the letters behind each known name of which one is wrong, missing or out of its place."""
    if not BEHIND.search(unit.source):
        return
    for name in context.renderings(unit.source, context.source):
        found = BEHIND.match(unit.source, name.end) if name.is_longest and name.term.may_be_used else None
        right = _meant(found["letters"], name.term.entry.id, context) if found else ""
        if found and right:
            message = f"the letters of “{name.text}” are “{right}”"
            yield Remark(unit, message, spans(found.span("letters")), suggestion=right, entry=name.term.entry.id)


def _meant(letters: str, entry: str, context: Context) -> str:
    """The letters of an entry that the written ones nearly are; nothing where they are some themselves."""
    from rapidfuzz.distance import OSA

    entries = [one for one in context.base.families.of(entry) if one in context.base.entries]
    names = [term.term for one in entries for term in context.base.entries[one].terms(context.source)]
    known = [name for name in names if name.isupper() and name.isalpha() and len(name) >= SHORTEST]
    if letters in known or any(letters in acronyms(name) for name in names):
        return ""
    return next((name for name in known if OSA.distance(letters, name, score_cutoff=1) == 1), "")
