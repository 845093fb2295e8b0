"""A ladder drawn as an SVG timeline: one dot a rung, its date, its wording with what is new underlined."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from termkit.mining.drift import Change, Ladder, Rung

WIDTH = 900
ROW = 64
TOP = 56
LINE_X = 120
STYLE = (
    "text{font-family:'Noto Sans CJK SC','WenQuanYi Zen Hei',sans-serif;fill:#222}"
    ".title{font-size:18px;font-weight:bold}.date{font-size:14px;fill:#555}.wording{font-size:16px}"
    ".new{fill:#0a6b2d;text-decoration:underline}.gone{fill:#a11;text-decoration:line-through;font-size:13px}"
    ".also{font-size:12px;fill:#777}"
)


def draw(ladder: Ladder) -> str:
    """The SVG document of a ladder; rungs from top to bottom, oldest first."""
    height = TOP + ROW * len(ladder.rungs) + 10
    last = TOP + ROW * max(len(ladder.rungs) - 1, 0) + 16
    rungs = "".join(_rung(rung, TOP + ROW * number + 16) for number, rung in enumerate(ladder.rungs))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        f'role="img" aria-label="{escape(ladder.name)}"><style>{STYLE}</style>'
        f'<text class="title" x="20" y="30">{escape(ladder.name)}</text>'
        f'<line x1="{LINE_X}" y1="{TOP + 16}" x2="{LINE_X}" y2="{last}" stroke="#bbb" stroke-width="2"/>{rungs}</svg>\n'
    )


def _rung(rung: Rung, y: int) -> str:
    shown = [change for change in rung.diff if change.mark != "-"] or [Change("=", rung.wording)]
    words = "".join(_span(change.text, "new" if change.mark == "+" else "") for change in shown)
    notes = _notes(rung)
    return (
        f'<circle cx="{LINE_X}" cy="{y}" r="6" fill="#2a5db0"/>'
        f'<text class="date" x="{LINE_X - 14}" y="{y + 5}" text-anchor="end">{escape(rung.date)}</text>'
        f'<text class="wording" x="{LINE_X + 18}" y="{y + 6}">{words}</text>'
        f'<text class="also" x="{LINE_X + 18}" y="{y + 26}">{notes}</text>'
    )


def _notes(rung: Rung) -> str:
    gone = "".join(_span(change.text, "gone") + " " for change in rung.diff if change.mark == "-")
    return gone + escape(_places(rung.document, rung.also_in))


def _places(document: str, also_in: Sequence[str]) -> str:
    return ", ".join((document, *also_in))


def _span(text: str, name: str) -> str:
    return f'<tspan class="{name}">{escape(text)}</tspan>' if name else f"<tspan>{escape(text)}</tspan>"
