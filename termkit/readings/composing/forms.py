"""The forms that parts of composed names take: an article, a Russian case, an adjective, an ordinal."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from termkit.model import Kind
from termkit.readings.composing.pairs import countries_of, is_doubtful
from termkit.readings.tables import column, is_place_of_china, rows
from termkit.text.russian_names import CASES, decline
from termkit.text.tables import read_rows

Part = Callable[[str], str]
"""The equivalent of a part of a term in the language asked for, or an empty string."""
_ARTICLE = re.compile(
    "Republic|Kingdom|Union|States|Federation|Emirates|Organ|Netherlands|Philippines|Maldives|Bahamas|Gambia"
    "|Comoros|Islands|UAE|DPRK|Committee|Commission|Council|Assembly|Conference|Forum|Group|Mechanism|Dialogue"
    "|Nations|Office|Meeting|Summit|Academy|Embassy|Consulate|Parliament|Senate|Duma|Mejlis|Khural|Secretariat"
    "|Autonomous Region|^Government|^Ministry|^State of|Administration|Agency|Association|Party|Foundation|Society"
    r"|\b(?:EU|UN|WTO|WHO|IAEA|SCO|OPCW|IMF|CIS|EAEU|CSTO|AIIB)$"
)
"""Names that have the article in English."""
_ADJECTIVES = {"masc": "ий", "neut": "ое", "femn": "ая", "femg": "ой", "plur": "ие", "plug": "их"}
"""Forms of adjectives of two countries in -ский: the slot's form and its ending; Neut begins with a capital."""
_PAIR = re.compile(r"中(.)|中国[—－–-]([^—－–-]+)")
"""China and another country: 中哈, 中国—蒙古."""
OPEN = "-#"
"""Stands for the ending of a Russian ordinal until the noun after it is known."""
_FORMS = {"state": {"en": "the", "ru": "gent"}, "city": {"en": "town", "ru": "gent"}}
"""What forms of states and towns are in each language."""
_TOWN_CASES = {"city": "gent", "at": "loct", "there": "loct"}
"""The cases of towns of China, which decline by their endings alone: Чэнду in every case."""
_ENDINGS = {"masc": "-й", "femn": "-я", "neut": "-е"}


def in_form(chinese: str, form: str, language: str, part: Part) -> str:
    """A Chinese part in the form that a slot asks for; empty where it is unknown or not of that kind."""
    if form in _MADE_OF_CHINESE:
        return _MADE_OF_CHINESE[form](chinese, language, part)
    a_state = chinese in _states()
    if (form in ("town", "there", "city") and a_state) or (
        form == "state" and not (a_state or chinese in _formal_states())
    ):
        return ""
    known = "" if is_doubtful(chinese) else part(chinese)
    value = known or bilateral(chinese, language, part)
    if form in _TOWN_CASES and language == "ru" and is_place_of_china(chinese) and re.fullmatch("[А-ЯЁ]\\S+", value):
        town = decline(value, "place", "m")[CASES.index(_TOWN_CASES[form])]
        return town if form == "city" else f"в {town}"
    return _inflect(value, _FORMS[form][language] if form in _FORMS else form) if value else ""


def _spelt(name: str, language: str) -> str:
    """A name of China by its sound, as one word."""
    from termkit.readings.palladius import transcribe
    from termkit.readings.pinyin import plain, syllables
    from termkit.readings.spelling.spelt import join

    sounds = syllables(name, Kind.PLACE)
    return (transcribe(sounds) if language == "ru" else plain(join(tuple(sounds)))).capitalize()


def _both(pair: str, language: str, part: Part) -> str:
    """China and the other country of a pair behind a noun: China and Mongolia, Китая и Монголии."""
    value = in_form(_other(pair), "state", language, part)
    china = {"en": "China and", "ru": "Китая и"}[language]
    return f"{china} {value}" if value else ""


def _ends(pair: str, language: str, part: Part) -> str:
    """China and the other country of a pair as the ends of a line, in Russian: Китай – Мьянма."""
    value = in_form(_other(pair), "name", language, part)
    return f"Китай – {value}" if value else ""


def _other(pair: str) -> str:
    """The other country of a pair, empty when that is not sure."""
    match = _PAIR.fullmatch(pair)
    return match.group(2) or next(iter(countries_of(pair)), "") if match and not is_doubtful(pair) else ""


def bilateral(pair: str, language: str, part: Part) -> str:
    """China and another country before a noun: китайско-казахстанский, China-Mongolia; empty when that is not sure."""
    match = _PAIR.fullmatch(pair)
    if not match or is_doubtful(pair):
        return ""
    other = match.group(2) or next(iter(countries_of(pair)), match.group(1))
    if language == "ru":
        return f"китайско-{column('bilateral.tsv')[other]}" if other in column("bilateral.tsv") else ""
    name = part(other) if len(other) > 1 else ""
    return f"China-{name}" if name and " of " not in name else ""


@cache
def _states() -> frozenset[str]:
    """Chinese names of states, which are no towns."""
    return frozenset(row[1] for row in read_rows("names/countries.tsv")[1:])


@cache
def _formal_states() -> frozenset[str]:
    """Their formal and other names: 哈萨克斯坦共和国, 蒙古."""
    found = read_rows("names/countries.tsv")[1:]
    return frozenset(name for row in found for cell in (row[2], *row[5:6]) for name in cell.split(",") if name)


def _inflect(value: str, form: str) -> str:
    """The value in the form that a slot asks for: a Russian case, capitals, an article; empty when it is unknown."""
    if form in _SHAPES:
        return _SHAPES[form](value)
    if form.lower() in _ADJECTIVES:
        return _adjective(value, form)
    return _in_case(value, form) if form in CASES else value


def _with_article(value: str) -> str:
    return f"the {value}" if _ARTICLE.search(value) and not value.startswith("the ") else value


def _only_name(value: str) -> str:
    return value if all(word[:1].isupper() for word in value.split()) else ""


def _adjective(pair: str, form: str) -> str:
    """The adjective of two countries in a gender; with a capital when the form has one."""
    adjective = re.sub("ий$", _ADJECTIVES[form.lower()], pair) if re.fullmatch(r"\S+[сц]кий", pair) else ""
    return adjective.capitalize() if form.istitle() else adjective


def _adjective_of_place(chinese: str, ending: str) -> str:
    """Ланьчжоуский, Шанхайский, Урумчийский: of a place of China of one word, empty where none is regular."""
    from termkit.readings.palladius import palladius

    place = "Китай" if chinese == "中国" else palladius(chinese, Kind.PLACE) if is_place_of_china(chinese) else ""
    if not re.fullmatch("[А-ЯЁ][а-яё]+", place) or place.endswith(("са", "ао")):
        return ""
    return f"{place}{'й' if place.endswith('и') else ''}{ending}"


def _minister(ministry: str) -> str:
    """Who heads the ministry: Minister of Transport, Министр транспорта; empty where it is no ministry by name."""
    for body, person in (("Ministry ", "Minister "), ("Министерство ", "Министр ")):
        if ministry.startswith(body):
            return person + ministry.removeprefix(body)
    return ""


def _deputy_of(ministry: str) -> str:
    """The genitive of who heads the ministry, in Russian: министра транспорта."""
    return re.sub("^Министр ", "министра ", _minister(ministry))


def _relations(phrase: str) -> str:
    return phrase if phrase.startswith("отношения ") else ""


def _title(phrase: str) -> str:
    """The phrase as titles of English documents print it: Comprehensive Strategic Partnership of Coordination."""
    return re.sub(
        r"\b(?!(?:of|and|for|in|the|a|an|with|between|on|to)\b)[a-z]", lambda match: match.group().upper(), phrase
    )


def _at(place: str) -> str:
    """The place with the preposition of place: в Китае, на Кубе, на Соломоновых островах."""
    there = _in_case(place, "loct")
    island = place in {row[0] for row in rows("islands_ru.tsv")} or "остров" in place.lower()
    return f"{'на' if island else 'в'} {there}" if there else ""


def _about(phrase: str) -> str:
    """The phrase behind the preposition of what is spoken about: об изменении климата."""
    spoken = _in_case(phrase, "loct")
    return f"{'об' if spoken[0].lower() in 'аиоуэ' else 'о'} {spoken}" if spoken else ""


def _in_case(value: str, case: str) -> str:
    from termkit.text.russian import cells

    if value.isupper():  # США
        return value
    table = cells(value)
    number = next((n for n in ("sing", "plur") if value in table.get((n, "nomn"), ())), "")
    forms = table.get((number, case), set())
    return next(iter(forms)) if len(forms) == 1 else ""


_SHAPES = {
    "the": _with_article,
    "title": _title,
    "name": _only_name,
    "town": _only_name,
    "at": _at,
    "about": _about,
    "there": lambda place: _at(_only_name(place)),
    "minister": _minister,
    "deputy": _deputy_of,
    "relations": _relations,
}
"""Forms that are made by a function, by the name that the table gives them."""


_MADE_OF_CHINESE: dict[str, Callable[[str, str, Part], str]] = {
    "ordinal": lambda chinese, language, part: _ordinal(chinese, language),
    "number": lambda chinese, language, part: _number(chinese),
    "spelt": lambda chinese, language, part: _spelt(chinese, language),
    "relm": lambda chinese, language, part: _adjective_of_place(chinese, "ский"),
    "relg": lambda chinese, language, part: _adjective_of_place(chinese, "ского"),
    "both": _both,
    "ends": _ends,
}
"""Forms that are made of the Chinese part itself."""


def _number(chinese: str) -> str:
    from termkit.text.numerals import chinese_value

    value = int(chinese) if chinese.isdecimal() else chinese_value(chinese)
    return str(int(value)) if value else ""


def _ordinal(chinese: str, language: str) -> str:
    """11th, or the Russian number with its ending open."""
    digits = _number(chinese)
    if language == "ru" or not digits:
        return digits and digits + OPEN
    ending = "th" if digits[-2:] in ("11", "12", "13") else {"1": "st", "2": "nd", "3": "rd"}.get(digits[-1], "th")
    return digits + ending


def agreed(filled: str) -> str:
    """The Russian ordinal with the ending that the word after it asks for; empty when that cannot be told."""
    from termkit.text.russian_words import readings

    after = re.search(re.escape(OPEN) + r" ([\w-]+)", filled)
    word = after.group(1) if after else ""
    genders = {r.tag.gender for r in readings(word) if "nomn" in r.tag and "sing" in r.tag} - {None}
    return filled.replace(OPEN, _ENDINGS[genders.pop()]) if len(genders) == 1 else ""
