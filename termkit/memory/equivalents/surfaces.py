"""Which printed form of a phrase to show: the one that most of the others are forms of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from typing import Any

from termkit.model import Kind
from termkit.text.inflection import forms

MOST_TRIED = 12
MOST_WORDS = 8
LIKELY = 0.02


def dictionary_form(printed: Sequence[str], language: str, *, person: bool = False) -> str:
    """The dictionary form of a phrase from its occurrences: Совет Безопасности from Совета Безопасности.

    It is the printed form, or for Russian the nominative made of one, whose own forms cover most occurrences; plural
    only where no occurrence is singular for certain.  A person's name is always one that was printed.
    """
    total = _without_chance_capitals(Counter(" ".join(text.split()) for text in printed))
    tried = [text for text, _ in total.most_common(MOST_TRIED)]
    if language != "ru" or person:
        kind = Kind.PERSON if person else None
        return max(tried, key=lambda form: (_covered(form, total, language, kind), -len(form), total[form]))
    made = [form for text in tried[:3] for form in _nominatives(text)]
    return max(dict.fromkeys([*tried, *made]), key=lambda form: _merit(form, total))


def _without_chance_capitals(counts: Counter[str]) -> Counter[str]:
    """Counts of phrases that differ in capitals as one: a sentence's first letter says nothing."""
    spelt: dict[str, str] = {}
    for text, _ in counts.most_common():
        first = spelt.setdefault(text.casefold(), text)
        if first[1:] == text[1:] and text[0].islower():
            spelt[text.casefold()] = text
    total: Counter[str] = Counter()
    for text, count in counts.items():
        total[spelt[text.casefold()]] += count
    return total


def _covered(form: str, total: Counter[str], language: str, kind: Kind | None = None) -> int:
    own = {_plain(text) for text in forms(form, language, kind)}
    return sum(count for text, count in total.items() if _plain(text) in own)


def _merit(form: str, total: Counter[str]) -> tuple[int, int, int, int]:
    """Coverage, then nominative, then the number that the occurrences have, then frequency."""
    number, singular = _number(form), any(_plain(text) in _singular_only(form) for text in total)
    right = number == ("sing" if singular else "plur")
    return _covered(form, total, "ru"), int(bool(number)), int(right), total[form]


@cache
def _number(form: str) -> str:
    """The number of a Russian phrase in the nominative; empty for any other."""
    from termkit.text.russian import cells

    found = cells(form)
    return next((n for n in ("sing", "plur") if form in found.get((n, "nomn"), ())), "")


@cache
def _singular_only(form: str) -> frozenset[str]:
    from termkit.text.russian import cells

    held: dict[str, set[str]] = {"sing": set(), "plur": set()}
    for (number, _), found in cells(form).items():
        held[number] |= {_plain(text) for text in found}
    return frozenset(held["sing"] - held["plur"])


def _plain(text: str) -> str:
    return text.casefold().replace("ё", "е")


def _nominatives(text: str) -> Iterator[str]:
    """The phrase in the nominative, singular and plural; what is joined by `и` also in the nominative."""
    words = text.split()[:MOST_WORDS]
    if len(text.split()) > MOST_WORDS:
        return
    parts = " ".join(words).split(" и ")
    for straight in product(*([part, *_straight(part)] for part in parts)):
        yield " и ".join(straight)


def _straight(part: str) -> list[str]:
    """A nominal phrase in the nominative: the words up to its noun agree, the rest stays; nothing without a noun."""
    from termkit.text.russian_words import readings, respell

    words = part.split()
    place = next((n for n, word in enumerate(words) if _is(readings(word)[:1], "NOUN")), None)
    if place is None:
        return []
    found = []
    for noun, number in product([r for r in readings(words[place])[:3] if r.tag.POS == "NOUN"], ("sing", "plur")):
        head = noun.inflect({number, "nomn"})
        if head is None or noun.score < LIKELY:
            continue
        gender = {str(noun.tag.gender)} if number == "sing" and noun.tag.gender else set()
        before = [_agreeing(word, {number, "nomn"} | gender) for word in words[:place]]
        found.append(" ".join([*before, respell(head.word, words[place]), *words[place + 1 :]]))
    return list(dict.fromkeys(found))


def _agreeing(word: str, wanted: set[str]) -> str:
    from termkit.text.russian_words import MODIFIERS, readings, respell

    for reading in readings(word):
        form = reading.inflect(wanted) if reading.tag.POS in MODIFIERS else None
        if form:
            return str(respell(form.word, word))
    return word


def _is(readings: Sequence[Any], part: str) -> bool:  # pymorphy3 ships no types
    return part in {reading.tag.POS for reading in readings}
