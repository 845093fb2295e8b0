"""Look-up: by Chinese, by pinyin with or without tones, by initials, by English, by Russian in any form, by id.

A query answers in stages, best first: the term itself, a form of it, its id, its beginning, something inside it, all
its words in other forms.
Two-character Chinese terms rule out trigram indexes (SQLite's FTS5 answers nothing below three), so the inside stage
scans the key column with instr(): 9 ms at 100,000 terms.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any, NamedTuple

from termkit.store.database import TermBase
from termkit.store.keys import search_key, toned_key

INSIDE_WORDS = 4
"""Letters from which a query is looked for inside words."""
LETTERS = "0-9A-Za-zÀ-ӿ"
"""What words are made of: Latin and Cyrillic, Kazakh too."""
PARTLY = ("prefix", "inside")
"""Stages whose terms only hold the query: the shortest is likest, whatever its status."""
_USE = "CASE status WHEN 'admitted' THEN 1 WHEN 'deprecated' THEN 2 WHEN 'superseded' THEN 2 ELSE 0 END"
"""Where a concept is usually called so before where it may be, and where it should not."""
HAN = "\u2e80"
READING = re.compile(r'"reading":"([^"]*)"')
"""A reading in the stored JSON of an entry."""


class Hit(NamedTuple):
    """One answer: how it matched, the entry (or, where there is none, the candidate) and the term that matched."""

    stage: str
    term: str
    language: str
    entry: str | None
    candidate: str | None


def search(base: TermBase, query: str, *, language: str | None = None, limit: int = 50) -> list[Hit]:
    """The hits of a query, best stage first, inside a stage by use, length and term; every entry or candidate once.

    Of readings those with the tones of the query, where it has some, come before the others.
    """
    wanted, letters = search_key(query), latin(query)
    if not wanted:
        return []
    found: dict[tuple[str, str], Hit] = {}
    toned = toned_key(query) if letters else ""
    if toned:
        base.connection.create_function("sounds", 1, lambda held: _sounds(held, toned), deterministic=True)
    for stage, where, values in _plans(wanted, letters, query.strip()):
        for hit in _run(base, stage, where, values, language, limit, toned=bool(toned) and where.startswith("plain")):
            found.setdefault((hit.entry or "", "" if hit.entry else hit.candidate or ""), hit)
        if len(found) >= limit:
            break
    if len(found) < limit:
        for term, tongue, entry in _with_words_of(base, query, language, limit):
            found.setdefault((entry, ""), Hit("words", term, tongue, entry, None))
    return list(found.values())[:limit]


def _with_words_of(base: TermBase, query: str, language: str | None, limit: int) -> list[tuple[str, str, str]]:
    from termkit.store.terms.words import with_words_of  # only for what is not found as it is written

    return with_words_of(base, query, language=language, limit=limit)


def all_terms(base: TermBase, language: str) -> list[tuple[str, str | None, str | None]]:
    """Every term of a language as (term, entry, candidate): what `--in-text` marks."""
    rows = base.connection.execute(
        "SELECT term, entry, NULL FROM term WHERE language LIKE ? "
        "UNION ALL SELECT term, NULL, term FROM candidate WHERE ? = 'zh' AND entry IS NULL AND gone = 0 "
        "AND state NOT IN ('rejected', 'merged') AND kind != 'frame' ORDER BY 1",
        (f"{language}%", language),
    )
    return rows.fetchall()


def all_forms(base: TermBase, language: str) -> list[tuple[str, str]]:
    """Every cached inflected form of a language as (form, entry)."""
    rows = base.connection.execute(
        "SELECT form.form, term.entry FROM form JOIN term ON term.id = form.term WHERE term.language LIKE ? ORDER BY 1",
        (f"{language}%",),
    )
    return rows.fetchall()


def forms_by_term(base: TermBase, language: str, made: str) -> dict[tuple[str, str], list[str]]:
    """The cached inflected forms of a language that `made` made, by entry and term."""
    found: dict[tuple[str, str], list[str]] = {}
    rows = base.connection.execute(
        "SELECT term.entry, term.term, form.form FROM form JOIN term ON term.id = form.term "
        "WHERE term.language LIKE ? AND term.made = ?",
        (f"{language}%", made),
    )
    for entry, term, form in rows:
        found.setdefault((entry, term), []).append(form)
    return found


def _plans(wanted: str, letters: str, ident: str) -> list[tuple[str, str, list[str]]]:
    plans = [("exact", "key = ?", [wanted]), ("form", "FORM", [wanted])]
    if letters:
        plans += [("reading", "plain = ?", [letters]), ("initials", "initials = ?", [letters])]
    plans += [("id", "entry = ?", [ident])]
    if letters:
        plans += [("prefix", "plain >= ? AND plain < ?", [letters, letters + "\U0010ffff"])]
    begins, range_of = "key >= ? AND key < ?", [wanted, wanted + "\U0010ffff"]
    condition, value = inside(wanted)
    if _is_short(wanted):  # ЕС is a word of its own before it is the beginning of others
        plans += [("prefix", f"{begins} AND {condition}", [*range_of, value]), ("inside", condition, [value])]
        return [*plans, ("prefix", begins, range_of)]
    return [*plans, ("prefix", begins, range_of), ("inside", condition, [value])]


def _is_short(wanted: str) -> bool:
    """Whether so few letters, none of them Chinese, that inside a word they say nothing."""
    return len(wanted) < INSIDE_WORDS and wanted.isalnum() and wanted < HAN


def inside(query: str) -> tuple[str, str]:
    """The condition that a row has the query inside its term, and its value.

    One to three letters (SCO, ЕС) must be a whole word, or Moscow would answer; Chinese is found anywhere.
    """
    wanted = search_key(query)
    if _is_short(wanted):
        # keys have no blanks: words are seen in the term alone, which GLOB compares letter by letter
        letters = "".join(f"[{letter}{letter.upper()}{'ёЁ' if letter == 'е' else ''}]" for letter in wanted)
        return f"' ' || term || ' ' GLOB '*[^{LETTERS}]' || ? || '[^{LETTERS}]*'", letters
    return "instr(key, ?)", wanted


def inside_reading(letters: str) -> str:
    """The condition that a row's toneless pinyin holds the letters: few of them must stand at its beginning."""
    return "instr(plain, ?) = 1" if len(letters) < INSIDE_WORDS else "instr(plain, ?)"


def _sounds(held: str, toned: str) -> bool:
    """Whether a reading, or one of those in the JSON of an entry, begins with these tones."""
    return any(toned_key(reading).startswith(toned) for reading in READING.findall(held) or [held])


def _run(
    base: TermBase, stage: str, where: str, values: list[str], language: str | None, limit: int, *, toned: bool
) -> list[Hit]:
    tongue = f"{language}%" if language else "%"
    if where == "FORM":
        statement = (
            "SELECT term.term, term.language, term.entry, NULL FROM form JOIN term ON term.id = form.term "
            f"WHERE form.key = ? AND term.language LIKE ? ORDER BY {_USE}, length(term.term), term.term LIMIT ?"
        )
        rows = base.connection.execute(statement, [*values, tongue, limit])
    else:
        held = ("(SELECT payload FROM entry WHERE id = term.entry)", "reading") if toned else ("''", "''")
        first = ["sounds(held) DESC"] * toned + [_USE] * (stage not in PARTLY)
        statement = (
            "SELECT term, language, entry, candidate FROM (SELECT term, language, entry, NULL AS candidate, status, "
            f"{held[0]} AS held FROM term WHERE {where} AND language LIKE ? "
            f"UNION ALL SELECT term, 'zh-CN', NULL, term, '', {held[1]} FROM candidate WHERE {where} "
            "AND 'zh-CN' LIKE ? AND entry IS NULL AND gone = 0 AND state NOT IN ('rejected', 'merged')) "
            f"ORDER BY {', '.join([*first, 'length(term)', 'term'])} LIMIT ?"
        )
        rows = base.connection.execute(statement, [*values, tongue, *values, tongue, limit])
    return [Hit(stage, *row) for row in rows]


def latin(query: str) -> str:
    """The query as toneless pinyin without blanks, or nothing when it holds anything but Latin letters and tones."""
    letters = unicodedata.normalize("NFD", query.replace("ü", "v").replace("Ü", "v")).casefold()
    if letters[:1].isdigit():  # a tone stands behind its syllable: 5G is no pinyin
        return ""
    bare = "".join(c for c in letters if not unicodedata.combining(c) and c not in " '’-12345")
    return bare if bare.isascii() and bare.isalpha() else ""


def payload(base: TermBase, entry: str) -> dict[str, Any]:
    """The stored JSON of an entry, as plain values."""
    row = base.connection.execute("SELECT payload FROM entry WHERE id = ?", (entry,)).fetchone()
    return dict(json.loads(row[0]))


def names_of(base: TermBase, ids: list[str]) -> dict[str, str]:
    """The Chinese terms of some entries, by id."""
    marks = ", ".join("?" * len(ids))
    return dict(base.connection.execute(f"SELECT id, zh FROM entry WHERE id IN ({marks})", ids).fetchall())


def candidate_card(base: TermBase, term: str, contexts: int) -> dict[str, Any]:
    """Everything stored of a candidate, with its first contexts."""
    names = ("id", "term", "kind", "score", "reading", "state", "links", "suggestions")
    row = base.connection.execute(f"SELECT {', '.join(names)} FROM candidate WHERE term = ?", (term,)).fetchone()
    card = dict(zip(names, row, strict=True))
    return card | {"contexts": _contexts(base, "candidate.id = ?", card["id"], contexts)}


def contexts_of_entry(base: TermBase, entry: str, limit: int) -> list[dict[str, Any]]:
    """The first places in the documents of the candidates that belong to an entry."""
    return _contexts(base, "candidate.entry = ?", entry, limit)


def _contexts(base: TermBase, where: str, value: Any, limit: int) -> list[dict[str, Any]]:
    names = ("text", "document", "date", "start", "end")
    rows = base.connection.execute(
        "SELECT sentence, document, date, raw_start, raw_end FROM occurrence "
        "JOIN candidate ON candidate.id = candidate "
        f"JOIN document ON document.id = document WHERE {where} AND sentence != '' GROUP BY sentence "
        "ORDER BY date, document, raw_start LIMIT ?",
        (value, limit),
    )
    return [dict(zip(names, row, strict=True)) for row in rows]
