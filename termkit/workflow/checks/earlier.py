"""Bitexts as git has them: the units that a file had at a revision, for `--changed-since`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from termkit.checks.findings.changes import earlier
from termkit.errors import FormatError
from termkit.workflow.checks.checking import Wish
from termkit.workflow.checks.directions import directions
from termkit.workflow.checks.gathering import partners
from termkit.workflow.checks.pairs import pairs_of


def earlier_pairs(revision: str, wish: Wish, path: Path) -> Iterator[tuple[str, str]]:
    """The source and target of every unit of a bitext as it was at a revision; none where it was no such file yet."""
    content = earlier(path.resolve(), revision)
    if content is None:
        return
    with TemporaryDirectory(prefix="termkit-") as folder:
        copy = Path(folder, path.name)
        copy.write_bytes(content)
        try:
            for direction in directions(copy, wish.source, wish.target):
                yield from ((pair.source, pair.target) for pair in pairs_of(copy, *direction))
        except FormatError:
            return


def translations_of(files: Mapping[str, Path], wish: Wish) -> dict[str, Path]:
    """Of texts with a segment a line (`--lines`), the file of translations by the name of the source."""
    return {str(source): target for source, target in partners(list(files.values()))[0]} if wish.lines else {}
