"""The source documents in the term base."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator, Sequence
from sqlite3 import Row
from typing import Any

from termkit.errors import NotFound
from termkit.model import Document, Role, Script, Segment
from termkit.store.database import TermBase

_FIELDS = "id, path, title, date, page, category, language, script, encoding, reader, raw, text, offsets, segments"


def add_document(base: TermBase, document: Document) -> None:
    """Store a document, in place of one with the same id."""
    segments = [[s.start, s.end, s.paragraph, s.role.value] for s in document.segments]
    with base.transaction() as connection:
        connection.execute(
            f"INSERT INTO document ({_FIELDS}) VALUES ({', '.join('?' * 14)}) "
            "ON CONFLICT (id) DO UPDATE SET path=excluded.path, title=excluded.title, date=excluded.date, "
            "page=excluded.page, category=excluded.category, language=excluded.language, script=excluded.script, "
            "encoding=excluded.encoding, reader=excluded.reader, raw=excluded.raw, text=excluded.text, "
            "offsets=excluded.offsets, segments=excluded.segments",
            (
                document.id, document.path, document.title, document.date, document.page, document.category,
                document.language, document.script.value, document.encoding, document.reader,
                document.raw, document.text, _pack(document.offsets), json.dumps(segments),
            ),
        )  # fmt: skip


def get_document(base: TermBase, id: str) -> Document:  # noqa: A002  # the model's word
    """The document of that id; raises NotFound."""
    row = base.connection.execute(f"SELECT {_FIELDS} FROM document WHERE id = ?", (id,)).fetchone()
    if row is None:
        raise NotFound(f"no document {id!r}; `termkit documents` lists them", key="no-document", document=id)
    return _document(row)


def iterate_documents(base: TermBase) -> Iterator[Document]:
    """All documents, by id."""
    for row in base.connection.execute(f"SELECT {_FIELDS} FROM document ORDER BY id"):
        yield _document(row)


def document_heads(base: TermBase) -> list[dict[str, Any]]:
    """Id, path, title, date, page, category, language, script, reader and length of every document, by date and id."""
    fields = ("id", "path", "title", "date", "page", "category", "language", "script", "reader", "characters")
    rows = base.connection.execute(
        "SELECT id, path, title, date, page, category, language, script, reader, length(text) FROM document "
        "ORDER BY date, id"
    )
    return [dict(zip(fields, row, strict=True)) for row in rows]


def remove_documents(base: TermBase, ids: Sequence[str]) -> None:
    """Drop documents with the places found in them."""
    with base.transaction() as connection:
        connection.executemany("DELETE FROM document WHERE id = ?", [(id_,) for id_ in ids])


def _pack(offsets: Sequence[int]) -> bytes:
    # a document whose text is its raw file needs no table: it is told by an empty one
    if len(offsets) and offsets[0] == 0 and offsets[len(offsets) - 1] == len(offsets) - 1:
        return b""
    return array("I", offsets).tobytes()


def _document(row: Row | tuple[Any, ...]) -> Document:
    offsets: Sequence[int] = range(len(row[11]))
    if row[12]:
        offsets = array("I")
        offsets.frombytes(row[12])
    segments = tuple(Segment(start, end, paragraph, Role(role)) for start, end, paragraph, role in json.loads(row[13]))
    return Document(
        id=row[0], path=row[1], title=row[2], date=row[3], page=row[4], category=row[5], language=row[6],
        script=Script(row[7]), encoding=row[8], reader=row[9], raw=row[10], text=row[11], offsets=offsets,
        segments=segments,
    )  # fmt: skip
