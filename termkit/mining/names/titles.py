"""Documents: titles in 《》 with the short titles inside them, and titles that stand without marks."""

from __future__ import annotations

import re
from functools import cache

from termkit.mining.names import tables
from termkit.mining.names.class_words import head_pattern
from termkit.mining.names.marks import TITLED
from termkit.mining.names.naming import is_named
from termkit.mining.names.nested import add_nested
from termkit.mining.names.page import Page, Token
from termkit.mining.names.phrases import reach
from termkit.mining.names.title import parse_title
from termkit.model import Kind, Role
from termkit.text.normalize import fold

FOLLOWS = re.compile(tables.any_of("after-title-marks") + r"(?=[,，。、;；的和])")
SUBTITLE = re.compile("(?<=.{6})-{2,}")
"""What parts a heading from what explains it."""
SUMMARY = re.compile(r"\((?:摘要|全文|草案|节选|要点)\)$")
ABOUT = "关于"
FOUNDED = re.compile("关于(?:成立|建立|设立|组建)?([^、,关]{4,24})的(?:协定|协议|议定书|章程|条例|决定|声明|备忘录)$")
FINANCED = re.compile(
    "([^、,和与]{4,24}(?:项目|工程))的?(?:优惠|买方|政府|混合|框架)*(?:贷款|融资|实施|立项|商务|可行性研究|总承包|援助|合作)+"
    "(?:框架)?(?:协议|协定|换文|合同|备忘录|证书)$"
)
BODY_WORD = re.compile("(?:中心|委员会|机构|组织|银行|基金|理事会|秘书处|大学|研究院|基金会|联盟)$")
SUBJECT_VERB = re.compile("^(?:在|加强|开展|进行|向|对|就|合作|相互|保护|修改|落实|实施|共同)")
CHANGING = re.compile("关于(?:修改|修订|延长|执行|终止|补充|加入|实施|落实|批准)")
INNER = re.compile("〈([^〈〉]{4,})〉")
FARTHEST = 90
PARTY = frozenset({"COUNTRY", "PAIR", "ORG"})
BETWEEN = frozenset({"和", "与", "、", "政府", "两国", "同", "成员国", "政府间", "间"})
PAPER = re.compile("(?<![公简通汇情申])报$|周刊$")
PROGRAMME = re.compile("(?:电视|广播|文艺|新闻)?(?:节目|栏目|频道)")
PROGRAMME_BEFORE = re.compile("(?:节目|栏目)$")
AS_A_VERB = frozenset({"共同", "联合", "统一", "紧邻", "重新", "科学", "一起", "自行"})
"""What makes verbs of 规划, 声明 and 决议: 港口管理局和主权财富基金|共同|规划."""
VAGUE = re.compile(
    r"^(?:政府|双边|国际|政府间|部门间|有关|相关|多边|上述|该|新的?|各项|此类|一系列|框架|其他|两国|双方)+$"
)
UNNAMED = re.compile("对方|本国|第三国|双方|有损|损害|违反|达成|双边")
RESOLUTION = re.compile(
    r"(?:(?:联合国(?:大会|安理会|安全理事会)?|安理会|联大)(?:[12][0-9]{3}年)?)?第[0-9/]+(?:\([0-9]{4}\))?号(?:联大|安理会)?决议"
)
PLAN = re.compile("“?十[一二三四五六]五”?规划(?:纲要|和2035年远景目标纲要)?|20[2-5][0-9]年?远景(?:目标|规划)(?:纲要)?")
UNTITLED = re.compile(r"[\s《》:!?,。【】“]|签署|通过|公布|发布|发表|签订|批准|执行|举行")
DECISION = re.compile("关于(?:提请审议)?(?:批准|核准|加入|修改|废止|接受|延长|退出)(?=《)")
DECIDED = re.compile("的(?:决定|议案|决议)")
MEETING = re.compile(
    tables.any_of("meeting-at-end") + "(?=(?:联合|新闻|[\u4e00-\u9fff]{2,6}?)?(?:公报|声明|宣言|纪要)?$)"
)
"""The meeting in the title of what it adopted, with the place: 首届中阿峰会|利雅得|宣言."""
SESSION = re.compile("首[届次]|第[0-9一二三四五六七八九十百]+[届次]")
PERIOD = re.compile(r"\((?:[12][0-9]{3}年?)(?:-|至|—)(?:[12][0-9]{3}年?)\)")
"""The years behind a title: 北京行动计划(2025-2027)."""
LOOSE_TYPES = frozenset({"战略", "计划", "方案", "构想"})
LONE_END = re.compile("联合(?:声明|宣言|公报)$")


def runs_on() -> tuple[str, ...]:
    """What makes another term of a document word: 战略|伙伴."""
    return tuple(sorted(tables.words("doc_runs_on.txt")))


def find_marked_titles(page: Page) -> None:
    """Add what stands in 《》, the short title inside it, and its parties."""
    for match in TITLED.finditer(page.text):
        start, end = match.span(1) if match.group(1) else match.span(2)
        page.hold(*match.span(), "TITLE")
        page.add(start, end, _kind_of_marked(page, match), "title marks", 0.98)
        _add_parts(page, start, end)
        _add_founded(page, start, end)
        _add_session(page, start, end)
        _add_financed(page, start, end)
        for inner in INNER.finditer(page.text, start, end):
            page.add(*inner.span(1), Kind.DOCUMENT, "title marks", 0.95)
        if more := FOLLOWS.match(page.text, match.end()):
            page.add(match.start(), more.end(), Kind.DOCUMENT, "title marks", 0.85)


def find_decisions(page: Page) -> None:
    """Decisions about a title in 《》, with the body that takes them: 全国人大常委会|关于批准《…》的决定."""
    for match in DECISION.finditer(page.text):
        title = page.atoms(match.end(), match.end() + 1)
        end = DECIDED.match(page.text, title[0].end) if title and title[0].label == "TITLE" else None
        if end and page.text[match.end()] == "《":
            if body := page.ending_at(match.start(), "ORG"):
                page.add(body.start, end.end(), Kind.DOCUMENT, "decision about a title", 0.85)
            page.add(match.start(), end.end(), Kind.DOCUMENT, "decision about a title", 0.6 if body else 0.8)


def _add_session(page: Page, start: int, end: int) -> None:
    """The numbered meeting whose document it is: 首届中阿峰会|利雅得宣言."""
    meeting = MEETING.search(page.text, start, end)
    if meeting is None or meeting.end() == end or ABOUT in page.text[start : meeting.end()]:
        return
    if SESSION.search(page.text, start, meeting.start()):
        page.add(start, meeting.end(), Kind.PROJECT, "meeting in a title", 0.8)


def _add_financed(page: Page, start: int, end: int) -> None:
    """The works that are paid for or set up: 达卡电网扩建项目|优惠贷款协议, 河内轻轨二号线项目|可行性研究换文."""
    if financed := FINANCED.match(page.text, start, end):
        about = page.text.rfind(ABOUT, *financed.span(1))
        page.add(about + len(ABOUT) if about >= 0 else start, financed.end(1), Kind.PROJECT, "works of a title", 0.8)


def _add_founded(page: Page, start: int, end: int) -> None:
    """The body that an agreement is about: 关于|上合组织禁毒中心|的协定."""
    about = page.text.rfind(ABOUT, start, end)
    match = FOUNDED.match(page.text, about, end) if about >= 0 else None
    word = BODY_WORD.search(page.text, *match.span(1)) if match else None
    if match and word and not SUBJECT_VERB.search(page.text, *match.span(1)):
        page.add(*match.span(1), Kind.ORGANISATION, "body of a title", 0.8)


def _kind_of_marked(page: Page, match: re.Match[str]) -> Kind:
    """A document; but a newspaper is a body, and what is called a programme is a project."""
    if PROGRAMME.match(page.text, match.end()) or PROGRAMME_BEFORE.search(
        page.text, max(0, match.start() - 2), match.start()
    ):
        return Kind.PROJECT
    return Kind.ORGANISATION if PAPER.search(match.group(1) or match.group(2)) else Kind.DOCUMENT


def find_headings(page: Page) -> None:
    """Add the document's own title, where the heading is one."""
    for segment in page.segments:
        if segment.role not in (Role.TITLE, Role.HEADING):
            continue
        start = segment.start - page.offset
        line = SUBTITLE.split(page.text[start : segment.end - page.offset])[0].rstrip()
        line = SUMMARY.sub("", line)
        if _is_title(PERIOD.sub("", line)):
            page.add(start, start + len(line), Kind.DOCUMENT, "heading", 0.9)
            _add_parts(page, start, start + len(line))


def _is_title(line: str) -> bool:
    """A heading that names a document: it ends in a class word, and nothing in it makes it a sentence."""
    parts = parse_title(line)
    plain = (bool(parts.parties) and ABOUT in line) or not UNTITLED.search(parts.short if parts.parties else line)
    return plain and bool(parts.type) and (bool(parts.parties) or parts.type not in tables.words("loose_documents.txt"))


def _add_parts(page: Page, start: int, end: int) -> None:
    """The title without its parties, the bare type, and the governments that signed."""
    parts = parse_title(page.text[start:end])
    if len(parts.parties) > 1 and len(parts.short) >= 4 and parts.subject and parts.short[0] not in "-在":
        full = page.text[start:end]
        page.add(end - len(parts.short), end, Kind.DOCUMENT, "short title", 0.75, full=full)
    at = start
    for party in parts.parties:
        at = page.text.index(party, at)
        kind = Kind.PLACE if fold(party) in tables.country_of() else Kind.ORGANISATION
        name = party.removesuffix("间")
        if not name.endswith(("成员国政府", "成员国")):
            page.add(at, at + len(name), kind, "party of a title", 0.85)
        at += len(party)
    if marked := LONE_END.search(page.text, start, end):
        page.add(marked.start(), end, Kind.DOCUMENT, "type of document", 0.7)


def find_bare_titles(page: Page) -> None:
    """Add titles without marks: with 关于, with 的 (建立…制度的议定书), and plain (中哈合作委员会章程)."""
    for pattern, rule in ((RESOLUTION, "resolution"), (PLAN, "plan of years")):
        for match in pattern.finditer(page.text):
            page.add(*match.span(), Kind.DOCUMENT, rule, 0.95, label="TITLE")
    for match in head_pattern(Kind.DOCUMENT).finditer(page.text):
        start, end = match.span()
        runs = page.text.startswith(runs_on(), end) and not _is_aligned(page, start, end)
        if runs or page.atoms(start, end) or _is_subject_of_other(page, end):
            continue
        if page.text[start : end + 1] in tables.heads() and page.text[start : end + 1] not in head_words():
            continue  # 宪法|日
        _add_about(page, start, end) or _add_clause(page, start, end) or _add_plain(page, match)


@cache
def head_words() -> frozenset[str]:
    """The class words of documents."""
    return frozenset(word for word, head in tables.heads().items() if head.kind is Kind.DOCUMENT)


def _is_aligned(page: Page, start: int, end: int) -> bool:
    """True for a plan of a state that is aligned with another: 吉尔吉斯斯坦2040年国家发展战略|对接."""
    found = reach(page, start) if page.text.startswith("对接", end) else None
    return found is not None and found.anchor is not None and found.anchor.label in ("COUNTRY", "YEAR")


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
    _add_parts(page, first, end)
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
        or token.text in ("的", "了", "将", "就")
    )


def _add_plain(page: Page, match: re.Match[str]) -> bool:
    start, end = match.span()
    head = tables.heads()[match.group()]
    if head.word == "计划" and page.text[start - 1] == "”":
        return False  # what a quotation calls so is an undertaking: “未来非洲职业教育”|计划
    found = reach(page, start)
    if head.need == "any" and not found.anchored and not found.inner:
        page.add(start, end, head.kind, "type of document", 0.75)
        return True
    planned = bool(found.inner) and found.inner[-1].text in AS_A_VERB
    if not is_named(found, head) or planned or VAGUE.match(page.text[found.start : start]):
        return False
    add_nested(page, found, start, end, head.kind)
    if page.text[found.start - 1 : found.start] == "至" and page.text[found.start].isdigit():
        page.add(found.start - 1, end, head.kind, "document suffix", 0.85)
    if found.anchor and found.anchor.label in PARTY and page.text[found.start - 1 : found.start] in ("和", "与"):
        found.start = _parties_before(page, page.clause_start(start), found.start)
    if period := PERIOD.match(page.text, end):
        end = period.end()
    page.add(found.start, end, head.kind, "document suffix", 0.85 if found.anchored else 0.65, label="TITLE")
    if meeting := MEETING.search(page.text, found.start, start):
        page.add(found.start, meeting.end(), Kind.PROJECT, "meeting in a title", 0.8)
    if page.text.startswith("草案", end):
        page.add(found.start, end + 2, head.kind, "draft", 0.8)
    return True
