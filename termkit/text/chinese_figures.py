"""Figures in Chinese numerals: 三十, 第二次, 首届, 十多万; what only looks like one (万一, 三农, 周五) is left out."""

import re
from collections.abc import Iterator
from decimal import Decimal

from termkit.text.number_words import Figure
from termkit.text.numerals import chinese_value
from termkit.text.units import FigureKind, unit_after

MEASURE = re.compile(
    r"[\u3400-\u9fff]{0,3}国|[个名位次届项条份种家座艘架台辆年天周岁人倍号级点股大头只匹本册张层步类句段页轮场批夜省州县件例卷部集篇支组队代间栋幢株颗枚幅套所]|日[之内间里后]|点(?=共识|主张|建议|倡议|意见|声明|计划|要求|原则|看法|希望|承诺)|小时|分钟|个?月|月份"
)
RUN = re.compile(
    r"(?<![周期拜](?=[一二三四五六][零〇]))[零一二三四五六七八九两兩十百千万萬亿億](?:[零一二三四五六七八九两兩十百千万萬亿億0]|点(?=[零一二三四五六七八九]))*"
)
ALONE = re.compile(r"(?:近|逾|约|超过?|达)\Z")
"""What a magnitude has before it that stands for a figure: 近千家, 逾百人."""
FIRST = re.compile(r"首(?=[次届個个例批轮任条座])")
SESSION = re.compile(r"届[^，。；、\n]{0,12}?(?P<number>[一二三四五六七八九十]+)(?=次(?:全体)?会议|中全会)")
"""A session of a term is counted without 第: 十三届全国人大一次会议, 二十届三中全会."""
MORE = re.compile(r"多|余|余|几")
SCALED = re.compile(r"[多余几]([十百千]?[万亿萬億])")
"""十多万: the magnitude behind the word for more."""
ANNEXES = ("附件", "附录", "附表")
"""What is counted without 第."""
PERCENT_BEFORE = "百分之"


def chinese_figures(text: str) -> Iterator[Figure]:
    """The figures in Chinese numerals of a text, in no order."""
    for match in FIRST.finditer(text):
        yield Figure(*match.span(), Decimal(1), FigureKind.ORDINAL)
    for match in SESSION.finditer(text):
        yield Figure(*match.span("number"), chinese_value(match["number"]) or Decimal(0), FigureKind.ORDINAL)
    for match in RUN.finditer(text):
        start, end, run = *match.span(), _without_tael(match.group())
        end = start + len(run)
        before, after = text[max(0, start - 3) : start], text[end : end + 8]
        is_rough = before[-1:] in tuple("数几") or (before[-1:] in tuple("上成") and run[0] in "百千万亿萬億")
        is_share = before.endswith("分之") and not before.endswith(PERCENT_BEFORE)
        if is_rough or is_share or after.startswith(("分之", "年代", "进制", "能")) or before[-1:].isdigit():
            continue
        value = chinese_value(run)
        if value is not None and _counts(run, before, after):
            ordinal = before.endswith(("第", *ANNEXES)) or after.startswith(("世纪", "届"))
            scaled = SCALED.match(after)
            value *= magnitude(scaled[1]) if scaled else 1
            end += scaled.end() if scaled else bool(MORE.match(after))
            yield Figure(start, end, value, FigureKind.ORDINAL if ordinal else FigureKind.CARDINAL)


def _without_tael(run: str) -> str:
    """The run without a 两 at its end that is the weight: 一千两 is a thousand taels."""
    return run[:-1] if len(run) > 1 and run[-1] in "两兩" and run[-2] in "十百千万萬亿億" else run


def _counts(run: str, before: str, after: str) -> bool:
    """True where Chinese numerals are a figure and no part of a word."""
    if (
        SCALED.match(after)
        or before.endswith(("第", PERCENT_BEFORE, *ANNEXES))
        or (unit_after(after, 0, "zh") and run != "一")
    ):
        return True
    if run[0] in "百千万亿萬億":  # 万一, 千万: a figure begins with a digit or 十
        return len(run) == 1 and bool(ALONE.search(before) or after.startswith("名"))
    return len(run) > 1 or (run not in "一二两兩" and MEASURE.match(after) is not None)


def magnitude(word: str) -> Decimal:
    """What a figure in digits is multiplied by: 万, 百亿; 百 is a hundred."""
    return chinese_value("一" + word if word[0] in "百千" else word) or Decimal(1)
