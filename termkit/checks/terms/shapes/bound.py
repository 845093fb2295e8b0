"""Whether an attribute and a head that stand near each other, a conjunction between them, can belong together.

гражданские лица и объекты has civilian objects; гражданские лица и военные объекты has not, nor have power plants and
nuclear facilities a nuclear power plant.
"""

from __future__ import annotations

from collections.abc import Sequence

from termkit.checks.terms.shapes import loose
from termkit.checks.terms.shapes.agreement import agrees
from termkit.model import primary
from termkit.text.function_words import is_function_word


def are_bound(places: Sequence[set[int]], words: list[str], window: tuple[int, int], language: str) -> bool:
    """Whether some place of the first word of a term and some of its last one in the window may be joined."""
    if len(places) == 1:
        return True
    first, *_, last = (sorted(place for place in found if window[0] <= place < window[1]) for found in places)
    if primary(language) == "ru":
        return any(_may_bind_russian(one, head, words) for one in first for head in last)
    own = set.union(*places)
    return any(_may_bind_english(one, head, words, own) for one in first for head in last)


def _may_bind_english(first: int, head: int, words: list[str], own: set[int]) -> bool:
    """An attribute of another noun does not stand behind its own one and a conjunction: plants or nuclear facilities.

    Where none follows it is this one's: States, whether coastal or land-locked; cooperation in trade and investment.
    """
    between = words[head + 1 : first]
    behind = next((word for place, word in enumerate(words) if place > first and place not in own), loose.STOP)
    has_noun = behind != loose.STOP and not is_function_word(behind, "en")
    return not has_noun or loose.CONJUNCTIONS.isdisjoint(between) or not loose.PREPOSITIONS.isdisjoint(between)


def _may_bind_russian(first: int, head: int, words: list[str]) -> bool:
    """An attribute that has a noun of its own is not shared by another one that has an attribute of its own."""
    if first >= head or loose.CONJUNCTIONS.isdisjoint(words[first + 1 : head]):
        return True
    has_noun = _is_noun(words[first + 1]) and agrees(words[first], words[first + 1])
    return not (has_noun and agrees(words[head - 1], words[head]))


def _is_noun(word: str) -> bool:
    from termkit.text.russian_words import readings

    return str(readings(word)[0].tag.POS) == "NOUN"
