"""A class word (委员会, 银行, 论坛) with what stands before it, and the names nested inside."""

from __future__ import annotations

import re
from functools import cache

from termkit.mining.names import tables
from termkit.mining.names.class_words.deeds import is_done
from termkit.mining.names.class_words.extent import full_reach
from termkit.mining.names.class_words.naming import is_named
from termkit.mining.names.class_words.nested import add_nested
from termkit.mining.names.class_words.other_words import is_other_word
from termkit.mining.names.class_words.reach import DOING, PRAISE, Reach, is_nominal
from termkit.mining.names.page import Page
from termkit.mining.names.places.stretches import stretch_start
from termkit.mining.names.transcription import is_usual_word
from termkit.mining.words.lexicon import JOINERS
from termkit.model import Kind
from termkit.text.patterns import one_of
from termkit.text.words import tag

AREAS = re.compile(
    "(?:工业|产业|科技)园(?!区)|(?:综合)?保税区|经济特区|合作区|示范区|开发区|自贸区|自由贸易试验区|经济走廊"
)
"""What has bodies of its own: 中国-白俄罗斯工业园|协调工作组."""
WORKS = frozenset({"项目", "工程", "建设项目", "规划"})
BECOMING = re.compile("成为|[建造展设变]成|建为|作为|打造$")
LINES = ("铁路", "公路", "高铁", "高速", "管道", "航线", "班列", "输电工程", "输变电工程", "输电工程项目")
"""What goes from place to place."""
PARLIAMENTS = ("国会", "议会")
INDEFINITE = ("任何", "一切", "有关", "其他", "各类")
"""Before a name that leads itself these say that it is none: 任何|军事政治|同盟."""


@cache
def head_pattern(kind: Kind) -> re.Pattern[str]:
    """The class words of a kind, longest first."""
    heads = [word for word, head in tables.heads().items() if head.kind is kind]
    return re.compile(tables.alternation(heads))


def add_by_head(page: Page, match: re.Match[str], label: str) -> None:
    """Add the name that ends in this class word, if what it needs stands before it."""
    head = tables.heads()[match.group()]
    if _is_taken(page, *match.span()) or is_other_word(page, *match.span(), head):
        return
    if head.kind is Kind.ORGANISATION and (whole := _whole_word(page, *match.span())) is not None:
        page.add(whole, match.end(), head.kind, "known to the dictionary", 0.8, label=label)
    start = core_start(page, match.start(), head)
    found = full_reach(page, start, head)
    named = is_named(found, head, match.start() - start) or _goes_on(page, found, head, label)
    done = _is_object(found, head) or _is_aim(page, found, head) or is_done(page, found, head, match.end())
    indefinite = not found.anchored and page.text.endswith(INDEFINITE, 0, found.start)
    if named and not (done or indefinite):
        _add_name(page, _within(page, found, start, head), start, match.end(), head, label)


def _whole_word(page: Page, head: int, end: int) -> int | None:
    """Where a word begins that the dictionary knows as a body, with its class word: 清华大学, 中央音乐学院."""
    start = next((place for place in range(head - 1, max(head - 7, -1), -1) if place in page.edges), head)
    word = page.text[start:end]
    whole = start < head and end - start > 3 and end in page.edges and not page.atoms(start, end)
    if not whole or tag(word) not in ([(word, "nt")], [(word, "nz")]) or page.text[head:end] == "政府":
        return None
    return None if is_usual_word(word[: head - start]) else start  # 中央|委员会


def _is_taken(page: Page, start: int, end: int) -> bool:
    """True where the class word belongs to a name already; an office goes on behind it, 委员会|主席."""
    return any(atom.label != "OFFICE" or (atom.end > end and start > atom.start) for atom in page.atoms(start, end))


def _goes_on(page: Page, found: Reach, head: tables.Head, label: str) -> bool:
    """True for a further member of a row of names, which needs no anchor of its own: 故宫博物院、|皇村博物馆."""
    if head.need != "anchor" or found.anchored or PRAISE.issuperset(token.text for token in found.inner):
        return False
    joined = page.text[found.start - 1 : found.start] in JOINERS
    return joined and page.ending_at(found.start - 1, label) is not None


def _is_object(found: Reach, head: tables.Head) -> bool:
    """True where a verb before the class word governs it, or it belongs to a member of parliament."""
    if head.word in PARLIAMENTS and found.anchor is not None and found.anchor.text.endswith("党"):
        return True  # 工党|国会议员
    if not (head.word in PARLIAMENTS or (head.kind is Kind.PLACE and len(found.inner) > 1)):
        return False
    return any(token.tag == "v" and not is_nominal(token) for token in found.inner)  # 巴拿马人民|收回|运河


def _is_aim(page: Page, found: Reach, head: tables.Head) -> bool:
    """True for what something is to become: 建设成为|欧亚交通与物流枢纽."""
    aims = head.word in tables.alternatives("what-places-become")
    return aims and BECOMING.search(page.text, max(0, found.start - 3), found.start) is not None


def _within(page: Page, found: Reach, start: int, head: tables.Head) -> Reach:
    """The reach without what does not belong to the name: 天津|建设|鲁班工坊, the first of two states of one body."""
    if head.need == "any" and head.kind is Kind.PROJECT and any(token.text in DOING for token in found.inner):
        return Reach(start, start)
    if head.need == "state" and found.anchor and not found.inner:
        found.start = found.anchor.start
    of_a_year = head.kind is Kind.ORGANISATION and found.anchor is not None and found.anchor.label != "YEAR"
    if of_a_year or head.word.endswith(LINES) or head.word in tables.alternatives("what-is-built"):
        found.start = _behind_year(page, found.start)
        found.start = stretch_start(page, found.start) if head.word.endswith(LINES) else found.start
    return found


def _add_name(page: Page, found: Reach, start: int, end: int, head: tables.Head, label: str) -> None:
    """Add the name, the names nested in it, and of 中吉乌铁路项目 the line too."""
    if head.kind is Kind.ORGANISATION and found.anchored:
        _add_what_it_serves(page, found, start)
    if not head.word.endswith(LINES) or page.text[found.start : start].find("至") < 0:
        add_nested(page, found, start, end, head.kind)
    page.add(found.start, end, head.kind, f"{head.kind} suffix", 0.9 if found.anchored else 0.7, label=label)
    if head.word in WORKS:
        _add_what_is_worked_on(page, found)
    if head.word.endswith("项目") and len(head.word) > 2 and found.anchored and not _is_praised(found):
        bare = end - 4 if head.word == "建设项目" else end - 2
        page.add(found.start, bare, head.kind, "nested", 0.7)


def _is_praised(found: Reach) -> bool:
    """Whether only praise stands behind the anchor, which names nothing alone: 湖南省|重点|建设项目."""
    return bool(found.inner) and PRAISE.issuperset(token.text for token in found.inner)


def _add_what_it_serves(page: Page, found: Reach, start: int) -> None:
    """The undertaking within the name of its body: 中国-白俄罗斯工业园|协调工作组."""
    for area in AREAS.finditer(page.text, found.start, start):
        page.add(found.start, area.end(), Kind.PROJECT, "nested", 0.7)


def _add_what_is_worked_on(page: Page, found: Reach) -> None:
    """What is built or mined, within the name of the works at it: 南约洛坦气田|钻井工程, 海防标准轨铁路|规划."""
    for token in found.inner[:-1] if found.inner[-1:] and found.inner[-1].text in DOING else found.inner:
        if found.anchored and token.text in tables.alternatives("what-is-built") and token.text in tables.heads():
            page.add(found.start, token.end, tables.heads()[token.text].kind, "nested", 0.7)


def _behind_year(page: Page, start: int) -> int:
    """Where the name of what is built begins, which no year belongs to: 2023年|中老铁路."""
    year = page.atoms(start, start + 1)
    return year[0].end if year and year[0].label == "YEAR" else start


@cache
def _cores(head: tables.Head) -> re.Pattern[str]:
    return re.compile(f"{one_of(head.cores)}+$")


def core_start(page: Page, start: int, head: tables.Head) -> int:
    """Where the class word begins with the core words before it: 执法安全|部门."""
    core = _cores(head).search(page.text, max(0, start - 8), start) if head.cores else None
    return core.start() if core and not page.atoms(core.start(), start) else start
