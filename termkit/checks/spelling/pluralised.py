"""Names of the one body that bears them, written in the plural: World Trade Organizations."""

from __future__ import annotations

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.compiled import CompiledBase
from termkit.model import Kind, primary
from termkit.text.words import tokens

LETTERS = 3
"""Letters of the shortest acronym that belongs to one body; ministries and committees are many."""


def is_pluralised(text: str, term: BaseTerm, base: CompiledBase) -> bool:
    """Whether an English text has the name of a body in the plural, and the base an acronym of it."""
    if primary(term.language) != "en" or term.entry.kind is not Kind.ORGANISATION:
        return False
    written, wanted = (_words(name) for name in (text, term.term.term))
    if len(written) != len(wanted):
        return False
    different = [pair for pair in zip(written, wanted, strict=True) if pair[0] != pair[1]]
    return len(different) == 1 and _is_plural(*different[0]) and _has_acronym(term, base)


def _words(name: str) -> list[str]:
    return [word.text.lower().replace("isation", "ization") for word in tokens(name, "en")]


def _is_plural(one: str, other: str) -> bool:
    return one in {f"{other}s", f"{other}es", f"{other[:-1]}ies"}


def _has_acronym(term: BaseTerm, base: CompiledBase) -> bool:
    names = base.targets(base.families.of(term.entry.id), term.language)
    return any(name.term.term.isupper() and len(name.term.term) >= LETTERS for name in names)
