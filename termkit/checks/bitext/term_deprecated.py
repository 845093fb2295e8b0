"""The target uses an equivalent that the base deprecates, forbids or calls superseded.

It counts only where the source has the term; an approved rendering of another term of the unit, or a longer approved
term around it, is no error.

Source: ISO 30042:2019, administrativeStatus deprecatedTerm-admn-sts and supersededTerm-admn-sts; MQM 2.0,
terminology/wrong-term.

Wrong: 一带一路 — «Один пояс и один путь» (deprecated; write «Один пояс, один путь»)
Right: 一带一路 — «Одного пояса, одного пути»
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks.check import Check, Remark, SegmentPair, each, spans
from termkit.checks.context import Context
from termkit.checks.terms.judging import judge
from termkit.checks.terms.verdicts import Outcome
from termkit.checks.terms.wording import in_the_same_form
from termkit.model import Severity


def look(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each source term that is rendered as it must not be."""
    for verdict in judge(pair, context):
        if verdict.outcome is Outcome.DEPRECATED and verdict.span:
            written = in_the_same_form(verdict, context)
            advice = f"; write “{verdict.suggestion}”" if verdict.suggestion else ""
            yield Remark(
                pair,
                f"“{verdict.instead}” is not to be used for “{verdict.mention.text}”{advice}",
                spans(verdict.mention.span),
                spans(verdict.span),
                written.text,
                verdict.mention.entries[0],
                fits=written.fits,
            )


CHECK = Check("BT102", "term-deprecated", Severity.ERROR, each(look))
