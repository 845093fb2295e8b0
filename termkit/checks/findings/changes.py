"""The lines that git knows to have changed, so that only their findings are told (`--changed-since REVISION`)."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
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


def since(findings: Iterable[Finding], revision: str) -> list[Finding]:
    """The findings that stand in changed lines; those without a line count where their file changed at all."""
    lines: dict[str, set[int]] = {}
    kept = []
    for finding in findings:
        if finding.path not in lines:
            lines[finding.path] = changed_lines(Path(finding.path).resolve(), revision)
        changed = lines[finding.path]
        if finding.line in changed if finding.line else changed:
            kept.append(finding)
    return kept
