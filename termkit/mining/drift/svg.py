"""Ladders drawn as an SVG timeline: one dot a rung, its date, its wording with what is new underlined.

Under the wording stand what went, what it is in the other languages, what its document is called, and when it stands
unchanged.  Long lines are broken: a Han character is as wide as the letters are high, others are taken for a little
more than half of that.  The drawing is as wide as its frame, at most 900 pixels: a printed page is narrower.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import NamedTuple

from termkit.mining.drift.differences import Change
from termkit.mining.drift.ladders import Ladder, Rung
from termkit.model import Document

WIDTH = 900
LINE_X = 120
TEXT_X = 140
MARGIN = 24
HEAD = 10
"""Room above the title."""
NO_PARTY = "–"
"""What heads a ladder of documents that name no party, beside others that do."""
GAP = 20
"""Room between two rungs."""
LETTER = 0.56
"""Width of a letter that is no Han character, as a share of its size."""
SIZES = {"title": 20, "wording": 17, "gone": 13, "other": 14, "also": 12, "party": 15}
LEADING = 1.4
STYLE = (
    "text{font-family:'Noto Sans CJK SC','Noto Sans','WenQuanYi Zen Hei',sans-serif;fill:#222}"
    ".title{font-size:20px;font-weight:bold}.date{font-size:14px;fill:#555}"
    ".party{font-size:15px;font-weight:bold;fill:#2a5db0}.wording{font-size:17px}"
    ".new{fill:#0a6b2d;text-decoration:underline}.gone{font-size:13px;fill:#a11}"
    ".other{font-size:14px;fill:#444;font-style:italic}.also{font-size:12px;fill:#777}"
)
Span = tuple[str, str]
Equivalents = Mapping[str, Sequence[str]]
"""A rung's wording to what it is in other languages."""


Known = Mapping[str, Document]
"""Documents by their ids."""


class Line(NamedTuple):
    """A printed line: the name of its style, and its text with the styles of its parts."""

    style: str
    spans: tuple[Span, ...]

    @property
    def height(self) -> float:
        """The room it takes."""
        return SIZES[self.style] * LEADING


def draw(ladders: Sequence[Ladder], equivalents: Equivalents | None = None, documents: Iterable[Document] = ()) -> str:
    """The SVG document of a term's ladders, one under the other; rungs from top to bottom, oldest first.

    Of the documents that are given the titles and dates are told, of others what they are called in the base.
    """
    name = ladders[0].name if ladders else ""
    known = {document.id: document for document in documents}
    title, y = _texts(_broken("title", [(name, "")], MARGIN), MARGIN, HEAD)
    parts, y = [title], y + GAP / 2
    heads = [one.party or NO_PARTY for one in ladders]
    for one, head in zip(ladders, heads, strict=True):
        if set(heads) != {NO_PARTY}:
            drawn, y = _texts([Line("party", ((head, ""),))], MARGIN, y)
            parts.append(drawn)
            y += GAP / 2
        drawn, y = _ladder(one, y, equivalents or {}, known)
        parts.append(drawn)
        y += GAP
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y:.0f}" width="{WIDTH}" height="{y:.0f}" '
        f'style="max-width:100%;height:auto" role="img" aria-label="{escape(name)}"><style>{STYLE}</style>'
        f'<rect width="100%" height="100%" fill="#fff"/>{"".join(parts)}</svg>\n'
    )


def _ladder(one: Ladder, top: float, equivalents: Equivalents, known: Known) -> tuple[str, float]:
    """One ladder from a place on, and where it ends."""
    y, dots, parts = top, [], []
    for rung in one.rungs:
        dots.append(y + 12)
        drawn, y = _rung(rung, y, equivalents.get(rung.wording, ()), known)
        parts.append(drawn)
        y += GAP
    line = f'<line x1="{LINE_X}" y1="{dots[0]:.0f}" x2="{LINE_X}" y2="{dots[-1]:.0f}" stroke="#bbb" stroke-width="2"/>'
    return line + "".join(parts), y - GAP


def _rung(rung: Rung, top: float, others: Sequence[str], known: Known) -> tuple[str, float]:
    texts, y = _texts(_lines(rung, others, known), TEXT_X, top)
    dot = (
        f'<circle cx="{LINE_X}" cy="{top + 12:.0f}" r="6" fill="#2a5db0"/>'
        f'<text class="date" x="{LINE_X - 14}" y="{top + 17:.0f}" text-anchor="end">{escape(rung.date)}</text>'
    )
    return dot + texts, y


def _texts(lines: Iterable[Line], left: int, top: float) -> tuple[str, float]:
    """Lines one under the other from a place on, and where they end."""
    y, texts = top, []
    for line in lines:
        y += line.height
        spans = "".join(_span(*span) for span in line.spans)
        texts.append(f'<text class="{line.style}" x="{left}" y="{y - 5:.0f}">{spans}</text>')
    return "".join(texts), y


def _lines(rung: Rung, others: Sequence[str], known: Known) -> Iterator[Line]:
    shown = [change for change in rung.diff if change.mark != "-"] or [Change("=", rung.wording)]
    yield from _broken("wording", [(change.text, "new" if change.mark == "+" else "") for change in shown])
    gone = " − ".join(dict.fromkeys(change.text for change in rung.diff if change.mark == "-"))
    if gone:
        yield from _broken("gone", [(f"− {gone}", "")])
    for other in others:
        yield from _broken("other", [(other, "")])
    for place in _places(rung, known):
        yield from _broken("also", [(place, "")])


def _broken(style: str, spans: Iterable[Span], left: int = TEXT_X) -> Iterator[Line]:
    """The text in lines that fit: broken between Han characters, else at blanks."""
    room, used = WIDTH - left - MARGIN, 0.0
    line: list[Span] = []
    for text, name in spans:
        for piece in _pieces(text):
            wide = sum(SIZES[style] * (1.0 if char > "\u2e7f" else LETTER) for char in piece)
            if line and used + wide > room:
                yield Line(style, tuple(line))
                line, used = [], 0.0
            if line and line[-1][1] == name:
                line[-1] = (line[-1][0] + piece, name)
            else:
                line.append((piece if line else piece.lstrip(), name))
            used += wide
    if line:
        yield Line(style, tuple(line))


def _pieces(text: str) -> Iterator[str]:
    """The text in pieces that are not broken: words of letters, and single Han characters with the mark behind them."""
    piece = ""
    for char in text:
        if piece and (char == " " or (char > "\u2e7f" and char not in "、，。”》）")):
            yield piece
            piece = ""
        piece += char
    if piece:
        yield piece


def _places(rung: Rung, known: Known) -> Iterator[str]:
    """What the document is called, and when or where the wording stands unchanged."""
    yield known[rung.document].title if rung.document in known and known[rung.document].title else rung.document
    if rung.also_in:
        yield "= " + ", ".join([known[document].date if document in known else document for document in rung.also_in])


def _span(text: str, name: str) -> str:
    return f'<tspan class="{name}">{escape(text)}</tspan>' if name else f"<tspan>{escape(text)}</tspan>"
