"""Where a class word is a verb, and what stands before it whoever does it.

meeting      两国元首在北京|会晤, 同欧尔班总理等匈牙利领导人|会晤
organising   外交部负责|组织, 酒泉卫星发射中心|组织各单位
planning     安理会|计划|审议, 德国企业|计划|未来两年, 河南今年|计划
"""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.class_words.reach import Reach
from termkit.mining.names.page import Page, Token
from termkit.model import Kind
from termkit.text.words import tag

MEETING = frozenset({"会晤", "会谈"})
THERE = frozenset("在于")
WITH = frozenset("同与等")
CLOSES = re.compile("[,。;.]|$|\n|并|时[,]")
"""What follows a verb that ends its clause."""
ACTORS = frozenset(
    {
        "企业",
        "部门",
        "全省",
        "全国",
        "航空",
        "军方",
        "海警",
        "战区",
        "舰队",
        "当局",
        "今年",
        "明年",
        "去年",
        "日前",
        "近日",
    }
)
"""Who does something and is no class word of a body, or when."""
PLANNED = frozenset({"计划", "今年", "明年", "去年"})
"""What stands in the name of no place."""
CHARGED = frozenset({"负责", "牵头", "协助", "分别"})
"""What stands before the verb 组织."""
ADVERBS = ("d", "ad")
"""How it is done: 国资委|迅速|组织."""
UNITS = frozenset("局厅署司")
"""What a body ends in whose field the dictionary reads apart: 公共服务|局|组织招聘."""
WHEN = re.compile("[0-9]|今年|明年|未来|近期|年内|将|在|于|到|从|对|把|向|再|与|同|就|为|用")
"""What follows a verb of planning: when, where, to whom."""
BEGINS = ("执行", "管理", "实施", "启动", "公布", "发布", "获批", "覆盖", "旨在", "包括", "是", "有", "等")
"""Verbs of which a plan may be the subject."""


def is_done(page: Page, found: Reach, head: tables.Head, end: int) -> bool:
    """True where the class word that ends at `end` tells what somebody does."""
    if head.word in MEETING:
        before = page.text[found.start - 1 : found.start]
        of_a_state = found.anchor is not None and found.anchor.label == "COUNTRY"
        there = before in THERE or (before in WITH and of_a_state)
        return bool(before) and there and CLOSES.match(page.text, end) is not None
    last = _last(found)
    if head.kind is Kind.PLACE and any(token.text in PLANNED for token in found.inner):
        return True  # 安徽今年计划|建设口袋公园
    if head.word == "组织":
        doing = last is not None and (last.text in CHARGED or (not last.label and last.tag in ADVERBS))
        return last is not None and (doing or last.text in tables.heads() or last.text[-1] in UNITS or _acts(last))
    return head.word == "计划" and last is not None and _acts(last) and _goes_on(page, end)


def _last(found: Reach) -> Token | None:
    return found.inner[-1] if found.inner else found.anchor


def _acts(word: Token) -> bool:
    """Whether a word before the class word is somebody who acts, or says when: 企业, 发射中心, 今年."""
    body = next((head for head in map(tables.heads().get, _endings(word.text)) if head), None)
    return word.label == "ORG" or word.text in ACTORS or (body is not None and body.kind is Kind.ORGANISATION)


def _endings(text: str) -> tuple[str, ...]:
    return tuple(text[at:] for at in range(max(0, len(text) - 4), len(text) - 1))


def _goes_on(page: Page, end: int) -> bool:
    """Whether a verb of planning is followed by when, or by what is planned."""
    if WHEN.match(page.text, end):
        return True
    after = tag(page.text[end : end + 6])
    return bool(after) and after[0][1] in ("v", "vn", "vd", "d") and not page.text.startswith(BEGINS, end)
