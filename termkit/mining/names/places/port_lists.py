"""Places that face each other in the lists of an agreement: 丹东------新义州, 龙富-阿巴寨、坪河-乌马都洪.

Such a list is a run of lines with the same leader (dashes, dots, a tab, wide blanks) between two short names, or a row
of pairs in a sentence about ports; the places of either side need no other sign.  Words behind the leader that a
dictionary knows (姓名……签字) make no place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from termkit.mining.names import tables
from termkit.mining.names.page import Page
from termkit.mining.names.transcription import is_han
from termkit.model import Kind

HAN = "[\u4e00-\u9fff]"
SIDE = "[\u4e00-\u9fff](?: ?[\u4e00-\u9fff]){1,7}(?:\\([\u4e00-\u9fff]{2,4}\\))?"
LEADER = re.compile("[-.…·_]{3,}")
WIDE = re.compile("(?:\t+|[ ]{3,})")
PAIR = f"(?<![\u4e00-\u9fff])({SIDE}) ?{LEADER.pattern} ?({SIDE})(?![\u4e00-\u9fff])"
NUMBER = "(?:[^\u4e00-\u9fff\n]{0,4}[一二三四五六七八九十]{1,3}[).、])?[^\u4e00-\u9fff\n]{0,6}"
GLOSSED = "([\u4e00-\u9fff]{2,8})\\([\u4e00-\u9fff]\\)-([\u4e00-\u9fff]{2,8})\\([\u4e00-\u9fff]\\)"
"""Each side with the character of its state: 霍尔果斯(中)-阿腾科里(哈)."""
COLUMNS = f"(?m:^{NUMBER}({SIDE}){WIDE.pattern}({SIDE})[,;。、]?[ \t]*$)"
FACING = f"(?:^|(?<=[、:,和及\n]))(?:以及)?({HAN}{{2,5}})-({HAN}{{2,5}}?)(?=[、,。;和及\n]|(?:铁路|公路|水运)?口岸|$)"
"""A pair at the commas of a sentence: 、坪河-乌马都洪、."""
MOST_APART = 6
"""Characters between two pairs of a row: the comma, and a word (以及, 铁路口岸) at most."""
NOTION = re.compile(
    "方面|口岸|车站|名称|姓名|签字|代表|(?:缔约)?[双两]方|[甲乙中外]方|日期|时间|地点|职务|级别|单位|备注|证件|护照|开放|种类|类型|位置|电话|地址"
)
PORTS = re.compile("口岸|车站|港口|通道|过境|过货|渡口|边境")
BETWEEN = "[^\u4e00-\u9fff]*[一二三四五六七八九十]{0,3}[^\u4e00-\u9fff]*"
LEADING = frozenset("开放使在将由从经和与放开通至")
_compiled = cache(re.compile)
"""Ranges of thousands of characters are slow to compile, and most texts hold no such list."""
FEWEST = 2
FEWEST_IN_ROW = 3
NEAR = 60
"""Characters before a row of pairs within which it must be told that they are ports."""
BEFORE = 600
"""Characters before a list in which it must be told that it is one of ports."""


def find_port_lists(page: Page) -> None:
    """Add the places of both sides of lists of ports."""
    _find_glossed(page)
    for pairs in _rows(page):
        if len(pairs) >= FEWEST_IN_ROW and PORTS.search(page.text, max(0, pairs[0].start() - NEAR), pairs[0].start()):
            for pair in pairs:
                _add_pair(page, pair)
    for rows in (*_lists(page, LEADER, PAIR), *_lists(page, WIDE, COLUMNS)):
        told = PORTS.search(page.text, max(0, rows[0].start() - BEFORE), rows[0].start())
        if len(rows) >= FEWEST and told:
            for row in rows:
                for side in (1, 2):
                    _add_side(page, *row.span(side))


def _rows(page: Page) -> Iterator[list[re.Match[str]]]:
    """Pairs of a sentence that follow one another at the commas."""
    row: list[re.Match[str]] = []
    for pair in _compiled(FACING).finditer(page.text) if "-" in page.text else ():
        if row and pair.start() - row[-1].end() > MOST_APART:
            yield row
            row = []
        row.append(pair)
    yield row


def _add_pair(page: Page, pair: re.Match[str]) -> None:
    """Add both sides and the way between them."""
    for side in (1, 2):
        _add_side(page, *pair.span(side))
    page.add(pair.start(1), pair.end(2), Kind.PLACE, "route", 0.6)
    page.hold(pair.start(1), pair.end(2), "ROUTE")


def _find_glossed(page: Page) -> None:
    for pair in _compiled(GLOSSED).finditer(page.text) if ")-" in page.text else ():
        for side in (1, 2):
            start, end = pair.span(side)
            leads = [at for at in range(start, end - 2) if page.text[at] in LEADING]
            _add_side(page, leads[-1] + 1 if leads else start, end)


def _lists(page: Page, between: re.Pattern[str], pattern: str) -> Iterator[list[re.Match[str]]]:
    """Rows that stand one after the other, with nothing but marks and numbers between them.

    `between` is what stands between the sides of every row.
    """
    run: list[re.Match[str]] = []
    for row in _compiled(pattern).finditer(page.text) if between.search(page.text) else ():
        if run and not _compiled(BETWEEN).fullmatch(page.text, run[-1].end(), row.start()):
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def _add_side(page: Page, start: int, end: int) -> None:
    name = page.text[start:end]
    stop = start + name.index("(") if "(" in name else end
    plain = page.text[start:stop].replace(" ", "")
    taken = [atom for atom in page.atoms(start, stop) if atom.end - atom.start == stop - start]
    if taken or NOTION.search(plain) or not is_han(plain) or plain in tables.heads():
        return
    if page.atoms(start, stop):  # a city that is a piece of the name: 阿拉哈|沙特
        page.mentions = [m for m in page.mentions if m.end <= start or m.start >= stop]
    page.add(start, stop, Kind.PLACE, "in a list of ports", 0.85, label="PLACE")
