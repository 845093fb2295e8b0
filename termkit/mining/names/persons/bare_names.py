"""Long runs of transcription characters that nothing else explains: 波克罗夫斯克, 爱泼斯坦, 克勒奇达尔奥卢.

From four characters on that make no word of the dictionary such a run is a name; what follows it, or its last
characters, say whether of a place, else it is a person's.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from termkit.mining.names import tables
from termkit.mining.names.page import Page
from termkit.mining.names.persons.chinese_names import USUAL
from termkit.mining.names.transcription import is_transcription, run_end, run_start, signs
from termkit.mining.words.general import frequency
from termkit.model import Kind

SHORTEST, LONGEST = 4, 10
AROUND = re.compile("附近|方向|以[东西南北]|一带|一线|近郊|郊[区外]|[等、]?地区|[东西南北]部|境内|市|镇|机场|港")
BEFORE = re.compile("[东西南北中]部$|位于$|抵达$|前往$|[在赴至从到于]$|地区[、和]$")
OF_A_TOWN = re.compile("(?:斯克|格勒|格拉德|堡|斯坦|维尔|波利斯|利亚|尼亚)$")
NO_NAME = re.compile("病毒|毒株|疫情|热|现象|疫苗|号|型|级|[语文](?!化|明)|[a-zA-Z]")
"""Behind a run: what makes it the name of a disease, a ship or a make."""
SCORE = 0.6


@cache
def _run() -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted(signs()))}]{{{SHORTEST},{LONGEST}}}")


def find_bare_names(page: Page) -> None:
    """Add the long transcriptions that are no part of any other name."""
    for match in _run().finditer(page.text):
        start = run_start(page, match.end(), LONGEST) if match.start() not in page.edges else match.start()
        end = run_end(page, start, match.end())
        free = end - start >= SHORTEST and _is_free(page, start, end)
        if free and is_transcription(page.text[start:end]) and not _is_phrase(page.text[start:end]):
            kind = Kind.PLACE if _is_place(page, start, end) else Kind.PERSON
            page.add(start, end, kind, "bare transcription", SCORE)


def _is_free(page: Page, start: int, end: int) -> bool:
    """At edges of words, beside no dot or quotation mark, and no part of what is held already."""
    around = page.text[start - 1 : start] + page.text[end : end + 1]
    alone = (
        {start, end} <= page.edges
        and not set(around) & set("·“”-《》")
        and page.text[end - 1] != "文"
        and not _holds_word(page, start, end)
    )
    return alone and not page.atoms(start, end) and not NO_NAME.match(page.text, end)


def _is_phrase(run: str) -> bool:
    """Whether it is an ordinary word, or two characters each said twice: 高高兴兴."""
    return run in tables.ordinary_words() or (run[:4:2] == run[1:4:2] and len(run) == SHORTEST)


def _holds_word(page: Page, start: int, end: int) -> bool:
    """Whether the text reads a common word inside: 多年|文明史."""
    inner = [place for place in range(start, end + 1) if place in page.edges]
    words = (page.text[a:b] for a, b in pairwise(inner))
    return any(len(word) > 1 and frequency(word) >= USUAL for word in words)


def _is_place(page: Page, start: int, end: int) -> bool:
    near = BEFORE.search(page.text, max(0, start - 3), start)
    return bool(near or AROUND.match(page.text, end) or OF_A_TOWN.search(page.text, start, end))
