"""The score by which OmegaT's match statistics sort segments into categories.

    score = ⌊100 · (L − D) / L⌋

D is the Levenshtein distance of the tokens as printed, L the larger number of tokens: characters in Chinese and
Japanese, elsewhere words, marks and blanks.  OmegaT looks only at segments whose words, blanks and marks left aside,
are alike to some degree; its cut of Chinese words is another than jieba's, which LEAST_CUT_WORDS makes good.

OmegaT 3.6, CalcMatchStatistics and FindMatches; tests/clients holds the figures against OmegaT itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from termkit.memory.recall.similarity import is_spaceless
from termkit.text.words import cut

LEAST_WORDS, LEAST_CUT_WORDS = 30, 20
_TOKEN = re.compile(r"\w+(?:['’]\w+)*|\s|[^\w\s]")


def omegat_score(one: str, other: str, language: str) -> int:
    """The score of two segments, 0 to 100; 0 also where OmegaT would not look at the pair."""
    if one == other:
        return 100
    least = LEAST_CUT_WORDS if is_spaceless(language) else LEAST_WORDS
    if _alike(_words(one, language), _words(other, language)) < least:
        return 0
    return _alike(_tokens(one, language), _tokens(other, language))


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    from rapidfuzz.distance import Levenshtein

    longest = max(len(one), len(other))
    return 100 * (longest - Levenshtein.distance(one, other)) // longest if longest else 0


def _tokens(text: str, language: str) -> Sequence[str]:
    return text if is_spaceless(language) else _TOKEN.findall(text)


def _words(text: str, language: str) -> list[str]:
    lower = text.lower()
    return [word for word in (cut(lower) if is_spaceless(language) else _TOKEN.findall(lower)) if word[0].isalnum()]
