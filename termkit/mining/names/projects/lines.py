"""Roads, railways and pipelines by their number or letters, their ends, and one character of either end."""

from __future__ import annotations

import re

from termkit.mining.names.class_words.finding import head_pattern
from termkit.mining.names.page import Page
from termkit.mining.names.places.stretches import stretch_start
from termkit.mining.names.transcription import are_signs, is_no_word, run_start
from termkit.model import Kind

LINE = re.compile(
    "[由从自][\u4e00-\u9fff]{2,14}[至到][\u4e00-\u9fff]{2,14}的?(?:天然气管道|石油管道|原油管道|油气管道|管道|铁路|公路)(?:项目)?"
)
FROM_TO = re.compile("[至到]")
ENDS = frozenset({"PLACE", "PORT"})
WHAT_CONNECTS = re.compile(
    "的?(?:国际|跨境|城际|标轨|标准轨|准轨|米轨|宽轨|高速)?(?:铁路|高铁|公路|高速公路|天然气管道|原油管道|油气管道|管道|大桥)(?:项目)?"
)
SHORT_LINE = re.compile(
    "([\u4e00-\u9fff]{2}|[京津沪渝穗深杭宁汉成昆贵广珠港澳]{3})(?:(?:标轨|高速)?铁路|高铁|高速公路|公路|高速(?![公增发铁列路])|轻轨|城际铁路|(?:国际)?大?通道|(?<=[珠澳沪苏杭])大桥)"
)
CITIES = str.maketrans(
    dict.fromkeys(
        "京津沪渝穗深杭宁沈哈长郑汉成昆贵南广珠港澳青老匈巴曼滇桂川藏新越缅泰印吉黔闽粤湘豫北南西东湛汕韶惠莞茂梅厦泉漳福赣黄温衢徐盐宜襄荆遵攀绵忻朔集雄济烟潍洛",
        "巴",
    )
)
"""Characters for cities, provinces and states that no transcription uses, as one that it does."""
ACRONYM = re.compile(
    "(?<![A-Za-z0-9-])[A-Z][A-Z0-9-]{2,9}(?=(?:铁路|公路|天然气管道|原油管道|管道|输变电|光缆|海底光缆|卫星)(?:项目|工程)?)"
)
"""The letters that a line is called by: TAPI|天然气管道, CASA-1000|输变电项目."""
ROAD = re.compile("(?<![A-Za-z0-9])(?:[A-Z]{1,2}-?[0-9]{1,4}(?:高速公路|高速路|高速|公路|国道|铁路)|[0-9]{3}国道)")
NUMBERED_ROAD = re.compile("(?<=[0-9])号(?:国家)?(?:高速公路|公路|国道|干线)")
ROAD_NUMBER = re.compile("(?:国家)?[0-9]{1,2}$")
"""A road by its number: M4高速路, 213国道."""


def find_roads(page: Page) -> None:
    """Roads and lines by a number or letters, with their state too: 莫桑比克|N13公路, 刚果(布)|国家1号公路."""
    spans = [match.span() for match in ROAD.finditer(page.text)]
    for match in NUMBERED_ROAD.finditer(page.text):
        number = ROAD_NUMBER.search(page.text, max(0, match.start() - 4), match.start())
        spans += [(number.start(), match.end())] if number else []
    for match in ACRONYM.finditer(page.text):
        line = head_pattern(Kind.PROJECT).match(page.text, match.end())
        spans += [(match.start(), line.end())] if line else []
    for start, end in spans:
        if before := page.ending_at(start, "COUNTRY"):
            page.add(before.start, end, Kind.PROJECT, "numbered road", 0.75)
        page.add(start, end, Kind.PROJECT, "numbered road", 0.8, label="EVENT")


def find_routes(page: Page) -> None:
    """A line from somewhere to somewhere: 由哈萨克斯坦至中国的天然气管道."""
    for match in LINE.finditer(page.text):
        first = page.atoms(match.start() + 1, match.start() + 2)
        if first and first[0].label in ("COUNTRY", "PLACE", "REGION", "EVENT"):
            page.add(*match.span(), Kind.PROJECT, "line", 0.85, label="EVENT")


def find_connections(page: Page) -> None:
    """A line between two places or ports, whatever stands before it: 日喀则至吉隆口岸的铁路."""
    for match in FROM_TO.finditer(page.text):
        left = page.atoms(match.start() - 1, match.start()) if match.start() else []
        right = page.atoms(match.end(), match.end() + 1)
        if left and right and left[0].label in ENDS and right[0].label in ENDS and left[0].end == match.start():
            line = WHAT_CONNECTS.match(page.text, right[0].end)
            if line and right[0].start == match.end():
                page.add(stretch_start(page, left[0].start), line.end(), Kind.PROJECT, "line", 0.8, label="EVENT")


def find_short_lines(page: Page) -> None:
    """A line called by one character of either end: 蒙内|铁路, 雅万|高铁, 匈塞|铁路."""
    for match in SHORT_LINE.finditer(page.text):
        ends = match.group(1)
        start, end = match.span()
        free = all(atom.label == "LETTER" for atom in page.atoms(start, end)) and page.text[start - 1 : start] != "中"
        in_row = page.text[start - 1 : start] == "、" and page.ending_at(start - 1, "EVENT") is not None
        short = is_no_word(ends) and (in_row or are_signs(ends.translate(CITIES)))
        longer = run_start(page, start + 2) < start - 1  # 卡姆|奇克|铁路隧道
        if free and short and not longer and (start in page.edges or page.text[start - 1] in "和与、"):
            page.add(start, end, Kind.PROJECT, "line in short", 0.8, label="EVENT")
