"""Quotations that are whole names: they begin with a known name, or its number, and end in a class word."""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.gazetteer.entries import entries

LONGEST_FRONT = 4
"""Characters from which a quotation that a pair of states leads may be a name."""
NUMBER = re.compile("首届|第[0-9一二三四五六七八九十百]+[届次]|(?:19|20)[0-9]{2}年?")
"""What numbers a meeting within the quotation: 第二届|中国-东盟教育部长圆桌会议."""
NOTION = re.compile(tables.any_of("end-of-quoted-concept") + "$")
"""The end of a quotation that is a concept and no name."""


def quoted_head(inner: str) -> tables.Head | None:
    """The class word of such a quotation (“金砖国家|可持续产业交流合作|机制”), or None."""
    number = NUMBER.match(inner)
    inner = inner[number.end() :] if number else inner
    has_pair = (
        inner[:1] == "中" and inner[1:2] in tables.characters_of_states() and len(inner) > LONGEST_FRONT
    )  # 中蒙|友谊文化中心
    front = next((end for end in range(len(inner) - 3, 1, -1) if inner[:end] in entries()), 2 * has_pair)
    return _last_head(inner[front:]) if front else None


def parts_of_quotation(inner: str) -> list[tuple[int, int, tables.Head]]:
    """The names inside such a quotation: what stands behind its number, and the body before the number of a meeting."""
    found = []
    for number in NUMBER.finditer(inner):
        span = (number.end(), len(inner)) if number.start() == 0 else (0, number.start())
        head = quoted_head(inner[slice(*span)])
        if head is not None:
            found.append((*span, head))
    return found


def _last_head(rest: str) -> tables.Head | None:
    ends = (rest[at:] for at in range(1, len(rest) - 1))
    return next((tables.heads()[end] for end in ends if end in tables.heads()), None)
