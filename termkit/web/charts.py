"""Charts as SVG, drawn on the server: plain rectangles, lines and words; colours come from classes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup, escape

WIDTH = 720
LEVELS = 5
STYLE = (
    "text{font:13px system-ui,'Noto Sans CJK SC','WenQuanYi Zen Hei',sans-serif;fill:#26251f}"
    ".faint{fill:#6b675c}.rule{stroke:#d9d5c9;fill:none}.curve{stroke:#1d5c63;stroke-width:2;fill:none}"
    ".area{fill:#1d5c63;fill-opacity:.12}.bar{fill:#1d5c63}.track{fill:#ece9df}"
    ".heat-0{fill:#f3f1ea}.heat-1{fill:#cfe0de}.heat-2{fill:#a3c6c4}.heat-3{fill:#6ea4a4}.heat-4{fill:#3d7f82}"
    ".heat-5{fill:#1d5c63}.on-dark{fill:#fff}"
    ".k-person{fill:#b4552d}.k-place{fill:#5b7f2b}.k-port{fill:#8aa64f}.k-org{fill:#2a5db0}.k-doc{fill:#7a4fa3}"
    ".k-project{fill:#b8862b}.k-abbr{fill:#6d8fc9}.k-formula{fill:#1d5c63}.k-concept{fill:#7d8b99}.k-frame{fill:#a3a08f}"
)


class Table(NamedTuple):
    """The figures behind a chart: a header, and rows whose first cell names them."""

    header: tuple[str, ...]
    rows: tuple[tuple[str | int | float, ...], ...]

    def tsv(self) -> str:
        """The table as tab-separated text."""
        return "".join("\t".join(str(cell) for cell in row) + "\n" for row in (self.header, *self.rows))


def whole_file(svg: Markup) -> str:
    """A chart that stands alone: with its colours, white behind."""
    head, _, rest = str(svg).partition(">")
    paper = '<rect width="100%" height="100%" fill="#fff"/>'
    return f'{head} xmlns="http://www.w3.org/2000/svg"><style>{STYLE}</style>{paper}{rest}\n'


def stacked(table: Table, kinds: Sequence[str], label: str) -> Markup:
    """One bar a row of the table, its columns stacked; `kinds` names the colour of each column."""
    height, left, row = 26, 76, 34
    most = max((sum(_numbers(cells)) for cells in table.rows), default=0) or 1
    parts = []
    for place, cells in enumerate(table.rows):
        x, y = float(left), place * row + 8
        parts.append(_text(left - 10, y + 18, str(cells[0]), anchor="end"))
        for kind, name, value in zip(kinds, table.header[1:], _numbers(cells), strict=True):
            wide = value / most * (WIDTH - left - 60)
            if value:
                parts.append(_bar(x, y, wide, height, f"k-{kind}", f"{cells[0]}, {name}: {value}"))
            x += wide
        parts.append(_text(x + 8, y + 18, str(sum(_numbers(cells))), name="faint"))
    legend, used = _legend(list(zip(kinds, table.header[1:], strict=True)), len(table.rows) * row + 24)
    return _svg([*parts, legend], used + 12, label)


def shares(table: Table, label: str) -> Markup:
    """One bar a row: the second cell out of the third."""
    row, left = 34, 110
    parts = []
    for place, (name, value, total) in enumerate(table.rows):
        y, full = place * row + 8, WIDTH - left - 150
        wide = float(value) / (float(total) or 1) * full
        parts.append(_text(left - 10, y + 18, str(name), anchor="end"))
        parts.append(_bar(left, y, full, 26, "track", f"{name}: {total}"))
        parts.append(_bar(left, y, wide, 26, "bar", f"{name}: {value} / {total}"))
        parts.append(_text(left + full + 10, y + 18, f"{value} / {total}", name="faint"))
    return _svg(parts, len(table.rows) * row + 12, label)


def heat_map(table: Table, label: str, links: Sequence[str] = ()) -> Markup:
    """A cell for every figure, the darker the more; a row of the table is a row of the map."""
    left, row, top = 220, 26, 30
    columns = len(table.header) - 1
    wide = min(96.0, (WIDTH - left) / max(columns, 1))
    most = max((value for cells in table.rows for value in _numbers(cells)), default=0)
    parts = [_text(left + n * wide + wide / 2, 18, name, "faint", "middle") for n, name in enumerate(table.header[1:])]
    for place, cells in enumerate(table.rows):
        y = top + place * row
        name = _text(left - 10, y + 17, str(cells[0]), anchor="end")
        parts.append(Markup('<a href="{}">{}</a>').format(links[place], name) if links else name)
        for n, value in enumerate(_numbers(cells)):
            level = heat_level(value, most)
            x = left + n * wide
            parts.append(_bar(x, y, wide - 2, row - 2, f"heat-{level}", f"{cells[0]}, {table.header[n + 1]}: {value}"))
            if value and wide > 22:
                on = "on-dark" if level > 3 else ""
                parts.append(_text(x + wide / 2 - 1, y + 17, str(int(value)), on, "middle"))
    # a picture must not hold links: with them it is a group
    return _svg(parts, top + len(table.rows) * row + 8, label, "group" if links else "img")


def curve(table: Table, label: str, across: str, up: str) -> Markup:
    """The second column (0 to 1) over the first, as a line."""
    left, bottom, high, right = 56, 240, 210, WIDTH - 20
    points = [(float(x), float(y)) for x, y, *_ in table.rows]
    most = max((x for x, _ in points), default=1) or 1
    parts = []
    for tenth in range(0, 11, 2):
        y = bottom - tenth / 10 * high
        parts.append(Markup('<path class="rule" d="M{} {}H{}"/>').format(left, y, right))
        parts.append(_text(left - 8, y + 4, f"{tenth * 10}%", "faint", "end"))
    for quarter in range(5):
        x = left + quarter / 4 * (right - left)
        parts.append(_text(x, bottom + 20, str(round(most * quarter / 4)), "faint", "middle"))
    path = " ".join(f"{left + x / most * (right - left):.1f} {bottom - y * high:.1f}" for x, y in points)
    parts.append(Markup('<path class="area" d="M{} {} L{} L{} {}Z"/>').format(left, bottom, path, right, bottom))
    parts.append(Markup('<path class="curve" d="M{}"/>').format(path))
    parts += [_text(right, bottom + 40, across, "faint", "end"), _text(left, 16, up, "faint")]
    return _svg(parts, bottom + 52, label)


def heat_level(value: float, most: float) -> int:
    """0 for nothing, else 1 to 5."""
    return 0 if not value else 1 + min(LEVELS - 1, int((value - 1) / most * LEVELS)) if most else 0


def by_kind(counts: Mapping[str, Mapping[str, int]], names: Mapping[str, str], undated: str) -> Table:
    """Years as rows, kinds as columns."""
    years = sorted({year for row in counts.values() for year in row})
    rows = tuple(_cells(year or undated, [counts[kind].get(year, 0) for kind in names]) for year in years)
    return Table(("", *names.values()), rows)


def _cells(name: str, values: Iterable[int]) -> tuple[str | int | float, ...]:
    return (name, *values)


def _numbers(cells: Sequence[str | int | float]) -> list[float]:
    return [cell for cell in cells[1:] if not isinstance(cell, str)]


def _svg(parts: Sequence[Markup], height: float, label: str, role: str = "img") -> Markup:
    inside = Markup("").join(parts)
    return Markup('<svg class="chart" viewBox="0 0 {} {}" role="{}" aria-label="{}">{}</svg>').format(
        WIDTH, round(height), role, label, inside
    )


def _bar(x: float, y: float, wide: float, high: float, name: str, told: str) -> Markup:
    return Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}" rx="1.5"><title>{}</title></rect>').format(
        name, round(x, 1), round(y, 1), round(max(wide, 0.5), 1), round(high, 1), told
    )


def _text(x: float, y: float, words: str, name: str = "", anchor: str = "start") -> Markup:
    short = words if len(words) <= 16 else f"{words[:15]}…"
    return Markup('<text class="{}" x="{}" y="{}" text-anchor="{}">{}</text>').format(
        name, round(x, 1), round(y, 1), anchor, short
    )


def _legend(names: Sequence[tuple[str, str]], top: float) -> tuple[Markup, float]:
    parts, x, y = [], 76.0, top
    for kind, name in names:
        wide = 34 + sum(14 if ord(letter) > 0x2E80 else 7.6 for letter in name)
        if x + wide > WIDTH:
            x, y = 76.0, y + 22
        parts += [_bar(x, y - 11, 12, 12, f"k-{kind}", escape(name)), _text(x + 18, y, name)]
        x += wide
    return Markup("").join(parts), y
