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

SEVERAL = re.compile(r"\s*[;；|]\s*|\s+/\s+|(?:\A|\s+)\d[.)]\s+")
"""What stands between several terms, which may be numbered."""
EMPTY = frozenset(("n/a", "n.a.", "tbd", "н/д"))
"""What is written where there is no term."""
SLOT = re.compile(r"[{}…]|\.\.\.")
SOMEBODY = re.compile(r"\s+(?:s(?:me?)?th|s(?:me?)?b|(?:к|ч|кто|что|к[оеё]\w{0,2}|ч[её]\w{0,2})-л)\b\.?", re.IGNORECASE)
"""What an object is told by: sth., кого-л."""
CALLED = re.compile(r"\A(?:以下简称|简称|下称|далее|сокр\.?|hereinafter|abbr\.?)\s*[:：—–-]*\s*", re.IGNORECASE)
"""What stands before a short form in brackets."""
QUOTES = "“”«»\"'"
OPENING_BRACKET = re.compile(r"\[(?P<inside>[^\[\]]+)\]\s*(?P<term>.+)")
"""What may be left out before a term: [the] Silk Road Fund."""
ENDING_BRACKET = re.compile(r"(?P<term>[^()（）\[\]]+?)(?P<blank>\s*)[(（\[](?P<inside>[^()（）\[\]]+)[)）\]]")
ENDING_LETTERS = re.compile(r"(?P<term>.*\w\s.*\w)\s+[–—-]\s+(?P<inside>[A-ZА-ЯЁ]{2,})")
"""An acronym behind a dash: World Health Organization – WHO."""
LETTERS = re.compile(r"[^\W_]*[A-ZА-ЯЁ][^\W_]*[A-ZА-ЯЁ][^\W_]*")
"""A word of which two letters or more are capitals: GGI, MoU, ТЭО."""
STUMP = 3
"""Letters of the first word that its short form keeps, at least: гос, дип, спец."""
HAN = re.compile("[\u3400-\u9fff]")


def alternatives(entry: ConceptEntry, language: str) -> list[TermSection]:
    """The terms of an entry, a cell that holds several split into them; slots, dots and mere dashes left out."""
    return [
        section if wording == section.term else replace(section, term=wording)
        for section in entry.terms(language)
        for wording in dict.fromkeys(_wordings(section.term, language))
    ]


def unfolded(entry: ConceptEntry) -> ConceptEntry:
    """The entry with each wording as a term of its own."""
    sections = (replace(s, terms=tuple(alternatives(entry, s.language))) for s in entry.sections)
    return replace(entry, sections=tuple(sections))


def _wordings(cell: str, language: str) -> Iterator[str]:
    for part in SEVERAL.split(cell):
        if any(map(str.isalnum, part)) and part.lower() not in EMPTY and not SLOT.search(part):
            opened = OPENING_BRACKET.fullmatch(part.strip())
            yield from _without_bracket(SOMEBODY.sub("", opened["term"] if opened else part.strip()), language)


def _without_bracket(term: str, language: str) -> Iterator[str]:
    """The term, and what a bracket at its end may be read as instead of it, or may be left out."""
    dashed = ENDING_LETTERS.fullmatch(term)
    found = ENDING_BRACKET.fullmatch(term) or (dashed if dashed and _spells(dashed["inside"], dashed["term"]) else None)
    if not found:
        yield term
        return
    whole, inside = found["term"].strip(), CALLED.sub("", found["inside"].strip()).strip(QUOTES)
    if _is_short_form(inside, whole):
        yield from (whole, inside)
    elif HAN.search(whole) or not _is_remark(inside):
        yield term
    elif found.groupdict().get("blank"):
        yield whole
        if " " in whole and " " in inside and not is_function_word(inside.partition(" ")[0], language):
            yield inside
    else:
        yield from (whole, whole + inside)


def _spells(letters: str, whole: str) -> bool:
    """Whether an acronym begins as the term does and has letters of it in order: ЕАЭС, but no Форум Китай – АСЕАН."""
    rest = iter(whole.lower())
    return letters[0].lower() == whole[0].lower() and all(letter in rest for letter in letters.lower())


def _is_short_form(inside: str, whole: str) -> bool:
    """Whether letters stand for the term (ICJ, SPS measures), some of its characters in order, or a word: дипкорпус."""
    if HAN.search(inside):
        rest = iter(whole)
        return 1 < len(inside) < len(whole) and all(char in rest for char in inside)
    return len(inside) < len(whole) and (bool(LETTERS.search(inside)) or _is_stump(inside, whole))


def _is_stump(inside: str, whole: str) -> bool:
    """Whether one word begins as the first of several does and is none of them: спецборт."""
    words = whole.lower().split()
    return inside.isalpha() and inside[:STUMP] == words[0][:STUMP] and len(words) > 1 and inside not in words


def _is_remark(inside: str) -> bool:
    """Whether it is said in small letters and without figures, which no part of a name is."""
    return inside.islower() and not any(map(str.isdigit, inside))
