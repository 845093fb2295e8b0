"""Words that belong together do not agree: an adjective and its noun, a subject and its verb.

In Russian only words that stand side by side in terms of the base are compared, and a verb only with a subject that
begins its sentence and is plural whatever its case.  In English a noun stands in the singular behind two or several.

Source: Русская грамматика (1980), §§ 2130, 2239; ISO 17100:2015, 5.3.1 (grammar).

Wrong: всеобъемлющего стратегическое партнёрства; Стороны подтвердил; the two side agreed
Right: всеобъемлющего стратегического партнёрства; Стороны подтвердили; the two sides agreed
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks.check import Check, Remark, Scope, SegmentPair, each, spans
from termkit.checks.context import Context
from termkit.checks.spelling.agreement import disagreeing
from termkit.model import Severity


def look(unit: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each pair of words."""
    for start, end in disagreeing(unit.source, context.base, context.source):
        yield Remark(unit, f"the words of “{unit.source[start:end]}” do not agree", spans((start, end)))


CHECK = Check(
    "SR112", "agreement", Severity.WARNING, each(look), Scope.TEXT, yields_to=("SR101", "SR102", "SR103", "SR111")
)
