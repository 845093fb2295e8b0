"""How a Russian term is built: phrases in the nominative, a person's name at its end, the verb it opens with."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from termkit.text import russian_words as words
from termkit.text.russian_names import is_chinese
from termkit.text.russian_words import MODIFIERS

DASHES = frozenset("-–—")
QUOTES = frozenset('«»“”"')
INVARIABLE = re.compile(r"[A-Z0-9]+(?:-[A-Z0-9]+)*|[а-яё]+-", re.IGNORECASE)
GOVERNS_ACCUSATIVE = frozenset({"в", "на", "за", "под", "по", "о", "об", "про", "через"})
RELATIVES = frozenset({"который", "где", "чей"})
"""Dictionary forms of what opens a clause."""


@dataclass(slots=True)
class NounPhrase:
    """A head with the modifiers before it: places of tokens."""

    head: int
    readings: list[Any]
    modifiers: list[int] = field(default_factory=list)
    numerals: list[int] = field(default_factory=list)
    is_name: bool = False
    """Whether the head is a name that the dictionary has not: its readings are guesses."""

    @property
    def number(self) -> str:
        """The number the head is given in; after a numeral it counts as plural."""
        if self.is_name:
            return "sing"
        return "plur" if self.numerals else str(self.readings[0].tag.number)


def noun_phrase(tokens: list[str], place: int) -> NounPhrase | None:
    """The nominal phrase in the nominative that begins at a token, if one does."""
    modifiers: list[int] = []
    numerals: list[int] = []
    for here in range(place, len(tokens)):
        word = tokens[here]
        if _is_invariable(tokens, here):
            continue
        if not word[0].isalnum() or word in DASHES:
            if (word == "," and modifiers) or word in QUOTES:
                continue
            return None
        if _is_modifier(tokens, here) or (numerals and _is_counted_modifier(tokens, here)):
            modifiers.append(here)
        elif _is_numeral(tokens, here):
            if not words.is_ordinal(tokens[here + 1]):
                numerals.append(here)
        elif heads := _head_readings(tokens, here, modifiers, bool(numerals)):
            return NounPhrase(here, heads, modifiers, numerals, words.is_name(word))
        elif not ((modifiers and word in words.CONJUNCTIONS) or is_adverb(word)):
            return None
    return None


def is_adverb(word: str) -> bool:
    """Whether the word may stand before an adjective and leaves it as it is: более, не."""
    return word in ("не", "ни", "но") or (word != "как" and words.has_part(word, "ADVB"))


def _is_invariable(tokens: list[str], here: int) -> bool:
    """Whether the word never changes before its noun: XXI век, 5G сеть, нефте- и газопровод."""
    if here + 1 == len(tokens) or tokens[here].isdigit():
        return False
    opened = here > 0 and tokens[here - 1].endswith("-") and tokens[here] in words.CONJUNCTIONS
    return opened or bool(INVARIABLE.fullmatch(tokens[here]))


def _is_modifier(tokens: list[str], here: int) -> bool:
    """Whether the word is an adjective or participle with a noun still to come."""
    if not words.nominative(tokens[here], MODIFIERS):
        return False
    if not words.nominative(tokens[here], {"NOUN"}):
        return True
    following = noun_phrase(tokens, here + 1) if here + 1 < len(tokens) else None
    return following is not None and not any(t[0] in ",«" for t in tokens[here + 1 : following.head])


def _is_counted_modifier(tokens: list[str], here: int) -> bool:
    """Whether the word is an adjective behind a numeral, with the noun still to come: пять постоянных членов."""
    return here + 1 < len(tokens) and any(
        r.tag.POS in MODIFIERS and r.tag.number == "plur" and r.tag.case in ("gent", "nomn")
        for r in words.readings(tokens[here])
    )


def _is_numeral(tokens: list[str], here: int) -> bool:
    if tokens[here].isdigit():
        return here + 1 < len(tokens)
    return (
        here + 1 < len(tokens)
        and bool(words.nominative(tokens[here], {"NUMR"}))
        and not words.nominative(tokens[here], {"NOUN"})
    )


def _head_readings(tokens: list[str], here: int, modifiers: list[int], counted: bool) -> list[Any]:
    """The readings as a noun that agree with the modifiers: nominative, or whatever a numeral governs."""
    word = tokens[here]
    if counted:
        return [r for r in words.readings(word) if r.tag.POS == "NOUN" and r.tag.case == "gent"][:2]
    if any(r.tag.POS == "CONJ" for r in words.readings(word)[:1]):
        return []
    found = [r for r in words.nominative(word, {"NOUN"}) if all(_agrees(tokens[m], r) for m in modifiers)]
    known = [r for r in found if r.score > 0.02] or found
    return known[:3]


def _agrees(modifier: str, head: Any) -> bool:
    """Whether a modifier has a reading like the head's; a singular one may stand beside others before a plural."""
    tags = [r.tag for r in words.nominative(modifier, MODIFIERS)]
    if head.tag.number == "plur":
        return bool(tags)
    return any(t.number == "sing" and (t.gender == head.tag.gender or head.tag.gender is None) for t in tags)


def further_heads(tokens: list[str], first: NounPhrase) -> list[tuple[bool, NounPhrase]]:
    """Heads coordinated with the first, or apposed by a dash (True): мир и безопасность, государство – член."""
    found: list[tuple[bool, NounPhrase]] = []
    last = first
    place = first.head + 1
    while place + 1 < len(tokens) and tokens[place] != ":" and words.lemma(tokens[place]) not in RELATIVES:
        joins = tokens[place] in words.CONJUNCTIONS or tokens[place] == ","
        apposes = tokens[place] in DASHES and place == last.head + 1 and tokens[place + 1][0].islower()
        following = noun_phrase(tokens, place + 1) if joins or apposes else None
        if following and not _opens_clause(tokens, place, last) and _stands_beside(tokens, last, place, following):
            found.append((apposes, following))
            last, place = following, following.head
        place += 1
    return found


def _opens_clause(tokens: list[str], place: int, head: NounPhrase) -> bool:
    """Whether a participle of the head stands after a comma: лицо, ищущее убежище."""
    genders = {r.tag.gender for r in head.readings}
    return tokens[place] == "," and any(
        "actv" in r.tag and r.tag.number == head.number and (r.tag.number == "plur" or r.tag.gender in genders)
        for r in words.nominative(tokens[place + 1], {"PRTF"})
    )


def _stands_beside(tokens: list[str], last: NounPhrase, place: int, following: NounPhrase) -> bool:
    """Whether the phrase after a conjunction is a head of its own, not one more word of the tail before it."""
    between = [t for t in tokens[last.head + 1 : place] if t[0].isalpha()]
    if not between:
        return True
    own = words.cases_of(tokens[following.head])
    for modifier in following.modifiers:
        own &= words.cases_of(tokens[modifier])
    return not words.is_name(tokens[following.head]) and own.isdisjoint(_tail_cases(between))


def _tail_cases(tail: list[str]) -> set[str]:
    """The cases that a word may share with one of the tail: по надзору за качеством, инспекции."""
    found: set[str] = set()
    governed = False
    for word in tail:
        cases = words.cases_of(word) - {"nomn"}
        if "gent" in cases and not governed:
            cases.discard("accs")
        found |= cases
        governed = word in GOVERNS_ACCUSATIVE or (governed and not cases)
    return found


def person_place(tokens: list[str], earliest: int) -> int | None:
    """Where a person's name at the end of the tokens begins, if there is one."""
    start = len(tokens)
    while (
        start > earliest
        and re.fullmatch(r"(?:[А-ЯЁ][а-яё]*[.’'-]*)+", tokens[start - 1])
        and not tokens[start - 1].isupper()
    ):
        start -= 1
    name = tokens[start:]
    if not name or (len(name) == 1 and earliest):
        return None
    thing = len(name) > 1 and is_thing(name[0])
    return start if is_chinese(name) or (is_surname(name[-1]) and not thing) else None


def is_surname(word: str) -> bool:
    """Whether a word ends like a surname, or the dictionary says it is one."""
    return bool(re.search(r"(?:[оеё]ва?|[иы]на?|[сц]к(?:ий|ая)|ко|дзе|швили|ич|ян)$", word.lower())) or any(
        "Surn" in r.tag and r.tag.case == "nomn" for r in words.readings(word)
    )


def is_thing(word: str) -> bool:
    """Whether a word with a capital is a thing before all: Королевство Марокко is nobody's name."""
    tag = words.readings(word)[0].tag
    common = {"NOUN", "inan", "nomn"} <= tag.grammemes and {"Name", "Surn", "Geox"}.isdisjoint(tag.grammemes)
    return common and words.is_known(word)


def is_frozen(tokens: list[str]) -> bool:
    """Whether the words stay as they are: behind a gerund."""
    first = tokens[0]
    gerund = words.readings(first)[0].tag.POS == "GRND" and not words.nominative(first, {"NOUN", *MODIFIERS})
    return len(tokens) > 1 and gerund


def verb_told(tokens: list[str]) -> int | None:
    """The place of the finite verb of a clause: Стороны отмечают."""
    for place, word in enumerate(tokens):
        if word == ",":
            return None
        if words.is_verb(word) and words.readings(word)[0].tag.POS == "VERB":
            return place
    return None


def adjectives(tokens: list[str]) -> list[int]:
    """The places of the adjectives that a term without a noun opens with: более справедливый и разумный."""
    found: list[int] = []
    for place, word in enumerate(tokens):
        joins = found and (word in words.CONJUNCTIONS or word == ",")
        if words.nominative(word, MODIFIERS):
            found.append(place)
        elif not (is_adverb(word) or joins or (not found and words.is_instrumental(word))):
            break
    return found
