"""Plants and parks whose name no list has, by its characters: 田湾|核电站, 徐大堡|核电站, 鹏盛|工业园."""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.page import Page
from termkit.mining.names.transcription import are_signs, is_han, is_name_like, is_no_word, is_transcription
from termkit.model import Kind
from termkit.text.words import tag

WORK = re.compile(f"(?:{tables.any_of('works-of-unknown-places')})(?!区)")
LONGEST, SHORTEST = 4, 2
NO_NAME = frozenset(
    "该此这那各每多两几数座个项与和及的在是为由从对把被将等于之其我他本首第了着过建修新式型业级性区给调超特内外出起到抽沉距"
)
"""Characters of no such name: 该|核电站, 两座|水电站, 在建|电站."""
ORDINARY = ("产业园", "科技园", "物流园")
"""What is mostly called by what it makes, 文创|产业园; its name must stand twice."""
SIDE = re.compile("(?<!-)-$")
"""What stands before the other end of a line: 马普托-|卡滕贝大桥."""
BEFORE = ("ns", "v", "p", "c", "u", "r", "m", "q", "f", "d")
"""Words that end before such a name, places among them."""


def find_works(page: Page) -> None:
    """Add the works that are called by a name which is no word, also behind their place: 西藏|扎拉水电站."""
    for match in WORK.finditer(page.text):
        around = page.atoms(*match.span())
        longer = around[0] if len(around) == 1 and around[0].label == "EVENT" and around[0].end == match.end() else None
        if (around and longer is None) or match.start() not in page.edges:
            continue
        low = longer.start + 1 if longer else 0
        starts = range(max(low, match.start() - LONGEST), match.start() - SHORTEST + 1)
        start = next((start for start in starts if _is_named(page, start, match.start())), None)
        if start is None or (match.group() in ORDINARY and page.text.count(page.text[start : match.end()]) == 1):
            continue
        page.add(start, match.end(), Kind.PROJECT, "works of their own name", 0.7, label="" if longer else "EVENT")


def _is_named(page: Page, start: int, end: int) -> bool:
    name = page.text[start:end]
    return (
        start in page.edges
        and is_han(name)
        and not set(name) & NO_NAME
        and not name.endswith(("大", "友谊"))
        and not any(atom.start >= start or atom.end < end for atom in page.atoms(start, end))
        and is_no_word(name)
        and is_name_like(name)
        and _begins(page, start, end)
    )


def _begins(page: Page, start: int, end: int) -> bool:
    """Whether the text before it ends with a word that belongs to no name, or with another name."""
    if page.ending_at(start, "PLACE", "COUNTRY", "ORG"):
        return True
    if _is_torn(page, start, end) or SIDE.search(page.text, max(0, start - 2), start):
        return False
    if not is_han(page.text[start - 1 : start]):
        return True
    before = next(place for place in range(start - 1, -1, -1) if place in page.edges or place == 0)
    word = page.text[before:start]
    return word in tables.words("stops.txt") or tag(word)[0][1].startswith(BEFORE)


def _is_torn(page: Page, start: int, end: int) -> bool:
    """Whether it is the end of a longer transcription, 佩列|沙茨大桥, and not behind a place, 西藏|扎拉水电站."""
    if not (is_transcription(page.text[start:end]) and are_signs(page.text[start - 1 : start])):
        return False
    return not any(mention.end == start and mention.kind is Kind.PLACE for mention in page.mentions)
