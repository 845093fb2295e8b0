"""The front of a name: anchors that stand together before it (2014年|中哈, 金砖国家|领导人|福塔莱萨)."""

from __future__ import annotations

from termkit.mining.names import tables
from termkit.mining.names.page import Token

ANCHORS = frozenset({"COUNTRY", "PAIR", "PLACE", "REGION", "ORG", "YEAR", "ORDINAL", "ROUTE", "PORT", "EVENT", "QUOTE"})
LINKS = frozenset("和与、同及-")
MEETING_PARTIES = frozenset({"COUNTRY", "ORG", "PAIR", "REGION"})
WORLDWIDE = frozenset({"全球", "世界", "国际"})
LEARNED = ("大学", "学院", "科学院", "研究院", "研究所")
COUNCILS = ("安理会", "安全理事会", "联合国")
"""Bodies that have committees and plans on a state: 联合国安理会|朝鲜制裁委员会, 联合国|苏丹人道响应计划."""
MINISTERS_OF = frozenset({"外交", "国防", "外长", "防长", "和", "与", "、"})
"""Who meets in a mechanism that is called by their number: 中马|外交与国防|“2+2”对话机制."""
OF_THE_STATE = frozenset({"国立", "州立", "市立", "皇家"})


def front(tokens: list[Token], at: int, inner: list[Token]) -> tuple[int, int]:
    """Where the front of a name begins whose last anchor is the word `at`, and which of its words is the anchor.

    `inner` are the words between that anchor and the class word.
    """
    anchor = at
    while at:
        before = _before(tokens, at, inner)
        if before is None:
            break
        if at >= 2 and before == at - 2 and _speaks_for(tokens[before], tokens[at - 1]):
            anchor = before
        at = before
    return at, anchor


def _before(tokens: list[Token], at: int, inner: list[Token]) -> int | None:
    """The word that the front goes on to from the word `at`, to the left."""
    here, last = tokens[at], tokens[at - 1]
    if last.label in ANCHORS and _adjoins(last, here):
        return at - 1
    if at >= 2 and _are_linked(tokens[at - 2], last, here, inner):
        return at - 2
    if last.text in WORLDWIDE and here.label in ("PLACE", "REGION"):
        return at - 1
    if at >= 2 and (_branches(tokens[at - 2], last, here) or _speaks_for(tokens[at - 2], last)):
        return at - 2
    return _ministers_before(tokens, at)


def _are_linked(first: Token, link: Token, second: Token, inner: list[Token]) -> bool:
    """Whether what stands between two anchors joins them: 圣彼得堡|国立|里姆斯基-科萨科夫音乐学院."""
    if link.text in OF_THE_STATE and first.label in ("COUNTRY", "PLACE"):
        return True
    bodies = [first, link, second]
    if link.text == "至":
        return first.label == second.label == "PLACE"  # 北京|至|莫斯科|高速运输走廊
    joins = link.text in LINKS
    return joins and (_are_parties(first, second, link) or _meet(bodies, inner) or _work_together(bodies, inner))


def _adjoins(before: Token, after: Token) -> bool:
    """Two anchors in a row make one front: a year before anything, a state before its place."""
    if after.label == "ORDINAL" and before.label == "YEAR":
        return False  # 继2023年|首届中国-中亚峰会
    if before.label == after.label == "COUNTRY":
        return tables.countries()[0].name in (before.text, after.text)  # 中国|印尼|高级别对话合作机制
    if after.label in ("COUNTRY", "PAIR"):
        institute = before.label == "ORG" and before.text.endswith(
            LEARNED if after.label == "PAIR" else LEARNED + COUNCILS
        )
        return institute or before.label in ("YEAR", "ORDINAL", "QUOTE")  # 墨西哥国立自治大学|中墨研究中心
    if after.label == "ROUTE":
        of_states = after.text.partition("-")[0] in tables.country_of()  # no 贵安新区|中国-东盟教育交流周
        return before.label in ("YEAR", "ORDINAL", "COUNTRY") or (before.label == "PLACE" and not of_states)
    if after.label == "ORG" and before.label in ("PLACE", "REGION"):
        return False
    return before.label != "REGION" or after.label != "COUNTRY"


def _speaks_for(body: Token, speaker: Token) -> bool:
    """A body and those who meet: 金砖国家|领导人|福塔莱萨|会晤."""
    return body.label in ("ORG", "ROUTE", "REGION") and speaker.text in tables.alternatives("speakers-of-a-body")


def _ministers_before(tokens: list[Token], at: int) -> int | None:
    """Where the states stand whose ministers meet in a mechanism that is called by their number, “2+2”."""
    if tokens[at].text != "“2+2”":
        return None
    while at and tokens[at - 1].text in MINISTERS_OF:
        at -= 1
    return at - 1 if at and tokens[at - 1].label in ("PAIR", "COUNTRY") else None


def _branches(state: Token, trade: Token, seat: Token) -> bool:
    """A state's carrier or bank before the seat of its branch: 中国|铁路|乌鲁木齐|局集团."""
    return (
        state.label == "COUNTRY"
        and seat.label in ("PLACE", "COUNTRY")
        and trade.text in tables.alternatives("state-trades")
    )


def _are_parties(before: Token, after: Token, link: Token) -> bool:
    """Two states, or with a dash a union and a group of states: 东盟-|中日韩."""
    if link.text == "-" and {before.label, after.label} <= MEETING_PARTIES:
        return True
    return before.label == after.label == "COUNTRY"


def _meet(parties: list[Token], inner: list[Token]) -> bool:
    """True for two groups whose leaders meet: 金砖国家|同|南美国家|领导人对话会."""
    labels = {parties[0].label, parties[2].label}
    speaks = bool(inner) and inner[0].text in (*tables.alternatives("speakers-of-a-body"), "建交国")
    speaks = speaks or (bool(inner) and inner[0].label == "JUBILEE")  # 建交30周年|视频峰会
    return speaks and labels <= {"ORG", "REGION", "COUNTRY"} and parties[1].text in ("同", "与", "和")


def _work_together(bodies: list[Token], inner: list[Token]) -> bool:
    """True for two bodies, or a state and a union, with a mechanism of their own: 中国|与|东盟|互联互通|合作委员会."""
    union = bodies[0].label == "COUNTRY" and bodies[2].label in ("ORG", "REGION")
    work = tables.alternatives("work-of-two-bodies")
    joint = any(token.text.endswith(tuple(work)) for token in (inner if union else inner[:1]))
    regions = bodies[0].label == "REGION" and bodies[2].label in ("REGION", "COUNTRY")  # 俄罗斯|远东地区
    alike = bodies[0].label == bodies[2].label == "ORG" or regions or union
    return joint and alike and bodies[1].text in ("与", "和", "同")
