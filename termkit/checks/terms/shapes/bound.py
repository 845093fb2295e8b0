"""Whether an attribute and a head that stand near each other, a conjunction between them, can belong together.

гражданские лица и объекты has civilian objects; гражданские лица и военные объекты has not, nor have power plants and
nuclear facilities a nuclear power plant.
"""

from __future__ import annotations

from collections.abc import Iterable

from termkit.checks.terms.shapes import loose
from termkit.checks.terms.shapes.heads import agrees
from termkit.model import primary


def are_bound(
    firsts: Iterable[int], lasts: Iterable[int], words: list[str], window: tuple[int, int], language: str
) -> bool:
    """Whether some place of the first word of a term and some of its last one in the window may be joined."""
    heads = [place for place in lasts if window[0] <= place < window[1]]
    may_bind = _may_bind_russian if primary(language) == "ru" else _may_bind_english
    return any(may_bind(first, head, words) for first in firsts if window[0] <= first < window[1] for head in heads)


def _may_bind_english(first: int, head: int, words: list[str]) -> bool:
    """An attribute does not stand behind its noun and a conjunction: plants or nuclear facilities; trade in A and B."""
    between = words[head + 1 : first]
    return loose.CONJUNCTIONS.isdisjoint(between) or not loose.PREPOSITIONS.isdisjoint(between)


def _may_bind_russian(first: int, head: int, words: list[str]) -> bool:
    """An attribute that has a noun of its own is not shared by another one that has an attribute of its own."""
    if first >= head or loose.CONJUNCTIONS.isdisjoint(words[first + 1 : head]):
        return True
    has_noun = _is_noun(words[first + 1]) and agrees(words[first], words[first + 1])
    return not (has_noun and agrees(words[head - 1], words[head]))


def _is_noun(word: str) -> bool:
    from termkit.text.russian_words import readings

    return str(readings(word)[0].tag.POS) == "NOUN"
