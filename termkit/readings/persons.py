"""Chinese persons in running text: 单宏伟参赞 is one, 单身汉 is none.

A stretch is a name where the evidence for it is more than none: how it sounds (name_evidence.py) and what stands before
and after it.  So a naive Bayes classifier would put it together, but that its weights are set by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from termkit.readings import beside_names as beside
from termkit.readings.countries import COUNTRY
from termkit.readings.cutting import Word, put
from termkit.readings.name_evidence import IMPOSSIBLE, LONGEST, Likely, likely, may_open, word_against
from termkit.readings.surnames import MAX_GIVEN
from termkit.readings.tables import contexts, names, wordlist

SURNAME, GIVEN = "chinese surname", "chinese given name"
"""The tags of the two parts among the words; no tags of jieba's."""
MOST = 3.0
"""The most that what stands after a name counts."""
ALONE = 4
"""A text so short is a term by itself, and a name by itself is likely: 单志强."""
SHORTEST = 2
"""A listed person of so few characters may be the beginning of another one: 乐嘉, 乐嘉明."""
_INVITED = re.compile("[^，。；]{2,4}(?:邀请|之邀|之约|请求|要求)")


class _Before(NamedTuple):
    """What stands before a name counts so much; whether a person can be the object of it (会见单志强时)."""

    weight: float
    met: bool = False


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
    before = _before(text, words, index)
    weighed = [
        (found.sounds + _beside(text, words, index, before, words[index].start + found.length), found)
        for found in stretches
        if found.sounds + before.weight + MOST > 0
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


def _before(text: str, words: Sequence[Word], index: int) -> _Before:
    """What the words before words[index] count."""
    if beside.follows_profession(words, index):
        return _Before(3.5)
    if beside.is_listed(words, index):
        return _Before(2)
    previous = words[index - 1].text if index else ""
    invited = previous == "应" and _INVITED.match(text, words[index].start)
    if invited or previous in wordlist("meeting"):
        return _Before(1.5, met=True)
    if previous in wordlist("before-names"):
        return _Before(0.5, met=True)
    if previous.endswith(("“", "《")):
        return _Before(-3)
    return _Before(0 if beside.may_precede(text, words, index) else -6)


def _after(text: str, words: Sequence[Word], index: int, before: _Before, end: int) -> float:
    """What stands after a name counts."""
    if beside.title_at(text, end):
        return MOST
    if text[end : end + 1] in wordlist("after-places") and not text.startswith(beside.listed("person-verbs"), end):
        return -6
    if _speaks(text, before, end) or end == len(text) <= ALONE:
        return 2
    if beside.may_follow(text, end) or (before.met and text.startswith(("的", "时", "邀请"), end)):
        return 1
    following = words[index + 1 : index + 2 + MAX_GIVEN]
    acts = any(word.start == end and word.tag == "v" and len(word.text) > 1 for word in following)
    return 0 if acts else -3


def _speaks(text: str, before: _Before, end: int) -> bool:
    """Whether a person who is named up to text[end:] speaks or acts there, or is appointed (任命单建国为)."""
    appointed = before.met and before.weight > 1 and text.startswith("为", end)
    return appointed or text.startswith(beside.listed("person-verbs"), end)


def _beside(text: str, words: Sequence[Word], index: int, before: _Before, end: int) -> float:
    """What stands beside a name that begins with words[index], and the words that its given name is made of, count."""
    if text.startswith(("·", "-"), end):
        return IMPOSSIBLE
    total = before.weight + _after(text, words, index, before, end)
    for word in words[index + 1 : index + 1 + MAX_GIVEN]:
        if word.start < end:
            total += word_against(word, words[index].start + 1, end)
    return total
