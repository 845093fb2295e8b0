"""Pinyin of Chinese text: syllables one by one, and spelt as words by GB/T 16159-2012."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from termkit.model import Kind, Script
from termkit.readings.tones import initials, numbered, plain
from termkit.text.languages import chinese_script, to_simplified
from termkit.text.patterns import DOT, DOTS, SLOT

if TYPE_CHECKING:
    from termkit.readings.words.cutting import Word

__all__ = ["initials", "numbered", "pinyin", "plain", "syllables"]

CACHED = 16_384
APOSTROPHE = "'"
KHAN = {"汗": ("hán",)}
"""A part of a name that is read otherwise as a word."""
DIRECTIONS = "东南西北"
"""Words of one character before the name of a place: 东哈萨克斯坦州."""
MOST_PARTIES = 3
"""Characters of a side or of a pair, or three, of states: 中吉乌."""
LEAST_FOREIGN = 2
"""Characters of the shortest name of a place that is told for foreign by them: 拉法."""
COMMON = range(0x4E00, 0xA000)
"""The block of Unicode whose characters are in tables of readings."""
_PLACES = frozenset({Kind.PLACE, Kind.PORT})
_TITLES = frozenset({Kind.PLACE, Kind.PORT, Kind.ORGANISATION, Kind.DOCUMENT, Kind.PROJECT})


_JOINT = re.compile(f"[{DOTS}-]")
_FOREIGN = re.compile(rf"(?:[㐀-鿿]+|[A-Za-z.]+)(?:[{DOTS}-](?:[㐀-鿿]+|[A-Za-z.]+))*")
"""A name of one part or more, Han or initials: 普京, 穆罕默德·本·萨勒曼, 侯赛因·阿米尔-阿卜杜拉希扬."""
_REIGN = re.compile("(?<=..)[一二三四五六七八九十]+世$")
"""Which of his name a monarch is: 查尔斯三世."""
_ROUND_ZERO = re.compile(r"(?<=[〇一二三四五六七八九○０])[○０]|[○０](?=[一二三四五六七八九])")
"""Printers set a circle or a full-width zero in Chinese dates: 二○一三年, 二００三年."""


def syllables(text: str, kind: Kind | str | None = None) -> list[str]:
    """One syllable for each Han character of the text, in order, none for any other character.

    Tones are those of the characters by themselves in the word (一 yī and 不 bù always); small letters throughout.
    """
    return [syllable for syllable in _readings(text, kind) if syllable]


@lru_cache(maxsize=CACHED)
def pinyin(text: str, kind: Kind | str | None = None) -> str:
    """The text in pinyin, spelt by GB/T 16159-2012: words joined, names capitalised, slots {} of frames kept.

    `kind` says what the text is: a person's name is divided into surname and given name, every word of another name
    is capitalised; without it, only the names that are recognised inside the text are.
    """
    from termkit.readings.polyphony import read
    from termkit.readings.spelling.pieces import pieces
    from termkit.readings.spelling.spelt import spell

    if SLOT.search(text):
        return _around_slots(text, kind)
    simplified = _ROUND_ZERO.sub("〇", simplified_text(text))
    if kind == Kind.PERSON:
        name = _person(simplified)
        if name:
            return name
    if kind == Kind.ABBREVIATION and (party := _party(simplified)):
        return party
    persons = kind not in _PLACES
    words, readings = read(simplified, persons=persons)
    if not persons and (place := _place(simplified, words, readings)):
        return place
    found = pieces(simplified, words, persons=persons)
    spelt = spell(simplified, readings, found, title=kind in _TITLES)
    return _foreign(simplified) if kind == Kind.PERSON and _is_unknown(simplified, spelt) else spelt


def _place(name: str, words: list[Word], readings: list[str | None]) -> str:
    """A foreign place that the dictionary tears, one word before what kind of place it is; empty for others.

    克孜勒奥尔达州 is Kèzīlè'ào'ěrdá Zhōu, though 达州 is a city.
    """
    from termkit.readings.persons.surnames import is_transcribed
    from termkit.readings.spelling.spelt import join
    from termkit.readings.tables import wordlist
    from termkit.readings.words.whole_places import is_listed_place

    generics = (end for end in (*wordlist("generics"), *wordlist("long-generics"), "城") if name.endswith(end))
    stem = name.removesuffix(max(generics, key=len, default=""))
    parts = [word for word in words if word.start < len(stem) and word.text not in DIRECTIONS]
    torn = any(len(word.text) == 1 or (word.start > 0 and word.end > len(stem)) for word in parts)
    if not torn or len(stem) < LEAST_FOREIGN or is_listed_place(name) or not is_transcribed(stem):
        return ""
    own = tuple(syllable or "" for syllable in readings[: len(stem)])
    return f"{join(own).capitalize()} {pinyin(name[len(stem) :]).capitalize()}".strip()


def _party(text: str) -> str:
    """A side or the states of a pair as they are read before what such do: Fēifāng, Zhōng-Yì; empty for others."""
    from termkit.readings.words.countries import COUNTRY, SIDE, redivide
    from termkit.readings.words.cutting import cut

    if not 1 < len(text) <= MOST_PARTIES:
        return ""
    for carrier in ("表示", "两国"):
        clause = text + carrier
        tags = {word.tag for word in redivide(clause, cut(clause)) if word.start < len(text)}
        if tags <= {COUNTRY, SIDE}:
            return pinyin(clause).removesuffix(pinyin(carrier)).strip()
    return ""


def _is_unknown(name: str, spelt: str) -> bool:
    """Whether a person's name was taken for ordinary words: 阿济莫夫, but not 托卡耶夫总统."""
    return _is_bare(name) and any(word[0].islower() for word in spelt.split())


def _is_bare(name: str) -> bool:
    """Whether it is a name and nothing else, no title behind it."""
    from termkit.readings.tables import wordlist

    return bool(_FOREIGN.fullmatch(name)) and not name.endswith((*wordlist("titles"), *wordlist("monarchs")))


def _readings(text: str, kind: Kind | str | None = None) -> list[str | None]:
    from termkit.readings.foreign import is_foreign_person
    from termkit.readings.persons.surnames import read_person
    from termkit.readings.polyphony import read

    simplified = simplified_text(text)
    if kind == Kind.PERSON and not is_foreign_person(simplified):
        person = read_person(simplified)
        if person:
            return [syllable for part in person for syllable in part]
    return read(simplified, persons=kind not in _PLACES)[1]


def _person(name: str) -> str:
    """A person's name: surname and given name apart, of a foreign one each part a word; empty where it is neither."""
    from termkit.readings.foreign import is_foreign_person
    from termkit.readings.persons.japanese import read_japanese
    from termkit.readings.persons.surnames import read_person
    from termkit.readings.spelling.spelt import join

    person = (not is_foreign_person(name) and read_person(name)) or read_japanese(name)
    if person:
        return " ".join(join(part).capitalize() for part in person)
    return _foreign(name) if (DOT.search(name) and _is_bare(name)) or is_foreign_person(name) else ""


def _foreign(name: str) -> str:
    """A name in parts, as GB/T 16159-2012 has it (6.2.1.1): one word between two dots or hyphens, a number apart."""
    from termkit.readings.polyphony import read
    from termkit.readings.spelling.spelt import join

    readings, place, spelt = read(name)[1], 0, ""
    for part in _JOINT.split(name):
        own = tuple(syllable for syllable in readings[place : place + len(part)] if syllable)
        own = KHAN.get(part, own)
        spelt += (join(own).capitalize() if own else part) + name[place + len(part) : place + len(part) + 1]
        place += len(part) + 1
    numbered = _REIGN.search(name)
    if numbered and spelt.endswith(reign := pinyin(numbered.group())):
        spelt = f"{spelt.removesuffix(reign).rstrip(APOSTROPHE)} {reign.capitalize()}"
    return DOT.sub(" ", spelt)


def _around_slots(text: str, kind: Kind | str | None) -> str:
    """A frame: read with a stand-in letter for each slot, so that the neighbours of a slot are seen; slots kept."""
    slots = SLOT.findall(text)
    spelt = pinyin(SLOT.sub(" Ω ", text), kind)
    for slot in slots:
        spelt = spelt.replace("Ω", slot, 1)
    return spelt.replace("“ ", "“").replace(" ”", "”")


def simplified_text(text: str) -> str:
    """The text in Simplified characters, of the same length: the tables are written in them."""
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return _converted(text)
    return text


def _converted(text: str) -> str:
    """Simplified; a character whose Simplified form is too rare to be in tables of readings stays as it is."""
    converted = to_simplified(text)
    pairs = zip(text, converted, strict=True) if len(converted) == len(text) else ()
    kept = _kept(text)
    simple = "".join(new if ord(new) in COMMON and old not in kept else old for old, new in pairs) or text
    return _particle().sub("着", simple) if "著" in simple and simple != text else simple


def _kept(text: str) -> frozenset[str]:
    """Characters that Simplified text has too, in another sense: 乾祐 beside a rare character is no 干."""
    from termkit.readings.tables import wordlist

    return wordlist("simplified-too") if chinese_script(text) is Script.SIMPLIFIED else frozenset()


@cache
def _particle() -> re.Pattern[str]:
    """著 of Traditional text that is no part of a word of writing or of fame: 朝著, but not 名著; OpenCC leaves it."""
    from termkit.readings.tables import wordlist

    words = wordlist("words-of-writing")
    before = "".join(f"(?<!{word[:-1]})" for word in sorted(words) if word[-1] == "著")
    after = "|".join(word[1:] for word in sorted(words) if word[0] == "著")
    return re.compile(f"{before}著(?!{after})")
