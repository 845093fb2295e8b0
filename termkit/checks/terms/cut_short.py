"""A term of which some words stand there and nothing stands for the others: life expectancy, dengue.

Whoever renders a term by another one puts another word where its own would be; whoever cuts it short puts none.  Where
the file has said a common term in full before, the rest says it; where only a word is lost that says what kind of thing
or body it is (data/checks/class_words.tsv), the rest says it anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from termkit.checks.base_term import BaseTerm
from termkit.checks.terms import loose
from termkit.checks.terms.derived import content_words
from termkit.checks.terms.heads import agrees, anaphor_words, binds
from termkit.checks.terms.left_over import Rest
from termkit.checks.terms.said import where_said
from termkit.checks.words import rows
from termkit.model import primary
from termkit.text.english_lemmas import dictionary_forms
from termkit.text.function_words import is_function_word
from termkit.text.inflection import has_verb
from termkit.text.roots import is_noun
from termkit.text.views import view

CLASS = "only a word for its kind is left out"
LINK = "only a noun between its others is left out"
APART = "one of its words stands elsewhere in the unit"
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
PART = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
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
    rest: Rest

    @property
    def language(self) -> str:
        """The language of the target, without its region."""
        return primary(self.rest.language)

    @property
    def target(self) -> str:
        """The target."""
        return self.rest.pair.target


def is_cut_short(term: BaseTerm, rest: Rest) -> bool:
    """Whether most words of a common term stand there, and nothing for the others; not of a pair, nor of a rung."""
    part = None if term.is_name or JOINED.search(term.term.term) else _part_of(term, rest)
    if not part or len(part.kept) <= len(part.lost) or any(map(_telling(part.language).fullmatch, part.lost)):
        return False
    if len(part.lost) == 1 and _has_rung(part):
        return False
    return _is_alone(part)


def _ends_in_a_name(term: str) -> bool:
    """Whether a name ends the term that is in no quotation marks, to which all before belongs."""
    return term.rsplit(maxsplit=1)[-1][:1].isupper()


def words_lost(term: BaseTerm, rest: Rest) -> tuple[str, ...]:
    """The words of a common term that stand nowhere, where nothing stands for them beside those that do."""
    part = None if term.is_name or JOINED.search(term.term.term) else _part_of(term, rest)
    return tuple(part.lost) if part and not _has_rung(part) and _is_alone(part) else ()


def lacks_its_class(term: BaseTerm, rest: Rest) -> bool:
    """Whether nothing is lost of a term but words that say of what kind it is."""
    part = _part_of(term, rest)
    classes = _class_words(primary(rest.language), "body" if term.is_name else "thing")
    return part is not None and all(map(classes.fullmatch, part.lost)) and _is_alone(part, by_dictionary=True)


def lacks_a_link(term: BaseTerm, rest: Rest) -> bool:
    """Whether nothing is lost of a common term but one noun that joins the others: evasion of (payment of) taxes.

    An attribute says which one is meant, and is not one: traditional medicine.  What belongs to a name is said by all
    of it: the Year of Tourism of Kazakhstan is no Year of Kazakhstan.
    """
    part = None if term.is_name or JOINED.search(term.term.term) else _part_of(term, rest)
    if not part or not part.has_head or len(part.lost) > 1 or len(part.kept) < FEWEST:
        return False
    if _has_rung(part) or _ends_in_a_name(term.term.term):
        return False
    return is_noun(part.lost[0], part.language) and _is_alone(part)


def is_another_rung(term: BaseTerm, rest: Rest) -> bool:
    """Whether a common term lacks one word and keeps one of a ladder: strategic partnership (of coordination)."""
    part = None if term.is_name else _part_of(term, rest)
    return part is not None and part.has_head and len(part.lost) == 1 and _has_rung(part)


def says_it_apart(term: BaseTerm, rest: Rest) -> bool:
    """Whether a common term lacks a word that stands elsewhere: on terrorism, all await a comprehensive convention."""
    part = None if term.is_name or JOINED.search(term.term.term) else _part_of(term, rest, apart=True)
    return part is not None and not any(map(_telling(part.language).fullmatch, part.lost)) and _is_alone(part)


def _has_rung(part: _Part) -> bool:
    """Whether a word is kept that tells rungs apart; each word of such a term says which one it is."""
    return any(map(_class_words(part.language, "rung").fullmatch, part.kept))


def _part_of(term: BaseTerm, rest: Rest, *, apart: bool = False) -> _Part | None:
    """The words of a term that stand close together, where others of it stand nowhere, or one of them `apart`."""
    code, name = primary(rest.language), term.term.term
    content = content_words(name, code)
    if code not in ("ru", "en") or len(content) < 2 or term.is_person:
        return None
    found = list(_words_of(rest.pair.target, code))
    words = [loose.STOP if _is_of_another(word, rest) else word.text for word in found]
    said = {word: where_said(word, words, code) for word in content}
    kept, lost = [w for w in content if said[w]], [w for w in content if not said[w]]
    if apart:
        kept, lost = _with_one_apart(kept, said) if not lost else ([], [])
    places = _together([said[word] for word in kept]) if kept else []
    if not places or not lost or any(_is_bound(word, name) for word in lost):
        return None
    own = {loose.stem(word, code) for word in loose.words_of(name, code)}
    head = loose.head(list(loose.words_of(name, code)), code)
    return _Part(kept, lost, _widened(places, words, own, code), head in kept, found, rest)


def _words_of(text: str, language: str) -> Iterator[_Word]:
    """The words of a text as they are matched, with their places; of English the parts of compounds."""
    for match in loose.WORD.finditer(text):
        parts = PART.finditer(text, *match.span()) if language == "en" else [match]
        yield from (_Word(view(part.group(), language).text, *part.span()) for part in parts)


def _with_one_apart(content: list[str], said: dict[str, set[int]]) -> tuple[list[str], list[str]]:
    """The words of a term that stand together without one, and that one; nothing where there is none such."""
    for word in content:
        others = [other for other in content if other != word]
        if len(others) >= FEWEST and _together([said[other] for other in others]):
            return others, [word]
    return [], []


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


def _is_alone(part: _Part, *, by_dictionary: bool = False) -> bool:
    """Whether no other word stands among those kept, or beside them, that could stand for those lost.

    Words of other terms could not, nor may, `by_dictionary`, those that a dictionary has for the rest of the source.
    """
    first, last = part.places[0], part.places[-1]
    inside = (part.words[place].text for place in range(first, last) if place not in part.places)
    beside = (_neighbour(part, first, -1), _neighbour(part, last, 1))
    explained = _is_explained if by_dictionary else _is_of_another
    before, behind = (None if word is None or explained(word, part.rest) else word for word in beside)
    return (
        all(is_function_word(word, part.language) for word in inside)
        and (before is None or not _says_which(before, part))
        and not COMPLEMENT.match(part.target, part.words[last].end)
        and (behind is None or not _goes_on(behind, part))
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
    return any(lemma != word for lemma in dictionary_forms(word, "VERB").get("VERB", ()))


def _is_noun(word: str) -> bool:
    """Whether a Russian word is a noun, or its attribute."""
    from termkit.text.russian_words import readings

    return any(reading.tag.POS in ("NOUN", "ADJF", "PRTF") for reading in readings(word)[:1])


def _is_explained(word: _Word, rest: Rest) -> bool:
    """Whether something else in the source explains a word, which stands for nothing lost then."""
    return _is_of_another(word, rest) or rest.explains(word.text)


def _is_of_another(word: _Word, rest: Rest) -> bool:
    """Whether a word is part of another term."""
    return any(start <= word.start < end for start, end in rest.known)


@cache
def _telling(language: str) -> re.Pattern[str]:
    """Words without which a term is another one: adverbs, and those that tell rungs apart."""
    return re.compile(rf"\w+(?:ly|о)|{_class_words(language, 'rung').pattern}")


@cache
def _class_words(language: str, role: str) -> re.Pattern[str]:
    listed = (row["words"] for row in rows("class_words.tsv") if (row["language"], row["role"]) == (language, role))
    return re.compile("|".join(listed) or "(?!)")
