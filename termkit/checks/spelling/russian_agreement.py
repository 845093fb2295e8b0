"""Words of a Russian text that do not agree, where nothing but a slip explains it.

An adjective has another case, gender or number than the noun behind it, the two standing side by side in terms of the
base or behind a preposition (к цифровых устройствам); a noun stands in no case that its preposition allows (благодаря
усилий); persons or the parties begin a sentence whose verb is in the singular (Стороны подтвердил).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise, product
from typing import Any

from termkit.checks.spelling.mistyped_words import MistypedWords
from termkit.checks.words import listed, rows
from termkit.text.normalize import small_letters
from termkit.text.sentences import sentences

WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?:-за)?(?![\w-])")
SHORTEST = 3
"""Letters of a word that declines."""
ADJECTIVE = re.compile(r"(?:[ыио]й|[аяо]я|[ое]е|[ыи]е|[ое]го|[ое]му|[ыиое]м|[ую]ю|[ыи]х|[ыи]ми|ей)\Z", re.IGNORECASE)
PRONOUN = "Apro"
"""Adjectives that stand for a noun: в котором, помимо того."""
OF_OWNERS = frozenset({"у"})
"""Prepositions behind which an adjective may stand for a person: у больного жар."""
COORDINATED = re.compile(r"([^\W\d_]+)(?:,|\s(?:и|или|также))\s\Z")
"""Before an adjective whose noun may have another number: китайская и российская стороны."""
COUNTED = re.compile(
    r"(?:\b(?:дв[ае]|об[ае]|три|четыре|полтор[аы])|[234])\s+(?:\S+\s+)?(?:и\s+|или\s+)?\Z", re.IGNORECASE
)
"""Before an adjective whose noun stands in the singular: три основных направления."""
LIST_NUMBER = re.compile(r"\s*(?:[(]?\w{1,3}[.)]\s*)?")
PARTIES = "стороны"
OF_SUBJECT = 3
"""Words that a subject may have behind it: Главы двух государств."""
REMEMBERED = 20_000
NAMES = frozenset({"Geox", "Surn", "Name", "Patr", "Orgn", "Trad"})
"""Readings of words with a capital."""
SECOND_CASES = {"gen2": "gent", "loc2": "loct", "gen1": "gent", "loc1": "loct", "acc2": "accs"}
DECLINED = frozenset({"NOUN", "ADJF", "PRTF", "NUMR"})


def disagreeing(text: str, terms: MistypedWords) -> Iterator[tuple[int, int]]:
    """The places of words that do not agree, or not with what governs them."""
    reached = 0
    for start, end in sorted({*_governed(text), *_adjectives(text, terms), *_verbs(text)}):
        if start >= reached:  # of three words two pairs may be wrong by one ending
            yield start, end
            reached = end


def _governed(text: str) -> Iterator[tuple[int, int]]:
    """Prepositions before a word that is in none of their cases."""
    for one, other in _neighbours(text):
        allowed = _prepositions().get(small_letters(one.group()))
        if allowed and other.group().islower() and len(other.group()) > SHORTEST:
            cases = _cases(other.group())
            if cases and cases.isdisjoint(allowed):
                yield one.start(), other.end()


def _adjectives(text: str, terms: MistypedWords) -> Iterator[tuple[int, int]]:
    before: re.Match[str] | None = None
    for one, other in _neighbours(text):
        behind, before = before, one
        if not ADJECTIVE.search(one.group()) or min(len(one.group()), len(other.group())) < SHORTEST:
            continue
        governed = (
            behind and behind.end() + 1 == one.start() and behind.group().lower() in _prepositions().keys() - OF_OWNERS
        )
        if not governed and not terms.stand_together(one.group(), other.group()):
            continue
        relation = _relation(one.group(), other.group())
        if relation == "none" or (relation == "case" and not _may_differ(text, one.start())):
            yield one.start(), other.end()


def _neighbours(text: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """The pairs of words with a blank between them."""
    pairs = pairwise(WORD.finditer(text))
    return ((one, other) for one, other in pairs if text[one.end() : other.start()] == " ")


def _may_differ(text: str, place: int) -> bool:
    """Whether an adjective may have another number than its noun: it is counted, or one of two adjectives."""
    joined = COORDINATED.search(text, 0, place)
    return COUNTED.search(text, 0, place) is not None or bool(joined and _only(joined.group(1), "ADJF"))


@lru_cache(maxsize=REMEMBERED)
def _relation(adjective: str, noun: str) -> str:
    """What an adjective and a noun, or another adjective, share: all, the case, none; all where one may be neither."""
    ones, others = _only(adjective, "ADJF"), _only(noun, "NOUN") or _only(noun, "ADJF")
    governs = adjective.lower().startswith(listed("governing_adjectives.txt"))
    if not ones or not others or governs or any("Fixd" in tag for tag in others) or any(PRONOUN in t for t in ones):
        return "all"
    same_case = [(one, other) for one, other in product(ones, others) if _is_one_case(one, other)]
    if any(one.number == other.number and _is_one_gender(one, other) for one, other in same_case):
        return "all"
    return "case" if any(one.number != other.number for one, other in same_case) else "none"


def _is_one_case(one: Any, other: Any) -> bool:
    """Whether two words stand in one case; the accusative of adjectives tells whether something lives."""
    may_live = {one.animacy, other.animacy} != {"anim", "inan"}
    return one.case == _case(other) and (one.case != "accs" or may_live)


def _is_one_gender(one: Any, other: Any) -> bool:
    """Whether two words may have one gender; коллега and глава are of both."""
    return one.gender is None or other.gender in (None, one.gender)


def _case(tag: Any) -> str:
    """The case of a noun, its second genitive and locative as the first ones."""
    return SECOND_CASES.get(tag.case, str(tag.case))


@lru_cache(maxsize=REMEMBERED)
def _cases(word: str) -> frozenset[str]:
    """The cases that a word of the dictionary may stand in; none where it may be no word that declines."""
    tags = _tags(word)
    declines = all(tag.POS in DECLINED and "Fixd" not in tag and "Abbr" not in tag for tag in tags)
    return frozenset(map(_case, tags)) if declines else frozenset()


def _tags(word: str) -> list[Any]:
    """The grammar of all readings of a word of the dictionary; мирный is no town."""
    from termkit.text.russian_words import analyzer, readings

    found = [reading.tag for reading in readings(word)] if analyzer().word_is_known(word.lower()) else []
    return [tag for tag in found if not (word.islower() and NAMES & tag.grammemes)]


def _only(word: str, part: str) -> list[Any]:
    """The grammar of all readings of a word, if they are of one part of speech."""
    found = _tags(word)
    return found if all(part == tag.POS for tag in found) else []


def _verbs(text: str) -> Iterator[tuple[int, int]]:
    """Verbs in the singular behind a subject that begins its sentence and can only be plural."""
    for start, end in sentences(text, "ru"):
        first = LIST_NUMBER.match(text, start, end)
        words = list(WORD.finditer(text, first.end() if first else start, end))[: OF_SUBJECT + 2]
        if not words or text[first.end() if first else start : words[0].start()] or not _is_many(words[0].group()):
            continue
        for before, word in pairwise(words):
            if text[before.end() : word.start()] != " ":
                break
            if _is_of_one(word.group()):
                yield words[0].start(), word.end()
            if not _is_genitive(word.group()):
                break


@lru_cache(maxsize=REMEMBERED)
def _is_many(word: str) -> bool:
    tags = _only(word, "NOUN")
    subjects = [tag for tag in tags if tag.case == "nomn"]
    named = word.lower() == PARTIES or any("anim" in tag for tag in subjects)
    return named and bool(subjects) and all(tag.number == "plur" for tag in subjects)


@lru_cache(maxsize=REMEMBERED)
def _is_of_one(word: str) -> bool:
    """Whether a word is a verb in the singular, personal: удалось has no subject."""
    tags = _only(word, "VERB")
    return bool(tags) and all(tag.number == "sing" and tag.gender != "neut" and tag.mood == "indc" for tag in tags)


@lru_cache(maxsize=REMEMBERED)
def _is_genitive(word: str) -> bool:
    return any(tag.case == "gent" for tag in _tags(word))


@cache
def _prepositions() -> dict[str, frozenset[str]]:
    return {
        row["preposition"].replace("ё", "е"): frozenset(row["cases"].split()) for row in rows("prepositions_ru.tsv")
    }
