"""When a term of the base was valid: dates are compared as precisely as both are told."""

from __future__ import annotations

from termkit.checks.base.base_term import BaseTerm


def was_valid(term: BaseTerm, date: str) -> bool:
    """Whether a term was valid on a date."""
    start, end = term.period
    size = len(date)
    return (not start or start[:size] <= date[: len(start)]) and (not end or date[: len(end)] <= end[:size])


def is_past(term: BaseTerm, date: str) -> bool:
    """Whether a term's time was over on a date, or is, where none is given."""
    _, end = term.period
    return bool(end) and (not date or date[: len(end)] > end[: len(date)])


def is_closed(term: BaseTerm) -> bool:
    """Whether the base says when a term's time began and when it ended."""
    return all(term.period)
