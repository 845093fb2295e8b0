"""Whether what stands before a class word makes a name of it: 中哈|合作|委员会, but no 俄罗斯|项目."""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.class_words.fronts import WORLDWIDE
from termkit.mining.names.class_words.reach import BARRED, PRAISE, Reach
from termkit.mining.names.page import Token
from termkit.model import Kind

NAMING_ALONE = {
    "中心": {"COUNTRY"},
    "银行": {"PLACE"},
    "会议": {"PLACE", "REGION"},
    "会晤": {"PLACE"},
    "发展战略": {"YEAR"},
    "战略": {"YEAR"},
}
"""Generic class words that these anchors name without more: 万隆|会议."""
WORLD_MEETINGS = frozenset({"峰会", "大会", "首脑会议", "部长级会议", "运动会", "锦标赛"})
OF_AN_EVENT = re.compile("委会$|委员会$|中心$|秘书处$")
"""Bodies that are made for something held in a year."""
OF_A_LAND = frozenset({"工会", "农会"})
"""Bodies of a trade in a land: 英国|公务员|工会."""
ROUTES = frozenset({"ROUTE", "PAIR"})
"""States that have something together: 中国-加勒比|防灾减灾|资金."""
AREAS = frozenset({"COUNTRY", "PLACE", "REGION", "YEAR"})
OF_BODIES = frozenset({"项目", "工程", "部门", "倡议"})
"""What any body may have: 世界银行|项目."""
PLAIN = PRAISE | {"政府"}
"""What makes no name of it: 巴新|重点|项目, 巴基斯坦|政府|倡议."""
PALE = frozenset({"大", "新", "常设", "有关", "相关", "上述"})
"""What names nothing between a body and its class word: 欧亚经济联盟|常设|机构."""
ONGOING = "进程"
"""What goes on and has no name, where only an initiative or an area stands before it."""
BUILT = re.compile("(?:运河|港|桥|机场|隧道|水库|体育中心|会议中心|大厦|医院|学校|体育场|体育馆)$")
"""The end of the name of a place that is built, so that its project has a name: 德崇扶南运河|项目."""
LEADING = frozenset({"中央", "国际", "世界", "全球", "最高"})
"""What leads a body as its place would: 中央|金融|工作委员会, 国际|道路|运输|联盟."""
OF_THE_STATE = frozenset({"国家", "全国"})
"""The same before a committee; there are many 国家|重点实验室."""
SHORT_FORMS = ("j", "nz", "nt")
"""What the dictionary says of the first word of a group of companies: 国电|集团."""


def is_named(found: Reach, head: tables.Head, core: int = 0) -> bool:
    """Whether the words before the class word (and its core, so many characters) make it a name."""
    if _lacks_its_anchor(found, head):
        return False
    if found.anchor is not None:
        return _is_named_with(found, head, core) if found.inner else _is_named_alone(found, found.anchor, head, core)
    if (
        head.need == "any"
        or core
        or (found.called and head.word in tables.alternatives("what-is-built"))
        or _is_of_the_world(found, head)
        or _is_central(found, head)
    ):
        return True
    alone = len(found.inner) == 1
    if alone and found.inner[0].text == "国家" and head.word.endswith(("局", "署")):
        return True  # 国家|公路局
    if alone and head.word == "集团":
        return found.inner[0].tag in SHORT_FORMS
    return head.need == "modifier" and _size(found) >= 2 and not (alone and found.inner[0].text in BARRED)


def _lacks_its_anchor(found: Reach, head: tables.Head) -> bool:
    """Whether a class word stands without the kind of anchor that it needs: a state, several, a land, no mere year."""
    label = found.anchor.label if found.anchor else ""
    if head.need == "state":
        return label != "COUNTRY" or not _are_interim(found)
    if head.need == "route" or head.word in OF_A_LAND:
        return label not in (ROUTES if head.need == "route" else AREAS - {"YEAR"}) or not found.inner
    of_a_year = head.kind is Kind.ORGANISATION and label == "YEAR"
    return of_a_year and OF_AN_EVENT.search(head.word) is None  # 2022年|全国|小学


def _is_named_alone(found: Reach, anchor: Token, head: tables.Head, core: int) -> bool:
    """Whether an anchor names it with nothing between: 万隆|会议, but no 俄罗斯|项目 and no 2021年|论坛."""
    common = not core and not BUILT.search(anchor.text)
    if common and anchor.label in AREAS and head.word in tables.words("generic_heads.txt"):
        return anchor.label in NAMING_ALONE.get(head.word, ())
    if common and anchor.label == "ORG" and head.word in OF_BODIES:
        return False
    leads = found.start == anchor.start
    if leads and anchor.label == "COUNTRY" and head.word in tables.alternatives("generic-behind-a-state"):
        return False
    if anchor.label == "EVENT" and head.word == ONGOING:
        return False  # 一带一路|进程
    if anchor.label == "YEAR" and head.kind is Kind.PROJECT and head.need != "any":
        return not leads
    return True


def _is_named_with(found: Reach, head: tables.Head, core: int) -> bool:
    """Whether the words behind an anchor make it a name: 中哈|合作|委员会, but no 巴新|重点|项目."""
    words = [token.text for token in found.inner]
    if not core and len(words) == 1 and words[0] in PALE:
        return False
    if head.word in OF_BODIES and PLAIN.issuperset(words):
        return False
    if head.word == ONGOING and words[-1].endswith("化"):
        return False  # 南美|一体化|进程
    return head.need != "core" or core > 0 or _size(found) >= 2


def _size(found: Reach) -> int:
    return sum(len(token.text) for token in found.inner)


def _is_of_the_world(found: Reach, head: tables.Head) -> bool:
    """A meeting of the world on some subject: 全球|妇女|峰会."""
    return len(found.inner) > 1 and found.inner[0].text in WORLDWIDE and head.word in WORLD_MEETINGS


def _is_central(found: Reach, head: tables.Head) -> bool:
    """A body of the centre, or of the world, for some field: 中央|金融|工作委员会."""
    special = head.kind is Kind.ORGANISATION and head.word not in tables.words("generic_heads.txt")
    first = found.inner[0].text if len(found.inner) > 1 else ""
    return special and (first in LEADING or (first in OF_THE_STATE and head.word.endswith("委员会")))


def _are_interim(found: Reach) -> bool:
    return all(token.text in ("临时", "过渡", "联邦", "中央", "民族团结") for token in found.inner)
