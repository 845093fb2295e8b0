"""An alignment as a page to check and repair: one file, no server; what was repaired is saved from the page as TMX."""

from __future__ import annotations

import html
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from termkit import __version__
from termkit.formats.writing.saving import save
from termkit.text.tables import read_data
from termkit.workflow.memory.aligning import DOUBTFUL

if TYPE_CHECKING:
    from termkit.workflow.memory.aligning import Alignment


def write_page(alignment: Alignment, path: Path) -> None:
    """Write the page: pairs side by side, doubtful ones marked; raises FormatError when it cannot be written."""
    rows = [_row(alignment, number) for number in range(len(alignment.beads))]
    languages = {"source": alignment.source.language, "target": alignment.target.language}
    data = json.dumps({**languages, "document": path.stem, "rows": rows}, ensure_ascii=False)
    page = read_data("memory/alignment_page.html")
    for mark, text in {
        "@SOURCE@": html.escape(languages["source"]),
        "@TARGET@": html.escape(languages["target"]),
        "@VERSION@": __version__,
        # a text must not end the script that holds it
        "@DATA@": data.replace("<", "\\u003c"),
    }.items():
        page = page.replace(mark, text)
    save([page], path)


def _row(alignment: Alignment, number: int) -> dict[str, Any]:
    bead = alignment.beads[number]
    return {
        "source": [alignment.source.segments[n] for n in bead.source],
        "target": [alignment.target.segments[n] for n in bead.target],
        "confidence": round(bead.confidence, 2),
        "marked": bead.is_pair and bead.confidence < DOUBTFUL,
    }
