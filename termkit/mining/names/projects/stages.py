"""Stages, sections and strands of works, and numbered or dated events: 中哈天然气管道|一期扩建, 2022年|北京冬奥会."""

from __future__ import annotations

import re

from termkit.mining.names.bodies.undertakings import BUNDLE
from termkit.mining.names.page import Atom, Page
from termkit.mining.names.projects.lines import (
    CITIES,
    ENDS,
    FROM_TO,
)
from termkit.mining.names.projects.quoted import PROJECT_WORDS
from termkit.mining.names.transcription import are_signs, is_no_word
from termkit.model import Kind

SEASON = re.compile("(?:[春夏秋冬]季|国际|特别)$")
STAGE = re.compile(
    "连接线|联络线|延长线|第[一二三四五六七八九十]{1,2}标段|[东西南北中一二三四五六]线(?![路城])|(?:(?:[一二三四五]期)?(?:扩建|改造|延伸段|支线|复线)?(?:工程)?(?:\\([A-Z]线\\))|[A-Z]线|[一二三四五六七八九十0-9]{1,2}号线|[红橙黄绿蓝紫]线|[0-9]\\.0版|(?:(?:升级)?改造|改?扩建)?[一二三四五]期(?:扩建|工程)?"
    "|(?:现代化|升级|震后)*(?:改造|改?扩建|修复)(?:项目|工程|(?=[、和与及,。;]|等)))"
)
PHASE = re.compile("[一二三四五]期(?:扩建)?(?:工程|项目)?")
NATIONAL = re.compile(f"国家(?:[\u4e00-\u9fff]{{2}}){{1,3}}{PHASE.pattern}")
"""A stage of works that only the state is named of: 国家数据中心|四期."""
MEETS = re.compile("(?:[^机社协委学商工员理]会|论坛)$")
"""The end of an event that comes again: 北京冬奥会, 达沃斯论坛."""
SEASONS = frozenset({"春季", "夏季", "秋季", "冬季"})
SESSION = re.compile("(?:大会|会议|论坛|峰会)$")
"""The end of a body that meets in numbered sessions: 第47届|联合国大会."""
SECTION = re.compile("(?:境内)?段|片区")
SHORT_SECTION = re.compile("[\u4e00-\u9fff]{2}段")
SHORTEST_QUOTE = 3
"""A quotation of one sign names nothing: 中国空间站“T”字."""
NUMBERED_WORK = re.compile("[\u4e00-\u9fff]{2}[一二三四五六七八九十0-9]{1,2}号(?:隧道|斜井|特大桥|大桥)")
"""A tunnel or bridge of a line by its place and number: 中老铁路|那通二号隧道."""
STRAND = re.compile("(?<![A-Za-z])[A-Z]线")


def find_stages(page: Page) -> None:
    """Add the stages of works and bodies, and events with their number, date or name."""
    for atom in [atom for atom in page.all_atoms() if atom.label in ("EVENT", "ORG")]:
        _add_numbered(page, atom)
        if atom.label == "EVENT":
            _add_called(page, atom)
            _add_stage(page, atom)
        elif phase := PHASE.match(page.text, atom.end):
            page.add(atom.start, phase.end(), Kind.PROJECT, "stage", 0.8)  # 河内医院|二期
    _find_works(page)


def _add_numbered(page: Page, atom: Atom) -> None:
    """An event, or a body that meets in sessions, with its ordinal or its date."""
    session = atom.label == "EVENT" or SESSION.search(page.text, atom.start, atom.end)
    if session and (number := _number_before(page, atom.start)) is not None:
        page.add(number, atom.end, Kind.PROJECT, "numbered event", 0.85)
    if (dated := _date_before(page, atom)) is not None:
        page.add(dated, atom.end, Kind.PROJECT, "dated event", 0.75)


def _add_called(page: Page, event: Atom) -> None:
    """An event with the “name” behind it."""
    after = page.atoms(event.end, event.end + 1)
    named = bool(after) and after[0].label == "QUOTE" and after[0].end - after[0].start > SHORTEST_QUOTE
    called = named and PROJECT_WORDS.match(page.text, after[0].end)  # 沙漠公路|“零碳”示范工程
    if named and not called and not BUNDLE.match(page.text, after[0].start + 1):
        page.add(event.start, after[0].end, Kind.PROJECT, "event with its name", 0.8)
        page.add(after[0].start + 1, after[0].end - 1, Kind.PROJECT, "quoted name", 0.75)


def _add_stage(page: Page, works: Atom) -> None:
    """A stage or a section behind the works: 中哈天然气管道|一期扩建(C线)."""
    match = STAGE.match(page.text, works.end) or _section(page, works.end)
    if match and match.end() > works.end:
        page.add(works.start, match.end(), Kind.PROJECT, "stage", 0.8)


def _find_works(page: Page) -> None:
    """Works that are named by their number, strand or stage alone."""
    for match in NATIONAL.finditer(page.text):
        if not page.atoms(*match.span()):
            page.add(*match.span(), Kind.PROJECT, "stage", 0.8)
    for match in NUMBERED_WORK.finditer(page.text):
        if not any(atom.start < match.start() for atom in page.atoms(*match.span())):
            page.add(*match.span(), Kind.PROJECT, "numbered work", 0.8)
    for match in STRAND.finditer(page.text):
        page.add(*match.span(), Kind.PROJECT, "strand", 0.8)


def _number_before(page: Page, start: int) -> int | None:
    """Where the ordinal of an event begins, with a season at most between them: 第十四届|夏季|达沃斯论坛."""
    near = SEASON.search(page.text, max(0, start - 2), start)
    place = near.start() if near else start
    before = page.atoms(place - 1, place) if place else []
    numbered = before and before[0].label == "ORDINAL" and page.text[place - 1] in "届次"
    return before[0].start if numbered else None


def _date_before(page: Page, event: Atom) -> int | None:
    """Where the year or the season of an event begins: 2022年|北京冬奥会, 夏季|达沃斯论坛."""
    if not MEETS.search(page.text, event.start, event.end):
        return None
    season = SEASON.search(page.text, max(0, event.start - 2), event.start)
    year = page.ending_at(event.start, "YEAR")
    return season.start() if season and season.group() in SEASONS else year.start if year else None


def _section(page: Page, place: int) -> re.Match[str] | None:
    """A section in one state, 中亚天然气管道|哈萨克斯坦境内段, or called by its ends: 匈塞铁路|诺苏段."""
    after = page.atoms(place, place + 1)
    if after and after[0].label in ("COUNTRY", "PLACE"):
        far = page.atoms(after[0].end + 1, after[0].end + 2) if FROM_TO.match(page.text, after[0].end) else []
        last = far[0].end if far and far[0].label in ENDS else after[0].end  # 苏库尔|至|木尔坦段
        return SECTION.match(page.text, last)
    match = None if after else SHORT_SECTION.match(page.text, place)
    ends = match.group()[:2] if match else ""
    return match if ends and is_no_word(ends) and are_signs(ends.translate(CITIES)) else None
