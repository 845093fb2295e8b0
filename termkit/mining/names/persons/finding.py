"""Persons: names with dots, beside titles and in signature blocks, and the parts of them that stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterable

from termkit.mining.names import tables
from termkit.mining.names.page import Page
from termkit.mining.names.persons.chinese_names import chinese_name
from termkit.mining.names.persons.dotted import MONARCH, find_dotted
from termkit.mining.names.persons.foreign_names import SPEAKING, is_foreign_name
from termkit.mining.names.persons.holders import find_holders
from termkit.mining.names.transcription import are_signs, run_start
from termkit.mining.words.general import is_known
from termkit.model import Kind, Role

LONGEST_CHINESE = 3
"""Characters of a Chinese name with a surname of one."""
HAN = "\u4e00-\u9fff"
NATIONAL = re.compile(r"\(")
SPACED = re.compile(rf"(?<![{HAN}])([{HAN}]) {{1,3}}([{HAN}])(?![{HAN}])")


def find_persons(page: Page) -> None:
    """Add the personal names of the page: dotted first, then beside titles, then in signatures."""
    find_dotted(page)
    find_holders(page)
    _find_signatures(page)
    _find_nationals(page)
    _find_bare(page)
    _find_given(page)
    _find_monarchs(page)


def _find_monarchs(page: Page) -> None:
    """Names with the number of a monarch: 穆罕默德|六世."""
    for match in MONARCH.finditer(page.text):
        if before := page.ending_at(match.start(), "PERSON"):
            page.add(before.start, match.end(), Kind.PERSON, "monarch", 0.9, label="PERSON")


def _persons(page: Page) -> set[str]:
    """The names of persons found so far."""
    return {page.text[m.start : m.end] for m in page.mentions if m.kind is Kind.PERSON}


def _find_bare(page: Page) -> None:
    """The last part of a dotted name, where it stands alone."""
    for last in sorted(surnames_of(_persons(page)), key=lambda name: (-len(name), name)):
        for match in re.finditer(re.escape(last), page.text):
            start, end = match.span()
            if page.text[start - 1 : start] != "·" and page.text[end : end + 1] != "·":
                page.add(start, end, Kind.PERSON, "bare surname", 0.85, label="PERSON")


def _find_given(page: Page) -> None:
    """The first part of a dotted name: a long one, 巴沙尔, or one beside a title, 通伦 of 通伦·西苏里."""
    for first in sorted({name.partition("·")[0] for name in _persons(page) if "·" in name}):
        places = [match.span() for match in re.finditer(f"(?<!·){re.escape(first)}(?!·)", page.text)]
        told = len(first) > 2 or any(_is_beside_title(page, *place) or _acts(page, *place) for place in places)
        for start, end in places if len(first) > 1 and told else ():
            if not any(atom.label in ("PLACE", "REGION", "COUNTRY") for atom in page.atoms(start, end)):
                page.add(start, end, Kind.PERSON, "given name", 0.92, label="PERSON")


def _acts(page: Page, start: int, end: int) -> bool:
    """Whether a clause begins with a name that says or does something: ,通辛|表示."""
    return not page.text[start - 1 : start].isalpha() and page.text.startswith((*SPEAKING, "互致", "说"), end)


def _is_beside_title(page: Page, start: int, end: int) -> bool:
    before = page.atoms(start - 1, start) if start else []
    after = page.atoms(end, end + 1)
    return any(atom.label == "OFFICE" and (atom.end == start or atom.start == end) for atom in (*before, *after))


def _find_nationals(page: Page) -> None:
    """A transcribed name with its state in brackets: 梅津采夫(俄罗斯)."""
    for match in NATIONAL.finditer(page.text):
        state = page.atoms(match.end(), match.end() + 1)
        start = run_start(page, match.start())
        bracketed = state and state[0].label == "COUNTRY" and page.text.startswith((")", "籍)"), state[0].end)
        if bracketed and match.start() - start >= 3 and is_foreign_name(page, start, match.start()):
            page.add(start, match.start(), Kind.PERSON, "with a state in brackets", 0.8, label="PERSON")


def surnames_of(mentions: Iterable[str]) -> set[str]:
    """The parts of dotted names that may stand alone: the last, and double ones (米格尔·迪亚斯-卡内尔·贝穆德斯)."""
    lasts = {name.rpartition("·")[2] for name in mentions if "·" in name}
    lasts |= {part for name in mentions if "·" in name for part in name.split("·")[1:] if "-" in part}
    return {last for last in lasts if len(last) >= 2}


def _find_signatures(page: Page) -> None:
    """Names that fill a cell of a signature block; 李　鹏 with its blank is one cell."""
    for segment in page.segments:
        start, end = segment.start - page.offset, segment.end - page.offset
        if segment.role is not Role.SIGNATURE:
            continue
        for match in SPACED.finditer(page.text, start, end):
            if match.group(1) in tables.surnames() and not page.atoms(*match.span()):
                page.add(*match.span(), Kind.PERSON, "signature", 0.9, label="PERSON")
        for match in re.finditer(rf"(?<![{HAN}·])[{HAN}]{{2,9}}(?![{HAN}·])", page.text[start:end]):
            _signed(page, start + match.start(), start + match.end())


def _signed(page: Page, start: int, end: int) -> None:
    if page.atoms(start, end):
        return
    cell = page.text[start:end]
    no_word = len(cell) <= LONGEST_CHINESE and cell[0] in tables.surnames() and not is_known(cell)  # 于骏
    chinese = end - start <= 4 and (no_word or chinese_name(page, start) == end)
    if chinese or (are_signs(page.text[start:end]) and is_foreign_name(page, start, end)):
        page.add(start, end, Kind.PERSON, "signature", 0.9, label="PERSON")
