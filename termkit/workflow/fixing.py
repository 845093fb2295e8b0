"""What checking writes back, and what files say of themselves: sure suggestions, and allowances in their lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from termkit.checks import suppress
from termkit.checks.fix import fixed_target, sure_places
from termkit.model import Finding
from termkit.workflow.editing import Edit, edited_memory

PLAIN = frozenset({".txt", ".text", ".md", ".tsv"})
TEXT = frozenset({".txt", ".text", ".md"})


def fix_files(files: Sequence[Path], findings: Sequence[Finding]) -> list[tuple[Path, int]]:
    """Write unambiguous suggestions into TMX and plain text files; the units or places of each that were mended.

    Every other byte of a file stays as it was; a segment with inline elements is left to people.
    """
    mended = []
    for path in files:
        own = [finding for finding in findings if finding.path == str(path)]
        if path.suffix.lower() == ".tmx":
            mended.append((path, _fix_memory(path, own)))
        elif path.suffix.lower() in TEXT:
            mended.append((path, _fix_text(path, own)))
    return mended


def _fix_memory(path: Path, findings: Sequence[Finding]) -> int:
    content, total = path.read_bytes(), 0
    for language in sorted({finding.language for finding in findings}):
        edits: dict[int, Edit] = {}
        there = [finding for finding in findings if finding.language == language]
        for number in {f.unit for f in there if f.unit}:
            own = [f for f in there if f.unit == number]
            fixed = fixed_target(own[0].target, own)
            if fixed != own[0].target:
                edits[number] = own[0].target, fixed
        content, count = edited_memory(content, edits, language)
        total += count
    _save(path, content, total)
    return total


def _fix_text(path: Path, findings: Sequence[Finding]) -> int:
    """Mend the places that stand in the file letter for letter as they were checked."""
    try:
        lines = path.read_bytes().decode("utf-8").split("\n")
    except UnicodeDecodeError:
        return 0
    count = 0
    for line, column, wrong, right in sorted(sure_places(findings), reverse=True):
        text = lines[line - 1]
        if text[column - 1 : column - 1 + len(wrong)] == wrong:
            lines[line - 1] = text[: column - 1] + right + text[column - 1 + len(wrong) :]
            count += 1
    _save(path, "\n".join(lines).encode(), count)
    return count


def _save(path: Path, content: bytes, count: int) -> None:
    if count:
        from termkit.formats.saving import save

        save([content], path)


def inline_allowances(files: Iterable[Path]) -> dict[tuple[str, int], tuple[str, ...]]:
    """What the lines of plain text files allow (`termkit: ignore=CODE reason`), by path and line."""
    allowed = {}
    for path in files:
        if path.is_file() and path.suffix.lower() in PLAIN:
            from termkit.documents.source import open_source

            for number, line in enumerate(open_source(path).text.splitlines(), 1):
                codes = suppress.inline(line, path, number) if "termkit:" in line else ()
                if codes:
                    allowed[str(path), number] = codes
    return allowed
