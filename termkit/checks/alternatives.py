"""The wordings that one cell of a term list gives: `ООН; Организация`, `Global Governance Initiative (GGI)`.

Terminologists write short forms, explanations and endings in brackets behind a term: International Court of Justice
(ICJ), 上海合作组织（上合组织）, aut dedere aut judicare (obligation to extradite or prosecute), member State(s).  A
bracket that belongs to the name stays: China-Europe (Central Asia) freight trains, resolution 2231 (2015), 刚果（金）.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from termkit.model import ConceptEntry, TermSection
from termkit.text.function_words import is_function_word

SEVERAL = re.compile(r"\s*[;；|]\s*|\s+/\s+")
SLOT = re.compile(r"[{}…]|\.\.\.")
ENDING_BRACKET = re.compile(r"(?P<term>[^()（）]+?)(?P<blank>\s*)[(（](?P<inside>[^()（）]+)[)）]")
LETTERS = re.compile(r"[^\W_]*[A-ZА-ЯЁ][^\W_]*[A-ZА-ЯЁ][^\W_]*")
"""A word of which two letters or more are capitals: GGI, MoU, ТЭО."""
HAN = re.compile("[\u3400-\u9fff]")


def alternatives(entry: ConceptEntry, language: str) -> list[TermSection]:
    """The terms of an entry, a cell that holds several split into them; slots, dots and mere dashes left out."""
    return [
        replace(section, term=wording)
        for section in entry.terms(language)
        for wording in dict.fromkeys(_wordings(section.term, language))
    ]


def unfolded(entry: ConceptEntry) -> ConceptEntry:
    """The entry with each wording as a term of its own."""
    sections = (replace(s, terms=tuple(alternatives(entry, s.language))) for s in entry.sections)
    return replace(entry, sections=tuple(sections))


def _wordings(cell: str, language: str) -> Iterator[str]:
    for part in SEVERAL.split(cell):
        if any(map(str.isalnum, part)) and not SLOT.search(part):
            yield from _without_bracket(part.strip(), language)


def _without_bracket(term: str, language: str) -> Iterator[str]:
    """The term, and what a bracket at its end may be read as instead of it, or may be left out."""
    found = ENDING_BRACKET.fullmatch(term)
    if not found:
        yield term
        return
    whole, inside = found["term"].strip(), found["inside"].strip()
    if _is_short_form(inside, whole):
        yield from (whole, inside)
    elif HAN.search(whole) or not _is_remark(inside):
        yield term
    elif found["blank"]:
        yield whole
        if " " in whole and " " in inside and not is_function_word(inside.partition(" ")[0], language):
            yield inside
    else:
        yield from (whole, whole + inside)


def _is_short_form(inside: str, whole: str) -> bool:
    """Whether letters stand for the term (ICJ, SPS measures), or some of its characters in their order: 上合组织."""
    if HAN.search(inside):
        rest = iter(whole)
        return 1 < len(inside) < len(whole) and all(char in rest for char in inside)
    return len(inside) < len(whole) and bool(LETTERS.search(inside))


def _is_remark(inside: str) -> bool:
    """Whether it is said in small letters and without figures, which no part of a name is."""
    return inside.islower() and not any(map(str.isdigit, inside))
