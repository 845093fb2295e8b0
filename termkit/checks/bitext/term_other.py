"""The target has the rendering of another term: of another rung of the formula, or of a term easily confused with it.

The other term is linked in the base (next-rung, related, part-of), or shares half of its characters, or its rendering
differs by one word; and the source does not have it.  Between two concepts of the base that no link joins it is
information, unless ours has five characters or makes a quarter of the source.

So is a state or body told that the source does not name, where it stands for one of two mentions of another one; a
state, of the base or not, where the target does not name one of the source's at all; and two names that stand in each
other's place.

Source: MQM 2.0, terminology/wrong-term; MFA practice of China on the one-China wordings, where each rung is a position.

Wrong: 一个中国原则 — политики одного Китая (that is 一个中国政策)
Right: 一个中国原则 — принципа одного Китая
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks.check import Check, Remark, SegmentPair, each, spans
from termkit.checks.context import Context
from termkit.checks.names.states import put_for_another
from termkit.checks.terms.instead.exchanged import exchanged
from termkit.checks.terms.instead.likeness import is_mere_likeness
from termkit.checks.terms.instead.runs import overlaps
from termkit.checks.terms.judging import judge
from termkit.checks.terms.verdicts import Outcome
from termkit.checks.terms.wording import in_the_same_form
from termkit.model import Severity, primary


def look(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each source term that is rendered as another one, and for each state that is put for another."""
    told: list[tuple[int, int]] = []
    for verdict in judge(pair, context):
        if verdict.span and verdict.outcome is not Outcome.RENDERED:
            told.append(verdict.span)
        if verdict.outcome is Outcome.OTHER and verdict.span:
            written = in_the_same_form(verdict, context)
            yield Remark(
                pair,
                f"“{verdict.instead}” renders “{verdict.other}”, not “{verdict.mention.text}”;"
                f" write “{verdict.suggestion}”",
                spans(verdict.mention.span),
                spans(verdict.span),
                written.text,
                verdict.mention.entries[0],
                Severity.INFO if is_mere_likeness(pair, verdict, context) else None,
                fits=written.fits,
            )
    if primary(context.source) == "zh":
        yield from _states(pair, told, context)
        yield from _exchanged(pair, context)


def _exchanged(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each two names that stand in each other's place."""
    for first, second in exchanged(pair, context.look(pair), context):
        texts = [pair.target[slice(*name.there)] for name in (first, second)]
        message = f"“{texts[0]}” and “{texts[1]}” stand in each other's place"
        yield Remark(pair, message, spans(first.here, second.here), spans(first.there, second.there))


def _states(pair: SegmentPair, told: list[tuple[int, int]], context: Context) -> Iterator[Remark]:
    """A remark for each state of the source, of the base or not, of which the target has another one instead."""
    for here, there, other, usual in put_for_another(pair.source, pair.target, context.target):
        if not overlaps(there, told):
            wrong, right = pair.target[slice(*there)], pair.source[slice(*here)]
            message = f"“{wrong}” renders “{other}”, not “{right}”; write “{usual}”"
            yield Remark(pair, message, spans(here), spans(there))


CHECK = Check("BT103", "term-other", Severity.ERROR, each(look))
