"""Names of countries by CLDR (Unicode), through Babel, and by data/names/countries.tsv."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from termkit.checks.words import rows
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
RUSSIAN_ENDING = re.compile(r"[аеийоуыьэюя]\Z")
ENGLISH_ENDING = re.compile(r"(?:i?stan|us|es|os|[seyo])\Z")
"""What English adjectives of countries leave out: Mauritius and Mauritian, Maldives and Maldivian."""
SHARED = ("US", "GB", "FR", "KR")
"""Countries whose adjectives stand in names of others, too: American Samoa, British Virgin Islands, Korean."""
ENDING = 3
"""Letters of the longest ending of a case."""
COMMON = re.compile(
    r"(?:респ|остров|нов|юж|север|запад|восто|цент|свят|сент|французск|теркс|город|африк|океан|объед|соед|короле|брит|амер|мал|федер|респуб|арабск)\w*"
    r"|island\w*|new|south\w*|north\w*|west\w*|east\w*|central|saint|united|republic|kingdom|states|territor\w+|british"
    r"|american|french|indian|ocean|turks|southern|democratic|outlying|minor|terre|coast|lands?|bird|city|afric\w*|marino"
)
"""Words of names of countries that name none."""
RUSSIAN_ADJECTIVE = re.compile(r"(?P<of>[а-я]{4,}?)[ьй]?[сц]к(?:о|и[йемх]|ими|о[йем]|ого|ому|ая|ую|ою)")
_WORD = re.compile(r"\b(?:[A-ZА-ЯЁ][^\W\d_]{3,}|[а-яё]{3,}[сц]к(?:о|и[йемх]|ими|о[йем]|ого|ому|ая|ую|ою)\b)")
"""What may name a country: Russian adjectives have small letters."""


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
    found = [(word.span(), _codes_of(small_letters(word.group()), primary(language))) for word in _WORD.finditer(text)]
    return [(span, codes) for span, codes in found if codes]


@lru_cache(maxsize=10_000)
def _codes_of(word: str, language: str) -> frozenset[str]:
    """The codes of the countries that a word may name, by its beginning or as an adjective that has another one."""
    known = _by_word(language)
    beginnings = (word[: len(word) - cut] for cut in range(ENDING + 1))
    named = next((known[b] for b in beginnings if b in known), None)
    if named:
        return named
    irregular = frozenset(code for code, made in _adjectives(language) if made.fullmatch(word))
    stem = RUSSIAN_ADJECTIVE.fullmatch(word)
    if irregular or not stem:
        return irregular
    rests = {name.removeprefix(stem["of"]): codes for name, codes in known.items() if name.startswith(stem["of"])}
    return next((codes for rest, codes in rests.items() if rest in ("", "и", "истан", "стан")), frozenset())


@cache
def _adjectives(language: str) -> list[tuple[str, re.Pattern[str]]]:
    """What adjectives and peoples the usual names have that do not begin as they do (data/checks/demonyms.tsv)."""
    made = {row["name"]: row["derived"] for row in rows("demonyms.tsv") if row["language"] == language}
    usual = ((code, made.get(small_letters(name).replace("ü", "u"))) for code, name in _territories(language).items())
    return [(code, re.compile(derived)) for code, derived in usual if derived and code not in SHARED]


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
                for form in {word, _trunk(word, language)} if language == "en" else {_trunk(word, language)}:
                    found.setdefault(form, set()).add(code)
    return {word: frozenset(codes) for word, codes in found.items()}


def _trunk(word: str, language: str) -> str:
    """The word without the ending that its cases, or its English adjective, do not have: ukrain|e, mauriti|us."""
    ending = ENGLISH_ENDING if language == "en" else RUSSIAN_ENDING
    cut = ending.sub("", word)
    return cut if len(cut) >= SHORT else word
