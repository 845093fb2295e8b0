"""Figures with their values: 400亿美元, 40 млрд, USD 40 billion, 百分之五, 20 %, 第二次, второе, 三十, 1 000."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from termkit.model import primary
from termkit.text.chinese_figures import MORE, chinese_figures, magnitude
from termkit.text.dates import find_dates
from termkit.text.normalize import fold, small_letters
from termkit.text.number_words import Figure, shortened, worded_figures
from termkit.text.numerals import digits_value, numerals
from termkit.text.units import FigureKind, currency_codes, unit_after, unit_before

__all__ = ["FigureKind", "Number", "find_numbers"]

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
LIST_NUMBER = re.compile(r"^[ \t]*[(（]?(?:\d{1,3}|[一二三四五六七八九十百]{1,4})(?:[)、](?!\d)|\.(?!\d))", re.M)
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
    kind: FigureKind = FigureKind.CARDINAL
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
    figures = _summed(folded, list(_outside(found, sorted(taken))))
    numbers = _disjoint(_with_units(folded, _even(folded, figures), code))
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
        yield Figure(match.start(), end, value, FigureKind.ORDINAL if ordinal else FigureKind.CARDINAL, scaled, bare)


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
    is_sum = before is not None and before[0].kind is FigureKind.MONEY and not goes_on
    return LETTERS.get(match["glued"].lower(), 0) if is_sum else 0


def _magnitude(word: str, language: str) -> Decimal:
    return magnitude(word) if language == "zh" else numerals(language)[small_letters(word)].value


def _words(text: str, language: str) -> Iterator[Figure]:
    return chinese_figures(text) if language == "zh" else worded_figures(text, language)


def _summed(text: str, figures: list[Figure]) -> list[Figure]:
    """The figures, those as one of which a smaller one in digits goes on right behind: 1 миллион 289 тысяч."""
    found: list[Figure] = []
    for figure in figures:
        last = found[-1] if found else None
        if last and _goes_on(text, last, figure):
            found[-1] = last._replace(end=figure.end, value=last.value + figure.value, bare=None)
        else:
            found.append(figure)
    return found


def _goes_on(text: str, last: Figure, figure: Figure) -> bool:
    """Whether a figure with a magnitude is less than that of the figure right before."""
    if not (last.bare and figure.bare and last.scaled and figure.scaled) or last.bare % 1:
        return False
    return figure.value < last.value / last.bare and not text[last.end : figure.start].strip(" \u00a0")


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
            first.kind is FigureKind.CARDINAL and second.scaled and not first.scaled
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
    later: tuple[int, FigureKind, str] | None = None
    numbers: list[Number] = []
    for figure in reversed(figures):
        number = _with_unit(text, figure, language)
        is_bare = not number.unit and number.kind is FigureKind.CARDINAL
        if later and is_bare and JOINT.fullmatch(text[number.end : later[0]]):
            number = number._replace(kind=later[1], unit=later[2])
        later = (number.start, number.kind, number.unit)
        numbers.append(number)
    yield from reversed(numbers)


def _with_unit(text: str, figure: Figure, language: str) -> Number:
    if figure.kind is FigureKind.ORDINAL:
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
