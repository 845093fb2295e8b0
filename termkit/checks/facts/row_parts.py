"""The parts of a row in a target, and whether two of them may be coordinated: by case, preposition and verb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from termkit.checks.words import rows
from termkit.model import primary
from termkit.text.russian_words import cases_of, readings

WORD = re.compile(r"[^\W_]+(?:[-‑'’][^\W_]*)*")
LONGEST = 9
"""Words of a part between two others."""
NOMINAL = frozenset({"NOUN", "ADJF", "PRTF", "NPRO", "NUMR"})
LIKELY = 0.05
"""The share of a reading that is not brushed aside."""
VERBAL = frozenset({"VERB", "INFN", "GRND", "PRTS", "ADJS"})
NEVER = "(?!)"
RUSSIAN = re.compile(r"[а-яё-]+", re.IGNORECASE)


@cache
def pattern(role: str, language: str) -> re.Pattern[str]:
    """What matches a word of a role at the place where it is looked for; nothing in a language without such words."""
    known = (row.get(primary(language)) for row in rows("row_words.tsv") if row["role"] == role)
    words = "|".join(filter(None, known)) or NEVER
    return re.compile(rf"(?:{words})(?!\w)", re.IGNORECASE)


def opens(role: str, part: str, language: str) -> bool:
    """Whether a part begins with a word of the role."""
    return bool(pattern(role, language).match(part))


def has(role: str, part: str, language: str) -> bool:
    """Whether a word of the role stands anywhere in the part."""
    return any(found.start() == 0 or not part[found.start() - 1].isalnum() for found in _all(role, part, language))


def _all(role: str, part: str, language: str) -> list[re.Match[str]]:
    return list(pattern(role, language).finditer(part))


def is_aside(part: str, language: str) -> bool:
    """Whether the part is nothing but a word that stands beside a row: вероятно, however."""
    return bool(pattern("aside", language).fullmatch(part.strip()))


def after_opener(part: str, language: str) -> str:
    """The part from where a row may begin in it: behind the last such as, включая."""
    last = [found.end() for found in _all("opener", part, language) if _is_word_start(part, found.start())]
    return part[last[-1] :].lstrip(" ,:") if last else part


def _is_word_start(text: str, place: int) -> bool:
    return place == 0 or not text[place - 1].isalnum()


@lru_cache(maxsize=8_192)
def is_clause(part: str, language: str) -> bool:
    """Whether a part is more than an item: it has a finite verb."""
    if primary(language) == "ru":
        return any(_parts_of_speech(word) == {"VERB"} or word in ("нет", "есть") for word in WORD.findall(part))
    main = next((part[: m.start()] for m in _all("relative", part, language) + _all("clause", part, language)), part)
    return has("verb", main, language)


def have_predicates(row: Sequence[str], part: str, language: str) -> bool:
    """Whether a part says what was or is to be done with something, as one of a row does.

    магазины закрыты, рейсы отменены; укреплять сплочённость и уверенность, помогать друг другу.
    """
    if primary(language) != "ru":
        return False
    to_do = _opens_with_infinitive(part) and any(_has_infinitive(before) for before in row)
    return to_do or (_says_what_was_done(part) and any(map(_says_what_was_done, row)))


def _opens_with_infinitive(part: str) -> bool:
    """Whether a Russian part begins with what is to be done."""
    return _parts_of_speech(next(iter(WORD.findall(part)), "")) == {"INFN"}


def _has_infinitive(part: str) -> bool:
    return any(_parts_of_speech(word) == {"INFN"} for word in WORD.findall(part))


def _says_what_was_done(part: str) -> bool:
    return any({"PRTS"} <= _parts_of_speech(word) <= VERBAL for word in WORD.findall(part))


def is_bypassed(part: str, language: str) -> bool:
    """Whether a part stands between two items and is none: however, которые живут там, связанные с этим."""
    return (
        is_aside(part, language)
        or opens("relative", part, language)
        or (primary(language) == "ru" and _is_participle_clause(part))
    )


def may_follow(row: Sequence[str], part: str, language: str, *, by_comma: bool) -> bool:
    """Whether a part may be the next item of a row, whose first part has words of its own before the item."""
    if not part or _opens_something_else(row, part, language, by_comma=by_comma):
        return False
    if _opens_with_preposition(part, language):
        if len(row) == 1 and _opens_with_preposition(row[0], language):
            return row[0].split(maxsplit=1)[0].lower() == part.split(maxsplit=1)[0].lower()
        return any(has("preposition", before, language) for before in row)
    return primary(language) != "ru" or _begins_alike(row, part)


def _opens_something_else(row: Sequence[str], part: str, language: str, *, by_comma: bool) -> bool:
    """Whether a clause, another row or an aside opens with the part, unless the row is made of such."""
    if any(opens(role, part, language) for role in ("clause", "opener")) or is_aside(part, language):
        return True
    if opens("relative", part, language):
        return by_comma or not any(has("relative", other, language) for other in row)
    if primary(language) == "en":
        return opens("verb", part, language) and not any(is_clause(other, language) for other in row[1:])
    return by_comma and is_bypassed(part, language) and not _ends_in_adjective(row[-1])


def _ends_in_adjective(part: str) -> bool:
    """Whether a Russian part ends in an adjective used as a noun, beside which a participle is an item: беременные."""
    words = WORD.findall(part)
    return bool(words) and "ADJF" in _parts_of_speech(words[-1])


def _opens_with_preposition(part: str, language: str) -> bool:
    return " " in part and opens("preposition", part, language)


def _begins_alike(row: Sequence[str], part: str) -> bool:
    """Whether a Russian part begins as the row does: with a verb in the same form, or in a case that it has."""
    kinds = _parts_of_speech(next(iter(WORD.findall(part)), ""))
    if kinds and kinds <= VERBAL:
        return any(_parts_of_speech(word) & kinds for before in row for word in WORD.findall(before))
    here = _cases(part)
    there = [_all_cases(row[0]), _all_cases(row[-1]), *map(_cases, row[1:])]
    return not here or any(not cases or here & cases for cases in there)


@lru_cache(maxsize=50_000)
def _parts_of_speech(word: str) -> frozenset[str]:
    """The likely parts of speech of a Russian word; nothing for what the dictionary does not know."""
    return frozenset(str(reading.tag.POS) for reading in _known(word))


def _known(word: str) -> list[Any]:
    if not RUSSIAN.fullmatch(word):
        return []
    return [reading for reading in readings(word) if reading.score >= LIKELY and reading.is_known]


def _case_set(word: str) -> frozenset[str]:
    return frozenset(cases_of(word)) if _parts_of_speech(word) & NOMINAL else frozenset()


def _cases(part: str) -> frozenset[str]:
    """The cases of the first nominal word of a part; nothing where it opens with a figure or an unknown word."""
    for word in WORD.findall(part):
        kinds = _parts_of_speech(word)
        if not kinds or "NUMR" in kinds:
            return frozenset()
        if kinds & NOMINAL:
            return _case_set(word)
    return frozenset()


def _all_cases(part: str) -> frozenset[str]:
    """The cases of all nominal words of a part; nothing where an unknown word or a figure stands at its end."""
    words = WORD.findall(part)
    if words and not _parts_of_speech(words[-1]):
        return frozenset()
    return frozenset(case for word in words for case in _case_set(word))


def _is_participle_clause(part: str) -> bool:
    """Whether a part opens with a participle that no noun of its own follows: связанные с этим, введённые вчера."""
    words = WORD.findall(part)
    if len(words) < 2 or _parts_of_speech(words[0]) != {"PRTF"}:
        return False
    cases = cases_of(words[0])
    for word in words[1:]:
        if opens("preposition", word, "ru"):
            return True
        if "NOUN" in _parts_of_speech(word) and cases_of(word) & cases:
            return False
    return True
