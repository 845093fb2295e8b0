"""Names of persons of Korea from Chinese characters, in Russian (Kontsevich) and English (Revised Romanisation).

    李在明 -> 이재명 -> Ли Чжэ Мён, Lee Jae-myeong        崔善姬 of the North -> 최선희 -> Цой Сон Хи

The reading of each character is Unihan's (hangul.tsv).  In the South r- at the head of a surname or of a given name is
n- or nothing (두음법칙), and 렬, 률 after a vowel or n lose it too.  In Russian every syllable is a word, as newspapers
print them: к т п ч are г д б чж after a vowel and after н, м, ль, across the surname as well.  The Revised Romanisation
takes each syllable of the given name by itself, as its rule for names has it.  Surnames are printed as
korean_surnames.tsv has them, persons with a form of their own as korean_persons.tsv does.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from termkit.readings.tables import rows

FIRST = 0xAC00
VOWELS, FINALS = 21, 28
R, SILENT, N, M = 5, 11, 2, 6
"""The initials r, none, n and m by their number."""
Y_SOUNDS = frozenset({2, 3, 6, 7, 12, 17, 20})
"""The vowels that begin with y, and i, by their number: before them r falls out altogether, 리 is 이."""
FINAL_N, FINAL_R, FINAL_M, FINAL_NG = 4, 8, 16, 21
VOICED = frozenset({0, FINAL_N, FINAL_R, FINAL_M, FINAL_NG})
"""After no final, and after n, l, m and ng, a plain stop is voiced."""
LIQUID = frozenset({"렬", "률"})
LONGEST = 4


class Syllable(NamedTuple):
    """The numbers of a syllable's initial, vowel and final in Unicode's order; 0 is no final."""

    initial: int
    vowel: int
    final: int


class Surname(NamedTuple):
    """A surname: how it is read, and how Russian and English print it, in the South and in the North."""

    hangul: str
    russian: str
    english: str
    northern_russian: str
    northern_english: str


def korean(name: str, language: str, *, north: bool = False) -> str:
    """The name in Russian ("ru") or English ("en"); empty where it has no Korean surname, or an unknown character."""
    known = persons().get(name)
    if known:
        return known[language == "en"]
    surname = surnames().get(name[:1])
    given = hangul(name[1:])
    if surname is None or not given or not 1 < len(name) <= LONGEST:
        return ""
    if language == "ru":
        printed = surname.northern_russian if north else surname.russian
        return f"{printed} {_kontsevich(surname.hangul, _softened(given, north=north))}"
    printed = surname.northern_english if north else surname.english
    parts = [_revised(split(syllable)) for syllable in _softened(given, north=north)]
    return f"{printed} {'-'.join(parts).capitalize()}"


@cache
def persons() -> dict[str, tuple[str, str]]:
    """Persons whose forms no rule makes: in Russian and English."""
    return {name: (russian, english) for name, russian, english in rows("korean_persons.tsv")}


def hangul(characters: str) -> str:
    """The readings of characters, one syllable each; empty where one has none."""
    known = readings()
    return "".join(known[char] for char in characters) if all(char in known for char in characters) else ""


@cache
def readings() -> dict[str, str]:
    """Character -> its Korean reading, with r- where there is one: 洛 락."""
    return {char: reading for reading, chars in rows("hangul.tsv") for char in chars}


@cache
def surnames() -> dict[str, Surname]:
    """Character -> the surname it is in Korea."""
    return {row[0]: _surname(*row[1:]) for row in rows("korean_surnames.tsv")}


def _surname(hangul: str, russian: str, english: str, north_ru: str = "", north_en: str = "") -> Surname:
    return Surname(hangul, russian, english, north_ru or russian, north_en or english)


def split(syllable: str) -> Syllable:
    """A Hangul syllable in its parts."""
    number = ord(syllable) - FIRST
    return Syllable(number // (VOWELS * FINALS), number // FINALS % VOWELS, number % FINALS)


def _joined(syllable: Syllable) -> str:
    return chr(FIRST + (syllable.initial * VOWELS + syllable.vowel) * FINALS + syllable.final)


def _softened(given: str, *, north: bool) -> str:
    """The given name as it is pronounced in the South: 락연 is 낙연, 태렬 태열; the North keeps r."""
    if north:
        return given
    softened = _without_r(given[0])
    for syllable in given[1:]:
        weak = syllable in LIQUID and split(softened[-1]).final in (0, FINAL_N)
        softened += _without_r(syllable) if weak else syllable
    return softened


def _without_r(syllable: str) -> str:
    """A syllable at the head of a word: 락 is 낙, 룡 is 용, 녀 is 여."""
    initial, vowel, final = split(syllable)
    falls = initial in (R, N) and vowel in Y_SOUNDS
    return _joined(Syllable(SILENT if falls else N if initial == R else initial, vowel, final))


def _kontsevich(surname: str, given: str) -> str:
    """The given name in Russian, each syllable a word."""
    parts = []
    before = split(surname[-1])
    for syllable in map(split, given):
        parts.append(_in_russian(syllable, before).capitalize())
        before = syllable
    return " ".join(parts)


def _in_russian(syllable: Syllable, before: Syllable) -> str:
    """One syllable after another: the initial by the sound before it, the vowel by its initial."""
    plain, voiced, *_ = _letters("initial")[syllable.initial]
    initial = voiced if before.final in VOICED else plain
    if syllable.initial == R and before.final not in (0, FINAL_N, FINAL_R):
        initial = "н"
    after_consonant, alone, *_ = _letters("vowel")[syllable.vowel]
    vowel = alone if syllable.initial == SILENT else after_consonant
    return initial + vowel + _letters("final")[syllable.final][0]


def _revised(syllable: Syllable) -> str:
    """One syllable by the Revised Romanisation."""
    parts = zip(("initial", "vowel", "final"), syllable, strict=True)
    return "".join(_letters(part)[number][2] for part, number in parts)


@cache
def _letters(part: str) -> list[tuple[str, str, str]]:
    """The letters of a part of the syllable, in Unicode's order: two in Russian, one in English."""
    return [(first, second, english) for kind, _, first, second, english in rows("korean_letters.tsv") if kind == part]
