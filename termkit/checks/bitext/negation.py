"""The source denies something and the target does not, or the reverse: 不应成为借口, should be an excuse.

A plain negation (不应, 没有, 从未; не, нельзя; not, never) has nothing on the other side that denies in any way.  It is
looked for sentence by sentence where both sides have as many, else in the whole unit.

Source: MQM 2.0, accuracy/mistranslation; ISO 17100:2015, 5.3.1.

Wrong: 不应成为借口 — должно стать предлогом
Right: 不应成为借口 — недопустимо использовать как предлог
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from termkit.checks.check import Check, Remark, SegmentPair, each, spans
from termkit.checks.context import Context
from termkit.checks.words import rows
from termkit.model import Severity, primary

SENTENCE = re.compile(r"[^。！？；.!?;]*(?:[。！？；]|[.!?;](?=\s|\Z)|\Z|[.!?;])")
"""A sentence; a full stop inside a figure ends none."""
KNOWN = frozenset(("zh", "ru", "en"))
Sides = tuple[tuple[int, str], tuple[int, str]]


def look(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each sentence that denies on one side alone."""
    if not pair.target.strip() or not {primary(context.source), primary(context.target)} <= KNOWN:
        return
    (here, there), (any_here, any_there) = (
        [_words(kind, language) for language in (context.source, context.target)] for kind in ("plain", "any")
    )
    for (start, source), (place, target) in _sentences(pair):
        denied, denies = here.search(source), there.search(target)
        if denied and target and not any_there.search(target.lower()):
            yield Remark(pair, f"“{denied.group()}” is denied in the source alone", spans(_moved(denied, start)))
        elif denies and source and not any_here.search(source):
            message = f"“{denies.group()}” is denied in the target alone"
            yield Remark(pair, message, target_spans=spans(_moved(denies, place)))


def _moved(match: re.Match[str], start: int) -> tuple[int, int]:
    return match.start() + start, match.end() + start


def _sentences(pair: SegmentPair) -> list[Sides]:
    """The sentences of both sides with their places, or both texts whole where one side has more."""
    here, there = (
        [(s.start(), s.group()) for s in SENTENCE.finditer(text) if s.group().strip()]
        for text in (pair.source, pair.target)
    )
    if len(here) == len(there):
        return list(zip(here, there, strict=True))
    return [((0, pair.source), (0, pair.target))]


@cache
def _words(kind: str, language: str) -> re.Pattern[str]:
    """What denies in a language, plainly or in any way."""
    found = [r["words"] for r in rows("negations.tsv") if (r["language"], r["kind"]) == (primary(language), kind)]
    return re.compile("|".join(found), re.IGNORECASE)


CHECK = Check("BT112", "negation", Severity.WARNING, each(look))
