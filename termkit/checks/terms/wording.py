"""Suggestions as they fit into the sentence: in the case and number of what they replace."""

from __future__ import annotations

from termkit.checks.context import Context
from termkit.checks.terms.judging import Verdict
from termkit.model import primary


def in_the_same_form(verdict: Verdict, context: Context) -> str:
    """The suggestion in the form of what stands instead, where that is clear; else in its dictionary form."""
    if verdict.should_be:
        return verdict.should_be
    if not verdict.suggestion or primary(context.target) != "ru":
        return verdict.suggestion
    from termkit.text.inflection import same_cell

    return same_cell(verdict.instead, verdict.instead_term, verdict.suggestion) or verdict.suggestion
