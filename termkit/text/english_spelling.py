"""How English words and phrases are also spelt: British or American, with hyphens or without, with points.

A term is found in any of these spellings, and suggested in its own alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial
from itertools import product
from typing import NamedTuple

from termkit.text.english_lemmas import dictionary_forms
from termkit.text.tables import read_lines, read_rows

MOST_FORMS = 200


@cache
def prefixes() -> dict[str, bool]:
    """The hyphenating prefixes, and whether they make another word of what follows."""
    return {prefix: binds == "yes" for prefix, binds in read_rows("inflection/english_prefixes.tsv")[1:]}


@cache
def _compound_ends() -> frozenset[str]:
    return frozenset(read_lines("inflection/english_compound_ends.txt"))


def capital_like(form: str, model: str) -> str:
    """The form with a capital where the model has one."""
    return form[:1].upper() + form[1:] if model[:1].isupper() else form


def spellings(phrase: str) -> set[str]:
    """The phrase in every combination of its words' spellings."""
    choices = [sorted(_word_spellings(word)) for word in phrase.split(" ")]
    return {" ".join(parts) for parts, _ in zip(product(*choices), range(MOST_FORMS), strict=False)}


@cache
def _is_word(word: str) -> bool:
    """Whether the dictionary knows the word: 'lation' of re-lation is none."""
    return len(word) > 3 and bool(dictionary_forms(word))


class Respelling(NamedTuple):
    """The two spellings of a word, an ending or a stem, in both directions."""

    words: dict[str, list[str]]
    endings: list[tuple[str, str]]
    stems: list[tuple[str, str]]


@cache
def _respellings() -> Respelling:
    found = Respelling({}, [], [])
    for kind, british, american in read_rows("inflection/english_spelling.tsv")[1:]:
        for one, other in ((british, american), (american, british)):
            if kind == "word":
                found.words.setdefault(one, []).append(other)
            else:
                (found.endings if kind == "ending" else found.stems).append((one, other))
    return found


@cache
def _word_spellings(word: str) -> frozenset[str]:
    return frozenset(variant for spelling in {word, *respelt(word)} for variant in _hyphenations(spelling))


def respelt(word: str) -> Iterator[str]:
    """The word in the other spelling, whether British or American."""
    lower, known = word.lower(), _respellings()
    for other in known.words.get(lower, ()):
        yield capital_like(other, word)
    for one, other in known.endings:
        if lower.endswith(one) and len(word) > len(one) + 2:
            yield word[: -len(one)] + other
    for one, other in known.stems:
        if one in lower:
            yield re.sub(one, partial(_capitalised, other), word, flags=re.IGNORECASE)


def _capitalised(form: str, found: re.Match[str]) -> str:
    return capital_like(form, found.group())


def _hyphenations(word: str) -> set[str]:
    """The word with its hyphens left out, and with one after each prefix that takes it."""
    if "-" in word:
        return {word, word.replace("-", "")} if "-" in word.strip("-") else {word}
    lower = word.lower()
    known = [len(p) for p in prefixes() if lower.startswith(p) and _is_word(lower[len(p) :])]
    ends = (len(lower) - len(end) for end in _compound_ends() if lower.endswith(end))
    known += [place for place in ends if _is_word(lower[:place])]
    return {word} | {f"{word[:place]}-{word[place:]}" for place in known} | dotted(word)


def dotted(word: str) -> set[str]:
    """The abbreviation of a country or body with its points: U.S., U.N."""
    short = 2 <= len(word) <= 3 and word.isupper() and word.isalpha()
    return {"".join(f"{letter}." for letter in word)} if short else set()
