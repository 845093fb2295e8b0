"""Chinese persons' names: whether a text reads as one, and where one begins or ends in the text."""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.page import Page
from termkit.mining.names.persons.japanese_names import japanese_name
from termkit.mining.names.transcription import AFTER_NAME, COMMON, RARE, is_han, is_usual_word
from termkit.mining.words.general import frequency, is_known
from termkit.text.words import tag

USUAL = 300
"""Occurrences in the dictionary from which two characters are a word of their own: 高|水平, 施工|图."""
NO_NAME = frozenset("的了和与及在于是对将为等第向就从由到并其各这那已也还再又亦他她它你我们")
AS_SURNAME = "于"
"""A preposition that is a frequent surname, too: 副部长|于广洲."""
SEVERAL = re.compile("[一二两三四五六七八九十][国方]$")
GOING = frozenset("访抵赴会见说称致率与同向对在任")
"""What begins the rest of the clause behind a name of two characters: 王毅|访."""
CHANCE = 10
"""Occurrences below which two characters are no word of the text, though the dictionary has them."""
DEICTIC = frozenset({"相关", "有关", "主要", "方面", "两国", "双方", "各方", "最高", "领导"})
"""What stands before a title and is no given name: 中蒙|相关|负责人."""
DOWN = frozenset("下上出起")
BEFORE_REST = ("同", "曾", "则", "给", "以")
"""What ends a name only where nothing follows; elsewhere it belongs to the rest of the clause."""
SAID = frozenset(",:。“")
DATED = frozenset("0123456789一二三四五六七八九十廿")
"""What a date behind a name begins with: 华春莹|十八日宣布."""
NO_GIVEN_NAME = frozenset("部局院委党省市兼厅署")
KOREAN = re.compile("[李文金朴崔郑尹卢]在[\u4e00-\u9fff]$")
"""在 is a character of Korean given names: 李在明."""
RARELY_A_WORD, LOWEST, SURE = -10, -20, 3
"""What a surname must score with two characters behind it (于居洋, 哈翠平), and what one has that no table
lists; what one that takes any given name, be it a word."""


BESIDE_A_TITLE = ("当选", "担任", "出任", "就任", "连任", "作为", "分别")
"""What a person does to a title behind it, and no given name: 普拉博沃|当选|总统."""
LEADING_TAGS = "dpcrfuvt"
"""The parts of speech that begin a clause behind a title."""


def is_clause(text: str) -> bool:
    """True for what begins or ends a clause and is no name: 都|认为, 在|贺信|中, 毕业|后."""
    (first, mark), *rest = tag(text)
    names = ("nr", "ns", "nz", "n") if mark == "d" else ("nr", "ns", "nz")  # an adverb leads no noun: 曾|海洋
    told = any(len(word) > 1 and not part.startswith(names) and frequency(word) >= USUAL for word, part in rest)
    if len(first) > 1:
        return bool(rest) and not mark.startswith("n") and frequency(first) >= USUAL
    return told and mark[0] in LEADING_TAGS and tables.surnames().get(first, True)


def is_likely(name: str) -> bool:
    """Whether it is no ordinary word, and begins with a surname that is more often one than not: 许诺, 却把."""
    surname = name[:2] if name[:2] in tables.surname_scores() and len(name) > 2 else name[0]
    least = 0 if len(name) == 2 else RARELY_A_WORD
    score = tables.surname_scores().get(surname, LOWEST)
    worded = len(name) > 2 and (
        is_usual_word(name[:2]) or (score < SURE and is_usual_word(name[1:]))
    )  # 纪律|性, 富|起来
    return not {name, name[:2]} & tables.ordinary_words() and score >= least and not worded


def is_chinese_name(name: str, *, told: bool = False) -> bool:
    """True for a surname with one or two characters that make no common word with it: 杨|士龙.

    With `told` the context says that a name stands here, so that 张|建国 is one too.
    """
    known = tables.surnames()
    width = 2 if name[:2] in known and len(name) > 2 else 1
    given = name[width:]
    if (
        not is_han(name)
        or name[:width] not in known
        or not 1 <= len(given) <= 2
        or set(given if told else name.removeprefix(AS_SURNAME)) & NO_NAME
    ):
        return False
    if name in tables.offices() or name in tables.heads() or name in tables.alternatives("no-person"):
        return False
    if _is_word(name, width) or is_clause(name):
        return False
    return told or len(given) == 1 or frequency(given) < USUAL


def _is_word(name: str, width: int) -> bool:
    """Whether a common word, no name, begins with the surname's character: 高峰, 金融|界."""
    word, part = tag(name)[0]
    return len(word) > width and not part.startswith("nr") and frequency(word) >= USUAL


def chinese_name(page: Page, start: int) -> int | None:
    """The end of a Chinese or Japanese name that begins at `start`, or None."""
    text, known = page.text, tables.surnames()
    if japanese := japanese_name(page, start):
        return japanese
    if text[start + 1 : start + 2] == "氏" and is_han(text[start : start + 3]):
        return _vietnamese(page, start)
    width = 2 if text[start : start + 2] in known else 1
    surname = text[start : start + width]
    if surname not in known or not is_han(text[start : start + width + 1]):
        return None
    longer, shorter = start + width + 2, start + width + 1
    if known[surname] and not tag(text[start : start + 3])[0][1].startswith("nr"):
        return longer if _is_sure(page, start, longer) else None
    famous = longer in page.edges and len(tag(text[start:longer])) == 1
    if _is_name(page, start, longer) and _may_end(page, longer) and (famous or not _runs_on(page, longer)):
        return longer
    return shorter if _is_name(page, start, shorter) and _may_end(page, shorter) else None


def _vietnamese(page: Page, start: int) -> int | None:
    """The end of the name of a Vietnamese woman, two characters behind 氏 or one: 阮氏金银, 丛氏放."""
    longer, shorter = start + 4, start + 3
    goes_on = page.text[shorter : shorter + 1] in AFTER_NAME or is_known(page.text[shorter : shorter + 2])
    if _may_end(page, longer) and is_han(page.text[start:longer]) and not goes_on:
        return longer
    return shorter if _may_end(page, shorter) else None


def _is_sure(page: Page, start: int, end: int) -> bool:
    """Whether a character that is mostly another word is a surname: with two rare ones up to a sure boundary."""
    after = page.text[end : end + 1]
    marked = not after or after in AFTER_NAME | DATED or bool(page.atoms(end, end + 1))
    closed = end <= len(page.text) and marked and (end in page.edges or not is_han(after))  # 应李克|强邀请
    return closed and is_chinese_name(page.text[start:end]) and _is_name(page, start, end)


def _runs_on(page: Page, end: int) -> bool:
    """True where the last character begins another word, 王毅|会见, or is a verb behind a known name, 王毅|访."""
    if page.text[end - 1] in GOING and tag(page.text[end - 3 : end - 1])[0][1].startswith("nr"):
        return True
    if page.text.startswith("正在", end - 1):
        return True  # 李强|正在
    if page.text[end - 1] == "说" and page.text[end : end + 1] in SAID:
        return True  # 韩兵|说,
    apart = end in page.edges and not {end - 1, end + 1} <= page.edges and page.text[end - 1] != "一"  # 孔勇|一早就
    if page.atoms(end, end + 1) or apart:
        return False  # 栗|战书|会见, 张|国|清|出席
    word = page.text[end - 1 : end + 1]
    return is_han(word) and len(word) == 2 and word[1] not in "和与的等在" and is_known(word)


def _may_end(page: Page, end: int) -> bool:
    after = page.text[end : end + 1]
    return not after or after in AFTER_NAME or bool(page.atoms(end, end + 1)) or end in page.edges


def _is_name(page: Page, start: int, end: int) -> bool:
    """Whether a stretch may be a name by its characters, what has been found there, the text and the dictionary."""
    word = page.text[start:end]
    return (
        end <= len(page.text)
        and _is_written_as_name(word[:-1] if _ends_in_and(page, end) else word)
        and not _goes_on(page, end)
        and _is_free(page, start, end)
        and not _is_read_otherwise(page, start, end)
        and _parses_as_name(word)
    )


def _ends_in_and(page: Page, end: int) -> bool:
    """Whether the last character is 和 and can join nothing, as a comma follows: 魏凤和|、刘奇葆."""
    return page.text[end - 1] == "和" and page.text[end : end + 1] in ("、", ",", "。")


def _is_written_as_name(word: str) -> bool:
    """Whether no character of it belongs to no name (的, 局), and it is no class word, party or number (中方, 三国)."""
    party = len(word) == 2 and word[1] == "方"
    function = bool(set(word.removeprefix(AS_SURNAME)) & NO_NAME) and not KOREAN.match(word)
    barred = party or function or word[-1] in NO_GIVEN_NAME or SEVERAL.search(word)
    return is_han(word) and not barred and word not in tables.heads() and not word.endswith(BESIDE_A_TITLE)


def _goes_on(page: Page, end: int) -> bool:
    """Whether the last character is 同 or 以 and belongs to what follows: 王毅|同外长会谈, 何杰|以2小时."""
    last, after = page.text[end - 1 : end], page.text[end : end + 1]
    return last in BEFORE_REST and (bool(page.atoms(end, end + 1)) or is_han(after) or after.isdigit())


def _is_free(page: Page, start: int, end: int) -> bool:
    """Whether nothing has been found there, or only a place inside the name."""
    return all(atom.label in ("PLACE", "REGION") and atom.start != start for atom in page.atoms(start, end))


def _parses_as_name(word: str) -> bool:
    """Whether the dictionary reads a name, or no word of two characters at its beginning."""
    (first, part), *rest = tag(word)
    if not rest:
        timely = len(word) > 2 and part.startswith("t")  # the dictionary takes 周恩来 for a time
        return timely or part.startswith(("nr", "nz"))
    if len(first) < 2 or part.startswith("nr"):
        return True
    compound = first == word[:2] and first in tables.surnames()  # 欧阳|玉靖
    chance = len(first) == 2 and frequency(first) < CHANCE and word[-1] not in GOING | DOWN  # 黄润|秋
    return len(word) > 2 and (compound or chance)


def _is_read_otherwise(page: Page, start: int, end: int) -> bool:
    """Whether the text reads a common word at either end: 祝贺|马, 乌|空军; or the whole is known as no person."""
    word, (first, second) = page.text[start:end], (start + 1 in page.edges, start + 2 in page.edges)
    if word[0] == "曾" and tag(word[1:])[0][1].startswith("v") and frequency(word[1:]) >= RARE:
        return True  # 总统|曾访华
    stop = word[:2] in tables.words("stops.txt")
    if word in tables.alternatives("no-person") or stop or (end - start > 2 and word[1:] in DEICTIC):
        return True
    if end - start > 2 and second and not first:
        return frequency(word[:2]) >= USUAL and not tag(word[:2])[0][1].startswith("nr")
    given = tag(word[1:])[0]
    return end - start > 2 and given == (word[1:], "n") and frequency(word[1:]) >= COMMON


def chinese_before(page: Page, end: int) -> int | None:
    """The beginning of a Chinese name that ends at `end`, or None."""
    known = tables.surnames()
    for length in (3, 2, 4):
        start = end - length
        surname = page.text[start : start + (2 if length == 4 else 1)]
        if start < 0 or surname not in known or not _is_name(page, start, end):
            continue
        if known[surname] and (
            length != 3 or page.text[start - 1 : start].isalpha() or len(tag(page.text[start:end])) > 1
        ):
            continue  # 回良玉 is one word of the dictionary and begins the clause
        if start in page.edges or not page.text[start - 1 : start].isalpha() or page.text[start - 1] in "和与同由":
            return start
    return None
