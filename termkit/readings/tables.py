"""The tables under data/readings/, read once when first needed.  Lines that begin with # are comments."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from termkit.readings.tones import split
from termkit.text.patterns import one_of
from termkit.text.tables import read_rows, read_words

REACH = 40
"""How many characters before a word the patterns of contexts.tsv may look at."""


def rows(name: str) -> list[list[str]]:
    """The cells of a table under data/readings/, its header row left out."""
    return read_rows(f"readings/{name}")[1:]


@cache
def column(table: str, number: int = 1) -> dict[str, str]:
    """The first cell of every row of a table -> another of its cells, where that is not empty."""
    return {row[0]: row[number] for row in rows(table) if len(row) > number and row[number]}


@cache
def polyphones() -> dict[str, dict[str, str]]:
    """word -> {character: reading}: what the word decides about its characters that have several readings."""
    words: dict[str, dict[str, str]] = defaultdict(dict)
    for char, reading, members in rows("polyphones.tsv"):
        for word in members.split():
            words[word][char] = reading
    return dict(words)


class Context(NamedTuple):
    """One row of contexts.tsv: the reading of a word (of one character or more) between such neighbours."""

    readings: tuple[str, ...]
    left: re.Pattern[str] | None
    right: re.Pattern[str] | None
    firm: bool
    """Whether it also holds where the character could be a surname: 应普京总统邀请."""

    def fits(self, text: str, start: int, end: int) -> bool:
        """Whether text[start:end] stands between such neighbours."""
        if self.right and not self.right.match(text, end):
            return False
        return self.left is None or self.left.search(text, max(0, start - REACH), start) is not None


def contexts(word: str) -> tuple[Context, ...]:
    """The contexts of a word in order; the first that fits decides."""
    return _compiled(word) if word in _context_rows() else ()


@cache
def context_words() -> frozenset[str]:
    """The words and characters that contexts.tsv has rows about."""
    return frozenset(_context_rows())


@cache
def _compiled(word: str) -> tuple[Context, ...]:
    return tuple(
        Context(
            tuple(reading.split()),
            re.compile(rf"(?:{_expand(left)})$") if left else None,
            re.compile(_expand(right)) if right else None,
            note == "firm",
        )
        for reading, left, right, note in _context_rows()[word]
    )


@cache
def _context_rows() -> dict[str, list[tuple[str, str, str, str]]]:
    found: dict[str, list[tuple[str, str, str, str]]] = defaultdict(list)
    for word, reading, left, right, *note in rows("contexts.tsv"):
        found[word].append((reading, left, right, note[0] if note else ""))
    return dict(found)


def _expand(pattern: str) -> str:
    """The pattern with every <name> of classes.tsv put in."""
    return re.sub(r"<(\w+)>", lambda match: column("classes.tsv")[match.group(1)], pattern)


class Name(NamedTuple):
    """A proper name, its spelling by GB/T 16159, jieba's tag of its kind (ns place, nr person, nt organisation)."""

    spelling: str
    tag: str

    @property
    def syllables(self) -> tuple[str, ...]:
        """Its syllables in small letters, one for each character."""
        return _syllables(self.spelling)


@cache
def _syllables(spelling: str) -> tuple[str, ...]:
    return tuple(split(spelling.lower()))


@cache
def names() -> dict[str, Name]:
    """Proper names whose spelling or reading is stated, not derived: persons, and whatever else has a name."""
    stated = [(word, spelling, "nr") for word, spelling in rows("persons.tsv")]
    stated += [(word, spelling, tag) for word, spelling, tag, *_ in rows("names.tsv")]
    return {word: Name(spelling, tag) for word, spelling, tag in stated}


@cache
def divisions() -> frozenset[str]:
    """Cities, counties, districts and other divisions whose names end by what they are: 杨浦区, 保定市."""
    listed = {name for name in read_words("names/lesser_places.txt") if len(name) > 2} | wordlist("new-divisions")
    ends, others = wordlist("place-generics"), wordlist("no-divisions")
    return frozenset(name for name in listed - others if name[-1] in ends)


def is_ministry(word: str) -> bool:
    """Whether a word is the name of a ministry: 外交部, but not 内部, 干部."""
    return word.endswith("部") and word[:-1] in _fields_of_ministries()


@cache
def _fields_of_ministries() -> frozenset[str]:
    return read_words("names/ministries.txt")


@cache
def chinese_places() -> frozenset[str]:
    """Places of China, without what they are: 黎城 of 黎城县."""
    return read_words("readings/chinese_places.txt")


def is_place_of_china(place: str) -> bool:
    """Whether a list has the place, with or without what it is."""
    return place in chinese_places() | wordlist("regions") or any(
        name in wordlist("provinces") for name in (place, f"{place}省")
    )


@cache
def ordinary() -> frozenset[str]:
    """Words that the dictionary takes for names and that are none: 城市, 弘扬."""
    return read_words("readings/ordinary_words.txt")


@cache
def proper_places() -> frozenset[str]:
    """Places that the dictionary takes for other words: 慕尼黑, 下诺夫哥罗德, 奥斯陆."""
    return read_words("readings/proper_words.txt")


@cache
def surnames() -> dict[str, str]:
    """Chinese surname -> its reading as a surname (尉迟 -> yùchí)."""
    return column("surnames.tsv")


def given_readings(given: str) -> dict[int, str]:
    """Place in a given name -> how the character there is read in names; others have their common reading."""
    known = column("given_names.tsv")
    if given in known:
        return dict(enumerate(known[given].split()))
    return {place: known[char] for place, char in enumerate(given) if char in known}


@cache
def wordlist(name: str) -> frozenset[str]:
    """The words of one row of lists.tsv."""
    return _lists()[name]


@cache
def paired(name: str) -> dict[str, str]:
    """The pairs of one row of lists.tsv: 秘=bì."""
    return dict(pair.split("=") for pair in wordlist(name))


@cache
def listed(name: str) -> tuple[str, ...]:
    """The same words as str.startswith and endswith take them."""
    return tuple(wordlist(name))


@cache
def any_of(name: str) -> re.Pattern[str]:
    """Any word of a list, the longest first."""
    return re.compile(one_of(wordlist(name)))


@cache
def _lists() -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words, *_ in rows("lists.tsv")}
