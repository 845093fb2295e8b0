"""Projects, initiatives and events: by their class word, and as “quoted” names with the word that says what they are."""

from __future__ import annotations

import re

from termkit.mining.names.organisations import add_by_head, head_pattern
from termkit.mining.names.page import Page
from termkit.mining.names.phrases import reach
from termkit.model import Kind

PROJECT_WORDS = re.compile(
    "新经济政策|经济政策|进程|活动|工程|倡议|战略|计划|行动|国际运输走廊|新铁路走廊|经济走廊|走廊|铁路|公路|通道|跨境铁路通道|新跨境铁路通道|项目|规划|机制|联合引水枢纽工程|无水港|专列|班列|论坛|奖|奖章|勋章"
)
ORGANISATION_WORDS = re.compile("恐怖势力|恐怖组织|组织|集团|势力|小组|俱乐部|运动恐怖势力|会晤机制|合作机制")
DENIED = re.compile("(?:反对|打击|制造|任何形式的|遏制|图谋|所谓|支持两岸|上述|是|为|谋求|搞)[的“”‘’、\\w]{0,3}$")
INNER_PROJECT = re.compile("(?:之路|一带一路|走廊|通道|计划|工程|行动|日|年|周|节|工坊|电商|班列|经济带|倡议|港|桥)$")
INNER_ORGANISATION = re.compile("(?:运动|组织|小组|集团|联盟|阵线|党|军|俱乐部|伊斯兰国)$")
INNER_CONCEPT = re.compile("(?:势力|主义|独立|中国|一台|精神|制|观|独|原则|和|性|方案|双标|两制)$")
TALKS = re.compile("[三四五六七]方(?:会谈|会晤|机制)|[三四五六七]国外长会(?:晤|议)")
BEFORE = re.compile("共建$|推进$|建设$|实施$")


def find_projects(page: Page) -> None:
    """Add the projects and events of the page."""
    for match in TALKS.finditer(page.text):
        page.add(*match.span(), Kind.PROJECT, "talks", 0.85, label="EVENT")
    _find_quoted(page)
    for match in head_pattern(Kind.PROJECT).finditer(page.text):
        add_by_head(page, match, "EVENT")


def _find_quoted(page: Page) -> None:
    for atom in [atom for atom in page.all_atoms() if atom.label == "QUOTE"]:
        start, end = atom.start + 1, atom.end - 1
        inner = page.text[start:end]
        if "。" in inner or "," in inner or len(inner) > 20 or INNER_CONCEPT.search(inner):
            continue
        if DENIED.search(page.text, max(0, atom.start - 12), atom.start) and not INNER_ORGANISATION.search(inner):
            continue
        _add_quoted(page, atom.start, atom.end, inner)


def _add_quoted(page: Page, start: int, end: int, inner: str) -> None:
    body = ORGANISATION_WORDS.match(page.text, end)
    if INNER_ORGANISATION.search(inner) or body:
        page.add(start + 1, end - 1, Kind.ORGANISATION, "quoted name", 0.85)
        if body:
            page.add(start, body.end(), Kind.ORGANISATION, "quoted name with class word", 0.75)
        return
    word = PROJECT_WORDS.match(page.text, end)
    if word:
        page.add(start, word.end(), Kind.PROJECT, "quoted name with class word", 0.85)
    if INNER_PROJECT.search(inner):
        page.add(start + 1, end - 1, Kind.PROJECT, "quoted name", 0.85)
        _add_front(page, start, end)


def _add_front(page: Page, start: int, end: int) -> None:
    """The nouns before a quoted name, where a state leads them: 中哈农产品快速通关“绿色通道”."""
    found = reach(page, start)
    if found.anchored and found.anchor is not None and found.anchor.label in ("PAIR", "COUNTRY", "PLACE"):
        page.add(found.start, end, Kind.PROJECT, "quoted name with front", 0.75)
