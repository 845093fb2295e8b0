"""Who holds a title of office: the names behind and before it, Chinese, Japanese and foreign.

behind      国务院总理|温家宝|分别, 主任|罗为|少将
before      王毅|外长, 捷克|泽曼|总统
in a row    数码部长|哥宾星、教育部长|法丽娜
"""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.page import Page
from termkit.mining.names.persons.chinese_names import chinese_before, chinese_name, is_clause
from termkit.mining.names.persons.foreign_names import (
    LONG_NAME,
    is_inner_place,
    short_before,
    transcribed,
    transcribed_before,
)
from termkit.mining.names.persons.japanese_names import japanese_before
from termkit.mining.names.transcription import COORDINATING, are_signs, is_han, is_no_word
from termkit.mining.words.general import frequency
from termkit.model import Kind
from termkit.text.words import tag

HAN = "\u4e00-\u9fff"
LONGEST_NAME = 8
"""Characters of a foreign name without dots, between a state and a title."""
RANK = re.compile(
    "(?:第一|首席|常务|时任|首任|现任|新任|候任|前任|历任|前|[空海陆]军|(?:经济)?商务|政务|文化|教育|科技|经商|新闻|公使衔)$"
)
"""What stands between a name and the title behind it: 斯克利亚尔|第一|副总理."""
CLOSING = frozenset("、,。;)")
SPEAKS = re.compile(f"在(?:致辞|讲话|发言|活动|会上|仪式)|日前|{tables.any_of('person-verbs')}")
FAMILIAR = 50
"""Occurrences from which a word is no part of a name: 黄弟福|致辞."""
TELLING = frozenset("vlidapc")
"""Tags of words that are no names: 总理府|发表声明."""
REST = re.compile(
    "为首|互(?=[致派])|时(?=[,、]|表示|指出|强调|说|介绍)|作(?=[了的说讲报主题]|关于)|受(?=国务院|委托|邀|权|命)"
    "|会(?=[谈见晤])|演(?=讲)|发(?=[表言])|不(?=[在能会打支信])|今天|日前|当天|当选|宣布"
    "|本(?=[月周年届])|先(?=[进行后])|未(?=[能通经获])|现(?=在)|出(?=[席舱任访])"
)
"""What begins the rest of the clause and may seem to be the last character of a name."""
HOLDER = re.compile(f"[{HAN}]{{2,7}}?(?=、|说[,:]|介绍说|(?:指出|强调|表示|认为)[,:])")
MARK = re.compile("[、,。;:]")
JOINING_TITLES = frozenset("和与及兼的等、之")
"""What stands between two titles of one person, or of two."""

GOING_ON = frozenset("时也还将并致们在会调")
"""What stands in no name behind a title, but begins what is said of its holder: 委员|们在讨论时说, 普京|致慰问电."""


def find_holders(page: Page) -> None:
    """Add the names beside the titles of the page."""
    for atom in [a for a in page.all_atoms() if a.label == "OFFICE"]:
        _name_after(page, atom.end)
        _name_before(page, atom.start)


def _name_after(page: Page, place: int) -> None:
    while page.text[place : place + 1] == " ":
        place += 1
    if any(not is_inner_place(atom, place) for atom in page.atoms(place, place + 1)):
        return
    foreign, chinese = transcribed(page, place), chinese_name(page, place) or _closed(page, place)
    if (row := _in_row(page, place)) is not None:
        page.add(place, row, Kind.PERSON, "in a row of titles", 0.85, label="PERSON")
        return
    piece = chinese is not None and chinese - place == 2  # 贝森|特
    end = foreign if foreign and (foreign - place > 3 or piece) else chinese or foreign
    if end:
        end = without_rest(page, place, end)
        page.add(place, end, Kind.PERSON, "after a title", 0.9, label="PERSON")


def without_rest(page: Page, start: int, end: int) -> int:
    """Where a name ends that has taken the beginning of what follows: 卢拉|互致贺电, 会见莫塔|时, 刘奇|作的报告."""
    rest = REST.search(page.text, start + 2, end + 4)
    return rest.start() if rest and rest.start() < end else end


def _in_row(page: Page, place: int) -> int | None:
    """Where a name ends in a row of titles, or before what it says, whatever its characters: 部长|哥宾星、总理."""
    name = HOLDER.match(page.text, place)
    if name is None or page.atoms(*name.span()) or set(name.group()) & (JOINING_TITLES | GOING_ON):
        return None
    if page.text[name.end()] != "、":
        return name.end() if _is_unheard(name.group()) else None  # 副主任|贺其叶勒图说,
    clause = MARK.search(page.text, name.end() + 1)
    nexts = page.atoms(name.end() + 1, clause.start() if clause else len(page.text))
    return name.end() if any(atom.label == "OFFICE" for atom in nexts) and _is_unheard(name.group()) else None


def _is_unheard(name: str) -> bool:
    """Whether it is no word, and no word of every day is a part of it."""
    words = tag(name)
    told = [(word, part) for word, part in words if len(word) > 1 and not part.startswith("nr")]
    usual = any(part[0] in TELLING or frequency(word) >= FAMILIAR for word, part in told)
    return len(words) > 1 and not usual and words[0][1] not in ("p", "c")


def _closed(page: Page, place: int) -> int | None:
    """Where a Chinese name ends behind a title, if a mark or another title closes it: 大使|常华、 主任|罗为|少将."""
    titles = (atom.start for atom in page.atoms(place + 2, place + 4) if atom.label == "OFFICE")
    ends = (place + 2, place + 3)
    marks = (end for end in ends if page.text[end : end + 1] in CLOSING or SPEAKS.match(page.text, end))
    end = next(titles, next(marks, place))
    name = page.text[place:end]
    if len(name) == 3 and name[-1] in "说称":
        end, name = end - 1, name[:-1]  # 负责人|马力|说。
    surname = len(name) > 1 and name[0] in tables.surnames() and not set(name) & JOINING_TITLES
    free = surname and is_han(name) and is_no_word(name) and not page.atoms(place, end) and name[-1] not in GOING_ON
    return end if free and not is_clause(name) else None


def _name_before(page: Page, place: int) -> None:
    while place and page.atoms(place - 1, place) and page.atoms(place - 1, place)[0].label == "OFFICE":
        place = page.atoms(place - 1, place)[0].start
    if rank := RANK.search(page.text, max(0, place - 4), place):
        place = rank.start()
    start = japanese_before(page, place)
    if start is None:
        start = _led_by_state(page, place)
    if start is None:
        start = _chinese_or_transcribed(page, place)
    if start is None:
        start = short_before(page, place)
    if start is not None:
        page.add(start, place, Kind.PERSON, "before a title", 0.9, label="PERSON")


def _led_by_state(page: Page, end: int) -> int | None:
    """Where a foreign name begins that stands between a state and a title: 捷克|泽曼|总统."""
    for atom in page.atoms(max(0, end - LONGEST_NAME), end):
        name = page.text[atom.end : end]
        if atom.label == "COUNTRY" and are_signs(name, dotted=True) and _makes_no_word(name):
            return atom.end  # 埃塞俄比亚|海尔马里亚姆|总理, though 马里 is a state
    return None


def _makes_no_word(name: str) -> bool:
    """Whether a text of two characters and more is no word but a name, and none that is told of a person (现任)."""
    return len(name) > 1 and is_no_word(name) and name not in tables.alternatives("no-person") and not RANK.match(name)


def _chinese_or_transcribed(page: Page, end: int) -> int | None:
    """The beginning of a name before a title: a Chinese one, but not out of a long foreign one, 布拉戈维|申斯基."""
    chinese = chinese_before(page, end)
    if chinese is not None and not (chinese and are_signs(page.text[chinese - 1])):
        return chinese
    foreign = transcribed_before(page, end)
    if foreign is None or chinese is None:
        return chinese if foreign is None else foreign
    whole = not page.text[foreign - 1 : foreign].isalpha() or page.text[foreign - 1] in COORDINATING  # 同|特恩布尔
    return foreign if whole or end - foreign > LONG_NAME else chinese
