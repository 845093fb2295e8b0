"""The names inside a name, without its year, state or parent body: 专项世博会, 霍尔果斯|国际边境合作中心."""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.class_words.reach import Reach
from termkit.mining.names.page import Atom, Page
from termkit.mining.names.transcription import are_signs, is_name_like, is_no_word, is_transcription, run_end
from termkit.model import Kind

LEADERS = frozenset({"ORG", "PLACE", "COUNTRY", "PAIR", "ROUTE", "REGION"})
STATE_LABELS = frozenset({"COUNTRY", "PAIR"})
HYPHENATED = re.compile("[\u4e00-\u9fff]-[\u4e00-\u9fff]")
"""What joins two places or states: 中国-东盟, 新加坡-昆明."""
COMPASS = re.compile("[东西南北]{2}$")
"""What a road is called by, behind its state: 阿尔及利亚|南北|高速公路."""
PARTIES = ("缔约方大会", "缔约国大会")
"""What is numbered behind a convention and is named without it too: 第十五次|缔约方大会."""
SESSIONS = ("大会", "联大")
"""What meets by number and has debates of its own: 第80届联合国大会|一般性辩论."""
LONG, LONG_BEHIND_BODY = 5, 7
"""Characters from which the rest of a name stands alone; behind a body that leads it, more are needed."""


def add_nested(page: Page, found: Reach, start: int, end: int, kind: Kind) -> None:
    """Add the names inside the one that begins with `found` and whose class word stands from `start` to `end`."""
    head = tables.heads().get(page.text[start:end])
    if head and head.need == "any" and end - start >= 4 and found.anchor and found.anchor.label == "ORG":
        page.add(start, end, kind, "nested", 0.6)
    for atom in page.atoms(found.start, start):
        rest = page.atoms(atom.end, start)
        if atom.label in ("YEAR", "ORDINAL"):
            _behind_time(page, found, atom, rest, end, kind)
        elif atom.label in STATE_LABELS:
            _behind_state(page, found, atom, rest, (start, end), kind)
        elif atom.label == "QUOTE":
            _from_quotation(page, atom, end, kind)
        elif atom.label == "ROUTE":
            _behind_state_of_route(page, atom, end, kind)
        elif atom.label == "PLACE":
            _behind_place(page, found, atom, rest, (start, end), kind)
        if kind is Kind.ORGANISATION and atom.label in ("ORG", "PLACE") and atom.end < start:
            _behind_body(page, found, atom, start, end)


def _behind_time(page: Page, found: Reach, atom: Atom, rest: list[Atom], end: int, kind: Kind) -> None:
    full, last, size = page.text[found.start : end], page.text[atom.end - 1], end - atom.end
    if atom.label == "YEAR":
        if page.text.startswith("度", atom.end):
            return  # 2023年度|驻外使节工作会议
        led = kind is Kind.PROJECT and rest and rest[0].start == atom.end and rest[0].label in LEADERS
        if size >= LONG and (led or not rest) and (last == "年" or last.isdigit()):
            page.add(atom.end, end, kind, "nested", 0.7, full=full)
        return
    of_the_world = page.text.startswith(("世界", "全球", "国际"), atom.end)
    if atom.start == found.start and last in "届次轮" and (rest or of_the_world) and size >= LONG:
        page.add(atom.end, end, kind, "nested", 0.75, full=full)
    if rest and rest[0].start == atom.end and rest[0].label == "ORG" and page.text.endswith(SESSIONS, 0, rest[0].end):
        page.add(atom.start, rest[0].end, Kind.PROJECT, "nested", 0.75)
    if last == "年" or _leads_by_place(page, found, atom) or page.text.startswith(PARTIES, atom.end):
        page.add(atom.start, end, kind, "nested", 0.7)


def _leads_by_place(page: Page, found: Reach, ordinal: Atom) -> bool:
    """True where only year and place stand before the ordinal: 一九六四年|开罗|第二届|不结盟国家首脑会议."""
    before = page.atoms(found.start, ordinal.start) if found.start < ordinal.start else []
    return bool(before) and all(atom.label in ("YEAR", "PLACE") for atom in before)


def _behind_state(page: Page, found: Reach, atom: Atom, rest: list[Atom], head: tuple[int, int], kind: Kind) -> None:
    full = page.text[found.start : head[1]]
    if rest and rest[0].start == atom.end and rest[0].label in ("PLACE", "ROUTE"):
        page.add(atom.end, head[1], kind, "nested", 0.75, full=full)
    inner = page.text[atom.end : head[0]]
    place = is_transcription(inner) or _is_hospital(page, atom.end, *head)
    named = place or COMPASS.match(inner) or (len(inner) > 2 and _is_rare_transcription(inner))
    if atom.label == "COUNTRY" and not rest and named:
        page.add(atom.end, head[1], kind, "nested", 0.7, full=full)
    if atom.label == "COUNTRY":
        _landmark(page, atom, rest, head[1], kind)


def _is_hospital(page: Page, start: int, head: int, end: int) -> bool:
    """A hospital called by a place that nobody knows, behind its state: 巴勒斯坦|库瓦儿童医院."""
    return page.text.endswith("医院", head, end) and is_transcription(page.text[start : run_end(page, start, head)])


def _is_rare_transcription(name: str) -> bool:
    return are_signs(name, dotted=True) and is_name_like(name) and is_no_word(name)


def _behind_state_of_route(page: Page, route: Atom, end: int, kind: Kind) -> None:
    """Without the state that the first place of a route is in: 老挝|磨憨-磨丁|经济合作区."""
    states = (size for size in range(5, 1, -1) if page.text[route.start : route.start + size] in tables.country_of())
    size = next(states, 0)
    other = page.text[route.start : route.end].partition("-")[2]
    if size and page.text[route.start + size] not in "-(" and not other.startswith(tuple(tables.country_of())):
        page.add(route.start + size, end, kind, "nested", 0.75)


def _behind_place(page: Page, found: Reach, atom: Atom, rest: list[Atom], head: tuple[int, int], kind: Kind) -> None:
    start, end = head
    if ")" in page.text[atom.end : start]:
        return
    if atom.end == start and (kind is Kind.DOCUMENT or atom.start > found.start):
        page.add(atom.start, end, kind, "nested", 0.75)
    if rest and rest[0].start == atom.end and rest[0].label == "ROUTE":
        page.add(atom.end, end, kind, "nested", 0.75)  # 曼吉斯套州|别伊涅乌-阿克吉吉特公路
    place = run_end(page, atom.end, start)
    if not rest and place - atom.end > 3 and is_transcription(page.text[atom.end : place]):
        page.add(atom.end, end, kind, "nested", 0.7)  # 特贝萨省|布莱德哈德巴|磷酸盐项目
        page.add(atom.end, place, Kind.PLACE, "nested", 0.7)
    _landmark(page, atom, rest, end, kind)


def _landmark(page: Page, atom: Atom, rest: list[Atom], end: int, kind: Kind) -> None:
    """A building without its city or state: 阿斯塔纳|独立宫."""
    if kind is Kind.PLACE and end - atom.end > 2 and not rest and page.text[atom.end : end] not in tables.heads():
        page.add(atom.end, end, kind, "nested", 0.6)


def _from_quotation(page: Page, atom: Atom, end: int, kind: Kind) -> None:
    if kind is Kind.ORGANISATION or end == atom.end:
        return
    page.add(atom.start, end, kind, "nested", 0.75)
    if atom.end - atom.start > 4 and kind is Kind.PROJECT and not HYPHENATED.search(page.text, atom.start, atom.end):
        page.add(atom.start + 1, atom.end - 1, kind, "quoted name", 0.7)


def _behind_body(page: Page, found: Reach, atom: Atom, start: int, end: int) -> None:
    """A sub-body without its parent: 中国社会科学院|亚太与全球战略研究院; no university without its city."""
    if page.text[atom.end] in "()与和同" or page.text.startswith("附属", atom.end):
        return  # a short form in brackets stands between, or the other body of two
    full = page.text[found.start : end]
    least = LONG_BEHIND_BODY if atom.label == "ORG" and end - start > 2 else LONG
    if end - atom.end >= least and not full.endswith(("大学", "学院")):
        page.add(atom.end, end, Kind.ORGANISATION, "nested", 0.6, full=full)
