"""Another date or figure in the shape of a printed one; empty wherever its shape is not certain."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from termkit.model import primary
from termkit.text.patterns import PLAIN_WORD
from termkit.text.tables import read_rows

_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")
_DIGITS = re.compile(r"\d+")
_FIGURE = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)*")
_BARE_UNITS = re.compile(r"%|млрд|млн|трлн|тыс\.")
FINEST = 2
"""Decimals that a figure may have; more would be no figure that anybody wrote."""


def render_date(printed: str, old: str, new: str, language: str) -> str:
    """The date `new` written as `printed` writes `old` (ISO 8601, both to the same precision)."""
    if not (_DATE.fullmatch(old) and _DATE.fullmatch(new) and len(old) == len(new)):
        return ""
    numeric = re.fullmatch(r"(\d\d)\.(\d\d)\.(\d{4})", printed)
    if numeric:
        return ".".join(reversed(new.split("-"))) if ".".join(reversed(old.split("-"))) == printed else ""
    text = printed
    if len(old) > 4:
        text = _with_month(text, int(old[5:7]), int(new[5:7]), language)
    for before, after in ((old[:4], new[:4]), (old[8:], new[8:])):
        if before:
            text = _with_digits(text, int(before), int(after))
    return text


def _with_month(text: str, old: int, new: int, language: str) -> str:
    """The text with the month's name in the same form; empty where it has none."""
    months = _months(primary(language))
    for match in PLAIN_WORD.finditer(text):
        forms = months.get(old, [])
        word = match.group()
        if word.lower() in (form.lower() for form in forms):
            place = [form.lower() for form in forms].index(word.lower())
            return text[: match.start()] + _same_form(forms, place, months[new]) + text[match.end() :]
    return ""


def _same_form(forms: list[str], place: int, others: list[str]) -> str:
    """Forms stand in the order of the cases; the instrumental may be spelt in two ways, so the last count backwards."""
    if place < min(3, len(others)):
        return others[place]
    return others[-1] if place == len(forms) - 1 else others[-2]


def _with_digits(text: str, old: int, new: int) -> str:
    """The text with its one figure `old` replaced; empty where it has none, several, or an ordinal ending."""
    places = [match for match in _DIGITS.finditer(text) if int(match.group()) == old]
    if len(places) != 1:
        return ""
    match = places[0]
    if re.match(r"-?(?:st|nd|rd|th|го|е|му|м|й)\b", text[match.end() :]):
        return ""
    width = len(match.group()) if match.group().startswith("0") else 0
    return f"{text[: match.start()]}{new:0{width}}{text[match.end() :]}"


def render_figure(printed: str, old: Decimal, new: Decimal, language: str) -> str:
    """The figure `new` written as `printed` writes `old`: 40 млрд becomes 50 млрд.

    Empty for figures in words, and where the noun after it would need another form.
    """
    places = list(_FIGURE.finditer(printed))
    if len(places) != 1 or not old:
        return ""
    text = places[0].group()
    shown = _value(text, language)
    value = (shown * new / old).normalize()
    if shown == 0 or -int(value.as_tuple().exponent) > FINEST or not _agrees(shown, value, printed, language):
        return ""
    return printed[: places[0].start()] + _written(value, text, language) + printed[places[0].end() :]


def _value(text: str, language: str) -> Decimal:
    bare = re.sub(r"[ \u00a0\u202f]", "", text)
    if primary(language) == "ru":
        return Decimal(bare.replace(".", "").replace(",", "."))
    return Decimal(bare.replace(",", ""))


def _written(value: Decimal, model: str, language: str) -> str:
    plain = f"{value:f}"
    whole, _, rest = plain.partition(".")
    if len(whole) > 3 and not model.isdigit():
        mark = next((char for char in model if not char.isdigit()), "")
        whole = f"{int(whole):,}".replace(",", mark)
    point = "," if primary(language) == "ru" else "."
    return whole + (point + rest if rest else "")


def _agrees(old: Decimal, new: Decimal, printed: str, language: str) -> bool:
    return bool(_BARE_UNITS.search(printed)) or _number_class(old, language) == _number_class(new, language)


def _number_class(value: Decimal, language: str) -> str:
    """What form a noun takes after the figure (CLDR plural rules: one, few, many, other)."""
    if value != int(value):
        return "other"
    tens, ones = int(value) % 100, int(value) % 10
    if primary(language) != "ru":
        return "one" if value == 1 else "other"
    if ones == 1 and tens != 11:
        return "one"
    return "few" if 2 <= ones <= 4 and not 12 <= tens <= 14 else "many"


@cache
def _months(language: str) -> dict[int, list[str]]:
    return {int(number): forms.split() for code, number, forms in read_rows("text/months.tsv") if code == language}
