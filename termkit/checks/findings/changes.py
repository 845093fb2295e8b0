"""The lines and units that have changed since a git revision: only their findings are told (`--changed-since`)."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from termkit.errors import TermkitError
from termkit.model import Finding

HUNK = re.compile(r"^@@ -\S+ \+(?P<start>\d+)(?:,(?P<count>\d+))? @@", re.MULTILINE)


def changed_lines(path: Path, revision: str) -> set[int]:
    """The lines (from 1) of a file that differ from a revision; a file that git does not know is all new.

    Raises TermkitError where there is no such revision or no repository.
    """
    command = ["git", "diff", "--unified=0", "--no-color", "--no-ext-diff", revision, "--", path.name]
    done = subprocess.run(command, cwd=path.parent, capture_output=True, text=True, check=False)
    if done.returncode:
        said = done.stderr.strip().splitlines()[0]
        raise TermkitError(
            f"git cannot compare {path.name} with {revision!r}: {said}; name a revision of its repository"
        )
    if not done.stdout and _is_untracked(path):
        return set(range(1, path.read_bytes().count(b"\n") + 2))
    return {
        line
        for match in HUNK.finditer(done.stdout)
        for line in range(int(match["start"]), int(match["start"]) + int(match["count"] or 1))
    }


def _is_untracked(path: Path) -> bool:
    command = ["git", "ls-files", "--error-unmatch", "--", path.name]
    return subprocess.run(command, cwd=path.parent, capture_output=True, check=False).returncode != 0


def earlier(path: Path, revision: str) -> bytes | None:
    """The file as it was at a revision; None where it was not there."""
    command = ["git", "show", f"{revision}:./{path.name}"]
    done = subprocess.run(command, cwd=path.parent, capture_output=True, check=False)
    return None if done.returncode else done.stdout


Pairs = Callable[[Path], Iterable[tuple[str, str]]]
"""The source and target of every unit that a file had at the revision."""


def since(
    findings: Iterable[Finding], revision: str, pairs: Pairs = lambda _: (), beside: Mapping[str, Path] | None = None
) -> list[Finding]:
    """The findings that stand in changed lines; in a bitext, those of units that were not there in both their texts.

    `beside` names the file of translations, line by line, of a text: a line has changed where it did in either.
    """
    lines: dict[str, set[int]] = {}
    units: dict[str, set[tuple[str, str]]] = {}
    kept = []
    for finding in findings:
        path = finding.path
        if path not in lines:
            files = [Path(path), *([beside[path]] if beside and path in beside else [])]
            lines[path] = {line for file in files for line in changed_lines(file.resolve(), revision)}
        is_of_unit = finding.line is None or finding.is_of_unit
        if is_of_unit and lines[path] and path not in units:
            units[path] = set(pairs(Path(path)))
        is_new = is_of_unit and (finding.source, finding.target) not in units.get(path, ())
        if lines[path] and (is_new or (not is_of_unit and finding.line in lines[path])):
            kept.append(finding)
    return kept
