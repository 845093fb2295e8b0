"""Figures with their values: 400亿美元, 40 млрд, USD 40 billion, 百分之五, 20 %, 第二次, второе, 三十, 1 000."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from termkit.model import primary
from termkit.text.dates import find_dates
from termkit.text.normalize import fold
from termkit.text.number_words import Figure, shortened, worded_figures
from termkit.text.numerals import chinese_value, digits_value, numerals
from termkit.text.units import Kind, currency_codes, unit_after, unit_before

__all__ = ["Kind", "Number", "find_numbers"]

REMEMBERED = 8_192
"""Texts whose figures are kept: several checks ask for those of the same ones."""
FIGURE = r"(?:\d{1,3}(?: \d{3})+(?!\d)|\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+)(?:[.,]\d+)?"
ROW = re.compile(r"\d+(?:,\d+){2,}")
THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")
WIDE_COMMA = re.compile(r"(?<=\d)，(?!\d{3}(?!\d))")
"""It parts figures (从0到7，1对应星期一) unless it parts thousands."""
BARE_FRACTION = r"|(?<=[\s(])\.\d+(?!\w)"
"""English writes .08 for 0.08."""
STARTS = r"(?:(?<![A-Za-zА-Яа-яЁё\d])|%s)(?<!\d[.,])(?<![A-ZА-Я]{2}-)"
"""Before a figure stands no letter, but that of a currency's code may: RMB350."""
MAGNITUDES = {
    "zh": r"\s?(?:多|余)?(?P<mag>万亿|萬億|[十百千]?[万亿萬億]|千|百(?!分))"
    r"(?:(?P<rest>\d+(?:\.\d+)?)(?P<restmag>[十百千]?万|千|百))?",
    "ru": r"(?:\s?(?P<half>½))?\+?(?: {2,}|\s)?"
    r"(?P<mag>тыс|тысяч\w*|млн|миллион\w*|млрд|миллиард\w*|трлн|триллион\w*)\b\.?",
    "en": r"(?:\s?(?P<half>½))?\+?(?: {2,}|[\s-])?"
    r"(?P<mag>thousand|million|mln|mn|billion|bln|bn|bcm|trillion|trn|tn)\b",
}
LETTERS = {"k": 10**3, "m": 10**6, "b": 10**9}
"""What a letter behind a sum of money makes of it: $3.7B, EUR5m."""
ORDINAL = {
    "zh": r"世纪",
    "ru": r"-(?:й|го|му|м|я|ю|е|ей|ое|ая|ой|ую|ого|ому|ый|ые|ых|ым|ыми|х|ми)\b",
    "en": r"(?:st|nd|rd|th)\b",
}
SKIPPED = {"zh": r"\s?年代", "ru": r"(?:-\d{2,4})?-[ех]\s+год", "en": r"'?s\b"}
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
LIST_NUMBER = re.compile(r"^[ \t]*[(（]?(?:\d{1,3}|[一二三四五六七八九十百]{1,4})(?:[)、](?!\d)|\.(?!\d))", re.M)
ANNEXES = ("附件", "附录", "附表")
"""What is counted without 第."""
PERCENT_BEFORE = "百分之"
JOINT = re.compile(r"\s*[-~至到]\s*| до | to | по ")
IN_ROW = re.compile(r", | и | and |, and |、|和")
RESPECTIVELY = re.compile(r"соответственно|respectively|分别", re.IGNORECASE)


class Number(NamedTuple):
    """A figure: its place in code points, its value with magnitude (400亿 is 40000000000), its kind, its unit.

    The unit is an ISO 4217 code for money, % or pp for per cent, a symbol such as t, km or m3 for what is measured,
    else empty.  The place takes in currency, magnitude and unit.
    """

    start: int
    end: int
    value: Decimal
    kind: Kind = Kind.CARDINAL
    unit: str = ""


def find_numbers(text: str, language: str) -> list[Number]:
    """The figures of the text in order, never overlapping; those in dates (see find_dates) and list numbers left out.

    Number words count from three on, ordinals from one on: one and two (一个, 两国, обе стороны) are written or not as
    each language likes.  A single Chinese numeral counts before a measure word (五年) or a unit and after 第, so that
    三农 holds no figure.
    """
    return list(_numbers(text, primary(language) if primary(language) in MAGNITUDES else "en"))


@lru_cache(maxsize=REMEMBERED)
def _numbers(text: str, code: str) -> tuple[Number, ...]:
    folded = shortened(ROW.sub(_parted, fold(WIDE_COMMA.sub(";", text))), code)
    taken = [(date.start, date.end) for date in find_dates(text, code)]
    taken += [match.span() for match in LIST_NUMBER.finditer(folded)]
    found = sorted((*_digits(folded, code), *_words(folded, code)), key=lambda f: (f.start, -f.end))
    numbers = _disjoint(_with_units(folded, _even(folded, list(_outside(found, sorted(taken)))), code))
    return tuple(number._replace(value=_plain(number.value)) for number in numbers)


def _parted(row: re.Match[str]) -> str:
    """A row of figures (4,1,2,3) with marks that part figures, letter for letter; 1,234,567 stays as it is."""
    return row.group() if THOUSANDS.fullmatch(row.group()) else row.group().replace(",", ";")


def _outside(figures: Iterable[Figure], taken: list[tuple[int, int]]) -> Iterator[Figure]:
    """The figures that touch none of the spans, which are in order."""
    for figure in figures:
        place = bisect_left(taken, (figure.end, 0))
        if not any(start < figure.end and figure.start < end for start, end in taken[max(0, place - 2) : place]):
            yield figure


def _plain(value: Decimal) -> Decimal:
    """The value without zeros behind the point."""
    return value.to_integral_value() if value == value.to_integral_value() else value.normalize()


def _digits(text: str, language: str) -> Iterator[Figure]:
    """Figures in digits, with magnitude or ordinal ending."""
    for match in _digit_pattern(language).finditer(text):
        times = _of_money(match) if match["glued"] else 0
        if match["skip"] or (match["glued"] and not times and not unit_after(text, match.end("figure"), language)):
            continue
        scaled = bool(match["mag"] or times)
        percent = text[match.end() : match.end() + 2].lstrip().startswith("%")
        bare = digits_value(match["figure"], language, scaled=scaled or percent)
        bare += Decimal("0.5") if match.groupdict().get("half") else 0
        value = bare * (times or _magnitude(match["mag"], language)) if scaled else bare
        if language == "zh" and match["rest"]:
            value += Decimal(match["rest"]) * _magnitude(match["restmag"], language)
        ordinal = match["ordinal"] or text[max(0, match.start() - 2) : match.start()].rstrip().endswith("第")
        end = match.end() - (0 if times else len(match["glued"] or ""))
        yield Figure(match.start(), end, value, Kind.ORDINAL if ordinal else Kind.CARDINAL, scaled, bare)


@cache
def _digit_pattern(language: str) -> re.Pattern[str]:
    glued = "(?P<glued>[A-Za-zА-Яа-я])" if language != "zh" else "(?P<glued>[A-Za-z])"
    tail = f"(?P<skip>{SKIPPED[language]})|(?P<ordinal>{ORDINAL[language]})|{MAGNITUDES[language]}|{glued}"
    figure = FIGURE + (BARE_FRACTION if language == "en" else "")
    starts = STARTS % "|".join(f"(?<=(?<![A-Za-z]){code})" for code in currency_codes())
    return re.compile(f"{starts}(?P<figure>{figure})(?:{tail})?", re.I)


def _of_money(match: re.Match[str]) -> int:
    """What the letter behind a sum of money makes of it; 0 where it is no such letter."""
    before = unit_before(match.string, match.start(), "en")
    goes_on = match.string[match.end() : match.end() + 1].isalnum()
    is_sum = before is not None and before[0].kind is Kind.MONEY and not goes_on
    return LETTERS.get(match["glued"].lower(), 0) if is_sum else 0


def _magnitude(word: str, language: str) -> Decimal:
    if language == "zh":
        return chinese_value("一" + word if word[0] in "百千" else word) or Decimal(1)
    return numerals(language)[word.lower().replace("ё", "е")].value


def _words(text: str, language: str) -> Iterator[Figure]:
    return _chinese_words(text) if language == "zh" else worded_figures(text, language)


def _chinese_words(text: str) -> Iterator[Figure]:
    for match in FIRST.finditer(text):
        yield Figure(*match.span(), Decimal(1), Kind.ORDINAL)
    for match in SESSION.finditer(text):
        yield Figure(*match.span("number"), chinese_value(match["number"]) or Decimal(0), Kind.ORDINAL)
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
            value *= _magnitude(scaled[1], "zh") if scaled else 1
            end += scaled.end() if scaled else bool(MORE.match(after))
            yield Figure(start, end, value, Kind.ORDINAL if ordinal else Kind.CARDINAL)


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


def _even(text: str, figures: list[Figure]) -> list[Figure]:
    """Ranges evened out: in 30—40亿 and 30–40 млрд the magnitude belongs to both ends; respectively, to a row."""
    evened = list(figures)
    each = bool(RESPECTIVELY.search(text))
    for number in range(len(figures) - 2, -1, -1):
        first, second = figures[number], evened[number + 1]
        between = text[first.end : second.start] if first.end <= second.start else ""
        is_range = JOINT.fullmatch(between) or (
            between == " and " and text[max(0, first.start - 8) : first.start].lower() == "between "
        )
        is_counted = (
            first.kind is Kind.CARDINAL and second.scaled and not first.scaled
        )  # во вторую – 750 млн is no range
        if (
            is_counted
            and second.bare
            and ((is_range and first.value < second.bare) or (each and IN_ROW.fullmatch(between)))
        ):
            scale = second.value / second.bare
            evened[number] = first._replace(value=first.value * scale, scaled=True, bare=first.value)
    return evened


def _with_units(text: str, figures: list[Figure], language: str) -> Iterator[Number]:
    """The figures with currency, per cent or unit; the end of a range lends its unit to the start."""
    later: tuple[int, Kind, str] | None = None
    numbers: list[Number] = []
    for figure in reversed(figures):
        number = _with_unit(text, figure, language)
        if later and not number.unit and number.kind is Kind.CARDINAL and JOINT.fullmatch(text[number.end : later[0]]):
            number = number._replace(kind=later[1], unit=later[2])
        later = (number.start, number.kind, number.unit)
        numbers.append(number)
    yield from reversed(numbers)


def _with_unit(text: str, figure: Figure, language: str) -> Number:
    if figure.kind is Kind.ORDINAL:
        return Number(figure.start, figure.end, figure.value, figure.kind)
    before = unit_before(text, figure.start, language)
    after = unit_after(text, figure.end + bool(language == "zh" and MORE.match(text, figure.end)), language)
    unit, start, end = (before[0], before[1], figure.end) if before else (None, figure.start, figure.end)
    if after and (not unit or after[0].name == unit.name):
        unit, end = after
    value = figure.value
    return Number(start, end, value, unit.kind, unit.name) if unit else Number(figure.start, figure.end, value)


def _disjoint(numbers: Iterator[Number]) -> list[Number]:
    kept: list[Number] = []
    for number in numbers:
        if not kept or number.start >= kept[-1].end:
            kept.append(number)
    return kept
