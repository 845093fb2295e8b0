"""A term base made ready for checking: entries, what allows what, and one matcher a language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple, TypeVar

from termkit.checks.base.alternatives import unfolded
from termkit.checks.base.base_term import BaseTerm
from termkit.checks.base.capitals import in_small_letters, languages_in_capitals
from termkit.checks.base.families import Families
from termkit.checks.base.forms import Forms, FormsOf, MadeForms, every, made
from termkit.model import ConceptEntry, Kind, Relation, Status, primary
from termkit.text.beginnings import Beginnings
from termkit.text.inflection import term_forms
from termkit.text.matching import TermForms, TermMatcher
from termkit.text.views import view

Index = TypeVar("Index")
SHORT_TEXTS = 50_000
"""Characters of texts for which no matcher of the whole base is built."""
FEW_FILES = 8
"""Matchers for short texts alone that are built before one of the whole base: two for a file of two languages."""
Make = Callable[["CompiledBase", str], Any]
"""What makes an index: a class that is given a base and a language."""
Keeper = Callable[["CompiledBase", Make, str], Any]
"""What has an index that was made before, or None."""


class Kept(NamedTuple):
    """What compiling a base finds out beyond its entries and their forms."""

    source_terms: list[str]
    parents: dict[str, str]
    incoming: dict[str, list[tuple[Relation, str]]]
    documents: list[str]
    in_capitals: list[str]


class CompiledBase:
    """The entries of a base with their matchers; build it once, use it for many files."""

    def __init__(
        self,
        entries: Iterable[ConceptEntry],
        languages: tuple[str, ...],
        forms_of: FormsOf = term_forms,
    ) -> None:
        """Compile the entries; `forms_of` may serve forms kept in a database (the default inflects)."""
        stored = {e.id: e for e in entries if e.kind is not Kind.FRAME}
        self.entries: Mapping[str, ConceptEntry] = {name: unfolded(entry) for name, entry in stored.items()}
        self.unfolded = [name for name, entry in stored.items() if self.entries[name] != entry]
        self.languages = languages
        self._forms_of = forms_of
        self._matchers: dict[str, TermMatcher] = {}
        self._short_ones = 0
        self._forms: dict[str, Forms] = {}
        self._sections: dict[tuple[str, str], list[BaseTerm]] = {}
        self.source_terms = {t.term for entry in self.entries.values() for t in entry.terms(languages[0])}
        self.families = Families.among(self.entries.values(), languages)
        self.documents = [entry.id for entry in self.entries.values() if entry.kind is Kind.DOCUMENT]
        self.in_capitals = languages_in_capitals(self.entries.values())
        self._indexes: dict[tuple[Make, str], Any] = {}
        self._kept_index: Keeper = lambda base, make, language: None
        self._endings: defaultdict[str, list[str]] = defaultdict(list)
        self.incoming: dict[str, list[tuple[Relation, str]]] = defaultdict(list)
        for entry in self.entries.values():
            for link in entry.links:
                self.incoming[link.target].append((link.relation, entry.id))

    @classmethod
    def of_kept(
        cls,
        entries: Mapping[str, ConceptEntry],
        languages: tuple[str, ...],
        kept: Kept,
        forms: Mapping[str, Forms],
        kept_index: Keeper = lambda base, make, language: None,
    ) -> CompiledBase:
        """The base as it was compiled before; entries and forms may be put together when they are first asked for."""
        base = cls((), languages)
        base.entries = entries
        base._forms = dict(forms)
        base.source_terms = set(kept.source_terms)
        base.families = Families(kept.parents)
        base.incoming = kept.incoming
        base.documents = kept.documents
        base.in_capitals = kept.in_capitals
        base._kept_index = kept_index
        return base

    def kept(self) -> Kept:
        """What compiling found out, so that it need not be done again."""
        return Kept(
            sorted(self.source_terms),
            self.families.parents,
            dict(self.incoming),
            self.documents,
            self.in_capitals,
        )

    def matcher(self, language: str) -> TermMatcher:
        """The matcher of one language, overlapping, with keys for `term`; built when first asked for."""
        code = primary(language)
        if code not in self._matchers:
            self._matchers[code] = TermMatcher(every(self.forms(code)), language, overlapping=True)
        return self._matchers[code]

    def matcher_for(self, texts: list[str] | None, language: str) -> TermMatcher:
        """The matcher of one language, or one that finds the same in these texts, where that is sooner built."""
        code = primary(language)
        known = code in self._matchers or self._short_ones >= FEW_FILES
        if texts is None or known or sum(map(len, texts)) > SHORT_TEXTS:
            return self.matcher(language)
        self._short_ones += 1
        beginnings = Beginnings(view(text, language).text for text in texts)
        return TermMatcher(self.forms(code).possible(beginnings), language, overlapping=True, beginnings=beginnings)

    def forms(self, language: str) -> Forms:
        """The forms of all terms of a language; made when first asked for."""
        code = primary(language)
        if code not in self._forms:
            self._forms[code] = MadeForms(
                {
                    term.name: made(term.name, term, self._forms_of)
                    for entry in self.entries
                    for term in self._terms_of(entry, code)
                },
                self.families.of,
            )
        return self._forms[code]

    def term(self, name: str) -> BaseTerm:
        """The term of that name: a match is reported under it, and an index holds it."""
        entry, language, place = name.split("\t")
        return self._terms_of(entry, language)[int(place)]

    def targets(self, entries: Iterable[str], language: str, *, usable: bool = True) -> list[BaseTerm]:
        """The terms of a language of these entries: those that may be used, or (False) those that may not."""
        return [term for e in entries for term in self._terms_of(e, language) if term.may_be_used is usable]

    def _terms_of(self, entry: str, language: str) -> list[BaseTerm]:
        if (entry, language) not in self._sections:
            held = self.entries[entry]
            written = held.terms(language)
            sections = (in_small_letters(section, held, language, self.in_capitals) for section in written)
            self._sections[entry, language] = [
                BaseTerm(held, section, language, f"{entry}\t{primary(language)}\t{place}")
                for place, section in enumerate(sections)
            ]
        return self._sections[entry, language]

    def _forms_of_term(self, term: BaseTerm) -> TermForms:
        return self.forms(term.language).of(term.name)

    def forms_of(self, term: BaseTerm) -> list[str]:
        """The forms of one term."""
        return [form.form for form in self._forms_of_term(term).own]

    def surnames_of(self, term: BaseTerm) -> list[str]:
        """The forms of the surname that may stand for a person of several words, where it may stand alone."""
        implied = self._forms_of_term(term).implied
        return [form.form for form in implied if term.is_person and not form.case_sensitive]

    def linking_to(self, entries: set[str], relations: frozenset[Relation]) -> set[str]:
        """The entries that have a link of these kinds to one of the given ones."""
        return {source for e in entries for relation, source in self.incoming.get(e, ()) if relation in relations}

    def index(self, make: Callable[[CompiledBase, str], Index], language: str) -> Index:
        """What `make` makes of the names of the base in a language, to look up in; made when first asked for.

        An index holds the names of terms (see `term`): so it can be kept, and no entry is read that nobody asks for.
        """
        if (make, language) not in self._indexes:
            self._indexes[make, language] = self._kept_index(self, make, language) or make(self, language)
        index: Index = self._indexes[make, language]
        return index

    def entries_of(self, text: str) -> list[str]:
        """The entries that have this text as a form of a source term."""
        return [key.partition("\t")[0] for key in self.forms(self.languages[0]).having(text)]

    def ending_with(self, ending: str) -> list[str]:
        """The source terms that end with these characters and are longer."""
        if not self._endings:
            for term in self.source_terms:
                self._endings[term[-1:]].append(term)
        return [t for t in self._endings[ending[-1:]] if t.endswith(ending) and t != ending]

    def preferred(self, entries: Iterable[str], language: str) -> str:
        """The term to write: the preferred one of the entries, or the first that may be used, or nothing."""
        terms = self.targets(entries, language)
        best = next((t for t in terms if t.term.status is Status.PREFERRED), terms[0] if terms else None)
        return best.term.term if best else ""
