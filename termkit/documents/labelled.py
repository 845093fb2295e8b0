"""Text under a head of labels: 【标题】…【日期】…【正文】…, 标题：… 日期：…, or front matter between two lines `---`.

The labels are those of data/documents/header_labels.tsv.  The head ends at the label of the body, at the end of the
front matter, or before the first line that no known label begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from termkit.documents.assembly import Reading, assemble
from termkit.documents.markdown import view_of
from termkit.documents.source import Source
from termkit.model import Document
from termkit.text.dates import parse_date
from termkit.text.tables import read_rows

KINDS = {word: kind for kind, words, _ in read_rows("documents/header_labels.tsv") for word in words.split()}
LABEL = re.compile(
    r"[ \t\u3000]*(?:[【\[](?P<bracketed>[^\W\d_]{2,12})[】\]]|(?P<plain>[^\W\d_]{2,12})[ \t]*[：:])"
    r"[ \t\u3000]*(?P<value>[^\n\r]*)(?:\r?\n|\Z)"
)
BLANK_LINE = re.compile(r"[ \t\u3000]*(?:\r?\n|\Z)")
FENCE = re.compile(r"\s*---[ \t]*\r?\n")
FENCE_END = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.M)
CLOCK = re.compile(r"(?<=\d)[T \t]+\d{1,2}:.*")
QUOTES = "\"' \t"
HEAD = 3000


class Field(NamedTuple):
    """A label's kind, and where its value stands."""

    kind: str
    start: int
    end: int


class Head(NamedTuple):
    """The fields of a head, and where the body begins."""

    fields: tuple[Field, ...]
    body: int


def sniff(source: Source) -> bool:
    """True where the text begins with a head that labels its title, or front matter."""
    head = _head(source.text[:HEAD])
    return any(field.kind == "title" for field in head.fields)


def read(source: Source) -> Document:
    """The document under its head; what the head does not say comes from the body."""
    text = source.text
    head = _head(text)
    values = {field.kind: text[field.start : field.end] for field in reversed(head.fields)}
    reading = Reading(
        view_of(source),
        [(head.body, len(text))],
        titles=[(field.start, field.end) for field in head.fields if field.kind == "title"][:1],
        date=parse_date(CLOCK.sub("", values.get("date", ""))),
        page=values.get("page", "").lstrip("0"),
        category=values.get("category", ""),
    )
    return assemble(source, "labelled", reading)


def _head(text: str) -> Head:
    """The head of the text, without fields where it has none."""
    fence = FENCE.match(text)
    end = FENCE_END.search(text, fence.end()) if fence else None
    if fence and end:
        return Head(tuple(_fields(text, fence.end(), end.start(), strict=False)), end.end())
    fields = tuple(_fields(text, 0, len(text), strict=True))
    body = next((field.start for field in fields if field.kind == "body"), None)
    return Head(fields, _next_line(text, fields) if body is None else body)


def _fields(text: str, place: int, end: int, *, strict: bool) -> Iterator[Field]:
    """The labels with a value or a body from `place` on; a `strict` head ends at the first line without a label."""
    while place < end:
        blank = BLANK_LINE.match(text, place)
        if blank and blank.end() > place:
            place = blank.end()
            continue
        label = LABEL.match(text, place)
        kind = KINDS.get((label["bracketed"] or label["plain"]).lower(), "") if label else ""
        if not kind and strict:
            return
        if label and kind and (kind == "body" or label["value"].strip()):
            yield Field(kind, *_bare(text, *label.span("value")))
        if kind == "body":
            return
        place = label.end() if label else text.find("\n", place) + 1 or end


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without the quotation marks and blanks around what it holds."""
    value = text[start:end]
    left = len(value) - len(value.lstrip(QUOTES))
    return start + left, start + max(left, len(value.rstrip(QUOTES)))


def _next_line(text: str, fields: tuple[Field, ...]) -> int:
    """The beginning of the line after the last field."""
    return text.find("\n", fields[-1].end) + 1 or len(text) if fields else 0
