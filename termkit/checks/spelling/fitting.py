"""A suggestion in the form of what it replaces: of the forms of a term or word, the one that is written most alike.

Си Цзинпина may be Си Цзиньпина, whatever else the term is in other cases.
"""

from __future__ import annotations

from collections.abc import Iterable

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.compiled import CompiledBase
from termkit.model import Kind, primary
from termkit.text.inflection import printed_forms
from termkit.text.normalize import small_letters


def form_like(written: str, term: BaseTerm) -> str:
    """The form of a term that is most like what a text has; a text may begin with a capital where the term does not."""
    if primary(term.language) != "ru":
        return term.term.term
    right = closest(written, term.term.term, written_forms(term))
    return right[:1].upper() + right[1:] if written[:1].isupper() else right


def written_forms(term: BaseTerm) -> set[str]:
    """The forms of a term that may be suggested: spelt as the base prints it."""
    kind = Kind.PERSON if term.entry.kind is Kind.PERSON and " " in term.term.term else None
    return printed_forms(term.term, term.language, kind)


def as_printed(form: str, terms: Iterable[BaseTerm], base: CompiledBase) -> str:
    """A form by which one of the terms is found, spelt as the base prints it: 10-Year Plan for 10Year Plan."""
    for term in terms:
        if form in base.forms_of(term):
            written = written_forms(term)
            return (
                form if small_letters(form) in map(small_letters, written) else closest(form, term.term.term, written)
            )
    return form


def closest(written: str, usual: str, forms: Iterable[str]) -> str:
    """The usual form of a word or term, or another one that is more like the written one."""
    from rapidfuzz.distance import OSA

    plain = small_letters(written)
    return min((usual, *forms), key=lambda form: OSA.distance(plain, small_letters(form)))


def word_like(written: str, meant: str) -> str:
    """The form of a Russian word that is most like the written one: самоопредиление, самоопределение."""
    from termkit.text.russian_words import readings

    return closest(written, meant, (form.word for reading in readings(meant) for form in reading.lexeme))
