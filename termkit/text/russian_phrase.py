"""A Russian term cut into words, those that inflect with their paradigms, and its forms put together again."""

from __future__ import annotations

import re
from itertools import product

from termkit.text.russian_names import CASES
from termkit.text.russian_words import Paradigm

TOKEN = re.compile(r"^[«“](?=[а-яё])|«[^»]*»|“[^”]*”|\"[^\"]*\"|\([^)]*\)|[^\s,;:«»“”\"(]+|[,;:»”]")
MOST_FORMS = 400
"""A phrase with more forms than this is cut off: no term needs them."""


class Phrase:
    """The tokens of a term and, for those that inflect, their paradigms."""

    def __init__(self, term: str) -> None:
        """Cut the term into words, punctuation and frozen chunks in quotation marks or brackets."""
        matches = list(TOKEN.finditer(term))
        self.tokens = [match.group() for match in matches]
        ends = [m.start() for m in matches[1:]] + [len(term)]
        self.blanks = [term[m.end() : end] for m, end in zip(matches, ends, strict=bool(matches))]
        self.slots: dict[int, list[Paradigm]] = {}

    def forms(self, numbers: tuple[str, ...]) -> set[str]:
        """Every form of the phrase in these numbers, in all cases."""
        return {form for cell in product(numbers, CASES) for form in self.at(cell)}

    def at(self, cell: tuple[str, str]) -> set[str]:
        """The forms in one number and case."""
        choices = [self._choices(place, cell) for place in range(len(self.tokens))]
        return {"".join(parts).strip() for parts in _some(choices)} if all(choices) else set()

    def spelt(self, forms: dict[int, str]) -> str:
        """The phrase with other words in some places."""
        return "".join(
            forms.get(n, t) + b for n, (t, b) in enumerate(zip(self.tokens, self.blanks, strict=True))
        ).strip()

    def _choices(self, place: int, cell: tuple[str, str]) -> list[str]:
        blank = self.blanks[place]
        if place not in self.slots:
            return [self.tokens[place] + blank]
        return sorted({form + blank for paradigm in self.slots[place] for form in paradigm.get(cell, ())})


def _some(choices: list[list[str]]) -> list[tuple[str, ...]]:
    return [parts for parts, _ in zip(product(*choices), range(MOST_FORMS), strict=False)]
