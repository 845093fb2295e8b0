"""What stands before a bracket that shortens it: a name whole, states that are joined, or a phrase that is no name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import chain

from termkit.mining.names import tables
from termkit.mining.names.class_words.reach import DOING, is_stop, reach
from termkit.mining.names.page import Page
from termkit.mining.words.lexicon import is_a

STATES = frozenset({"COUNTRY"})
JOINING = ("和", "与", "、")
UNFINISHED = ("ORG", "EVENT")
"""Labels of what may be only the end of a name."""
COMPLETING = ("n", "vn", "an", "b", "j", "s", "g", "k", "h", "zg")
"""Tags of words, and of pieces of none, that a name may have before the end by which it is known."""
NEVER_SHORTENED = ("PERSON", "PAIR", "PARTY")
FUNCTION = ("p", "c", "u", "r", "m", "q", "x", "f", "y")
"""Tags of words that stand before a phrase and not in it."""
UNCOUNTED = ("d", "c", "f")
"""Tags of words for which an acronym has no letter: 最|不|发达国家, 市场|和|经济体, 发展|中."""
SHARED = ("合作", "联合", "友好", "论坛", "自由贸易", "经贸")
"""What says that a body belongs to two sides."""
SHORTEST_PHRASE = 4
"""Characters of a phrase that has a short form."""
LEADING = ("COUNTRY", "PLACE", "ORG", "QUOTE")
"""Labels of what a name begins with."""


COUNTS = "两三四五六七八九"
QUOTED_PAIR = re.compile("”[^“”]{2,20}“[和与]”[^“”]{2,20}“")
"""Two quoted names that are joined, read from behind."""


def full_form(page: Page, bracket: int, *, joint: bool = False) -> tuple[int, int] | None:
    """The span that a bracket right after it shortens: the name that ends there, with the state joined to it by 和.

    With `joint` (双方, 分别) bodies that are joined count as well: 中华人民共和国政府和蒙古国政府.
    """
    before = page.atoms(bracket - 1, bracket) if bracket else []
    if not before or before[0].end != bracket:
        found = reach(page, bracket)
        if found.start > bracket - 3:
            return None
        start = _completed(page, found.start)
        joined = joint and page.text[start - 1] in JOINING
        first = page.led_by(start - 1, "ORG") if joined else start
        return (first if first < start - 1 else start), bracket
    if before[0].label == "PAIR":
        return None
    if before[0].label == "PERSON":
        return None  # 孙展拓(Sun Chanthol)
    start = before[0].start
    if before[0].label == "TITLE" and page.text[start] == "《":
        if joint and page.text[start - 1] in JOINING:
            start = page.led_by(start - 1, "TITLE") if page.ending_at(start - 1, "TITLE") else start
        return start + 1, bracket - 1
    if before[0].label in UNFINISHED:
        start = _completed(page, start)
    labels = STATES | {"ORG"} if joint else STATES
    while before[0].label in labels and page.text[start - 1 : start] in JOINING:
        other = page.atoms(start - 2, start - 1)
        if not other or other[0].label not in labels:
            break
        start = other[0].start
    return start, bracket


def phrase_before(page: Page, bracket: int) -> tuple[int, int]:
    """What is no name and yet has a short form: the words up to a verb or a function word, 官方发展援助(ODA).

    An empty span where they say too little.
    """
    start, verb_end = bracket, 0
    for token in reversed(page.tokens(page.clause_start(bracket), bracket)):
        governs = is_a(token.text, "governing") and not is_a(token.text, "deverbal")
        ends = governs or (is_stop(token) and token.tag != "vn") or token.tag.startswith(FUNCTION)
        if token.label in NEVER_SHORTENED or ends:
            break
        start, verb_end = token.start, token.end if token.tag in ("v", "d") else 0
    if bracket - verb_end >= SHORTEST_PHRASE:
        start = max(start, verb_end)  # 更新|国家自主贡献, but 缴费凭证
    return (start if bracket - start >= SHORTEST_PHRASE else bracket), bracket


def by_letters(page: Page, start: int, end: int, letters: int) -> int:
    """Where a phrase begins that has as many words as its acronym letters: 新兴市场和|发展中|经济体(EMDE).

    A word is written with two characters and more; adverbs and what joins are none (最不|发达国家, LDC).
    """
    if end - start >= 2 * letters or page.text[start:end] in _known():
        return start
    counted = sum(1 for token in page.tokens(start, end) if not token.tag.startswith(UNCOUNTED))
    for token in reversed(page.tokens(page.clause_start(start, lists=True), start)):
        is_added = token.tag.startswith(UNCOUNTED)
        governs = is_a(token.text, "governing") and page.text[token.end : token.end + 1] != "中"
        describes = token.tag.startswith((*COMPLETING, "a", "t"))
        if token.label or governs or not (is_added or describes) or (counted >= letters and token.tag != "d"):
            break
        counted += not is_added
        start = token.start if token.tag == "d" or not is_added else start
    return start


@cache
def _known() -> frozenset[str]:
    """Names and short forms of well-known bodies."""
    return frozenset(chain(tables.organisations(), *tables.organisations().values()))


def with_china(page: Page, start: int, end: int) -> int:
    """Where a body begins that is China's and another's: 中国与|中亚合作中心."""
    joined = page.text[start - 1 : start] in JOINING and page.text.endswith("中国", 0, max(start - 1, 0))
    partner = page.atoms(start, start + 1)
    is_shared = joined and partner and any(word in page.text[start:end] for word in SHARED)
    return start - len("中国") - 1 if is_shared else start


def with_members(page: Page, start: int, end: int, shorts: Sequence[str]) -> int:
    """Where what one short form stands for begins if it is a list: as many members as it counts, or two in quotes.

    恐怖主义、分裂主义和极端主义(以下统称“三股势力”), “丝绸之路经济带”和“21世纪海上丝绸之路”(以下简称“一带一路”).
    """
    if len(shorts) != 1:
        return start
    if QUOTED_PAIR.match(page.text[:end][::-1]):
        return page.text.rindex("“", 0, page.text.rindex("“", 0, end))
    count = COUNTS.find(shorts[0][0]) + 2
    floor = page.clause_start(end, lists=True)
    joints = [place for place in range(floor, end) if page.text[place] in JOINING]
    if count < 2 or len(joints) < count - 1:
        return start
    edge = joints[1 - count]
    first = page.led_by(edge, "ORG") if page.ending_at(edge, "ORG") else phrase_before(page, edge)[0]
    return min(start, first) if first < edge else start


def _completed(page: Page, start: int) -> int:
    """Where a name begins of which only the end is known: 蒙古国气象环境研究|监测局, 德崇|扶南综合水利项目.

    Nouns and pieces of words belong to it, up to a state or a body; what begins with a state is whole.
    """
    if page.text.startswith(tuple(tables.country_of()), start):
        return start
    for token in reversed(page.tokens(page.clause_start(start), start)):
        inside = token.text in DOING
        if token.label not in ("", *LEADING) or not token.tag.startswith(COMPLETING) or (is_stop(token) and not inside):
            break
        if not inside:
            start = token.start
        if token.label:
            break
    return start
