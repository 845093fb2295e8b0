"""A term of the source has none of its approved equivalents in the target.

Any approved equivalent will do, in any case and number, and so will the acronym of its name, the full form of its
abbreviation, its words around a conjunction, a word derived from it (Китай, китайский), and two parties in either
order.  A shorter term inside a longer one is not asked for.  Where only the head of a name stands (Организация), the remark is
mere information.

Source: ISO 17100:2015, 5.3.1 a (compliance with agreed terminology); MQM 2.0, terminology/wrong-term.

Wrong: 两国元首 — лидеры обеих стран (approved: главы двух государств)
Right: 上海合作组织成员国 — в рамках Шанхайской организации сотрудничества
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks.check import Check, Remark, SegmentPair, each, spans
from termkit.checks.context import Context
from termkit.checks.judging import Outcome, judge
from termkit.model import Severity


def look(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each source term that nothing in the target renders."""
    for verdict in judge(pair, context):
        if verdict.outcome in (Outcome.MISSING, Outcome.DOUBTFUL):
            yield Remark(
                pair,
                f"“{verdict.mention.text}” should be rendered “{'” or “'.join(verdict.allowed)}”",
                spans(verdict.mention.span),
                suggestion=verdict.suggestion,
                entry=verdict.mention.entries[0],
                severity=Severity.INFO if verdict.outcome is Outcome.DOUBTFUL else None,
            )


CHECK = Check("BT101", "term-missing", Severity.WARNING, each(look))
