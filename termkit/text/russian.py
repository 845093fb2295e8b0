"""All inflected forms of a Russian term: agreement inside the phrase, a frozen tail after its head.

A term is read as one or several nominal phrases in the nominative, each with modifiers before its head
(торгово-экономическое и гуманитарное сотрудничество); what follows the head (в области безопасности, «…») stays,
except further heads (мир и безопасность), an apposed person (Председатель КНР Си Цзиньпин) and a participle clause
(вопросы, представляющие взаимный интерес).  A term that opens with a preposition is frozen, one that opens
with a verb inflects the verb.
"""

from __future__ import annotations

import re
from itertools import product
from typing import Any

from termkit.text import russian_words as words
from termkit.text.russian_names import CASES, is_chinese, person_paradigms
from termkit.text.russian_parsing import NounPhrase, further_heads, is_surname, noun_phrase, person_place, verb_place
from termkit.text.russian_words import MODIFIERS, NUMBERS, Paradigm

TOKEN = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"|\([^)]*\)|[^\s,;:«“\"(]+|[,;:]")
MOST_FORMS = 400
"""A phrase with more forms than this is cut off: no term needs them."""


class Phrase:
    """The tokens of a term and, for those that inflect, their paradigms."""

    def __init__(self, term: str) -> None:
        """Cut the term into words, punctuation and frozen chunks in quotation marks or brackets."""
        matches = list(TOKEN.finditer(term))
        self.tokens = [match.group() for match in matches]
        ends = [m.start() for m in matches[1:]] + [len(term)]
        self.blanks = [term[m.end() : end] for m, end in zip(matches, ends, strict=bool(matches))]
        self.slots: dict[int, list[Paradigm]] = {}

    def forms(self, numbers: tuple[str, ...]) -> set[str]:
        """Every form of the phrase in these numbers, in all cases."""
        return {form for cell in product(numbers, CASES) for form in self.at(cell)}

    def at(self, cell: tuple[str, str]) -> set[str]:
        """The forms in one number and case."""
        choices = [self._choices(place, cell) for place in range(len(self.tokens))]
        return {"".join(parts).strip() for parts in _some(choices)} if all(choices) else set()

    def _choices(self, place: int, cell: tuple[str, str]) -> list[str]:
        blank = self.blanks[place]
        if place not in self.slots:
            return [self.tokens[place] + blank]
        return sorted({form + blank for paradigm in self.slots[place] for form in paradigm.get(cell, ())})


def _some(choices: list[list[str]]) -> list[tuple[str, ...]]:
    return [parts for parts, _ in zip(product(*choices), range(MOST_FORMS), strict=False)]


def phrase_forms(term: str, *, fixed_number: bool = False) -> set[str]:
    """All forms of a Russian phrase given in its dictionary form, that form included."""
    inner = re.fullmatch(r"[«“\"]([^«»“”\"]+)[»”\"]", term.strip())
    if inner:
        return {term} | phrase_forms(inner.group(1), fixed_number=fixed_number)
    phrase = Phrase(term)
    if not phrase.tokens or (words.has_part(phrase.tokens[0], "PREP") and len(phrase.tokens) > 1):
        return {term}
    if len(phrase.tokens) > 1 and person_place(phrase.tokens, 0) == 0 and is_surname(phrase.tokens[-1]):
        return {term} | _person_forms(phrase)
    verb = verb_place(phrase.tokens)
    if verb is not None:
        return {term} | _with_verb(phrase, verb)
    return {term} | _nominal_forms(phrase, fixed_number) | _person_forms(Phrase(term))


def cells(term: str) -> dict[tuple[str, str], set[str]]:
    """The forms of a nominal phrase by number and case; empty for verbs, names and frozen terms."""
    phrase = Phrase(term)
    head = noun_phrase(phrase.tokens, 0)
    if head is None or head.numerals or further_heads(phrase.tokens, head):
        return {}
    _fill(phrase, head, fixed=False)
    _fill_participle(phrase, head)
    return {cell: forms for cell in product(NUMBERS, CASES) if (forms := phrase.at(cell))}


def _nominal_forms(phrase: Phrase, fixed: bool) -> set[str]:
    first = noun_phrase(phrase.tokens, 0)
    if first is None:
        return _adjective_forms(phrase)
    rest = further_heads(phrase.tokens, first)
    several = any(not joined for joined, _ in rest)
    heads = [first, *(np for _, np in rest)]
    alone = len(phrase.tokens) == 1 and first.number == "plur"  # выборы is no plural of выбор
    numbers = (first.number,) if fixed or several or alone or first.numerals else NUMBERS
    for np in heads:
        _fill(phrase, np, fixed=fixed or several)
    _fill_participle(phrase, heads[-1])
    found = _forms_of_each(phrase, heads, numbers) if several else phrase.forms(numbers)
    return found | _with_person(phrase, heads[-1].head + 1, numbers)


def _forms_of_each(phrase: Phrase, heads: list[NounPhrase], numbers: tuple[str, ...]) -> set[str]:
    """The forms where coordinated heads each keep a number of their own: every paradigm is told under one number."""
    for np in heads:
        for place in (np.head, *np.modifiers, *np.numerals):
            phrase.slots[place] = [
                {(numbers[0], case): forms for (number, case), forms in p.items() if number == np.number}
                for p in phrase.slots[place]
            ]
    return phrase.forms(numbers)


def _fill(phrase: Phrase, np: NounPhrase, *, fixed: bool) -> None:
    """Give the head and its modifiers their paradigms."""
    word = phrase.tokens[np.head]
    if np.numerals:
        _fill_counted(phrase, np)
        return
    heads = [words.noun(word, reading, fixed=fixed) for reading in np.readings]
    if word[0].isupper() and not words.analyzer().word_is_known(word.lower()):
        heads += words.place_name(word)
    phrase.slots[np.head] = heads
    living = frozenset("anim" in r.tag for r in np.readings)
    for place in np.modifiers:
        phrase.slots[place] = [_modifier(phrase.tokens[place], np, living)]


def _modifier(word: str, np: NounPhrase, living: frozenset[bool]) -> Paradigm:
    """A modifier's paradigm in both numbers; the singular one of several before a plural stays singular."""
    genders = {str(r.tag.gender) for r in np.readings if r.tag.gender} or {"masc"}
    tags = [r.tag for r in words.nominative(word, MODIFIERS)]
    paradigm: Paradigm = {}
    if np.number == "plur" and not any(t.number == "plur" for t in tags):
        own = words.modifier(word, "sing", str(tags[0].gender), living)
        return {("plur", case): forms for (_, case), forms in own.items()}
    for gender in genders:
        for cell, forms in (words.modifier(word, "sing", gender, living)).items():
            paradigm[cell] = paradigm.get(cell, frozenset()) | forms
    return paradigm | words.modifier(word, "plur", "", living)


def _fill_counted(phrase: Phrase, np: NounPhrase) -> None:
    """A numeral governs the genitive in the nominative and accusative, and agrees in the other cases."""
    for place in np.numerals:
        phrase.slots[place] = [words.numeral(phrase.tokens[place])]
    for place in (*np.modifiers, np.head):
        word = phrase.tokens[place]
        oblique = [r for r in words.readings(word) if r.tag.case in ("gent", "nomn")][:1]
        cells = {("plur", c): {f.word for r in oblique for f in (r.inflect({"plur", c}),) if f} for c in CASES}
        straight = {("plur", c): frozenset({word}) for c in ("nomn", "accs")}
        phrase.slots[place] = [{c: frozenset(words.respell(f, word) for f in fs) for c, fs in cells.items()} | straight]


def _fill_participle(phrase: Phrase, np: NounPhrase) -> None:
    """A participle or adjective after a comma that agrees with the head inflects with it."""
    for place in range(np.head + 2, len(phrase.tokens)):
        word = phrase.tokens[place]
        if phrase.tokens[place - 1] == "," and any(_may_agree(r.tag, np) for r in words.nominative(word, MODIFIERS)):
            phrase.slots[place] = [_modifier(word, np, frozenset("anim" in r.tag for r in np.readings))]


def _may_agree(tag: Any, np: NounPhrase) -> bool:
    """Whether a modifier with this tag agrees with the head in number and gender."""
    genders = {r.tag.gender for r in np.readings}
    return bool(tag.number == np.number and (tag.number == "plur" or tag.gender in genders))


def _adjective_forms(phrase: Phrase) -> set[str]:
    """The forms of a term that is an adjective, alone or with others: взаимовыгодный."""
    first = phrase.tokens[0]
    readings = words.nominative(first, MODIFIERS)
    if not readings:
        return _proper_forms(phrase)
    if len(phrase.tokens) > 1 and words.nominative(phrase.tokens[1], MODIFIERS):
        return _noun_like_forms(phrase)
    forms = {words.respell(f.word, first) for r in readings for f in r.lexeme if f.tag.POS in MODIFIERS}
    rest = phrase.blanks[0] + "".join(t + b for t, b in zip(phrase.tokens[1:], phrase.blanks[1:], strict=True))
    return {form + rest for form in forms}


def _noun_like_forms(phrase: Phrase) -> set[str]:
    """The forms of adjectives in a row that end in one used as a noun: временный поверенный в делах."""
    tags = [r.tag for r in words.nominative(phrase.tokens[0], MODIFIERS)]
    gender = next((str(t.gender) for t in tags if t.gender), "masc")
    for place, word in enumerate(phrase.tokens):
        if not words.nominative(word, MODIFIERS):
            break
        both = frozenset((True, False))  # animate or not
        phrase.slots[place] = [words.modifier(word, "sing", gender, both) | words.modifier(word, "plur", "", both)]
    return phrase.forms(NUMBERS)


def _proper_forms(phrase: Phrase) -> set[str]:
    """The forms of a name that no dictionary knows: its first word declines."""
    first = phrase.tokens[0]
    if first[0].isupper() and not first.isupper():
        phrase.slots[0] = words.place_name(first)
    return phrase.forms(("sing",))


def _person_forms(phrase: Phrase) -> set[str]:
    """The forms of a term that looks like a person's name, and nothing for others."""
    return _with_person(phrase, 0, ("sing",))


def _with_person(phrase: Phrase, earliest: int, numbers: tuple[str, ...]) -> set[str]:
    """The forms where a person's name at the end of the term declines along with its head."""
    start = person_place(phrase.tokens, earliest)
    if start is None:
        return set()
    for offset, paradigms in enumerate(person_paradigms(phrase.tokens[start:], "")):
        cells = [{(n, c): frozenset({f}) for n in numbers for c, f in zip(CASES, p, strict=True)} for p in paradigms]
        phrase.slots[start + offset] = cells
    return phrase.forms(numbers)


def _with_verb(phrase: Phrase, place: int) -> set[str]:
    tokens, blanks = phrase.tokens, phrase.blanks
    before = "".join(t + b for t, b in zip(tokens[:place], blanks[:place], strict=True))
    after = "".join(t + b for t, b in zip(tokens[place + 1 :], blanks[place + 1 :], strict=True))
    return {(before + form + blanks[place] + after).strip() for form in words.verb_forms(tokens[place])}


def person_forms(term: str, gender: str) -> set[str]:
    """All forms of a person's name; `gender` is m, f, or empty when nobody knows."""
    names = term.split()
    paradigms = person_paradigms(names, gender)
    if not is_chinese(names):
        last = len(names) - (gender == "f")  # a woman's surname is no noun
        paradigms = [
            [*found, *(_known_name(n) if i < last else ())]
            for i, (n, found) in enumerate(zip(names, paradigms, strict=True))
        ]
    found = {term}
    for case in range(len(CASES)):
        found |= {" ".join(parts) for parts in product(*(sorted({p[case] for p in word}) for word in paradigms))}
    return found


def _known_name(word: str) -> list[tuple[str, ...]]:
    """The paradigms of the dictionary for a name, or a surname that is a living being: Лев, Павел, Соловей."""
    found = []
    for reading in words.nominative(word, {"NOUN"}):
        if {"Name", "anim"} <= set(reading.tag.grammemes) or {"anim", "masc", "sing"} <= set(reading.tag.grammemes):
            paradigm = words.noun(word, reading, fixed=True)
            cells = [sorted(paradigm.get(("sing", case), ())) for case in CASES]
            found += [tuple(cell[0] for cell in cells)] if all(cells) else []
    return found
