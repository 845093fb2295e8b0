"""Appraisals: an adjective and an abstract noun, a set phrase rather than a term: 丰硕成果, 良好势头, 重要支柱.

The noun phrases of the concepts hold them as well; which of the two kinds one is, the ranking tells.
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.mining.corpus import Clause, Word
from termkit.mining.proposals import Proposal, propose
from termkit.mining.rules.phrases import chunks
from termkit.mining.words.lexicon import is_a
from termkit.mining.words.roles import HEADS

MOST_WORDS = 3
NOT = "不"
"""It may stand before the adjective: 不|公正|待遇."""
ADJECTIVE_TAGS = "abzd"
NOUNS = ("abstract", "vague", "generic", "virtue", "deverbal")


def appraisals(clause: Clause) -> Iterator[Proposal]:
    """Proposals of the kind formula: two or three words of a noun phrase, from an adjective to an abstract noun."""
    for first, last in _qualified(clause):
        seen = tuple(_signs(clause.words[first:last]))
        before = clause.words[first - 1].text if first else ""
        yield propose("appraisal", clause, first, last, *seen)
        if before and is_a(before, "degree"):  # 更|广阔前景
            yield propose("appraisal", clause, first - 1, last, "degree-first", *seen)
        if before == NOT:
            yield propose("appraisal", clause, first - 1, last, *seen)


def _qualified(clause: Clause) -> Iterator[tuple[int, int]]:
    """Where an abstract noun has a word before it in its phrase, or two, of which the first qualifies it."""
    for chunk in chunks(clause):
        for last in range(chunk.first + 2, chunk.last + 1):
            for first in range(max(chunk.first, last - MOST_WORDS), last - 1):
                if _qualifies(clause.words[first]) and _is_abstract(clause, last - 1):
                    yield first, last


def _qualifies(word: Word) -> bool:
    return not word.name and (word.tag[0] in ADJECTIVE_TAGS or is_a(word.text, "virtue", "manner", "degree"))


def _is_abstract(clause: Clause, index: int) -> bool:
    return clause.roles[index] in HEADS and is_a(clause.words[index].text, *NOUNS)


def _signs(words: tuple[Word, ...]) -> Iterator[str]:
    first, last = words[0], words[-1]
    yield f"adjective:{first.tag}"
    yield from (f"noun:{name}" for name in NOUNS if is_a(last.text, name))
    yield from (f"quality:{name}" for name in ("virtue", "manner", "modifier", "adverb") if is_a(first.text, name))
