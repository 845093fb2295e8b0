"""Names of places that the dictionary cuts in pieces, before a word that says what they are: 铁 列克 口岸, 柏 塘 镇.

A stretch before such a word is one name where a list has it; before a word for ports also where it is cut so small, and
so many of its characters are those of transcriptions, that it is no row of ordinary words.  Where a place is told by a
preposition, a verb of going or a place beside it, a listed name is one word if places read its characters in their own
way, or persons: 从 望都 出发, 在 乐从 举行, 成都、 信都.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from termkit.readings.persons.beside_names import goes_on_as_place, stands_as_place
from termkit.readings.persons.in_text import GIVEN, SURNAME
from termkit.readings.persons.surnames import is_transcribed, transcribing
from termkit.readings.tables import chinese_places, divisions, is_place_of_china, names, paired, surnames, wordlist
from termkit.readings.words.cutting import Word
from termkit.text.tables import read_words

MOST = 4
"""Words that a listed name is cut into at most."""
LONGEST, SHORTEST = 7, 3
"""Characters of the names that are looked for; a list has shorter ones too."""
PIECE = 2
"""Characters of a piece of a name, where it is no word that the dictionary takes for a name."""
SURE = 2
"""Characters of transcriptions that a name needs which no list has."""
SIDES = ("", "东", "西", "南", "北")
"""What may stand behind a place that is a term by itself: the stations of it, 新都东."""
PLAIN = "石"
"""What places read in their own way beside numbers only: 万石."""
PLACE = "ns"
_NAMES = (PLACE, "nr", "nz", "zg", SURNAME, GIVEN)


def join_places(words: list[Word]) -> list[Word]:
    """The words of the text, each such name one of them."""
    found: list[Word] = []
    doubtful, foreign, wanting, end = _doubtful_places(), _foreign_places(), wordlist("wanting-names"), -1
    following = [*(word.text for word in words[1:]), ""]
    for index, word in enumerate(words):
        text, _, place = word
        if place < end:
            continue
        known = foreign.get((text + following[index])[:PIECE])
        if known and (count := _of_foreign(words[index : index + MOST], known)):
            found += as_one(words[index : index + count])
            end = found[-1].end
            continue
        if text[0] in doubtful and (count := _of_doubtful(found, words[index : index + MOST + 2])):
            found += as_one(words[index : index + count])
            end = found[-1].end
            continue
        if found and text in wanting:
            count = _of_port(found) if text in wordlist("ports") else _of_place(found)
            found[len(found) - count :] = as_one(found[len(found) - count :])
        found.append(word)
        if len(text) == 1 and _is_within(found[-3:]):
            found[-2:] = as_one(found[-2:])
    return found


def _of_foreign(words: Sequence[Word], known: frozenset[str]) -> int:
    """How many of the first words are one of the listed foreign places in pieces: 欧 登 塞, 盖勒 敏; 0 for none."""
    text, count = "", 0
    for more, word in enumerate(words, 1):
        if len(word.text) > PIECE:
            break
        text += word.text
        if text in known:
            count = more
    return count


@cache
def _foreign_places() -> dict[str, frozenset[str]]:
    """The first two characters of listed foreign places -> the places."""
    found: dict[str, set[str]] = defaultdict(set)
    chinese = wordlist("place-generics") | wordlist("place-ends")
    for place in read_words("names/lesser_places.txt"):
        if len(place) >= SHORTEST and _is_foreign(place, chinese):
            found[place[:2]].add(place)
    return {opening: frozenset(places) for opening, places in found.items()}


def _is_foreign(place: str, chinese: frozenset[str]) -> bool:
    """Whether all characters of a listed place but one are those of transcriptions: 燕豪芬, but not 海南岛."""
    strange = len(place) - sum(char in transcribing() for char in place)
    return strange == 0 or (strange == 1 and place[:2] not in wordlist("places") and place[-1] not in chinese)


def _of_doubtful(before: list[Word], words: list[Word]) -> int:
    """How many of the first words are a listed place that a person or other words might be, where places stand."""
    known, stretch, found = _doubtful_places()[words[0].text[0]], "", 0
    for count, word in enumerate(words[:MOST], 1):
        stretch += word.text
        if stretch in known:
            found = count
    alone = not before and "".join(word.text for word in words[found:]) in SIDES
    return found if alone or (found and _is_placed([*before[-2:], *words], min(len(before), 2), found)) else 0


def _is_placed(words: Sequence[Word], index: int, count: int) -> bool:
    """Whether words before words[index] or behind the next `count` words say that a place stands there: 河北 望都."""
    around = words[index - 1].text if index else ""
    return (
        stands_as_place(words, index)
        or goes_on_as_place(words, index + count)
        or not wordlist("provinces").isdisjoint((around, f"{around}省"))
        or around in wordlist("regions")
    )


@cache
def _doubtful_characters() -> frozenset[str]:
    """What persons and places read otherwise than words."""
    own = {surname for surname in surnames() if len(surname) == 1} | paired("place-readings").keys()
    return frozenset(own) - {PLAIN}


@cache
def _doubtful_places() -> dict[str, frozenset[str]]:
    """First character -> listed places with a character that places or persons read otherwise than words."""
    found: dict[str, set[str]] = defaultdict(set)
    for place in listed_places():
        if (
            len(place) > 1
            and not _doubtful_characters().isdisjoint(place)
            and place[0] not in wordlist("no-first-of-places")
        ):
            found[place[0]].add(place)
    return {first: frozenset(places) for first, places in found.items()}


def _is_within(words: list[Word]) -> bool:
    """Whether two of three words are a listed place in pieces, and the first one that it lies in: 广西 横 州."""
    if len(words) < SHORTEST or len(words[1].text) > 1 or len(words[2].text) > 1:
        return False
    around, first, second = words
    named = first.text + second.text in chinese_places() and is_place_of_china(around.text)
    return named and around.tag == PLACE and not {first.tag[:1], second.tag[:1]} & set("dcpmufr")


def as_one(parts: list[Word]) -> list[Word]:
    """The parts of a name as one word; none where there are none."""
    return [Word("".join(part.text for part in parts), PLACE, parts[0].start)] if parts else []


def _of_place(words: list[Word]) -> int:
    """How many of the last words are a place in pieces: a listed one, else what stands behind 在: 乐 峰 镇."""
    count = longest(words, listed_places())
    if not count:
        count = _of_unlisted(words)
    return count if count > 1 else 0


def _of_unlisted(words: list[Word]) -> int:
    """How many of the last words, short ones, stand behind a word that places follow; 0 where one joins phrases."""
    stretch = ""
    for count, word in enumerate(reversed(words[-MOST:]), 1):
        stretch = word.text + stretch
        joins = word.tag[:1] in wordlist("function-tags") and word.text not in paired("place-readings")
        if len(stretch) > SHORTEST or joins or len(word.text) > PIECE:
            return 0
        if stands_as_place(words, len(words) - count):
            return count if not _doubtful_characters().isdisjoint(stretch) else 0
    return 0


def _of_port(words: list[Word]) -> int:
    """How many of the last words are a crossing or a port: a listed one, else the longest stretch that sounds so."""
    listed = longest(words, crossings())
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


def longest(words: list[Word], listed: frozenset[str]) -> int:
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
    return chinese_places() | crossings() | wordlist("further-chinese-places")


@cache
def crossings() -> frozenset[str]:
    """Border crossings and ports; beside a word for ports any of them is a name (友谊口岸, 水口口岸)."""
    return read_words("names/crossings.txt")
