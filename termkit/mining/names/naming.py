"""Whether what stands before a class word makes a name of it: 中哈|合作|委员会, but no 俄罗斯|项目."""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.phrases import BARRED, WORLDWIDE, Reach
from termkit.model import Kind

NAMING_ALONE = frozenset(
    {
        ("中心", "COUNTRY"),
        ("会议", "PLACE"),
        ("会议", "REGION"),
        ("会晤", "PLACE"),
        ("发展战略", "YEAR"),
        ("战略", "YEAR"),
    }
)
"""Generic class words that these anchors name without more: 万隆|会议."""
WORLD_MEETINGS = frozenset({"峰会", "大会", "首脑会议", "部长级会议", "运动会", "锦标赛"})
AREAS = frozenset({"COUNTRY", "PLACE", "REGION", "YEAR"})
OF_BODIES = frozenset({"项目", "工程", "部门"})
"""What any body may have: 世界银行|项目."""
PALE = (["大"], ["新"], ["常设"], ["有关"], ["相关"], ["上述"])
"""What names nothing between a body and its class word: 欧亚经济联盟|常设|机构."""
PRAISE = frozenset(
    {"重点", "重大", "标志性", "旗舰", "示范", "民生", "首个", "优先", "大型", "最大"}
    | {"合作", "具体", "战略", "发展", "公共"}
)
"""What is said of an undertaking and is no name of it: 巴新|重点民生|项目."""
BUILT = re.compile("(?:运河|港|桥|机场|隧道|水库|体育中心|会议中心|大厦|医院|学校|体育场|体育馆)$")
"""The end of the name of a place that is built, so that its project has a name: 德崇扶南运河|项目."""
SHORT_FORMS = ("j", "nz", "nt")
"""What the dictionary says of the first word of a group of companies: 国电|集团."""


def is_named(found: Reach, head: tables.Head, core: int = 0) -> bool:
    """Whether the words before the class word (and its core, so many characters) make it a name."""
    if head.need == "state":
        return found.anchor is not None and found.anchor.label == "COUNTRY" and _are_interim(found)
    if found.anchor is not None:
        return _is_named_behind(found, found.anchor.label, head, core)
    if head.need == "any" or core or _is_of_the_world(found, head):
        return True
    alone = len(found.inner) == 1
    if alone and found.inner[0].text == "国家" and head.word.endswith(("局", "署")):
        return True  # 国家|公路局
    if alone and head.word == "集团":
        return found.inner[0].tag in SHORT_FORMS
    return head.need == "modifier" and _size(found) >= 2 and not (alone and found.inner[0].text in BARRED)


def _is_named_behind(found: Reach, label: str, head: tables.Head, core: int) -> bool:
    """Whether an anchor with this label names it, with the words between."""
    built = found.anchor is not None and BUILT.search(found.anchor.text) is not None
    if not found.inner and label in AREAS and not core and not built and head.word in tables.words("generic_heads.txt"):
        return (head.word, label) in NAMING_ALONE
    alone = not found.inner and found.anchor is not None and found.start == found.anchor.start
    if alone and label == "COUNTRY" and head.word in tables.alternatives("generic-behind-a-state"):
        return False
    if not found.inner and label == "ORG" and head.word in OF_BODIES and not (built or core):
        return False
    if ([token.text for token in found.inner] in PALE and not core) or _is_praise(found, head):
        return False
    if label == "YEAR" and not found.inner and head.kind is Kind.PROJECT and head.need != "any":
        return found.anchor is not None and found.start < found.anchor.start  # no 2021年|论坛
    return head.need != "core" or bool(core) or _size(found) >= 2 or not found.inner


def _is_praise(found: Reach, head: tables.Head) -> bool:
    """True for what is said of an undertaking, or goes on in an area, and has no name: 南美|一体化|进程."""
    if head.word in OF_BODIES and found.inner and {token.text for token in found.inner} <= PRAISE:
        return True
    initiative = not found.inner and found.anchor is not None and found.anchor.label == "EVENT"  # 一带一路|进程
    return head.word == "进程" and (initiative or (bool(found.inner) and found.inner[-1].text.endswith("化")))


def _size(found: Reach) -> int:
    return sum(len(token.text) for token in found.inner)


def _is_of_the_world(found: Reach, head: tables.Head) -> bool:
    """A meeting of the world on some subject: 全球|妇女|峰会."""
    return len(found.inner) > 1 and found.inner[0].text in WORLDWIDE and head.word in WORLD_MEETINGS


def _are_interim(found: Reach) -> bool:
    return all(token.text in ("临时", "过渡", "联邦", "中央", "民族团结") for token in found.inner)
