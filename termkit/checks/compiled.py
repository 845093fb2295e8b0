"""A term base made ready for checking: entries, what allows what, and one matcher a language."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

from termkit.checks.alternatives import alternatives, unfolded
from termkit.checks.terms.families import NAMED_BY_NO_LETTERS, Families
from termkit.checks.terms.initials import acronyms
from termkit.checks.terms.parties import swapped
from termkit.checks.terms.persons import has_chinese_letters, names_person
from termkit.model import NAME_KINDS, ConceptEntry, Kind, Relation, Status, TermSection, primary
from termkit.text.beginnings import Beginnings
from termkit.text.english import dotted, head_place
from termkit.text.inflection import is_acronym, term_forms
from termkit.text.matching import TermForm, TermMatcher
from termkit.text.normalize import key
from termkit.text.views import view

Index = TypeVar("Index")
FormsOf = Callable[[str, TermSection, str, Kind | None], Iterable[TermForm]]
FormsByTerm = dict[str, tuple[list[TermForm], list[TermForm]]]
REMEMBERED = 20_000
"""Terms of which is kept whether their capitals are those of a name."""
SHORT_TEXTS = 50_000
"""Characters of texts for which no matcher of the whole base is built."""
FEW_FILES = 8
"""Matchers for short texts alone that are built before one of the whole base: two for a file of two languages."""
CONSONANTS = "БВГДЖЗКЛМНПРСТФХЦЧШЩ"
ENDINGS = ("а", "у", "ом", "е")
"""Endings of an acronym that is read as a word and ends with a consonant: МИДа, БРИКСом."""
SHORT = 3
"""Letters of a word that may be a small one, whose capital says nothing."""
QUOTED_TITLE = re.compile(r"《([^《》]{4,80})》")
"""A title that another one quotes."""
_CONTENT_WORD = re.compile(r"[^\W\d_]+")


class Kept(NamedTuple):
    """What compiling a base finds out beyond its entries."""

    source_terms: list[str]
    parents: dict[str, str]
    incoming: dict[str, list[tuple[Relation, str]]]
    documents: list[str]
    forms: dict[str, FormsByTerm]


@dataclass(frozen=True, slots=True)
class BaseTerm:
    """One term of the base in one language."""

    entry: ConceptEntry
    term: TermSection
    language: str

    @property
    def may_be_used(self) -> bool:
        """False for deprecated and superseded terms."""
        return self.term.status is None or self.term.status.may_be_used

    @property
    def period(self) -> tuple[str, str]:
        """The first and last date on which it was valid, or its entry; empty where the base does not say."""
        return self.term.valid_from or self.entry.valid_from, self.term.valid_to or self.entry.valid_to

    @property
    def is_name(self) -> bool:
        """Whether it is a proper name: by its kind, or by its capitals where nobody told the kind."""
        if self.entry.kind is not None and self.entry.kind is not Kind.CONCEPT:
            return self.entry.kind in NAME_KINDS
        return _has_capitals_of_name(self.term.term, primary(self.language))

    @property
    def is_person(self) -> bool:
        """Whether it names a person: by its kind, or by its parts of speech where nobody told the kind."""
        if self.entry.kind is not None:
            return self.entry.kind is Kind.PERSON
        return self.is_name and names_person(self.term.term, *(t.term for t in self.entry.terms("zh")))


@lru_cache(maxsize=REMEMBERED)
def _has_capitals_of_name(term: str, language: str) -> bool:
    """Whether the first long word has a capital, and of an English term its head, too: no Cold War mentality."""
    words = _CONTENT_WORD.findall(term)
    long = [word for word in words if len(word) > SHORT] or (words if len(words) > 1 else [])
    capital = bool(long) and long[0][0].isupper() and not is_acronym(term)
    return capital and (language != "en" or words[head_place(words)][0].isupper())


class CompiledBase:
    """The entries of a base with their matchers; build it once, use it for many files."""

    def __init__(
        self,
        entries: Iterable[ConceptEntry],
        languages: tuple[str, ...],
        forms_of: FormsOf = term_forms,
    ) -> None:
        """Compile the entries; `forms_of` may serve forms kept in a database (the default inflects)."""
        self.entries: Mapping[str, ConceptEntry] = {e.id: e for e in entries if e.kind is not Kind.FRAME}
        self.languages = languages
        self._forms_of = forms_of
        self._matchers: dict[str, TermMatcher] = {}
        self._short_ones = 0
        self._forms: dict[str, FormsByTerm] = {}
        self._sections: dict[tuple[str, str], list[BaseTerm]] = {}
        self.source_terms = {t.term for entry in self.entries.values() for t in alternatives(entry, languages[0])}
        self.families = Families.among(map(unfolded, self.entries.values()), languages)
        self.documents = [entry.id for entry in self.entries.values() if entry.kind is Kind.DOCUMENT]
        self._titles: dict[str, dict[str, tuple[str, str]]] = {}
        self._indexes: dict[tuple[Callable[[CompiledBase, str], Any], str], Any] = {}
        self._entries_of: dict[str, list[str]] = {}
        self._endings: defaultdict[str, list[str]] = defaultdict(list)
        self.incoming: dict[str, list[tuple[Relation, str]]] = defaultdict(list)
        for entry in self.entries.values():
            for link in entry.links:
                self.incoming[link.target].append((link.relation, entry.id))

    @classmethod
    def of_kept(cls, entries: Mapping[str, ConceptEntry], languages: tuple[str, ...], kept: Kept) -> CompiledBase:
        """The base as it was compiled before; `entries` may put each entry together when it is first asked for."""
        base = cls((), languages)
        base.entries = entries
        base._forms = dict(kept.forms)
        base.source_terms = set(kept.source_terms)
        base.families = Families(kept.parents)
        base.incoming = kept.incoming
        base.documents = kept.documents
        return base

    def kept(self) -> Kept:
        """What compiling found out, so that it need not be done again."""
        forms = {code: self.forms(code) for code in map(primary, self.languages)}
        return Kept(sorted(self.source_terms), self.families.parents, dict(self.incoming), self.documents, forms)

    def matcher(self, language: str) -> TermMatcher:
        """The matcher of one language, overlapping, with keys for `term`; built when first asked for."""
        code = primary(language)
        if code not in self._matchers:
            self._matchers[code] = TermMatcher(self._all_forms(code), language, overlapping=True)
        return self._matchers[code]

    def matcher_for(self, texts: list[str] | None, language: str) -> TermMatcher:
        """The matcher of one language, or one that finds the same in these texts, where that is sooner built."""
        code = primary(language)
        known = code in self._matchers or self._short_ones >= FEW_FILES
        if texts is None or known or sum(map(len, texts)) > SHORT_TEXTS:
            return self.matcher(language)
        self._short_ones += 1
        beginnings = Beginnings(view(text, language).text for text in texts)
        return TermMatcher(self._all_forms(code), language, overlapping=True, beginnings=beginnings)

    def _all_forms(self, code: str) -> Iterator[TermForm]:
        return (form for own, implied in self.forms(code).values() for form in (*own, *implied))

    def forms(self, language: str) -> FormsByTerm:
        """The forms of all terms of a language by their keys: their own, and implied ones (acronyms, surnames)."""
        code = primary(language)
        if code not in self._forms:
            self._forms[code] = {
                f"{entry.id}\t{code}\t{place}": self._made_forms(f"{entry.id}\t{code}\t{place}", term)
                for entry in self.entries.values()
                for place, term in enumerate(self._terms_of(entry.id, code))
            }
        return self._forms[code]

    def _made_forms(self, name: str, term: BaseTerm) -> tuple[list[TermForm], list[TermForm]]:
        section, language, kind = term.term, term.language, term.entry.kind
        own = list(self._forms_of(name, section, language, _kind(term.entry, section)))
        implied = [turned for form in own if (turned := _other_party_first(form, language))]
        if term.may_be_used:
            implied += _implied(name, section, language, Kind.PERSON if term.is_person else kind)
        return own, implied

    def term(self, name: str) -> BaseTerm:
        """The term that a match was reported under."""
        entry, language, place = name.split("\t")
        return self._terms_of(entry, language)[int(place)]

    def targets(self, entries: Iterable[str], language: str, *, usable: bool = True) -> list[BaseTerm]:
        """The terms of a language of these entries: those that may be used, or (False) those that may not."""
        return [term for e in entries for term in self._terms_of(e, language) if term.may_be_used is usable]

    def _terms_of(self, entry: str, language: str) -> list[BaseTerm]:
        key = entry, language
        if key not in self._sections:
            self._sections[key] = [
                BaseTerm(self.entries[entry], section, language)
                for section in alternatives(self.entries[entry], language)
            ]
        return self._sections[key]

    def forms_of(self, term: BaseTerm) -> list[str]:
        """The forms of one term."""
        place = self._terms_of(term.entry.id, term.language).index(term)
        own, _ = self.forms(term.language)[f"{term.entry.id}\t{term.language}\t{place}"]
        return [form.form for form in own]

    def surnames_of(self, term: BaseTerm) -> list[str]:
        """The forms of the surname that may stand for a person of several words, where it may stand alone."""
        place = self._terms_of(term.entry.id, term.language).index(term)
        _, implied = self.forms(term.language)[f"{term.entry.id}\t{term.language}\t{place}"]
        return [form.form for form in implied if term.is_person and not form.case_sensitive]

    def linking_to(self, entries: set[str], relations: frozenset[Relation]) -> set[str]:
        """The entries that have a link of these kinds to one of the given ones."""
        return {source for e in entries for relation, source in self.incoming.get(e, ()) if relation in relations}

    def titles(self, language: str) -> dict[str, tuple[str, str]]:
        """Entry and title by the comparison keys of the titles of documents, in both orders of their parties.

        A title that another one quotes (《区域全面经济伙伴关系协定》领导人会议) is known, too.
        """
        if language not in self._titles:
            titles: dict[str, tuple[str, str]] = {}
            for entry in self.documents:
                for term in self.entries[entry].terms(language):
                    titles |= {key(title): (entry, title) for title in QUOTED_TITLE.findall(term.term)}
            for entry in self.documents:
                for term in self.entries[entry].terms(language):
                    titles[key(term.term)] = titles[key(swapped(term.term, language))] = entry, term.term
            self._titles[language] = titles
        return self._titles[language]

    def index(self, make: Callable[[CompiledBase, str], Index], language: str) -> Index:
        """What `make` makes of the names of the base in a language, to look up in; made when first asked for."""
        if (make, language) not in self._indexes:
            self._indexes[make, language] = make(self, language)
        index: Index = self._indexes[make, language]
        return index

    def entries_of(self, text: str) -> list[str]:
        """The entries that have this text as a source term."""
        if not self._entries_of:
            owners: defaultdict[str, list[str]] = defaultdict(list)
            for name, (own, _) in self.forms(self.languages[0]).items():
                for form in own:
                    owners[form.form].append(name.partition("\t")[0])
            self._entries_of = dict(owners)
        return self._entries_of.get(text, [])

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


def _kind(entry: ConceptEntry, section: TermSection) -> Kind | None:
    """The kind as far as it helps to inflect: persons by their kind alone."""
    return entry.kind if entry.kind is Kind.PERSON and " " in section.term else None


def _implied(name: str, section: TermSection, language: str, kind: Kind | None) -> Iterator[TermForm]:
    """Forms that stand for the term without being written in the base: its acronym, a person's surname."""
    if language == "zh":
        return
    if kind not in NAMED_BY_NO_LETTERS:
        for acronym in acronyms(section.term):
            for letters in (acronym, *_written(acronym, language)):
                yield TermForm(name, letters, case_sensitive=True)
    words = section.term.split()
    if kind is Kind.PERSON and len(words) > 1 and len(words[-1]) > 4 and not has_chinese_letters(words, language):
        yield from term_forms(name, replace(section, term=words[-1], paradigm=()), language, None)


def _written(acronym: str, language: str) -> set[str]:
    """How else an acronym is written: with points or in the plural in English, with endings in Russian (МИДа)."""
    if language == "en":
        return dotted(acronym) | {acronym + "s"}
    return {acronym + ending for ending in ENDINGS} if acronym[-1] in CONSONANTS else set()


def _other_party_first(form: TermForm, language: str) -> TermForm | None:
    """The form with its parties exchanged, if it has two."""
    turned = swapped(form.form, language)
    return None if turned == form.form else form._replace(form=turned)
