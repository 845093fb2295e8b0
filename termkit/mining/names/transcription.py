"""Runs of transcription characters: how far a foreign name reaches where no dot and no gazetteer says so."""

from __future__ import annotations

import re
from functools import cache

from termkit.mining.names import tables
from termkit.mining.names.page import Page
from termkit.mining.words.general import frequency, is_known
from termkit.text.words import tag

ENDING = re.compile("(?:曾|列席|都)$")
FULL_ENDING = re.compile("(?:曾|列席|(?<![莱海赛韦坦拉塔卡贝费雷格])因)$")
"""What the characters of transcriptions write of the sentence itself, at the end of a run; 克莱因 is a name."""
SENDING = re.compile("致(?:电|函|信|辞|词|贺|唁)")
COORDINATING = frozenset("和与同对由请")
LINES = ("高铁", "通道")
"""They end in characters of transcriptions: 渝昆高铁|宝云隧道."""
BREAKING = frozenset("和与的等是在")
COMMON, RARE = 1000, 100
"""Occurrences from which a dictionary word at the end is no part of a name, and below which one may be chance."""
USUAL_WORD = 300
"""Occurrences from which a dictionary word is one of every day."""
AFTER_NAME = frozenset(
    "称讲谈抵透警遭被受任认和与及同于在对向就为是的等分将说出会应并也，,。.、;；:)( \n一了以从由表指强作到访签代宣主致"
)
"""What a sentence goes on with behind a name."""


def is_han(text: str) -> bool:
    """True for a text of Han characters only."""
    return bool(text) and all("\u4e00" <= char <= "\u9fff" for char in text)


def is_no_word(text: str) -> bool:
    """True where the dictionary has no such word, or has it as a personal name."""
    parts = tag(text)
    return len(parts) > 1 or parts[0][1].startswith(("nr", "ns"))


def is_usual_word(text: str) -> bool:
    """True for a word that is often used and names nothing: 中央, 城中."""
    parts = tag(text)
    named = parts[0][1].startswith(("nr", "ns", "nz", "nt", "j"))
    return len(parts) == 1 and not named and frequency(text) >= USUAL_WORD


def is_name_like(text: str) -> bool:
    """True where the dictionary sees single characters and names in it, and no common word: no 依法治, no 鲜明提."""
    parts = tag(text)
    return all(len(word) == 1 or part.startswith(("nr", "ns", "nz")) or _is_small(word, text) for word, part in parts)


def _is_small(word: str, text: str) -> bool:
    """A dictionary word that fills less than half of a transcription is chance, a rare one two thirds: 拉加|德."""
    if not can_be_signs(word):
        return False  # 致电|保罗
    return 2 * len(word) < len(text) or (3 * len(word) <= 2 * len(text) and frequency(word) < RARE)


@cache
def signs(*, dotted: bool = False) -> frozenset[str]:
    """The characters that foreign names are written with; beside a dot also those that are common words."""
    usual = tables.characters("transcription.txt")
    return usual | tables.characters("transcription_dotted.txt") if dotted else usual


def are_signs(text: str, *, dotted: bool = False) -> bool:
    """True where every character is one that foreign names are written with."""
    return set(text) <= signs(dotted=dotted)


def can_be_signs(text: str) -> bool:
    """True where a dotted name may hold these characters, those among them that are everyday words."""
    return set(text) <= signs(dotted=True) | tables.characters("transcription_inner.txt")


def is_transcription(text: str) -> bool:
    """True for two transcription characters or more that make no word."""
    return len(text) > 1 and are_signs(text) and is_name_like(text) and is_no_word(text)


def run_end(page: Page, start: int, stop: int, *, dotted: bool = False) -> int:
    """Where the run from `start` ends: at a title of office, at a foreign character, before a word that runs on."""
    titles = [atom.start for atom in page.atoms(start, stop) if atom.start > start and atom.label == "OFFICE"]
    stop = min([stop, len(page.text), *titles])
    end = start
    while end < stop and (page.text[end] in signs(dotted=dotted) or (dotted and _is_inner(page, end, start, stop))):
        end += 1
    end = _without_next_word(page, start, _without_adverb(page, start, end, dotted))
    return _without_common_word(page, start, end)


def run_start(page: Page, end: int, longest: int = 10, *, dotted: bool = False) -> int:
    """Where the run begins that ends at `end`; a word that reaches into it from the left is not part of it."""
    known = signs(dotted=dotted)
    low = max([end - longest, 0, *(atom.end for atom in page.atoms(max(0, end - longest), end))])
    start = end
    while start > low and page.text[start - 1] in known and not page.text.startswith(LINES, max(0, start - 2)):
        start -= 1
    before = page.text[start - 1 : start]
    if before in COORDINATING or not is_han(before):
        return start  # behind a mark, or 和, which the dictionary glues to the name
    while end - start > 2 and start not in page.edges:
        start += 1
    return start


def _is_inner(page: Page, place: int, start: int, stop: int) -> bool:
    """True for an everyday character among those of a name, which begins no word there: 亚|历|山大, but 普京|来华."""
    if not (start < place < stop and page.text[place] in tables.characters("transcription_inner.txt")):
        return False
    word_end = next((end for end in range(place + 1, stop) if end in page.edges), stop)
    begins_word = place in page.edges and word_end - place > 1 and frequency(page.text[place:word_end]) >= USUAL_WORD
    after = page.text[place + 1 : place + 2]
    return (after == "·" or (place + 1 < stop and can_be_signs(after))) and not begins_word


def dotted_start(page: Page, dot: int, low: int) -> int:
    """Where the characters of a name begin that stand before its dot."""
    place = dot
    while place > low and (are_signs(page.text[place - 1], dotted=True) or _is_inner(page, place - 1, low, dot)):
        place -= 1
    return place


def _without_adverb(page: Page, start: int, end: int, dotted: bool) -> int:
    """The run without an adverb or a verb at its end that begins the rest of the clause: 鲁托|曾, 瑟索耶夫|列席."""
    ending = (FULL_ENDING if dotted else ENDING).search(page.text, start + 2, end)
    return ending.start() if ending and page.text[end : end + 1] not in "·-、" else end


def _without_common_word(page: Page, start: int, end: int) -> int:
    """The run without a common word that the text reads at its end: 穆罕默德|高度."""
    last = next((place for place in range(end - 1, start + 1, -1) if place in page.edges), start)
    word = page.text[last:end]
    if last == start or len(word) < 2 or frequency(word) < COMMON:
        return end
    return end if tag(word)[0][1].startswith(("nr", "ns", "nz")) else last


def _without_next_word(page: Page, start: int, end: int) -> int:
    """The run without the letters at its end that the dictionary reads with what follows: 托卡耶夫|关于."""
    shorter = end
    while shorter - start > 2 and shorter not in page.edges:
        shorter -= 1
    if shorter == end or end >= len(page.text) or SENDING.match(page.text, end):
        return end
    idiom = next((stop for stop in range(end + 1, end + 4) if stop in page.edges), end + 1)  # 安萨里|赞不绝口
    known = is_known(page.text[shorter : end + 1]) or is_known(page.text[shorter:idiom])
    return shorter if page.text[end] not in BREAKING and known else end
