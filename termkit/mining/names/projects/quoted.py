"""“Quoted” names: projects, bodies and documents by the word that they end in, or that follows them."""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.class_words.finding import head_pattern
from termkit.mining.names.class_words.nested import HYPHENATED
from termkit.mining.names.class_words.reach import reach
from termkit.mining.names.documents.bare_titles import runs_on
from termkit.mining.names.gazetteer.entries import entries
from termkit.mining.names.page import Atom, Page
from termkit.mining.names.projects.quotations import NOTION, parts_of_quotation, quoted_head
from termkit.model import Kind

FRONT = tables.any_of("quotation-modifiers") + "{0,3}?"
PROJECT_WORDS = re.compile(FRONT + tables.any_of("after-quoted-project"))
ORGANISATION_WORDS = re.compile(FRONT + tables.any_of("after-quoted-body"))
DENIED = re.compile(tables.any_of("before-quoted-concept") + r"的?$")
INNER_PROJECT = re.compile(r"(?<![0-9一二三四五六七八九十百几])" + tables.any_of("end-of-quoted-project") + r"$")
INNER_ORGANISATION = re.compile(tables.any_of("end-of-quoted-body") + r"$")
INNER_DOCUMENT = re.compile("^[一-鿿]{2,10}" + tables.any_of("end-of-quoted-document") + "$")
TOUR = re.compile("(?<!银)(?<![可执发进运])行$|(?<![获得大颁])奖(?:\\([^()]{2,6}\\))?$|(?<![发进开拓扩伸施])展$|项目$")
"""The end of the name of a tour, prize or project from five characters on: 健康快车国际光明行, 中国电力优质工程奖."""
PLUS = re.compile("^(?:[\u4e00-\u9fff]{2,8}\\+|[0-9]{1,2}\\+[0-9X]合作(?:框架)?)$")
LISTED = re.compile("等[0-9余\u4e00-\u9fff]{0,9}?" + tables.any_of("list-of-quoted"))
LONGEST = 16
LONG_NAME = re.compile("(?:倡议|计划|工程)$")
"""The end of a quotation that is a name however long it is: 全球合作加速开发、生产、公平获取新冠肺炎防控新工具倡议."""
SENTENCE = re.compile("[。,的都是让了]|关键")
POLICY = re.compile("(?:新)?(?:经济|发展)政策|国家(?:战略|计划|方案)")
"""What makes a name even of a quotation with 的 in it: “公正的哈萨克斯坦”|经济政策."""
JOINT = frozenset({"共建", "和", "与"})
UNDERTAKING = re.compile("(?<!行动)(?<!实施)(?<!工作)(?<!发展)(?<!五年)计划$")
"""The end of what is carried out and is no document: “中非人才培养合作计划”."""
BEFORE = re.compile("共建$")
OF_A_YEAR = re.compile("-(?:(?:20)?[0-9]{2}|[IVX]+)$|^[\u4e00-\u9fff]{2,4}20[0-9]{2}$")
"""The end of the name of an exercise, a mission or a plan: “和平友谊-2023”, “愿景2030”."""


def find_quoted(page: Page) -> None:
    """Add the “quoted” names of the page, and what they name."""
    for atom in [atom for atom in page.all_atoms() if atom.label == "QUOTE"]:
        start, end = atom.start + 1, atom.end - 1
        inner = page.text[start:end]
        if _is_quoted_title(inner):
            kind = Kind.PROJECT if UNDERTAKING.search(inner) else Kind.DOCUMENT
            page.add(start, end, kind, "quoted title", 0.85)
            if kind is Kind.PROJECT and (whose := page.ending_at(atom.start, "PAIR")):  # 中非|“十大合作计划”
                page.add(whose.start, atom.end, kind, "quoted name with front", 0.75)
        if head := quoted_head(inner):
            _add_headed(page, atom, inner, head.kind)
        elif _is_saying(page, atom, inner) or _is_denied(page, atom, inner):
            continue
        elif INNER_DOCUMENT.search(inner):
            page.add(start, end, Kind.DOCUMENT, "quoted title", 0.8)
        else:
            _add_quoted(page, atom.start, atom.end, inner)


def _add_headed(page: Page, quotation: Atom, inner: str, kind: Kind) -> None:
    """Add a quotation that ends with what it is, with the ordinal before it and the names inside it."""
    start = quotation.start + 1
    page.add(start, quotation.end - 1, kind, "quoted name with its head", 0.85)
    before = page.atoms(start - 2, start - 1) if start > 1 else []
    if before and before[0].label == "ORDINAL" and page.text[start - 2] in "届次":
        page.add(before[0].start, quotation.end, kind, "numbered event", 0.8)
    for first, last, part in parts_of_quotation(inner):
        page.add(start + first, start + last, part.kind, "inside a quoted name", 0.7)


def _is_saying(page: Page, quotation: Atom, inner: str) -> bool:
    """True for what is too long for a name, a sentence, a notion or a demand, and called nothing else behind it."""
    return bool(
        (len(inner) > LONGEST and not LONG_NAME.search(inner))
        or (SENTENCE.search(inner) and not POLICY.match(page.text, quotation.end))
        or NOTION.search(inner)
        or (_is_demand(page, quotation) and not PROJECT_WORDS.match(page.text, quotation.end))
    )


def _is_denied(page: Page, quotation: Atom, inner: str) -> bool:
    """True for what the text sets itself against, unless it is a body."""
    against = DENIED.search(page.text, max(0, quotation.start - 12), quotation.start)
    return bool(against) and not INNER_ORGANISATION.search(inner)


def find_unquoted(page: Page) -> None:
    """Names that begin with a quotation, wherever they stand without its marks: 草原之路发展战略."""
    quoted = {(page.text[m.start + 1 : m.end], m.kind) for m in page.mentions if page.text[m.start] == "“"}
    for name, kind in sorted((text.replace("”", ""), kind) for text, kind in quoted if text.count("”") == 1):
        for match in re.finditer(re.escape(name), page.text):
            around = page.atoms(*match.span())
            if all(match.start() <= atom.start and atom.end <= match.end() for atom in around):
                page.add(*match.span(), kind, "quoted elsewhere", 0.75)


def _is_demand(page: Page, quotation: Atom) -> bool:
    """True where a quotation that stands alone says what somebody does: “支持全球发展倡议”."""
    alone = page.text[quotation.start - 1] not in "”、" and page.text[quotation.end : quotation.end + 1] not in (
        "“",
        "、",
    )
    inner = page.text[quotation.start + 1 : quotation.end - 1]
    verb = inner[:2] in tables.words("stops.txt")
    return (inner[0] == "愿" and inner[1:2] != "景") or (verb and (alone or inner[2:] in entries()))


def _add_quoted(page: Page, start: int, end: int, inner: str) -> None:
    body = ORGANISATION_WORDS.match(page.text, end)
    if INNER_ORGANISATION.search(inner) or body:
        page.add(start + 1, end - 1, Kind.ORGANISATION, "quoted name", 0.85)
        if body:
            page.add(start, body.end(), Kind.ORGANISATION, "quoted name with class word", 0.75)
        return
    if _is_quoted_title(inner):
        return
    word = PROJECT_WORDS.match(page.text, end)
    if page.atoms(start, end) and HYPHENATED.search(inner) and not word:
        return
    if word and word.group() == "项目" and inner in entries():
        return  # “一带一路”|项目
    if word and not (word.group() == "战略" and page.text.startswith(runs_on(), word.end())):
        page.add(start, word.end(), Kind.PROJECT, "quoted name with class word", 0.85)
        if len(inner) > 1:
            page.add(start + 1, end - 1, Kind.PROJECT, "quoted name", 0.7)
    named = INNER_PROJECT.search(inner) or OF_A_YEAR.search(inner)
    if named or (len(inner) > 4 and TOUR.search(inner)):
        page.add(start + 1, end - 1, Kind.PROJECT, "quoted name", 0.85)
        _add_front(page, start, end)
    elif PLUS.search(inner) or _is_listed(page, end):
        page.add(start + 1, end - 1, Kind.PROJECT, "quoted name in a list", 0.75)


def _is_listed(page: Page, end: int) -> bool:
    """True where a class word follows a list of quotations: “绿色中东”、“绿色沙特”|等重大发展倡议."""
    while page.text[end : end + 1] in ("、", "和", "与", "“") and (
        others := page.atoms(end + (page.text[end] != "“"), end + 2)
    ):
        if others[0].label != "QUOTE":
            break
        end = others[0].end
    return LISTED.match(page.text, end) is not None


def _is_quoted_title(inner: str) -> bool:
    """Whether a quotation ends in the class word of a document, and is not that word alone: no “路线图”."""
    ends = (match for match in head_pattern(Kind.DOCUMENT).finditer(inner) if match.end() == len(inner))
    return any(match.start() or tables.heads()[match.group()].need == "any" for match in ends)


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
    body = head_pattern(Kind.ORGANISATION).match(page.text, end)  # 中匈政府间“一带一路”|合作委员会
    if body or ORGANISATION_WORDS.match(page.text, end) or any(token.text in JOINT for token in found.inner):
        return
    if found.inner and found.anchor is not None and found.anchor.label in ("PAIR", "COUNTRY", "PLACE"):
        page.add(found.start, end, Kind.PROJECT, "quoted name with front", 0.75)
