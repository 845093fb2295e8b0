"""Declined forms of names of persons in Cyrillic: Си Цзиньпина, Токаевым, but Пэн Лиюань in every case."""

from __future__ import annotations

from termkit.model import Gender
from termkit.text.russian_names import CASES, person_paradigms

_GENDERS = {Gender.MASCULINE: "m", Gender.FEMININE: "f", "m": "m", "f": "f"}


def decline(name: str, gender: Gender | str) -> tuple[str, ...]:
    """The six cases of a person's name, nominative first (genitive, dative, accusative, instrumental, prepositional).

    `gender` is masculine or feminine (m, f).  A Chinese name declines by its last word alone; a woman's name that ends
    in a consonant does not decline (Academy grammar of 1980, 1219; Gramota's reference on surnames).
    """
    words = name.split()
    if not words:
        return ("",) * len(CASES)
    paradigms = [choices[0] for choices in person_paradigms(words, _GENDERS[gender])]
    return tuple(" ".join(forms) for forms in zip(*paradigms, strict=True))
