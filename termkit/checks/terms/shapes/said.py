"""Where a word of a term is said among others: in any form, derived, compounded, by a prefix, and not denied.

A prefix may stand as a word of its own and the other way round (межрегиональный, между регионами; борьба с терроризмом,
антитеррористический): data/checks/prefix_words.tsv.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from termkit.checks.terms.shapes import loose
from termkit.checks.words import rows
from termkit.model import primary
from termkit.text.english_spelling import respelt
from termkit.text.roots import have_one_root

DENIED = 4
"""Letters that a word and its negation have in common, at least."""
LONG_STEM = 5
"""Letters of a stem that is looked for inside compounds."""
BEFORE_ANOTHER = re.compile(r"[ое]\w{6}")
"""A vowel and the second half of a Russian compound: антител|о|зависимый."""
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
NEAR = 3
"""Words before a noun in which the word that a prefix stands for may be."""
NOTHING = re.compile("(?!)")
ATTRIBUTES = {
    "en": (re.compile(r"\w{4,}ing"), re.compile(r"\w{4,}ed")),
    "ru": (
        re.compile(r"\w+(?:[уюая]щ|вш)(?:ий|ая|ее|ие|его|ей|ему|им|ем|их|ими|ую)(?:ся)?"),
        re.compile(r"\w{3,}(?:ый|ий|ой|ая|ое|ые|ие|ого|ому|ым|ом|ых|ыми|ую)"),
    ),
}
"""Attributes of what acts, and of what something has come to."""
NEGATIONS = ("не", "де", "non", "de", "dis")
"""Prefixes that turn a word into its opposite."""
TURNED = re.compile(rf"\b(?:{'|'.join(NEGATIONS)})-\Z", re.IGNORECASE)
"""Such a prefix right before a word: de-|escalation."""
_BRITISH = re.compile(r"is(?=ation|ed?\b|ing\b)")


class Prefix(NamedTuple):
    """Prefixes of one meaning, and the words that mean it."""

    prefixes: re.Pattern[str]
    words: re.Pattern[str]


def where_said(word: str, words: list[str], language: str) -> set[int]:
    """Where a word of a term stands among others, in any form or derived."""
    return places_of(word, words, language, alone=False, around=[])


def places_of(word: str, words: list[str], language: str, *, alone: bool, around: list[str]) -> set[int]:
    """Where words stand that say what a word of the term says."""
    found = {place for place, there in enumerate(words) if says(there, word, language, alone)}
    if len(word) >= LONG_WORD:
        pairs = chain(enumerate(pairwise(words)), enumerate(zip(words, words[PAST_ONE:], strict=False)))
        alike = ((n, pair) for n, pair in pairs if word.startswith(pair[0][:SAME]))  # told at once: hardly any
        found |= {n for n, pair in alike if _make(*pair, word, language)}
    return found if alone else found | _alike(word, words, language) | _by_prefix(word, words, language, around)


@lru_cache(maxsize=200_000)
def says(there: str, word: str, language: str, alone: bool) -> bool:  # a key of the cache
    """Whether a word says what a word of a term says."""
    said = _has_root(there, word, language) or (
        alone and any(_is_compounded(there, beginning) for beginning in (word, loose.stem(word, language)))
    )
    opposed = _are_opposed(there, word, language) or _denies(there, word) or _denies(word, there)
    return said and not opposed


def _denies(one: str, other: str) -> bool:
    """Whether a word is the negation of another one: непостоянный, nonpermanent (see `loose.tokens`), de-escalation."""
    one = one.replace("-", "", 1)
    return any(one.startswith(sign + other[:DENIED]) and not other.startswith(sign) for sign in NEGATIONS)


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
    parts = [part.removesuffix("'s") for part in {there, *there.split("-")}]
    parts += [part.removeprefix(MUTUAL) for part in parts if part.startswith(MUTUAL)]
    word = word.removesuffix("'s")
    spelt = [word, *respelt(word)] if primary(language) == "en" else [word]
    return any(have_one_root(part, own, language) for part in parts for own in spelt)


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
def _is_compounded(there: str, stem: str) -> bool:
    """Whether a long stem stands inside a word, behind something or before a long rest: противо|вирусный."""
    if len(stem) < LONG_STEM:
        return False
    return there.find(stem) > 0 or bool(there.startswith(stem) and BEFORE_ANOTHER.match(there, len(stem)))
