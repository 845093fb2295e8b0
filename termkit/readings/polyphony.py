"""Which reading a character has in its place: by listed names, then words, then neighbours, then its default.

    1. a proper name of names.tsv, or a surname before a given name;
    2. the longest word of polyphones.tsv that begins and ends where words of the text do, or lies inside one;
    3. the phrase table of pypinyin, for whole words and the words inside them;
    4. contexts.tsv: the first row whose neighbours fit, and for 为 the clause that it stands in (wei.py);
    5. defaults.tsv, else pypinyin's first reading of the character.

Here the words of a text are read one after the other (each as word_readings.py says), then what goes over their edges.
一 and 不 keep their own tones (GB/T 16159-2012, 7.2).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from termkit.readings import tables
from termkit.readings.persons.in_text import GIVEN, SURNAME, find_persons, set_free
from termkit.readings.persons.japanese import divide
from termkit.readings.persons.surnames_in_text import readings_in_names
from termkit.readings.wei import read_wei
from termkit.readings.word_readings import by_context, by_itself, in_context, settled
from termkit.readings.words.countries import read_countries, redivide
from termkit.readings.words.cutting import Word, cut
from termkit.readings.words.foreign_runs import TRANSCRIPTION, join_foreign
from termkit.readings.words.whole_places import PLACE, is_listed_place, join_places
from termkit.readings.words.works import join_works

LONGEST = 8
UNCHANGING = {"一": "yī", "不": "bù"}
_UNCHANGING = re.compile("[一不]")


def read(text: str, *, persons: bool = True) -> tuple[list[Word], list[str | None]]:
    """The words of the text, and for each of its characters a syllable (None where the character is not Han).

    Without `persons` nothing is taken for a person's name: the text is the name of a place.
    """
    words = _words(text, persons=persons)
    readings: list[str | None] = []
    for index in range(len(words)):
        readings += _read_word(text, words, index)
    _read_spans(text, words, readings)
    for start, reading in readings_in_names(text, words):
        for offset, syllable in enumerate(reading):
            readings[start + offset] = syllable
    for start, syllable in read_countries(words):
        readings[start] = syllable
    for found in _UNCHANGING.finditer(text):
        readings[found.start()] = UNCHANGING[found.group()]
    return words, readings


def _words(text: str, *, persons: bool) -> list[Word]:
    """The words of the text, with names of places, works and foreigners whole, and surnames and given names apart."""
    if not persons and is_listed_place(text):
        return [Word(text, PLACE, 0)]
    words = redivide(text, cut(text))
    words = join_foreign(text, join_works(join_places(set_free(text, words) if persons else words)))
    return divide(text, find_persons(text, words)) if persons else words


def _read_word(text: str, words: list[Word], index: int) -> Sequence[str | None]:
    """The syllables of one of the words, where no name or word of several goes over its edges."""
    word = words[index]
    if word.tag == TRANSCRIPTION:
        return in_context(text, word)
    known = by_itself(word.text) if word.tag in (SURNAME, GIVEN) else settled(word.text)
    if known is not None:
        return known
    if word.text == "为":
        return (read_wei(text, words, index),)
    if word.text == "率" and index and words[index - 1].tag in (GIVEN, TRANSCRIPTION):
        return ("shuài",)
    if word.text == "地" and index and _is_place(words[index - 1]):
        return ("dì",)
    return in_context(text, word)


def _is_place(word: Word) -> bool:
    """Whether a word is the name of a place: 地 behind it is its land, no particle (西域 地; not 平平安安 地)."""
    doubled = len(set(word.text)) < len(word.text)
    return word.tag in (PLACE, "ns") and not doubled and word.text not in tables.ordinary()


def _read_spans(text: str, words: list[Word], readings: list[str | None]) -> None:
    """Apply words of polyphones.tsv that the text's words were cut from (工 坊): the longest first, left to right."""
    own, openings, place = tables.polyphones(), _openings(), 0
    for index, (_, tag, start) in enumerate(words):
        longest = openings.get(text[start : start + 2])
        if longest is None or start < place or tag == GIVEN:
            continue
        end = _longest(text, start, start + longest, words[index + 1 : index + longest])
        if end and (decided := by_context(text, start, end)):
            readings[start:end] = decided
        else:
            for at in range(start, end):
                readings[at] = own[text[start:end]].get(text[at], readings[at])
        place = max(place, end)


def _longest(text: str, start: int, last: int, following: list[Word]) -> int:
    """Where the longest word of polyphones.tsv ends that begins at text[start:] and ends with one of these words.

    None goes on into the name of a person: 采访了 解思忠.
    """
    own, found = tables.polyphones(), 0
    for word, tag, place in following:
        end = place + len(word)
        if end > last or tag == SURNAME:
            break
        if text[start:end] in own:
            found = end
    return found


@cache
def _openings() -> dict[str, int]:
    """The two characters that words of polyphones.tsv begin with -> the characters of the longest such word."""
    longest: dict[str, int] = {}
    for word in tables.polyphones():
        longest[word[:2]] = min(LONGEST, max(len(word), longest.get(word[:2], 0)))
    return longest
