"""An alignment as a page to check and repair: one file, no server; what was repaired is saved from the page as TSV."""

from __future__ import annotations

import html
from pathlib import Path
from typing import TYPE_CHECKING

from termkit.errors import FormatError
from termkit.workflow.aligning import DOUBTFUL

if TYPE_CHECKING:
    from termkit.workflow.aligning import Alignment

TEMPLATE = Path(__file__).parents[1] / "data" / "alignment_page.html"


def write_page(alignment: Alignment, path: Path) -> None:
    """Write the page: pairs side by side, doubtful ones marked; raises FormatError when it cannot be written."""
    rows = "\n".join(_row(alignment, number) for number in range(len(alignment.beads)))
    doubtful = sum(bead.is_pair and bead.confidence < DOUBTFUL for bead in alignment.beads)
    page = TEMPLATE.read_text(encoding="utf-8")
    for mark, text in {
        "@SOURCE@": html.escape(alignment.source.language),
        "@TARGET@": html.escape(alignment.target.language),
        "@COUNT@": str(len(alignment.beads)),
        "@DOUBTFUL@": str(doubtful),
        "@ROWS@": rows,
    }.items():
        page = page.replace(mark, text)
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_text(page, encoding="utf-8")
        beside.replace(path)
    except OSError as error:
        raise FormatError(f"cannot be written ({error.strerror}); choose another place", path) from error


def _row(alignment: Alignment, number: int) -> str:
    bead = alignment.beads[number]
    kind = "alone" if not bead.is_pair else "doubtful" if bead.confidence < DOUBTFUL else "sure"
    cells = [
        "".join(f"<p>{html.escape(side.segments[n])}</p>" for n in numbers)
        for side, numbers in ((alignment.source, bead.source), (alignment.target, bead.target))
    ]
    return (
        f'<tr class="{kind}"><td>{number + 1}</td><td lang="{html.escape(alignment.source.language)}">{cells[0]}</td>'
        f'<td lang="{html.escape(alignment.target.language)}">{cells[1]}</td><td>{bead.confidence:.2f}</td>'
        "<td><button data-do=up title='move the last target segment of the row above here'>↑</button>"
        "<button data-do=down title='move the last target segment down a row'>↓</button></td></tr>"
    )
