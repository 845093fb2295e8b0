"""Chinese persons in running text: 单宏伟参赞 is one, 单身汉 is none.

A stretch is a name where the evidence for it is more than none: how it sounds (name_evidence.py) and what stands before
and after it.  So a naive Bayes classifier would put it together, but that its weights are set by hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from termkit.readings.beside_names import MOST_AFTER, after_name, before_name, is_abroad
from termkit.readings.countries import COUNTRY
from termkit.readings.cutting import Word, put
from termkit.readings.name_evidence import IMPOSSIBLE, LONGEST, Likely, likely, may_open, word_against
from termkit.readings.surnames import MAX_GIVEN, is_transcribed
from termkit.readings.tables import contexts, names

SURNAME, GIVEN = "chinese surname", "chinese given name"
"""The tags of the two parts among the words; no tags of jieba's."""
SHORTEST = 2
"""A listed person of so few characters may be the beginning of another one: 乐嘉, 乐嘉明."""


def find_persons(text: str, words: list[Word]) -> list[Word]:
    """The words of the text, each surname and each given name of a Chinese person a word of its own."""
    parts: list[Word] = []
    for start, middle, end in _spans(text, words):
        parts += [Word(text[start:middle], SURNAME, start), Word(text[middle:end], GIVEN, middle)]
    return put(parts, words) if parts else words


def given_after(words: Sequence[Word], index: int) -> int:
    """The length of the given name that follows the surname words[index], 0 when there is no such name."""
    return len(words[index + 1].text) if words[index].tag == SURNAME else 0


def _spans(text: str, words: list[Word]) -> Iterator[tuple[int, int, int]]:
    """Where surnames begin and end and given names end."""
    taken = 0
    for index, word in enumerate(words):
        if not may_open(word.text, word.tag) or word.start < taken:
            continue
        stretches = likely(text[word.start : word.start + LONGEST], word.text, word.tag)
        name = _likeliest(text, words, index, stretches) if stretches and _may_begin(text, word) else None
        if name:
            taken = word.start + name.length
            yield word.start, word.start + name.surname, taken


def _likeliest(text: str, words: list[Word], index: int, stretches: Sequence[Likely]) -> Likely | None:
    """The stretch for which most speaks, None when more speaks against each of them."""
    before = before_name(text, words, index)
    if is_abroad(text, words[index].start):
        stretches = [found for found in stretches if not is_transcribed(text[words[index].start :][: found.length])]
    weighed = [
        (found.sounds + before + _beside(text, words, index, words[index].start + found.length), found)
        for found in stretches
        if found.sounds + before + MOST_AFTER > 0
    ]
    best, name = max(weighed, default=(0.0, None))
    return name if best > 0 else None


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
