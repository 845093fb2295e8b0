"""Paradigms of single Russian words, by pymorphy3's dictionary, in the spelling (capitals) they were given in."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

from termkit.text.normalize import small_letters
from termkit.text.russian_names import CASES, place_paradigms
from termkit.text.tables import read_lines

Cell = tuple[str, str]
"""(number, case): ("sing", "gent")."""
Paradigm = dict[Cell, frozenset[str]]
NUMBERS = ("sing", "plur")
MODIFIERS = frozenset({"ADJF", "PRTF"})
CONJUNCTIONS = frozenset({"и", "или", "либо", "а также"})
LONG_WORD = 7
"""Letters of a dictionary word by which a longer word that ends in it may be inflected: киберпреступность."""
LONGEST_ACRONYM = 6
"""Letters of a word in capitals that is taken for an acronym, at most."""
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
    spellings = dict.fromkeys((small_letters(word), word.lower()))
    return tuple(reading for spelling in spellings for reading in analyzer().parse(spelling))


def lemma(word: str) -> str:
    """The dictionary form by the likeliest reading: Китай of Китаем."""
    return str(readings(word)[0].normal_form)


def nominative(word: str, parts_of_speech: Iterable[str]) -> tuple[Any, ...]:
    """The readings in the nominative with one of these parts of speech, without doubles and abbreviations."""
    return _nominative(word, frozenset(parts_of_speech))


@lru_cache(maxsize=REMEMBERED)
def _nominative(word: str, wanted: frozenset[str]) -> tuple[Any, ...]:
    if word.isupper() and 1 < len(word) <= LONGEST_ACRONYM:
        return ()
    found, seen = [], set()
    for reading in readings(word):
        tag = reading.tag
        named = "Abbr" not in tag or word[0].isdigit() or (word.islower() and "Fixd" not in tag)
        guessed = "Poss" in tag and is_name(word)  # Беларуськалий is no adjective
        if tag.POS in wanted and tag.case == "nomn" and named and not guessed and _identity(reading) not in seen:
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


def is_known(word: str) -> bool:
    """Whether the dictionary has the word itself."""
    return any(analyzer().word_is_known(spelling) for spelling in {word.lower(), small_letters(word)})


@lru_cache(maxsize=REMEMBERED)
def is_name(word: str) -> bool:
    """Whether the word is a name that the dictionary has not, nor any long word at its end: Кампала, ас-Сиси."""
    if not word.rpartition("-")[2][:1].isupper() or is_known(word):
        return False
    ends = [step for reading in readings(word)[:1] for step in reading.methods_stack]
    return not any(len(str(step[1])) >= LONG_WORD for step in ends if str(step[0]).startswith("Dictionary"))


def is_verb(word: str) -> bool:
    """Whether the word is above all a finite verb or an infinitive; Кампала is none."""
    spelt = (reading for reading in readings(word) if reading.word == word.lower())  # заём is none, though заем is
    tag = next(spelt, readings(word)[0]).tag
    return tag.POS in ("VERB", "INFN") and "impr" not in tag and not is_name(word)


def is_instrumental(word: str) -> bool:
    """Whether the word may be in the instrumental, and cannot be in the nominative: должным образом."""
    cases = cases_of(word)
    return "ablt" in cases and "nomn" not in cases


def respell(form: str, model: str) -> str:
    """The form with the capitals of the word it was made from: КазМунайГаза, Премьер-Министра."""
    if model.isupper() and len(model) > 1:
        return form.upper()
    begin = shared_letters(form, model.lower())
    rest = form[begin:]
    heads = [part[:1].isupper() for part in model.split("-")]
    parts = form.split("-")
    if "-" in rest and len(heads) == len(parts):
        return "-".join(p[:1].upper() + p[1:] if big else p for p, big in zip(parts, heads, strict=True))
    spelt = model[:begin] + rest
    return spelt[:1].upper() + spelt[1:] if heads[0] else spelt


def shared_letters(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


@lru_cache(maxsize=REMEMBERED)
def inflected(reading: Any, wanted: frozenset[str]) -> Any:
    """The reading's form with these grammemes, or None; of several the most alike: высшего, not высочайшего."""
    found = reading.inflect(wanted)
    alike = [form for form in reading.lexeme if form.tag == found.tag] if found else []
    return max(alike, key=lambda form: shared_letters(form.word, reading.word)) if len(alike) > 1 else found


def nouns(word: str, found: Iterable[Any], *, fixed: bool = False) -> list[Paradigm]:
    """The paradigms of a noun in these readings; a name that no dictionary has declines by its ending."""
    if is_name(word):
        return place_name(word)
    return _of_two_nouns(word, fixed) or [noun(word, reading, fixed=fixed) for reading in found]


def _of_two_nouns(word: str, fixed: bool) -> list[Paradigm]:
    """The paradigms of two nouns with a hyphen: both decline (государством-членом), or the last (бизнес-форумом)."""
    first, _, last = word.partition("-")
    if not last or not first or is_known(word):
        return []
    ends = nouns(last, nominative(last, {"NOUN"}), fixed=fixed)
    both = is_known(first) and first.lower() not in _first_parts()
    starts = [noun(first, reading, fixed=fixed) for reading in nominative(first, {"NOUN"})[:2]] if both else []
    if not starts:
        return [{cell: frozenset(f"{first}-{form}" for form in forms) for cell, forms in end.items()} for end in ends]
    return [
        {cell: frozenset(f"{a}-{b}" for a in start[cell] for b in end[cell]) for cell in start.keys() & end.keys()}
        for start in starts
        for end in ends
        if start.keys() & end.keys()
    ]


@cache
def _first_parts() -> frozenset[str]:
    """First parts of compounds with a hyphen that never decline: бизнес-."""
    return frozenset(read_lines("inflection/russian_first_parts.txt"))


@cache
def own_plurals() -> frozenset[str]:
    """Plurals that are words of their own: выборы is no plural of выбор."""
    return frozenset(read_lines("inflection/russian_plurals.txt"))


@cache
def declined_acronyms() -> frozenset[str]:
    """Acronyms that decline: МИД."""
    return frozenset(read_lines("inflection/russian_declined_acronyms.txt"))


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
