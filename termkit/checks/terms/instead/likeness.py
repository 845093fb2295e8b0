"""Whether another term stands where ours should, or merely looks like it, and the unit says something else."""

from __future__ import annotations

import re

from termkit.checks.check import SegmentPair
from termkit.checks.context import Context
from termkit.checks.terms.doubts.confidence import LONG, WORDING
from termkit.checks.terms.doubts.proposals import is_said_otherwise
from termkit.checks.terms.habits import is_general, is_large
from termkit.checks.terms.instead.others import differ_by_a_word
from termkit.checks.terms.instead.rungs import is_rung_of
from termkit.checks.terms.shapes.additions import JOINING
from termkit.checks.terms.verdicts import Verdict

SERIES = re.compile(r",? (?:and|or|и|или) |, ")
"""What stands between two members of a series."""


def is_mere_likeness(pair: SegmentPair, verdict: Verdict, context: Context) -> bool:
    """Whether another common term stands in a unit that says much else, and nothing but its letters is like ours.

    So does a verb that the ladders of verbs allow for it (понимать for 认识到), and another wording of what no source
    attests, if the base does not link the two.
    """
    text, instead = verdict.mention.text, verdict.instead_term
    if verdict.span and is_rung_of(text, pair.target[slice(*verdict.span)], (context.source, context.target)):
        return True
    differs = any(differ_by_a_word(instead, term, context.target) for term in verdict.allowed)
    proposed = is_said_otherwise(verdict.mention.entries, verdict.allowed, pair.target, context)
    if proposed and not verdict.is_linked and not (differs and len(text) >= LONG):
        return True
    if differs and len(text) >= WORDING:
        return False
    if _takes_its_place(pair, verdict, context):
        return False
    small = len(text) < LONG and not is_large(pair, verdict.mention)
    return small and is_general(verdict.mention, context) and not verdict.is_linked


def _takes_its_place(pair: SegmentPair, verdict: Verdict, context: Context) -> bool:
    """Whether the other term is joined to the same member of a series as ours: protectionism and|separatism."""
    if not verdict.span:
        return False
    mention, (start, end) = verdict.mention, verdict.span
    for other in context.look(pair).renderings:
        before = SERIES.fullmatch(pair.target, other.end, start)
        behind = SERIES.fullmatch(pair.target, end, other.start)
        if not before and not behind:
            continue
        for owner in other.term.entry.terms(context.source):
            there = pair.source[: mention.start] if before else pair.source[mention.end :]
            bare = there.rstrip(JOINING) if before else there.lstrip(JOINING)
            beside = bare.endswith(owner.term) if before else bare.startswith(owner.term)
            if beside and len(bare) < len(there):
                return True
    return False
