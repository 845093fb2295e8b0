"""Foreign names without dots: where one ends that begins at a place, and where one begins that ends there.

behind a title      总统|托卡耶夫|关于
before a title      感谢|波比|助理秘书长, 同|特恩布尔|总理
"""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.page import Atom, Page
from termkit.mining.names.transcription import (
    AFTER_NAME,
    are_signs,
    is_han,
    is_name_like,
    is_transcription,
    run_end,
    run_start,
)

LONG_NAME, CLOSED_NAME = 4, 3
"""Characters from which a transcription may hold ones that are common words: 彼得罗夫; up to a sure end, 赛义德."""
LONGEST_NAME = 12
GOING_ON = AFTER_NAME | frozenset("已曾0123456789一二三四五六七八九十")
"""What follows a name of two characters that no ending gives away: 首相纳吉|于, 主席朗格|22日."""
SHORT_BEFORE = re.compile("[、,。(\n和与同对由应请向]$|感谢|欢迎|会见|祝贺|听取|^$")
ENDING = re.compile("(?:夫|娃|斯基|维奇|扬|泽|耶|什|宁|金|京|森|尔|罗|德|恩|特|蒙|达|姆|克|里|亚|安|斯)$")
"""The end of a name of two characters: 普京, 迪亚."""
SPEAKING = ("表示", "指出", "强调", "认为")


def transcribed(page: Page, start: int) -> int | None:
    """The end of a bare transcribed name that begins at `start`."""
    taken = (atom.start for atom in page.atoms(start, start + LONGEST_NAME) if not is_inner_place(atom, start))
    stop = min([start + LONGEST_NAME, *taken])
    end = run_end(page, start, stop)
    wide = run_end(page, start, stop, dotted=True)
    if wide - start >= _least(page, wide) and is_foreign_name(page, start, wide):
        end = wide
    short = end - start == 2 and _ends_here(page, end) and is_transcription(page.text[start:end])
    fits = is_foreign_name(page, start, end) or (short and not page.atoms(start, end))
    if not fits or page.text[end : end + 1] == "·":
        return None
    return _double_end(page, _over_last(page, end) if end - start > 2 else end)


def transcribed_before(page: Page, end: int) -> int | None:
    """The beginning of a bare transcribed name that ends at `end`."""
    start, wide = run_start(page, end), run_start(page, end, dotted=True)
    if end - wide >= LONG_NAME and is_foreign_name(page, wide, end):
        start = wide
    if page.text[start - 1 : start] == "·" or not is_foreign_name(page, start, end):
        return None
    first = run_start(page, start - 1) if page.text[start - 1 : start] == "-" else start
    return first if start - first > 2 and is_foreign_name(page, first, start - 1) else start


def short_before(page: Page, end: int) -> int | None:
    """The start of a name of two characters before a title, where it follows a mark or a verb: 感谢|波比|助理秘书长."""
    start = end - 2
    name = page.text[max(0, start) : end]
    barred = name[-1:] == "方" or name in tables.alternatives("no-person")  # 吉方|代表
    fits = start >= 0 and not barred and not page.atoms(start, end) and is_transcription(name)
    return start if fits and SHORT_BEFORE.search(page.text, max(0, start - 2), start) else None


def _over_last(page: Page, end: int) -> int:
    """The end with one more character that no transcription uses, before a comma or a verb of saying: 马古富|力、."""
    last = page.text[end : end + 1]
    single = is_han(last) and last not in AFTER_NAME and {end, end + 1} <= page.edges
    closed = page.text[end + 1 : end + 2] in ("、", ",") or page.text.startswith(SPEAKING, end + 1)
    return end + 1 if single and closed and not page.atoms(end, end + 1) else end


def _ends_here(page: Page, end: int) -> bool:
    """Whether a name of two characters can end here: before what goes on with the sentence, or another word."""
    after = page.text[end : end + 1]
    return after in GOING_ON or (end in page.edges and not are_signs(after))


def _least(page: Page, end: int) -> int:
    """How long a transcription with common characters must be that ends here."""
    after = page.text[end : end + 1]
    closed = not after or after in GOING_ON or end in page.edges or page.atoms(end, end + 1)
    return CLOSED_NAME if closed else LONG_NAME


def _double_end(page: Page, end: int) -> int:
    """Where a double surname ends: 艾哈迈迪-|内贾德."""
    while page.text[end : end + 1] == "-":
        second = run_end(page, end + 1, end + 9)
        name = page.text[end + 1 : second]
        if not is_foreign_name(page, end + 1, second) and not is_transcription(name):
            break
        end = second
    return end


def is_inner_place(atom: Atom, start: int) -> bool:
    """A place within a name: 萨赫勒 of 代表|梅萨赫勒, 图瓦 of 总统|图瓦德拉."""
    state = atom.label == "COUNTRY" and atom.end - atom.start == 2 and atom.start > start  # 总理|海尔马里亚姆
    return (state or atom.label in ("PLACE", "REGION")) and start <= atom.start <= start + 2


def is_foreign_name(page: Page, start: int, end: int) -> bool:
    """Whether a stretch may be a foreign name: free, no word, and long enough or with the end of one."""
    name = page.text[start:end]
    around = page.atoms(start, end)
    taken = any(not is_inner_place(atom, start) or atom.end > end or atom[:2] == (start, end) for atom in around)
    no_name = name in tables.heads() or name in tables.alternatives("no-person") or not is_name_like(name)
    if end - start < 2 or taken or no_name:
        return False
    return end - start >= 3 or ENDING.search(name) is not None
