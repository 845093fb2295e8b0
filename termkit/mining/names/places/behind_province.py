"""Cities and counties of China that stand behind their province without saying what they are: 河南|开封, 江西|永丰.

By itself a county of two characters is mostly another word (会同, 和平), so the list has it as 会同县 only; the
province before it tells which it is, where a word of the text ends with it.
"""

from __future__ import annotations

import re
from functools import cache

from termkit.mining.names import tables
from termkit.mining.names.page import Page
from termkit.mining.names.transcription import AFTER_NAME
from termkit.model import Kind
from termkit.text.patterns import one_of

DIVISIONS = frozenset("市县区旗州盟")
DIVISION = re.compile(f"[{''.join(DIVISIONS)}]$")
PROVINCE = re.compile("(?:省|市|(?:壮族|回族|维吾尔)?自治区)$")
MEMBER = re.compile("[\u4e00-\u9fff]+")
ROW = re.compile("(?:、[\u4e00-\u9fff]{2,4}){2,}(?![\u4e00-\u9fff])")
SHORTEST, LONGEST = 2, 4
SCORE = 0.75


@cache
def _provinces() -> re.Pattern[str]:
    """The provinces by their full and short names."""
    full = {name for name, sort, *_ in tables.rows("places.tsv") if sort == "province" and PROVINCE.search(name)}
    return re.compile(one_of(full | {PROVINCE.sub("", name) for name in full}))


@cache
def stems_of_divisions() -> frozenset[str]:
    """The divisions of the list without what says that they are one, no common words: 开封, 安吉, not 和平."""
    names = tables.words("lesser_places.txt") | {name for name, sort, *_ in tables.rows("places.tsv") if sort == "city"}
    stems = frozenset(name for found in names if len(name := DIVISION.sub("", found)) >= SHORTEST)
    return stems - tables.alternatives("common-counties")


def find_behind_province(page: Page) -> None:
    """Add the city or county behind each province that the text names, and rows of them: 张北、尚义、万全、康保县."""
    for match in ROW.finditer(page.text):
        members = [member.span() for member in MEMBER.finditer(page.text, *match.span())]
        if all(DIVISION.sub("", page.text[a:b]) in stems_of_divisions() for a, b in members):
            starts = range(match.start() - LONGEST, match.start() - 1)
            first = (a for a in starts if a in page.edges and page.text[a : match.start()] in stems_of_divisions())
            for span in [*((a, match.start()) for a in first), *members]:
                if not page.atoms(*span):
                    page.add(*span, Kind.PLACE, "in a list of places", SCORE, label="PLACE")
    for match in _provinces().finditer(page.text):
        start = match.end()
        if page.ending_at(start, "PLACE") is None or page.atoms(start, start + 1):
            continue
        end = next(
            (end for end in range(start + LONGEST, start + 1, -1) if page.text[start:end] in stems_of_divisions()),
            start,
        )
        if end > start and page.text[end : end + 1] in DIVISIONS:
            end += 1
        if end > start and not page.atoms(start, end) and _is_closed(page, end):
            page.add(start, end, Kind.PLACE, "behind its province", SCORE, label="PLACE")


def _is_closed(page: Page, end: int) -> bool:
    """Whether a word ends with the name."""
    after = page.text[end : end + 1]
    return end in page.edges or after in AFTER_NAME or not after
