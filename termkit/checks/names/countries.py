"""Names of countries by CLDR (Unicode), through Babel, and by data/names/countries.tsv."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from termkit.model import primary
from termkit.text.normalize import small_letters
from termkit.text.russian_words import shared_letters
from termkit.text.tables import read_records

NO_COUNTRIES = ("UN", "EU", "EZ", "QO", "XA", "XB", "ZZ")
"""Codes of CLDR that stand for groups and for nothing."""
REGIONS = ("HK", "MO", "TW")
"""Codes of parts of China."""
STATES = ("共和国", "联邦", "王国", "公国", "联合酋长国")
SHORT = 4
"""Letters of the shortest word that is known by its beginning, and that a name is known by."""
ENDING = 3
"""Letters of the longest ending of a case."""
COMMON = re.compile(
    r"(?:респ|остров|нов|юж|север|запад|восто|цент|свят|сент|объед|соед|короле|брит|амер|мал|федер|респуб|арабск)\w*"
    r"|island\w*|new|south\w*|north\w*|west\w*|east\w*|central|saint|united|republic|kingdom|states|territor\w+|british"
    r"|american|french|southern|democratic|outlying|minor|terre|coast|lands?|bird"
)
"""Words of names of countries that name none."""
_CAPITALISED = re.compile(r"\b[A-ZА-ЯЁ][^\W\d_]{3,}")


@cache
def _countries() -> frozenset[str]:
    return frozenset(_territories("zh").values()) | {"中国", "美国", "英国", "俄国"}


def _territories(language: str) -> dict[str, str]:
    from babel import Locale

    names = Locale(language).territories
    return {code: name for code, name in names.items() if len(code) == 2 and code not in NO_COUNTRIES}


def is_country(text: str) -> bool:
    """Whether the text is the usual Chinese name of a country or territory."""
    return text in _countries()


def is_state(text: str) -> bool:
    """Whether the text is the usual or the full Chinese name of a state."""
    return is_country(text) or text.endswith(STATES) or text in _formal_names()


@cache
def _formal_names() -> frozenset[str]:
    return frozenset(row["formal"] for row in read_records("names/countries.tsv"))


def another_country(country: str, source: str, target: str, language: str) -> bool:
    """Whether the target names a country that the source has not, where the source has this one."""
    if not is_state(country):
        return False
    return any(not any(name in source for name in names) for names in countries_in(target, language))


def is_unnamed(country: str, target: str, language: str) -> bool:
    """Whether the target has no name of this country, not even a part of one."""
    return is_country(country) and not any(country in names for names in countries_in(target, language))


def countries_in(text: str, language: str) -> list[frozenset[str]]:
    """For each word of a Russian or English text that names a country: the Chinese names that it may stand for."""
    return [frozenset().union(*map(chinese_names, codes)) for _, codes in places_in(text, language)]


def places_in(text: str, language: str) -> list[tuple[tuple[int, int], frozenset[str]]]:
    """Each word of a Russian or English text that names a country, with the codes that it may stand for."""
    if primary(language) not in ("ru", "en"):
        return []
    known = _by_word(primary(language))
    found = []
    for word in _CAPITALISED.finditer(text):
        folded = small_letters(word.group())
        beginnings = (folded[: len(folded) - cut] for cut in range(ENDING + 1))
        found += [(word.span(), known[b]) for b in beginnings if b in known][:1]
    return found


@cache
def chinese_names(code: str) -> frozenset[str]:
    """The Chinese names of a country, with the characters that stand for it."""
    rows = (row for row in read_records("names/countries.tsv") if row["iso"] == code)
    known = {
        name for row in rows for name in (row["name"], row["formal"], *_listed(row["chars"]), *_listed(row["others"]))
    }
    return frozenset((known | {_territories("zh").get(code, "")}) - {""})


@cache
def codes_by_name() -> dict[str, str]:
    """The codes of countries by their Chinese names of more than one character."""
    return {name: code for code in _territories("zh") for name in chinese_names(code) if len(name) > 1}


def usual_name(code: str, language: str) -> str:
    """What a country is called by CLDR."""
    return _territories(primary(language))[code]


def _listed(cell: str) -> list[str]:
    return [name for name in cell.split(",") if name]


@lru_cache(maxsize=10_000)
def is_of_another_country(word: str, name: str, language: str) -> bool:
    """Whether a word in small letters begins more like the name of another country: австралийский is no Austria's."""
    own = shared_letters(word, name)
    others = _names_of_one_word(primary(language)).get(word[:2], ())
    return any(other != name and shared_letters(word, other) > own for other in others)


@cache
def _names_of_one_word(language: str) -> dict[str, list[str]]:
    """The names of countries of one word in small letters, by their first two."""
    found: dict[str, list[str]] = {}
    for name in _territories(language).values():
        if " " not in name:
            found.setdefault(name[:2].lower(), []).append(small_letters(name))
    return found


@cache
def _by_word(language: str) -> dict[str, frozenset[str]]:
    """The codes by a word of the name in the language, Russian ones without their endings."""
    found: dict[str, set[str]] = {}
    for code, name in _territories(language).items():
        if code in REGIONS:
            continue
        for word in re.findall(r"[^\W\d_]{4,}", small_letters(name)):
            if not COMMON.fullmatch(word):
                found.setdefault(_trunk(word, language), set()).add(code)
    return {word: frozenset(codes) for word, codes in found.items()}


def _trunk(word: str, language: str) -> str:
    cut = word[:-1] if language == "ru" and word[-1] in "аеийоуыьэюя" else word
    return cut if len(cut) >= SHORT else word
