"""A term whose words stand there as others of the same roots: равный суверенитет, settled politically, anti-terrorist.

The words may stand in any order, close together.  A prefix may stand as a word of its own and the other way round
(межрегиональный, между регионами; борьба с терроризмом, антитеррористический): data/checks/prefix_words.tsv.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from termkit.checks.terms import loose
from termkit.checks.terms.heads import anaphor_words
from termkit.checks.words import rows
from termkit.model import primary
from termkit.text.inflection import is_acronym
from termkit.text.roots import are_forms_of_one_verb, have_one_root

SHORTEST = 4
"""Letters that an English term needs to have derived words: coverage is not made from CoV."""
LONG_STEM = 5
"""Letters of a stem that is looked for inside compounds."""
SLACK = 4
"""Words by which the window of a reordered term may be longer than the term."""
CLAUSE = 9
"""Words that may stand between a verb and its adverb, or the noun that a pronoun in the term's words stands for."""
FEW = 3
PRONOUNS = frozenset(("его", "её", "ее", "их", "им", "ими", "it", "them", "its", "their"))
OWNING = frozenset(("его", "её", "ее", "их", "its", "their"))
WITH_ADVERB = re.compile(r"\w+ly [a-z]+|\w{4,}о [а-яё]+(?:ть|ться|ти|тись|чь)")
MUTUAL = "взаимо"
"""What a Russian noun may begin with without being another: взаиморасчёты."""
LONG_WORD = 8
"""Letters of a word that may stand as two: de-radicalisation, corona- viruses."""
SAME = 2
"""Letters with which two words and their compound begin."""
PAST_ONE = 2
"""How far the second half of a compound may be from the first: взаимное политическое доверие."""
CLIPPED = 3
"""Letters that a compound keeps of its first word, at least."""
FEWEST = 2
"""Words of a term that must be left when those that say little are left out."""
NEAR = 3
"""Words before a noun in which the word that a prefix stands for may be."""
FIELD = re.compile(
    r"\bв (?:област|сфер)(?:и|е|ях)\b|\A(?:область|сфера)\b|\b(?:in the )?(?:fields?|areas?|spheres?) of\b"
)
BETWEEN = re.compile(r"\b(?:between|между)(?= (?:the )?(?!Government|Правительств)[A-ZА-ЯЁ])")
"""What joins two parties that an adjective may name: between China and Japan; between governments says inter-."""
LETTERS = re.compile(r"(?<![\w-])[A-ZА-ЯЁ]{2,4}(?![\w-])")
"""An acronym inside a term, too short to have words made from it."""
FIELD_WORD = re.compile(r"област\w{1,3}|сфер\w{1,3}|fields?|areas?|spheres?")
DOCTRINE = re.compile(r"\w{3,}(?:изм(?:а|у|ом|е|ы|ов|ам|ами|ах)?|isms?)")
OF_A_DOCTRINE = re.compile("изм|ист|ism|ist")
ENGLISH_ADJECTIVE = re.compile(r"\w+(?:al|ic|ive|ary|ed|ing)")
EXPRESS = re.compile(
    r"(?:express|give|provide|render|extend|offer|выра(?:жа|зи)ть|оказ(?:ыв)?ать|предостав(?:ля|и)ть) "
)
"""A verb that says no more than that its noun is said or done: express concern, are concerned; give support."""
NOTHING = re.compile("(?!)")
ATTRIBUTES = {
    "en": (re.compile(r"\w{4,}ing"), re.compile(r"\w{4,}ed")),
    "ru": (
        re.compile(r"\w+(?:[уюая]щ|вш)(?:ий|ая|ее|ие|его|ей|ему|им|ем|их|ими|ую)(?:ся)?"),
        re.compile(r"\w{3,}(?:ый|ий|ой|ая|ое|ые|ие|ого|ому|ым|ом|ых|ыми|ую)"),
    ),
}
"""Attributes of what acts, and of what something has come to."""
NON = "non"
"""The English prefix, which stands as a word of its own before a hyphen."""
NEGATIONS = ("не", f"{NON}-", NON)
SMALL = loose.PREPOSITIONS | {"and", "the", "или", "над", "под"}
_NAMED = re.compile(r"\b[A-ZА-ЯЁ]\w+")
_BRITISH = re.compile(r"is(?=ation|ed?\b|ing\b)")
PHRASAL = re.compile(r"(?P<verb>[a-z]{3,})-?(?P<particle>up|out|down|off|over|in|back|away|fire)")


class Prefix(NamedTuple):
    """Prefixes of one meaning, and the words that mean it."""

    prefixes: re.Pattern[str]
    words: re.Pattern[str]


def is_derived(term: str, words: list[str], language: str, slack: int = SLACK) -> bool:
    """Whether words with the roots of all content words of the term stand together, at most `slack` others between."""
    if is_acronym(term):
        return False
    if term.isascii() and len(term) < SHORTEST:
        return any(are_forms_of_one_verb(term, word) for word in words)
    if primary(language) == "en" and _is_parted(term, words):
        return True
    if not all(_is_there(letters.lower(), words) for letters in LETTERS.findall(term)):
        return False
    content = content_words(term, language)
    far = WITH_ADVERB.fullmatch(term) or (len(content) >= FEW and not PRONOUNS.isdisjoint(words))
    slack = max(slack, CLAUSE) if far or _is_owned(content, words, language) else slack
    return _stand_together(content, words, language, slack) or any(
        "-" in word and _stand_together(_parted_at_hyphens(content), words, language, slack) for word in content
    )


def _is_owned(content: list[str], words: list[str], language: str) -> bool:
    """Whether a pronoun stands right before a word of the term, for another of its words: the air and its quality."""
    owned = (word for owner, word in pairwise(words) if owner in OWNING)
    return any(_says(there, word, language, False) for there in owned for word in content)


def _is_there(letters: str, words: list[str]) -> bool:
    """Whether a short acronym stands there as a word, or as the beginning of one with a hyphen: ПРО is no противо-."""
    return any(letters in (word, word.removesuffix("s")) or letters in word.split("-") for word in words)


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


def _stand_together(content: list[str], words: list[str], language: str, slack: int = SLACK) -> bool:
    """Whether words with the roots of all of these stand close together."""
    if not content:
        return False
    single = len(content) == 1
    places = []
    for word in content:
        found = _places(word, words, language, alone=single, around=content)
        if not found or (len(found) < content.count(word) and all(words[place] == word for place in found)):
            return (
                False  # mostly at the first word; North-South is no South-South, but between parties is party-to-party
            )
        places.append(found)
    reach = len(content) + slack
    return any(
        all(any(start <= p < end for p in found) for found in places)
        for start in set.union(*places)
        for end in [_end_of_window(words, start, start + reach)]
    )


def _end_of_window(words: list[str], start: int, end: int) -> int:
    """Where a window of words ends, the sentence's end at the latest."""
    return words.index(loose.STOP, start) if loose.STOP in words[start:end] else end


def where_said(word: str, words: list[str], language: str) -> set[int]:
    """Where a word of a term stands among others, in any form or derived."""
    return _places(word, words, language, alone=False, around=[])


def _places(word: str, words: list[str], language: str, *, alone: bool, around: list[str]) -> set[int]:
    """Where words stand that say what a word of the term says."""
    denied = set() if NON in around else {place for place, (sign, _) in enumerate(pairwise(words), 1) if sign == NON}
    found = {n for n, there in enumerate(words) if n not in denied and _says(there, word, language, alone)}
    if len(word) >= LONG_WORD:
        pairs = chain(enumerate(pairwise(words)), enumerate(zip(words, words[PAST_ONE:], strict=False)))
        alike = ((n, pair) for n, pair in pairs if word.startswith(pair[0][:SAME]))  # told at once: hardly any
        found |= {n for n, pair in alike if _make(*pair, word, language)}
    return found if alone else found | _alike(word, words, language) | _by_prefix(word, words, language, around)


@lru_cache(maxsize=200_000)
def _says(there: str, word: str, language: str, alone: bool) -> bool:  # a key of the cache
    """Whether a word says what a word of a term says."""
    said = _has_stem(there, loose.stem(word, language), anywhere=alone) or _has_root(there, word, language)
    opposed = _are_opposed(there, word, language) or _denies(there, word) or _denies(word, there)
    return said and not opposed and not _lacks_its_ism(there, word, language)


def _denies(one: str, other: str) -> bool:
    """Whether a word is the negation of another one: непостоянный, non-permanent."""
    return any(one.startswith(sign + other[:SHORTEST]) and not other.startswith(sign) for sign in NEGATIONS)


def _lacks_its_ism(there: str, word: str, language: str) -> bool:
    """Whether the term's word is a doctrine and the other is not of it: hegemony, but hegemonist for hegemonism."""
    if not DOCTRINE.fullmatch(word) or OF_A_DOCTRINE.search(there):
        return False
    return primary(language) == "ru" or not ENGLISH_ADJECTIVE.fullmatch(there)


def _are_opposed(one: str, other: str, language: str) -> bool:
    """Whether one attribute says what acts and the other what it has come to: developing and developed countries."""
    acting, done = ATTRIBUTES.get(primary(language), (NOTHING, NOTHING))
    both = (bool(acting.fullmatch(word)) for word in (one, other))
    return any(both) and any(done.fullmatch(word) and not acting.fullmatch(word) for word in (one, other))


def _alike(word: str, words: list[str], language: str) -> set[int]:
    """Where a general word stands that may be exchanged for the term's inside a term: nations for countries."""
    own = _alike_classes(word, primary(language))
    if not own:
        return set()
    return {
        n for n, there in enumerate(words) if any(own & _alike_classes(p, primary(language)) for p in there.split("-"))
    }


@lru_cache(maxsize=100_000)
def _alike_classes(word: str, language: str) -> frozenset[int]:
    """The rows of the table of general words that a word belongs to."""
    return frozenset(n for n, row in enumerate(_alike_words(language)) if row.fullmatch(word))


@cache
def _alike_words(language: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(row["words"]) for row in rows("alike_words.tsv") if row["language"] == language)


def _make(first: str, second: str, word: str, language: str) -> bool:
    """Whether two words stand for a compound: de-radicalisation, biological diversity, в сельском хозяйстве."""
    whole = first + second
    if whole[:SAME] != word[:SAME]:
        return False
    if have_one_root(whole, word, language) or _BRITISH.sub("iz", whole) == _BRITISH.sub("iz", word):
        return True
    stem = loose.stem(second, language)
    return len(stem) >= LONG_STEM and word.startswith(first[:CLIPPED]) and word.find(stem) >= CLIPPED


def _has_root(there: str, word: str, language: str) -> bool:
    """Whether a word or one of its parts has the root of another; words around a dash are matched as one with parts."""
    parts = (part.removesuffix("'s").removeprefix(MUTUAL) for part in there.split("-"))
    return any(have_one_root(part, word, language) for part in parts)


def _by_prefix(word: str, words: list[str], language: str, around: list[str]) -> set[int]:
    """Where a prefix stands for a word of the term, or a word for the prefix of the term's word."""
    found: set[int] = set()
    for row in _prefixes(primary(language)):
        if row.words.fullmatch(word) or row.prefixes.fullmatch(word):
            found |= {n for n, there in enumerate(words) if row.words.fullmatch(there) or row.prefixes.match(there)}
        elif any(row.words.fullmatch(other) for other in around):
            found |= {n for n, there in enumerate(words) if _is_rest(row, there, word, language)}
        rest = row.prefixes.sub("", word, count=1)
        if len(rest) < len(word):
            found |= {
                n
                for n, there in enumerate(words)
                if have_one_root(there, rest, language) and any(map(row.words.fullmatch, words[max(0, n - NEAR) : n]))
            }
    return found


def _is_rest(row: Prefix, there: str, word: str, language: str) -> bool:
    """Whether a word behind its prefix has the root of the term's: анти|террористический for терроризм."""
    rest = row.prefixes.sub("", there, count=1)
    return len(rest) < len(there) and have_one_root(rest, word, language)


@cache
def _prefixes(language: str) -> tuple[Prefix, ...]:
    found = (row for row in rows("prefix_words.tsv") if row["language"] == language)
    return tuple(Prefix(re.compile(rf"(?:{row['prefixes']})-?"), re.compile(row["words"])) for row in found)


@lru_cache(maxsize=100_000)
def _has_stem(word: str, wanted: str, *, anywhere: bool) -> bool:
    """Whether a word begins with the stem, or has a long stem inside a compound: противовирусный."""
    inside = anywhere and len(wanted) >= LONG_STEM
    return word.startswith(wanted) or f"-{wanted}" in word or (inside and wanted in word)


def _is_parted(term: str, words: list[str]) -> bool:
    """Whether an English noun of a verb and a particle stands as the two: backup, to back up; ceasefire, cease fire."""
    made = PHRASAL.fullmatch(term.lower())
    if not made:
        return False
    verb, particle = made.groups()
    return bool(re.search(rf"\b{verb}\w* (?:\w+ ){{0,2}}{particle}\b", " ".join(words)))
