"""Lists that write every term with a capital: Верховенство права, Settlement in local currencies.

There a capital says nothing, and what is no name is read in small letters, so that it may be derived, cut short and
said otherwise as common terms are.  A name is what has a capital inside, in this language or in the other one, or what
is called by a place, a person or a body in Chinese.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from termkit.checks.names.countries import is_country
from termkit.checks.words import listed
from termkit.model import ConceptEntry, TermSection, primary
from termkit.text.inflection import is_acronym
from termkit.text.patterns import PLAIN_WORD

FEWEST = 20
"""Terms without a kind from which a list shows how it writes them."""
SHARE = 0.9
"""Share of them with a capital from which a capital says nothing."""
LANGUAGES = ("en", "ru")
SHORT = 3
"""Letters of a word that may be a small one, which has no capital in a name either."""
OF_RESPECT = re.compile("States?|Governments?|Powers?|Part(?:y|ies)|Members?")
"""Common words that the United Nations write with a capital: an independent State."""
NAMED = ("ns", "nt")
"""What the segmentation calls places and bodies; of what it calls persons and other names much is none (文明)."""
BODIES = ("组织", "委员会", "联合国", "大会", "理事会")
"""What ends the names of bodies, besides the list of organisation_endings.txt."""


def languages_in_capitals(entries: Iterable[ConceptEntry]) -> list[str]:
    """The languages in which nearly all terms that have no kind begin with a capital."""
    plain = [entry for entry in entries if entry.kind is None]
    return [language for language in LANGUAGES if _is_in_capitals(plain, language)]


def _is_in_capitals(entries: list[ConceptEntry], language: str) -> bool:
    cells = [[term.term for term in entry.terms(language) if not is_acronym(term.term)] for entry in entries]
    begun = [terms[0][0].isupper() for terms in cells if terms and terms[0][0].isalpha()]
    return len(begun) >= FEWEST and sum(begun) >= SHARE * len(begun)


def in_small_letters(section: TermSection, entry: ConceptEntry, language: str, in_capitals: list[str]) -> TermSection:
    """The term as a list would write it that has capitals for names alone."""
    code = primary(language)
    first, *rest = section.term.split() or [""]
    lettered = entry.kind is None and code in in_capitals and first[:1].isupper() and not is_acronym(first)
    if not lettered or any(word[:1].isupper() for word in rest) or _is_name(entry, code, in_capitals):
        return section
    return replace(section, term=first[0].lower() + section.term[1:])


def _is_name(entry: ConceptEntry, language: str, in_capitals: list[str]) -> bool:
    """Whether the other language has capitals where names have them, or the Chinese names somebody or something."""
    for other in LANGUAGES:
        terms = [term.term for term in entry.terms(other)] if other != language else []
        if terms and other not in in_capitals:
            return any(word[0].isupper() for term in terms for word in PLAIN_WORD.findall(term))
        if any(_has_capital_inside(term) for term in terms):
            return True
    return any(_names(term.term) for term in entry.terms("zh"))


def _has_capital_inside(term: str) -> bool:
    """Whether a long word behind the first has a capital: Shanghai Cooperation Organization."""
    inside = (word for word in PLAIN_WORD.findall(term)[1:] if len(word) > SHORT and not is_acronym(word))
    return any(word[0].isupper() and not OF_RESPECT.fullmatch(word) for word in inside)


def _names(chinese: str) -> bool:
    """Whether a Chinese term is a country, a body, or begins with a name."""
    from termkit.text.words import tag

    ends = (*BODIES, *(ending for ending in listed("organisation_endings.txt") if len(ending) > 1))
    return is_country(chinese) or chinese.endswith(ends) or tag(chinese)[0][1] in NAMED
