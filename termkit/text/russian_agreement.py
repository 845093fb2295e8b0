"""The paradigms of the words of a Russian nominal phrase: its head's, and those of what agrees with the head."""

from __future__ import annotations

from typing import Any

from termkit.text import russian_words as words
from termkit.text.russian_names import CASES
from termkit.text.russian_parsing import NounPhrase
from termkit.text.russian_phrase import Phrase
from termkit.text.russian_words import MODIFIERS, Paradigm


def fill(phrase: Phrase, np: NounPhrase, *, fixed: bool) -> None:
    """Give the head and its modifiers their paradigms."""
    word = phrase.tokens[np.head]
    if np.numerals:
        _fill_counted(phrase, np)
        return
    phrase.slots[np.head] = words.nouns(word, np.readings, fixed=fixed)
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
        if phrase.tokens[place].isdigit():
            continue
        phrase.slots[place] = [words.numeral(phrase.tokens[place])]
    for place in (*np.modifiers, np.head):
        word = phrase.tokens[place]
        counted = ("NOUN",) if place == np.head else MODIFIERS
        oblique = [r for r in words.readings(word) if r.tag.case in ("gent", "nomn") and r.tag.POS in counted][:1]
        cells = {("plur", c): {f.word for r in oblique for f in (r.inflect({"plur", c}),) if f} for c in CASES}
        straight = {("plur", c): frozenset({word}) for c in ("nomn", "accs")}
        phrase.slots[place] = [{c: frozenset(words.respell(f, word) for f in fs) for c, fs in cells.items()} | straight]


def fill_participle(phrase: Phrase, np: NounPhrase) -> None:
    """A participle or adjective after a comma, or a comma and не, that agrees with the head inflects with it."""
    for place in range(np.head + 2, len(phrase.tokens)):
        word = phrase.tokens[place]
        before = place - 1 - (phrase.tokens[place - 1] == "не")
        if phrase.tokens[before] != "," or words.lemma(word) == "который":
            continue
        if any(_may_agree(r.tag, np) for r in words.nominative(word, MODIFIERS)):
            phrase.slots[place] = [_modifier(word, np, frozenset("anim" in r.tag for r in np.readings))]


def _may_agree(tag: Any, np: NounPhrase) -> bool:
    """Whether a modifier with this tag agrees with the head in number and gender."""
    genders = {r.tag.gender for r in np.readings}
    return bool(tag.number == np.number and (tag.number == "plur" or tag.gender in genders))
