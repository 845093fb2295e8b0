"""The syllables of one word, by the tables and by the words beside it: steps 1 to 5 of polyphony.py."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache

from termkit.readings import tables
from termkit.readings.persons.name_scores import NO_TRANSCRIPTION, transcription_score
from termkit.readings.persons.surnames import is_transcribed
from termkit.readings.words.cutting import Word, is_word
from termkit.readings.words.foreign_runs import TRANSCRIPTION
from termkit.readings.words.whole_places import is_listed_place
from termkit.text.languages import is_han
from termkit.text.pypinyin_tables import common_reading, phrase

SHORTEST_TRANSCRIPTION = 3
SURE_PIECE = 3
"""A shorter piece in the middle of a word is often cut across its parts: 隔 海相 望."""
_NAMES = ("nr", "ns", "nt", "nz", TRANSCRIPTION)
"""What jieba tags names with, and the tag of those told by their sound; PLACE is one of them."""


@cache
def settled(word: str) -> tuple[str | None, ...] | None:
    """The reading of a word that has no neighbours to ask; None where a row of contexts.tsv may speak about it."""
    whole = len(word) > 1 and (_by_name(word) or _by_phrase(word))
    asked = tables.context_words()
    parts = (word[start:end] for start in range(len(word)) for end in range(start + 1, len(word) + 1))
    asks = word == "为" or word in asked or (not whole and any(part in asked for part in parts))
    return None if asks else by_itself(word)


@cache
def by_itself(word: str) -> tuple[str | None, ...]:
    """The reading of a word by itself, whatever its neighbours."""
    return in_context(word, Word(word, "", 0))


def in_context(text: str, word: Word) -> tuple[str | None, ...]:
    """The reading of a word of the text between its neighbours."""
    decided = by_context(text, word.start, word.end) or _by_name(word.text)
    if decided:
        return decided
    if len(word.text) == 1:
        return _inside(word.text)[0][2]
    inside = _parts_decided(word.text)
    if word.tag == TRANSCRIPTION:  # 本·贾马: two characters are too few to tell, but something else told
        inside = {**_read_by(tables.paired("transcription-readings"), word.text), **inside}
    found = _by_phrase(word.text) or _piecewise(text, word)
    return tuple(inside.get(offset, syllable) for offset, syllable in enumerate(found)) if inside else found


@cache
def _parts_decided(word: str) -> dict[int, str]:
    """The characters of a word whose reading the tables decide, wherever it stands: their places, their readings."""
    return {**_in_place(word), **_transcribed(word), **_decided_inside(word)}


def _in_place(word: str) -> dict[int, str]:
    """How characters are read in the name of a Chinese place, alone and before what kind of place it is.

    What was joined for one, and no dictionary has, is no other word: 在 得石 镇.
    """
    known = tables.paired("place-readings")
    if known.keys().isdisjoint(word):
        return {}
    if not is_listed_place(word):
        known = {} if is_word(word) else tables.paired("unlisted-place-readings")
    return _read_by(known, word)


def _read_by(known: Mapping[str, str], word: str) -> dict[int, str]:
    return {place: known[char] for place, char in enumerate(word) if char in known}


def _decided_inside(word: str) -> dict[int, str]:
    """What polyphones.tsv says about the characters of a word: the word itself, or the words it begins or ends with."""
    own = tables.polyphones()
    if len(word) == 2:
        return {place: own[word][char] for place, char in enumerate(word) if char in own.get(word, ())}
    inside: dict[int, str] = {}
    for start in range(len(word)):
        ends = [end for end in range(len(word), start + 1, -1) if start == 0 or end == len(word)]
        end = next((end for end in ends if word[start:end] in own), start)
        for place in range(start, end):
            if word[place] in own[word[start:end]]:
                inside.setdefault(place, own[word[start:end]][word[place]])
    return inside


def _transcribed(word: str) -> dict[int, str]:
    """How characters are read in a word that is a foreign name of three characters and more: 哈德逊, 亚得里亚海."""
    known = tables.paired("transcription-readings")
    if len(word) < SHORTEST_TRANSCRIPTION:
        return {}
    chars = set(word[:-1] if word[-1] in tables.wordlist("after-places") else word) - known.keys()
    if not chars & tables.wordlist("transcription-only") or NO_TRANSCRIPTION in map(transcription_score, chars):
        return {}
    return _read_by(known, word)


def by_context(text: str, start: int, end: int) -> tuple[str, ...] | None:
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
    found = phrase(word) if len(word) > 1 else None
    return found if found and len(found) == len(word) else None


@cache
def default(char: str) -> str | None:
    """The reading of a Han character that nothing else decides (itself where none is known); None for others."""
    own = tables.column("defaults.tsv").get(char)
    if own:
        return own
    if not is_han(char):
        return None
    return common_reading(char) or common_reading(unicodedata.normalize("NFKC", char)[0]) or char


def _piecewise(text: str, word: Word) -> tuple[str | None, ...]:
    """The reading of a word that no table has whole: by the longest words inside it, then by character.

    A name is read the same whatever stands beside it: 马萨诸塞不, 欧登塞得到.
    """
    text, begins = (word.text, 0) if _is_name(word) else (text, word.start)
    syllables: list[str | None] = []
    for start, end, fallback in _inside(word.text):
        syllables += by_context(text, begins + start, begins + end) or fallback
    return tuple(syllables)


def _is_name(word: Word) -> bool:
    """Whether a word is a name; the dictionary takes some for other nouns (子长, 圣何塞)."""
    noun = word.tag == "n" and (is_listed_place(word.text) or is_transcribed(word.text))
    return noun or (word.tag.startswith(_NAMES) and word.text not in tables.ordinary())


@cache
def _inside(word: str) -> tuple[tuple[int, int, tuple[str | None, ...]], ...]:
    """Where the longest words inside a word start and end, and their readings when no neighbour decides."""
    found: list[tuple[int, int, tuple[str | None, ...]]] = []
    place = 0
    while place < len(word):
        end = next((end for end in range(len(word), place + 1, -1) if _known(word[place:end])), place + 1)
        inner = tables.column("defaults.tsv", 2) if end < len(word) else {}
        piece = word[place:end]
        own = tables.polyphones().get(piece, {}) if len(piece) >= SURE_PIECE else {}
        known = _by_name(piece) or _by_phrase(piece)
        found.append((place, end, known or tuple(own.get(c) or inner.get(c) or default(c) for c in piece)))
        place = end
    return tuple(found)


def _known(piece: str) -> bool:
    return piece in tables.names() or piece in tables.polyphones() or _by_phrase(piece) is not None
