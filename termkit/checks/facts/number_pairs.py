"""Numbers that belong together in a fixed order: an article and its paragraph, the two sides of a ratio.

第四条第二款 is paragraph 2 of article 4, not paragraph 4 of article 2; 6比4 is 6:4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from termkit.checks.check import Remark, SegmentPair, spans
from termkit.checks.context import Context
from termkit.model import primary
from termkit.text.numerals import chinese_value

Pair = tuple[int, int, int, int]
"""The place of two numbers, the larger part (the article) and the smaller one."""
_ZH = r"(?:\d+|[一二三四五六七八九十百]+)"
ARTICLES = {
    "zh": rf"第(?P<article>{_ZH})条第?[（(]?(?P<part>{_ZH})[)）]?[款项]",
    "ru": r"(?:под)?пункт\w* [«(]?(?P<part>\d+)[»)]? стать[а-я]+ (?P<article>\d+)",
    "en": r"(?:article|art\.) (?P<article>\d+)(?:,? (?:sub)?paragraph (?P<part>\d+)| ?\((?P<part2>\d+)\))"
    r"|(?:sub)?paragraph (?P<part3>\d+) of article (?P<article2>\d+)",
}
RATIOS = {
    "zh": rf"(?<![\d:：∶])(?P<article>{_ZH})\s?[:：∶比]\s?(?P<part>{_ZH})(?![\d:：∶])",
    "ru": r"(?<![\d:])(?P<article>\d+)(?:\s?:\s?| к )(?P<part>\d+)(?![\d:])",
    "en": r"(?<![\d:])(?P<article>\d+)(?::| to )(?P<part>\d+)(?![\d:])",
}


def exchanged(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each pair of numbers that the target has the other way round, and never as the source has it."""
    for kind in (ARTICLES, RATIOS):
        here = _pairs(kind, pair.source, context.source)
        there = _pairs(kind, pair.target, context.target) if here else []
        for start, end, first, second in here:
            turned = next((p for p in there if p[2:] == (second, first)), None)
            if turned and first != second and (first, second) not in {p[2:] for p in there}:
                message = f"“{pair.source[start:end]}” became “{pair.target[turned[0] : turned[1]]}”"
                yield Remark(pair, message, spans((start, end)), spans(turned[:2]))


def _pairs(kind: dict[str, str], text: str, language: str) -> list[Pair]:
    pattern = _pattern(kind.get(primary(language), ""))
    found = []
    for match in pattern.finditer(text) if pattern else ():
        named = match.groupdict()
        article, part = (
            [named[name] for name in named if name.startswith(key) and named[name]] for key in ("article", "part")
        )
        if article and part:
            found.append((*match.span(), _value(article[0]), _value(part[0])))
    return found


def _value(written: str) -> int:
    return int(written) if written.isdecimal() else int(chinese_value(written) or 0)


@cache
def _pattern(expression: str) -> re.Pattern[str] | None:
    return re.compile(expression, re.IGNORECASE) if expression else None
