"""Documents whose titles stand without marks: 关于…的协定, …的议定书, 中哈合作委员会章程."""

from __future__ import annotations

import re
from functools import cache

from termkit.mining.names import tables
from termkit.mining.names.class_words.deeds import is_done
from termkit.mining.names.class_words.finding import head_pattern
from termkit.mining.names.class_words.naming import is_named
from termkit.mining.names.class_words.nested import add_nested
from termkit.mining.names.class_words.reach import reach
from termkit.mining.names.documents.headings import ABOUT, MEETING, PERIOD, add_parts
from termkit.mining.names.page import Page, Token
from termkit.model import Kind

CHANGING = re.compile("关于(?:修改|修订|延长|执行|终止|补充|加入|实施|落实|批准)")
FARTHEST = 90
PARTY = frozenset({"COUNTRY", "PAIR", "ORG"})
BETWEEN = frozenset({"和", "与", "、", "政府", "两国", "同", "成员国", "政府间", "间"})
AS_A_VERB = frozenset({"共同", "联合", "统一", "紧邻", "重新", "科学", "一起", "自行"})
"""What makes verbs of 规划, 声明 and 决议: 港口管理局和主权财富基金|共同|规划."""
STRATEGIC = re.compile(
    "互惠|博弈|竞争|格局|定位|主动|方向|高度|层面|纵深|腹地|意图|科技力量|发展顾问|自主|协作|互信|定力|利益|稳定|安全|目标|支[撑点]|意义|价值|引领|沟通|对话|磋商|伙伴|合作|武器|资源"
)
"""What is strategic, and no strategy: 中日|战略互惠关系."""
VAGUE = re.compile(
    r"^(?:政府|双边|国际|政府间|部门间|有关|相关|多边|上述|该|新的?|各项|此类|一系列|框架|其他|两国|双方)+$"
)
UNNAMED = re.compile("对方|本国|第三国|双方|有损|损害|违反|达成|双边")
RESOLUTION = re.compile(
    r"(?:(?:联合国(?:大会|安理会|安全理事会)?|安理会|联大)(?:[12][0-9]{3}年)?)?第[0-9/]+(?:\([0-9]{4}\))?号(?:联大|安理会)?决议"
)
PLAN = re.compile("“?十[一二三四五六]五”?规划(?:纲要|和2035年远景目标纲要)?|20[2-5][0-9]年?远景(?:目标|规划)(?:纲要)?")
OPENED = re.compile(
    "(?:(?:相互)?互免[^,。;:]{0,20}签证|避免(?:对所得)?双重征税(?:和防止偷漏税)?|移管被判刑人"
    "|(?:相互)?(?:鼓励|促进)和?(?:相互)?保护投资|共同发展经济伙伴关系)的?$"
)
"""What an agreement is about, told by a verb that opens its title: 互免持外交、公务护照人员签证|协定."""
AMENDING = frozenset({"议定书", "补充协议", "补充协定", "修正案", "换文"})
"""What belongs to the agreement named before it: 自由贸易协定|升级议定书."""
BILL = re.compile("法案")
ACCORDING = re.compile("(?<![根依占证数])据$")
"""Before who reports something: 据|爱丽舍宫|公告."""
LAW, NO_LAW = "法", tuple("律规制治院官庭则定")
"""A law has no 关于 in its title; and what makes another word of 法: 行政管理法|规."""
LOOSE_TYPES = frozenset({"战略", "计划", "方案", "构想"})


def runs_on() -> tuple[str, ...]:
    """What makes another term of a document word: 战略|伙伴."""
    return tuple(sorted(tables.words("doc_runs_on.txt")))


def find_bare_titles(page: Page) -> None:
    """Add titles without marks: with 关于, with 的 (建立…制度的议定书), and plain (中哈合作委员会章程)."""
    for pattern, rule in ((RESOLUTION, "resolution"), (PLAN, "plan of years")):
        for match in pattern.finditer(page.text):
            page.add(*match.span(), Kind.DOCUMENT, rule, 0.95, label="TITLE")
    for found in head_pattern(Kind.DOCUMENT).finditer(page.text):
        match = BILL.match(page.text, found.end() - 1) or found
        start, end = match.span()
        runs = page.text.startswith(runs_on(), end) and not _is_aligned(page, start, end)
        if runs or page.atoms(start, end) or _is_subject_of_other(page, end) or _is_said(page, start, end):
            continue
        if page.text[start : end + 1] in tables.heads() and page.text[start : end + 1] not in head_words():
            continue  # 宪法|日
        if page.text[end - 1] == LAW and page.text[end : end + 1] in NO_LAW:
            continue
        if page.text[end - 1] == LAW:
            _add_plain(page, match)
            continue
        _add_about(page, start, end) or _add_clause(page, start, end) or _add_plain(page, match)


@cache
def head_words() -> frozenset[str]:
    """The class words of documents."""
    return frozenset(word for word, head in tables.heads().items() if head.kind is Kind.DOCUMENT)


def _is_aligned(page: Page, start: int, end: int) -> bool:
    """True for a plan of a state that is aligned with another: 吉尔吉斯斯坦2040年国家发展战略|对接."""
    found = reach(page, start) if page.text.startswith("对接", end) else None
    return found is not None and found.anchor is not None and found.anchor.label in ("COUNTRY", "YEAR")


def _is_said(page: Page, start: int, end: int) -> bool:
    """True for a statement that is made and not named: 共同|声明|如下."""
    return page.text.startswith("如下", end) and page.text.endswith("声明", start, end)


def _is_subject_of_other(page: Page, end: int) -> bool:
    """True for the document that another is about: 关于修改…协定|的换文."""
    return page.text.startswith("的", end) and head_pattern(Kind.DOCUMENT).match(page.text, end + 1) is not None


def _add_about(page: Page, start: int, end: int) -> bool:
    """The title from 关于, or from the parties before it."""
    low = page.clause_start(start, FARTHEST, lists=True)
    about = page.text.rfind(ABOUT, low, start)
    if about < 0 or len(tables.heads()[page.text[start:end]].cores) or start - about < 6:
        return False
    inside = head_pattern(Kind.DOCUMENT).finditer(page.text, about, start - 2)
    other = any(not page.text.startswith(runs_on(), match.end()) for match in inside)
    if (other and not CHANGING.match(page.text, about)) or page.text[start:end] in LOOSE_TYPES:
        return False
    if page.text[start - 1] == "等":
        return False
    first = _parties_before(page, low, about)
    before = page.atoms(start - 1, start)
    page.add(first, end, Kind.DOCUMENT, "title with 关于", 0.9, label="TITLE")
    add_parts(page, first, end)
    if before and before[0].label == "PLACE":
        page.add(before[0].start, end, Kind.DOCUMENT, "nested", 0.75)
    return True


def _parties_before(page: Page, low: int, about: int) -> int:
    tokens = page.tokens(low, about)
    at = len(tokens)
    while at and (tokens[at - 1].label in PARTY or tokens[at - 1].text in BETWEEN):
        at -= 1
    while at < len(tokens) and (tokens[at].text in ("和", "与", "、", "两国", "同") or _is_left_over(tokens, at)):
        at += 1
    return tokens[at].start if at < len(tokens) else about


def _is_left_over(tokens: list[Token], at: int) -> bool:
    return tokens[at].text == "政府" and at > 0 and tokens[at - 1].text == "两国"


def _add_clause(page: Page, start: int, end: int) -> bool:
    """…的协定: from behind the verb of signing, or behind the title before it."""
    if page.text[start - 1 : start] != "的" or page.text[start:end] not in (
        "协定",
        "协议",
        "议定书",
        "声明",
        "公约",
        "条约",
    ):
        return False
    tokens = page.tokens(page.clause_start(start, FARTHEST), start - 1)
    at = len(tokens)
    while at and not _closes(tokens[at - 1]):
        at -= 1
    while at < len(tokens) and tokens[at].text in ("和", "与"):
        at += 1
    first = tokens[at] if at < len(tokens) else None
    if (
        first is None
        or start - first.start < 6
        or UNNAMED.search(page.text, first.start, start)
        or not (first.tag.startswith("v") or first.text in ("向", "相互", "在"))
    ):
        return True
    page.add(first.start, end, Kind.DOCUMENT, "title with 的", 0.7, label="TITLE")
    return True


def _closes(token: Token) -> bool:
    return (
        token.label in ("TITLE", "PARTY", "OFFICE")
        or token.text in tables.words("signing.txt")
        or token.text in ("的", "了", "将", "就", "计划")
    )


def _add_plain(page: Page, match: re.Match[str]) -> bool:
    start, end = match.span()
    head = tables.heads()[match.group()]
    if head.word == "计划" and page.text[start - 1] == "”":
        return False  # what a quotation calls so is an undertaking: “未来非洲职业教育”|计划
    if head.word == "战略" and STRATEGIC.match(page.text, end):
        return False
    found = reach(page, start)
    opened = OPENED.search(page.text, page.clause_start(start, FARTHEST, lists=True), start)
    if opened and opened.start() <= found.start:
        page.add(opened.start(), end, head.kind, "title by its verb", 0.8, label="TITLE")
        return True
    if head.need == "any" and not found.anchored and not found.inner:
        page.add(start, end, head.kind, "type of document", 0.75)
        return True
    planned = bool(found.inner) and found.inner[-1].text in AS_A_VERB
    planned = planned or is_done(page, found, head, end)
    quoted = ACCORDING.search(page.text, max(0, found.start - 2), found.start)
    if not is_named(found, head) or planned or quoted or VAGUE.match(page.text[found.start : start]):
        return False
    add_nested(page, found, start, end, head.kind)
    if page.text[found.start - 1 : found.start] == "至" and page.text[found.start].isdigit():
        page.add(found.start - 1, end, head.kind, "document suffix", 0.85)
    if found.anchor and found.anchor.label in PARTY and page.text[found.start - 1 : found.start] in ("和", "与"):
        found.start = _parties_before(page, page.clause_start(start), found.start)
    if head.word in AMENDING:
        found.start = page.led_by(found.start, "TITLE")
    if period := PERIOD.match(page.text, end):
        end = period.end()
    page.add(found.start, end, head.kind, "document suffix", 0.85 if found.anchored else 0.65, label="TITLE")
    if meeting := MEETING.search(page.text, found.start, start):
        page.add(found.start, meeting.end(), Kind.PROJECT, "meeting in a title", 0.8)
    if page.text.startswith("草案", end):
        page.add(found.start, end + 2, head.kind, "draft", 0.8)
    return True
