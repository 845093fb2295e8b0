"""How far a name reaches to the left of its last word.

A Chinese name ends in its class word (委员会, 管道, 协定) and grows to the left: modifiers first, an anchor (a state, a
place, a body, a year) foremost.  `reach` walks over the words of the clause from the class word leftwards: nouns
belong; verbs and conjunctions belong only if an anchor follows farther left (中哈|利用|和|保护|跨界|河流|委员会);
governing verbs and function words end the walk.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from termkit.mining.names import tables
from termkit.mining.names.class_words.fronts import ANCHORS, front
from termkit.mining.names.page import Page, Token
from termkit.mining.names.transcription import is_transcription

COORDINATORS = frozenset("和与及同、")
NOMINAL = ("n", "vn", "an", "b", "j", "s", "x", "eng", "l", "i", "g", "k", "h")
LOOSE = ("v", "zg", "a", "c", "d", "f", "ad", "vd", "t")
NAMING = frozenset({"ORG", "QUOTE", "COUNTRY", "PLACE", "REGION"})
PASSABLE = frozenset({"双边", "共同", "共建", "新", "领域", "问题", "特别", "大型", "系列", "级", "执政党"})
"""Words that end most names and yet stand between an anchor and its class word: 中越|双边|合作|指导|委员会."""
WIDE = frozenset({"全面"})
"""The same where it stands alone, 中国与东盟|全面|战略伙伴关系|行动计划; not in 全面落实."""
NUMBERED = frozenset({"第一", "第二", "第三", "第四", "第五", "第三方"})
"""福岛|第一|核电站, 中日|第三方|市场合作工作机制."""
SERIAL = re.compile("[一二三四五六七八九十0-9]{1,2}号")
PLANT = re.compile("[水核火热]?电[站厂]|机组")
"""阿图查|三号|核电站."""
JOINING = frozenset("和与间、")
LONGEST = 16
"""More words than this between the anchor and the class word is a sentence, not a name."""
LONGEST_PART = 6
LONGEST_SHORT = 14
"""Characters of a short form in brackets."""
DOING = frozenset({"建设", "发展", "开发", "改造", "加强", "举办", "创新", "访问", "管理", "研究", "会晤"})
"""Verbal nouns that do not begin a name which has no anchor: 建设|国际运输走廊."""
LONGEST_PLACE = 7
"""Characters of a place in brackets, with a city before its district: (重庆两江)."""
PHASE = re.compile("[一二三四五六首]期")
WORKS = frozenset({"工程", "项目"})
OPENED = ("性工程", "工程--", "项目--", "通道--")
"""What stands before the name of works: 渝湘高铁控制性工程|楠竹山隧道, 全线重点工程——|德胜隧道."""
PRAISE = tables.alternatives("praise-of-works")
"""What is said of works, before the name they have."""
WHOSE = re.compile("[裔籍]|系$")
"""What makes of a region or state where somebody comes from: 非洲|裔|民主党议员."""
SEVERAL = ("两", "三", "各")
BARRED = tables.alternatives("no-name-alone")


@dataclass
class Reach:
    """Where a name may begin: with its anchor, without it, and how much stands between."""

    start: int
    plain: int
    """Where the unbroken run of nouns before the class word begins."""
    anchor: Token | None = None
    inner: list[Token] = field(default_factory=list)
    """The words between the anchor (or the beginning) and the class word."""
    called: bool = False
    """True where it stands behind what opens the name of works."""

    @property
    def anchored(self) -> bool:
        """True where a state, place, body, year or ordinal leads the name."""
        return self.anchor is not None


def reach(page: Page, head: int, *, floor: int | None = None) -> Reach:
    """How far to the left a name goes whose class word begins at `head`."""
    low = page.clause_start(head) if floor is None else floor
    tokens = page.tokens(low, head)
    found = Reach(head, head)
    broken = False
    for at in range(len(tokens) - 1, -1, -1):
        token = tokens[at]
        joins = token.text in COORDINATORS and at and found.inner
        if joins and (found.inner[0].text == "中央" or _ends_name(tokens, at - 1)):
            break
        if _is_other_member(tokens, at, found) or _is_rank(tokens, at):
            found.inner = [] if token.label in ANCHORS else found.inner  # 非洲|裔|民主党
            found.plain = head if not found.inner else found.plain
            break
        if token.label in ANCHORS:
            if at + 1 < len(tokens) and tokens[at + 1].text in COORDINATORS:
                if at and tokens[at - 1].label == "ORG":  # 中国社科院|亚太|与|全球战略|研究院
                    found.inner.insert(0, token)
                    continue
                break
            return _numbered(page, tokens, at, found) or _anchored(tokens, at, found)
        own = token.label == "PARTY" and not found.inner and page.text.startswith("理事会", token.end)  # 中方|理事会
        serial = not found.inner and PLANT.match(page.text, head) and SERIAL.fullmatch(token.text)
        praised = token.text in WORKS and at and found.inner and tokens[at - 1].text in PRAISE
        if praised or len(found.inner) >= LONGEST or not (own or serial or _may_belong(token)):
            break
        broken = broken or not (is_nominal(token) or token.text == "共同" or serial)
        found.inner.insert(0, token)
        if not broken:
            found.plain = token.start
    _settle(page, found, head)
    found.called = page.text.endswith(OPENED, 0, found.start)
    return found


def _settle(page: Page, found: Reach, head: int) -> None:
    """Without an anchor: the nouns before the class word, joined by 和 where the first part is the object of a verb."""
    inner = found.inner
    at = next((i for i, token in enumerate(inner) if token.start >= found.plain), len(inner))
    worldwide = next((i for i, token in enumerate(inner[:at]) if token.text in ("全球", "世界", "中央")), None)
    if worldwide is not None and not any(token.text in COORDINATORS for token in inner[worldwide:]):
        found.plain, at = inner[worldwide].start, worldwide
    joined = 0 < at < len(inner) and inner[at - 1].text in COORDINATORS and all(map(is_nominal, inner[: at - 1]))
    if joined and 2 <= inner[at - 1].start - inner[0].start <= LONGEST_PART and not _ends_name(inner, at - 2):
        found.plain, at = inner[0].start, 0
    while at < len(inner) and inner[at].text in DOING | PASSABLE | WIDE:
        at += 1
    found.inner = inner[at:]
    found.start = found.plain = inner[at].start if at < len(inner) else head


def _is_other_member(tokens: list[Token], at: int, found: Reach) -> bool:
    """Whether an office is joined to the class word, 总统|和|议会, or the anchor says where somebody comes from."""
    joined = tokens[at].text in COORDINATORS and not found.inner and at > 0
    if joined and tokens[at - 1].label in ("OFFICE", "PERSON"):
        return True
    return tokens[at].label in ANCHORS and bool(found.inner) and WHOSE.match(found.inner[0].text) is not None


def _is_rank(tokens: list[Token], at: int) -> bool:
    """Whether the words say how great something is: 瑞士|第二|大|银行."""
    return at > 0 and tokens[at].text == "大" and tokens[at - 1].text.startswith("第")


def _ends_name(tokens: list[Token], at: int) -> bool:
    """Whether a name ends with a word, so that 和 behind it joins another one."""
    token = tokens[at]
    of_states = at > 0 and tokens[at - 1].label in ("COUNTRY", "PAIR")
    field = of_states and token.text in tables.words("generic_heads.txt")  # 马来西亚|战略, 中美|战略
    return bool(token.label) or (token.text in tables.heads() and not field) or token.text.endswith(("委会", "政府"))


def _numbered(page: Page, tokens: list[Token], at: int, found: Reach) -> Reach | None:
    """Before an ordinal stands what is numbered: 元首理事会|第十四次|会议; alone it names nothing."""
    if tokens[at].label != "ORDINAL" or any(token.label in NAMING for token in found.inner):
        return None
    body = bracketed_body(page, tokens[at].start)
    title = page.ending_at(tokens[at].start, "TITLE")
    if title and page.text[title.start] == "《":
        body = Token(title.start, title.end, page.text[title.start : title.end], "nz", "TITLE")
    if body is not None:
        found.anchor, found.start = body, body.start
        return found
    before = reach(page, tokens[at].start, floor=tokens[0].start)
    if page.text[before.start - 1 : before.start] in SEVERAL and not before.anchored:
        before.start = page.led_by(before.start - 1, "PAIR", "ROUTE")  # 中巴两党|第七届|理论研讨会
    second = page.text.startswith("暨", tokens[at].start - 1)  # 北京峰会暨|第九届|部长级会议
    if before.start == tokens[at].start and (second or _is_special(found, tokens[at])):
        found.anchor, found.start = tokens[at], tokens[at].start
        return found
    if before.start == tokens[at].start:
        found.start, found.inner = found.plain, []
        return found
    found.anchor, found.start = tokens[at], before.start
    return found


def bracketed_body(page: Page, place: int) -> Token | None:
    """The body whose short form in brackets ends at a place, as a leading word: 亚洲基础设施投资银行(亚投行)|理事会."""
    if page.text[place - 1 : place] != ")":
        return None
    opening = page.text.rfind("(", max(0, place - LONGEST_SHORT), place)
    body = page.atoms(opening - 1, opening) if opening > 0 else []
    named = "称" in page.text[opening:place]  # (以下简称联委会) is no part of a name
    if not body or body[0].label not in ("ORG", "ROUTE") or body[0].end != opening or named:
        return None
    return Token(body[0].start, opening, page.text[body[0].start : opening], "nz", "ORG")


def before_speaker(page: Page, place: int) -> int:
    """Where those begin who meet, behind a bracket: 二十国集团(G20)|领导人|杭州峰会."""
    for size in (5, 3, 2):
        speaker = page.text[place - size : place]
        if page.text[place - size - 1 : place - size] == ")" and speaker in tables.alternatives("speakers-of-a-body"):
            return place - size
    return place


def over_bracketed_place(page: Page, found: Reach) -> Reach:
    """A reach across a place in brackets that stands in a name: 丝绸之路(敦煌)|国际文化|博览会."""
    opening = page.text.rfind("(", max(0, found.start - LONGEST_SHORT), found.start)
    if opening <= 0 or page.text[found.start - 1] != ")":
        return found
    if PHASE.fullmatch(page.text, opening + 1, found.start - 1):
        return reach(page, opening)  # 非洲疾控中心总部(一期)|项目
    place = page.atoms(opening + 1, found.start - 1)
    whole = len(place) > 0 and place[0].start == opening + 1 and found.start - 1 - opening <= LONGEST_PLACE
    unknown = not place and is_transcription(page.text[opening + 1 : found.start - 1])  # 友谊(达拉)|大桥
    if not unknown and (not whole or place[0].label not in ("PLACE", "COUNTRY")):
        return found
    before = reach(page, opening)
    if not before.anchored:
        return found
    return Reach(before.start, found.plain, before.anchor, found.inner)


def _is_special(found: Reach, ordinal: Token) -> bool:
    """True where the words behind the ordinal name something: 第二次|亚非|会议, 第二届|不结盟国家首脑|会议."""
    proper = any(token.tag.startswith(("ns", "nz", "nt", "j")) for token in found.inner)
    return proper or (ordinal.text.endswith("届") and sum(len(token.text) for token in found.inner) >= 4)


def _anchored(tokens: list[Token], at: int, found: Reach) -> Reach:
    """The reach with its anchor and what belongs to that: 中国|和|哈萨克斯坦, 2014年|中哈."""
    first, anchor = front(tokens, at, found.inner)
    found.anchor, found.start = tokens[anchor], tokens[first].start
    return found


def _may_belong(token: Token) -> bool:
    if token.label in ("TITLE", "PERSON", "PARTY", "COUNT"):
        return False
    if token.label:
        return True
    if token.text in JOINING or token.text in PASSABLE | WIDE or token.text in NUMBERED:
        return True
    return not is_stop(token) and token.tag.startswith((*NOMINAL, *LOOSE))


def is_stop(token: Token) -> bool:
    """True for what ends a name: governing verbs, and phrases that begin or end with one."""
    stops = tables.words("stops.txt")
    halves = (token.text[:2], token.text[-2:] if token.tag == "v" else "")  # 隆重|举行
    phrase = len(token.text) > 3 and any(half in stops and half not in PASSABLE for half in halves)
    return token.text in stops or phrase


def is_nominal(token: Token) -> bool:
    """True for a noun, an atom, or a verb that stands inside names."""
    if token.label:
        return token.label != "LETTER"
    return token.tag.startswith(NOMINAL) or token.text in tables.words("nominal_verbs.txt")
