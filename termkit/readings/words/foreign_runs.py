"""Foreign names in transcription that the dictionary cuts in pieces: 梅 德韦 杰夫 is one name, 康克清 is none.

A row of short words is one where its characters are so much more often in such names than in running text
(transcription_scores.tsv), and more so than they are in a Chinese name.  Beside a dot, and where the row is all of the
text, less is asked.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import groupby

from termkit.readings.persons.beside_names import states
from termkit.readings.persons.name_scores import (
    NO_TRANSCRIPTION,
    alone_score,
    name_score,
    surname_score,
    transcription_score,
)
from termkit.readings.persons.surnames import MAX_GIVEN, all_surnames
from termkit.readings.tables import listed, names, ordinary, wordlist
from termkit.readings.words.countries import COUNTRY, SIDE
from termkit.readings.words.cutting import NAME_TAGS, Word
from termkit.text.patterns import DOTS

TRANSCRIPTION = "foreign name"
"""The tag of such a name among the words; no tag of jieba's."""
SHORTEST = 3
"""Characters of the shortest name that is told by its sound alone."""
ENOUGH, ENOUGH_ALONE = 7.0, 4.5
"""How much must speak for a name in running text, and for one that is all of the text."""
DOT, WORD, FUNCTION_BEFORE, FUNCTION_BEHIND, LEFT_OVER, OPENS, OFFICE = 6.0, -4.5, -2.5, -1.0, -2.5, -2.0, 2.0
"""What counts beside the characters: a dot, a word that is no name, a first or last character that may be a word of the
clause, one beside the name that is rather a part of it, an office before it."""
PLAIN = 1.0
"""What each character of a word that is no name counts at least where a name may hold it: 科利."""
SURE = 99.0
"""More than speaks for any foreign name."""
SINGLE, DOUBLED = -2.0, 5.0
"""A given name of one character says less than one of two, one character said twice says more: 乔 莎莎."""
FUNCTION_TAGS = frozenset("pcud")


def join_foreign(text: str, words: list[Word]) -> list[Word]:
    """The words of the text, each such name one of them."""
    found: list[Word] = []
    for may_be_part, group in groupby(words, key=lambda word: _may_be_part(word.text, word.tag)):
        row = list(group)
        found += _joined(text, row) if may_be_part and _may_be_enough(text, row) else row
    return found


def _may_be_enough(text: str, row: list[Word]) -> bool:
    """Whether a row is long enough and sounds foreign enough to hold a name; most words of a text are told by that."""
    if sum(max(0.0, transcription_score(char)) for word in row for char in word.text) + DOT < ENOUGH:
        return False
    return row[-1].end - row[0].start >= SHORTEST or _is_expected(text, row)


def _is_expected(text: str, stretch: list[Word]) -> bool:
    """Whether even two characters may be a name: beside a dot; where they begin with no surname, behind an
    office or as all of the text."""
    if _before_dot(text, stretch) or _behind_dot(text, stretch):
        return True
    alone = stretch[-1].end - stretch[0].start == len(text) > 1
    return stretch[0].text not in all_surnames() and (alone or _behind_office(text, stretch))


@lru_cache(maxsize=65_536)
def _may_be_part(text: str, tag: str) -> bool:
    """Whether a word may be a part of a name: short or a name itself, all its characters those of transcriptions."""
    least = min(map(transcription_score, text))
    if least == NO_TRANSCRIPTION or tag in (COUNTRY, SIDE) or text in _words_of_their_own():
        return False
    return len(text) == 1 or _is_named(text, tag) or least >= PLAIN


def _is_named(text: str, tag: str) -> bool:
    return tag.startswith(NAME_TAGS) and text not in ordinary()


@cache
def _words_of_their_own() -> frozenset[str]:
    """Names that no longer one holds, and what stands beside names."""
    persons = (name for name in wordlist("foreign-persons") if len(name) >= SHORTEST)
    listed_words = map(wordlist, ("places", "monarchs", "wanting-names", "place-ends"))
    return states().union(names(), persons, *listed_words)


def _joined(text: str, row: list[Word]) -> list[Word]:
    """The row, the stretch of it that sounds most like a foreign name one word, if it sounds so enough."""
    sounds, first, last = max(
        (_sounds(text, row, first, last), first, last)
        for first in range(len(row))
        for last in range(first + 1, len(row) + 1)
    )
    stretch = row[first:last]
    name = text[stretch[0].start : stretch[-1].end]
    dotted = _before_dot(text, stretch) or _behind_dot(text, stretch)
    enough = ENOUGH_ALONE if dotted or name == text else ENOUGH
    if sounds < enough or sounds <= _sounds_chinese(name):
        return row
    known = len(stretch) == 1 and not stretch[0].tag.startswith(("nr", "nz"))
    if (known and not dotted) or (len(name) < SHORTEST and not _is_expected(text, stretch)):
        return row
    return [*row[:first], Word(name, TRANSCRIPTION, stretch[0].start), *row[last:]]


def _sounds(text: str, row: list[Word], first: int, last: int) -> float:
    """How much a stretch of the row sounds like a foreign name, with what stands beside it."""
    stretch = row[first:last]
    characters = sum(transcription_score(char) for word in stretch for char in word.text)
    dots = _before_dot(text, stretch) + _behind_dot(text, stretch)
    words = sum(len(word.text) > 1 and not _is_named(word.text, word.tag) for word in stretch)
    joined = FUNCTION_BEFORE * _may_be_function(text, stretch[0])
    joined += FUNCTION_BEHIND * (len(stretch) > 1 and _may_be_function(text, stretch[-1]))
    left = sum(map(_is_left_over, row[max(0, first - 1) : first] + row[last : last + 1]))
    opened = first > 0 and _may_open(row[first - 1])
    beside = DOT * dots + LEFT_OVER * left + OPENS * opened + OFFICE * _behind_office(text, stretch)
    return characters + WORD * words + joined + beside


def _is_left_over(word: Word) -> bool:
    """Whether a word beside a name is rather a part of it: a noun of one character (米舒斯 京)."""
    return len(word.text) == 1 and word.tag[0] in "njgz"


def _may_open(word: Word) -> bool:
    """Whether a word before a name is rather its beginning: a verb or adjective of one character (新 帕夫利夫卡)."""
    return len(word.text) == 1 and word.tag[0] in "av" and word.text not in wordlist("before-names")


def _behind_dot(text: str, stretch: list[Word]) -> bool:
    return text.endswith(tuple(DOTS), 0, stretch[0].start)


def _behind_office(text: str, stretch: list[Word]) -> bool:
    return text.endswith(listed("titles"), 0, stretch[0].start)


def _before_dot(text: str, stretch: list[Word]) -> bool:
    return text.startswith(tuple(DOTS), stretch[-1].end)


def _may_be_function(text: str, word: Word) -> bool:
    """Whether a single character may be a word of the clause, neither first nor last in the text: 因, 让."""
    function = word.tag in FUNCTION_TAGS or word.text in wordlist("before-names")
    return len(word.text) == 1 and function and word.start > 0 and word.end < len(text)


def _sounds_chinese(name: str) -> float:
    """How much it sounds as if a Chinese name began there: surely so in a name of three characters that begins with a
    surname which transcriptions seldom hold (陈佩斯)."""
    if len(name) <= SHORTEST and name[0] in all_surnames() and transcription_score(name[0]) < 0:
        return SURE
    likeliest = 0.0
    for middle in (1, 2):
        surname = surname_score(name[:middle]) + alone_score(name[:middle])
        for end in range(middle + 1, min(middle + MAX_GIVEN, len(name)) + 1):
            given = name[middle:end]
            shape = SINGLE if len(given) == 1 else DOUBLED * (given[0] == given[-1] and end == len(name))
            likeliest = max(likeliest, surname + sum(map(name_score, given)) + shape)
    return likeliest
