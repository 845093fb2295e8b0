"""Words of which one is the other with a letter wrong, missing or too many, and whether a dictionary has a word."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model import primary


def is_in_dictionary(word: str, language: str) -> bool:
    """Whether a dictionary of the language has a form of the word, in small letters."""
    if primary(language) == "ru":
        from termkit.text.russian_words import analyzer

        return bool(analyzer().word_is_known(word))
    from termkit.text.dictionary import is_english
    from termkit.text.english_lemmas import dictionary_forms

    return bool(dictionary_forms(word)) or is_english(word)  # the lexicon has no county


def without_a_letter(stem: str) -> set[str]:
    """A word, and what is left of it without one letter, not the first; two that differ in a letter share one."""
    return {stem, *(stem[:place] + stem[place + 1 :] for place in range(1, len(stem)))}


def without_a_slip(word: str, first: int = 1) -> Iterator[str]:
    """What a word would be if two letters side by side were exchanged in it, or one was written twice: Птуин."""
    for place in range(first, len(word) - 1):
        one, other = word[place], word[place + 1]
        if one == other:
            yield word[:place] + word[place + 1 :]
        else:
            yield word[:place] + other + one + word[place + 2 :]


def differ_in_a_letter(one: str, other: str) -> bool:
    """Whether one letter but the first is another one, missing or too many; s and z are two habits."""
    from rapidfuzz.distance import OSA

    if one[0] != other[0] or one.replace("z", "s") == other.replace("z", "s"):
        return False
    return OSA.distance(one, other, score_cutoff=1) == 1
