"""Paradigms of single Russian words, by pymorphy3's dictionary, in the spelling (capitals) they were given in."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

from termkit.text.russian_names import CASES, place_paradigms

Cell = tuple[str, str]
"""(number, case): ("sing", "gent")."""
Paradigm = dict[Cell, frozenset[str]]
NUMBERS = ("sing", "plur")
MODIFIERS = frozenset({"ADJF", "PRTF"})
CONJUNCTIONS = frozenset({"и", "или", "либо", "а также"})
REMEMBERED = 50_000
"""Words whose readings and paradigms are kept: the same ones come back in thousands of terms."""


@cache
def analyzer() -> Any:  # pymorphy3 ships no types
    """The dictionary, loaded once (0.1 s); it makes each word's whole paradigm once, not again for every case."""
    import pymorphy3

    class Dictionary(pymorphy3.MorphAnalyzer):  # type: ignore[misc]  # pymorphy3 ships no types
        get_lexeme = lru_cache(maxsize=REMEMBERED)(pymorphy3.MorphAnalyzer.get_lexeme)

    return Dictionary()


@lru_cache(maxsize=REMEMBERED)
def readings(word: str) -> tuple[Any, ...]:
    """All readings of a word, as the dictionary orders them; of a word with ё those of its е come first."""
    spellings = dict.fromkeys((word.lower().replace("ё", "е"), word.lower()))
    return tuple(reading for spelling in spellings for reading in analyzer().parse(spelling))


def lemma(word: str) -> str:
    """The dictionary form by the likeliest reading: Китай of Китаем."""
    return str(readings(word)[0].normal_form)


def nominative(word: str, parts_of_speech: Iterable[str]) -> tuple[Any, ...]:
    """The readings in the nominative with one of these parts of speech, without doubles and abbreviations."""
    return _nominative(word, frozenset(parts_of_speech))


@lru_cache(maxsize=REMEMBERED)
def _nominative(word: str, wanted: frozenset[str]) -> tuple[Any, ...]:
    found, seen = [], set()
    for reading in readings(word):
        tag = reading.tag
        named = "Abbr" not in tag or word[0].isdigit() or (word.islower() and "Fixd" not in tag)
        if tag.POS in wanted and tag.case == "nomn" and named and _identity(reading) not in seen:
            seen.add(_identity(reading))
            found.append(reading)
    return tuple(found)


def _identity(reading: Any) -> tuple[Any, ...]:
    """What tells a reading from others of the same word, homonyms with the same tag included (судна and суда)."""
    numbers = (part for step in reading.methods_stack for part in step if isinstance(part, int))
    return reading.word, str(reading.tag), reading.normal_form, *numbers


def is_ordinal(word: str) -> bool:
    """Whether the word is an ordinal numeral: первый, 30-я."""
    return any("Anum" in r.tag for r in readings(word))


def has_part(word: str, *parts_of_speech: str) -> bool:
    """Whether some likely reading of the word has one of these parts of speech."""
    return any(r.tag.POS in parts_of_speech for r in readings(word) if r.score > 0.02)


def cases_of(word: str) -> set[str]:
    """The cases that the word may stand in as a noun, adjective or participle."""
    return {r.tag.case for r in readings(word) if r.tag.case and r.tag.POS in ("NOUN", "ADJF", "PRTF", "NPRO", "NUMR")}


def respell(form: str, model: str) -> str:
    """The form with the capitals of the word it was made from."""
    if model.isupper() and len(model) > 1:
        return form.upper()
    heads = [part[:1].isupper() for part in model.split("-")]
    parts = form.split("-")
    if len(heads) != len(parts):
        return form[:1].upper() + form[1:] if heads[0] else form
    return "-".join(p[:1].upper() + p[1:] if big else p for p, big in zip(parts, heads, strict=True))


@lru_cache(maxsize=REMEMBERED)
def inflected(reading: Any, wanted: frozenset[str]) -> Any:
    """The reading's form with these grammemes, or None; remembered."""
    return reading.inflect(wanted)


@lru_cache(maxsize=REMEMBERED)
def noun(word: str, reading: Any, *, fixed: bool = False) -> Paradigm:
    """The paradigm of a noun in one of its readings; `fixed` keeps the number it has."""
    tag = reading.tag
    numbers = (tag.number,) if fixed or not {"Name", "Surn", "Geox", "Patr"}.isdisjoint(tag.grammemes) else NUMBERS
    paradigm: Paradigm = {}
    for number in numbers:
        for case in CASES:
            forms = {f.word for f in (inflected(reading, frozenset((number, case))),) if f}
            if case == "loct" and number == "sing":
                forms |= {f.word for f in reading.lexeme if "loc2" in f.tag}
            if case == "nomn" and number == tag.number:
                forms |= {word}
            if forms:
                paradigm[number, case] = frozenset(respell(f, word) for f in forms)
    return paradigm


@lru_cache(maxsize=REMEMBERED)
def modifier(word: str, number: str, gender: str, animate: frozenset[bool]) -> Paradigm:
    """The paradigm of an adjective or participle that agrees with a noun of that gender, in one number."""
    paradigm: Paradigm = {}
    for reading in nominative(word, MODIFIERS)[:2]:
        for case in CASES:
            forms = {f.word for f in _agreeing(reading, number, gender, case, animate) if f}
            paradigm[number, case] = paradigm.get((number, case), frozenset()) | {respell(f, word) for f in forms}
    return paradigm


def _agreeing(reading: Any, number: str, gender: str, case: str, animate: frozenset[bool]) -> list[Any]:
    wanted = frozenset((number, case, gender) if number == "sing" else (number, case))
    if case == "accs" and (number == "plur" or gender == "masc"):
        return [inflected(reading, wanted | {"anim" if living else "inan"}) for living in animate]
    return [inflected(reading, wanted)]


def numeral(word: str) -> Paradigm:
    """The paradigm of a cardinal numeral, in the plural."""
    paradigm: Paradigm = {}
    for reading in nominative(word, {"NUMR"}):
        for case in CASES:
            forms = {f.word for f in (inflected(reading, frozenset((case,))),) if f}
            paradigm["plur", case] = paradigm.get(("plur", case), frozenset()) | {respell(f, word) for f in forms}
    return paradigm


def place_name(word: str) -> list[Paradigm]:
    """The paradigms of a capitalised word that no dictionary knows."""
    return [{("sing", c): frozenset({f}) for c, f in zip(CASES, p, strict=True)} for p in place_paradigms(word)]


def verb_forms(word: str) -> set[str]:
    """Finite forms, infinitive, gerunds and short participles of a verb."""
    forms = {word}
    for reading in readings(word):
        if reading.tag.POS in ("VERB", "INFN"):
            forms |= {respell(f.word, word) for f in reading.lexeme if f.tag.POS in ("VERB", "INFN", "GRND", "PRTS")}
    return forms
