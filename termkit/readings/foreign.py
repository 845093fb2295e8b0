"""Whether a name in Chinese characters is a foreign one in transcription, or Chinese, and where that is in doubt."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from termkit.readings.persons.japanese import is_japanese
from termkit.readings.persons.name_scores import surname_score
from termkit.readings.persons.surnames import is_transcribed, parse
from termkit.readings.tables import chinese_places, column, names, rows, surnames, wordlist
from termkit.text.patterns import DOT
from termkit.text.tables import read_records

CHINA = "CN"
"""Its code (ISO 3166-1)."""
SHORTEST_FOREIGN = 3
"""Shorter foreign names are known by list only: 洛阳, 三亚, 义乌 are of China."""

LONGEST_DOUBTFUL, STRANGE = 3, -2.5
"""Characters of a person's name that may be of either kind, and what sounds less like a Chinese one is none."""
RARE = -5.0
"""What is so much rarer as a surname than in running text is none of a name in doubt: 哈桑."""
SPEAKS = "表示"
"""What a person does of whom a text would tell."""
LONGEST_PERSON = 4
"""Characters of the longest Chinese name of a person."""


def is_foreign_name(name: str) -> bool:
    """True for a foreign person or place written in Chinese characters (纳扎尔巴耶夫, 塔什干, 安倍晋三).

    Names with a dot, listed foreign names, states and their capitals, Japanese surnames; names of three and more
    characters two of which only transcriptions use, or that begin with no surname, are written as transcriptions are
    and have one of these; and names that jieba's dictionary marks as transcribed.
    """
    listed = name in wordlist("foreign-names") or name in _states()
    if DOT.search(name) or listed or is_japanese(name) or is_vietnamese(name):
        return True
    if name in _chinese() or len(name) < SHORTEST_FOREIGN or not re.fullmatch(r"[一-鿿〇]+", name):
        return False
    if name in names() and " " in names()[name].spelling and names()[name].tag == "nr":
        return False
    strong = len(set(name) & wordlist("transcription-only"))
    transcribed = strong > 0 and is_transcribed(name)
    return strong > 1 or (parse(name) is None and (transcribed or _is_known_transcription(name)))


def is_foreign_person(name: str) -> bool:
    """Whether a person is called by one foreign name of two or three characters, not by a Chinese one: 罗塞芙, 盖尔."""
    from termkit.readings.persons.in_text import SURNAME
    from termkit.readings.persons.name_evidence import likely
    from termkit.readings.polyphony import read
    from termkit.readings.words.cutting import cut

    if len(name) > LONGEST_DOUBTFUL or name in names() or not is_transcribed(name):
        return False
    word = cut(name)[0]
    if len(name) == LONGEST_DOUBTFUL and all(
        found.sounds < STRANGE for found in likely(name, word.text, word.tag) if found.length == LONGEST_DOUBTFUL
    ):
        return True
    if name in wordlist("foreign-persons") or name in wordlist("places"):
        return True
    doubtful = len(name) == LONGEST_DOUBTFUL or name[0] in surnames() or word.tag == "nrt"
    plain = surname_score(name[0]) > RARE and wordlist("transcription-only").isdisjoint(name[1:])
    if plain or not doubtful:
        return False
    return all(word.tag != SURNAME for word in read(f"{name}{SPEAKS}")[0])


@cache
def _states() -> frozenset[str]:
    """The names of all states but China, their formal ones, and those of their capitals."""
    states = (row for row in read_records("names/countries.tsv") if row["iso"] != CHINA)
    named = (f"{row['name']},{row['formal']},{row['capital']},{row['others']}" for row in states)
    return frozenset(name for line in named for name in line.split(",") if len(name) > 1)


class Neighbour(NamedTuple):
    """A people whose surnames are printed in Chinese characters, and what one of them is in Russian and English."""

    people: str
    russian: str
    english: str


def possible_neighbour(name: str) -> Neighbour | None:
    """Whose surname a person's name may begin with as well: 阮 is Nguyen of Vietnam at least as often as Ruan."""
    return _neighbours().get(name[:1]) if len(name) <= LONGEST_PERSON and parse(name) else None


@cache
def _neighbours() -> dict[str, Neighbour]:
    return {surname: Neighbour(*cells) for surname, *cells in rows("neighbour_surnames.tsv")}


def is_vietnamese(name: str) -> bool:
    """A woman's name with 氏 after the surname, or a single surname of Vietnam before three characters (阮氏金银)."""
    woman = name[1:2] == "氏" and len(name) > SHORTEST_FOREIGN
    return woman or (
        len(name) == LONGEST_PERSON and name[0] in _neighbours() and _neighbours()[name[0]].people == "Vietnamese"
    )


@cache
def _chinese() -> frozenset[str]:
    """Names of China that look like transcriptions, for they are: Uighur, Mongolian, Tibetan places."""
    return chinese_places().union(column("palladius_exceptions.tsv")) | wordlist("chinese-transcribed")


def _is_known_transcription(name: str) -> bool:
    from termkit.readings.words.cutting import cut

    words = cut(name)
    return len(words) == 1 and words[0].tag == "nrt"
