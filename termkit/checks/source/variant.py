"""The text uses a form that the base deprecates, calls superseded or does not know, or an older rung of a ladder.

一个中国政策 where the ladder of the base has said 一个中国原则 since a date: an older rung is told in a text of a later
date, or of none.  Where the base knows since when documents with the text's partner have the newer wording, that day
counts, and in a text with another state the older wording is no fault.  A superseded form is none where it was valid at
the text's date, and neither is an error inside a quoted title 《…》.  A form that the base does not know is nearly the
name of an organisation or document (two of its words exchanged, a synonym in a document's title, another kind of
document), or a long concept with its words in disorder.

Source: ISO 30042:2019, administrativeStatus; the dated ladders of the base.

Wrong: 奉行一个中国政策 (superseded by 一个中国原则); 上海协作组织; 人类共同命运体
Right: 恪守一个中国原则; 上海合作组织; 人类命运共同体
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks.check import Check, Remark, Scope, SegmentPair, each, spans
from termkit.checks.context import Context, Rendering
from termkit.checks.names.partners import since_when, speaker_of
from termkit.checks.spelling.known import WORDED, nearly_known
from termkit.checks.spelling.pluralised import is_pluralised
from termkit.checks.spelling.worded import nearly_worded
from termkit.checks.validity import is_past
from termkit.model import Relation, Severity, Status, primary
from termkit.text.inflection import same_cell


def look(unit: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each term that should not be used."""
    found = [r for r in context.renderings(unit.source, context.source) if not _is_ordinary_word(r)]
    usable = [r.span for r in found if r.term.may_be_used]
    for rendering in found:
        if _is_unfit(rendering, context.date) and not _is_inside(rendering, usable):
            own = rendering.term.entry.id
            better = context.base.preferred([own, *context.base.families.of(own)], context.source)
            if primary(context.source) == "ru":
                better = same_cell(rendering.text, rendering.term.term.term, better) or better
            yield _remark(unit, rendering, context, f"“{rendering.text}” is {_status(rendering)}", better)
        elif rendering.is_longest and (better := _newer_rung(rendering, unit.source, context)):
            yield _remark(unit, rendering, context, f"“{rendering.text}” is an older wording", better)
        elif rendering.is_longest and is_pluralised(rendering.text, rendering.term, context.base):
            yield _remark(unit, rendering, context, f"“{rendering.text}” is not in the base", rendering.term.term.term)
    yield from nearly_known(unit, context, WORDED) if primary(context.source) == "zh" else nearly_worded(unit, context)


def _is_ordinary_word(rendering: Rendering) -> bool:
    """Whether a name in small letters is a word that it looks like: дружба is no border crossing."""
    return rendering.term.is_name and rendering.term.term.term[:1].isupper() and rendering.text.islower()


def _is_unfit(rendering: Rendering, date: str) -> bool:
    """Whether the base rules the term out; of one with dates SR107 tells whether it was right at the text's date."""
    term = rendering.term
    is_dated = term.term.status is Status.SUPERSEDED and date and any(term.period)
    return not term.may_be_used and not is_dated


def _is_inside(rendering: Rendering, usable: list[tuple[int, int]]) -> bool:
    return any(a <= rendering.start and rendering.end <= b for a, b in usable)


def _newer_rung(rendering: Rendering, text: str, context: Context) -> str:
    """The wording that has replaced a rung of a dated ladder, where the text is of a later date or of none."""
    if not _is_over(rendering, text, context):
        return ""
    targets = [link.target for link in rendering.term.entry.links if link.relation is Relation.NEXT_RUNG]
    return context.base.preferred([t for t in targets if t in context.base.entries], context.source)


def _is_over(rendering: Rendering, text: str, context: Context) -> bool:
    """Whether the time of a rung is over at the text's date; what its partner says counts before what the base says."""
    term = rendering.term
    zh = term.entry.preferred("zh")
    partner = speaker_of(text[: rendering.start]) or context.partner
    since = since_when(zh.term, partner) if zh and is_past(term, "") else None
    if since is None:
        return is_past(term, context.date)
    return bool(since) and (not context.date or context.date > since[: len(context.date)])


def _remark(unit: SegmentPair, rendering: Rendering, context: Context, message: str, better: str) -> Remark:
    return Remark(
        unit,
        message + (f"; write “{better}”" if better else ""),
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


CHECK = Check("SR101", "variant", Severity.WARNING, each(look), Scope.TEXT, yields_to=("SR102",))
