"""The layout `### title`, a date line, `第1版(要闻)`, `专栏：`, then the body; an article may follow an article."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from termkit.documents.assembly import Reading, assemble
from termkit.documents.markdown import view_of
from termkit.documents.source import Source
from termkit.model import Document, Role
from termkit.text.dates import parse_date

HEADER = re.compile(
    r"^#{1,6}[ \t\u3000]*(?P<title>[^\n\r]*?)[ \t\u3000]*(?:\r?\n\s*)"  # each of the other lines may be missing
    r"(?:(?P<date>[12]\d{3}[-./年]\d{1,2}[-./月]\d{1,2}日?)[ \t]*(?:\r?\n\s*|\Z))?"
    r"(?:第[ \t]*(?P<page>[\d０-９一二三四五六七八九十]+)[ \t]*版[ \t]*(?:[（(](?P<section>[^）)\n]*)[）)])?"
    r"[ \t]*(?:\r?\n\s*?|\Z))?"
    r"(?:专栏[：:][ \t]*(?P<column>[^\n\r]*)(?:\r?\n|\Z))?",
    re.M,
)
HEAD = 2000


class Header(NamedTuple):
    """A header and where it stands."""

    start: int
    end: int
    title: tuple[int, int]
    date: str
    page: str
    section: str
    column: str


def sniff(source: Source) -> bool:
    """True where the first line is a title with hashes, and a date or a page follows it."""
    head = source.text[:HEAD]
    start = len(head) - len(head.lstrip())
    return any(header.start == start for header in _headers(head))


def read(source: Source) -> Document:
    """The document of the file, with title, date, page and category of its first header.

    The category is the section of the page (要闻), else the column (专栏).
    """
    text = source.text
    headers = list(_headers(text))
    first = headers[0]
    ends = [header.start for header in headers[1:]] + [len(text)]
    spans = [(header.end, end) for header, end in zip(headers, ends, strict=True)]
    further = [span for header, span in zip(headers[1:], spans[1:], strict=True) for span in (header.title, span)]
    reading = Reading(
        view_of(source),
        [spans[0], *further],
        roles={header.title[0]: Role.TITLE for header in headers[1:]},
        titles=[first.title] if first.title[0] < first.title[1] else [],
        date=first.date,
        page=first.page,
        category=first.section or first.column,
    )
    return assemble(source, "headed", reading)


def _headers(text: str) -> Iterator[Header]:
    """The headers of the text: hashes alone make none."""
    for match in HEADER.finditer(text):
        if match["date"] or match["page"]:
            date, page = parse_date(match["date"] or ""), (match["page"] or "").lstrip("0")
            section, column = (match["section"] or "").strip(), (match["column"] or "").strip()
            yield Header(match.start(), match.end(), match.span("title"), date, page, section, column)
