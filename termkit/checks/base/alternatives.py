"""The wordings that one cell of a term list gives: `ООН; Организация`, `UN/United Nations`, `вето, право вето`.

Terminologists part equivalents by semicolons, strokes, numbers, and commas; what they write in brackets is read in
`brackets`.  A comma and a stroke also stand inside terms: they part a cell only where the parts show that they are one
thing said in two ways.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from termkit.checks.base.brackets import HAN, barred, is_short_form, keeps_bracket, unbracketed
from termkit.model import ConceptEntry, Status, TermSection, primary
from termkit.text.function_words import is_function_word

SEVERAL = re.compile(r"\s*[;；|\n]\s*|\s+/\s+|(?:\A|\s+)\d[.)]\s+")
"""What always stands between several terms, which may be numbered."""
STROKE = re.compile(r"(?P<before>.*?)(?P<one>[^\W\d_][^\W_]+)/(?P<other>[^\W\d_][^\W_]+)(?P<behind>.*)")
"""Two words around a stroke, and what both stand with: training/education programmes."""
COMMA = re.compile(r"\s*[,，、]\s*|\s+=\s+")
DASH = re.compile(r"\s+[–—-]\s+")
EMPTY = frozenset(("n/a", "n.a.", "tbd", "н/д"))
"""What is written where there is no term."""
SLOT = re.compile(r"[{}…]|\.\.\.")
SOMEBODY = re.compile(r"\s+(?:s(?:me?)?th|s(?:me?)?b|(?:к|ч|кто|что|к[оеё]\w{0,2}|ч[её]\w{0,2})-л)\b\.?", re.IGNORECASE)
"""What an object is told by: sth., кого-л."""
FOOTNOTE = re.compile(r"(?:[*†‡]+|\s*\[\d+\]|, -\w+)\Z")
"""A mark behind a term, or its ending in the plural: IDF*, hostage, -s."""
ARTICLE = re.compile(r"(?:the|an?|to) (?=\w)")
PLAIN = re.compile(r"[“«《]?[^\W\d_]+[”»》]?(?:[ ·'’-][“«《]?[^\W\d_]+[”»》]?)*")
"""Words with blanks, hyphens and quotation marks alone, as nearly every cell is; but for what the next one finds it is
one wording."""
NOT_PLAIN = re.compile(r"\A(?:the|an?|to) |(?:\A| )(?:s(?:me?)?(?:th|b)|tbd)\b|-л\b", re.IGNORECASE)
ONE_WORD = 3
"""Characters of a Chinese term that is one word, so that no comma joins two things in what it is called."""


def unfolded(entry: ConceptEntry) -> ConceptEntry:
    """The entry with each wording as a term of its own; what is unfolded already stays as it is."""
    folded = [not all(is_plain(term.term) for term in section.terms) for section in entry.sections]
    if not any(folded):
        return entry
    sections = (
        replace(section, terms=tuple(alternatives(entry, section.language))) if is_folded else section
        for section, is_folded in zip(entry.sections, folded, strict=True)
    )
    return replace(entry, sections=tuple(sections))


def is_plain(cell: str) -> bool:
    """Whether a cell shows at a glance that it holds one wording."""
    return PLAIN.fullmatch(cell) is not None and NOT_PLAIN.search(cell) is None


def alternatives(entry: ConceptEntry, language: str) -> list[TermSection]:
    """The terms of an entry, a cell that holds several split into them; slots, dots and mere dashes left out."""
    chinese = [term.term for term in entry.terms("zh")]
    in_name = not chinese or any(map(keeps_bracket, chinese))
    one_word = bool(chinese) and all(len(term) <= ONE_WORD for term in chinese)
    read: dict[str, TermSection] = {}
    for section in entry.terms(language):
        for wording in _wordings(section.term, primary(language), in_name, one_word):
            read.setdefault(wording, section if wording == section.term else replace(section, term=wording))
        for wording in barred(section.term):
            read.setdefault(wording, replace(section, term=wording, status=Status.DEPRECATED))
    return list(read.values())


def _wordings(cell: str, language: str, in_name: bool, one_word: bool) -> Iterator[str]:
    for part in _parts(cell, language, one_word):
        if any(map(str.isalnum, part)) and part.lower() not in EMPTY and not SLOT.search(part):
            for wording in unbracketed(SOMEBODY.sub("", FOOTNOTE.sub("", part)), language, in_name=in_name):
                term = FOOTNOTE.sub("", wording)
                yield term[len(opened[0]) :] if language == "en" and (opened := ARTICLE.match(term)) else term


def _parts(cell: str, language: str, one_word: bool) -> Iterator[str]:
    for part in SEVERAL.split(cell):
        for around in _around_stroke(part.strip()):
            yield from _around_comma(around, language, one_word)


def _around_stroke(part: str) -> list[str]:
    """What stands around a stroke without blanks: two terms, or two words with what is said of both."""
    found = STROKE.fullmatch(part)
    if HAN.search(part) and part.count("/") == 1:
        sides = part.split("/")
        in_title = sides[0].rfind("《") > sides[0].rfind("》")  # 《中国/联合国粮农组织合作框架》
        return sides if all(map(HAN.search, sides)) and not in_title else [part]
    if not found or "/" in found["behind"] or is_function_word(found["other"].lower(), "ru"):
        return [part]
    sides = part.split("/")
    if _are_one(*sides) or not (found["before"] or found["behind"]):
        return sides
    return [f"{found['before']}{word}{found['behind']}" for word in (found["one"], found["other"])]


def _around_comma(part: str, language: str, one_word: bool) -> list[str]:
    """What stands around a comma, an equals sign or a dash, if one is short for the other: ООП, вето, ЕАЭС."""
    sides = COMMA.split(part)
    if one_word and " " not in "".join(sides):
        return sides
    if len(sides) == 2 and (_are_one(*sides) or (language != "zh" and _holds(*sides))):  # a pair
        return sides
    sides = DASH.split(part)
    return sides if len(sides) == 2 and _are_one(*sides) else [part]


def _are_one(one: str, other: str) -> bool:
    """Whether one is short for the other and spells it."""
    short, long = sorted((one, other), key=len)
    return is_short_form(short, long, spelt=True)


def _holds(one: str, other: str) -> bool:
    """Whether a term is said again with a word more: вето, право вето."""
    short, long = sorted((one.split(), other.split()), key=len)
    return set(short) < set(long)
