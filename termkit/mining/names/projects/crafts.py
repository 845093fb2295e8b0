"""Ships behind the city they are called after, and numbered spacecraft: 许昌|舰, 嫦娥七号|探测器."""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.page import Page
from termkit.model import Kind

CRAFT = re.compile(
    f"({tables.any_of('spacecraft')}[0-9一二三四五六七八九十百]{{1,4}}号[甲乙丙A-Z]?)((?:载人|货运)?(?:飞船|探测器|运载火箭|卫星)|任务)?"
)
SERIAL = re.compile(
    "([一二三四五六七八九十0-9]{1,3}号|[0-9]{1,2}[A-Z]?星)((?:[\u4e00-\u9fff]{2}){0,3}(?:卫星|飞船|探测器))?"
)
"""The number of a spacecraft that is called by its state or by what it is: 老挝|一号|通信卫星, 地球资源卫星|04A星."""
SATELLITE = re.compile("卫星$")
SHIP = re.compile("(?:号(?:导弹|综合|大型)?)?(?:(?:驱逐|护卫|补给|登陆|训练|医院|救生)舰|舰)(?![队艇船载长员机炮])")
"""A ship behind the city that it is called after: 许昌|舰."""


def find_craft(page: Page) -> None:
    """Numbered spacecraft and rockets, with and without what they are: 嫦娥七号|探测器."""
    for match in CRAFT.finditer(page.text):
        page.add(*match.span(1), Kind.PROJECT, "spacecraft", 0.85)
        if match.group(2):
            page.add(*match.span(), Kind.PROJECT, "spacecraft", 0.75)
    for match in SERIAL.finditer(page.text):
        before = page.ending_at(match.start(), "COUNTRY", "EVENT")
        craft = before and (match.group(2) or SATELLITE.search(page.text, before.start, match.start()))
        if before and craft:
            page.add(before.start, match.end(1), Kind.PROJECT, "spacecraft", 0.8)
            page.add(before.start, match.end(), Kind.PROJECT, "spacecraft", 0.75)


def find_ships(page: Page) -> None:
    """Add the ships that are called after a city."""
    for match in SHIP.finditer(page.text):
        if city := page.ending_at(match.start(), "PLACE"):
            page.mentions = [m for m in page.mentions if m[:2] != city[:2]]
            page.add(city.start, match.end(), Kind.PROJECT, "ship", 0.8, label="EVENT")
