"""The title of a document over its text, and what stands in any title: parties, short title, the meeting."""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.documents.title import parse_title
from termkit.mining.names.page import Page
from termkit.model import Kind, Role
from termkit.text.normalize import fold

SUBTITLE = re.compile("(?<=.{6})-{2,}")
"""What parts a heading from what explains it."""
SUMMARY = re.compile(r"\((?:摘要|全文|草案|节选|要点|[^()0-9]{0,8}[12][0-9]{3}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?)\)$")
"""What of it is printed, or where and when it was made: 条约(巴厘 1976年2月24日)."""
ABOUT = "关于"
UNTITLED = re.compile(
    r"[\s《》:!?,。【】“]|签署|通过|公布|发布|发表|签订|批准|执行|举行|(?<!关于)印发|批评|捍卫|废除|指出|抗议|谴责|破坏|违背|重申|呼吁|称(?!号)"
)
MEETING = re.compile(
    tables.any_of("meeting-at-end") + "(?=(?:联合|新闻|[\u4e00-\u9fff]{2,6}?)?(?:公报|声明|宣言|纪要)?$)"
)
"""The meeting in the title of what it adopted, with the place: 首届中阿峰会|利雅得|宣言."""
PERIOD = re.compile(r"\((?:[12][0-9]{3}年?)(?:-|至|—)(?:[12][0-9]{3}年?)\)")
"""The years behind a title: 北京行动计划(2025-2027)."""
LONE_END = re.compile("联合(?:声明|宣言|公报)$")


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
            add_parts(page, start, start + len(line))


def _is_title(line: str) -> bool:
    """A heading that names a document: it ends in a class word, and nothing in it makes it a sentence."""
    parts = parse_title(line)
    plain = (bool(parts.parties) and ABOUT in line) or not UNTITLED.search(parts.short if parts.parties else line)
    is_named = bool(parts.parties) or line.startswith(ABOUT) or parts.type not in tables.words("loose_documents.txt")
    return plain and bool(parts.type) and is_named


def add_parts(page: Page, start: int, end: int) -> None:
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
