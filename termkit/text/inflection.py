"""The forms in which a term may stand in a text: made once, when the term base is compiled, never by lemmatising text.

Russian by agreement inside the phrase (`russian`), English by number and spelling (`english`), other languages as
given.  A paradigm that the term itself carries is taken as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from termkit.model import SPELT_KINDS, WORDED_KINDS, Gender, Kind, TermSection, primary
from termkit.text.bodies import renamed
from termkit.text.matching import TermForm

_ACRONYM = re.compile(r"[^a-zа-яё]*[A-ZА-ЯЁ][^a-zа-яё]*[A-ZА-ЯЁ][^a-zа-яё]*")
REMEMBERED = 50_000
"""Terms of which is kept whether they have a verb."""
SMALL_PARTS = frozenset({"PREP", "CONJ", "PRCL", "INTJ"})
"""pymorphy3's tags of words that no noun is said by."""
PROPER = frozenset({"Geox", "Name", "Surn", "Patr", "Orgn"})
"""Its tags of names."""
HELD_BY_MANY = re.compile(r"посольств|консульств|представительств|embass|consulate|mission", re.IGNORECASE)
"""What a state has more than one of."""
_GENDERS = {Gender.MASCULINE: "m", Gender.FEMININE: "f"}


def forms(term: TermSection | str, language: str, kind: Kind | None = None) -> tuple[str, ...]:
    """All forms of a term, the given one first (an English one without its article), the others sorted.

    `kind` tells persons from things: names decline by their endings.  Acronyms and languages other than Russian and
    English stay as they are.  The result depends on nothing but the arguments and the word lists, so it may be stored.
    """
    section = TermSection(term) if isinstance(term, str) else term
    found = _forms(section, primary(language), kind)
    if "ё" in "".join(found):  # a text is read without it: one form of the two will do
        found = set({form.replace("ё", "е"): form for form in sorted(found, reverse="ё" not in section.term)}.values())
    return tuple(sorted(found, key=lambda form: (not section.term.endswith(form), form)))


def printed_forms(term: TermSection, language: str, kind: Kind | None = None) -> set[str]:
    """The forms of a term that may be written: inflected, but spelt as the term is, and never abbreviated otherwise."""
    return _forms(term, primary(language), kind, as_printed=True)


def term_forms(key: str, term: TermSection, language: str, kind: Kind | None = None) -> Iterator[TermForm]:
    """The forms of a term as a matcher takes them, under `key`; acronyms are case-sensitive."""
    strict = term.case_sensitive or is_acronym(term.term)
    for form in forms(term, language, kind):
        yield TermForm(key, form, strict, term.nested)


def same_cell(form: str, term: str, other: str) -> str:
    """The form of the Russian term `other` in the case and number in which `form` is a form of `term`.

    Empty where several differ or none is known: then only the dictionary form can be offered.
    """
    from termkit.text.russian import cells

    if not term:
        return ""
    theirs = cells(other)
    fitting = {frozenset(theirs[cell]) for cell, forms in cells(term).items() if form in forms and cell in theirs}
    words = set().union(*fitting)
    return words.pop() if len(words) == 1 else ""


@lru_cache(maxsize=REMEMBERED)
def opens_with_verb(term: str, language: str) -> bool:
    """Whether a Russian or English phrase begins with a verb: придерживаться принципа, abide by the principle."""
    first = term.partition(" ")[0]
    if primary(language) == "ru":
        from termkit.text.russian_words import is_name, readings

        return readings(first)[0].tag.POS in ("INFN", "VERB", "GRND") and not is_name(first)
    from termkit.text.english_lemmas import dictionary_forms

    return first.lower() == "to" or set(dictionary_forms(first.lower())) == {"VERB"}


@lru_cache(maxsize=REMEMBERED)
def has_verb(term: str, language: str) -> bool:
    """Whether a Russian or English phrase is a clause or a verb phrase: Стороны согласились, to abide by."""
    if opens_with_verb(term, language):
        return True
    if primary(language) == "ru":
        from termkit.text.russian_words import readings

        return any(r.tag.POS in ("VERB", "INFN") for word in term.split() for r in readings(word)[:1])
    from termkit.text.english_lemmas import dictionary_forms

    parts = ((word, dictionary_forms(word)) for word in term.lower().split())
    return any(set(found) == {"VERB"} and word in found["VERB"] for word, found in parts)


@lru_cache(maxsize=REMEMBERED)
def may_be_common_word(name: str, language: str) -> bool:
    """Whether a name of one word is no name in small letters: того, Togo in Russian; in English any, china and male."""
    if primary(language) != "ru":
        return True
    from termkit.text.russian_words import readings

    return PROPER.isdisjoint(readings(name)[0].tag.grammemes)


def is_acronym(term: str) -> bool:
    """Whether the term is all capitals (two or more), digits and signs: ШОС, WHO, COVID-19."""
    return " " not in term and bool(_ACRONYM.fullmatch(term))


def _forms(section: TermSection, language: str, kind: Kind | None, *, as_printed: bool = False) -> set[str]:
    if section.paradigm:
        return {section.term, *section.paradigm}
    if is_acronym(section.term) and language == "en" and section.term.isalpha() and not as_printed:
        from termkit.text.english_spelling import dotted

        return {section.term, section.term + "s", *dotted(section.term)}
    if is_acronym(section.term) or section.do_not_translate or language not in ("ru", "en"):
        return {section.term}
    names = {section.term, *(() if as_printed else renamed(section.term, language))}
    fixed = section.fixed_number or kind in SPELT_KINDS or (kind in WORDED_KINDS and _is_of_one(section.term, language))
    if language == "en":
        from termkit.text import english

        acts = None if kind in SPELT_KINDS | WORDED_KINDS else kind is Kind.FORMULA
        made = english.inflections if as_printed else english.phrase_forms
        return {form for name in names for form in made(name, fixed_number=fixed, acts=acts)}
    from termkit.text import russian
    from termkit.text.russian_names import may_name_person
    from termkit.text.russian_parsing import is_thing
    from termkit.text.russian_persons import person_forms

    if kind is Kind.PERSON:
        return person_forms(section.term, _GENDERS.get(section.gender, "") if section.gender else "")
    found = {
        form for name in names for form in russian.phrase_forms(name, fixed_number=fixed, may_be_person=kind is None)
    }
    found -= {form for form in found - names if " " not in form and _is_small(form)}
    # a plain list tells no kinds: what may name a person declines as one too, for the dictionary has no Хаканом Фиданом
    named = kind is None and may_name_person(section.term) and not is_thing(section.term.split()[0])
    return found | person_forms(section.term, "") if named else found


def _is_of_one(name: str, language: str) -> bool:
    """Whether the name of a body or document says whose it is, so that there is but one: Министерство обороны Китая."""
    first, *others = name.split()
    if not first.strip("«“").istitle() or HELD_BY_MANY.search(name):
        return False
    if any(word.isupper() and word[-1].isalnum() for word in others):
        return True
    if language != "ru":
        return False
    from termkit.text.russian_words import readings

    return any(word[0].isupper() and "Geox" in readings(word)[0].tag for word in others)


def _is_small(form: str) -> bool:
    """Whether a Russian form is above all a preposition or the like: после, of посол."""
    from termkit.text.russian_words import readings

    return readings(form)[0].tag.POS in SMALL_PARTS
