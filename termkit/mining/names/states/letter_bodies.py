"""Bodies of a state that is written with one character: 俄外交部, 乌最高苏维埃, 哈总统府, 以军.

The character stands for a state that the document names, or that the press writes so without naming it.
"""

from __future__ import annotations

import re
from functools import cache

from termkit.mining.names import tables
from termkit.mining.names.page import Page
from termkit.mining.names.states.letters import letters, single_letters, states_of
from termkit.model import Kind

PRESS = re.compile(tables.any_of("letters-of-the-press"))
BODY = re.compile(tables.any_of("bodies-behind-a-letter") + "(?!长|员|席|宫|化|级)")
ARMY = re.compile(f"军方(?!面)|军队|空军|海军|陆军|军(?=[^\u4e00-\u9fff]|{tables.any_of('behind-an-army')})")
LONGEST = 8
BY_MEANS = re.compile("以[^,。;:]{1,30}?(?<![认称视成])为")
"""No state, but what is taken for something: 以|政府投入为引导."""
NO_STATE = frozenset("驻访对赴")
"""Before the character these make it the state that is dealt with: 驻美使馆."""


@cache
def _pattern() -> re.Pattern[str]:
    single = single_letters(without="中华")
    body = "|".join((f"[\u4e00-\u9fff]{{1,{LONGEST}}}部", BODY.pattern, ARMY.pattern))
    return re.compile(f"[{single}](?={body})")


def find_letter_bodies(page: Page) -> None:
    """Add bodies and armies that stand behind the character of a state."""
    found = list(_pattern().finditer(page.text))
    states = states_of(page) if found else {}
    for match in found:
        start, end = match.span()
        told = match.group() in states or PRESS.match(match.group())
        if not told or not _is_free(page, start) or BY_MEANS.match(page.text, start):
            continue
        named = states.get(match.group()) or letters()[match.group()][0]
        body = _body(page, end)
        if body and body > end:
            name = page.text[end:body]
            page.add(start, body, Kind.ORGANISATION, "led by a letter", 0.8, label="ORG", full=named.name + name)
            if name in tables.heads() and tables.heads()[name].need == "any":
                page.add(end, body, Kind.ORGANISATION, "led by a letter", 0.6)
        elif army := ARMY.match(page.text, end):
            page.add(start, army.end(), Kind.ABBREVIATION, "army", 0.75, label="ORG", full=named.name + "军队")


def _body(page: Page, start: int) -> int | None:
    """Where the body ends that begins here: a ministry found before, or a word of the list."""
    known = page.atoms(start, start + 1)
    if known and known[0].start == start and known[0].label == "ORG":
        listed = BODY.search(page.text, start, known[0].end) or page.text[known[0].end - 1] == "部"
        return known[0].end if listed else None
    match = BODY.match(page.text, start)
    free = not known or (known[0].label == "OFFICE" and match and known[0].end < match.end())
    return match.end() if match and free else None


def _is_free(page: Page, start: int) -> bool:
    """Whether the character stands by itself: no part of a name, of a word, or of 驻美 and the like."""
    before = page.text[start - 1 : start]
    if page.atoms(start, start + 1) and page.atoms(start, start + 1)[0].label != "LETTER":
        return False
    joined = before.isalpha() and start not in page.edges
    dated = before.isdigit() and page.text[start] == "日"
    return before not in NO_STATE and not joined and not dated
