"""A term of which some words stand there and nothing stands for the others: life expectancy, dengue.

Whoever renders a term by another one puts another word where its own would be; whoever cuts it short puts none.  Where
the file has said a common term in full before, the rest says it; where only a word is lost that says what kind of thing
or body it is (data/checks/class_words.tsv), the rest says it anywhere.
"""

from __future__ import annotations

import re
from functools import cache

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.terms.doubts.kept_words import Part, Word, is_of_another, part_of
from termkit.checks.terms.doubts.left_over import Rest
from termkit.checks.terms.shapes.agreement import agrees, binds
from termkit.checks.terms.shapes.heads import anaphor_words, has_head_alone
from termkit.checks.words import rows
from termkit.model import primary
from termkit.text.english_lemmas import dictionary_forms
from termkit.text.function_words import is_function_word
from termkit.text.inflection import has_verb
from termkit.text.roots import is_noun

CLASS = "only a word for its kind is left out"
LINK = "only a noun between its others is left out"
FEWEST = 2
"""Words of a term that are kept where one that joins them is lost."""
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


def is_cut_short(term: BaseTerm, rest: Rest) -> bool:
    """Whether most words of a common term stand there, and nothing for the others; not of a pair, nor of a rung."""
    part = _part_of_one_thing(term, rest)
    if not part or len(part.kept) <= len(part.lost) or (len(part.lost) == 1 and _has_rung(part)):
        return False
    return _is_alone(part)


def is_head_alone(term: BaseTerm, rest: Rest) -> bool:
    """Whether nothing stands there of a common term but the noun that the others say more of: the station."""
    part = None if term.is_name else part_of(term, rest)
    if not part or not part.has_head or len(part.kept) > 1 or has_verb(term.term.term, part.language):
        return False
    return has_head_alone(term, part.target, part.language, named=False)


def _ends_in_a_name(term: str) -> bool:
    """Whether a name ends the term that is in no quotation marks, to which all before belongs."""
    return term.rsplit(maxsplit=1)[-1][:1].isupper()


def lacks_its_class(term: BaseTerm, rest: Rest) -> bool:
    """Whether nothing is lost of a term but words that say of what kind it is."""
    part = part_of(term, rest)
    classes = _class_words(primary(rest.language), "body" if term.is_name else "thing")
    return part is not None and all(map(classes.fullmatch, part.lost)) and _is_alone(part, by_dictionary=True)


def lacks_a_link(term: BaseTerm, rest: Rest) -> bool:
    """Whether nothing is lost of a common term but one noun that joins the others: evasion of (payment of) taxes.

    An attribute says which one is meant, and is not one: traditional medicine.  What belongs to a name is said by all
    of it: the Year of Tourism of Kazakhstan is no Year of Kazakhstan.
    """
    part = _part_of_one_thing(term, rest)
    if not part or not part.has_head or len(part.lost) > 1 or len(part.kept) < FEWEST:
        return False
    if _has_rung(part) or _ends_in_a_name(term.term.term):
        return False
    return is_noun(part.lost[0], part.language) and _is_alone(part)


def is_another_rung(term: BaseTerm, rest: Rest) -> bool:
    """Whether a common term lacks one word and keeps one of a ladder: strategic partnership (of coordination)."""
    part = None if term.is_name else part_of(term, rest)
    return part is not None and part.has_head and len(part.lost) == 1 and _has_rung(part)


def _part_of_one_thing(term: BaseTerm, rest: Rest) -> Part | None:
    """What stands of a common term that joins no two things."""
    return None if term.is_name or JOINED.search(term.term.term) else part_of(term, rest)


def _has_rung(part: Part) -> bool:
    """Whether a word is kept that tells rungs apart; each word of such a term says which one it is."""
    return any(map(_class_words(part.language, "rung").fullmatch, part.kept))


def _is_alone(part: Part, *, by_dictionary: bool = False) -> bool:
    """Whether no other word stands among those kept, or beside them, that could stand for those lost.

    Words of other terms could not, nor may, `by_dictionary`, those that a dictionary has for the rest of the source.
    """
    first, last = part.places[0], part.places[-1]
    inside = (part.words[place].text for place in range(first, last) if place not in part.places)
    beside = (_neighbour(part, first, -1), _neighbour(part, last, 1))
    explained = _is_explained if by_dictionary else is_of_another
    before, behind = (None if word is None or explained(word, part.rest) else word for word in beside)
    return (
        all(is_function_word(word, part.language) for word in inside)
        and (before is None or not _says_which(before, part))
        and not COMPLEMENT.match(part.target, part.words[last].end)
        and (behind is None or not _goes_on(behind, part))
    )


def _neighbour(part: Part, place: int, step: int) -> Word | None:
    """The word before or behind, if nothing but a blank, a dash or a quotation mark stands between."""
    if not 0 <= place + step < len(part.words):
        return None
    one, other = sorted((part.words[place], part.words[place + step]), key=lambda word: word.start)
    return part.words[place + step] if BLANK.fullmatch(part.target, one.end, other.start) else None


def _says_which(before: Word, part: Part) -> bool:
    """Whether the word before says what the lost ones would: an attribute, or the noun that those kept belong to."""
    if before.text == OF:
        return not part.has_head
    opening = anaphor_words("opening", part.language).fullmatch(before.text)
    if opening or is_function_word(before.text, part.language):
        return False
    if part.language == "en":
        return before.text.endswith(("ed", "ing")) or not has_verb(before.text, "en")
    return agrees(before.text, part.words[part.places[0]].text) or (not part.has_head and _is_noun(before.text))


def _goes_on(behind: Word, part: Part) -> bool:
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


def _is_explained(word: Word, rest: Rest) -> bool:
    """Whether something else in the source explains a word, which stands for nothing lost then."""
    return is_of_another(word, rest) or rest.explains(word.text)


@cache
def _class_words(language: str, role: str) -> re.Pattern[str]:
    listed = (row["words"] for row in rows("class_words.tsv") if (row["language"], row["role"]) == (language, role))
    return re.compile("|".join(listed) or "(?!)")
