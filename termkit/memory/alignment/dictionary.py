"""What general dictionaries say that words may be translated by: evidence where no term base helps.

A Chinese word without an entry is answered by what its parts are answered by (termkit.text.dictionary).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from termkit.memory.alignment.evidence import Answer
from termkit.text import dictionary
from termkit.text.dictionary import LONGEST, Words
from termkit.text.lemmas import lemma_key
from termkit.text.sounds import sounds_like

Answers = Mapping[str, Answer]

OWN, INDIRECT = 0.5, 0.3
"""How often a word is answered as the dictionary has it; and where it is put together of parts, or came by English."""


def dictionary_answers(
    source: Collection[str], target: Collection[str], languages: tuple[str, str]
) -> tuple[Answers, Answers]:
    """What may answer the words of two texts, forth and back, by the dictionaries for their languages.

    Words are Chinese words as cut, or keys of lemmas.  Nothing for languages without a dictionary.
    """
    if (languages[1] == "zh" and languages[0] != "zh") or languages == ("ru", "en"):
        back, forth = dictionary_answers(target, source, (languages[1], languages[0]))
        return forth, back
    if languages == ("en", "ru"):
        table = dictionary.english_russian()
        found = {word: (frozenset(lemma_key(ru, "ru") for ru in table[word]), OWN) for word in source if word in table}
    elif languages[0] == "zh" and languages[1] in ("en", "ru"):
        found = _of_chinese(source, languages[1])
    else:
        return {}, {}
    return _both_ways(found, frozenset(target))


def _both_ways(found: Mapping[str, tuple[Words, float]], present: Words) -> tuple[Answers, Answers]:
    forth, back = {}, defaultdict[str, dict[str, float]](dict)
    for word, (answers, probability) in found.items():
        held = answers & present
        forth[word] = Answer(held, probability)
        for answer in held:
            back[answer][word] = probability
    return forth, {word: Answer(frozenset(others), max(others.values())) for word, others in back.items()}


def _of_chinese(words: Collection[str], target: str) -> dict[str, tuple[Words, float]]:
    lookup = {part: answer for word in words for part in _parts(word) if (answer := _lookup(part, target))}
    found = {}
    for word in words:
        named = sounds_like([dictionary.reading(char) for char in word], target)
        keys, probability = lookup.get(word) or (_of_parts(word, lookup) | named, INDIRECT)
        if len(word) == 1:
            keys |= named
        if keys:
            found[word] = (keys, probability)
    return found


def _lookup(word: str, target: str) -> tuple[Words, float] | None:
    """The answers to a word, and how much they weigh: Russian ones that came by English, less."""
    keys = dictionary.answers(word, target)
    direct = target == "en" or dictionary.has_russian(word)
    return (keys, OWN if direct else INDIRECT) if keys else None


def _parts(word: str) -> list[str]:
    return [word[i:j] for i in range(len(word)) for j in range(i + 1, min(len(word), i + LONGEST) + 1)]


def _of_parts(word: str, lookup: Mapping[str, tuple[Words, float]]) -> Words:
    """The answers of the longest parts that have an entry, from left to right."""
    found: set[str] = set()
    place = 0
    while place < len(word):
        length = next((n for n in range(len(word) - place, 0, -1) if word[place : place + n] in lookup), 0)
        if length:
            found |= lookup[word[place : place + length]][0]
        place += length or 1
    return frozenset(found)
