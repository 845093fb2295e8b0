"""Documents: titles in 《》, with the short titles, bodies, works and meetings inside them."""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.documents.headings import ABOUT, MEETING, add_parts
from termkit.mining.names.marks import TITLED
from termkit.mining.names.page import Page
from termkit.model import Kind

FOLLOWS = re.compile(tables.any_of("after-title-marks") + r"(?=[,，。、;；的和])")
FOUNDED = re.compile("关于(?:成立|建立|设立|组建)?([^、,关]{4,24})的(?:协定|协议|议定书|章程|条例|决定|声明|备忘录)$")
FINANCED = re.compile(
    "([^、,和与]{4,24}(?:项目|工程))的?(?:优惠|买方|政府|混合|框架)*(?:贷款|融资|实施|立项|商务|可行性研究|总承包|援助|合作)+"
    "(?:框架)?(?:协议|协定|换文|合同|备忘录|证书)$"
)
BODY_WORD = re.compile("(?:中心|委员会|机构|组织|银行|基金|理事会|秘书处|大学|研究院|基金会|联盟)$")
SUBJECT_VERB = re.compile("^(?:在|加强|开展|进行|向|对|就|合作|相互|保护|修改|落实|实施|共同)")
INNER = re.compile("〈([^〈〉]{4,})〉")
PAPER = re.compile("(?<![公简通汇情申])报$|周刊$")
PROGRAMME = re.compile("(?:电视|广播|文艺|新闻)?(?:节目|栏目|频道)")
PROGRAMME_BEFORE = re.compile("(?:节目|栏目)$")
DECISION = re.compile("关于(?:提请审议)?(?:批准|核准|加入|修改|废止|接受|延长|退出)(?=《)")
DECIDED = re.compile("的(?:决定|议案|决议)")
SESSION = re.compile("首[届次]|第[0-9一二三四五六七八九十百]+[届次]")


def find_marked_titles(page: Page) -> None:
    """Add what stands in 《》, the short title inside it, and its parties."""
    for match in TITLED.finditer(page.text):
        start, end = match.span(1) if match.group(1) else match.span(2)
        page.hold(*match.span(), "TITLE")
        page.add(start, end, _kind_of_marked(page, match), "title marks", 0.98)
        add_parts(page, start, end)
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
