"""The entries as a reader browses them: filtered, sorted, a page at a time; duplicates; ladders of dated wordings."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from termkit.store.database import TermBase
from termkit.store.keys import search_key
from termkit.store.mined.queue import matching_entries
from termkit.store.terms.search import latin

SORTS = {
    "pinyin": "(SELECT nullif(min(plain), '') FROM term WHERE entry = e.id AND term = e.zh) NULLS LAST, e.zh, e.id",
    "term": "e.zh, e.id",
    "kind": "e.kind, e.zh, e.id",
    "changed": "(SELECT coalesce(max(id), 0) FROM history WHERE subject = 'entry:' || e.id) DESC, e.zh, e.id",
    "id": "e.id",
}
MATCH = "match"
"""The order of a search: the term itself stands first."""


@dataclass(frozen=True, slots=True)
class EntryFilter:
    """Which entries are wanted; an empty field wants all.  `empty` names a language without a term."""

    kinds: tuple[str, ...] = ()
    empty: str = ""
    query: str = ""
    origin: str = ""
    edited: bool | None = None
    sort: str = "pinyin"


@dataclass(frozen=True, slots=True)
class EntryRow:
    """An entry as a line: its Chinese term and reading, and the preferred term of every other language."""

    id: str
    kind: str
    zh: str
    reading: str
    terms: dict[str, str]
    origin: str
    edited: bool
    revision: int


@dataclass(frozen=True, slots=True)
class Rung:
    """One wording of a ladder: the entry, its Chinese, and the dates it is valid between."""

    id: str
    zh: str
    valid_from: str
    valid_to: str


def entry_page(base: TermBase, wanted: EntryFilter, *, offset: int = 0, limit: int = 60) -> list[EntryRow]:
    """The entries of a filter from number `offset` (from 0) on."""
    return entries_in_order(base, entry_ids(base, wanted, offset=offset, limit=limit))


def entry_ids(base: TermBase, wanted: EntryFilter, *, offset: int = 0, limit: int = -1) -> list[str]:
    """The ids of a filter's entries in its order; sorted without payloads, which are read for the page shown alone."""
    if wanted.sort == MATCH and wanted.query.strip():
        return _by_match(base, wanted, offset, limit)
    where, values = _conditions(wanted)
    if wanted.sort == "pinyin" and limit >= 0:
        return _by_pinyin(base, where, values, offset, limit)
    order = SORTS.get(wanted.sort, SORTS["pinyin"])
    return _ids(
        base, f"SELECT e.id FROM entry AS e WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?", [*values, limit, offset]
    )


def _by_match(base: TermBase, wanted: EntryFilter, offset: int, limit: int) -> list[str]:
    """The term itself, its forms and readings; then what begins with it; then what has it inside; short ones first."""
    query = wanted.query.strip()
    where, values = _conditions(replace(wanted, query=""))
    inside, found = matching_entries(query)
    key, letters = search_key(query), latin(query) or "-"
    grade = (
        "CASE WHEN key = ? OR plain = ? OR initials = ? OR id IN (SELECT term FROM form WHERE key = ?) THEN 0 "
        "WHEN instr(key, ?) = 1 OR instr(plain, ?) = 1 THEN 1 ELSE 2 END"
    )
    return _ids(
        base,
        "SELECT e.id FROM (SELECT entry, min(place) AS place FROM (SELECT id AS entry, -1 AS place FROM entry "
        f"WHERE id = ? UNION ALL SELECT entry, {grade} * 1000 + length(term) FROM term WHERE {inside}) GROUP BY entry) "
        f"AS m JOIN entry AS e ON e.id = m.entry WHERE {where} ORDER BY m.place, e.zh, e.id LIMIT ? OFFSET ?",
        [query, key, letters, letters, key, key, letters, *found, *values, limit, offset],
    )


def _by_pinyin(base: TermBase, where: str, values: Sequence[Any], offset: int, limit: int) -> list[str]:
    """A page in the order of the index of readings, so that no more is read than is shown; those without one come last.

    Sorting all entries for each page would take far longer.
    """
    read = (
        "FROM term AS t INDEXED BY term_plain JOIN entry AS e ON e.id = t.entry AND e.zh = t.term "
        f"WHERE t.plain > '' AND substr(t.language, 1, 2) = 'zh' AND {where}"
    )
    order = "ORDER BY t.plain, e.zh, e.id LIMIT ? OFFSET ?"
    found = _ids(base, f"SELECT e.id {read} {order}", [*values, limit, offset])
    if len(found) == limit:
        return found
    before = int(base.connection.execute(f"SELECT count(*) {read}", values).fetchone()[0])
    unread = (
        "NOT EXISTS (SELECT 1 FROM term WHERE entry = e.id AND term = e.zh AND plain > '' "
        "AND substr(language, 1, 2) = 'zh')"
    )
    rest = _ids(
        base,
        f"SELECT e.id FROM entry AS e WHERE {unread} AND {where} ORDER BY e.zh, e.id LIMIT ? OFFSET ?",
        [*values, limit - len(found), max(0, offset - before)],
    )
    return found + rest


def _ids(base: TermBase, statement: str, values: Sequence[Any]) -> list[str]:
    return [row[0] for row in base.connection.execute(statement, values)]


def entries_in_order(base: TermBase, ids: Sequence[str]) -> list[EntryRow]:
    """The lines of these entries, in this order."""
    found = entry_rows(base, ids)
    return [found[id_] for id_ in ids if id_ in found]


def entry_rows(base: TermBase, ids: Iterable[str]) -> dict[str, EntryRow]:
    """The lines of some entries, by id; an unknown id is passed over."""
    rows = base.connection.execute(
        "SELECT e.payload, e.zh, e.origin, e.edited, e.revision FROM entry AS e "
        "WHERE e.id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(ids)),),
    )
    return {row.id: row for row in map(_row, rows)}


def count_browsed(base: TermBase, wanted: EntryFilter) -> int:
    """How many entries a filter lets through."""
    where, values = _conditions(wanted)
    return int(base.connection.execute(f"SELECT count(*) FROM entry AS e WHERE {where}", values).fetchone()[0])


def duplicates(base: TermBase, *, limit: int = 200) -> list[tuple[str, list[tuple[str, str]]]]:
    """Chinese terms that stand in more than one entry, each with the (id, kind) of its entries."""
    groups: dict[str, list[tuple[str, str]]] = {}
    # the inner query is answered by the index of keys alone: hardly any term has to be read
    rows = base.connection.execute(
        "SELECT DISTINCT t.key, t.entry, e.kind FROM term AS t JOIN entry AS e ON e.id = t.entry WHERE t.key IN "
        "(SELECT key FROM term GROUP BY key HAVING count(*) > 1) AND t.language LIKE 'zh%' ORDER BY t.key, t.entry"
    )
    for key, entry, kind in rows:
        groups.setdefault(key, []).append((entry, kind))
    return [(key, found) for key, found in groups.items() if len(found) > 1][:limit]


def ladder_of(base: TermBase, entry: str) -> list[Rung]:
    """The dated wordings that an entry stands among, oldest first; empty when no next-rung link touches it."""
    rungs, following = _rungs(base)
    before: dict[str, list[str]] = {}
    for source, targets in following.items():
        for target in targets:
            before.setdefault(target, []).append(source)
    reached, waiting = {entry}, [entry]
    while waiting:
        here = waiting.pop()
        near = [n for n in (*following.get(here, ()), *before.get(here, ())) if n in rungs and n not in reached]
        reached.update(near)
        waiting += near
    if len(reached) < 2:
        return []
    depth = {name: _depth(name, before, set()) for name in reached}
    return sorted((rungs[name] for name in reached), key=lambda rung: (depth[rung.id], rung.valid_from, rung.zh))


def backlinks(base: TermBase, entry: str) -> list[tuple[str, str, str]]:
    """The links that point to an entry, as (relation, id, Chinese)."""
    rows = base.connection.execute(
        "SELECT json_extract(link.value, '$.relation'), e.id, e.zh "
        "FROM entry AS e, json_each(e.payload, '$.links') AS link "
        "WHERE instr(e.payload, ?) AND json_extract(link.value, '$.target') = ? ORDER BY 1, 2",
        (json.dumps(entry), entry),
    )
    return rows.fetchall()


def _depth(name: str, before: dict[str, list[str]], seen: set[str]) -> int:
    # a circle of links would have no first rung: each is counted once
    earlier = [n for n in before.get(name, ()) if n not in seen]
    return 1 + max((_depth(n, before, seen | {name}) for n in earlier), default=0)


def _rungs(base: TermBase) -> tuple[dict[str, Rung], dict[str, list[str]]]:
    following: dict[str, list[str]] = {}
    for text, id_ in base.connection.execute("SELECT payload, id FROM entry WHERE instr(payload, '\"next-rung\"')"):
        links = json.loads(text).get("links", ())
        following[id_] = [link["target"] for link in links if link["relation"] == "next-rung"]
    names = sorted({*following, *(target for targets in following.values() for target in targets)})
    marks = ", ".join("?" * len(names))
    rows = base.connection.execute(f"SELECT id, zh, payload FROM entry WHERE id IN ({marks})", names)
    return {id_: _rung(id_, zh, json.loads(text)) for id_, zh, text in rows}, following


def _rung(id_: str, zh: str, payload: dict[str, Any]) -> Rung:
    head: dict[str, Any] = next((term for s in payload.get("sections", ()) for term in s.get("terms", ())), {})
    return Rung(id_, zh, *(payload.get(f) or head.get(f) or "" for f in ("valid_from", "valid_to")))


def _conditions(wanted: EntryFilter) -> tuple[str, list[Any]]:
    parts: list[tuple[str, Sequence[Any]]] = [("1 = 1", ())]
    if wanted.kinds:
        parts.append((f"e.kind IN ({', '.join('?' * len(wanted.kinds))})", wanted.kinds))
    if wanted.empty:
        parts.append(("instr(e.filled, ?) = 0", (f" {wanted.empty} ",)))
    if wanted.origin:
        parts.append(("e.origin = ?", (wanted.origin,)))
    if wanted.edited is not None:
        parts.append(("e.edited = ?", (int(wanted.edited),)))
    if wanted.query.strip():
        where, values = matching_entries(wanted.query)
        parts.append((f"e.id = ? OR e.id IN (SELECT entry FROM term WHERE {where})", (wanted.query.strip(), *values)))
    return " AND ".join(f"({part})" for part, _ in parts), [value for _, values in parts for value in values]


def _row(row: Sequence[Any]) -> EntryRow:
    payload = json.loads(row[0])
    best: dict[str, dict[str, Any]] = {}
    for section in payload.get("sections", ()):
        terms = section.get("terms", ())
        if terms:
            head: dict[str, Any] = next((term for term in terms if term.get("status") == "preferred"), terms[0])
            best.setdefault(section["language"].partition("-")[0], head)
    zh = best.pop("zh", {})
    terms = {language: head["term"] for language, head in best.items()}
    return EntryRow(
        payload["id"], payload.get("kind") or "", row[1], zh.get("reading", ""), terms, row[2], bool(row[3]), row[4]
    )
