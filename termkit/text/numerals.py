"""Numerals: what a run of Chinese numerals, a group of digits, a Roman numeral or a few number words is worth."""

import re
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from termkit.text.tables import read_rows

ROMAN = re.compile(r"(?=[XVI])X{0,3}(?:IX|IV|V?I{0,3})\Z")
ROMAN_VALUES = {"X": 10, "V": 5, "I": 1}
HARD = ("ый", "ой", "ая", "ое", "ые", "ого", "ому", "ую", "ым", "ыми", "ых", "ом", "ою")
ADJECTIVE = "-"


class Numeral(NamedTuple):
    """A number word: its kind (cardinal, ordinal, magnitude or one) and its value."""

    kind: str
    value: Decimal


@cache
def numerals(language: str) -> dict[str, Numeral]:
    """The number words of a language in small letters, Russian ones in all their forms and without ё."""
    table: dict[str, Numeral] = {}
    for code, kind, value, forms in read_rows("text/numerals.tsv"):
        if code == language:
            words = [form for stem in forms.split() for form in _forms(stem)]
            table |= {word.replace("ё", "е"): Numeral(kind, Decimal(value)) for word in words}
    return table


def _forms(stem: str) -> list[str]:
    return [stem[:-1] + ending for ending in HARD] if stem.endswith(ADJECTIVE) else [stem]


def chinese_value(run: str) -> Decimal | None:
    """The value of Chinese numerals (三十, 一百零五万, 三点五, 二〇一三), or None where they make no number.

    Two digits side by side (三四十, 五六) are an estimate and no number.
    """
    whole, point, fraction = run.partition("点")
    table = numerals("zh")
    digits = [table[char] for char in whole if char in table]
    if len(digits) != len(whole) or not digits:
        return None
    if all(digit.kind == "cardinal" for digit in digits):
        value = _by_position(whole, digits)
    else:
        value = _by_magnitude([(digit.kind, digit.value) for digit in digits])
    if value is None or not point:
        return value
    decimals = [table[char] for char in fraction if char in table]
    if len(decimals) != len(fraction) or not decimals or any(digit.kind != "cardinal" for digit in decimals):
        return None
    return value + Decimal("0." + "".join(str(digit.value) for digit in decimals))


def _by_position(run: str, digits: list[Numeral]) -> Decimal | None:
    if len(digits) in (2, 3) and not set(run) & set("零〇0"):
        return None
    return Decimal("".join(str(digit.value) for digit in digits))


def _by_magnitude(parts: list[tuple[str, Decimal]]) -> Decimal | None:
    """Hundreds and tens within 万 within 亿: 十二亿三千零五万 is ((12) 亿) + ((3 千 + 5) 万); 两千五 is 2500."""
    total, section, digit, after = Decimal(0), Decimal(0), None, Decimal(1)
    for kind, value in parts:
        if kind == "cardinal":
            if digit:
                return None
            digit, after = value, after if value else Decimal(1)
        elif value < 10_000:
            section += (Decimal(1) if digit is None and value == 10 else digit or Decimal(1)) * value
            digit, after = None, value / 10
        else:
            section, digit, after = section + (digit or 0), None, value / 10
            total = (total + section or 1) * value if value == 10**8 else total + (section or 1) * value
            section = Decimal(0)
    return total + section + (digit or 0) * (after if len(parts) > 1 else 1)


def roman_value(word: str) -> int | None:
    """The value of a Roman numeral from I to XXXIX, or None."""
    if not ROMAN.match(word):
        return None
    values = [ROMAN_VALUES[char] for char in word] + [0]
    return sum(-value if value < following else value for value, following in pairwise(values))


def digits_value(digits: str, language: str, *, scaled: bool) -> Decimal:
    """The value of a figure: 1,000 and 1 000 (Russian also 1.000) are a thousand, 1.5 (Russian 1,5) one and a half.

    `scaled` says that a magnitude or a per cent sign follows: then what could be either is a decimal fraction
    (24,327 млрд).
    """
    bare = digits.replace(" ", "")
    marks = [char for char in bare if char in ".,"]
    if len(set(marks)) > 1:  # the last of two kinds is the decimal point
        whole, _, fraction = bare.rpartition(marks[-1])
        return Decimal(re.sub(r"[.,]", "", whole) + "." + fraction)
    if len(marks) > 1 or (marks and _is_group(bare, marks[0], language, scaled=scaled)):
        return Decimal(re.sub(r"[.,]", "", bare))
    return Decimal(bare.replace(",", "."))


def _is_group(bare: str, mark: str, language: str, *, scaled: bool) -> bool:
    """Whether the only mark of a figure parts its thousands: 1,000, in Russian 1.000 unless a magnitude follows."""
    if not re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", bare):
        return False
    return not scaled if language == "ru" else mark == ","


def words_value(words: list[Numeral]) -> Decimal:
    """The value of number words in a row: two hundred and five thousand, двадцать первый."""
    total, current = Decimal(0), Decimal(0)
    for kind, value in words:
        if kind != "magnitude":
            current += value
        elif value == 100:
            current = (current or Decimal(1)) * value
        else:
            total, current = total + (current or Decimal(1)) * value, Decimal(0)
    return total + current
