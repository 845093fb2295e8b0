"""Whether a figure is what something rose or fell by: 下降9.6% did not become growth of 9.6 %.

Told only where Chinese has the word right before the figure, and the clause of the target has words for the other
direction alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.checks.check import Remark, SegmentPair, spans
from termkit.checks.context import Context
from termkit.checks.facts import figures
from termkit.model import primary
from termkit.text.numbers import Number

ABOUT = r"(?:了|约|近|超过?|逾|达)*\s*\Z"
RISE = re.compile(rf"(?<!负)(?:增长|上升|提高|增加|上涨|攀升){ABOUT}")
FALL = re.compile(rf"(?:下降|减少|降低|下跌|下滑|回落|萎缩){ABOUT}")
"""What stands right before a figure; 下降到 tells what something fell to."""
WORDS = {
    "ru": (
        re.compile(
            r"\b(?:выр[оа]с|возр[оа]с|увелич|повы[сш]|прирост|прибав|подня|рост\b|роста\b|больше|выше|плюс\b)", re.I
        ),
        re.compile(r"\b(?:сни[зж]|сокра[тщ]|умень[шс]|упа[лв]|паден|пони[зж]|спад|меньше|ниже|минус|[-−–]\s?$)", re.I),
    ),
    "en": (
        re.compile(
            r"\b(?:gr[eo]w|grow|rose|ris(?:e|ing)|risen|increas|climb|gain|up\b(?! to)|higher|more)", re.IGNORECASE
        ),
        re.compile(r"\b(?:f[ae]ll|declin|decreas|drop|down\b|reduc|shrank|shrink|contract|lower|less|fewer|cut)", re.I),
    ),
}
BEFORE, BEHIND = 60, 25
"""Characters around a figure of the target in which its verb or noun stands."""
BREAK = re.compile(r"[;:.!?](?=\s|$)|,\s")


def differing(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each figure that rose on one side and fell on the other."""
    rise_and_fall = WORDS.get(primary(context.target))
    if not rise_and_fall or primary(context.source) != "zh":
        return
    for figure in figures.numbers(pair.source, context.source):
        same = [n for n in figures.numbers(pair.target, context.target) if n.value == figure.value]
        wanted = [bool(pattern.search(pair.source[: figure.start])) for pattern in (RISE, FALL)]
        if len(same) != 1 or not any(wanted):
            continue
        told = [bool(pattern.search(_clause(pair.target, same[0]))) for pattern in rise_and_fall]
        if wanted == told[::-1]:
            message = f"“{pair.source[figure.start : figure.end]}” has another direction in the target"
            yield Remark(pair, message, spans((figure.start, figure.end)), spans((same[0].start, same[0].end)))


def _clause(text: str, figure: Number) -> str:
    """The words of its clause around a figure."""
    before = BREAK.split(text[max(0, figure.start - BEFORE) : figure.start])[-1]
    return f"{before} {BREAK.split(text[figure.end : figure.end + BEHIND])[0]}"
