"""A term whose words stand there as others of the same roots: равный суверенитет, settled politically, anti-terrorist.

The words may stand in any order, close together; what may stand for each of them is told by `said`.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from termkit.checks.terms.shapes import loose
from termkit.checks.terms.shapes.bound import are_bound
from termkit.checks.terms.shapes.heads import anaphor_words
from termkit.checks.terms.shapes.said import places_of, says
from termkit.checks.words import rows
from termkit.model import primary
from termkit.text.inflection import is_acronym
from termkit.text.roots import are_forms_of_one_verb

SHORTEST = 4
"""Letters that an English term needs to have derived words: coverage is not made from CoV."""
SLACK = 4
"""Words by which the window of a reordered term may be longer than the term."""
CLAUSE = 9
"""Words that may stand between a verb and its adverb, or the noun that a pronoun in the term's words stands for."""
FEW = 3
MANY = 5
"""Content words of a term that has small words of its own between them."""
PRONOUNS = frozenset(("его", "её", "ее", "их", "им", "ими", "it", "them", "its", "their"))
OWNING = frozenset(("его", "её", "ее", "их", "its", "their"))
WITH_ADVERB = re.compile(r"\w+ly [a-z]+|\w{4,}о [а-яё]+(?:ть|ться|ти|тись|чь)")
FEWEST = 2
"""Words of a term that must be left when those that say little are left out."""
FIELD = re.compile(
    r"\bв (?:област|сфер)(?:и|е|ях)\b|\A(?:область|сфера)\b|\b(?:in the )?(?:fields?|areas?|spheres?) of\b"
)
BETWEEN = re.compile(r"\b(?:between|между)(?= (?:the )?(?!Government|Правительств)[A-ZА-ЯЁ])")
"""What joins two parties that an adjective may name: between China and Japan; between governments says inter-."""
LETTERS = re.compile(r"(?<![\w-])[A-ZА-ЯЁ]{2,4}(?![\w-])")
"""An acronym inside a term, too short to have words made from it."""
FIELD_WORD = re.compile(r"област\w{1,3}|сфер\w{1,3}|fields?|areas?|spheres?")
EXPRESS = re.compile(
    r"(?:express|give|provide|render|extend|offer|выра(?:жа|зи)ть|оказ(?:ыв)?ать|предостав(?:ля|и)ть) "
)
"""A verb that says no more than that its noun is said or done: express concern, are concerned; give support."""
SMALL = loose.PREPOSITIONS | {"and", "the", "или", "над", "под"}
_NAMED = re.compile(r"\b[A-ZА-ЯЁ]\w+")
PHRASAL = re.compile(r"(?P<verb>[a-z]{3,})-?(?P<particle>up|out|down|off|over|in|back|away|fire)")


def is_derived(term: str, words: list[str], language: str, slack: int = SLACK) -> bool:
    """Whether words with the roots of all content words of the term stand together, at most `slack` others between."""
    if is_acronym(term):
        return False
    if term.isascii() and len(term) < SHORTEST:
        return any(are_forms_of_one_verb(term, word) for word in words)
    if primary(language) == "en" and _is_parted(term, words):
        return True
    for letters in map(str.lower, LETTERS.findall(term)):
        words = words if _is_there(letters, words) else _with_letters(letters, words)
        if not words:
            return False
    content = content_words(term, language)
    far = WITH_ADVERB.fullmatch(term) or (len(content) >= FEW and not PRONOUNS.isdisjoint(words))
    slack = max(slack, CLAUSE) if far or _is_owned(content, words, language) else slack
    if len(content) >= MANY:  # member of the Standing Committee of the Political Bureau of the Central Committee
        slack += len(loose.words_of(term, language)) - len(content)
    ends_in_head = loose.PREPOSITIONS.isdisjoint(loose.words_of(term, language))
    return _stand_together(content, words, language, slack, ends_in_head=ends_in_head) or any(
        "-" in word and _stand_together(_parted_at_hyphens(content), words, language, slack) for word in content
    )


def _is_owned(content: list[str], words: list[str], language: str) -> bool:
    """Whether a pronoun stands right before a word of the term, for another of its words: the air and its quality."""
    owned = (word for owner, word in pairwise(words) if owner in OWNING)
    return any(says(there, word, language, False) for there in owned for word in content)


def _is_there(letters: str, words: list[str]) -> bool:
    """Whether a short acronym stands there as a word, or as the beginning of one with a hyphen: ПРО is no противо-."""
    return any(letters in (word, word.removesuffix("s")) or letters in word.split("-") for word in words)


def _with_letters(letters: str, words: list[str]) -> list[str]:
    """The words with an acronym for those that it stands for: artificial intelligence, of AI governance."""
    size = len(letters)
    for place in range(len(words) - size + 1):
        run = words[place : place + size]
        if all(len(word) > FEW and word[0] == letter for word, letter in zip(run, letters, strict=True)):
            return [*words[:place], letters, *words[place + size :]]
    return []


def is_misworded(name: str, words: list[str], language: str) -> bool:
    """Whether all words of a name stand side by side, bound otherwise: Инициатива глобального управления is no name."""
    full = [word for word in words if word not in SMALL and not FIELD_WORD.fullmatch(word)]
    content = content_words(name, language)
    return len(content) > 1 and _stand_together(content, full, language, slack=0)


def content_words(term: str, language: str) -> list[str]:
    """The words of a term that say something, all where they are two or one; in the field of space says space."""
    all_words = loose.words_of(BETWEEN.sub("", FIELD.sub("", term)), language)
    named = {word.lower() for word in _NAMED.findall(term)}  # the river Или, the workshop of Лу Бань
    content = [word for word in all_words if word in named or (len(word) > 2 and word not in SMALL)]
    light = _light_words(primary(language))
    heavy = [w for w in _without_classes(content, named, language) if not light.fullmatch(w)]
    enough = len(heavy) >= FEWEST or (heavy and EXPRESS.match(term))
    return heavy if enough else content


def _without_classes(content: list[str], named: set[str], language: str) -> list[str]:
    """The words without what kind of place a name beside them is: a ban on fishing in the Yangtze (River)."""
    in_front = primary(language) == "ru"  # реки Янцзы
    beside = [*content[1:], ""] if in_front else ["", *content]
    classes = anaphor_words("class", primary(language))
    return [w for w, name in zip(content, beside, strict=False) if not (name in named and classes.fullmatch(w))]


@cache
def _light_words(language: str) -> re.Pattern[str]:
    return re.compile(
        "|".join(row["words"] for row in rows("light_words.tsv") if row["language"] == language) or "(?!)"
    )


def _parted_at_hyphens(content: list[str]) -> list[str]:
    """The words, compounds as their parts: научно-технический says of science and technology."""
    return [part for word in content for part in word.split("-") if len(part) > 2]


def _stand_together(
    content: list[str], words: list[str], language: str, slack: int = SLACK, *, ends_in_head: bool = False
) -> bool:
    """Whether words with the roots of all of these stand close together; a head that ends them with its attribute."""
    if not content:
        return False
    places = []
    for word in content:  # mostly decided at the first one
        found = places_of(word, words, language, alone=len(content) == 1, around=content)
        # North-South is no South-South, but between parties is party-to-party
        if not found or (len(found) < content.count(word) and all(words[place] == word for place in found)):
            return False
        places.append(found)
    reach = len(content) + slack
    return any(
        all(any(start <= p < end for p in found) for found in places)
        and (not ends_in_head or are_bound(places, words, (start, end), language))
        for start in set.union(*places)
        for end in [_end_of_window(words, start, start + reach)]
    )


def _end_of_window(words: list[str], start: int, end: int) -> int:
    """Where a window of words ends, the sentence's end at the latest."""
    return words.index(loose.STOP, start) if loose.STOP in words[start:end] else end


def _is_parted(term: str, words: list[str]) -> bool:
    """Whether an English noun of a verb and a particle stands as the two: backup, to back up; ceasefire, cease fire."""
    made = PHRASAL.fullmatch(term.lower())
    if not made:
        return False
    verb, particle = made.groups()
    return bool(re.search(rf"\b{verb}\w* (?:\w+ ){{0,2}}{particle}\b", " ".join(words)))
