"""How Russian proper names decline, by their endings: dictionaries read Токаев as a form of токай.

The rules stand in data/inflection/russian_names.tsv.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from termkit.text.tables import read_lines, read_rows

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
Paradigm = tuple[str, ...]
"""The six cases in the order of CASES."""

_SYLLABIC = "ао|оу|уа|уе|уо|уэ|юа|юэ|яо|оа|ыо|[аеёиоуыэюя]"
_ONE_SYLLABLE = re.compile(rf"[^аеёиоуыэюя]*(?:эр|(?:{_SYLLABIC})(?:й|н|нь|нг)?)", re.IGNORECASE)
_CONSONANT = re.compile(r".*[^аеёиоуыэюя]", re.IGNORECASE)
_NAME = re.compile(r"(?:[а-яё]{2}-)?[А-ЯЁ][а-яё]*(?:-[А-ЯЁ]?[а-яё]+)*|[А-ЯЁ]\.-?")
_INITIALS = re.compile(r"(?:[А-ЯЁ][а-яё]?\.-?)+")


class Rule(NamedTuple):
    """One row of the table."""

    ending: str
    role: str
    gender: str
    cut: int
    endings: tuple[str, ...]

    def applies(self, word: str, role: str, gender: str) -> bool:
        """Whether the row speaks of such a word."""
        return word.endswith(self.ending) and self.role in ("any", role) and self.gender in ("", gender)

    def decline(self, word: str) -> Paradigm:
        """The six cases of the word."""
        stem = word[: len(word) - self.cut]
        return (word, *(word if ending == "=" else stem + ending for ending in self.endings))


@cache
def rules() -> tuple[Rule, ...]:
    """The table of endings."""
    rows = read_rows("inflection/russian_names.tsv")[1:]
    return tuple(Rule(ending, role, gender, int(cut), tuple(endings)) for ending, role, gender, cut, *endings in rows)


@cache
def particles() -> frozenset[str]:
    """Parts of foreign names that never decline."""
    return frozenset(read_lines("inflection/russian_particles.txt"))


def decline(word: str, role: str, gender: str) -> Paradigm:
    """The six cases of a name's word; `role` is surname, given or place, `gender` m or f.

    Both parts of a hyphenated word decline by themselves only when it is a surname; else the last one does.
    """
    if _INITIALS.fullmatch(word) or word in particles():
        return (word,) * len(CASES)
    first, hyphen, last = word.rpartition("-")
    rule = next(r for r in rules() if r.applies(last.lower(), role, gender))
    return tuple(first + hyphen + form for form in rule.decline(last))


@cache
def _compound_surnames() -> frozenset[str]:
    """Chinese surnames of two syllables."""
    return frozenset(read_lines("inflection/chinese_compound_surnames.txt"))


def is_chinese(words: list[str]) -> bool:
    """Whether a person's name looks Chinese or Korean: a surname of one syllable comes first, or there are three."""
    short = words[0].lower()
    if words[0] in particles() or short.startswith("дж"):
        return False
    if len(words) == 2 and words[0] in _compound_surnames():
        return True
    if len(words) == 3 and all(len(re.findall("[аеёиоуыэюя]", word.lower())) == 1 for word in words):
        return True
    return 2 <= len(words) <= 3 and "." not in short and len(short) <= 5 and bool(_ONE_SYLLABLE.fullmatch(short))


def may_name_person(term: str) -> bool:
    """Whether the term is written as a person's name: two words with capitals or more, but for particles (аль-, да)."""
    words = term.split()
    named = [word for word in words if word not in particles()]
    return len(words) > 1 and bool(named) and all(map(_NAME.fullmatch, named))


def person_paradigms(words: list[str], gender: str) -> list[list[Paradigm]]:
    """For each word of a person's name its possible paradigms; `gender` is m, f, or empty when nobody knows.

    Of a Chinese, Korean or Vietnamese name the last word alone declines, and not when it ends in a vowel: с Ху Чуньхуа.
    """
    genders = [gender] if gender else ["m", "f"] if _may_be_feminine(words) else ["m"]
    if is_chinese(words):
        frozen: list[list[Paradigm]] = [[(word,) * len(CASES)] for word in words]
        if _CONSONANT.fullmatch(words[-1]):
            frozen[-1] = [decline(words[-1], "given", g) for g in genders]
        return frozen
    roles = ["given"] * (len(words) - 1) + ["surname"]
    return [[decline(w, role, g) for g in genders] for w, role in zip(words, roles, strict=True)]


def _may_be_feminine(words: list[str]) -> bool:
    """Whether the surname is a woman's by its ending, or the given name is: Урсула фон дер Ляйен."""
    return words[-1].lower().endswith(("а", "я")) or (len(words) > 1 and words[0].lower().endswith(("а", "я")))


def _inanimate(paradigm: Paradigm) -> Paradigm:
    """The paradigm with the accusative of a thing, where it was that of a man."""
    nomn, gent, _, accs, *_ = paradigm
    return (*paradigm[:3], nomn, *paradigm[4:]) if accs == gent else paradigm


def place_paradigms(word: str) -> list[Paradigm]:
    """The possible paradigms of a place name of one word."""
    genders = ("m", "f") if word.endswith("ь") else ("m",)
    declined = [_inanimate(decline(word, "place", g)) for g in genders]
    neuter = re.fullmatch(r"(.+(?:ов|ев|ин))о", word)
    if neuter:
        stem = neuter.group(1)
        declined.append((word, stem + "а", stem + "у", word, stem + "ом", stem + "е"))
    return declined
