"""Changes in the strings of an Excel workbook, shared or in the cells; its other parts are copied as they are."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO

from termkit.workflow.checks.editing.places import Edit, Place, edited
from termkit.workflow.checks.editing.xml import ENCODE, Scanner

SHARED = "xl/sharedStrings.xml"
SHEETS = "xl/worksheets/"


class _Strings(Scanner):
    def wants(self, name: str, attributes: dict[str, str]) -> bool:
        return name in ("si", "is")


def edited_workbook(content: bytes, texts: Sequence[str], edits: Mapping[int, Edit]) -> tuple[bytes, int]:
    """The workbook with the changes made, and in how many records.

    A string that several cells share is changed where all of its records want the same; the records of cells that hold
    their text themselves must all stand in one sheet.
    """
    with zipfile.ZipFile(BytesIO(content)) as book:
        parts = {name: book.read(name) for name in book.namelist() if name == SHARED or name.startswith(SHEETS)}
        changed, done = {}, 0
        for name, part in parts.items():
            edit = _in_shared if name == SHARED else _in_sheet
            changed[name], count = edit(part, texts, edits)
            done += count
        return (rewritten(book, changed), done) if done else (content, 0)


def _in_sheet(part: bytes, texts: Sequence[str], edits: Mapping[int, Edit]) -> tuple[bytes, int]:
    return edited(part, _Strings(part).scan() if b"<is>" in part else (), texts, edits, ENCODE)


def _in_shared(part: bytes, texts: Sequence[str], edits: Mapping[int, Edit]) -> tuple[bytes, int]:
    places = _Strings(part).scan()
    agreed = _agreed(texts, edits, places)
    changed, _ = edited(part, places, list(dict.fromkeys(texts)), agreed, ENCODE)
    wanted = {edit.text for edit in agreed.values()}
    return changed, sum(edit.text in wanted for edit in edits.values()) if changed != part else 0


def _agreed(texts: Sequence[str], edits: Mapping[int, Edit], places: Sequence[Place]) -> dict[int, Edit]:
    """The edits by the number of their text among the different ones, where all records with the text want the same."""
    once = list(dict.fromkeys(texts))
    shared = [place.text for place in places]
    found = {}
    for edit in edits.values():
        alike = [edits.get(number) for number, text in enumerate(texts, 1) if text == edit.text]
        if all(other == edit for other in alike) and shared.count(edit.text) == 1:
            found[once.index(edit.text) + 1] = edit
    return found


def rewritten(book: zipfile.ZipFile, changed: Mapping[str, bytes]) -> bytes:
    """The archive with these parts in place of its own."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as copy:
        for item in book.infolist():
            data = changed.get(item.filename) or book.read(item.filename)
            copy.writestr(item, data, compress_type=item.compress_type)
    return target.getvalue()
