"""Errors of facts and signs to be injected: one function a kind, from a unit to a wrong unit or None."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace

from termkit.checks import SegmentPair
from termkit.text.numbers import FigureKind, find_numbers
from termkit.text.numerals import numerals

Mutate = Callable[[SegmentPair, str, random.Random], SegmentPair | None]


def with_target(pair: SegmentPair, target: str) -> SegmentPair | None:
    return replace(pair, target=target) if target != pair.target else None


def edit(pattern: str, replacement: str | Callable[[re.Match[str]], str]) -> Mutate:
    """A mutation that rewrites the first match of a pattern in the target."""
    return lambda pair, _, __: with_target(pair, re.sub(pattern, replacement, pair.target, count=1))


def first_of(*edits: Mutate) -> Mutate:
    """The first of several mutations that changes anything."""
    return lambda pair, language, chance: next((m for e in edits if (m := e(pair, language, chance))), None)


CODE = re.compile(r"(?<![A-Za-z0-9])[A-Z]+[/ ]?[A-Z]*-?\d+[A-Z]*(?![A-Za-z0-9])|(?<![A-Za-z0-9.])\dG(?![A-Za-z0-9])")
"""What must stay as it is, with letters and digits: COVID-19, ISO 9001, 5G."""


def misspell(pair: SegmentPair, _: str, chance: random.Random) -> SegmentPair | None:
    """Another vowel in a capitalised word in the middle of the target."""
    words = [m for m in re.finditer(r"(?<=[«“\s])[A-ZА-Я][a-zа-я]{5,}", pair.target) if m.start() > 3]
    if not words:
        return None
    word = words[-1]
    wrong = re.sub(
        r"(?<=[^\W\d_]{3})[аеоиуaeoiu]",
        lambda m: chance.choice("оиуe" if m.group() > "z" else "oiu"),
        word.group(),
        count=1,
    )
    wrong = wrong.replace("e", "е") if wrong > "z" else wrong
    return with_target(pair, pair.target[: word.start()] + wrong + pair.target[word.end() :])


def changed_code(pair: SegmentPair, language: str, chance: random.Random) -> SegmentPair | None:
    """A code that both sides have with another digit or letter, or put into words."""
    code = next((c for c in CODE.findall(pair.source) if c in pair.target), "")
    if not code:
        return None
    digits = re.sub(r"\d", lambda m: str((int(m.group()) + 3) % 10), code)
    letters = re.sub("[A-Z]", lambda m: "A" if m.group() != "A" else "B", code, count=1)
    words = {"ru": "этот предмет", "en": "this item"}[language]
    return with_target(pair, pair.target.replace(code, chance.choice((digits, letters, words))))


HALF = re.compile(" half| половин| полугоди")


def other_digit(match: re.Match[str]) -> str:
    digits = match.group()
    return digits[:-1] + str((int(digits[-1]) + 3) % 9 + 1)


MONTH = (
    "(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
    "|January|February|March|April|May|June|July|August|September|October|November|December)"
)


LAST_PERCENT = (
    r"(?:(?<=\d) ?%(?!\w)|(?<=\d) процент\w*| per ?cent\b)(?! пункт| points?\b)(?!.*(?:%|процент|per ?cent|годовых))"
)
"""The only sign of per cent; points go without it (вырос на 3,5 пункта), as the press has them."""


def other_ordinal(pair: SegmentPair, language: str, chance: random.Random) -> SegmentPair | None:
    """The first ordinal that both sides tell becomes another one in the same form; of halves there are but two."""
    told = {n.value for n in find_numbers(pair.source, "zh") if n.kind is FigureKind.ORDINAL}
    for found in find_numbers(pair.target, language):
        text, rest = pair.target[found.start : found.end], pair.target[found.end :]
        if found.kind is FigureKind.ORDINAL and found.value in told and not HALF.match(rest):
            wrong = re.sub(r"\d+", other_digit, text) if text[0].isdigit() else _in_same_form(text, language, chance)
            if wrong:
                return with_target(pair, pair.target[: found.start] + wrong + rest)
    return None


def _in_same_form(text: str, language: str, chance: random.Random) -> str:
    """An ordinal in words with another last word: двадцать первой, двадцать пятой."""
    last = re.findall(r"\w+", text)[-1]
    table, ending = numerals(language), -3 if language == "ru" else -2
    own = table.get(last.lower().replace("ё", "е"))
    others = [
        word
        for word, numeral in table.items()
        if own and numeral.kind == "ordinal" and numeral.value < 10 and numeral.value != own.value
        if language == "en" or word[ending:] == last[ending:]
    ]
    if not others or own is None or own.value > 10:
        return ""
    wrong = chance.choice(others)
    return text.removesuffix(last) + (wrong.capitalize() if last[0].isupper() else wrong)


def where_source_has(pattern: str, *edits: Mutate) -> Mutate:
    """The first of several mutations that changes anything, where the source tells what they change."""
    return lambda pair, language, chance: (
        first_of(*edits)(pair, language, chance) if re.search(pattern, pair.source) else None
    )


def other_day(match: re.Match[str]) -> str:
    """Another day of the month."""
    return str(int(match.group()) % 28 + 1)


def exchanged(*pairs: tuple[str, str]) -> Mutate:
    """The first word of a pair that stands there becomes the other one."""
    return first_of(*(edit(rf"(?<!\w){one}(?!\w)", other) for one, other in pairs))


def another_target(pair: SegmentPair, language: str, _: random.Random) -> SegmentPair | None:
    """The target of another unit."""
    wrong = {
        "ru": "Стороны договорились о создании совместной комиссии.",
        "en": "The sides agreed to set up a commission.",
    }
    return with_target(pair, wrong[language])


def swap(pattern: str) -> Mutate:
    return edit(pattern, lambda m: m.group(3) + m.group(2) + m.group(1))


FIGURES = ("BT201", "BT202", "BT203", "BT204", "BT205", "BT206", "BT208")
FACTS: dict[str, tuple[tuple[str, ...], Mutate]] = {
    "figure": (("BT201",), edit(r"(?<![\d,.])\d{2,4}(?= (?:док|чел|peo|мл|bil|us|км|km|cub))", other_digit)),
    "magnitude": (
        ("BT201",),
        first_of(
            edit(r"млрд", "млн"),
            edit(r"billion", "million"),
            edit(r"трлн", "млрд"),
            edit(r"trillion", "billion"),
        ),
    ),
    "any digit": (FIGURES, edit(r"(?<![\w.,:/$@-])[1-9]\d{1,3}(?![\w:/$-])(?=[^\d]*$)", other_digit)),
    "decimal sign lost": (FIGURES, edit(r"(?<=\d)[.,](?=\d{1,2}(?!\d))", "")),
    "figure dropped": (FIGURES, edit(rf"(?<![\w.,:–-])\d{{2,}} (?=[а-яa-z]{{4}})(?!год|час|процент|per|{MONTH})", "")),
    "number word": (
        FIGURES,
        exchanged(
            ("пять", "шесть"), ("пяти", "шести"), ("шесть", "семь"), ("семь", "восемь"), ("восемь", "девять"),
            ("тридцати", "сорока"), ("двадцати", "тридцати"), ("ста", "двухсот"), ("восемьдесят", "девяносто"),
            ("five", "six"), ("six", "seven"), ("eight", "nine"), ("thirty", "forty"), ("twenty", "thirty"),
            ("eighty", "ninety"), ("fifteen", "fifty"),
        ),
    ),
    "percent sign lost": (("BT201", "BT202"), edit(LAST_PERCENT, "")),
    "percentage": (("BT202",), edit(r"\d+(?=(?:[.,]5)? ?%)", other_digit)),
    "date": (
        FIGURES,
        first_of(
            edit(rf"(?<!\d)\d{{1,2}}(?= {MONTH})", other_day), edit(r"(?<=[a-z] )\d{1,2}(?=, \d{4})", other_day)
        ),
    ),
    "month": (
        ("BT203",),
        exchanged(
            ("января", "февраля"), ("марта", "мая"), ("мая", "марта"), ("июля", "июня"), ("сентября", "октября"),
            ("ноября", "декабря"), ("января", "марта"), ("декабря", "октября"), ("октября", "ноября"), ("июня", "июля"),
            ("January", "June"), ("March", "May"), ("May", "March"), ("July", "June"), ("September", "October"),
            ("November", "December"), ("December", "October"), ("October", "November"), ("June", "July"),
            ("February", "January"), ("August", "April"),
        ),
    ),
    "date dropped": (
        ("BT203",),
        edit(rf"(?i)(?:on )?\d{{1,2}} {MONTH} \d{{4}}(?: года)?,? ?", ""),
    ),
    "year": (("BT201", "BT203"), edit(r"(?<![\d-])(?:19|20)\d\d(?=(?:-м)? (?:год|г\.)|,? [a-z]|\.$)", other_digit)),
    "ordinal": (FIGURES, other_ordinal),
    "range": (
        FIGURES,
        swap(rf"(?<![\d,.])(\d{{1,3}})( ?[–-] ?| to | до )(\d{{1,3}})(?![\d,.–-]| {MONTH})(?<![A-Z]-\d)"),
    ),
    "range end": (FIGURES, edit(r"(?<=\d)(–|-| to | до )\d+", lambda m: m.group(1) + "97")),
    "unit": (
        ("BT201", "BT206"),
        first_of(
            exchanged(
                ("км", "м"), ("km", "m"), ("километров", "метров"), ("kilometres", "metres"), ("тонн", "килограммов"),
                ("tons", "kilograms"), ("кубометров", "тонн"), ("cubic metres", "tons"), ("гектаров", "кв. км"),
                ("hectares", "square kilometres"),
            ),
            edit("долларов США", "евро"),
            edit("US dollars", "euros"),
            edit("юаней", "рублей"),
            edit("yuan", "roubles"),
        ),
    ),
    "enumeration": (
        ("BT207",),
        first_of(
            swap("(сепаратизм\\w*)( и )(экстремизм\\w*)"),
            swap("(separatism)( and )(extremism)"),
        ),
    ),
    "enumeration: item lost": (
        ("BT207",),
        where_source_has(
            "、(?![^《]*》)",
            edit(r", (?!\w+ть |в кото)[а-яёa-z -]{4,30}(?=(?:, [а-яёa-z -]{4,30})+ (?:и|and) [а-яёa-z -]+[.,])", ""),
        ),
    ),
    "list-number": (("BT208",), edit(r"^\d(?=\. )", other_digit)),
    "do-not-translate": (("BT106",), changed_code),
    "abbreviation": (("BT108",), edit(r" \((?:далее|hereinafter)[^)]*\)", "")),
    "verb-strength": (("BT109",), edit("(?:тв[её]рдо|решительно|firmly|resolutely|strongly) ", "")),
    "document-type": (
        ("BT110",),
        first_of(
            edit("совместное заявление", "совместную декларацию"),
            edit("joint statement", "joint declaration"),
            edit("договор ", "соглашение "),
            edit("treaty", "convention"),
            edit("agreement", "treaty"),
            edit("соглашение", "договор"),
            exchanged(
                ("меморандум", "протокол"), ("протокол", "меморандум"), ("декларацию", "коммюнике"),
                ("конвенцию", "декларацию"),
                ("memorandum", "protocol"), ("protocol", "memorandum"), ("declaration", "communiqué"),
                ("convention", "declaration"),
            ),
        ),
    ),
    "empty": (("BT301",), edit(r"(?s).+", "")),
    "untranslated": (("BT302", "BT311"), lambda pair, _, __: with_target(pair, pair.source)),
    "doubled-word": (("BT303",), edit(r"(?<= )([^\W\d_]{3,})(?= )", r"\1 \1")),
    "doubled-blank": (("BT304",), edit(r"(?<=\w) (?=\w)", "  ")),
    "blank before a comma": (("BT304",), edit(r"(?<=[^\W\d_])(?=[,.;](?:\s|$))", " ")),
    "length: five times": (
        ("BT314",),
        lambda pair, _, __: with_target(pair, " ".join([pair.target] * 5)) if len(pair.source) > 26 else None,
    ),
    "bracket opened": (("BT305",), edit(r"\((?=\w{4})", "")),
    "quote opened": (("BT306",), edit("[«“](?=[^»”]{3,}[»”])", "")),
    "quotes of another language": (
        ("BT306",),
        first_of(edit("«([^«»]*)»", r"“\1”"), edit("“([^“”]*)”", r"«\1»")),
    ),
    "statement asked": (("BT307",), edit(r"(?<=\w)\.$", "?")),
    "tags crossed": (("BT308",), edit(r"<(\w+)>(.*?)</\1>", r"</\1>\2<\1>")),
    "placeholder lost": (
        ("BT308",),
        first_of(edit(r"%\d?\$?[sd]", "12"), edit(r"</?g\d?[^>]*>", ""), edit(r"\{\w+\}", "x")),
    ),
    "path": (("BT315",), edit(r"/etc/hosts", "/etc/host")),
    "source inconsistent": (("BT312",), edit(r"(?<= )(?=\w{4,})", "— ")),
    "target inconsistent": (("BT313",), another_target),
    "bracket": (("BT305",), edit(r"(?<=\w{2})\)", "")),
    "quote": (("BT306",), edit("[»”]", "")),
    "end-punctuation": (("BT307",), edit(r"\?$", ".")),
    "tag": (("BT308",), first_of(edit("</b>", ""), edit(r"\{0\}", "12"))),
    "address": (("BT309",), first_of(edit("mfa.gov", "mfa.gow"), edit("info@", "inf@"))),
    "mixed-script": (
        ("BT310",),
        first_of(
            edit("(?<=[а-я])[оас](?=[а-я])", lambda m: {"о": "o", "а": "a", "с": "c"}[m.group()]),
            edit("(?<=[a-z])[oac](?=[a-z])", lambda m: {"o": "о", "a": "а", "c": "с"}[m.group()]),
        ),
    ),
    "han-left": (("BT311",), edit("(?<=[a-zа-я]) (?=[a-zа-я])", " 双方 ")),
    "length": (("BT314",), lambda pair, _, __: with_target(pair, pair.target[:12]) if len(pair.source) > 26 else None),
}  # fmt: skip
