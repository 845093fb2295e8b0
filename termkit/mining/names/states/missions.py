"""Missions and forces abroad: 中国驻罗马尼亚大使馆, 中国驻悉尼总领事馆, 中国常驻联合国代表团."""

from __future__ import annotations

import re

from termkit.mining.names.page import Page
from termkit.mining.names.states.letters import letters
from termkit.model import Kind

PERMANENT = re.compile("常驻")
PERMANENT_WORD = re.compile("(?:(?!代表[^团处]|[的,])[\u4e00-\u9fff]){0,16}?(?:代表团|使团|代表处|观察团)")
"""What ends the mission at a body, or at some of its bodies: 常驻联合国|粮农机构|代表处."""
RESIDENT = re.compile("(?<!常)驻")
RESIDENT_WORD = re.compile(
    "大使馆|总领事馆|总领馆|使领馆|使馆|领事馆|公使馆|代表处|办事处|联络处|使团|特派员公署|特派团|维和部队|保障基地"
)
FORCES = re.compile("部队(?:司令部)?|司令部|军事基地")
"""What a state has abroad, which is no mission and is named with its state: 法国|驻|亚太地区|部队司令部."""
SEATS = frozenset({"COUNTRY", "PLACE", "REGION", "ORG"})


def find_missions(page: Page) -> None:
    """Add missions with the state that sends them and the state, city or body where they are."""
    for match in PERMANENT.finditer(page.text):
        _add(page, *match.span(), PERMANENT_WORD)
    for match in RESIDENT.finditer(page.text):
        _add(page, *match.span(), RESIDENT_WORD)
        if page.led_by(match.start(), "COUNTRY") < match.start():
            _add(page, *match.span(), FORCES)


def _add(page: Page, start: int, end: int, words: re.Pattern[str]) -> None:
    seat = page.atoms(end, end + 1)
    if seat and seat[0].label == "LETTER":
        seat = []
    if seat and (seat[0].start != end or seat[0].label not in SEATS):
        return
    word = words.match(page.text, seat[0].end if seat else end + 1)
    if not seat and page.text[end : end + 1] not in letters():
        return
    if word is None:
        return
    page.add(page.led_by(start, "COUNTRY", "ORG"), word.end(), Kind.ORGANISATION, "mission", 0.9, label="ORG")
