"""A name is transcribed otherwise than in the base.

The target has a capitalised word that looks like the name but is spelt in another way.

Source: Palladius system for Chinese names in Russian; ISO 7098:2015 for Chinese names in English; official forms of
persons and places as the base cites them.

Wrong: 习近平 — Си Дзиньпин
Right: 习近平 — Си Цзиньпином
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
    """A remark for each name that stands in another spelling."""
    for verdict in judge(pair, context):
        if verdict.outcome is Outcome.MISSPELT and verdict.span:
            written = in_the_same_form(verdict, context)
            yield Remark(
                pair,
                f"“{verdict.instead}” for “{verdict.mention.text}”: write “{written.text}”",
                spans(verdict.mention.span),
                spans(verdict.span),
                written.text,
                verdict.mention.entries[0],
                fits=written.fits,
            )


CHECK = Check("BT107", "name-transcription", Severity.WARNING, each(look))
