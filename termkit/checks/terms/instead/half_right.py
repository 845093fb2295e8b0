"""Names of which one half is right, so that they are found, and the other is nearly, but not quite."""

from __future__ import annotations

import re
from functools import cache

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.check import SegmentPair
from termkit.checks.context import Context, Rendering

GIVEN_ALIKE = 60
"""Similarity from which the word before a surname is taken for its given name."""
REST_ALIKE = 75
"""Similarity from which the words behind the beginning of a name are taken for its rest."""
EQUAL = 100
ENDING = 2
"""Letters of the endings in which the forms of a name differ."""
PATRONYMIC = re.compile(r"\w+(?:вич|вн|ич)\w{0,3}")
NAME_BEFORE = re.compile(
    r"(?<![\w.])(?<!\w-)(?:(?P<initial>[A-ZА-ЯЁ])\.(?:[ -]?[A-ZА-ЯЁ]\.)*|(?P<name>[A-ZА-ЯЁ][^\W\d_]{2,}))\s*\Z"
)
"""An initial and those behind it, or a word with a capital, at the end of a text."""
PARTICLE = 3
"""Letters of a particle of a name, at most."""


def misspelt_part(
    usable: list[Rendering], allowed: list[BaseTerm], pair: SegmentPair, context: Context
) -> tuple[int, int] | None:
    """The place of a name that a rendering is a right half of, the other half being misspelt."""
    return (
        _given_name(usable, pair.target)
        or _other_person(usable, allowed, pair.target)
        or _beginning(usable, allowed, pair.target, context)
        or _rest(usable, allowed, pair.target, context)
    )


def _given_name(usable: list[Rendering], target: str) -> tuple[int, int] | None:
    """A full name whose surname is right and whose given names are not: Нурсулан Назарбаев, Мохаммад ибн Салман."""
    rendering = usable[0]
    given, _, surname = rendering.term.term.term.rpartition(" ")
    before = _names_before(len(given.split())).search(target[: rendering.start])
    if not before or rendering.text[:3] != surname[:3] or any(r.start < rendering.start for r in usable):
        return None
    printed = before.group(1).split()
    alike = all(map(_may_be_meant, printed, given.split())) and printed != given.split()
    return (before.start(1), rendering.end) if alike and not PATRONYMIC.fullmatch(printed[0]) else None


def _other_person(usable: list[Rendering], allowed: list[BaseTerm], target: str) -> tuple[int, int] | None:
    """A surname that stands everywhere with another given name, or with another initial: Гейдар Алиев for Ильхам."""
    given = {word for term in allowed if term.is_person for word in term.term.term.split()[:-1]}
    surnames = {term.term.term.split()[-1][:3] for term in allowed if term.is_person}
    places = [_with_another_name(r, given, target) if r.text[:3] in surnames else None for r in usable]
    return places[0] if given and all(places) else None


def _with_another_name(rendering: Rendering, given: set[str], target: str) -> tuple[int, int] | None:
    """The place of a surname with the name before it, if that is a given name of somebody else."""
    before = NAME_BEFORE.search(target, 0, rendering.start)
    if not before or " " in rendering.text:
        return None
    own = {word[0] for word in given}
    other = before["initial"] not in own if before["initial"] else _is_given_name(before["name"])
    if other and before["name"]:
        other = not any(before["name"][:ENDING] == word[:ENDING] for word in given)
    return (before.start(), rendering.end) if other else None


def _is_given_name(word: str) -> bool:
    """Whether the Russian dictionary has a word as a given name."""
    from termkit.text.russian_words import readings

    return not word.isascii() and "Name" in readings(word.lower())[0].tag


@cache
def _names_before(count: int) -> re.Pattern[str]:
    """So many words at the end of a text, the first of them with a capital."""
    word = r"[^\W\d_]+(?:-[^\W\d_]+)?"
    return re.compile(rf"(?<![\w-])((?=[A-ZА-ЯЁ]\w{{3}}){word}(?:\s+{word}){{{count - 1}}})\s+\Z" if count else "(?!)")


def _may_be_meant(printed: str, given: str) -> bool:
    """Whether a given name is one, perhaps misspelt; a particle (бен, ибн) may be any other."""
    from rapidfuzz import fuzz

    particles = max(len(printed), len(given)) <= PARTICLE
    return particles or (printed[0].isupper() and fuzz.ratio(printed, given) >= GIVEN_ALIKE)


def _beginning(
    usable: list[Rendering], allowed: list[BaseTerm], target: str, context: Context
) -> tuple[int, int] | None:
    """A name whose end is a name of the concept too, and whose beginning has a letter wrong: Респиблика Нигер."""
    from rapidfuzz.distance import Levenshtein

    rendering = usable[0]
    if any(r.end >= rendering.end and r.start < rendering.start for r in usable):
        return None
    end = " " + rendering.text.casefold()
    for form in {form for term in allowed if term.is_name for form in context.base.forms_of(term)}:
        wanted = form[: -len(end)]
        there = target[: rendering.start].rstrip()[-len(wanted) :] if form.casefold().endswith(end) else ""
        start = rendering.start - len(wanted) - 1
        whole = bool(there) and there[0].isupper() and not target[:start][-1:].isalpha()
        spelt = whole and Levenshtein.distance(there.casefold(), wanted.casefold()) == 1
        if spelt and (_is_spelt(there, wanted) or (rendering.term.is_person and there.isascii())):
            return start, rendering.end
    return None


def _is_spelt(there: str, wanted: str) -> bool:
    """Whether the words differ inside, where no ending of a case or a number does."""
    return any(a != b and a[-ENDING:] == b[-ENDING:] for a, b in zip(there.split(), wanted.split(), strict=False))


def _rest(usable: list[Rendering], allowed: list[BaseTerm], target: str, context: Context) -> tuple[int, int] | None:
    """A name whose beginning, or a part of it, is a name of the concept too, and whose rest is wrong.

    Brunei Darossalam; Мусса Факи Махемат, where Факи is said for the whole.
    """
    from rapidfuzz import fuzz

    rendering = usable[0]
    if any(r.start <= rendering.start and r.end > rendering.end for r in usable):
        return None
    best, start, end = 0.0, rendering.start, rendering.end
    for form in {form for term in allowed if term.is_name for form in context.base.forms_of(term)}:
        before, known, rest = f" {form}".casefold().partition(f" {rendering.text.casefold()} ")
        there = _words_behind(target, rendering.end, len(rest.split())) if known else None
        if not there or not there.group(1)[0].isupper():
            continue
        alike = fuzz.ratio(there.group(1).casefold(), rest)
        if alike == EQUAL:
            return None
        before = f"{before.lstrip()} " if before else ""
        if target[: rendering.start].casefold().endswith(before):
            best, start, end = max((best, start, end), (alike, rendering.start - len(before), there.end()))
    return (start, end) if best >= REST_ALIKE else None


def _words_behind(target: str, place: int, count: int) -> re.Match[str] | None:
    return re.compile(rf"\s+([^\W\d_]\S*(?:\s+\S+){{{max(0, count - 1)}}}(?<![.,;:!?)»”]))").match(target, place)
