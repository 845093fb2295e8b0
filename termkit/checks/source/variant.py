"""The text uses a form that the base deprecates or calls superseded, or one that a later rung has replaced.

一个中国政策 where the ladder of the base says 一个中国原则; it is no error inside a quoted title 《…》.

Source: ISO 30042:2019, administrativeStatus; the dated ladders of the base.

Wrong: 奉行一个中国政策 (superseded by 一个中国原则)
Right: 恪守一个中国原则
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks.check import Check, Remark, Scope, SegmentPair, each, spans
from termkit.checks.context import Context, Rendering
from termkit.model import Severity, Status


def look(unit: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each term that should not be used."""
    found = context.renderings(unit.source, context.source)
    usable = [r.span for r in found if r.term.may_be_used]
    for rendering in found:
        if rendering.term.may_be_used or any(a <= rendering.start and rendering.end <= b for a, b in usable):
            continue
        better = context.base.preferred(context.base.families.of(rendering.term.entry.id), context.source)
        yield Remark(
            unit,
            f"“{rendering.text}” is {_status(rendering)}" + (f"; write “{better}”" if better else ""),
            spans(rendering.span),
            suggestion=better,
            entry=rendering.term.entry.id,
            severity=Severity.INFO if _is_quoted(unit.source, rendering) else None,
        )


def _status(rendering: Rendering) -> str:
    return "superseded" if rendering.term.term.status is Status.SUPERSEDED else "deprecated"


def _is_quoted(text: str, rendering: Rendering) -> bool:
    before, after = text[: rendering.start], text[rendering.end :]
    return before.count("《") > before.count("》") and "》" in after


CHECK = Check("SR101", "variant", Severity.WARNING, each(look), Scope.TEXT)
