"""What checking writes back, and what files say of themselves: sure suggestions, and allowances in their lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from termkit.checks import suppress
from termkit.checks.fix import fixed_target
from termkit.model import Finding, TranslationUnit

if TYPE_CHECKING:
    from termkit.workflow.checking import Wish

PLAIN = frozenset({".txt", ".text", ".md", ".tsv"})


def fix_files(files: Sequence[Path], findings: Sequence[Finding], wish: Wish) -> list[tuple[Path, int]]:
    """Write unambiguous suggestions into the targets of TMX files, and say how many units of each were mended."""
    mended = []
    for path in files:
        if path.suffix.lower() == ".tmx":
            by_unit: dict[int, list[Finding]] = {}
            for finding in findings:
                if finding.path == str(path) and finding.unit:
                    by_unit.setdefault(finding.unit, []).append(finding)
            mended.append((path, _fix_memory(path, by_unit, wish)))
    return mended


def _fix_memory(path: Path, by_unit: dict[int, list[Finding]], wish: Wish) -> int:
    from termkit.formats import export, read

    count = 0
    units = []
    for number, record in enumerate(read(path), 1):
        if not isinstance(record, TranslationUnit):
            continue
        fixed = _fixed(record, by_unit.get(number, []), wish.target)
        count += fixed is not record
        units.append(fixed)
    if count:
        export((), units, path, format="tmx", multilingual=True)
    return count


def _fixed(unit: TranslationUnit, findings: list[Finding], target: str) -> TranslationUnit:
    variant = unit.variant(target)
    if variant is None or variant.inline or not findings:
        return unit
    text = fixed_target(variant.text, findings)
    if text == variant.text:
        return unit
    return replace(unit, variants=tuple(replace(v, text=text) if v is variant else v for v in unit.variants))


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
