"""Chinese names in Russian by the Palladius system, with the traditional exceptions of data/readings.

    习近平 -> Си Цзиньпин      西安 -> Сиань      长安 -> Чанъань      北京 -> Пекин

Each syllable by its table; a given name in one word; ъ after н (from ng) before a vowel (Инструкция по русской передаче
географических названий Китая, ГУГК 1983).  Only for Chinese names: a foreign one has a form of its own in Russian.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from termkit.errors import TermkitError
from termkit.model import Kind
from termkit.readings.foreign import is_foreign_name, is_foreign_person
from termkit.readings.persons.minority_names import minority_of
from termkit.readings.tables import chinese_places, column, divisions, is_ministry, names, rows, surnames, wordlist
from termkit.readings.tones import plain

_AUTONOMOUS = re.compile("(.+)(自治[州县])")
LONG = 3
"""Characters of a name that begins with a surname where it is a Chinese one; shorter ones may be pen names (冰心)."""
KEPT = "湖"
"""What a place is that Russian says with a word and keeps in the name as well: озеро Поянху, but остров Чунмин."""
WITHIN = ("湖", "岛", "礁")
"""What stays in the name of a county or a city that is called by it: уезд Йопурга, not уезд озеро."""
SHORTEST = 2
"""Characters of a name before what kind of place it is; a shorter one keeps its last character: Шаньсянь."""
VOWELS = frozenset("аеёиоуыэюя")


class ForeignName(TermkitError):
    """The name is no Chinese one, or no bare one: Palladius would garble it."""


def palladius(text: str, kind: Kind | str | None = None) -> str:
    """The name of a Chinese person or place in Russian, in the nominative.

    `kind` (person or place) settles what a short name cannot say by itself; raises ForeignName for the transcription
    of a foreign name, whose Russian form has to be looked up or ranked (`transcription.rank`).
    """
    name = text.strip()
    known = column("palladius_exceptions.tsv").get(name)
    if known:
        return known
    if kind != Kind.PLACE and (refused := titled(name)):
        raise ForeignName(refused)
    if kind is None and _is_body(name):
        raise ForeignName(f"{name} is the name of a body, which is translated, not spelt: look it up")
    with_generic = "" if name in wordlist("foreign-names") else _place_with_generic(name, kind)
    if with_generic:
        return with_generic
    foreign = is_foreign_name(name) or (kind != Kind.PLACE and not _is_place(name) and is_foreign_person(name))
    if foreign:
        raise ForeignName(f"{name} is not a Chinese name: look its Russian form up, Palladius would garble it")
    people = minority_of(name) if kind != Kind.PLACE and not _is_known_place(name) else ""
    if people:
        raise ForeignName(f"{name} is a {people} name: look its Russian form up, Palladius would garble it")
    person = None if kind == Kind.PLACE else _person(name, certain=kind == Kind.PERSON)
    if not person and kind == Kind.PERSON and len(name) >= LONG:
        raise ForeignName(f"{name} begins with no Chinese surname: look its Russian form up")
    return person or _place(name)


def titled(name: str) -> str:
    """What to say of a person whose title stands behind the name (王毅外长, 李先生); empty where there is none."""
    from termkit.readings.persons.surnames import all_surnames
    from termkit.readings.polyphony import read

    if name in names() or _is_known_place(name):
        return ""
    title = max(filter(name.endswith, wordlist("titles") | wordlist("courtesies")), key=len, default="")
    bare = name.removesuffix(title)
    if not title or _is_body(bare) or is_foreign_name(bare):
        return ""
    surname = surnames().get(bare, "").split() or (syllable or "" for syllable in read(bare)[1])
    spelt = transcribe(tuple(surname)).capitalize() if bare in all_surnames() else _person(bare, certain=False)
    told = f"{name} has a title behind the name: {title} is translated, not spelt; without it"
    return f"{told} {spelt}" if spelt else ""


def _is_body(name: str) -> bool:
    """Whether a name ends as those of bodies do: 上海合作组织, 中国外交部; 组织 by itself is a word."""
    ends = wordlist("joint-bodies") | wordlist("ends-of-bodies")
    called = any(name.endswith(end) and len(name) > len(end) > 1 for end in ends)
    lasts = [name[start:] for start in range(len(name) - SHORTEST)]
    return called or any(is_ministry(last) or (last in names() and names()[last].tag == "nt") for last in lasts)


def transcribe(syllables: Sequence[str]) -> str:
    """Pinyin syllables (with tones or without) as one Russian word in small letters; unknown ones raise KeyError."""
    word = ""
    for syllable in syllables:
        bare = plain(syllable).lower()
        russian = column("palladius.tsv")[bare]
        word += ("ъ" if word.endswith("н") and russian[0] in VOWELS else "") + russian
    return word


def _person(name: str, *, certain: bool) -> str:
    """Surname and given name, or empty when the name is not, or need not be, a person's."""
    from termkit.readings.persons.surnames import read_person

    if not certain and (_is_place(name) or not 2 <= len(name) <= 4):
        return ""
    read = read_person(name)
    return " ".join(transcribe(part).capitalize() for part in read) if read else ""


def _is_place(name: str) -> bool:
    """Whether the name is a listed place, or a word of the dictionary that is no personal name (平安)."""
    from termkit.readings.words.cutting import cut

    listed = names().get(name)
    if listed:
        return listed.tag != "nr"
    words = cut(name)
    compound = len(name) > 2 and name[:2] in surnames()
    ordinary = (
        not compound
        and len(words) == 1
        and (words[0].tag == "ns" or (len(name) == 2 and not words[0].tag.startswith("nr")))
    )
    return name in wordlist("places") or ordinary or _is_division(name)


def _is_division(name: str) -> bool:
    """Whether a county, a district or a city is called so: 吉隆, of 吉隆县."""
    return any(name + generic in divisions() for generic in "县市区旗镇")


def _is_known_place(name: str) -> bool:
    """Whether some list has the name as a place: 巴彦 is a county as well as a part of Mongolian names."""
    listed = names().get(name)
    known = name in wordlist("places") or name in chinese_places()
    return known or bool(listed and listed.tag != "nr")


def _place_with_generic(name: str, kind: Kind | str | None) -> str:
    """A place whose last part Russian says with a word (провинция Хэбэй, Или-Казахский автономный округ), or empty."""
    autonomous = _autonomous(name) if kind != Kind.PERSON else ""
    if autonomous:
        return autonomous
    for generic, russian in column("place_generics.tsv").items():
        stem = name.removesuffix(generic)
        if stem == name or len(stem) < SHORTEST or kind == Kind.PERSON or not _is_said_by_word(stem, generic):
            continue
        known = column("palladius_exceptions.tsv").get(stem)
        inner = known or (_place(stem) if stem.endswith(WITHIN) else palladius(stem, Kind.PLACE))  # no foreign name
        return f"{russian} {_place(name) if generic == KEPT else inner}"
    return ""


def _is_said_by_word(stem: str, generic: str) -> bool:
    """Whether Russian says what a place is with a word: listed districts, banners with Mongol names, all others."""
    if generic == "区":
        return stem + generic in divisions() or stem in chinese_places()
    return generic != "旗" or stem in column("palladius_exceptions.tsv")


def _autonomous(name: str) -> str:
    """The prefecture or county of a nationality (Или-Казахский автономный округ), or empty."""
    match = _AUTONOMOUS.fullmatch(name)
    if not match:
        return ""
    place, division = match.groups()
    stem, peoples = _without_peoples(place)
    if not peoples or not stem:
        return ""
    *others, last = peoples
    known = _nationalities()
    adjective = "-".join([*(known[people][1] for people in others), known[last][0]])
    return f"{palladius(stem, Kind.PLACE)}-{adjective} {column('place_generics.tsv')[division]}"


def _without_peoples(place: str) -> tuple[str, list[str]]:
    """What an autonomous place is called and whose it is: 孟连傣族拉祜族 -> 孟连, [傣族, 拉祜族]."""
    peoples: list[str] = []
    while found := max((people for people in _nationalities() if place.endswith(people)), key=len, default=""):
        place = place.removesuffix(found)
        peoples.insert(0, found)
    return place, peoples


@cache
def _nationalities() -> dict[str, tuple[str, str]]:
    """Nationality in the name of an autonomous place -> its adjective in Russian, and its form before another one."""
    return {row[0]: (row[1], row[2]) for row in rows("nationalities.tsv")}


def _place(name: str) -> str:
    from termkit.readings.pinyin import syllables

    return transcribe(syllables(name, Kind.PLACE)).capitalize()
