"""Titles in a list of what was signed: 签署了|邮电合作议定书|、|银行合作协议|、|文化、教育和体育合作协定|等文件."""

from __future__ import annotations

import re

from termkit.mining.names.class_words.finding import head_pattern
from termkit.mining.names.page import Page
from termkit.model import Kind

SIGNED = re.compile("(?:签署|签订|签定|缔结|交换)了?([^。;\n]{6,500})")
BETWEEN = re.compile("、|以及|及|和|与|,|等")
END = re.compile("等(?:[0-9一二三四五六七八九十多余几]+[项个份])?(?:双边|政府间)?(?:合作)?(?:文件|协议|协定)")
NO_TITLE = re.compile("[《》,“”]|签署|签订|双方|一系列|多项|若干|该|上述|有关|本")
SHORTEST, LONGEST = 4, 40


def find_signed_lists(page: Page) -> None:
    """Add the titles of lists that end in 等文件 or hold two titles at least."""
    for match in SIGNED.finditer(page.text):
        end = END.search(page.text, *match.span(1))
        spans = _members(page, match.start(1), end.start() if end else match.end(1))
        spans = [span for span in spans if _is_title(page, *span)]
        if end or len(spans) > 1:
            for start, stop in spans:
                page.add(start, stop, Kind.DOCUMENT, "in a list of what was signed", 0.75, label="TITLE")


def _members(page: Page, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches between the marks of a list that end in the class word of a document."""
    found = []
    for match in head_pattern(Kind.DOCUMENT).finditer(page.text, start, end):
        link = BETWEEN.match(page.text, match.end())
        if link or match.end() == end:
            found.append((start, match.end()))
            start = link.end() if link else end
    return found


def _is_title(page: Page, start: int, end: int) -> bool:
    return SHORTEST <= end - start <= LONGEST and not NO_TITLE.search(page.text, start, end)
