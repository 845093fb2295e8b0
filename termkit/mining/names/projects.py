"""Projects, initiatives and events: by their class word, and as “quoted” names with the word that says what they are."""

from __future__ import annotations

import re

from termkit.mining.names.organisations import add_by_head, head_pattern
from termkit.mining.names.page import Page
from termkit.mining.names.phrases import reach
from termkit.model import Kind

PROJECT_WORDS = re.compile(
    "新经济政策|经济政策|长期发展政策|发展政策|政策|进程|活动|工程|倡议|战略|计划|行动|国际运输走廊|新铁路走廊|经济走廊|走廊|铁路|公路|通道|跨境铁路通道|新跨境铁路通道|项目|规划|联合引水枢纽工程|无水港|专列|班列|论坛|奖|奖章|勋章"
)
ORGANISATION_WORDS = re.compile("恐怖势力|恐怖组织|暴恐势力|组织|集团|势力|小组|俱乐部|会晤机制|合作机制|机制")
DENIED = re.compile("(?:反对|打击|制造|任何形式的|遏制|图谋|所谓|支持两岸|上述|是|为|谋求|搞)的?$")
INNER_PROJECT = re.compile(
    "(?:之路|一带一路|走廊|通道|计划|工程|行动|日|年|周|节|工坊|电商|班列|经济带|倡议|港|桥|政策)$"
)
INNER_ORGANISATION = re.compile("(?:运动|组织|小组|集团|联盟|阵线|俱乐部|伊斯兰国)$")
INNER_CONCEPT = re.compile("(?:势力|主义|独立|中国|一台|精神|制|观|独|原则|和|性|方案|双标|两制)$")
TALKS = re.compile("[三四五六七]方(?:会谈|会晤|机制)|[三四五六七]国外长会(?:晤|议)")
LONGEST = 16
SENTENCE = re.compile("[。,的都是让了]|关键")
BEFORE = re.compile("共建$")
LINE = re.compile(
    "[由从自][\u4e00-\u9fff]{2,14}[至到][\u4e00-\u9fff]{2,14}的?(?:天然气管道|石油管道|原油管道|油气管道|管道|铁路|公路)(?:项目)?"
)
STAGE = re.compile(
    "(?:(?:[一二三四五]期)?(?:扩建|改造|延伸段|支线|复线)?(?:工程)?(?:\\([A-Z]线\\))|[A-Z]线|[一二三四五]期(?:扩建|工程)?)"
)
SECTION = re.compile("(?:境内)?段")
STRAND = re.compile("(?<![A-Za-z])[A-Z]线")


def find_projects(page: Page) -> None:
    """Add the projects and events of the page."""
    for match in TALKS.finditer(page.text):
        page.add(*match.span(), Kind.PROJECT, "talks", 0.85, label="EVENT")
    _find_quoted(page)
    for kind in (Kind.PROJECT, Kind.PLACE):
        for match in head_pattern(kind).finditer(page.text):
            add_by_head(page, match, "EVENT")
    _find_routes(page)
    _find_stages(page)


def _find_routes(page: Page) -> None:
    """A line from somewhere to somewhere: 由哈萨克斯坦至中国的天然气管道."""
    for match in LINE.finditer(page.text):
        first = page.atoms(match.start() + 1, match.start() + 2)
        if first and first[0].label in ("COUNTRY", "PLACE", "REGION"):
            page.add(*match.span(), Kind.PROJECT, "line", 0.85, label="EVENT")


def _find_stages(page: Page) -> None:
    """Stages and strands of a project: 中哈天然气管道|一期扩建(C线)."""
    for atom in [atom for atom in page.all_atoms() if atom.label == "EVENT"]:
        after = page.atoms(atom.end, atom.end + 1)
        if after and after[0].label == "QUOTE":
            page.add(atom.start, after[0].end, Kind.PROJECT, "event with its name", 0.8)
            page.add(after[0].start + 1, after[0].end - 1, Kind.PROJECT, "quoted name", 0.75)
        match = STAGE.match(page.text, atom.end) or _section(page, atom.end)
        if match and match.end() > atom.end:
            page.add(atom.start, match.end(), Kind.PROJECT, "stage", 0.8)
    for match in STRAND.finditer(page.text):
        page.add(*match.span(), Kind.PROJECT, "strand", 0.8)


def _find_quoted(page: Page) -> None:
    for atom in [atom for atom in page.all_atoms() if atom.label == "QUOTE"]:
        start, end = atom.start + 1, atom.end - 1
        inner = page.text[start:end]
        if len(inner) > LONGEST or SENTENCE.search(inner) or INNER_CONCEPT.search(inner):
            continue
        if DENIED.search(page.text, max(0, atom.start - 12), atom.start) and not INNER_ORGANISATION.search(inner):
            continue
        _add_quoted(page, atom.start, atom.end, inner)


def _section(page: Page, place: int) -> re.Match[str] | None:
    """A section in one state: 中亚天然气管道|哈萨克斯坦境内段."""
    after = page.atoms(place, place + 1)
    return SECTION.match(page.text, after[0].end) if after and after[0].label == "COUNTRY" else None


def _add_quoted(page: Page, start: int, end: int, inner: str) -> None:
    body = ORGANISATION_WORDS.match(page.text, end)
    if INNER_ORGANISATION.search(inner) or body:
        page.add(start + 1, end - 1, Kind.ORGANISATION, "quoted name", 0.85)
        if body:
            page.add(start, body.end(), Kind.ORGANISATION, "quoted name with class word", 0.75)
        return
    if (document := head_pattern(Kind.DOCUMENT).search(inner)) and document.end() == len(inner):
        page.add(start + 1, end - 1, Kind.DOCUMENT, "quoted title", 0.85)
        return
    word = PROJECT_WORDS.match(page.text, end)
    if word:
        page.add(start, word.end(), Kind.PROJECT, "quoted name with class word", 0.85)
    if INNER_PROJECT.search(inner):
        page.add(start + 1, end - 1, Kind.PROJECT, "quoted name", 0.85)
        _add_front(page, start, end)


def _add_joint(page: Page, start: int, end: int) -> None:
    name = page.text[start - 2 : end]
    if page.text.count(name) > 1:
        page.add(start - 2, end, Kind.PROJECT, "joint project", 0.7)
    if page.text.startswith("倡议", end):
        page.add(start - 2, end + 2, Kind.PROJECT, "joint project", 0.7)


def _add_front(page: Page, start: int, end: int) -> None:
    """The nouns before a quoted name, where a state leads them: 中哈农产品快速通关“绿色通道”."""
    found = reach(page, start)
    if BEFORE.search(page.text, max(0, start - 2), start):
        _add_joint(page, start, end)
    if any(token.text == "共建" for token in found.inner):
        return
    if found.inner and found.anchor is not None and found.anchor.label in ("PAIR", "COUNTRY", "PLACE"):
        page.add(found.start, end, Kind.PROJECT, "quoted name with front", 0.75)
