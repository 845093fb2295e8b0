"""Which reading a character has in its place: by listed names, then words, then neighbours, then its default.

    1. a proper name of names.tsv, or a surname before a given name;
    2. the longest word of polyphones.tsv that begins and ends where words of the text do, or lies inside one;
    3. the phrase table of pypinyin, for whole words and the words inside them;
    4. contexts.tsv: the first row whose neighbours fit;
    5. defaults.tsv, else pypinyin's first reading of the character.

一 and 不 keep their own tones (GB/T 16159-2012, 7.2).
"""

from __future__ import annotations

import unicodedata
from functools import cache

from termkit.readings import tables
from termkit.readings.cutting import Word, cut
from termkit.readings.pypinyin_tables import characters, phrases
from termkit.readings.surnames import readings_in_names
from termkit.text.languages import is_han

LONGEST = 8
UNCHANGING = {"一": "yī", "不": "bù"}


def read(text: str) -> tuple[list[Word], list[str | None]]:
    """The words of the text, and for each of its characters a syllable (None where the character is not Han)."""
    words = cut(text)
    readings: list[str | None] = [None] * len(text)
    for word in words:
        _read_word(text, word, readings)
    _read_spans(text, words, readings)
    for start, reading in readings_in_names(text, words):
        for offset, syllable in enumerate(reading):
            readings[start + offset] = syllable
    return words, [UNCHANGING.get(char, reading) for char, reading in zip(text, readings, strict=True)]


def _read_word(text: str, word: Word, readings: list[str | None]) -> None:
    """Fill in the readings of one word of the text."""
    decided = _by_context(text, word.start, word.end) or _by_name(word.text)
    if decided:
        readings[word.start : word.end] = decided
        return
    inside = _decided_inside(word.text)
    for offset, syllable in enumerate(_by_phrase(word.text) or _piecewise(text, word)):
        readings[word.start + offset] = inside.get(offset, syllable)


@cache
def _decided_inside(word: str) -> dict[int, str]:
    """What polyphones.tsv says about the characters of a word: the word itself, or the words it begins or ends with."""
    own = tables.polyphones()
    inside: dict[int, str] = {}
    for start in range(len(word)):
        ends = [end for end in range(len(word), start + 1, -1) if start == 0 or end == len(word)]
        end = next((end for end in ends if word[start:end] in own), start)
        for place in range(start, end):
            if word[place] in own[word[start:end]]:
                inside.setdefault(place, own[word[start:end]][word[place]])
    return inside


def _by_context(text: str, start: int, end: int) -> tuple[str, ...] | None:
    """The reading that the neighbours of text[start:end] decide."""
    for context in tables.contexts(text[start:end]):
        if context.fits(text, start, end):
            return context.readings
    return None


def _by_name(word: str) -> tuple[str, ...] | None:
    """The syllables of a listed name, with a further character that says what it is (乐亭 县)."""
    name = tables.names().get(word)
    if name is None and word[-1] in tables.wordlist("place-generics"):
        name = tables.names().get(word[:-1])
        return (*name.syllables, default(word[-1]) or "") if name and len(name.syllables) == len(word) - 1 else None
    return name.syllables if name and len(name.syllables) == len(word) else None


def _by_phrase(word: str) -> tuple[str, ...] | None:
    phrase = phrases().get(word) if len(word) > 1 else None
    return tuple(syllable[0] for syllable in phrase) if phrase and len(phrase) == len(word) else None


@cache
def default(char: str) -> str | None:
    """The reading of a Han character that nothing else decides (itself where none is known); None for others."""
    own = tables.defaults().get(char)
    if own:
        return own
    known = characters().get(char) or characters().get(unicodedata.normalize("NFKC", char)[0], "")
    return known.partition(",")[0] or (char if is_han(char) else None)


def _piecewise(text: str, word: Word) -> tuple[str | None, ...]:
    """The reading of a word that no table has whole: by the longest words inside it, then by character."""
    syllables: list[str | None] = []
    place = word.start
    while place < word.end:
        length = next((n for n in range(word.end - place, 1, -1) if _known(text[place : place + n])), 1)
        piece = text[place : place + length]
        found = _by_context(text, place, place + length) or _by_name(piece) or _by_phrase(piece)
        inner = tables.inner_defaults() if place + length < word.end else {}
        syllables.extend(found or [inner.get(char) or default(char) for char in piece])
        place += length
    return tuple(syllables)


def _known(piece: str) -> bool:
    return piece in tables.names() or piece in tables.polyphones() or _by_phrase(piece) is not None


def _read_spans(text: str, words: list[Word], readings: list[str | None]) -> None:
    """Apply words of polyphones.tsv that the text's words were cut from (工 坊): the longest first, left to right."""
    own, starts = tables.polyphones(), {word.start for word in words} | {len(text)}
    place = 0
    for word in words:
        if word.start < place:
            continue
        for end in range(min(len(text), word.start + LONGEST), word.end, -1):
            if end in starts and text[word.start : end] in own:
                for at in range(word.start, end):
                    readings[at] = own[text[word.start : end]].get(text[at], readings[at])
                place = end
                break
