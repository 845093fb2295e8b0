"""How far a name goes before its class word where the words of the clause alone do not say.

brackets and lists      丝绸之路(敦煌)|国际文化博览会, 中俄|友好、和平与发展|委员会
who it is called after  胡志明|国家政治学院
where a state has it    布达佩斯|中国文化中心
a place nobody knows    巴格拉密|纺织厂
"""

from __future__ import annotations

import re
from dataclasses import replace

from termkit.mining.names import tables
from termkit.mining.names.class_words.nested import STATE_LABELS
from termkit.mining.names.class_words.reach import (
    SERIAL,
    Reach,
    before_speaker,
    bracketed_body,
    over_bracketed_place,
    reach,
)
from termkit.mining.names.page import Page, Token
from termkit.mining.names.transcription import are_signs, is_name_like, is_transcription, run_start
from termkit.mining.words.general import frequency
from termkit.mining.words.lexicon import JOINERS
from termkit.model import Kind
from termkit.text.words import tag

COMPASS = frozenset("东西南北中上下部")
RARE = 100
"""Occurrences up to which the dictionary's word for a place is no other word."""
ABROAD = ("中心", "经济区", "工业园", "产业园", "合作区", "工业区", "医院", "学校")
"""What a state, or two, have in a place that stands before it."""
PERSONAL = re.compile("(?:斯基|维奇|[夫金])$")
"""The end of a person's name, which an institution may bear."""
HOSPITALS = "医院"
"""Called by small places, also of two characters: 库瓦|儿童医院."""
CALLED_AFTER = ("大学", "学院", "医院", "博物馆", "图书馆", "基金会")
"""What is called after a person: 胡志明|国家政治学院."""
COMPANIES = ("公司", "集团", "银行")
"""Called by a name of their own, where other bodies are called by a place: 阿斯麦|公司."""


def full_reach(page: Page, start: int, head: tables.Head) -> Reach:
    """How far the name goes to the left of its class word: over brackets, lists, and places nobody knows."""
    found = over_bracketed_place(page, reach(page, start))
    if (leading := bracketed_body(page, before_speaker(page, found.start))) is not None:
        found = Reach(leading.start, found.plain, leading, found.inner)
    if head.need != "any" and not found.anchored and found.inner and page.text[found.start - 1 : found.start] == "、":
        found = _over_list(page, start, found)
    if head.kind is Kind.ORGANISATION:
        _leave_other_office(page, found, start + len(head.word))
    named_after = page.ending_at(found.start, "PERSON") if head.word.endswith(CALLED_AFTER) else None
    if named_after and not found.anchored and found.inner:
        leading = Token(named_after.start, named_after.end, page.text[named_after.start : named_after.end], "nz", "OWN")
        return Reach(page.led_by(leading.start, "COUNTRY"), leading.start, leading, found.inner)
    if not found.anchored:
        return _behind_unknown_place(page, found, head)
    if head.word == "分校":
        found.start = page.led_by(found.start, "ORG")  # 西北工业大学|哈萨克斯坦分校
    if head.word.endswith(ABROAD) and found.anchor and found.anchor.label in STATE_LABELS:
        found.start = page.led_by(found.start, "PLACE")  # 布达佩斯|中国文化中心, 弗朗斯维尔|中加友谊医院
    return found


def _leave_other_office(page: Page, found: Reach, end: int) -> None:
    """Cut off an office that another one is joined to, whose body the name is: 塞尔维亚总理和|国民议会|议长."""
    after = page.atoms(end, end + 1)
    if not after or after[0].label != "OFFICE":
        return
    for at, token in enumerate(found.inner[:-1]):
        if token.label == "OFFICE" and found.inner[at + 1].text in JOINERS:
            found.start = found.plain = found.inner[at + 1].end
            found.inner, found.anchor = found.inner[at + 2 :], None


def _over_list(page: Page, start: int, found: Reach) -> Reach:
    """A reach across 、 where a state or pair leads the whole: 中俄|友好、和平与发展|委员会."""
    longer = reach(page, start, floor=page.clause_start(start, 30, lists=True))
    leads = longer.anchor is not None and longer.anchor.label in STATE_LABELS
    bodies = any(token.text in tables.heads() or token.text == "党" for token in longer.inner)
    return longer if leads and not bodies else found


def _behind_unknown_place(page: Page, found: Reach, head: tables.Head) -> Reach:
    """A run of transcription characters before the modifiers is a place that leads the name: 巴格拉密|纺织|厂."""
    leading = found.inner[0] if found.inner else None
    if leading and head.need == "anchor" and _is_rare_place(leading, head):
        page.add(leading.start, leading.end, Kind.PLACE, "place of a project", 0.7)
        return Reach(leading.start, leading.start, replace(leading, label="PLACE"), found.inner[1:])
    words = [token for token in found.inner if len(token.text) > 1 and not _may_be_transcribed(token)][-2:]
    if found.inner and SERIAL.fullmatch(found.inner[-1].text):
        words = found.inner[-1:]
    place = words[0].start if words else found.inner[-1].end if found.inner else found.start
    first = run_start(page, place)
    if place - first > 4 and tag(page.text[first:place])[0] == (page.text[first : first + 2], "c"):
        first += 2  # 如果|瓦格纳集团
    name = page.text[first:place]
    short = len(name) == 2 and not (head.word.endswith(HOSPITALS) and is_transcription(name))
    own = head.word.endswith(COMPANIES)
    needy = head.need in ("anchor", "modifier") or own
    if not needy or len(name) < 2 or short or not is_name_like(name):
        return found
    if not own and not PERSONAL.search(page.text, first, place):  # 柴可夫斯基|音乐学院
        page.add(first, place, Kind.PLACE, "place of a body", 0.7)
    start = page.led_by(first, "COUNTRY", "PLACE")  # 克罗地亚|拉德兹|造船厂
    return Reach(start, first, Token(first, place, name, "ns", "OWN" if own else "PLACE"), words)


def _may_be_transcribed(word: Token) -> bool:
    """Whether the dictionary takes a word for a person, or for a place in the signs of foreign names: 奥|库西."""
    return word.tag.startswith("nr") or (word.tag == "ns" and are_signs(word.text))


def _is_rare_place(word: Token, head: tables.Head) -> bool:
    """A place of the dictionary that is no everyday word, as 城市 is to it, nor 第三国: 东湾, 南坡, 马来亚|大学."""
    if head.kind is not Kind.PROJECT and (head.kind is not Kind.ORGANISATION or len(word.text) < 3):
        return False
    return word.tag == "ns" and word.text[0] != "第" and frequency(word.text) < RARE and not set(word.text) <= COMPASS
