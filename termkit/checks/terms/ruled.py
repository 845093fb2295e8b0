"""Whether the base itself allows a wording, so that no general rule about such words speaks against it."""

from __future__ import annotations

from termkit.checks.check import SegmentPair
from termkit.checks.context import Context
from termkit.checks.terms.judging import judge
from termkit.checks.terms.verdicts import Outcome


def is_ruled(place: tuple[int, int], pair: SegmentPair, context: Context) -> bool:
    """Whether the source words at a place belong to a term of the base that is rendered, or left with its head."""
    start, end = place
    return any(
        verdict.mention.start <= start and end <= verdict.mention.end
        for verdict in judge(pair, context)
        if verdict.outcome in (Outcome.RENDERED, Outcome.LOOSE, Outcome.DOUBTFUL) or verdict.keeps_its_head
    )
