"""A compiled base in a file of its own: of a short text only the forms that can stand in it are ever read."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from itertools import groupby
from operator import itemgetter

from termkit.text.beginnings import LENGTH, Beginnings
from termkit.text.matching import TermForm, TermForms, pattern_of

SCHEMA = """
    CREATE TABLE compiled (key TEXT, found TEXT);
    CREATE TABLE piece (name TEXT PRIMARY KEY, content BLOB);
    CREATE TABLE term (id INTEGER PRIMARY KEY, language TEXT, key TEXT);
    CREATE TABLE form (
        id INTEGER PRIMARY KEY, term INTEGER, implied INTEGER, beginning TEXT, form TEXT, pattern TEXT, strict INTEGER,
        nested INTEGER
    );
"""
INDEXES = """
    CREATE INDEX term_by_key ON term (key);
    CREATE INDEX form_by_term ON form (term);
    CREATE INDEX form_by_beginning ON form (beginning);
"""
_FORMS = (
    "SELECT term.key, form.form, form.strict, form.nested, form.pattern, form.implied "
    "FROM term LEFT JOIN form ON form.term = term.id"
)
Row = tuple[str, str, int, int, str | None, int]


def compiled_file(
    key: str,
    found: str,
    forms: Mapping[str, Iterable[tuple[str, TermForms]]],
    pieces: Iterable[tuple[str, bytes]] = (),
) -> bytes:
    """The file of a compiled base: what it was made of, what compiling found out, the forms by language and term.

    What else is to be kept, and is of use as a whole only, is a piece with a name.
    """
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(SCHEMA)
        connection.execute("INSERT INTO compiled VALUES (?, ?)", (key, found))
        connection.executemany("INSERT INTO piece VALUES (?, ?)", pieces)
        held = [(language, term, both) for language, terms in forms.items() for term, both in terms]
        terms = ((number, language, term) for number, (language, term, _) in enumerate(held))
        connection.executemany("INSERT INTO term VALUES (?, ?, ?)", terms)
        rows = (row for number, (language, _, both) in enumerate(held) for row in _rows(number, both, language))
        connection.executemany("INSERT INTO form VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)", rows)
        connection.executescript(INDEXES)
        return connection.serialize()


def _rows(number: int, both: TermForms, language: str) -> Iterator[tuple[object, ...]]:
    """The rows of the forms of one term; a pattern that is the form itself is not written again."""
    for implied, some in enumerate(both):
        for form in some:
            pattern = pattern_of(form.form, language)
            other = None if pattern == form.form else pattern
            yield number, implied, pattern[:LENGTH], form.form, other, form.case_sensitive, form.nested


class Compiled:
    """A compiled base as `compiled_file` made it, in memory: no edit, no other process can change it under a check."""

    def __init__(self, file: bytes) -> None:
        """Take the bytes of the file; raises sqlite3.DatabaseError where they are not one."""
        if not file:
            raise sqlite3.DatabaseError("empty")  # SQLite itself would say that there is no memory
        self._connection = sqlite3.connect(":memory:", check_same_thread=False)
        self._connection.deserialize(file)
        self.key, self.found = self._connection.execute("SELECT key, found FROM compiled").fetchone()

    def piece(self, name: str) -> bytes | None:
        """What was kept under that name, or None."""
        row: tuple[bytes] | None = self._connection.execute(
            "SELECT content FROM piece WHERE name = ?", (name,)
        ).fetchone()
        return row[0] if row else None

    def forms(self, language: str) -> FormsOfLanguage:
        """The forms of one language, read when they are asked for."""
        return FormsOfLanguage(self._connection, language)


class FormsOfLanguage:
    """The forms of one language in a compiled base."""

    def __init__(self, connection: sqlite3.Connection, language: str) -> None:
        """Read from the connection, whatever is asked for."""
        self._connection = connection
        self._language = language
        self._known: dict[str, TermForms] = {}

    def of(self, key: str) -> TermForms:
        """The forms of one term; raises KeyError for a key that no term has."""
        if key not in self._known:
            rows = self._connection.execute(f"{_FORMS} WHERE term.key = ? ORDER BY form.id", (key,)).fetchall()
            if not rows:
                raise KeyError(key)
            self._known[key] = _both(rows)
        return self._known[key]

    def __iter__(self) -> Iterator[tuple[str, TermForms]]:
        """Each term's key and its forms."""
        rows = self._connection.execute(f"{_FORMS} WHERE term.language = ? ORDER BY form.id", (self._language,))
        for key, of_term in groupby(rows, key=itemgetter(0)):
            yield key, _both(of_term)

    def possible(self, beginnings: Beginnings) -> Iterator[TermForm]:
        """The forms that can stand in the texts."""
        runs = json.dumps(sorted(beginnings.runs), ensure_ascii=False)
        rows = self._connection.execute(
            "SELECT term.key, form.form, form.strict, form.nested, form.pattern, form.implied FROM json_each(?) AS run "
            "CROSS JOIN form ON form.beginning = run.value JOIN term ON term.id = form.term "
            "WHERE term.language = ? ORDER BY form.id",
            (runs, self._language),
        )
        return map(_form, rows)

    def having(self, form: str) -> list[str]:
        """The keys of the terms that have this form of their own."""
        beginning = pattern_of(form, self._language)[:LENGTH]
        rows = self._connection.execute(
            "SELECT term.key FROM form JOIN term ON term.id = form.term "
            "WHERE form.beginning = ? AND form.form = ? AND NOT form.implied AND term.language = ? ORDER BY form.id",
            (beginning, form, self._language),
        )
        return [key for (key,) in rows]


def _both(rows: Iterable[Row]) -> TermForms:
    forms = TermForms([], [])
    for row in rows:
        if row[1]:
            forms[row[-1]].append(_form(row))
    return forms


def _form(row: Row) -> TermForm:
    key, form, strict, nested, pattern, _ = row
    return TermForm(key, form, bool(strict), bool(nested), pattern or form)
