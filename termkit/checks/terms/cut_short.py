"""A term of which some words stand there and nothing stands for the others: life expectancy, dengue.

Whoever renders a term by another one puts another word where its own would be; whoever cuts it short puts none.  Where
the file has said a common term in full before, the rest says it; where only a word is lost that says what kind of thing
or body it is (data/checks/class_words.tsv), the rest says it anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from termkit.checks.base_term import BaseTerm
from termkit.checks.terms import loose
from termkit.checks.terms.derived import content_words, where_said
from termkit.checks.terms.heads import agrees, anaphor_words, binds
from termkit.checks.words import rows
from termkit.model import primary
from termkit.text.function_words import is_function_word
from termkit.text.inflection import has_verb
from termkit.text.roots import is_noun
from termkit.text.views import view

Place = tuple[int, int]

CLASS = "only a word for its kind is left out"
LINK = "only a noun between its others is left out"
FEWEST = 2
"""Words of a term that are kept where one that joins them is lost."""
SLACK = 2
"""Small words that may stand between those of the term."""
JOINED = re.compile(r"\b(?:and|и)\b|/")
"""What joins two things in a term, of which one alone is not both."""
COMPLEMENT = re.compile(
    r" (?:of|for|on|against|to|between|in the (?:field|area|sphere)|"
    r"о|об|по|для|против|между|за|с|со|над|в (?:област|сфер)и?)\b"
)
"""What opens a complement behind a noun."""
OF = "of"
BLANK = re.compile('[ \u00a0«»“”"—–-]+')
"""What stands between the words of a phrase."""


class _Word(NamedTuple):
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Part:
    """What stands of a term in a target: its words kept and lost, and where the kept ones are among all words."""

    kept: list[str]
    lost: list[str]
    places: list[int]
    has_head: bool
    words: list[_Word]
    target: str
    language: str


def is_cut_short(term: BaseTerm, target: str, explained: Collection[Place], language: str) -> bool:
    """Whether most words of a common term stand there, and nothing for the others; not of a pair, nor of a rung."""
    part = None if term.is_name or JOINED.search(term.term.term) else _part_of(term, target, explained, language)
    if not part or len(part.kept) <= len(part.lost) or any(map(_telling(part.language).fullmatch, part.lost)):
        return False
    if len(part.lost) == 1 and _has_rung(part):
        return False
    return _is_alone(part, explained)


def lacks_its_class(term: BaseTerm, target: str, explained: Collection[Place], language: str) -> bool:
    """Whether nothing is lost of a term but words that say of what kind it is."""
    part = _part_of(term, target, explained, language)
    classes = _class_words(primary(language), "body" if term.is_name else "thing")
    return part is not None and all(map(classes.fullmatch, part.lost)) and _is_alone(part, explained)


def lacks_a_link(term: BaseTerm, target: str, explained: Collection[Place], language: str) -> bool:
    """Whether nothing is lost of a common term but one noun that joins the others: evasion of (payment of) taxes.

    An attribute says which one is meant, and is not one: traditional medicine.
    """
    part = None if term.is_name or JOINED.search(term.term.term) else _part_of(term, target, explained, language)
    if not part or not part.has_head or len(part.lost) > 1 or len(part.kept) < FEWEST:
        return False
    if _has_rung(part):
        return False
    return is_noun(part.lost[0], primary(language)) and _is_alone(part, explained)


def is_another_rung(term: BaseTerm, target: str, explained: Collection[Place], language: str) -> bool:
    """Whether a common term lacks one word and keeps one of a ladder: strategic partnership (of coordination)."""
    part = None if term.is_name else _part_of(term, target, explained, language)
    return part is not None and part.has_head and len(part.lost) == 1 and _has_rung(part)


def _has_rung(part: _Part) -> bool:
    """Whether a word is kept that tells rungs apart; each word of such a term says which one it is."""
    return any(map(_class_words(part.language, "rung").fullmatch, part.kept))


def _part_of(term: BaseTerm, target: str, explained: Collection[Place], language: str) -> _Part | None:
    """The words of a term that stand close together, where others of it stand nowhere."""
    code, name = primary(language), term.term.term
    content = content_words(name, code)
    if code not in ("ru", "en") or len(content) < 2 or term.is_person:
        return None
    found = [_Word(view(match.group(), code).text, *match.span()) for match in loose.WORD.finditer(target)]
    words = [loose.STOP if _is_explained(word, explained) else word.text for word in found]
    said = {word: where_said(word, words, code) for word in content}
    kept, lost = [w for w in content if said[w]], [w for w in content if not said[w]]
    places = _together([said[word] for word in kept]) if kept else []
    if not places or not lost or any(_is_bound(word, name) for word in lost):
        return None
    own = {loose.stem(word, code) for word in loose.words_of(name, code)}
    head = loose.head(list(loose.words_of(name, code)), code)
    return _Part(kept, lost, _widened(places, words, own, code), head in kept, found, target, code)


def _is_bound(word: str, term: str) -> bool:
    """Whether a word is a figure, a name inside a common term, or half of a compound: military-technical."""
    named = term[:1].islower() and any(part.capitalize() in term for part in word.split("-"))
    return bool(named or re.search(rf"\d|-{re.escape(word)}\b|\b{re.escape(word)}-", f"{word} {term.lower()}"))


def _together(said: list[set[int]]) -> list[int]:
    """The places of words, one for each, that lie close together, or nothing."""
    reach = len(said) + SLACK
    for first in sorted(set.union(*said)):
        window = [[place for place in places if first <= place < first + reach] for places in said]
        if all(window):
            return sorted({min(places) for places in window})
    return []


def _widened(places: list[int], words: list[str], own: set[str], language: str) -> list[int]:
    """The places, with those on both sides of words of the term that say little."""
    first, last = places[0], places[-1]
    while first and loose.stem(words[first - 1], language) in own:
        first -= 1
    while last + 1 < len(words) and loose.stem(words[last + 1], language) in own:
        last += 1
    return [*range(first, places[0]), *places, *range(places[-1] + 1, last + 1)]


def _is_alone(part: _Part, explained: Collection[Place]) -> bool:
    """Whether no other word stands among those kept, or beside them, that could stand for those lost."""
    first, last = part.places[0], part.places[-1]
    inside = (part.words[place].text for place in range(first, last) if place not in part.places)
    before, behind = _neighbour(part, first, -1), _neighbour(part, last, 1)
    return (
        all(is_function_word(word, part.language) for word in inside)
        and (before is None or _is_explained(before, explained) or not _says_which(before, part))
        and not COMPLEMENT.match(part.target, part.words[last].end)
        and (behind is None or _is_explained(behind, explained) or not _goes_on(behind, part))
    )


def _neighbour(part: _Part, place: int, step: int) -> _Word | None:
    """The word before or behind, if nothing but a blank, a dash or a quotation mark stands between."""
    if not 0 <= place + step < len(part.words):
        return None
    one, other = sorted((part.words[place], part.words[place + step]), key=lambda word: word.start)
    return part.words[place + step] if BLANK.fullmatch(part.target, one.end, other.start) else None


def _says_which(before: _Word, part: _Part) -> bool:
    """Whether the word before says what the lost ones would: an attribute, or the noun that those kept belong to."""
    if before.text == OF:
        return not part.has_head
    opening = anaphor_words("opening", part.language).fullmatch(before.text)
    if opening or is_function_word(before.text, part.language):
        return False
    if part.language == "en":
        return before.text.endswith(("ed", "ing")) or not has_verb(before.text, "en")
    return agrees(before.text, part.words[part.places[0]].text) or (not part.has_head and _is_noun(before.text))


def _goes_on(behind: _Word, part: _Part) -> bool:
    """Whether what follows is a complement, or the noun that those kept are said of."""
    if is_function_word(behind.text, part.language):
        return False
    if part.language == "en":
        return not part.has_head or not _may_be_predicate(behind.text)
    bound = binds(behind.text) or agrees(part.words[part.places[-1]].text, behind.text)
    return bound or (not part.has_head and _is_noun(behind.text))


def _may_be_predicate(word: str) -> bool:
    """Whether an English word may be an inflected verb: rose, covers."""
    from lemminflect import getAllLemmas

    return any(lemma != word for lemma in getAllLemmas(word, upos="VERB").get("VERB", ()))


def _is_noun(word: str) -> bool:
    """Whether a Russian word is a noun, or its attribute."""
    from termkit.text.russian_words import readings

    return any(reading.tag.POS in ("NOUN", "ADJF", "PRTF") for reading in readings(word)[:1])


def _is_explained(word: _Word, explained: Collection[Place]) -> bool:
    return any(start <= word.start < end for start, end in explained)


@cache
def _telling(language: str) -> re.Pattern[str]:
    """Words without which a term is another one: adverbs, and those that tell rungs apart."""
    return re.compile(rf"\w+(?:ly|о)|{_class_words(language, 'rung').pattern}")


@cache
def _class_words(language: str, role: str) -> re.Pattern[str]:
    listed = (row["words"] for row in rows("class_words.tsv") if (row["language"], row["role"]) == (language, role))
    return re.compile("|".join(listed) or "(?!)")
