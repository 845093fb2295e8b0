"""Changes in the text of a Word document, its footnotes and endnotes; its other parts are copied as they are."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO

from termkit.text.word_markup import TAG_STYLES
from termkit.workflow.checks.editing.places import Edit, Place, edited
from termkit.workflow.checks.editing.workbook import rewritten
from termkit.workflow.checks.editing.xml import ENCODE, Scanner, letters_of

PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
ENDS = frozenset({"p", "tab", "ptab", "br", "cr"})
"""What ends a piece of text, as the reader of documents has it: a line or a tab stands there."""
SKIPPED = frozenset({"del", "moveFrom", "rt", "Fallback"})


class _Pieces(Scanner):
    """Collects the text between two ends, through all runs that Word has cut it into."""

    def _opens(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        self._end(name)
        self.path.append((name, attributes))

    def _closes(self, tag: str) -> None:
        self.path.pop()
        self._end(tag.rpartition(":")[2])

    def _end(self, name: str) -> None:
        if name in ENDS and self.letters:
            self.places.append(Place(tuple(self.letters)))
            self.letters = None

    def _reads(self, data: str) -> None:
        names = [name for name, _ in self.path]
        if names[-1] == "t" and SKIPPED.isdisjoint(names):
            self.letters = [*(self.letters or ()), *letters_of(self.content, self.parser.CurrentByteIndex, data)]


class _Segments(_Pieces):
    """The same without the inline tags of a program, which are runs of a style of their own."""

    is_tag = False

    def _opens(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name == "r":
            self.is_tag = False
        elif name == "rStyle":
            self.is_tag = attributes.get("w:val", "").lower() in TAG_STYLES
        super()._opens(tag, attributes)

    def _reads(self, data: str) -> None:
        if not self.is_tag:
            super()._reads(data)


def edited_bitext(content: bytes, texts: Sequence[str], edits: Mapping[int, Edit]) -> tuple[bytes, int]:
    """The document of two languages with the changes made, and in how many of its cells.

    A cell of several paragraphs is left to people.
    """
    return edited_document(content, texts, edits, _Segments)


def edited_document(
    content: bytes, texts: Sequence[str], edits: Mapping[int, Edit], scanner: type[_Pieces] = _Pieces
) -> tuple[bytes, int]:
    """The document with the changes made, and in how many pieces; those of a piece must all stand in one part."""
    with zipfile.ZipFile(BytesIO(content)) as held:
        changed, done = {}, 0
        for name in sorted(set(PARTS) & set(held.namelist())):
            part = held.read(name)
            changed[name], count = edited(part, scanner(part).scan(), texts, edits, ENCODE)
            done += count
        return (rewritten(held, changed), done) if done else (content, 0)
