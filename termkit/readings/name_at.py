"""The name that begins at a word of the text: 单宏伟 in 单宏伟参赞 is one, in 单身汉 there is none.

A stretch is a name where the evidence for it is more than none: how it sounds (name_evidence.py) and what stands before
and after it (beside_names.py).  The weights were fitted by logistic regression; see docs/readings.md.
"""

from __future__ import annotations

from termkit.readings.beside_names import MOST_AFTER, after_name, before_name, is_abroad
from termkit.readings.countries import COUNTRY
from termkit.readings.cutting import Word
from termkit.readings.name_evidence import IMPOSSIBLE, LONGEST, Likely, likely, word_against
from termkit.readings.surnames import MAX_GIVEN, is_transcribed
from termkit.readings.tables import contexts, names

NO_ADVERB = 1.5
"""What it counts that 曾 (céng, once) stands before no verb: 曾光."""
SHORTEST = 2
"""A listed person of so few characters may be the beginning of another one: 乐嘉, 乐嘉明."""


def likeliest(text: str, words: list[Word], index: int) -> tuple[float, Likely] | None:
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
    inside = [word for word in words[index + 1 : index + 1 + MAX_GIVEN] if word.start < end]
    no_adverb = words[index].text == "曾" and inside[0].tag.startswith("n")
    against = sum(word_against(word, middle, end) for word in inside)
    return after_name(text, words, index, end) + against + (NO_ADVERB if no_adverb else 0.0)
