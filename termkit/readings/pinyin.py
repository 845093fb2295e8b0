"""Pinyin of Chinese text: syllables one by one, and spelt as words by GB/T 16159-2012."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from termkit.model import Kind
from termkit.readings.tones import initials, numbered, plain
from termkit.text.languages import to_simplified

__all__ = ["initials", "numbered", "pinyin", "plain", "syllables"]

CACHED = 16_384
COMMON = range(0x4E00, 0xA000)
"""The block of Unicode whose characters are in tables of readings."""
_SLOT = re.compile(r"\{[^{}]*\}")
_PLACES = frozenset({Kind.PLACE, Kind.PORT})
_TITLES = frozenset({Kind.PLACE, Kind.PORT, Kind.ORGANISATION, Kind.DOCUMENT, Kind.PROJECT})


_DOT = re.compile("[·・•‧]")
_JOINT = re.compile("[·・•‧-]")
_FOREIGN = re.compile(r"(?:[㐀-鿿]+|[A-Za-z.]+)(?:[·・•‧-](?:[㐀-鿿]+|[A-Za-z.]+))*")
"""A name of one part or more, Han or initials: 普京, 穆罕默德·本·萨勒曼, 侯赛因·阿米尔-阿卜杜拉希扬."""
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
    from termkit.readings.pieces import pieces
    from termkit.readings.polyphony import read
    from termkit.readings.spelling import spell

    if _SLOT.search(text):
        return _around_slots(text, kind)
    simplified = _ROUND_ZERO.sub("〇", simplified_text(text))
    if kind == Kind.PERSON:
        name = _person(simplified)
        if name:
            return name
    persons = kind not in _PLACES
    words, readings = read(simplified, persons=persons)
    found = pieces(simplified, words, persons=persons)
    spelt = spell(simplified, readings, found, title=kind in _TITLES)
    return _foreign(simplified) if kind == Kind.PERSON and _is_unknown(simplified, spelt) else spelt


def _is_unknown(name: str, spelt: str) -> bool:
    """Whether a person's name was taken for ordinary words: 阿济莫夫, but not 托卡耶夫总统."""
    return _is_bare(name) and any(word[0].islower() for word in spelt.split())


def _is_bare(name: str) -> bool:
    """Whether it is a name and nothing else, no title behind it."""
    from termkit.readings.tables import wordlist

    return bool(_FOREIGN.fullmatch(name)) and not name.endswith((*wordlist("titles"), *wordlist("monarchs")))


def _readings(text: str, kind: Kind | str | None = None) -> list[str | None]:
    from termkit.readings.polyphony import read
    from termkit.readings.surnames import read_person

    simplified = simplified_text(text)
    if kind == Kind.PERSON:
        person = read_person(simplified)
        if person:
            return [syllable for part in person for syllable in part]
    return read(simplified, persons=kind not in _PLACES)[1]


def _person(name: str) -> str:
    """A person's name: surname and given name apart, of a foreign one each part a word; empty where it is neither."""
    from termkit.readings.japanese import read_japanese
    from termkit.readings.spelling import join
    from termkit.readings.surnames import read_person

    person = read_person(name) or read_japanese(name)
    if person:
        return " ".join(join(part).capitalize() for part in person)
    return _foreign(name) if _DOT.search(name) and _is_bare(name) else ""


def _foreign(name: str) -> str:
    """A name in parts, as GB/T 16159-2012 has it (6.2.1.1): one word between two dots or hyphens."""
    from termkit.readings.polyphony import read
    from termkit.readings.spelling import join

    readings, place, spelt = read(name)[1], 0, ""
    for part in _JOINT.split(name):
        own = tuple(syllable for syllable in readings[place : place + len(part)] if syllable)
        spelt += (join(own).capitalize() if own else part) + name[place + len(part) : place + len(part) + 1]
        place += len(part) + 1
    return _DOT.sub(" ", spelt)


def _around_slots(text: str, kind: Kind | str | None) -> str:
    """A frame: read with a stand-in letter for each slot, so that the neighbours of a slot are seen; slots kept."""
    slots = _SLOT.findall(text)
    spelt = pinyin(_SLOT.sub(" Ω ", text), kind)
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
    simple = "".join(new if ord(new) in COMMON else old for old, new in pairs) or text
    return _particle().sub("着", simple) if "著" in simple and simple != text else simple


@cache
def _particle() -> re.Pattern[str]:
    """著 of Traditional text that is no part of a word of writing or of fame: 朝著, but not 名著; OpenCC leaves it."""
    from termkit.readings.tables import wordlist

    words = wordlist("words-of-writing")
    before = "".join(f"(?<!{word[:-1]})" for word in sorted(words) if word[-1] == "著")
    after = "|".join(word[1:] for word in sorted(words) if word[0] == "著")
    return re.compile(f"{before}著(?!{after})")
