"""Congresses and sessions by whose they are.

a party in short    中共二十大, 老挝党十一大, 中共二十届三中全会, with the full form of a known party
a treaty            2026年|《不扩散核武器条约》|审议大会
"""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.page import Page
from termkit.model import Kind

NUMBERED = re.compile("([一二三四五六七八九十]{1,3})大(?![会学型量批类家堆步使陆厦楼桥赛幅选重举目工])")
PLENARY = re.compile("(?:第)?[一二三四五六七八九十]{1,3}届[一二三四五六七八九]中全会")
SESSION = re.compile("[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]{1,2}次(?:全体)?会议")
OF_A_TREATY = re.compile("(?:第[0-9一二三四五六七八九十]{1,4}次)?(?:缔约方|缔约国|审议|审查)(?:大会|会议)")
OF_THE_PARTY = "党的"
PARTY = re.compile("(?:党|共)$")


def find_congresses(page: Page) -> None:
    """Add the congresses that stand behind their party, and the conferences behind their treaty."""
    for match in NUMBERED.finditer(page.text):
        before = page.atoms(match.start() - 1, match.start()) if match.start() else []
        if before and before[0].label == "ORG" and PARTY.search(page.text, before[0].start, before[0].end):
            party = page.text[before[0].start : before[0].end]
            full = f"{_full(party)}第{match.group(1)}次全国代表大会"
            page.add(before[0].start, match.end(), Kind.ABBREVIATION, "party congress", 0.85, full=full)
        elif page.text.endswith(OF_THE_PARTY, 0, match.start()) and match.end() in page.edges:
            full = f"中国共产党第{match.group(1)}次全国代表大会"
            start = match.start() - len(OF_THE_PARTY)
            page.add(start, match.end(), Kind.ABBREVIATION, "party congress", 0.8, full=full)
    for match in SESSION.finditer(page.text):
        if body := page.ending_at(match.start(), "ORG"):
            page.add(body.start, match.end(), Kind.PROJECT, "session", 0.85)
    for treaty in [atom for atom in page.all_atoms() if atom.label == "TITLE"]:
        if meeting := OF_A_TREATY.match(page.text, treaty.end):
            start = page.led_by(treaty.start, "YEAR")
            page.add(start, meeting.end(), Kind.PROJECT, "meeting of a treaty", 0.85, label="EVENT")
    for match in PLENARY.finditer(page.text):
        if page.text.endswith(OF_THE_PARTY, 0, match.start()):
            page.add(match.start() - len(OF_THE_PARTY), match.end(), Kind.PROJECT, "plenary session", 0.8)
        page.add(page.led_by(match.start(), "ORG"), match.end(), Kind.PROJECT, "plenary session", 0.85)


def _full(party: str) -> str:
    return next((name for name, shorts in tables.organisations().items() if party in shorts), party)
