"""All inflected forms of an English term: number of its head, spellings, hyphens, and the verb it opens with.

The head stands before the first preposition (head of state, heads of state) or at the end (joint statement).
The possessive needs no form: a term ends where its apostrophe begins.
"""

from __future__ import annotations

from functools import cache

from termkit.text.english_lemmas import dictionary_forms
from termkit.text.english_spelling import capital_like, spellings
from termkit.text.tables import read_lines, read_rows

ARTICLES = ("the ", "a ", "an ")
SHORTEST_ACRONYM = 2
ADVERBS = frozenset({"always", "better", "further", "never", "not"})
"""Adverbs that open a formula before its verb, besides those in -ly."""
MODALS = frozenset({"can", "may", "must", "shall", "should", "will", "would"})
"""Verbs with one form: should says less than shall."""


@cache
def _rows(name: str) -> list[list[str]]:
    return read_rows(f"inflection/{name}")[1:]


@cache
def _function_words(role: str) -> frozenset[str]:
    """The function words that open a tail, or an object."""
    return frozenset(
        word for word, tail, opens in _rows("english_function_words.tsv") if {"tail": tail}.get(role, opens) == "yes"
    )


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(read_lines(f"inflection/{name}"))


@cache
def _plurals() -> dict[str, str]:
    """The plurals that no rule makes."""
    return {row[0]: row[1] for row in _rows("english_plurals.tsv")}


def phrase_forms(term: str, *, fixed_number: bool = False, acts: bool | None = False) -> set[str]:
    """All forms of an English phrase given in its dictionary form, that form included, without article and "to".

    `acts` says that a first word which may be a verb is one: hold talks; None says that a name has no verb: Peter.
    """
    found = inflections(term, fixed_number=fixed_number, acts=acts)
    return {form for phrase in found for form in spellings(phrase)}


def inflections(term: str, *, fixed_number: bool = False, acts: bool | None = False) -> set[str]:
    """The same, spelt as the term itself is."""
    bare = _without_article(term)
    words = bare.split(" ")
    phrases = {bare}
    if not fixed_number:
        phrases |= _other_numbers(bare)
        phrases |= _irregular(bare) | _both_plural(words)
    told = term.lower().startswith("to ") or bool(acts and _may_open_formula(words))
    verbs = _verbs(words, told=told) if acts is not None else []
    return phrases | {" ".join(_replaced(words, place, form)) for place, form in verbs}


def in_same_number(form: str, term: str, other: str) -> str:
    """The English term `other` in the number in which `form` is a form of `term`; empty where it is another form.

    All three are without their articles: these stand before the place.
    """
    wanted = _without_article(other)
    if _plain(form) in map(_plain, spellings(_without_article(term))):
        return wanted
    plurals, others = _other_numbers(_without_article(term)), _other_numbers(wanted)
    is_plural = any(_plain(form) in map(_plain, spellings(plural)) for plural in plurals)
    return others.pop() if is_plural and len(others) == 1 else ""


def _other_numbers(phrase: str) -> set[str]:
    words = phrase.split(" ")
    return {" ".join(_replaced(words, place, form)) for place, form in _numbers(words)} - {phrase}


def _plain(text: str) -> str:
    return text.lower().replace("-", " ")


def _without_article(term: str) -> str:
    for article in (*ARTICLES, "to "):
        if term.lower().startswith(article) and len(term) > len(article):
            return term[len(article) :]
    return term


def _replaced(words: list[str], place: int, form: str) -> list[str]:
    return [*words[:place], form, *words[place + 1 :]]


def head_place(words: list[str]) -> int:
    """The place of the head noun among the words of a phrase."""
    end = next((n for n, word in enumerate(words) if n and word.lower() in _function_words("tail")), len(words))
    return _before_adjectives(words, end - 1)


def _before_adjectives(words: list[str], place: int) -> int:
    """The place of the noun before adjectives that follow it: ambassador extraordinary and plenipotentiary."""
    while place and words[place].lower() in _listed("english_postpositive.txt"):
        place -= 2 if words[place - 1].lower() == "and" and place > 1 else 1
    return place


def _irregular(phrase: str) -> set[str]:
    """The plural of the table, and both plurals of two nouns: notes verbales, women ministers."""
    known = _plurals().get(phrase.lower())
    first, _, rest = phrase.partition(" ")
    if first.lower() in ("woman", "man") and rest:
        known = f"{first[:-2]}en {rest}"
        return {known, *(" ".join(_replaced(known.split(" "), p, f)) for p, f in _numbers(known.split(" ")))}
    return {capital_like(known, phrase), known.title() if phrase.istitle() else known} if known else set()


def _numbers(words: list[str]) -> list[tuple[int, str]]:
    """The head in the other number, and of two coordinated words the first as well."""
    from lemminflect import getInflection

    place = head_place(words)
    word = words[place]
    if word[-1:] == "s" and word[:-1].isupper() and len(word) > SHORTEST_ACRONYM:
        return [(place, word[:-1])]
    if word.lower() in _listed("english_fixed.txt") or not word.replace("-", "").isalpha() or word.isupper():
        return []
    parts = word.split("-")
    first = head_place(parts)
    if first < len(parts) - 1:  # secretaries-general, commanders-in-chief, passers-by
        inner = _numbers(parts[: first + 1])
        return [(place, "-".join([*parts[:first], form, *parts[first + 1 :]])) for _, form in inner]
    stem, hyphen, last = word.rpartition("-")
    known = dictionary_forms(last)
    nouns = known.get("NOUN", () if known else (last,))  # abroad has no plural
    plurals = [p for lemma in nouns for p in getInflection(lemma, "NNS")]
    return [(place, capital_like(stem + hyphen + form, word)) for form in {*nouns, *plurals}]


def _both_plural(words: list[str]) -> set[str]:
    """The phrase with its head and the noun after "of" both in the plural: heads of delegations."""
    if len(words) != 3 or words[1].lower() != "of":
        return set()
    heads, tails = ([form for _, form in _numbers([word])] for word in (words[0], words[2]))
    return {f"{head} {words[1]} {tail}" for head in heads for tail in tails}


def _verbs(words: list[str], *, told: bool) -> list[tuple[int, str]]:
    """The other forms of the verb that the phrase opens with, if it does; `told` by "to" or the kind."""
    from lemminflect import getAllInflections

    place = 1 if words[0].endswith("ly") or words[0].lower() in ADVERBS else 0
    if place == len(words):
        return []
    parts = dictionary_forms(words[place].lower())
    verb = next(iter(parts.get("VERB", ())), "") if words[place].lower() not in MODALS else ""
    if len(words) == 1 and not _is_verb_alone(words[0].lower(), verb):
        return []
    opens = place + 1 == len(words) or words[place + 1].lower() in _function_words("object")
    opens = opens or words[place].lower() in _listed("english_opening_verbs.txt")
    if not verb or (parts.keys() & {"NOUN", "ADJ"} and not opens and not told):
        return []
    inflected = getAllInflections(verb, upos="VERB").values()
    forms = (form for forms in inflected for form in forms if opens or told or _may_be_its_form(words[place], form))
    return [(place, capital_like(form, words[place])) for form in forms]


def _is_verb_alone(word: str, verb: str) -> bool:
    """Whether a word is a verb and nothing else, or is told to be one: agree, urge."""
    sure = word in _listed("english_formula_verbs.txt") or not dictionary_forms(word).keys() & {"NOUN", "ADJ"}
    return word == verb and sure


def _may_open_formula(words: list[str]) -> bool:
    """Whether a formula opens with a verb that is a noun or adjective, too: reform the system, but reform of it."""
    first = words[0].lower()
    parts = dictionary_forms(first)
    if "ADJ" in parts and first not in _listed("english_formula_verbs.txt"):
        return False
    return first in parts.get("NOUN", (first,)) and not (words[1:] and words[1] in ("of", "between", "among"))


def _may_be_its_form(word: str, form: str) -> bool:
    """Whether a word before a noun may be such a form: developed is an attribute, and developing never means it."""
    return not word.lower().endswith("ed") and not (word.lower().endswith("ing") and form.endswith("ed"))
