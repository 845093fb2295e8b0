"""All inflected forms of a Russian term: agreement inside the phrase, a frozen tail after its head.

A term is read as one or several nominal phrases in the nominative, each with modifiers before its head
(торгово-экономическое и гуманитарное сотрудничество); what follows the head (в области безопасности, «…») stays,
except further heads (мир и безопасность), an apposed person (Председатель КНР Си Цзиньпин) and a participle clause
(вопросы, представляющие взаимный интерес).  A term that opens with a preposition is frozen, one that opens
with a verb inflects the verb (`russian_verbs`).
"""

from __future__ import annotations

import re
from itertools import product
from typing import Any

from termkit.text import russian_words as words
from termkit.text.russian_agreement import fill, fill_participle
from termkit.text.russian_names import CASES
from termkit.text.russian_parsing import (
    NounPhrase,
    adjectives,
    further_heads,
    is_frozen,
    is_surname,
    noun_phrase,
    person_place,
    verb_told,
)
from termkit.text.russian_persons import with_person
from termkit.text.russian_phrase import Phrase
from termkit.text.russian_verbs import predicate_forms, predicates, told_forms
from termkit.text.russian_words import MODIFIERS, NUMBERS

GENDERS = ("masc", "femn", "neut")
ENDINGS = ("", "а", "у", "", "ом", "е")
"""Endings of an acronym that declines, case by case."""


def phrase_forms(term: str, *, fixed_number: bool = False, may_be_person: bool = True) -> set[str]:
    """All forms of a Russian phrase given in its dictionary form, that form included."""
    inner = re.fullmatch(r"[«“\"]([^«»“”\"]+)[»”\"]", term.strip())
    if inner:
        return {term} | phrase_forms(inner.group(1), fixed_number=fixed_number, may_be_person=may_be_person)
    phrase = Phrase(term)
    if not phrase.tokens:
        return {term}
    named = may_be_person and person_place(phrase.tokens, 0) == 0
    if named and len(phrase.tokens) > 1 and is_surname(phrase.tokens[-1]):
        return {term} | with_person(phrase, 0, ("sing",))
    if is_frozen(phrase.tokens):
        return {term}
    told = _with_predicate(phrase)
    if told or (words.has_part(phrase.tokens[0], "PREP") and len(phrase.tokens) > 1):
        return {term} | told
    found = {term} | _nominal_forms(phrase, fixed_number)
    return found | with_person(Phrase(term), 0, ("sing",)) if named else found


def _with_predicate(phrase: Phrase) -> set[str]:
    """The forms of a phrase that opens with a verb or short adjective, or is a clause; nothing for others."""
    if places := predicates(phrase.tokens):
        return {phrase.spelt(forms) for forms in predicate_forms(phrase.tokens, places)}
    verb = verb_told(phrase.tokens)
    return {phrase.spelt({verb: form}) for form in told_forms(phrase.tokens[verb])} if verb is not None else set()


def cells(term: str) -> dict[tuple[str, str], set[str]]:
    """The forms of a nominal phrase by number and case; empty for verbs, names and frozen terms."""
    phrase = Phrase(term)
    head = noun_phrase(phrase.tokens, 0)
    if head is None or head.numerals or verb_told(phrase.tokens) is not None or further_heads(phrase.tokens, head):
        return {}
    fill(phrase, head, fixed=False)
    fill_participle(phrase, head)
    return {cell: forms for cell in product(NUMBERS, CASES) if (forms := phrase.at(cell))}


def _nominal_forms(phrase: Phrase, fixed: bool) -> set[str]:
    first = noun_phrase(phrase.tokens, 0)
    if first is None:
        return _adjective_forms(phrase)
    rest = further_heads(phrase.tokens, first)
    several = any(not joined for joined, _ in rest)
    heads = [first, *(np for _, np in rest)]
    alone = first.number == "plur" and (
        len(phrase.tokens) == 1 or phrase.tokens[first.head].lower() in words.own_plurals()
    )
    numbers = (first.number,) if fixed or several or alone or first.numerals else NUMBERS
    for np in heads:
        fill(phrase, np, fixed=fixed or several)
    fill_participle(phrase, heads[-1])
    found = _forms_of_each(phrase, heads, numbers) if several else phrase.forms(numbers)
    return found | (with_person(phrase, heads[-1].head + 1, numbers) if _is_person(heads[-1]) else set())


def _is_person(np: NounPhrase) -> bool:
    return any("anim" in r.tag for r in np.readings)


def _forms_of_each(phrase: Phrase, heads: list[NounPhrase], numbers: tuple[str, ...]) -> set[str]:
    """The forms where coordinated heads each keep a number of their own: every paradigm is told under one number."""
    for np in heads:
        for place in (np.head, *np.modifiers, *np.numerals):
            phrase.slots[place] = [
                {(numbers[0], case): forms for (number, case), forms in p.items() if number == np.number}
                for p in phrase.slots[place]
            ]
    return phrase.forms(numbers)


def _adjective_forms(phrase: Phrase) -> set[str]:
    """The forms of a term that is an adjective, alone or with others: взаимовыгодный, более справедливый и разумный."""
    places = adjectives(phrase.tokens)
    if not places:
        return _proper_forms(phrase)
    first = phrase.tokens[places[0]]
    if len(places) == 1:
        readings = words.nominative(first, MODIFIERS)
        forms = {words.respell(f.word, first) for r in readings for f in r.lexeme if _is_like(f.tag, r.tag)}
        return {phrase.spelt({places[0]: form}) for form in forms}
    # in a row they end in one used as a noun: временный поверенный в делах
    joined = len(places) <= places[-1] - places[0]
    own = next((str(r.tag.gender) for r in words.nominative(first, MODIFIERS) if r.tag.gender), "masc")
    return {form for gender in (GENDERS if joined else (own,)) for form in _agreeing(phrase, places, gender)}


def _is_like(form: Any, given: Any) -> bool:
    """Whether a form of an adjective is long, and of the same degree, voice and tense."""
    same = ("Supr" in form) == ("Supr" in given) and (form.voice, form.tense) == (given.voice, given.tense)
    return form.POS in MODIFIERS and same and "V-oy" not in form


def _agreeing(phrase: Phrase, places: list[int], gender: str) -> set[str]:
    found: set[str] = set()
    for living in (frozenset((True,)), frozenset((False,))):
        for place in places:
            word = phrase.tokens[place]
            phrase.slots[place] = [
                words.modifier(word, "sing", gender, living) | words.modifier(word, "plur", "", living)
            ]
        found |= phrase.forms(NUMBERS)
    return found


def _proper_forms(phrase: Phrase) -> set[str]:
    """The forms of a name that no dictionary knows: its first word declines."""
    first = phrase.tokens[0]
    if first in words.declined_acronyms():
        phrase.slots[0] = [
            dict(zip(product(("sing",), CASES), map(frozenset, ([first + e] for e in ENDINGS)), strict=True))
        ]
    elif first[0].isupper() and not first.isupper():
        phrase.slots[0] = words.place_name(first)
    return phrase.forms(("sing",))
