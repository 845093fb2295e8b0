"""Whether what the gazetteer holds is a name where it stands, and how far it goes there."""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.gazetteer.entries import entries, is_place
from termkit.mining.names.page import Page
from termkit.mining.names.transcription import AFTER_NAME, COORDINATING, are_signs
from termkit.mining.words.general import is_known
from termkit.model import Kind, Script

SHORT = 3
LONGEST_PLACE = 8
ADVERBS = frozenset("曾都")
"""Transcription characters that more often go on with the sentence: 鲁达基|曾说."""
BEHIND_STATE = frozenset("防会内家际王歌旗务")
"""What makes a word with the 国 before it: 国防, 国会, 国王; not 国政 (蒙古国|政府)."""
SEAS = frozenset("海洋")
MARITIME = frozenset({"海上", "海军", "海警", "海关", "海洋", "海底", "海外", "海陆", "海空"})
"""What may begin with the last character of a sea, where a state is called by the others: 日本|海上."""
HELD_BY_WORDS = frozenset(
    {"东海", "南海", "黄海", "天山", "北海", "河口", "东兴", "大同", "同江", "海口", "最高法", "最高检"}
)
"""Names with which longer words begin."""
NATIONAL = re.compile("界|防部|防长|务院|务卿|会(?:众议院|参议院|议员|山庄)|家安全(?:委员会|局|顾问)|土安全部")
"""What the 国 of a state begins instead, where the state is written with the one character before it."""
SULTANATES = ("阿曼", "文莱", "马来西亚")
"""States whose head is called a sultan: 阿曼|苏丹."""
FORMER = frozenset({"前", "原"})
"""Before a state these make no other word of it: 原|苏联."""
ENDS_IN_STATE = frozenset({"美国", "俄国", "英国", "法国", "德国", "韩国", "泰国"})
SPIRIT = "精神”"
"""What is quoted and called by a city is no city: “上海精神”."""
PREPOSITIONS = ("同", "与", "和")
"""Before whom something is done with: 扩大|同各国."""
VISITING = frozenset("访来对赴驻留旅在")
"""Before 华 these make it China: 访华|为两国合作."""
FORMAL = re.compile(
    r"(?:人民|民主|社会主义|伊斯兰|联邦|联合|阿拉伯){0,3}(?:共和国|王国|公国|联邦|合众国|酋长国|苏丹国)"
    "|国(?=政府|方面)"
)
"""What makes a formal name of a short one: 乍得|共和国, 巴林|国|政府."""


def stands(page: Page, start: int, end: int, form: str) -> bool:
    """Whether a form of the gazetteer is a name where it stands, and not the edges of two words or a part of one."""
    if _is_foreign_to(page, form) or _begins_next_word(page, end, form) or _begins_with_and(page, start, end):
        return False
    if form.isascii():
        around = page.text[start - 1 : start] + page.text[end : end + 1]
        return not (around.isascii() and any(map(str.isalnum, around)))
    if page.text.startswith(SPIRIT, end) and page.text[start - 1 : start] == "“":
        return False
    if _belongs_before(page, start, form) or _belongs_behind(page, start, end, form) or _is_torn(page, start, end):
        return False  # 领|新疆|域
    seat = page.text[start - 1 : start] == "驻"  # 中国|驻|埃及大使馆
    return end - start > SHORT or seat or not page.straddles(start, end)


def goes_on(page: Page, start: int, end: int) -> bool:
    """True where transcription goes on before or behind a name: 赫|列宁, 萨迪|克."""
    before, after = page.text[start - 1 : start], page.text[end : end + 1]
    if before and before not in COORDINATING and are_signs(before) and start - 1 in page.edges:
        return page.text[start] != "毛"
    return bool(after) and after not in AFTER_NAME | ADVERBS and are_signs(after)


def is_given_name(page: Page, start: int, end: int) -> bool:
    """A place beside a middle dot belongs to a person, 努尔苏丹·纳扎尔巴耶夫; two places do not: 澜沧江·湄公河."""
    if page.text[end : end + 1] == "·":
        return not any(is_place(page.text[end + 1 : end + size]) for size in range(3, LONGEST_PLACE))
    if page.text[start - 1 : start] == "·":
        return not any(is_place(page.text[max(0, start - size) : start - 1]) for size in range(3, LONGEST_PLACE))
    return False


def in_next_word(page: Page, end: int, form: str) -> int:
    """How many characters of a state's name begin the next word: 以色列|国防军, 日本|国会, 瑞士|联邦主席."""
    if form[-1] == "国" and form[:-1] in entries() and page.text[end : end + 1] in BEHIND_STATE:
        return 1
    if form[-1] in SEAS and form[:-1] in entries() and page.text[end - 1 : end + 1] in MARITIME:
        return 1  # 日本|海上自卫队
    federal = form.endswith("联邦") and form[:-2] in entries()
    return 2 if federal and page.text[end - 2 : end + 2] in tables.offices() else 0


def formal_end(text: str, end: int, form: str) -> int:
    """Where the formal name ends that a short name of a state begins: 乍得 in 乍得共和国."""
    match = FORMAL.match(text, end)
    federal = match and match.group() == "联邦"
    if federal and (form + "联邦" not in entries() or text[end : end + 4] in tables.offices()):
        return end  # 伊拉克|联邦最高法院
    return match.end() if match and "国" not in form[-1] else end


def _begins_with_and(page: Page, start: int, end: int) -> bool:
    """True for a place that is 和 and the beginning of a Japanese name: 和|田中角荣."""
    return page.text[start] == "和" and page.text[start + 1 : end + 1] in tables.words("japanese_surnames.txt")


def _belongs_before(page: Page, start: int, form: str) -> bool:
    """Whether the first character belongs to the word before: 防长|沙夫里, 访华|为, or all of it: 阿曼苏丹."""
    before = page.text[start - 1 : start]
    if form[-1] in PREPOSITIONS and is_known(page.text[start - 1 : start + 1]):
        return True  # 扩大|同各国
    titled = form[0] == "长" and page.text[start - 1 : start + 1] in tables.offices()
    visiting = form[0] == "华" and before in VISITING and start > 0 and not is_place(form)  # but 在|华沙
    return titled or visiting or (form == "苏丹" and page.text.endswith(SULTANATES, 0, start))


def _belongs_behind(page: Page, start: int, end: int, form: str) -> bool:
    """Whether the last character belongs to the word behind: 国|家, 东海|岸."""
    if form.endswith("国") and page.text.startswith("家", end):
        return True
    district = page.text[end : end + 1] in "县市区州"
    held = form in HELD_BY_WORDS and end not in page.edges and not district
    return held and is_known(page.text[start : end + 1])


def _begins_next_word(page: Page, end: int, form: str) -> bool:
    """True where the last character belongs to an office or a body that follows: 美|国防部, 美国|财政部长."""
    if form[-1] == "部":
        return page.text[end : end + 1] in ("长", "门")  # 人社|部门
    return form in ENDS_IN_STATE and NATIONAL.match(page.text, end) is not None


def _is_foreign_to(page: Page, form: str) -> bool:
    """True for the name of a state as only texts in traditional characters have it: 卡达 of 卡塔尔."""
    return page.document.script is not Script.TRADITIONAL and form in tables.traditional_states()


def _is_torn(page: Page, start: int, end: int) -> bool:
    """True for two characters of two other words, 中共 in 其中|共同, or of one: 海口 in 入海口, 苏瓦 in 拉苏瓦堡."""
    if end - start != 2 or (page.text[start - 1 : start] in FORMER and page.text[start:end] in tables.country_of()):
        return False
    if start not in page.edges and start + 1 not in page.edges and end in page.edges:
        before = next(place for place in range(start - 1, -1, -1) if place in page.edges)
        return page.text[before:end] not in entries() and (start - 1 == before or are_signs(page.text[before:end]))
    customs = page.text.startswith("海关", end)  # 谅山|海关局 is no 山海关
    return (start + 1 in page.edges and end not in page.edges and not customs) or _is_inside(page, start, end)


def _is_inside(page: Page, start: int, end: int) -> bool:
    """Whether single characters of a transcription stand on both sides: 拉|苏瓦|堡; or a class word begins: 南通|道."""
    before, after = page.text[start - 1 : start], page.text[end : end + 1]
    head = tables.heads().get(page.text[end - 1 : end + 1])
    if head and head.kind is Kind.PROJECT and {start, end, end + 1} <= page.edges:
        return True
    single = {start - 1, start, end, end + 1} <= page.edges and bool(before and after)
    return single and after not in AFTER_NAME | ADVERBS and are_signs(page.text[start - 1 : end + 1], dotted=True)
