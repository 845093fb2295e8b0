"""What checking writes back: sure suggestions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from termkit.checks.findings.fix import sure_changes, sure_places
from termkit.formats import detect
from termkit.model import Finding
from termkit.workflow.checks.checking import Wish
from termkit.workflow.checks.directions import directions
from termkit.workflow.checks.editing import (
    Change,
    Edit,
    Place,
    edited,
    edited_bitext,
    edited_document,
    edited_workbook,
    places_in_po,
    places_in_table,
    places_in_tmx,
    places_in_xliff,
    portable,
    recoded,
    tables,
    utf8_of,
    xml,
)
from termkit.workflow.checks.editing.tables import is_plain
from termkit.workflow.checks.gathering import is_text
from termkit.workflow.checks.pairs import pairs_of

PLAIN = frozenset({".txt", ".text", ".md", ".htm", ".html", ".xhtml", ".shtml"})
"""Suffixes of texts whose findings have the line and column of the file."""
TEXT = frozenset({".txt", ".text", ".md"})
"""Those of them that have no mark-up."""
WORD = ".docx"
SCANNERS: dict[str, tuple[Callable[[bytes, str], list[Place]], Mapping[str, str]]] = {
    "tmx": (places_in_tmx, xml.ENCODE),
    "xliff": (places_in_xliff, xml.ENCODE),
    "xliff2": (places_in_xliff, xml.ENCODE),
    "po": (places_in_po, portable.ENCODE),
    "csv": (places_in_table, tables.ENCODE),
    "memoq": (places_in_table, tables.ENCODE),
}
"""By the name of a format: where its texts stand, and how they are written."""
PACKAGES = {"xlsx": edited_workbook, "docx": edited_bitext}
"""By the name of a format that is an archive: what edits it."""


def fix_files(files: Sequence[Path], findings: Sequence[Finding], wish: Wish) -> list[tuple[Path, int]]:
    """Write unambiguous suggestions into bitexts and plain text files; the units or places of each that were mended.

    Every other byte of a file stays as it was (the other parts of a workbook or document); a place with mark-up inside
    is left to people.  Each file is written beside its place and renamed.
    """
    mended = []
    for path in files:
        own = [finding for finding in findings if finding.path == str(path)]
        if not path.is_file():
            continue
        if not is_text(path):
            mended += [(path, _fix_bitext(path, own, wish))] if is_mended(path) else []
        elif path.suffix.lower() in PLAIN:
            mended.append((path, _fix_text(path, own)))
        elif path.suffix.lower() == WORD:
            mended.append((path, _fix_document(path, own)))
    return mended


def is_mended(path: Path) -> bool:
    """Whether suggestions can be written into a file of this kind; glossaries are edited by hand."""
    return is_text(path) or detect(path).name in SCANNERS.keys() | PACKAGES.keys()


def _fix_bitext(path: Path, findings: Sequence[Finding], wish: Wish) -> int:
    before, total, name = path.read_bytes(), 0, detect(path).name
    content = before if name in PACKAGES else utf8_of(before) or b""
    for source, target in directions(path, wish.source, wish.target):
        own = [finding for finding in findings if finding.language == target]
        texts = _targets(path, source, target) if own else []
        edits = _edits(own, name, texts)
        if edits:
            content, count = _edited(content, name, target, texts, edits)
            total += count
    _save(path, content if name in PACKAGES else recoded(content, before), total)
    return total


def _edits(findings: Sequence[Finding], name: str, texts: Sequence[str]) -> dict[int, Edit]:
    """The edits of the units of one direction; those that a table could not hold are left out."""
    edits = {}
    for number in sorted({f.unit for f in findings if f.unit}):
        own = [f for f in findings if f.unit == number and f.target == texts[number - 1]]
        changes = tuple(Change(span.start, span.end, text) for span, text in sure_changes(own))
        if changes and (name not in ("csv", "memoq") or all(is_plain(change.text) for change in changes)):
            edits[number] = Edit(own[0].target, changes)
    return edits


def _targets(path: Path, source: str, target: str) -> list[str]:
    """The targets of all records, numbered as the check numbers them; empty ones for those it does not see."""
    pairs = list(pairs_of(path, source, target))
    texts = [""] * max((pair.number for pair in pairs), default=0)
    for pair in reversed(pairs):  # further plural forms have the number of the first, and are left to people
        texts[pair.number - 1] = pair.target
    return texts


def _edited(
    content: bytes, name: str, language: str, texts: Sequence[str], edits: Mapping[int, Edit]
) -> tuple[bytes, int]:
    if name in PACKAGES:
        return PACKAGES[name](content, texts, edits)
    places, encode = SCANNERS[name]
    return edited(content, places(content, language), texts, edits, encode)


def _fix_text(path: Path, findings: Sequence[Finding]) -> int:
    """Mend the places that stand in the file letter for letter as they were checked."""
    content = path.read_bytes()
    coded = utf8_of(content)
    lines = coded.decode("utf-8").split("\n") if coded is not None else []
    count = 0
    for line, (start, end, right) in reversed(_changes(findings, lines)):
        if path.suffix.lower() not in TEXT and set(right) & set("&<>"):
            continue  # a page would have to write it in another way
        lines[line - 1] = lines[line - 1][:start] + right + lines[line - 1][end:]
        count += 1
    _save(path, recoded("\n".join(lines).encode(), content), count)
    return count


def _fix_document(path: Path, findings: Sequence[Finding]) -> int:
    """Mend the places of a Word document, whose lines are its paragraphs and rows of cells."""
    from termkit.documents import read_document

    lines = read_document(path).raw.split("\n")
    texts = [piece for line in lines for piece in line.split("\t")]
    changes: dict[int, list[Change]] = defaultdict(list)
    for line, change in _changes(findings, lines):
        before = lines[line - 1][: change.start]
        number = sum(text.count("\t") + 1 for text in lines[: line - 1]) + before.count("\t") + 1
        first = len(before) - before.rfind("\t") - 1
        fits = change.text in ("", " ") or change.text == change.text.strip()  # a blank at an end might be lost
        if fits and "\t" not in lines[line - 1][change.start : change.end]:
            changes[number].append(Change(first, first + change.end - change.start, change.text))
    edits = {number: Edit(texts[number - 1], tuple(found)) for number, found in changes.items()}
    content, count = edited_document(path.read_bytes(), texts, edits) if edits else (b"", 0)
    _save(path, content, count)
    return count


def _changes(findings: Sequence[Finding], lines: Sequence[str]) -> list[tuple[int, Change]]:
    """What to change in which line, in order, where the line has the letters that were checked."""
    found = []
    for line, column, wrong, right in sorted(sure_places(findings)):
        text, start, end = lines[line - 1] if line <= len(lines) else "", column - 1, column - 1 + len(wrong)
        if text[start:end] == wrong:
            rest = text[end:]
            end += len(rest) - len(rest.lstrip(" \u00a0")) if right == " " else 0
            found.append((line, Change(start, end, right)))
    return found


def _save(path: Path, content: bytes, count: int) -> None:
    if count:
        from termkit.formats.writing.saving import save

        save([content], path)
