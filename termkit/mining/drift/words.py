"""Words by what their coming and going beside a wording says (data/mining/drift_words.tsv)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from termkit.mining.corpus import Clause
from termkit.mining.words.lexicon import is_a, rows

QUOTES = frozenset("“”‘’「」")


@cache
def drift_words(name: str) -> frozenset[str]:
    """The words of a class of data/mining/drift_words.tsv."""
    return frozenset(word for kind, words in rows("drift_words.tsv") if kind == name for word in words.split())


def are_plans(forms: Iterable[str]) -> bool:
    """Whether each of the forms ends in a noun that names an initiative or a community: 全球发展倡议, 命运共同体."""
    return all(form.endswith(tuple(drift_words("plan"))) for form in forms)


def opens_with_verb(clause: Clause, first: int) -> bool:
    """Whether the word is a verb that governs what follows it."""
    text, role = clause.words[first].text, clause.roles[first]
    return role == "V" or (role in "DN" and is_a(text, "governing", "statement"))
