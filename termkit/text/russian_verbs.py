"""The forms of a Russian term that opens with a verb or a short adjective: углублять доверие, не направлен против.

What stands before it stays (в полной мере использовать), and so does what follows, except further verbs in a row with
it (поощрять и расширять инвестиции), which take the same form.  Left out is what no document writes: a single reader
as thou, gerunds in -вши and of the past beside a verb that lasts, passives of the present.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import Any

from termkit.text import russian_words as words

VERBAL = ("VERB", "INFN", "GRND", "PRTS")
SHORT = ("ADJS", "PRTS")
ADVERBIAL = ("ADVB", "PRCL", "CONJ", "COMP")
Key = tuple[Any, ...]
"""What the verbs in a row have in common: part of speech, number, person, gender, mood, and whether it is past."""


def predicates(tokens: list[str]) -> list[int]:
    """The places of the verb or short adjective that the term opens with, and of those in a row with it."""
    opening = next((place for place, word in enumerate(tokens) if _part(word) not in ("ADVB", "PRCL")), 0)
    first = opening if _is_predicate(tokens, opening) else _infinitive_behind(tokens)
    return [first, *_in_a_row(tokens, first)] if first is not None else []


def _part(word: str) -> str:
    """The part of speech; инициативно is no short adjective, здорово is an adverb, too."""
    tag = words.readings(word)[0].tag
    adverb = (tag.POS == "ADJS" and tag.gender == "neut") or (
        tag.POS in ("PRED", "INTJ") and words.has_part(word, "ADVB")
    )
    return "ADVB" if adverb else str(tag.POS)


def _is_predicate(tokens: list[str], place: int) -> bool:
    word = tokens[place]
    if words.is_verb(word):
        return True
    subject = any(words.readings(w)[0].tag.case == "nomn" for w in tokens[place + 1 : place + 2])
    return _part(word) in SHORT and word.islower() and not subject


def _infinitive_behind(tokens: list[str]) -> int | None:
    """The place of an infinitive behind nothing but adverbs and oblique cases: должным образом урегулировать."""
    governed = False
    for place, word in enumerate(tokens):
        part = _part(word)
        if part == "INFN" and word != "есть":
            return place
        governed = governed or part == "PREP"
        if part not in (*ADVERBIAL, "PREP") and not (words.cases_of(word) if governed else words.is_instrumental(word)):
            return None
    return None


def _in_a_row(tokens: list[str], first: int) -> Iterator[int]:
    """The places of what stands behind a conjunction or comma in the form of the first."""
    part = _part(tokens[first])
    for place in range(first + 1, len(tokens)):
        if _part(tokens[place]) == part:
            before = next((w for w in reversed(tokens[:place]) if _part(w) not in ("ADVB", "PRCL")), "")
            if before not in words.CONJUNCTIONS and before != ",":
                return
            yield place


def predicate_forms(tokens: list[str], places: list[int]) -> Iterator[dict[int, str]]:
    """The forms that the words of these places take together."""
    first, *others = [_forms(tokens[place]) for place in places]
    for key in first:
        for forms in product(*(found.get(key, ()) for found in (first, *others))):
            yield dict(zip(places, forms, strict=True))


def told_forms(word: str) -> set[str]:
    """What else a clause may tell with its verb, of the same subject: отмечали for отмечают."""
    number = words.readings(word)[0].tag.number
    return {form for key, forms in _forms(word).items() if key[:2] == ("VERB", number) for form in forms}


@lru_cache(maxsize=words.REMEMBERED)
def _forms(word: str) -> dict[Key, set[str]]:
    """The forms of a verb or short adjective by what they have in common with those of another."""
    found: defaultdict[Key, set[str]] = defaultdict(set)
    verbal = words.is_verb(word)
    given = (words.readings(word)[0].tag.POS,) if verbal else SHORT
    for reading in words.readings(word):
        if reading.tag.POS in given:
            for form in reading.lexeme:
                if form.tag.POS in (VERBAL if verbal else SHORT) and _is_written(form, reading.tag):
                    found[_key(form.tag)].add(words.respell(form.word, word))
    return found


def _key(tag: Any) -> Key:
    part = "short" if tag.POS in SHORT else tag.POS
    return part, tag.number, tag.person, tag.gender, tag.mood, tag.tense == "past" and part == "VERB"


def _is_written(form: Any, given: Any) -> bool:
    """Whether documents have such a form; what is told of somebody (состоялась) is no advice to him."""
    tag = form.tag
    if (tag.person == "2per" or tag.mood == "impr") and tag.number == "sing":
        return False
    if "incl" in tag or form.word.endswith("вши"):
        return False
    if "impf" in tag and ((tag.POS == "GRND" and tag.tense == "past") or tag.POS == "PRTS"):
        return False
    told = given.POS == "VERB" and given.person in ("3per", None)
    return not told or (tag.person in ("3per", None) and tag.mood != "impr")
