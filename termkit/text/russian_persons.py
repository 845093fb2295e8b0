"""The forms of a person's name in Russian, as a term of its own and at the end of one (посол Чжан Ханьхуэй)."""

from __future__ import annotations

from itertools import product

from termkit.text import russian_words as words
from termkit.text.russian_names import CASES, is_chinese, person_paradigms
from termkit.text.russian_parsing import person_place
from termkit.text.russian_phrase import Phrase


def person_forms(term: str, gender: str) -> set[str]:
    """All forms of a person's name; `gender` is m, f, or empty when nobody knows."""
    names = term.split()
    paradigms = person_paradigms(names, gender)
    if not is_chinese(names):
        last = len(names) - (gender == "f")  # a woman's surname is no noun
        paradigms = [
            [*found, *(_known_name(n, gender) if i < last else ())]
            for i, (n, found) in enumerate(zip(names, paradigms, strict=True))
        ]
    found = {term}
    for case in range(len(CASES)):
        found |= {" ".join(parts) for parts in product(*(sorted({p[case] for p in word}) for word in paradigms))}
    return found


def _known_name(word: str, gender: str) -> list[tuple[str, ...]]:
    """The paradigms of the dictionary for a name, or a surname that is a living being: Лев, Павел, Соловей."""
    found = []
    for reading in words.nominative(word, {"NOUN"}) if words.is_known(word) else ():
        tag = reading.tag
        if gender and tag.gender != {"m": "masc", "f": "femn"}[gender]:
            continue
        if {"Name", "anim"} <= set(tag.grammemes) or {"anim", "masc", "sing"} <= set(tag.grammemes):
            paradigm = words.noun(word, reading, fixed=True)
            cells = [sorted(paradigm.get(("sing", case), ())) for case in CASES]
            found += [tuple(cell[0] for cell in cells)] if all(cells) else []
    return found


def with_person(phrase: Phrase, earliest: int, numbers: tuple[str, ...]) -> set[str]:
    """The forms where a person's name at the end of the term declines along with its head."""
    start = person_place(phrase.tokens, earliest)
    if start is None or any(map(_is_somebodys, phrase.tokens[earliest:start])):
        return set()
    for offset, paradigms in enumerate(person_paradigms(phrase.tokens[start:], "")):
        cells = [{(n, c): frozenset({f}) for n in numbers for c, f in zip(CASES, p, strict=True)} for p in paradigms]
        phrase.slots[start + offset] = cells
    return phrase.forms(numbers)


def _is_somebodys(word: str) -> bool:
    """Whether a name behind the word is of him: посланник Председателя КНР Си Цзиньпина."""
    return any(r.tag.case == "gent" and "anim" in r.tag for r in words.readings(word)[:1])
