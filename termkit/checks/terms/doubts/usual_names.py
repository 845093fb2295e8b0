"""What everybody calls a term beside its title: глава МИД, генсек ООН, ASEAN, шельф.

By data/checks/usual_names.tsv; by the letters of bodies (data/inflection/body_names.tsv); in English by the acronyms of
the Chinese names (data/names/organisations.tsv), which no initials tell.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.terms.shapes import loose
from termkit.checks.terms.shapes.derived import is_derived
from termkit.checks.words import rows
from termkit.model import primary
from termkit.text.tables import read_records

USUAL_NAME = "another usual name of it stands there"
QUOTES = '«»“”"'
"""Marks around a term that its other name has not: «Группа двадцати»."""
SLOT = re.compile(r"<(\d)>")
_FLAGS = re.IGNORECASE


def has_usual_name(term: BaseTerm, target: str, language: str) -> bool:
    """Whether another name that everybody gives it stands in the target."""
    code = primary(language)
    return (
        any(other.search(target) for other in _others(term.term.term, code))
        or any(re.search(rf"(?<!\w){letters}(?!\w)", target) for letters in _letters_of(term, code))
        or _has_it_inside(term.term.term, target, code)
    )


def _has_it_inside(term: str, target: str, language: str) -> bool:
    """Whether the term has a name with another usual one in it, and stands there with that: реформа Совбеза."""
    inside = [(rest, other) for rest, other in _parts(term, language) if other.search(target)]
    words = loose.tokens(target, language) if inside else []
    return any(is_derived(rest, words, language) for rest, _ in inside)


@lru_cache(maxsize=10_000)
def _parts(term: str, language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The rest of a term without each name in it that has another usual one, and that one."""
    listed = [
        (row["term"], row["other"])
        for row in rows("usual_names.tsv")
        if row["language"] == language and row["term"].isascii() == (language == "en") and " " in row["term"]
    ]
    return tuple(
        (rest, re.compile(rf"\b(?:{other})\b", _FLAGS))
        for name, other in (*listed, *_full_names(language))
        for rest in [re.sub(rf"\b(?:{name})\b", "", term, flags=_FLAGS).strip()]
        if rest and rest != term
    )


@cache
def _full_names(language: str) -> list[tuple[str, str]]:
    """The letters of bodies, and their names in full: the Central Committee of the Communist Party of China."""
    listed = [row for row in read_records("inflection/body_names.tsv") if row["language"] == language]
    return [(re.escape(row["short"]), f"{re.escape(row['full'])}|{re.escape(row['genitive'])}") for row in listed]


@lru_cache(maxsize=10_000)
def _others(term: str, language: str) -> tuple[re.Pattern[str], ...]:
    named = (
        (row["other"], re.fullmatch(row["term"], term.strip(QUOTES), _FLAGS))
        for row in rows("usual_names.tsv")
        if row["language"] == language
    )
    return tuple(re.compile(rf"(?<![\w-])(?:{_filled(other, title)})\b", _FLAGS) for other, title in named if title)


def _filled(other: str, title: re.Match[str]) -> str:
    """The pattern of another name, with the groups of the title in their slots: <2> <1>."""
    return SLOT.sub(lambda slot: re.escape(title[int(slot[1])]), other)


def _letters_of(term: BaseTerm, language: str) -> set[str]:
    """The letters by which a body is known in a language."""
    found = _bodies(language).get(term.term.term, set())
    if language != "en":
        return found
    return found | {_acronyms()[t.term] for t in term.entry.terms("zh") if t.term in _acronyms()}


@cache
def _bodies(language: str) -> dict[str, set[str]]:
    listed = read_records("inflection/body_names.tsv")
    return {row["full"]: {row["short"]} for row in listed if row["language"] == language}


@cache
def _acronyms() -> dict[str, str]:
    """English acronyms by the Chinese names of organisations, in full and in short."""
    listed = [row for row in read_records("names/organisations.tsv") if row["acronym"]]
    return {name: row["acronym"] for row in listed for name in (row["name"], *row["short"].split(",")) if name}
