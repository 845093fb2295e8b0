"""Places that are names only where nothing in the text speaks against it: the cities and counties of a large list.

Many a city is called as persons are (布坎南, 贝尔), so these come after the persons, and only where a word of the text
or a run of transcription characters is the whole of the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from operator import concat, itemgetter

from termkit.mining.names import tables
from termkit.mining.names.page import Page
from termkit.mining.names.states.letters import letters, states_of
from termkit.mining.names.transcription import AFTER_NAME, are_signs
from termkit.mining.words.general import frequency
from termkit.model import Kind
from termkit.text.words import tag

SURE = 4
"""A name of so many characters needs an edge of a word at one end only."""
FAMILIAR = 100
TAIL = re.compile("(?<=.)[市州县省区港岛]$")
"""What ends a transcription: 马|雷州, 滨州|博兴县."""
SCORE = 0.7


@cache
def _beginnings() -> tuple[frozenset[str], int]:
    """The first two characters of all names, and the length of the longest.

    An automaton for as many names would take 5 MB and longer to make than to look through a document.
    """
    names = tables.words("lesser_places.txt")
    return frozenset(map(itemgetter(slice(2)), names)), max(map(len, names))


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Where names of the list stand, from the left, the longest at each place, none overlapping another."""
    names, (beginnings, longest) = tables.words("lesser_places.txt"), _beginnings()
    behind = 0
    for start, pair in enumerate(map(concat, text, text[1:])):
        if pair in beginnings and start >= behind:
            ends = range(min(start + longest, len(text)), start + 1, -1)
            behind = next((end for end in ends if text[start:end] in names), behind)
            if behind > start:
                yield start, behind


def find_lesser_places(page: Page) -> None:
    """Add the places of the large list that no other name has taken; inside a title they are mentions only."""
    for start, end in _spans(page.text):
        around = page.atoms(start, end)
        titled = len(around) == 1 and around[0].label == "TITLE" and around[0].start < start and end < around[0].end
        if (around and not titled) or not _is_whole(page, start, end) or _is_pair(page, start, end):
            continue
        page.add(start, end, Kind.PLACE, "list of places", SCORE, label="" if titled else "PLACE")


def _is_pair(page: Page, start: int, end: int) -> bool:
    """True for China and a state that the text names, each in one character: 巴中 beside 巴西."""
    form = page.text[start:end]
    other = form.replace("中", "")
    return "中" in form and len(form) == 2 and other in letters() and other in states_of(page)


def _is_whole(page: Page, start: int, end: int) -> bool:
    """True where the name is no piece: at edges of words, with no transcription that goes on around it."""
    if page.text[start - 1 : start] == "之" and end - start == 2:
        return False  # 成果之|丰都走在前列
    if "·" in (page.text[start - 1 : start], page.text[end : end + 1]) or _goes_on(page, start, end):
        return False
    if end - start >= SURE:
        return not page.straddles(start, end)
    return start in page.edges and end in page.edges


def _goes_on(page: Page, start: int, end: int) -> bool:
    """Whether a transcription goes on before or behind: characters of names that are no words of their own there."""
    if page.text[end - 1] in "河江" and end - start == 2:  # 南|塔河
        return start > 0 and page.text[start - 1] in "东西南北大小上下新老"
    name = page.text[start:end].replace("-", "")
    if not are_signs(TAIL.sub("", name)):
        return False
    before, after = page.text[start - 1 : start], page.text[end : end + 1]
    behind = (
        are_signs(name)
        and bool(after)
        and after not in AFTER_NAME
        and are_signs(after)
        and not page.atoms(end, end + 1)
    )
    ahead = bool(before) and are_signs(before) and not page.atoms(start - 1, start)
    return (behind and not _is_word(page, end, 1)) or (ahead and not _is_word(page, start, -1))


def _is_word(page: Page, place: int, step: int) -> bool:
    """Whether a common word of two characters or more begins, or with -1 ends, at a place: 抵达|胡齐斯坦."""
    if place not in page.edges:
        return False
    other = place + step
    while 0 < other < len(page.text) and other not in page.edges:
        other += step
    word = page.text[min(place, other) : max(place, other)]
    foreign = are_signs(word) and tag(word)[0][1].startswith("nr")  # 卡拉|库尔
    return len(word) > 1 and frequency(word) > FAMILIAR and not foreign
