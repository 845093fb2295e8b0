"""Suggestions as they fit into the sentence: in the case and number of what they replace."""

from __future__ import annotations

from typing import NamedTuple

from termkit.checks.context import Context
from termkit.checks.spelling.fitting import as_printed
from termkit.checks.terms.verdicts import Verdict
from termkit.model import primary


class Wording(NamedTuple):
    """What to write, and whether it fits where it goes as it stands."""

    text: str
    fits: bool


def in_the_same_form(verdict: Verdict, context: Context) -> Wording:
    """The suggestion in the form of what stands instead, where that is clear; else in its dictionary form."""
    if verdict.should_be:
        family = (member for entry in verdict.mention.entries for member in context.base.families.of(entry))
        allowed = context.base.targets(family, context.target)
        return Wording(as_printed(verdict.should_be, allowed, context.base), fits=True)
    if not verdict.suggestion or not verdict.instead_term:
        return Wording(verdict.suggestion, fits=False)
    from termkit.text.english import in_same_number
    from termkit.text.inflection import same_cell

    in_form = {"ru": same_cell, "en": in_same_number}.get(primary(context.target))
    has_capital = verdict.instead[:1].isupper() and verdict.instead_term[:1].islower()
    written = verdict.instead[:1].lower() + verdict.instead[1:] if has_capital else verdict.instead
    inflected = in_form(written, verdict.instead_term, verdict.suggestion) if in_form else ""
    if inflected and has_capital:
        inflected = _capitalised(inflected, all_words=" " in verdict.instead and verdict.instead.istitle())
    return Wording(inflected or verdict.suggestion, bool(inflected))


def _capitalised(text: str, *, all_words: bool) -> str:
    """The text with a capital, of a sentence or of a heading."""
    words = text.split(" ") if all_words else [text]
    return " ".join(word[:1].upper() + word[1:] for word in words)
