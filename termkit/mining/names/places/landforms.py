"""Rivers, mountains and islands in a row, whatever characters they are written with: 藤条江、南溪河、八字河.

A row counts where two members or more end in a word for land or water, and one of them is known to be a place or the
row is closed by what they are (等河流).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.mining.names.page import Page
from termkit.mining.names.transcription import is_transcription
from termkit.mining.words.general import frequency
from termkit.model import Kind
from termkit.text.words import tag

HAN = "[\u4e00-\u9fff]"
LAND = "河|江|溪|湖|山|岛|屿|礁|峰|岭|达坂|山口|瀑布|府"
MEMBER = re.compile(rf"{HAN}{{1,7}}?(?:{LAND})(?=[、和与等,。;()到至后为流]|行|$)")
FIRST = re.compile(rf".*[沿经至由以在自到向过从有(:,。;为\n]({HAN}{{1,6}}(?:{LAND}))$", re.DOTALL)
"""The first member, behind the last word before it that leads to a place."""
LONGEST = 9
CLOSED = re.compile("等(?:[一二三四五六七八九十0-9]+[条座个])?(?:河流|江河|河|岛屿|岛|山峰|山|湖泊|界河)")
NO_NAME = frozenset("的各该两其等和与")
USUAL = 300
"""Occurrences from which a member is a word of the language and no name: 江河、|高山."""


def find_landforms(page: Page) -> None:
    """Add the members of every such row that nothing else has taken."""
    for row in _rows(page.text):
        if len(row) > 1 and _is_of_places(page, row):
            for start, end in row:
                if not page.atoms(start, end) and _may_be_named(page.text[start:end]):
                    page.add(start, end, Kind.PLACE, "in a row of rivers or mountains", 0.8, label="PLACE")


def _rows(text: str) -> Iterator[list[tuple[int, int]]]:
    """The members at the commas of every row, with the first one where it is clear how it begins."""
    row: list[tuple[int, int]] = []
    for comma in re.finditer("、", text):
        member = MEMBER.match(text, comma.end())
        if not member or not row or row[-1][1] != comma.start():
            yield row
            first = FIRST.match(text, max(0, comma.start() - LONGEST), comma.start())
            row = [first.span(1)] if first else []
        row += [member.span()] if member else []
    yield row


def _may_be_named(member: str) -> bool:
    return not set(member) & NO_NAME and (frequency(member) < USUAL or tag(member)[0][1] == "ns")


def _is_of_places(page: Page, row: list[tuple[int, int]]) -> bool:
    """Whether a member is a known place or a transcription, or what follows says what they are."""
    return CLOSED.match(page.text, row[-1][1]) is not None or any(_is_place(page, a, b) for a, b in row)


def _is_place(page: Page, start: int, end: int) -> bool:
    known = page.atoms(start, end)
    if known:
        return known[0][:2] == (start, end) and known[0].label in ("PLACE", "REGION")
    name = page.text[start:end]
    return tag(name) == [(name, "ns")] or is_transcription(name[:-1])
