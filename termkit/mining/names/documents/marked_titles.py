"""Documents: titles in 《》, with the short titles, bodies, works and meetings inside them."""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.documents.headings import add_parts
from termkit.mining.names.marks import TITLED
from termkit.mining.names.page import Page
from termkit.model import Kind

FOLLOWS = re.compile(tables.any_of("after-title-marks") + r"(?=[,，。、;；的和])")
FINANCED = re.compile(
    "([^、,和与]{4,24}(?:项目|工程))[^、,和与]{0,8}(?:贷款|融资|可行性研究|总承包|实施)[^、,和与]{0,4}$"
)
"""The works that are paid for or set up: 达卡电网扩建项目|优惠贷款协议, 河内轻轨二号线项目|可行性研究换文."""
INNER = re.compile("〈([^〈〉]{4,})〉")
PAPER = re.compile("(?<![公简通汇情申])报$|周刊$")
PROGRAMME = re.compile("(?:电视|广播|文艺|新闻)?(?:节目|栏目|频道)")
PROGRAMME_BEFORE = re.compile("(?:节目|栏目)$")


def find_marked_titles(page: Page) -> None:
    """Add what stands in 《》, the short title inside it, and its parties."""
    for match in TITLED.finditer(page.text):
        start, end = match.span(1) if match.group(1) else match.span(2)
        page.hold(*match.span(), "TITLE")
        page.add(start, end, _kind_of_marked(page, match), "title marks", 0.98)
        add_parts(page, start, end)
        if works := FINANCED.match(page.text, start, end):
            page.add(*works.span(1), Kind.PROJECT, "works of a title", 0.8)
        for inner in INNER.finditer(page.text, start, end):
            page.add(*inner.span(1), Kind.DOCUMENT, "title marks", 0.95)
        if more := FOLLOWS.match(page.text, match.end()):
            page.add(match.start(), more.end(), Kind.DOCUMENT, "title marks", 0.85)


def _kind_of_marked(page: Page, match: re.Match[str]) -> Kind:
    """A document; but a newspaper is a body, and what is called a programme is a project."""
    if PROGRAMME.match(page.text, match.end()) or PROGRAMME_BEFORE.search(
        page.text, max(0, match.start() - 2), match.start()
    ):
        return Kind.PROJECT
    return Kind.ORGANISATION if PAPER.search(match.group(1) or match.group(2)) else Kind.DOCUMENT
