"""People's Daily tagged text: 〖RQ/日期〗20061221〖-RQ/日期〗 ... 〖ZW/正文〗 ... 〖-ZW/正文〗.

A tag is two capital letters, a slash and a Chinese label.  Known by letters or label: 日期, 版号, 版名, 体裁, 正文, and
every label that ends in 题 (标题, 引题, 副题), which is a title.  Unknown tags and what they hold are passed over
outside the body; in the body only their marks go.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from termkit.documents.assembly import Reading, View, assemble
from termkit.documents.source import Source
from termkit.errors import ParseError
from termkit.model import Document
from termkit.text.dates import parse_date

TAG = re.compile(r"〖(-?)\s*([A-Z]{2})/([^〖〗\n]{1,12})〗")
HALF = re.compile(r"〖-?\s*[A-Z]{2}/[^〖〗\n]{0,12}(?!〗)(?=[〖\n]|[^〖〗\n]{13}|\Z)")
HEAD = 4000


class Field(NamedTuple):
    """A tag pair: its letters, its label, and the span between the marks."""

    code: str
    label: str
    start: int
    end: int


def sniff(source: Source) -> bool:
    """True where a tag, whole or damaged, stands near the beginning."""
    head = source.text[:HEAD]
    return bool(TAG.search(head) or HALF.search(head))


def read(source: Source) -> Document:
    """The document between the tags; raises ParseError, with the line, for broken, unclosed or missing tags."""
    text = source.text
    _refuse_halves(text, source.path)
    fields = list(_fields(text, source.path))
    bodies = [field for field in fields if _is(field, "ZW", "正文")]
    if not bodies:
        raise ParseError("no 〖ZW/正文〗: put it before the body and 〖-ZW/正文〗 behind it", source.path, 1)
    values = {name: _value(text, fields, name, label) for name, label in _PARTICULARS}
    reading = Reading(
        View(text, TAG.sub(_unseen, text), range(len(text))),
        [(field.start, field.end) for field in bodies],
        titles=[_trimmed(text, field) for field in fields if _is_title(text, field)],
        date=parse_date(values["RQ"]),
        page=values["BH"].lstrip("0"),
        category=values["BM"] or values["TC"],
    )
    return assemble(source, "tagged", reading)


_PARTICULARS = (("RQ", "日期"), ("BH", "版号"), ("BM", "版名"), ("TC", "体裁"))


def _fields(text: str, path: str) -> Iterator[Field]:
    """The tag pairs of the outermost level."""
    opened: list[re.Match[str]] = []
    for tag in TAG.finditer(text):
        if not tag[1]:
            opened.append(tag)
        elif not opened:
            raise ParseError(f"{tag.group()} closes a tag that was never opened", path, _line(text, tag.start()))
        elif opened[-1].group(2, 3) != tag.group(2, 3):
            wrong = opened[-1]
            raise ParseError(_unclosed(wrong), path, _line(text, wrong.start()))
        else:
            first = opened.pop()
            if not opened:
                yield Field(first[2], first[3], first.end(), tag.start())
    if opened:
        raise ParseError(_unclosed(opened[-1]), path, _line(text, opened[-1].start()))


def _unclosed(tag: re.Match[str]) -> str:
    return f"{tag.group()} is never closed: add 〖-{tag[2]}/{tag[3]}〗 where it ends"


def _refuse_halves(text: str, path: str) -> None:
    half = HALF.search(text)
    if half:
        raise ParseError(f"the tag {half.group()} is broken off: its 〗 is missing", path, _line(text, half.start()))


def _line(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1


def _is(field: Field, code: str, label: str) -> bool:
    return field.code == code or field.label == label


def _value(text: str, fields: list[Field], code: str, label: str) -> str:
    return next((text[field.start : field.end].strip() for field in fields if _is(field, code, label)), "")


def _trimmed(text: str, field: Field) -> tuple[int, int]:
    value = text[field.start : field.end]
    start = field.start + len(value) - len(value.lstrip())
    return start, start + len(value.strip())


def _is_title(text: str, field: Field) -> bool:
    return field.label.endswith("题") and bool(text[field.start : field.end].strip())


def _unseen(tag: re.Match[str]) -> str:
    """As many zero-width blanks as the tag has characters: it is not printed, and every place stays what it was."""
    return "\u200b" * len(tag.group())
