"""Where a line begins that goes from place to place, by the end that the grammars have found.

one end more     四川隆昌至|贵州黄桶铁路, 陕北到|安徽特高压直流输电工程
a chain          上海至|苏州至湖州铁路, 集宁经|大同至原平的高速铁路
"""

from __future__ import annotations

from termkit.mining.names.page import Page
from termkit.mining.names.transcription import is_han, is_no_word
from termkit.text.words import tag

LINKS = ("至", "到", "经")
ENDS = ("PLACE", "PORT", "REGION", "COUNTRY")
LONGEST = 4
"""Characters of an end that is no known place."""


def stretch_start(page: Page, start: int) -> int:
    """Where the first of the ends stands that lead to the one at `start`; `start` itself where none does."""
    first = page.led_by(start, "PLACE")
    while page.text[first - 1 : first] in LINKS and not page.atoms(first - 1, first):
        before = _end_before(page, first - 1)
        if before is None:
            break
        start = first = before
    return start


def _end_before(page: Page, place: int) -> int | None:
    """Where the end begins that stands just before a link: a place with its province, or a word for a place."""
    if known := page.ending_at(place, *ENDS):
        return page.led_by(known.start, "PLACE", "COUNTRY")
    before = page.atoms(place - LONGEST, place)
    low = before[-1].end if before else max(0, place - LONGEST)
    if before and before[-1].label == "PLACE" and place - low > 1 and _is_free(page.text[low:place]):
        return before[-1].start
    return next((at for at in range(low, place - 1) if at in page.edges and _is_known(page.text[at:place])), None)


def _is_known(word: str) -> bool:
    """Whether the dictionary knows a place of this name: 陕北."""
    parts = tag(word)
    return len(parts) == 1 and parts[0][1].startswith("ns")


def _is_free(word: str) -> bool:
    """Whether it may be a place behind its province, no word being known: 四川|隆昌."""
    return is_han(word) and is_no_word(word)
