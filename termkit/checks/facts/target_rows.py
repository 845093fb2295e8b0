"""Rows of coordinated parts in a Russian or English text, between commas and conjunctions: how many items they have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from termkit.checks.facts.row_parts import (
    LONGEST,
    after_opener,
    have_predicates,
    is_aside,
    is_bypassed,
    is_clause,
    may_follow,
    opens,
)
from termkit.model import primary

CONJUNCTIONS = (
    r"а также(?: и)?|и/или|и|или|либо|но и|так и"
    r"|and/or|and also|and|or|nor|as well as|but also"
)
JOINT = re.compile(rf"\s*(?:[,;]\s+|、)(?:(?:{CONJUNCTIONS})\s+)?|\s+(?:{CONJUNCTIONS}|&)\s+", re.IGNORECASE)
AND_SO_ON = re.compile(
    r",?\s*(?:и (?:др(?:уги\w+|\.)|т\. ?[дп]\.|пр(?:оч\w+|\.))"
    r"|and (?:the )?(?:others?|so (?:on|forth)|the like)\b|etc\.?)",
    re.IGNORECASE,
)
JOINER = "\u2060"
QUOTED = re.compile(r"[«“\"](\w+)[»”\"]")
"""A quoted word is an item, whatever word it is (возможно): a mark that is not seen says so."""
QUOTES = re.compile(r"[«»„“”\"]")
BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
SENTENCE = re.compile(r"(?<=[!?;:])\s+|(?<=\w\w\.)\s+(?=[\"«“(]?[A-ZА-ЯЁ])|(?<=[a-z]\.)(?=[A-Z])|\s[—–-]\s")
ROUTE = re.compile(r"(?<![\w-])([A-ZА-ЯЁ]\w+)\s[—–-]\s(?=[A-ZА-ЯЁ]\w+)")
"""The first of two names with a dash between, which is no clause by itself: Север — Юг."""
SEMICOLONS = re.compile(r"(?<=[.!?:])\s+")
COMPOUND = {"ru": re.compile(r"\b[а-яё]{3,}[ое]-[а-яё]{5,}"), "en": re.compile(r"\b[a-z]{3,}(?:o|al|ic|ade)-[a-z]{5,}")}
"""A hyphen may join two items (торгово-экономический)."""
LAST = re.compile(r"а также|as well as|and also", re.IGNORECASE)
"""Behind it stands the last item of a row, or another row."""
SIGNS = (",", ";", "、")
MORE = 2
"""So many parts behind what looks like the last item are items too."""


class Row(NamedTuple):
    """How many items a row may have: parts between commas and behind its last conjunction, and all that are joined."""

    items: int
    joined: int
    members: tuple[str, ...]
    groups: tuple[int, ...]
    """Which part between commas each member is of."""


@lru_cache(maxsize=4_096)
def rows_of(text: str, language: str, *, others: bool) -> tuple[Row, ...]:
    """The rows of coordinated parts of a text; `others` says that и другие is an item."""
    plain = ROUTE.sub(r"\1–", QUOTES.sub("", QUOTED.sub(rf"\1{JOINER}", text)))
    if not others:
        plain = AND_SO_ON.sub(" ", plain)
    texts = [BRACKETS.sub(" ", plain), *("".join(found) for found in BRACKETS.findall(plain))]
    found = [row for piece in texts for clause in SENTENCE.split(piece) for row in _rows(clause, language)]
    counts = [sentence.count(";") + 1 for sentence in SEMICOLONS.split(plain) if ";" in sentence]
    return (*found, *(Row(count, count, (), ()) for count in counts))


def _rows(clause: str, language: str) -> Iterator[Row]:
    """The rows of a clause; a compound (торгово-экономический) is two items."""
    parts = [part.strip() for part in JOINT.split(clause.strip())]
    joints = [joint.strip() for joint in JOINT.findall(clause.strip())]
    inner: set[int] = set()
    for first in range(len(joints)):
        members = [] if first in inner else _members(parts, joints, first, language)
        if len(members) > 1:
            inner |= {place for place in members[1:-1] if not LAST.search(joints[place - 1])}
            row = _without_tail(members, parts, joints, language)
            compounds = _compounds([parts[place] for place in row], language)
            if _is_introduced(parts, row, language):
                row = row[1:]
            between = [joints[place - 1] for place in row[1:]]
            texts = (after_opener(parts[row[0]], language), *(parts[place] for place in row[1:]))
            yield Row(_items(between) + compounds, len(row) + compounds, texts, tuple(_groups(between)))


def _is_introduced(parts: list[str], row: list[int], language: str) -> bool:
    """Whether the first part is no item but says when, and the row is the subject: In March, A, B and C signed.

    Russian tells that by the case.
    """
    head, last = parts[row[0]], parts[row[-1]]
    is_whole = row[0] == 0 and row[-1] == len(parts) - 1 and len(row) > 2 and language != "ru"
    return (
        is_whole
        and opens("preposition", head, language)
        and not is_clause(head, language)
        and is_clause(last, language)
    )


def _compounds(parts: list[str], language: str) -> int:
    pattern = COMPOUND.get(primary(language))
    return len(pattern.findall(" ".join(parts))) if pattern else 0


def _members(parts: list[str], joints: list[str], first: int, language: str) -> list[int]:
    """The places of the parts that make a row from a place on; an aside between two of them is passed by."""
    members, row = [first], [after_opener(parts[first], language)]
    place = first + 1
    while place < len(parts) and not is_aside(parts[first], language):
        is_inner = len(members) > 1
        longest = 2 * LONGEST if row[-1][:1].isupper() else LONGEST  # a title or name in full
        if is_inner and (len(row[-1].split()) > longest or _ends(row, parts[place], language)):
            break
        if may_follow(row, parts[place], language, by_comma=_is_comma(joints[place - 1])):
            members.append(place)
            row.append(parts[place])
        elif not is_bypassed(parts[place], language) or place + 1 == len(parts):
            break
        place += 1
    return members


def _ends(row: list[str], part: str, language: str) -> bool:
    """Whether another row opens in the last part, or a clause ends the row, unless clauses are its items."""
    if after_opener(row[-1], language) != row[-1]:
        return True
    is_row_of_clauses = is_clause(row[0], language) and (len(row) > 2 or is_clause(part, language))
    return is_clause(row[-1], language) and not is_row_of_clauses


def _is_comma(joint: str) -> bool:
    return joint in SIGNS


def _without_tail(members: list[int], parts: list[str], joints: list[str], language: str) -> list[int]:
    """The members of a row without one that stands alone behind its last conjunction, and says no more of its kind."""
    conjunctions = [n for n, place in enumerate(members) if n and not _is_comma(joints[place - 1])]
    *before, last = (parts[place] for place in members)
    if is_clause(last, language) and conjunctions[-2:] == [len(members) - 2, len(members) - 1]:
        joint, behind = (joints[members[place] - 1] for place in conjunctions[-2:])
        if joint.split()[-1] == behind:
            return members[:-1]
    if conjunctions and len(members) - 1 - conjunctions[-1] < MORE and not have_predicates(before, last, language):
        return members[: conjunctions[-1] + 1]
    return members


def _groups(joints: list[str]) -> Iterator[int]:
    """For each member the number of its part between commas; the last conjunction parts, too."""
    number = 0
    yield number
    for place, joint in enumerate(joints, 1):
        number += joint[0] in SIGNS or place == len(joints)
        yield number


def _items(joints: list[str]) -> int:
    """The parts between commas, and one more behind a conjunction that follows the last comma."""
    commas = [place for place, joint in enumerate(joints) if joint[0] in SIGNS]
    if not commas:
        return len(joints) + 1
    is_open = _is_comma(joints[commas[-1]]) or bool(LAST.search(joints[commas[-1]]))
    return len(commas) + 1 + (is_open and commas[-1] < len(joints) - 1)
