"""Suggestions as they fit into the sentence: in the case and number of what they replace."""

from __future__ import annotations

from typing import NamedTuple

from termkit.checks.context import Context
from termkit.checks.terms.verdicts import Verdict
from termkit.model import primary


class Wording(NamedTuple):
    """What to write, and whether it fits where it goes as it stands."""

    text: str
    fits: bool


def in_the_same_form(verdict: Verdict, context: Context) -> Wording:
    """The suggestion in the form of what stands instead, where that is clear; else in its dictionary form."""
    if verdict.should_be:
        return Wording(verdict.should_be, fits=True)
    if not verdict.suggestion or primary(context.target) != "ru":
        return Wording(verdict.suggestion, primary(context.target) == "en")
    from termkit.text.inflection import same_cell

    declined = same_cell(verdict.instead, verdict.instead_term, verdict.suggestion)
    return Wording(declined or verdict.suggestion, bool(declined))
