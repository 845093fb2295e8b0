"""The letters that a name may be called by: UNODC, FOCAC, ПИИ."""

from __future__ import annotations

from termkit.text.inflection import is_acronym

FEWEST_WORDS = 2
"""Words of content that a name needs before its initials are taken for its acronym."""
SMALL_WORDS = frozenset(("и", "в", "во", "на", "по", "о", "об", "для", "с", "со", "за", "при", "от", "к", "из")) | {
    *("of", "for", "and", "the", "in", "on", "to", "a", "an", "with", "at", "by"),
}
"""Words that give no letter to an acronym."""
SHORTEST = 3
"""Letters of the shortest acronym that tells of one name, or of a term in small letters."""
LONGEST = 6
"""Letters of the longest of a term in small letters."""
UTMOST = 8
"""Letters of the longest of a name: nobody calls an agreement by forty."""
SMALL = 3
"""Letters of the longest word that may be left out of an acronym, or be small in it."""
SIDES = ("side", "сторона")
"""What ends the name of a party, which nobody writes by its letters: US is no Uzbek side."""


def initials(term: str) -> str:
    """The acronym that the content words of a name make, or nothing for terms too short to have one."""
    return _initials(term, _words(term))


def _initials(term: str, all_words: list[str]) -> str:
    words = [word for word in all_words if word.lower() not in SMALL_WORDS]
    named = len(words) >= FEWEST_WORDS and term[:1].isupper() and words[-1].lower() not in SIDES
    return "".join(map(letters_of, words)) if named else ""


def acronyms(term: str) -> set[str]:
    """The acronyms of a name, of its content words or of all (FOCAC), or of a term of some words: MoU, GDP, ПИИ."""
    words = _words(term)
    whole = "".join(word[0] for word in words).upper()
    short = _initials(term, words)
    if short:
        return {acronym for acronym in (short, whole) if len(acronym) <= UTMOST}
    if not SHORTEST <= len(words) <= LONGEST or not term[:1].islower():
        return set()
    small = {"".join(word[0].upper() if len(word) > SMALL else word[0] for word in words)}
    content = {"".join(word[0].upper() for word in words if len(word) > SMALL)}
    return {whole} | {letters for letters in small | content if len(letters) >= SHORTEST}


def letters_of(word: str) -> str:
    """What a word gives to an acronym: its first letter, or all where it is one itself (UNODC, of UN Office …)."""
    return word if is_acronym(word) else word[0].upper()


def _words(term: str) -> list[str]:
    return [word for part in term.split() for word in part.split("-") if word[:1].isalpha()]
