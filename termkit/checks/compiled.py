"""A term base made ready for checking: entries, what allows what, and one matcher a language."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from termkit.checks.parties import swapped
from termkit.model import NAME_KINDS, ConceptEntry, Kind, Relation, Status, TermSection, primary
from termkit.text.inflection import is_acronym, term_forms
from termkit.text.matching import TermForm, TermMatcher
from termkit.text.views import view

FormsOf = Callable[[str, TermSection, str, Kind | None], Iterable[TermForm]]
NAMED_BY_NO_LETTERS = frozenset({Kind.PERSON, Kind.PLACE, Kind.PORT})
"""Kinds whose initials are nobody's acronym: UK is no Ust-Kamenogorsk."""
SAME_CONCEPT = frozenset({Relation.ABBREVIATES, Relation.VARIANT_OF})
_ALTERNATIVES = re.compile(r"\s*[;|]\s*|\s+/\s+")
_CONTENT_WORD = re.compile(r"[^\W\d_]+")
_SLOT = re.compile(r"[{}…]|\.\.\.")
FEWEST_WORDS = 2
"""Words of content that a name needs before its initials are taken for its acronym."""


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
    def is_name(self) -> bool:
        """Whether it is a proper name: by its kind, or by its capitals where nobody told the kind."""
        if self.entry.kind is not None and self.entry.kind is not Kind.CONCEPT:
            return self.entry.kind in NAME_KINDS
        words = [word for word in _CONTENT_WORD.findall(self.term.term) if len(word) > 3]
        return bool(words) and words[0][0].isupper() and not is_acronym(self.term.term)


class CompiledBase:
    """The entries of a base with their matchers; build it once, use it for many files."""

    def __init__(
        self, entries: Iterable[ConceptEntry], languages: tuple[str, ...], forms_of: FormsOf = term_forms
    ) -> None:
        """Compile the entries; `forms_of` may serve forms kept in a database (the default inflects)."""
        self.entries = {entry.id: entry for entry in entries if entry.kind is not Kind.FRAME}
        self.languages = languages
        self._forms_of = forms_of
        self.terms: dict[str, BaseTerm] = {}
        self._matchers: dict[str, TermMatcher] = {}
        self._forms: dict[str, list[TermForm]] = {}
        self._sections: dict[tuple[str, str], list[BaseTerm]] = {}
        self._inflected: dict[tuple[str, str, str], list[str]] = {}
        self._incoming: defaultdict[str, list[tuple[Relation, str]]] | None = None
        self.source_terms = {t.term for entry in self.entries.values() for t in entry.terms(languages[0])}
        self.families = _Families(self.entries.values(), languages)

    def matcher(self, language: str) -> TermMatcher:
        """The matcher of one language, overlapping, with keys into `terms`; built when first asked for."""
        code = primary(language)
        if code not in self._matchers:
            forms = self.forms(code)
            self._matchers[code] = TermMatcher(forms, language, overlapping=True)
        return self._matchers[code]

    def forms(self, language: str) -> list[TermForm]:
        """All forms of a language, implied ones (acronyms, surnames) included."""
        code = primary(language)
        if code not in self._forms:
            self._forms[code] = [form for entry in self.entries.values() for form in self._entry_forms(entry, code)]
        return self._forms[code]

    def _entry_forms(self, entry: ConceptEntry, language: str) -> Iterator[TermForm]:
        for place, section in enumerate(_alternatives(entry, language)):
            key = f"{entry.id}\t{language}\t{place}"
            self.terms[key] = BaseTerm(entry, section, language)
            forms = list(self._forms_of(key, section, language, _kind(entry, section)))
            yield from forms
            yield from (swapped for form in forms if (swapped := _other_party_first(form, language)))
            if section.status is None or section.status.may_be_used:
                yield from _implied(key, section, language, entry.kind)

    def targets(self, entries: Iterable[str], language: str, *, usable: bool = True) -> list[BaseTerm]:
        """The terms of a language of these entries: those that may be used, or (False) those that may not."""
        return [term for e in entries for term in self._terms_of(e, language) if term.may_be_used is usable]

    def _terms_of(self, entry: str, language: str) -> list[BaseTerm]:
        key = entry, language
        if key not in self._sections:
            self._sections[key] = [
                BaseTerm(self.entries[entry], section, language)
                for section in _alternatives(self.entries[entry], language)
            ]
        return self._sections[key]

    def forms_of(self, term: BaseTerm) -> list[str]:
        """The forms of one term."""
        key = term.entry.id, term.language, term.term.term
        if key not in self._inflected:
            found = self._forms_of("", term.term, term.language, _kind(term.entry, term.term))
            self._inflected[key] = [form.form for form in found]
        return self._inflected[key]

    def linking_to(self, entries: set[str], relations: frozenset[Relation]) -> set[str]:
        """The entries that have a link of these kinds to one of the given ones."""
        if self._incoming is None:
            self._incoming = defaultdict(list)
            for entry in self.entries.values():
                for link in entry.links:
                    self._incoming[link.target].append((link.relation, entry.id))
        return {source for e in entries for relation, source in self._incoming[e] if relation in relations}

    def preferred(self, entries: Iterable[str], language: str) -> str:
        """The term to write: the preferred one of the entries, or the first that may be used, or nothing."""
        terms = self.targets(entries, language)
        best = next((t for t in terms if t.term.status is Status.PREFERRED), terms[0] if terms else None)
        return best.term.term if best else ""


def _alternatives(entry: ConceptEntry, language: str) -> list[TermSection]:
    """The terms of an entry, a cell that holds several split into them, slots and dots left out."""
    return [
        replace(section, term=part.strip())
        for section in entry.terms(language)
        for part in _ALTERNATIVES.split(section.term)
        if part.strip() and not _SLOT.search(part)
    ]


def _kind(entry: ConceptEntry, section: TermSection) -> Kind | None:
    """The kind as far as it helps to inflect: persons by their kind alone."""
    return entry.kind if entry.kind is Kind.PERSON and " " in section.term else None


def _implied(key: str, section: TermSection, language: str, kind: Kind | None) -> Iterator[TermForm]:
    """Forms that stand for the term without being written in the base: its acronym, a person's surname."""
    if language == "zh":
        return
    acronym = initials(section.term)
    if acronym and kind not in NAMED_BY_NO_LETTERS:
        yield TermForm(key, acronym, case_sensitive=True)
    words = section.term.split()
    if kind is Kind.PERSON and len(words) > 1 and len(words[-1]) > 4 and not _is_chinese(words, language):
        yield from term_forms(key, replace(section, term=words[-1], paradigm=()), language, None)


def _is_chinese(words: list[str], language: str) -> bool:
    from termkit.text.russian_names import is_chinese

    return is_chinese(words) if language == "ru" else len(words[0]) <= 5 and len(words) == 2


def _other_party_first(form: TermForm, language: str) -> TermForm | None:
    """The form with its parties exchanged, if it has two."""
    turned = swapped(form.form, language)
    return None if turned == form.form else replace(form, form=turned)


def initials(term: str) -> str:
    """The acronym that the content words of a name make, or nothing for terms too short to have one."""
    words = [
        w for part in term.split() for w in part.split("-") if (w[:1].isalpha() and (len(w) > 3 or w[0].isupper()))
    ]
    return "".join(word[0].upper() for word in words) if len(words) >= FEWEST_WORDS and term[:1].isupper() else ""


class _Families:
    """Entries that stand for one another: full name and abbreviation, variants, rows of one source term."""

    def __init__(self, entries: Iterable[ConceptEntry], languages: tuple[str, ...]) -> None:
        self._parent: dict[str, str] = {}
        known = {entry.id: entry for entry in entries}
        by_acronym: dict[str, str] = {}
        for entry in known.values():
            for language in languages[1:]:
                by_acronym |= {t.term: entry.id for t in entry.terms(language) if is_acronym(t.term)}
        for entry in known.values():
            stands_for = [link for link in entry.links if link.relation in SAME_CONCEPT and link.target in known]
            if len(stands_for) == 1:  # 中哈 stands for two countries, and is neither
                self._join(entry.id, stands_for[0].target)
            for language in languages[1:]:
                for term in entry.terms(language):
                    usable = entry.kind not in NAMED_BY_NO_LETTERS and (term.status is None or term.status.may_be_used)
                    if usable and (other := by_acronym.get(initials(term.term))):
                        self._join(entry.id, other)
        self._members: dict[str, list[str]] = defaultdict(list)
        for entry_id in self._parent:
            self._members[self._root(entry_id)].append(entry_id)

    def _root(self, entry: str) -> str:
        while self._parent.get(entry, entry) != entry:
            entry = self._parent[entry]
        return entry

    def _join(self, one: str, other: str) -> None:
        self._parent.setdefault(one, one)
        self._parent.setdefault(other, other)
        self._parent[self._root(one)] = self._root(other)

    def of(self, entry: str) -> list[str]:
        """The entries of the same concept, that one included."""
        return self._members.get(self._root(entry), [entry])


def same_letters(one: str, other: str, language: str) -> bool:
    """Whether two terms differ by nothing that matching looks at."""
    return view(one, language).text == view(other, language).text
