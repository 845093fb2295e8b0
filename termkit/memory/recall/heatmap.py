"""A heat map in SVG: what each segment of a new statement takes from which earlier one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

CELL, ROW, LABEL, MARGIN, LEGEND = 12, 20, 230, 12, 40
WIDEST = 1200
COLOURS = ((100, "#08306b"), (95, "#08519c"), (85, "#2171b5"), (75, "#6baed6"), (50, "#c6dbef"))
"""From this score on, this colour; lower scores stay white."""
FONT = "font-family='Noto Sans CJK SC, WenQuanYi Zen Hei, sans-serif' font-size='11'"


@dataclass(frozen=True, slots=True)
class Source:
    """An earlier document: its label (date and title), and for each segment of the new one the best score in it."""

    label: str
    scores: Mapping[int, int]
    texts: Mapping[int, str]
    """The segment that scored, shown when the pointer rests on the cell."""


def heatmap(title: str, segments: Sequence[str], sources: Sequence[Source]) -> str:
    """The SVG of the map, a row for each source in the order given, a column for each segment."""
    cell = max(2.0, min(float(CELL), WIDEST / max(len(segments), 1)))
    width = LABEL + cell * len(segments) + 2 * MARGIN
    height = 2 * MARGIN + ROW * (len(sources) + 1) + LEGEND
    size = f"width='{width:.0f}' height='{height}'"
    parts = [
        f"<svg xmlns='http://www.w3.org/2000/svg' {size} role='img' aria-label={quoteattr(title)}>",
        f"<title>{escape(title)}</title>",
        "<rect width='100%' height='100%' fill='white'/>",
        f"<text x='{MARGIN}' y='{MARGIN + 10}' {FONT} font-weight='bold'>{escape(title)}</text>",
    ]
    for number, source in enumerate(sources):
        parts += _row(source, segments, MARGIN + ROW * (number + 1), cell)
    parts += _legend(MARGIN + ROW * (len(sources) + 1) + 8)
    return "\n".join([*parts, "</svg>", ""])


def colour_of(score: int) -> str:
    """The colour of a score; empty under the lowest."""
    return next((colour for least, colour in COLOURS if score >= least), "")


def _row(source: Source, segments: Sequence[str], y: int, cell: float) -> list[str]:
    parts = [f"<text x='{MARGIN}' y='{y + 13}' {FONT}>{escape(_short(source.label, 24))}</text>"]
    parts.append(
        f"<rect x='{MARGIN + LABEL}' y='{y + 1}' width='{cell * len(segments):.1f}' height='{ROW - 2}' "
        "fill='none' stroke='#ddd'/>"
    )
    for place, score in sorted(source.scores.items()):
        colour = colour_of(score)
        if colour:
            told = f"{place + 1}: {_short(segments[place], 60)}\n{score}: {_short(source.texts.get(place, ''), 60)}"
            parts.append(
                f"<rect x='{MARGIN + LABEL + place * cell:.1f}' y='{y + 1}' width='{cell:.1f}' height='{ROW - 2}' "
                f"fill='{colour}'><title>{escape(told)}</title></rect>"
            )
    return parts


def _legend(y: int) -> list[str]:
    parts = []
    for number, (least, colour) in enumerate(reversed(COLOURS)):
        x = MARGIN + LABEL + number * 70
        parts.append(f"<rect x='{x}' y='{y}' width='12' height='12' fill='{colour}'/>")
        parts.append(f"<text x='{x + 16}' y='{y + 10}' {FONT}>≥ {least}</text>")
    return parts


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
