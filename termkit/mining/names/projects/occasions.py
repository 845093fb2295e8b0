"""Days of the world, wars and what history calls by a name: 世界环境日, 国际消除贫困日, 五四运动, 伊拉克|战争."""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.page import Page
from termkit.model import Kind

WORD = "(?:(?!和(?!平)|[的与及是在将为从到对了第等一二三四五六七八九十0-9])[\u4e00-\u9fff])"
DAY = re.compile(
    f"(?:国际|世界|联合国|全国|全球)(?![化上性级各社同当两范最]){WORD}{{1,9}}?(?<![同当次即昨今明每近连工作交易节假整终往早单峰])日"
    f"|(?:国际|世界)(?![化上性级各社同当两范最]){WORD}{{1,5}}?(?<![环季细关情礼春])节(?![目约省点日假奏气])"
)
HISTORIC = re.compile(f"(?:{tables.any_of('historic-events')})(?![场罪犯])")
FOUGHT = re.compile("(?:战争|战役|保卫战)(?![场罪犯])")


def find_occasions(page: Page) -> None:
    """Add the days and wars of the page."""
    for match in DAY.finditer(page.text):
        whole = {match.start(), match.end()} <= page.edges
        if whole and not any(
            atom.start < match.start() or atom.end > match.end() for atom in page.atoms(*match.span())
        ):
            page.add(*match.span(), Kind.PROJECT, "day of the world", 0.8, label="EVENT")
    for match in HISTORIC.finditer(page.text):
        if not any(atom.label == "EVENT" for atom in page.atoms(*match.span())):
            page.add(*match.span(), Kind.PROJECT, "war", 0.85)
            page.add(page.led_by(match.start(), "COUNTRY"), match.end(), Kind.PROJECT, "war", 0.85, label="EVENT")
    for match in FOUGHT.finditer(page.text):
        if place := page.ending_at(match.start(), "COUNTRY", "PLACE", "REGION"):
            page.add(place.start, match.end(), Kind.PROJECT, "war", 0.75, label="EVENT")
