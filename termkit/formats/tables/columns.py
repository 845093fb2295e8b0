"""What the columns of a glossary hold, by their headings in English, Russian and Chinese."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from termkit.formats.data import table
from termkit.formats.languages import normal, valid

BLANK = re.compile(r"[\s_\-:/().,*'’\[\]，（）：]+")
HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
CODE = re.compile(r"[a-z]{2,3}(?: (?:hans|hant|cyrl|latn|arab))?(?: (?:[a-z]{2}|\d{3}))?\Z")


TERMS = frozenset({"term", "source", "target"})


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds: its role and, where it speaks of one language, that language; `term` is a term itself."""

    role: str
    language: str = ""
    heading: str = ""


def plain(heading: str) -> str:
    """A heading in small letters, е for ё, every separator a blank, conceptId two words."""
    return BLANK.sub(" ", HUMP.sub(" ", heading)).strip().casefold().replace("ё", "е")


@cache
def roles() -> dict[str, str]:
    """Heading -> role."""
    return {plain(row["name"]): row["role"] for row in table("columns")}


@cache
def language_names() -> dict[str, str]:
    """Language name -> tag."""
    return {plain(row["name"]): row["tag"] for row in table("language_names")}


@cache
def codes() -> frozenset[str]:
    """The first parts of the tags we know, but for those that are a word of headings: `id` and `no` are no language."""
    words = {word for heading in roles() for word in heading.split(" ")}
    return frozenset(row["tag"].partition("-")[0] for row in table("language_names")) - words


def language_of(text: str) -> str:
    """The tag of a language name or code in plain form, or an empty string."""
    named = language_names().get(text)
    if named:
        return named
    first = text.partition(" ")[0]
    if CODE.match(text) and first in codes() and valid(text.replace(" ", "-")):
        return normal(text.replace(" ", "-"))
    words = text.split(" ")
    both = len(words) == 2 and all(word in codes() or word in language_names() for word in words)
    return normal(next(word for word in words if word in codes())) if both and set(words) & codes() else ""


def column_of(heading: str) -> Column:
    """What a heading names; its role is empty where nobody knows it."""
    text = plain(heading)
    language = language_of(text)
    if language:
        return Column("term", language, heading)
    if text in roles():
        return Column(roles()[text], "", heading)
    words = text.split(" ")
    for cut in range(1, len(words)):
        for name, rest in ((words[:cut], words[cut:]), (words[cut:], words[:cut])):
            language, role = language_of(" ".join(name)), roles().get(" ".join(rest), "")
            if language and role:
                return Column(role, language, heading)
    return Column("", "", heading)


def columns_of(headings: Sequence[str]) -> list[Column] | None:
    """The columns of a header row, or None where the row is no header: it names a term and at least one thing more."""
    found = bound([column_of(heading) for heading in headings])
    enough = len([column for column in found if column.role]) >= min(2, len(found))
    return settled(found) if enough and any(column.role in TERMS for column in found) else None


OF_TERMS = frozenset({"status", "definition", "note", "context", "reference", "pos", "gender", "forbidden", "case"})


def bound(columns: list[Column]) -> list[Column]:
    """The columns where headings that come again (Status, Notes) speak of the language before them."""
    roles = [column.role for column in columns if not column.language]
    again = {role for role in OF_TERMS if roles.count(role) > 1}
    kept: list[Column] = []
    language = ""
    for column in columns:
        if column.role in TERMS and column.language:
            language = column.language
        loose = column.role in again and not column.language
        kept.append(Column(column.role, language, column.heading) if loose else column)
    return single(kept)


def single(columns: list[Column]) -> list[Column]:
    """The columns where a second one that says the same of the same language is kept as one that nobody knows."""
    seen: set[tuple[str, str]] = set()
    kept: list[Column] = []
    for column in columns:
        says = column.role, column.language
        kept.append(Column("", "", column.heading) if says in seen and column.role not in {*TERMS, "note"} else column)
        seen.add(says)
    return kept


def settled(columns: list[Column]) -> list[Column]:
    """The columns where a `source` beside a term is where that comes from, and a second one names nothing new."""
    languages = {column.language for column in columns if column.role == "term"}
    seen: set[tuple[str, str]] = set()
    kept: list[Column] = []
    for column in columns:
        role = column.role
        if role in {"source", "target"}:
            again = (role, column.language) in seen or bool(
                languages & {column.language} if column.language else languages
            )
            seen.add((role, column.language))
            first = "term" if column.language else role
            role = first if not again else "reference" if role == "source" else ""
        kept.append(Column(role, column.language, column.heading))
    return kept
