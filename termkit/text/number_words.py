"""Figures in Russian and English words, and in Roman numerals: двести два, сорока одной, half a million, XIV."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from termkit.text.normalize import small_letters
from termkit.text.numerals import Numeral, numerals, roman_value, words_value
from termkit.text.patterns import PLAIN_WORD
from termkit.text.units import FigureKind

SURNAME = "XI"
"""A name in capitals that looks like a Roman numeral: XI Jinping."""
NAME = re.compile(
    r" (?!Summit|Congress|Session|Meeting|Conference|Forum|Assembly|Plenum|Century|Games|National)[A-Z][a-z]"
)
"""What follows it then, and no numeral: the XI BRICS Summit, the XI Congress."""
PART = re.compile(
    r"\b(?:Глав|Раздел|Част|Том|Книг|Приложени|приложени|Протокол|Chapter|Part|Section|Volume|Book|Title|Annex|annex|Appendix"
    r"|appendix|Schedule|Protocol)\w{0,3}\s\Z"
)
HALF = re.compile(r"\bhalf[ -]\Z")
SHORTENED = {
    "ru": (
        (re.compile(r"(?<=[\w,]) с (?:лишним|небольшим)\b", re.I), " "),
        (re.compile(r"(?<=\w) с половиной\b", re.I), " ½"),
    ),
    "en": ((re.compile(r"(?<=\w) and a half\b", re.I), " ½"), (re.compile(r"(?<=\w)-and-a-half\b", re.I), " ½")),
}
HALF_SIGN = "½"
PART_OF = {
    "ru": re.compile(
        r"\b(?P<quarters>три )?(?P<share>четверт[ьи]|треть|половин[аыу]|пол) ?(?P<mag>миллион|миллиард|триллион)\w*",
        re.I,
    ),
    "en": re.compile(
        r"\b(?:an? |one )?(?P<quarters>three[ -])?(?P<share>quarter|third|half)s?(?: of)?(?: an?| one)?"
        r" (?P<mag>million|billion|trillion)\b",
        re.I,
    ),
}
"""A quarter of a billion, полмиллиона: the share of a magnitude."""
SHARES = {"ч": 4, "q": 4, "т": 3, "п": 2, "h": 2}
BETWEEN = re.compile(r" +|-|\s+and\s+")
ONE_ADDED = re.compile(r"-|\s+and\s+")
"""What joins one to the English tens and hundreds before it."""
THOUSAND = ("тысяча", "тысячу", "тысячей", "тысяче")
"""What may open a Russian figure: тысяча двести."""


class Figure(NamedTuple):
    """A figure before its surroundings are read: `scaled` by a magnitude or not."""

    start: int
    end: int
    value: Decimal
    kind: FigureKind = FigureKind.CARDINAL
    scaled: bool = False
    bare: Decimal | None = None


def shortened(text: str, language: str) -> str:
    """The text, as long as before, without с лишним, and with ½ for с половиной and for and a half."""
    for pattern, sign in SHORTENED.get(language, ()):
        for match in pattern.finditer(text):
            text = text[: match.start()] + sign.ljust(len(match.group())) + text[match.end() :]
    return text


def worded_figures(text: str, language: str) -> Iterator[Figure]:
    """Number words in a row, as one figure, and Roman numerals."""
    table = _table(language)
    yield from _parts_of_magnitudes(text, language)
    row: list[tuple[re.Match[str], Numeral]] = []
    for match in PLAIN_WORD.finditer(text):
        word = match.group().lower()
        if row and word == "and":
            continue
        numeral = table.get(word)
        if row and not (numeral and _continues(row, numeral, text[row[-1][0].end() : match.start()], language)):
            yield from (_halved(text, figure) for figure in _row_figure(row))
            row = []
        if (
            numeral
            and not text[match.start() - 1 : match.start()].isdigit()
            and (row or _begins(text, match, numeral, language))
        ):
            row.append((match, numeral))
        roman = roman_value(match.group())
        if roman and _is_roman(text, match):
            yield Figure(*match.span(), Decimal(roman), FigureKind.ORDINAL)
    yield from (_halved(text, figure) for figure in (_row_figure(row) if row else ()))


@cache
def _table(language: str) -> dict[str, Numeral]:
    return {**numerals(language), HALF_SIGN: Numeral("half", Decimal("0.5"))}


def _halved(text: str, figure: Figure) -> Figure:
    """Half a million is half of the figure."""
    half = HALF.search(text, 0, figure.start) if figure.scaled else None
    return figure._replace(start=half.start(), value=figure.value / 2) if half else figure


def _is_roman(text: str, match: re.Match[str]) -> bool:
    """True for a Roman numeral that is no name and, where it is one letter, follows the word chapter."""
    if text[match.start() - 1 : match.start()] in tuple('«“"') and text[match.end() : match.end() + 1] in tuple('»”"'):
        return False
    if PART.search(text, max(0, match.start() - 14), match.start()):
        return True
    return len(match.group()) > 1 and not (match.group() == SURNAME and NAME.match(text, match.end()))


def _parts_of_magnitudes(text: str, language: str) -> Iterator[Figure]:
    """Shares of a magnitude: a quarter of a billion, полмиллиона."""
    for match in PART_OF[language].finditer(text):
        share = SHARES[match["share"][0].lower()]
        value = numerals(language)[small_letters(match["mag"])].value * (3 if match["quarters"] else 1) / share
        yield Figure(*match.span(), value, scaled=True)


def _begins(text: str, match: re.Match[str], numeral: Numeral, language: str) -> bool:
    """False for a half, and for a magnitude that belongs to digits before it (40 million)."""
    if numeral.kind != "magnitude":
        return numeral.kind != "half"
    after_digits = re.search(r"\d[\s-]?\Z", text[max(0, match.start() - 2) : match.start()])
    opens = numeral.value == 100 if language == "en" else match.group().lower() in THOUSAND
    return opens and not after_digits


def _continues(row: list[tuple[re.Match[str], Numeral]], numeral: Numeral, between: str, language: str) -> bool:
    """True where the word adds to the figure before it: a magnitude, or something smaller than the last word."""
    last = row[-1][1]
    if not BETWEEN.fullmatch(between) or (last.kind in ("ordinal", "half") and numeral.kind != "magnitude"):
        return False
    if numeral.kind == "half":
        return last.kind in ("cardinal", "one")
    if numeral.kind == "magnitude":
        return last.kind != "magnitude" or last.value < numeral.value
    if numeral.kind == "one" and language == "en" and last.kind != "magnitude" and not ONE_ADDED.fullmatch(between):
        return False
    return last.kind != "one" and numeral.value < last.value and last.value >= 20


def _row_figure(row: list[tuple[re.Match[str], Numeral]]) -> Iterator[Figure]:
    """The figure of a row of number words; a lone `one`, `a` or `two` is none, nor is a half that nothing follows."""
    if row[-1][1].kind == "half" or (len(row) > 1 and row[-1][0].group().lower() == "a"):
        row = row[:-1]
    if (
        len(row) == 1
        and row[0][1].kind != "ordinal"
        and (row[0][1].value <= 2 or row[0][0].group().lower() in THOUSAND)
    ):
        return
    kind = FigureKind.ORDINAL if row[-1][1].kind == "ordinal" else FigureKind.CARDINAL
    value = words_value([numeral for _, numeral in row])
    scaled = any(numeral.kind == "magnitude" for _, numeral in row)
    yield Figure(row[0][0].start(), row[-1][0].end(), value, kind, scaled)
