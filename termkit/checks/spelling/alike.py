"""Whether two spellings are one name, one of them slipped: by a character, a letter, or another transcription."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import combining, normalize

from termkit.model import Script, primary
from termkit.text.languages import chinese_script, in_other_script
from termkit.text.normalize import small_letters
from termkit.text.pypinyin_tables import plain_reading

SHORTEST = 5
"""Letters, without its ending, of the shortest word in which one of them makes another spelling."""
REMEMBERED = 20_000
SYLLABLE = 2
"""Letters of a surname that does not decline."""
LATIN = {"th": "t", "kh": "h", "zh": "j", "sh": "s", "ch": "c", "ts": "c", "ph": "f", "w": "v", "y": "i", "q": "k"}
CYRILLIC = {"й": "и", "э": "е", "ы": "и", "дз": "ц", "цз": "ц"}
"""Signs that systems of transcription give for the same sound."""
RUSSIAN_ENDING = re.compile(r"[аеиоуыэюяьй]+[мх]?\Z")
ENGLISH_ENDING = re.compile(r"(?:’s|'s|s)\Z")
ASPIRATED = {"p": "b", "t": "d", "k": "g", "q": "j"}
"""Beginnings of syllables of which transcriptions take one for the other."""
INITIAL = re.compile(r"\A(?:[zcs]h|[^aeiouv])")
SIGNS = re.compile(r"[-’'ьъ]")
MACRON = "\u0304"
LATIN_LETTER = re.compile(r"[^\W\d_а-яё]")
TWICE = re.compile(r"(.)\1")


def in_simplified(text: str) -> str:
    """The text in Simplified characters, where that leaves the places as they are."""
    if chinese_script(text) is not Script.TRADITIONAL:
        return text
    return next((other for other in in_other_script(text) if len(other) == len(text)), text)


def substituted(one: str, other: str) -> tuple[str, str] | None:
    """The only two characters in which two wordings of one length differ, or None."""
    if len(one) != len(other):
        return None
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return pairs[0] if len(pairs) == 1 else None


def is_one_transcription(one: str, other: str) -> bool:
    """Whether two Chinese transcriptions differ in one character only, and that sounds alike: 梅德韦杰夫, 梅德维杰夫.

    So do two of which one lacks a character inside; one that contains the other is a longer name.
    """
    if pair := substituted(one, other):
        return _is_one_sound(plain_reading(pair[0])[:1], plain_reading(pair[1])[:1])
    short, long = sorted((one, other), key=len)
    if len(long) != len(short) + 1 or len(short) < 4 or short in long:
        return False
    return any(long[:n] + long[n + 1 :] == short for n in range(1, len(short)))


def _is_one_sound(one: str, other: str) -> bool:
    """Whether two syllables begin alike, with or without aspiration: 德 and 特, 迪 and 提."""
    return ASPIRATED.get(one, one) == ASPIRATED.get(other, other)


def sounds_alike(one: str, other: str, *, wholly: bool = False) -> bool:
    """Whether two Han characters share the beginning of their syllable or all that follows it, or both: 基 and 其."""
    first, second = plain_reading(one), plain_reading(other)
    shared = _is_one_sound(first[:1], second[:1]), INITIAL.sub("", first) == INITIAL.sub("", second)
    return all(shared) if wholly else any(shared)


def is_one_word(one: str, other: str, language: str) -> bool:
    """Whether two words of a name in letters are one, spelt in two ways; other endings are no other spelling."""
    plain, beside = (without_ending(word, language) for word in (one, other))
    if plain == beside or min(len(plain), len(beside)) < SHORTEST:
        return False
    return _simplified(plain, language) == _simplified(beside, language) or _is_slip(plain, beside)


def is_same_word(one: str, other: str, language: str) -> bool:
    """Whether two words are one but for their endings."""
    return not stems(one, language).isdisjoint(stems(other, language))


def stems(word: str, language: str) -> frozenset[str]:
    """What may be left of a word without its ending: Илхом is a name, and ом the ending of another; Си has none."""
    whole = lowered(word)
    if len(word) <= SYLLABLE:
        return frozenset({whole})
    plain = without_ending(word, language)
    return frozenset({plain, whole} if plain != whole and word[-1] in "мх" else {plain})


def without_ending(word: str, language: str) -> str:
    """The word of a name in small letters, without the ending of a case."""
    ending = RUSSIAN_ENDING if primary(language) == "ru" else ENGLISH_ENDING
    return ending.sub("", lowered(word)) or lowered(word)


def spelt_like(written: str, right: str, language: str) -> str:
    """The right spelling of a word with the ending that the written one has: Маккамовым, Махкамовым."""
    if primary(language) != "ru":
        return right
    return right[: len(without_ending(right, language))] + written[len(without_ending(written, language)) :]


@lru_cache(maxsize=REMEMBERED)
def lowered(word: str) -> str:
    """The word with one spelling for what is no name: Объединённых, Объединенных; Organisation, Organization.

    Latin letters are plain (Erdoğan, Erdogan), but for those with a mark of a Chinese tone: Qiāng.
    """
    lower = small_letters(word).replace("isation", "ization")
    if lower.isascii() or LATIN_LETTER.match(lower) is None:
        return lower
    return "".join(char for char in normalize("NFD", lower) if char == MACRON or not combining(char))


def first_sound(word: str, language: str) -> str:
    """The first letter of a word as all systems of transcription have it: Widodo, Vidodo."""
    return _simplified(word.lower(), language)[:1]


def _simplified(word: str, language: str) -> str:
    """The word with one spelling for what systems of transcription spell in several."""
    for spelling, sign in (CYRILLIC if primary(language) == "ru" else LATIN).items():
        word = word.replace(spelling, sign)
    return TWICE.sub(r"\1", SIGNS.sub("", word))


def _is_slip(one: str, other: str) -> bool:
    """Whether one letter inside is another one, is missing, or has changed places with its neighbour."""
    from rapidfuzz.distance import OSA

    return (one[0], one[-1]) == (other[0], other[-1]) and OSA.distance(one, other, score_cutoff=1) == 1
