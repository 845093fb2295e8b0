"""Shares that Chinese tells in tenths: 四成, and 四成五, which is 45 %."""

from __future__ import annotations

import re
from decimal import Decimal

from termkit.text.numerals import chinese_value

TENTHS = re.compile(
    r"(?<![\d一二三四五六七八九十百])(?P<tens>[一二两三四五六七八九]|[1-9])成(?![不员立功果熟为就长分绩人型本都])"
    r"(?P<ones>[一二三四五六七八九](?![一二三四五六七八九十百千万亿个位名家次]))?"
)


def share_of(tenths: re.Match[str]) -> Decimal:
    """The share in per cent."""
    tens = chinese_value(tenths["tens"]) or Decimal(tenths["tens"])
    return 10 * tens + (chinese_value(tenths["ones"] or "零") or 0)
