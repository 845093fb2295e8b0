"""What in the target comes nearest to a term that nothing renders: a name spelt otherwise, or words put instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from operator import ne

from termkit.checks.base_term import BaseTerm
from termkit.checks.check import SegmentPair
from termkit.checks.context import Context, Looked
from termkit.checks.terms.implied import points_back
from termkit.checks.terms.surnames import names_family
from termkit.model import primary
from termkit.text.function_words import is_function_word
from termkit.text.inflection import has_verb

NAME_ALIKE = 72
"""Similarity (0-100) from which capitalised words are taken for a misspelt name."""
SURNAME_ALIKE = 80
"""Similarity from which a word is taken for a misspelt surname."""
CLOSE = 90
"""Similarity from which they are, although a part of the name would do."""
WORD_ALIKE = 60
"""Similarity that each word of it must have with the word of the name: Association is no misspelt Organization."""
SHORT = 4
"""Letters of a syllable that may be spelt in any other way: Xi, Shi."""
JOINED_ALIKE = 85
"""Similarity of a name written in more words, or in fewer."""
FEW = 2
"""Letters by which it may then be longer or shorter."""
LONG = 4
"""Words from which only as many words are compared: a part would always be more like the term."""
NEAR = 65
"""Similarity from which other words are taken for what stands instead of the term."""
BEGINNING = 3
"""Letters that a single word has in common with what stands instead of it: можно is not like окно."""
FURTHER = 3
"""Words behind what is like the term among which its last one may stand."""
PHRASE_END = re.compile(r"[,.;:!?()«»“”]")
ADVERB_ENDINGS = ("ly", "о")
MOST_FORMS = 24
"""Forms of a term that are compared: the rest differ in their endings."""
OFFICE = {"Minister", "Ministry"}
"""Two words nearly alike, neither of which is the other misspelt."""
OF_A_DOCTRINE = re.compile(r"(?<=\w{3})(?:is[mt]s?|istic|изм(?:а|у|ом|е)?|ист(?:ы|а|у|ом|ов|ам|ами|ах|ск\w+)?)\Z")
"""How a doctrine, its followers and what is theirs end: Buddhist is no misspelt Buddhism."""
WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*")
Place = tuple[int, int]


def misspelt(
    allowed: list[BaseTerm], pair: SegmentPair, looked: Looked, context: Context, *, closely: bool = False
) -> tuple[Place, str] | None:
    """The place of capitalised words that look like the name, spelt otherwise, and the form they should have.

    With `closely` only names of several words of which a letter or two are wrong: Турецкая Респоблика.
    """
    others = [r.span for r in looked.renderings if r.term.is_name and r.term.may_be_used and " " in r.text]
    for term in allowed:
        if term.is_name and (not closely or " " in term.term.term):
            taken = _other_words(term, looked) if closely else looked.explained()
            place, score, form = _best(term, pair.target, taken, context, names=True)
            if place is None or any(start <= place[0] and place[1] <= end for start, end in others):
                continue
            printed = pair.target[slice(*place)]
            if closely and (score < CLOSE or not _are_as_long(printed, form)):
                continue
            if score >= NAME_ALIKE and _is_alike(printed, form):
                return place, form
    if closely:
        return None
    taken = others + looked.explained()
    return next(filter(None, (_misspelt_surname(term, pair.target, taken, context) for term in allowed)), None)


def _are_as_long(printed: str, form: str) -> bool:
    """Whether each word has as many letters as its like."""
    return [*map(len, printed.split())] == [*map(len, form.split())]


def _misspelt_surname(term: BaseTerm, target: str, others: list[Place], context: Context) -> tuple[Place, str] | None:
    """The place of a word that looks like the surname of a person in full, and the form that it should have."""
    from rapidfuzz import fuzz, process

    surnames = context.base.surnames_of(term)
    for place in _runs(target, 1, names=True) if surnames else ():
        printed = target[slice(*place)]
        form, score, _ = process.extractOne(printed, surnames, scorer=fuzz.ratio)
        like = score >= SURNAME_ALIKE and printed[0] == form[0] and " " not in printed
        like = like and not names_family(printed, term.term.term)
        if like and not _overlaps(place, others):
            return place, form
    return None


def nearest(allowed: list[BaseTerm], pair: SegmentPair, looked: Looked, context: Context) -> Place | None:
    """The place of the words that stand instead of the term, if some are like it; a single word must begin like it."""
    taken = looked.explained()
    found = [_best(term, pair.target, taken, context, names=False) for term in allowed]
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
    while first < last and says_nothing[first]:
        first += 1
    while last > first and says_nothing[last]:
        last -= 1
    return words[first][0], words[last][1]


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
            one_phrase = "," not in pair.target[slice(*place)] and not _overlaps(place, taken)
            if one_phrase and _is_one_off(words, wanted, names, context.target):
                return place
    return None


def _acts(term: str, language: str) -> bool:
    return term.startswith("be ") or has_verb(term, language)


def _is_one_off(there: tuple[str, ...], wanted: tuple[str, ...], names: set[str], language: str) -> bool:
    """Whether all words but one are the same, and that one could stand for the other: a name, or a longer word."""
    other = [(a, b) for a, b in zip(there, wanted, strict=True) if a != b]
    if len(other) != 1 or (len(other[0][0]) < LONG and other[0][0] not in names) or points_back(other[0][0], language):
        return False
    return primary(language) != "ru" or len({_part_of_speech(word) for word in other[0]}) == 1


def _part_of_speech(word: str) -> str:
    from termkit.text.russian_words import readings

    best = str(readings(word)[0].tag.POS)
    return "ADJF" if best == "PRTF" else best


def _other_words(term: BaseTerm, looked: Looked) -> list[Place]:
    """Where terms stand whose words are no part of this one, as Abbas is of Abbas Araghchi."""
    own = term.term.term.casefold()
    return [r.span for r in looked.renderings if not re.search(rf"\b{re.escape(r.text.casefold())}\b", own)]


def _best(
    term: BaseTerm, text: str, taken: list[Place], context: Context, *, names: bool
) -> tuple[Place | None, float, str]:
    """The run of words that is most like a form of the term, its similarity, and that form."""
    from rapidfuzz import fuzz, process

    forms = context.base.forms_of(term)[:MOST_FORMS] or [term.term.term]
    places = [p for p in _runs(text, len(term.term.term.split()), names=names) if not _overlaps(p, taken)]
    best: tuple[Place | None, float, str] = (None, 0.0, "")
    for place in places:
        alike = process.extractOne(text[slice(*place)], forms, scorer=fuzz.ratio, score_cutoff=best[1])
        if alike and alike[1] > best[1]:
            best = place, alike[1], alike[0]
    return best


def _overlaps(place: Place, taken: Iterable[Place]) -> bool:
    return any(a < place[1] and place[0] < b for a, b in taken)


def _runs(text: str, count: int, *, names: bool) -> Iterator[Place]:
    """Every run of about `count` words; for names those that begin and end with a capital."""
    words = [match.span() for match in WORD.finditer(text)]
    lengths = {count, max(1, count - 1), count + 1} if names or count < LONG else {count}
    for length in sorted(lengths, key=lambda n: abs(n - count)):
        for first in range(len(words) - length + 1):
            start, end = words[first][0], words[first + length - 1][1]
            if not names or (text[start].isupper() and text[words[first + length - 1][0]].isupper()):
                yield start, end


def _is_alike(printed: str, form: str) -> bool:
    """Whether every word is a spelling of the word at its place in the name."""
    from rapidfuzz import fuzz

    if len(form) - len(printed) >= FEW and form.casefold().startswith(printed.casefold()):
        return False  # Евро is a word of its own
    ours, theirs = printed.split(), form.split()
    if len(ours) < len(theirs) and set(ours) <= set(theirs):
        return False  # Charter is no misspelt UN Charter
    if len(ours) != len(theirs):
        joined, whole = "".join(ours), "".join(theirs)
        return abs(len(joined) - len(whole)) <= FEW and fuzz.ratio(joined, whole) >= JOINED_ALIKE
    return all(_is_spelling(a, b, first=not n) for n, (a, b) in enumerate(zip(ours, theirs, strict=True)))


def _is_spelling(ours: str, theirs: str, *, first: bool) -> bool:
    """Whether one word is like the other: Shi for Xi, a surname, by its length, Дзиньпин by most of its letters."""
    from rapidfuzz import fuzz

    if {ours, theirs} == OFFICE or OF_A_DOCTRINE.sub("", ours) == OF_A_DOCTRINE.sub("", theirs) != theirs:
        return ours == theirs
    if len(theirs) <= SHORT:
        return len(ours) <= SHORT and (first or ours[:1] == theirs[:1])
    return fuzz.ratio(ours, theirs) >= (WORD_ALIKE if ours[:1] == theirs[:1] else NAME_ALIKE)
