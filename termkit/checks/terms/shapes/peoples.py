"""Adjectives and peoples made from names: китайский, американцы, узбек, Chinese, Buddhist."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise

from termkit.checks.names.countries import is_of_another_country
from termkit.checks.terms.shapes.loose import stem, words_of
from termkit.checks.words import rows
from termkit.model import primary

PEOPLE_RU = re.compile(r"(?:\w{0,4}ск\w+|\w{0,3}(?:ец|[йиь]ц\w{1,3}|[нр]ц\w{1,3}|ян(?:е|ин\w*|ам\w*|ах)?))")
"""What makes the adjective or the people of a place's stem: узбекский, казахстанцы, россияне."""
FOLLOWERS = ("ist", "ists", "istic")
"""What English makes of a doctrine: Buddhist."""
COUNTRY_ENDING = re.compile(r"(?:stan|land|ia|a|y|e)$")
PEOPLE_EN = re.compile(r"\w*(?:ern|ese|ish|ian|an|i|ic|ch|h|k|g)s?")
SHORTEST, VARIES = 4, 2
"""Letters that English keeps of a name at least, and how many of its last ones may be others: Norwegian, Portuguese."""
STATE = re.compile(r".*\b(?:республика|королевство|государство|(?:republic|kingdom|state) of(?: the)?) (?P<own>\w+)")
"""The full name of a state that ends with what makes its adjective: Congolese."""


def is_adjective(name: str, words: list[str], language: str) -> bool:
    """Whether an adjective or a people's name is made from a name: китайский, американцы, Chinese, узбек."""
    parts = words_of(name, language)
    state = STATE.fullmatch(" ".join(parts))
    if state and is_adjective(state["own"], words, language):
        return True
    irregular = _demonyms(primary(language)).get(" ".join(parts))
    if irregular and any(irregular.fullmatch(word) for w in words for word in w.split("-")):
        return True
    if len(parts) == 2:
        first, second = parts
        if primary(language) == "ru":
            return any(_joined(first, second).fullmatch(part) for word in words for part in _whole_and_parts(word))
        return any(a == first and is_adjective(second, [b], language) for a, b in _neighbours(words))
    return len(parts) == 1 and _is_made_from(parts[0], words, language)


def _whole_and_parts(word: str) -> list[str]:
    return [word, *word.split("-")] if "-" in word else [word]


def _neighbours(words: list[str]) -> Iterator[tuple[str, str]]:
    """Pairs of words side by side, or around a conjunction and one more: East and Southeast Asian."""
    yield from pairwise(words)
    yield from ((a, c) for a, b, _, c in zip(words, words[1:], words[2:], words[3:], strict=False) if b == "and")


def _is_made_from(name: str, words: list[str], language: str) -> bool:
    """Whether an adjective, a people or a state of being is made from a name of one word."""
    followers = {name.removesuffix("ism") + ending for ending in FOLLOWERS} if name.endswith("ism") else set()
    if any(word in (name + "ship", name + "hood") or word in followers for word in words):
        return True
    if primary(language) == "ru":
        parts = (part for word in words for part in _whole_and_parts(word))
        made = _that_continue(stem(name, language), PEOPLE_RU, parts)
    else:
        trunk = COUNTRY_ENDING.sub("", name)
        made = _that_continue(
            trunk[: max(SHORTEST, len(trunk) - VARIES)] if len(trunk) > 5 else trunk, PEOPLE_EN, words
        )
    return any(not is_of_another_country(word, name, language) for word in made)


def _that_continue(beginning: str, rest: re.Pattern[str], words: Iterable[str]) -> Iterator[str]:
    """The words that are that beginning and a rest of that pattern."""
    return (word for word in words if word.startswith(beginning) and rest.fullmatch(word, len(beginning)))


@lru_cache(maxsize=10_000)
def _joined(first: str, second: str) -> re.Pattern[str]:
    """The adjectives and peoples made from an adjective and a place: ближневосточный, южноафриканцы."""
    trunk = re.sub(r"(?:ск|н)?(?:[ыио]й|[ая]я|[ое]е|[ыи]е)$", "", first)
    adjective, people = r"(?:ск|н)(?:[ыио]\w{1,2}|[аую]\w|[ое]\w{1,2})", r"(?:ец|н?ц\w{1,3})"
    return re.compile(rf"{re.escape(trunk)}н?[ое]-?{re.escape(second[:-1][:4])}\w*(?:{adjective}|{people})")


@cache
def _demonyms(language: str) -> dict[str, re.Pattern[str]]:
    return {r["name"]: re.compile(r["derived"]) for r in rows("demonyms.tsv") if r["language"] == language}
