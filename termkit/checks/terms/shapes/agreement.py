"""What Russian words side by side tell of one another: that one is the attribute of the next, or its complement."""

from __future__ import annotations

from termkit.text.inflection import is_acronym
from termkit.text.patterns import WORD

COMPLEMENTS = ("о", "об", "обо", "по", "для", "над", "за", "против")
"""Prepositions after which the complement of a Russian noun stands: Договор о дружбе."""


def agrees(word: str, nouns: str) -> bool:
    """Whether a word is an adjective in the case and number of the noun that the next words, no figure, begin with."""
    from termkit.text.russian_words import readings

    noun = WORD.search(nouns)
    nouns_tags = {(r.tag.case, r.tag.number) for r in readings(noun.group())} if noun else set()
    return any(r.tag.POS in ("ADJF", "PRTF") and (r.tag.case, r.tag.number) in nouns_tags for r in readings(word))


def is_attribute(word: str) -> bool:
    """Whether a word is an adjective, and so waits for its noun."""
    from termkit.text.russian_words import readings

    return str(readings(word)[0].tag.POS) in ("ADJF", "PRTF")


def binds(word: str) -> bool:
    """Whether a Russian word right behind a head says which one it is: its complement, or letters."""
    return word in COMPLEMENTS or is_acronym(word) or _is_genitive(word)


def _is_genitive(word: str) -> bool:
    from termkit.text.russian_words import readings

    best = readings(word)[:1]
    return any(r.tag.POS in ("NOUN", "ADJF") and r.tag.case == "gent" for r in best)
