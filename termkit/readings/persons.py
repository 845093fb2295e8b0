"""Chinese persons in running text: 单宏伟参赞 is one, 单身汉 is none.

A stretch is a name where the evidence for it is more than none: how it sounds (name_evidence.py) and what stands before
and after it.  So a naive Bayes classifier would put it together, but that its weights are set by hand.
"""

from __future__ import annotations

from collections.abc import Sequence

from termkit.readings.beside_names import MOST_AFTER, after_name, before_name, is_abroad
from termkit.readings.countries import COUNTRY
from termkit.readings.cutting import Word, put
from termkit.readings.name_evidence import IMPOSSIBLE, LONGEST, Likely, likely, may_open, word_against
from termkit.readings.surnames import MAX_GIVEN, is_transcribed, surname_starts
from termkit.readings.tables import contexts, names

SURNAME, GIVEN = "chinese surname", "chinese given name"
"""The tags of the two parts among the words; no tags of jieba's."""
SHORTEST = 2
"""A listed person of so few characters may be the beginning of another one: 乐嘉, 乐嘉明."""


def find_persons(text: str, words: list[Word]) -> list[Word]:
    """The words of the text, each surname and each given name of a Chinese person a word of its own."""
    spans = _spans(text, words)
    if not spans:
        return words
    parted = _without_company(words, {end for _, _, end in spans})
    if len(parted) > len(words):
        spans = _spans(text, parted)
    parts: list[Word] = []
    for start, middle, end in spans:
        parts += [Word(text[start:middle], SURNAME, start), Word(text[middle:end], GIVEN, middle)]
    return put(parts, words)


def _without_company(words: list[Word], ends: set[int]) -> list[Word]:
    """The words, 和解 after a person in two: the second person may be one 解 (曾建华和解敏)."""
    found: list[Word] = []
    for word in words:
        if word.start in ends and len(word.text) == 2 and word.text[0] in "和与同" and word.text[1] in surname_starts():
            found += [Word(word.text[0], "c", word.start), Word(word.text[1], word.tag, word.start + 1)]
        else:
            found.append(word)
    return found


def given_after(words: Sequence[Word], index: int) -> int:
    """The length of the given name that follows the surname words[index], 0 when there is no such name."""
    return len(words[index + 1].text) if words[index].tag == SURNAME else 0


def _spans(text: str, words: list[Word]) -> list[tuple[int, int, int]]:
    """Where surnames begin and end and given names end; of two names that overlap, the one for which more speaks."""
    kept: list[tuple[float, int, Likely]] = []
    for index, word in enumerate(words):
        found = _likeliest(text, words, index) if may_open(word.text, word.tag) else None
        if found is None:
            continue
        overlaps = kept and kept[-1][1] + kept[-1][2].length > word.start
        if not overlaps:
            kept.append((found[0], word.start, found[1]))
        elif found[0] > kept[-1][0]:
            kept[-1] = found[0], word.start, found[1]
    return [(start, start + name.surname, start + name.length) for _, start, name in kept]


def _likeliest(text: str, words: list[Word], index: int) -> tuple[float, Likely] | None:
    """The stretch from words[index] for which most speaks, and how much; None when more speaks against each of them."""
    word = words[index]
    stretches = likely(text[word.start : word.start + LONGEST], word.text, word.tag)
    if not stretches or not _may_begin(text, word):
        return None
    before = before_name(text, words, index)
    weighed = [
        (found.sounds + before + _beside(text, words, index, word.start + found.length), found)
        for found in stretches
        if found.sounds + before + MOST_AFTER > 0
    ]
    best, name = max(weighed, default=(0.0, None))
    if name is None or best <= 0 or _is_foreigner(text, word.start, word.start + name.length):
        return None
    return best, name


def _is_foreigner(text: str, start: int, end: int) -> bool:
    """Whether a name is rather the transcription of one, by its characters and the office before: 莫桑比克总统查波."""
    return is_transcribed(text[start:end]) and is_abroad(text, start)


def _may_begin(text: str, word: Word) -> bool:
    """Whether a name may begin with a word: no listed name, no country, nothing that contexts.tsv has against it."""
    listed = names().get(word.text)
    if word.tag == COUNTRY or (listed and (listed.tag != "nr" or len(word.text) > SHORTEST)):
        return False
    place = word.start
    return not any(row.firm and row.fits(text, place, place + 1) for row in contexts(word.text[0]))


def _beside(text: str, words: list[Word], index: int, end: int) -> float:
    """What stands after a name that begins with words[index], and the words that its given name is made of, count."""
    if text.startswith(("·", "-"), end):
        return IMPOSSIBLE
    middle = words[index].start + 1
    inside = (word for word in words[index + 1 : index + 1 + MAX_GIVEN] if word.start < end)
    return after_name(text, words, index, end) + sum(word_against(word, middle, end) for word in inside)
