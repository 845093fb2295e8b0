"""The forms of the terms of one language, by which they are found: inflected, and implied ones (acronyms, surnames)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Protocol

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.base.families import NAMED_BY_NO_LETTERS
from termkit.checks.names.initials import acronyms
from termkit.checks.names.parties import swapped
from termkit.checks.names.persons import has_chinese_letters
from termkit.model import Kind, TermSection
from termkit.text.beginnings import Beginnings
from termkit.text.english_spelling import dotted
from termkit.text.inflection import is_acronym, may_be_common_word, term_forms
from termkit.text.languages import simplified_in_place
from termkit.text.matching import TermForm, TermForms

FormsOf = Callable[[str, TermSection, str, Kind | None], Iterable[TermForm]]
CONSONANTS = "БВГДЖЗКЛМНПРСТФХЦЧШЩ"
ENDINGS = ("а", "у", "ом", "е")
"""Endings of an acronym that is read as a word and ends with a consonant: МИДа, БРИКСом."""
LONG = 4
"""A surname of more letters may stand for the person."""


class Forms(Protocol):
    """The forms of all terms of one language, wherever they are kept; a term goes by its key (see `CompiledBase`)."""

    def of(self, key: str) -> TermForms:
        """The forms of one term; raises KeyError for a key that no term has."""

    def __iter__(self) -> Iterator[tuple[str, TermForms]]:
        """Each term's key and its forms."""

    def possible(self, beginnings: Beginnings) -> Iterable[TermForm]:
        """The forms that can stand in the texts, and perhaps others."""

    def having(self, form: str) -> list[str]:
        """The keys of the terms that have this form of their own."""


class MadeForms:
    """Forms in memory."""

    def __init__(self, forms: Mapping[str, TermForms], kin: Callable[[str], Iterable[str]]) -> None:
        """Hold the forms of each term by its key; `kin` has the entries of the concept of one.

        Letters that another concept has for a term of its own stand for that one alone: ВТО is the trade organization,
        and not the customs organization.
        """
        self._forms = forms
        self._forms = {
            key: both._replace(implied=[form for form in both.implied if self._may_mean(form, kin)])
            for key, both in forms.items()
        }

    def of(self, key: str) -> TermForms:
        """The forms of one term; raises KeyError for a key that no term has."""
        return self._forms[key]

    def __iter__(self) -> Iterator[tuple[str, TermForms]]:
        """Each term's key and its forms."""
        return iter(self._forms.items())

    def possible(self, beginnings: Beginnings) -> Iterable[TermForm]:
        """All forms: the matcher asks for the beginning of each anyhow."""
        del beginnings
        return every(self)

    def having(self, form: str) -> list[str]:
        """The keys of the terms that have this form of their own."""
        return self._having.get(form, [])

    def _may_mean(self, form: TermForm, kin: Callable[[str], Iterable[str]]) -> bool:
        """Whether an implied form is no acronym, or nobody else's."""
        owners = {key.partition("\t")[0] for key in self.having(form.form)} if form.case_sensitive else set()
        return not owners or not owners.isdisjoint(kin(form.key.partition("\t")[0]))

    @cached_property
    def _having(self) -> dict[str, list[str]]:
        keys: defaultdict[str, list[str]] = defaultdict(list)
        for key, (own, _) in self:
            for form in own:
                keys[form.form].append(key)
        return dict(keys)


def every(forms: Forms) -> Iterator[TermForm]:
    """All forms of all terms."""
    return (form for _, (own, implied) in forms for form in (*own, *implied))


def made(key: str, term: BaseTerm, forms_of: FormsOf) -> TermForms:
    """The forms of one term, inflected by `forms_of`; only a term that may be used implies others."""
    by_kind = Kind.PERSON if term.entry.kind is Kind.PERSON and " " in term.term.term else None
    own = _as_names(forms_of(key, term.term, term.language, by_kind), term)
    if term.language.startswith("zh"):  # as which Traditional text is looked at
        simple = [form._replace(form=simplified_in_place(form.form), pattern="") for form in own]
        own += [form for form in simple if form.form not in {known.form for known in own}]
    implied = [turned for form in own if (turned := _other_party_first(form, term.language))]
    if term.may_be_used:
        kind = Kind.PERSON if term.is_person else term.entry.kind
        implied += _as_names(_implied(key, term.term, term.language, kind), term)
    return TermForms(own, implied)


def _as_names(forms: Iterable[TermForm], term: BaseTerm) -> list[TermForm]:
    """The forms; a person or place asks for its capital where it is an ordinary word besides: Того, Turkey."""
    named = term.is_person or term.entry.kind in (Kind.PLACE, Kind.PORT)
    return [_with_capital(form, term.language) if named else form for form in forms]


def _with_capital(form: TermForm, language: str) -> TermForm:
    if form.case_sensitive or not form.form[:1].isupper() or " " in form.form:
        return form
    return form._replace(case_sensitive=may_be_common_word(form.form, language))


def _implied(key: str, term: TermSection, language: str, kind: Kind | None) -> Iterator[TermForm]:
    """An acronym, a person's surname."""
    if language == "zh":
        return
    if is_acronym(term.term):
        yield from (TermForm(key, letters, case_sensitive=True) for letters in _written(term.term, language))
    if kind not in NAMED_BY_NO_LETTERS:
        for acronym in acronyms(term.term):
            for letters in (acronym, *_written(acronym, language)):
                yield TermForm(key, letters, case_sensitive=True)
    words = term.term.split()
    if kind is Kind.PERSON and len(words) > 1 and len(words[-1]) > LONG and not has_chinese_letters(words, language):
        yield from term_forms(key, replace(term, term=words[-1], paradigm=()), language, None)


def _written(acronym: str, language: str) -> set[str]:
    """How else an acronym is written: with points or in the plural in English, with endings in Russian (МИДа)."""
    if language == "en":
        return dotted(acronym) | {acronym + "s"}
    return {acronym + ending for ending in ENDINGS} if acronym[-1] in CONSONANTS else set()


def _other_party_first(form: TermForm, language: str) -> TermForm | None:
    """The form with its parties exchanged, if it has two."""
    turned = swapped(form.form, language)
    return None if turned == form.form else form._replace(form=turned)
