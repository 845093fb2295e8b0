"""Names of places that the dictionary cuts in pieces, before a word that says what they are: 铁 列克 口岸, 柏 塘 镇.

A stretch before such a word is one name where a list has it; before a word for ports also where it is cut so small, and
so many of its characters are those of transcriptions, that it is no row of ordinary words.
"""

from __future__ import annotations

from functools import cache

from termkit.readings.persons.in_text import GIVEN, SURNAME
from termkit.readings.persons.surnames import is_transcribed
from termkit.readings.tables import chinese_places, divisions, is_place_of_china, names, wordlist
from termkit.readings.words.cutting import Word
from termkit.text.tables import read_lines

LONGEST, SHORTEST = 7, 3
"""Characters of the names that are looked for; a list has shorter ones too."""
PIECE = 2
"""Characters of a piece of a name, where it is no word that the dictionary takes for a name."""
SURE = 2
"""Characters of transcriptions that a name needs which no list has."""
PLACE = "ns"
_NAMES = (PLACE, "nr", "nz", "zg", SURNAME, GIVEN)


def join_places(words: list[Word]) -> list[Word]:
    """The words of the text, each such name one of them."""
    found: list[Word] = []
    for word in words:
        if found and word.text in wordlist("wanting-names"):
            count = _of_port(found) if word.text in wordlist("ports") else _of_place(found)
            found[len(found) - count :] = _as_one(found[len(found) - count :])
        found.append(word)
        if _is_within(found[-3:]):
            found[-2:] = _as_one(found[-2:])
    return found


def _is_within(words: list[Word]) -> bool:
    """Whether two of three words are a listed place in pieces, and the first one that it lies in: 广西 横 州."""
    if len(words) < SHORTEST or len(words[1].text) > 1 or len(words[2].text) > 1:
        return False
    around, first, second = words
    named = first.text + second.text in chinese_places() and is_place_of_china(around.text)
    return named and around.tag == PLACE and not {first.tag[:1], second.tag[:1]} & set("dcpmufr")


def _as_one(parts: list[Word]) -> list[Word]:
    return [Word("".join(part.text for part in parts), PLACE, parts[0].start)] if parts else []


def _of_place(words: list[Word]) -> int:
    """How many of the last words are a listed place; 0 where one of them is, which is a word already."""
    count = _longest(words, listed_places())
    return count if count > 1 else 0


def _of_port(words: list[Word]) -> int:
    """How many of the last words are a crossing or a port: a listed one, else the longest stretch that sounds so."""
    listed = _longest(words, crossings())
    if listed or words[-1].text in names():
        return listed
    stretch, heard = "", 0
    for count, word in enumerate(reversed(words), 1):
        stretch = word.text + stretch
        if len(stretch) > LONGEST or not _may_be_piece(word):
            break
        if count > 1 and len(stretch) >= SHORTEST and _sounds_foreign(stretch):
            heard = count
    return heard


def _longest(words: list[Word], listed: frozenset[str]) -> int:
    """How many of the last words are together the longest name of the list."""
    stretch, found = "", 0
    for count, word in enumerate(reversed(words), 1):
        stretch = word.text + stretch
        if len(stretch) > LONGEST:
            break
        if stretch in listed:
            found = count
    return found


def _may_be_piece(word: Word) -> bool:
    """Whether a word may be a piece of a name that no list has: short, and nothing that names stand behind."""
    if word.text in names() or word.text in wordlist("before-places") or word.tag in wordlist("function-tags"):
        return False
    return len(word.text) == 1 or (len(word.text) <= PIECE and word.tag.startswith(_NAMES)) or word.tag == "nrt"


def _sounds_foreign(stretch: str) -> bool:
    """Whether enough characters are those of transcriptions: 铁列克, 毕其格图."""
    return sum(map(is_transcribed, stretch)) >= SURE


def is_listed_place(name: str) -> bool:
    """Whether a list has the name, alone or with what kind of place it is."""
    return name in divisions() or name in listed_places() or name[:-1] in listed_places()


@cache
def listed_places() -> frozenset[str]:
    """Places of China, border crossings and ports."""
    return chinese_places() | crossings()


@cache
def crossings() -> frozenset[str]:
    """Border crossings and ports; beside a word for ports any of them is a name (友谊口岸, 水口口岸)."""
    return frozenset(name for line in read_lines("names/crossings.txt") for name in line.split())
