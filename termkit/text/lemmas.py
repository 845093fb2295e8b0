"""The key under which the forms of a word meet: the stem of its dictionary form."""

from __future__ import annotations

from functools import lru_cache

from termkit.model import primary
from termkit.text.stemming import stem


@lru_cache(maxsize=200_000)
def lemma_key(word: str, language: str) -> str:
    """The stem of the word's dictionary form (drew and drawing as draw, детей as ребенок); of other languages its stem.

    A word with several dictionary forms (left: leave, left) has the key of the shortest.
    """
    lower = word.casefold().replace("ё", "е").replace("’", "'")
    code = primary(language)
    forms = _english(lower) if code == "en" else _russian(lower) if code == "ru" else [lower]
    return stem(min(forms, key=lambda form: (len(form), form)), language)


def _english(word: str) -> list[str]:
    from termkit.text.english_lemmas import dictionary_forms

    word = word.removesuffix("'s")
    return [form for forms in dictionary_forms(word).values() for form in forms] or [word]


def _russian(word: str) -> list[str]:
    from termkit.text.russian_words import readings

    return [readings(word)[0].normal_form.replace("ё", "е")]
