"""What the columns of a glossary hold, by their headings in English, Russian and Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from termkit.formats.data import table
from termkit.formats.reading.languages import normal, valid

BLANK = re.compile(r"[\s_\-:/().,*'’\[\]，（）：?!？#]+")
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
    for text in dict.fromkeys((plain(heading), *simpler(heading))):
        found = known_column(text, heading) if text else None
        if found is not None:
            return found
    return Column("", "", heading)


ASIDE = re.compile(r"[(（\[][^)）\]]*[)）\]]")
NUMBER = re.compile(r"(?<!\S)\d{1,2}(?!\S)|(?<=[a-zа-яё])\d\Z")
FILLERS = frozenset({"язык", "language", "lang", "column", "столбец"})
CJK = re.compile(r"[\u3400-\u9fff]{3,10}\Z")
ENDS = frozenset({"status", "note", "reference", "definition", "context", "field", "pos"})
"""Roles that the end of a Chinese heading tells, whatever stands before it: 审定状态 is a status."""


def simpler(heading: str) -> Iterator[str]:
    """The heading without numbers (EN 2), what stands in brackets, and words that say nothing (Язык: русский)."""
    text = NUMBER.sub(" ", plain(heading))
    yield " ".join(text.split())
    yield " ".join(NUMBER.sub(" ", plain(ASIDE.sub(" ", heading))).split())
    yield " ".join(word for word in text.split() if word not in FILLERS)


def known_column(text: str, heading: str) -> Column | None:
    """The column of a heading in plain form: a language, a role, or both in any order."""
    language = language_of(text)
    if language:
        return Column("term", language, heading)
    if text in roles():
        return Column(roles()[text], "", heading)
    for first, second in halves(text):
        for name, rest in ((first, second), (second, first)):
            language, role = language_of(name), roles().get(rest, "")
            if language and role:
                return Column(role, language, heading)
        if first in roles() and roles()[first] == roles().get(second):
            return Column(roles()[first], "", heading)
    if CJK.match(text):
        role = next((roles()[text[cut:]] for cut in range(1, len(text)) if text[cut:] in roles()), "")
        return Column(role, "", heading) if role in ENDS else None
    return None


def halves(text: str) -> Iterator[tuple[str, str]]:
    """Every way to cut a heading in two: between words, and in Chinese between any characters."""
    words = text.split(" ")
    for cut in range(1, len(words)):
        yield " ".join(words[:cut]), " ".join(words[cut:])
    if len(words) == 1 and CJK.match(text):
        for cut in range(1, len(text)):
            yield text[:cut], text[cut:]


def columns_of(headings: Sequence[str]) -> list[Column] | None:
    """The columns of a header row, or None where the row is no header: it names a term and at least one thing more."""
    found = bound([column_of(heading) for heading in headings])
    enough = len([column for column in found if column.role]) >= min(2, len(found))
    if is_entry(found):
        return None
    return settled(found) if enough and any(column.role in TERMS for column in found) else None


def is_entry(columns: list[Column]) -> bool:
    """True for the names of one language or country in several scripts: the first entry of a list, and no heading."""
    named = [column for column in columns if column.role == "term" and column.heading]
    languages = {column.language.partition("-")[0] for column in named}
    return len(languages) == 1 and len({script_of(column.heading) for column in named}) > 1


def script_of(heading: str) -> str:
    """The script of a heading's first letter."""
    first = next(filter(str.isalpha, heading), "a")
    return "Hani" if "\u3400" <= first <= "\u9fff" else "Cyrl" if "\u0400" <= first <= "\u04ff" else "Latn"


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
    """The columns where a `source` beside a term is where that comes from, and a second one names nothing new.

    Lokalise and Phrase Strings call `term` what they look an entry up by, beside a column for each language.
    """
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
            beside = "headword" if plain(column.heading) == "term" else "reference"
            role = first if not again else beside if role == "source" else ""
        kept.append(Column(role, column.language, column.heading))
    return kept
