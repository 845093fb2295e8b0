"""Whether a name that nobody gave a kind is one of a person, by its letters and its characters."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from termkit.checks.names.countries import is_state
from termkit.checks.names.tables import surnames, transcribing
from termkit.text.russian_names import particles
from termkit.text.tables import read_rows, read_words

LONGEST = 6
"""Characters that a person's name in Chinese has at most, where only the segmentation tells that it is one."""
CHINESE_LENGTH = 3
"""Characters of the name of a Chinese person."""
GIVEN = 2
"""Characters of a Japanese given name, at most."""
CHINESE_WORDS = 2
"""Words of a Chinese name in other letters: Wang Yi."""
LATIN_PARTICLES = re.compile("d(?:a|e|el|i|os|u)|l[ae]|v[ao]n|bin|ibn|ben|al|el")
"""Small words inside names of persons: Lula da Silva."""
SYLLABLE = re.compile("(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h|[th]s)?[aeiouü]{1,3}(?:ng?|r)?", re.IGNORECASE)
"""What may be a Chinese surname in Latin letters: Zhang; Tsai and Hsu in Taiwan."""


@lru_cache(maxsize=10_000)
def names_person(term: str, *chinese: str) -> bool:
    """Whether a name with a capital in each word is one of a person, by the words of either language."""
    words = [word for word in term.split() if not LATIN_PARTICLES.fullmatch(word) and word not in particles()]
    if any(map(is_state, chinese)) or not all(word[:1].isupper() for word in words):
        return False
    if any(name in _places() or name.endswith(_long_tails()) for name in chinese):
        return False
    if len(words) == CHINESE_WORDS and any(map(_is_japanese, chinese)):
        return True
    return any(_is_written_as_person(words, name) for name in chinese) or _is_known(words[-1], chinese)


def has_chinese_letters(words: list[str], language: str) -> bool:
    """Whether a name of a person may be a Chinese one by its letters: Sun Meijun, Сунь Мэйцзюнь."""
    from termkit.text.russian_names import is_chinese

    if language == "ru":
        return is_chinese(words)
    return len(words) == CHINESE_WORDS and bool(SYLLABLE.fullmatch(words[0]))


def _is_written_as_person(words: list[str], name: str) -> bool:
    """Whether a name has several words and the characters of a transcription, or the letters of a Chinese one."""
    if len(words) > 1 and _transcribed().fullmatch(name):
        return True
    chinese = len(words) == CHINESE_WORDS and has_chinese_letters(words, "en" if words[0].isascii() else "ru")
    return chinese and bool(_chinese_names().fullmatch(name))


def _is_known(surname: str, chinese: tuple[str, ...]) -> bool:
    """Whether a dictionary has the last word as a surname, or most characters as a name, and none as a place."""
    from termkit.text.russian_words import readings
    from termkit.text.words import tag

    first = readings(surname)[:1]
    if any("Geox" in reading.tag for reading in first):
        return False
    mostly = any(len(name) <= LONGEST and _is_mostly_a_person(tag(name)) for name in chinese)
    return mostly or any("Surn" in reading.tag for reading in first)


def _is_mostly_a_person(words: list[tuple[str, str]]) -> bool:
    """Whether half of the characters are a person's, and no noun ends them, as in 鲁班|工坊 and 靖国神社."""
    from termkit.text.words import tag

    named = sum(len(word) for word, kind in words if kind.startswith("nr"))
    last = words[-1][0] if words else ""
    if len(last) > CHINESE_LENGTH and tag(last[-2:]) == [(last[-2:], "n")]:
        return False
    return 0 < sum(len(word) for word, _ in words) <= 2 * named and words[-1][1] not in ("n", "ng", "vn")


@cache
def _places() -> frozenset[str]:
    """Places in Chinese, which the dictionary takes for persons if they are foreign: 撒马尔罕."""
    return frozenset(row[0] for row in read_rows("names/places.tsv"))


@cache
def _transcribed() -> re.Pattern[str]:
    """A foreign name in Chinese: 叶尔梅克巴耶夫, 萨迪尔·扎帕罗夫."""
    sign = f"[{transcribing(dotted=True)}]"
    return re.compile(f"[{transcribing()}]{{2,9}}|{sign}{{1,9}}(?:[·・•‧－-]{sign}{{1,9}})+")


@cache
def _chinese_names() -> re.Pattern[str]:
    """A Chinese surname and a given name of one or two characters: 孙梅君."""
    return re.compile(f"(?:{'|'.join(surnames())})[\u4e00-\u9fff]{{1,2}}")


def _is_japanese(name: str) -> bool:
    """Whether it is a Japanese surname and a given name of one or two characters: 高市早苗, but not 福岛县."""
    return any(
        name[:size] in _japanese_surnames() and not name[size:].endswith(_tails())
        for size in range(max(1, len(name) - GIVEN), len(name))
    )


@cache
def _japanese_surnames() -> frozenset[str]:
    return read_words("names/japanese_surnames.txt")


@cache
def _tails() -> tuple[str, ...]:
    """What ends the names of bodies, works and places."""
    return tuple(row[0] for table in ("heads", "place_tails") for row in read_rows(f"names/{table}.tsv"))


@cache
def _long_tails() -> tuple[str, ...]:
    """Those of several characters, with which no person's name ends: 口岸, but 孙中山."""
    return tuple(tail for tail in _tails() if len(tail) > 1)
