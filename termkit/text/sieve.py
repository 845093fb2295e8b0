"""Regular expressions that are searched, and compiled, only where a text holds what every match of them must hold.

полтор|один с половиной      one of  полтор  один с половиной
(?:overall|total)\\s+sums?    sum

Most of the many expressions of a table match in hardly any text, and whether a text holds a few letters is told at
once.  What must stand in a match is read off the expression as the library itself parses it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from re import _parser  # type: ignore[attr-defined]  # no stub knows it
from typing import Any

from termkit.text.languages import is_han

MOST = 16
"""Texts of which one must stand in a match: more are asked for by their beginnings only, or not at all."""
BEGINNING = 4
"""Characters of such a beginning."""
COMMON, COMMON_HAN = 8, 3
"""How many longer texts are looked for rather than one character, which many texts hold."""
MOST_OF_A_SET = 10
LITERAL, SET, RANGE, BRANCH, GROUP = "LITERAL", "IN", "RANGE", "BRANCH", "SUBPATTERN"
REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")

Texts = frozenset[str]
"""Of which one must stand in a match."""
UNKNOWN: Texts = frozenset()


class Sieve:
    """A regular expression with what must stand in its matches."""

    def __init__(self, expression: str, flags: int = 0) -> None:
        """Read off what must stand there."""
        self.expression, self._flags = expression, flags
        self._folds = bool(flags & re.IGNORECASE)
        self._needed = tuple(sorted(needed(expression, flags)))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled when a text may match."""
        return re.compile(self.expression, self._flags)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All matches in a text."""
        return self.pattern.finditer(text) if self._may_match(text) else iter(())

    def sub(self, replacement: str, text: str, count: int = 0) -> str:
        """The text with its matches replaced, or the first `count` of them."""
        return self.pattern.sub(replacement, text, count) if self._may_match(text) else text

    def _may_match(self, text: str) -> bool:
        held = _folded(text) if self._folds else text
        return not self._needed or any(map(held.__contains__, self._needed))


@lru_cache(maxsize=64)
def _folded(text: str) -> str:
    return text.casefold()


def needed(expression: str, flags: int = 0) -> Texts:
    """Texts of which one stands where an expression matches, or nothing where that cannot be told.

    Folded where the expression does not heed case.
    """
    texts = _of_all(_parser.parse(expression, flags))
    return frozenset(text.casefold() for text in texts) if flags & re.IGNORECASE else texts


def _of_all(pieces: Iterable[tuple[Any, Any]]) -> Texts:
    """The best of what the pieces of a sequence need: literals that follow one another make one text."""
    found, run = [UNKNOWN], ""
    for code, value in pieces:
        if str(code) == LITERAL:
            run += chr(value)
            continue
        found += [frozenset({run}), _of_one(str(code), value)]
        run = ""
    return min((texts for texts in [*found, frozenset({run})] if texts and "" not in texts), key=_cost, default=UNKNOWN)


def _cost(texts: Texts) -> tuple[int, int]:
    """How long it takes to look for texts, and how often in vain."""
    weights = (1 if len(text) > 1 else COMMON_HAN if is_han(text) else COMMON for text in texts)
    return sum(weights), -min(map(len, texts))


def _of_one(code: str, value: Any) -> Texts:
    """What one piece needs that is no literal."""
    if code == GROUP:
        _, flags, _, inside = value
        return UNKNOWN if flags & re.IGNORECASE else _of_all(inside)  # (?i:…) alone does not heed case
    if code in REPEATS:
        return _of_all(value[2]) if value[0] else UNKNOWN
    if code == BRANCH:
        return _of_any([_of_all(branch) for branch in value[1]])
    return _of_set(value) if code == SET else UNKNOWN


def _of_any(branches: Sequence[Texts]) -> Texts:
    if UNKNOWN in branches:
        return UNKNOWN
    texts = frozenset().union(*branches)
    if len(texts) > MOST:
        texts = frozenset(text[:BEGINNING] for text in texts)
    return texts if len(texts) <= 2 * MOST else UNKNOWN


def _of_set(members: Iterable[tuple[Any, Any]]) -> Texts:
    """The characters of a small set."""
    found: set[str] = set()
    for code, value in members:
        first, last = value if str(code) == RANGE else (value, value)
        if str(code) not in (LITERAL, RANGE) or last - first >= MOST_OF_A_SET:
            return UNKNOWN
        found.update(map(chr, range(first, last + 1)))
    return frozenset(found) if len(found) <= MOST_OF_A_SET else UNKNOWN
