"""Names of documents, bodies and offices put together from known parts, by the patterns of compositions.tsv.

    中华人民共和国和X联合声明 -> Совместное заявление Китайской Народной Республики и …
    中哈合作委员会第十一次会议 -> 11-е заседание Китайско-казахстанского комитета по сотрудничеству

A pattern whose parts are not all known, or whose Russian case cannot be told, says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from termkit.readings.tables import rows

Part = Callable[[str], str]
"""The equivalent of a part of a term in the language asked for, or an empty string."""
_SLOT = re.compile(r"\{(\d)(?::(\w+))?\}")
_CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
_ARTICLE = re.compile(
    "Republic|Kingdom|Union|States|Federation|Emirates|Organ|Netherlands|Philippines|Maldives|Bahamas|Gambia"
    "|Comoros|Islands|UAE|DPRK|Committee|Commission|Council|Assembly|Conference|Forum|Group|Mechanism|Dialogue"
)
_ADJECTIVES = {"neut": "ое", "femn": "ая", "femg": "ой", "plur": "ие"}
"""Forms of adjectives of two countries in -ский: the slot's form and its ending."""
_OPEN = "-#"
"""Stands for the ending of a Russian ordinal until the noun after it is known."""
_ENDINGS = {"masc": "-й", "femn": "-я", "neut": "-е"}


def compose(term: str, language: str, part: Part) -> Iterator[str]:
    """What the patterns that fit the Chinese term make of it, in the order of the table."""
    for pattern, target in _patterns(language):
        match = pattern.fullmatch(term)
        filled = _fill(target, match, language, part) if match else ""
        if filled:
            yield filled[0].upper() + filled[1:] if target[0] == "{" and language == "ru" else filled


@cache
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    found = [(pattern, target) for wanted, pattern, target in rows("compositions.tsv") if wanted == language]
    return tuple((re.compile(pattern), target) for pattern, target in found)


def _fill(target: str, match: re.Match[str], language: str, part: Part) -> str:
    """The target with its slots filled, or empty when a part is unknown."""
    filled = target
    for slot in _SLOT.finditer(target):
        form = slot.group(2) or ""
        value = _value(match.group(int(slot.group(1))), form, language, part)
        if not value:
            return ""
        filled = filled.replace(slot.group(), value, 1)
    return _agreed(filled) if _OPEN in filled else filled


def _value(chinese: str, form: str, language: str, part: Part) -> str:
    if form == "ordinal":
        return _ordinal(chinese, language)
    if form == "number":
        return _number(chinese)
    value = (part(chinese) or bilateral(chinese)) if language == "ru" else part(chinese)
    return _inflect(value, form) if value else ""


def bilateral(pair: str) -> str:
    """The Russian adjective of China and another country, from two characters (中哈), or empty."""
    other = _adjectives().get(pair[1:]) if pair[:1] == "中" else None
    return f"китайско-{other}" if other else ""


@cache
def _adjectives() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("bilateral.tsv")}


def _inflect(value: str, form: str) -> str:
    """The value in a Russian case, or with the English article of states; empty when it is unknown how."""
    if form == "the":
        return f"the {value}" if _ARTICLE.search(value) and not value.startswith("the ") else value
    if form in _ADJECTIVES:
        return re.sub("ий$", _ADJECTIVES[form], value) if re.fullmatch(r"\S+[сц]кий", value) else ""
    if form == "title":
        return _title(value)
    if form == "name":
        return value if all(word[:1].isupper() for word in value.split()) else ""
    if form == "at":
        return _at(value)
    return _in_case(value, form) if form in _CASES else value


def _title(phrase: str) -> str:
    """The phrase as titles of English documents print it: Comprehensive Strategic Partnership of Coordination."""
    return re.sub(r"\b(?!(?:of|and|for|in|the|a|an|with)\b)[a-z]", lambda match: match.group().upper(), phrase)


def _at(place: str) -> str:
    """The place with the preposition of place: в Китае, на Кубе, на Соломоновых островах."""
    there = _in_case(place, "loct")
    island = place in _islands() or "остров" in place.lower()
    return f"{'на' if island else 'в'} {there}" if there else ""


@cache
def _islands() -> frozenset[str]:
    return frozenset(row[0] for row in rows("islands_ru.tsv"))


def _in_case(value: str, case: str) -> str:
    from termkit.text.russian import cells

    if value.isupper():  # США
        return value
    table = cells(value)
    number = next((n for n in ("sing", "plur") if value in table.get((n, "nomn"), ())), "")
    forms = table.get((number, case), set())
    return next(iter(forms)) if len(forms) == 1 else ""


def _number(chinese: str) -> str:
    from termkit.text.numerals import chinese_value

    value = int(chinese) if chinese.isdecimal() else chinese_value(chinese)
    return str(int(value)) if value else ""


def _ordinal(chinese: str, language: str) -> str:
    """11th, or the Russian number with its ending open."""
    digits = _number(chinese)
    if language == "ru" or not digits:
        return digits and digits + _OPEN
    ending = "th" if digits[-2:] in ("11", "12", "13") else {"1": "st", "2": "nd", "3": "rd"}.get(digits[-1], "th")
    return digits + ending


def _agreed(filled: str) -> str:
    """The Russian ordinal with the ending that the word after it asks for; empty when that cannot be told."""
    from termkit.text.russian_words import readings

    after = re.search(re.escape(_OPEN) + r" ([\w-]+)", filled)
    word = after.group(1) if after else ""
    genders = {r.tag.gender for r in readings(word) if "nomn" in r.tag and "sing" in r.tag} - {None}
    return filled.replace(_OPEN, _ENDINGS[genders.pop()]) if len(genders) == 1 else ""
