"""A unit as the checks look at it, letter for letter as long as it is printed: what no check need know is not there.

Blanks and hyphens are of one kind (В.\u00a0Путин is В. Путин), Chinese is in Simplified characters, and words that the
file's mark-up keeps from being translated are hidden where both sides have them.
"""

from __future__ import annotations

from dataclasses import replace

from termkit.checks.check import Remark, SegmentPair
from termkit.model import Finding, primary
from termkit.text.languages import simplified_in_place, to_traditional
from termkit.text.normalize import with_plain_spacing

KEPT = "\ue000"
"""Stands for each letter of what is kept from being translated."""


def plainly(unit: SegmentPair, source: str, target: str) -> SegmentPair:
    """The unit, in these languages, as the checks look at it."""
    left, right = _plain(unit.source, source), _plain(unit.target, target)
    for piece in unit.protected:
        if piece in unit.target:
            left, right = (side.replace(_plain(piece, source), KEPT * len(piece)) for side in (left, right))
    if (left, right) == (unit.source, unit.target):
        return unit
    return replace(unit, source=left, target=right, printed=(unit.source, unit.target))


def _plain(text: str, language: str) -> str:
    plain = with_plain_spacing(text)
    return simplified_in_place(plain) if primary(language) == "zh" else plain


def as_printed(finding: Finding, remark: Remark, unit: SegmentPair) -> Finding:
    """The finding of a unit in Traditional characters with what it quotes and suggests in them, too."""
    printed = unit.printed or (unit.source, unit.target)
    sides = ((unit.source, printed[0], remark.source_spans), (unit.target, printed[1], remark.target_spans))
    for looked_at, shown, spans in sides:
        if _is_converted(looked_at, shown):
            for span in spans:
                quoted = with_plain_spacing(shown[span.start : span.end])
                finding = replace(finding, message=finding.message.replace(looked_at[span.start : span.end], quoted))
    looked_at, shown, _ = sides[bool(printed[1])]
    if not (finding.suggestion and _is_converted(looked_at, shown)):
        return finding
    suggestion = _in_traditional(finding.suggestion, looked_at, shown)
    message = finding.message.replace(finding.suggestion, suggestion)
    return replace(finding, message=message, suggestion=suggestion)


def _is_converted(looked_at: str, printed: str) -> bool:
    return looked_at != printed and KEPT not in looked_at and looked_at != with_plain_spacing(printed)


def _in_traditional(text: str, looked_at: str, printed: str) -> str:
    """A text in Traditional characters, those of what is printed where it has them: OpenCC has 一箇 for 一个."""
    own = {simple: full for simple, full in zip(looked_at, printed, strict=True) if simple != full}
    other = to_traditional(text)
    if len(other) != len(text):
        return other
    return "".join(own.get(simple, full) for simple, full in zip(text, other, strict=True))
