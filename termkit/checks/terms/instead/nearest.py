"""What in the target comes nearest to a term that nothing renders: words put instead, or all of its own but one."""

from __future__ import annotations

import re
from operator import ne

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.check import SegmentPair
from termkit.checks.context import Context, Looked
from termkit.checks.terms.doubts.implied import points_back
from termkit.checks.terms.instead.misspelt import NAME_ALIKE
from termkit.checks.terms.instead.runs import WORD, Place, best, overlaps
from termkit.model import primary
from termkit.text.function_words import is_function_word
from termkit.text.inflection import has_verb, is_acronym

NEAR = 65
"""Similarity from which other words are taken for what stands instead of the term."""
LONG_WORD = 4
"""Letters of a word that may stand for another one."""
BEGINNING = 3
"""Letters that a single word has in common with what stands instead of it: можно is not like окно."""
FURTHER = 3
"""Words behind what is like the term among which its last one may stand."""
PHRASE_END = re.compile(r"[,.;:!?()«»“”]")
ADVERB_ENDINGS = ("ly", "о")


def nearest(allowed: list[BaseTerm], pair: SegmentPair, looked: Looked, context: Context) -> Place | None:
    """The place of the words that stand instead of the term, if some are like it; a single word must begin like it."""
    taken = looked.explained()
    found = [best(term, pair.target, taken, context, names=False) for term in allowed]
    place, score, form = max(found, key=lambda best: best[1], default=(None, 0.0, ""))
    if not place or score < NEAR:
        return None
    printed = pair.target[slice(*place)]
    if " " in form:
        return _without_neighbours(place, form, pair.target, context.target)
    return place if printed[:BEGINNING].lower() == form[:BEGINNING].lower() else None


def _without_neighbours(place: Place, form: str, target: str, language: str) -> Place:
    """The words without others beside them: one like the first word of the term begins, one like its last ends.

    The last one may stand a little further on; what says nothing neither begins nor ends them.
    """
    words = [match.span() for match in WORD.finditer(target)]
    inside = [n for n, (start, end) in enumerate(words) if place[0] <= start and end <= place[1]]
    if not inside:
        return place
    own = form.split()
    begins = next((n for n in inside if _is_like(target[slice(*words[n])], own[0])), None)
    first = inside[0] if begins is None else begins
    last, ends = _last_word(own, words, inside, first, target, opened=begins is not None)
    if ends and begins is None and own[0].endswith(ADVERB_ENDINGS) and last > first:
        first += 1  # стороны|поддерживают, for твёрдо поддерживать
    says_nothing = [is_function_word(target[slice(*word)], language) for word in words]
    if begins is None and first and primary(language) == "ru" and not says_nothing[first - 1]:
        first -= _is_of_the_one_before(target, words[first - 1], words[first])
    while first < last and says_nothing[first]:
        first += 1
    while last > first and says_nothing[last]:
        last -= 1
    return words[first][0], words[last][1]


def _is_of_the_one_before(target: str, before: Place, word: Place) -> bool:
    """Whether Russian letters tell what the noun before them is of: Комиссия|ООН по правам человека."""
    return target[before[1] : word[0]] == " " and is_acronym(target[slice(*word)])


def _last_word(
    own: list[str], words: list[Place], inside: list[int], first: int, target: str, *, opened: bool
) -> tuple[int, bool]:
    """Which word is the last of the term's, and whether it is like its last; else as many as it has, if it `opened`."""
    stop = PHRASE_END.search(target, words[inside[-1]][1])
    limit = stop.start() if stop else len(target)
    within = [n for n in range(inside[-1] + 1, min(inside[-1] + 1 + FURTHER, len(words))) if words[n][1] <= limit]
    alike = [n for n in [*inside[1:], *within] if _is_like(target[slice(*words[n])], own[-1])]
    ends = [n for n in alike if n in inside and n > first] or [n for n in alike if n in within]
    if ends:
        return ends[-1], True
    if opened and within:
        return max(inside[-1], min(first + len(own) - 1, within[-1])), False
    return inside[-1], False


def _is_like(printed: str, own: str) -> bool:
    """Whether a word is the term's, in another form or one like it."""
    from rapidfuzz import fuzz

    return fuzz.ratio(printed.lower(), own.lower()) >= NAME_ALIKE


def reworded(allowed: list[BaseTerm], pair: SegmentPair, looked: Looked, context: Context) -> Place | None:
    """The place of words that are those of a common term but for one, of the same part of speech: всеобщее процветание.

    The other words have the form that the term would have there, so that its place in the sentence is known.
    """
    there = list(WORD.finditer(pair.target))
    printed = [match.group().lower() for match in there]
    names = {match.group().lower() for match in there if match.group()[0].isupper()}
    common = [term for term in allowed if not term.is_name and not _acts(term.term.term, context.target)]
    taken = looked.explained()
    forms = (tuple(form.lower().split()) for term in common for form in context.base.forms_of(term) if " " in form)
    for wanted in dict.fromkeys(forms):
        for first in range(len(printed) - len(wanted) + 1):
            words = tuple(printed[first : first + len(wanted)])
            if sum(map(ne, words, wanted)) != 1:  # of nearly all runs more
                continue
            place = there[first].start(), there[first + len(wanted) - 1].end()
            one_phrase = "," not in pair.target[slice(*place)] and not overlaps(place, taken)
            if one_phrase and _is_one_off(words, wanted, names, context.target):
                return place
    return None


def _acts(term: str, language: str) -> bool:
    return term.startswith("be ") or has_verb(term, language)


def _is_one_off(there: tuple[str, ...], wanted: tuple[str, ...], names: set[str], language: str) -> bool:
    """Whether all words but one are the same, and that one could stand for the other: a name, or a longer word."""
    other = [pair for pair in zip(there, wanted, strict=True) if ne(*pair)]
    printed = other[0][0] if len(other) == 1 else ""
    if not printed or (len(printed) < LONG_WORD and printed not in names) or points_back(printed, language):
        return False
    return primary(language) != "ru" or len({_part_of_speech(word) for word in other[0]}) == 1


def _part_of_speech(word: str) -> str:
    from termkit.text.russian_words import readings

    best = str(readings(word)[0].tag.POS)
    return "ADJF" if best == "PRTF" else best
