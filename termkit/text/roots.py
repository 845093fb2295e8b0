"""Words made from one root, in Russian and English: безопасный and безопасность, democratic and democracy.

Two words have one root where they begin alike (four letters at least, the last of which may alternate: прекращать,
прекратить) and what is left of each is nothing but suffixes and an ending.  Two adjectives, or two nouns, of one root
are two words (развитый and развивающийся, производство and производитель) and are not taken for each other.

Source: Русская грамматика, 1980, sections 194-1111 (word formation); Bauer, Lieber, Plag, The Oxford Reference Guide to
English Morphology, 2013.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from termkit.model import primary
from termkit.text.english_lemmas import dictionary_forms
from termkit.text.russian_words import lemma, readings, shared_letters
from termkit.text.tables import read_records

SHARED = 4
"""Letters that two words of one root begin with, at least."""
LIKE = 3
"""Letters that words which only look alike begin with, at least."""
SHORTEST = 2
"""Letters that two forms of one word begin with."""
MOST_SHARED_OF_SUFFIXES = 3
"""Letters that the suffixes of two words may have in common: региональный and регионами, террорист and терроризм."""
_DOUBLED = re.compile(r"(?<=[aeiou])([bdgmnprt])(?=\1(?:ed|ing|ers?)\Z)")
"""What English doubles before an ending: flagged."""
JOINED = "ско"
"""How the first of two adjectives joined by a hyphen ends: китайско-японский."""
SHORT_NOUN = 6
"""Letters of a form of a noun with a root of three letters, at most."""
_SOFTENED = {"к": "ч", "г": "ж", "х": "ш"}
"""What the end of a root becomes before the н of an adjective."""
_ENDING = re.compile("[аеиоуыьэюяй]$")
_OF_A_SHORT_ROOT = re.compile(
    r"\w{3}(?:ск|ь?н|[оеё]в|ян)(?:[иыо]й|[ая]я|[ое]е|[иы]е|ого|ому|[иы]м|[иы]х|[иы]ми|ом|ой|ую)"
)
NOUN, ADJECTIVE, ADVERB, VERB = "noun", "adjective", "adverb", "verb"
_CLASSES = {
    **dict.fromkeys(("ADJF", "ADJS", "PRTF", "PRTS", "COMP"), ADJECTIVE),
    **dict.fromkeys(("VERB", "INFN", "GRND"), VERB),
    "ADVB": ADVERB,
}


@lru_cache(maxsize=100_000)
def have_one_root(one: str, other: str, language: str) -> bool:
    """Whether two words in small letters are forms of one word, or one is made from the root of the other."""
    code = primary(language)
    if code not in ("ru", "en"):
        return False
    if code == "en":
        one, other = (_DOUBLED.sub("", word) for word in (one, other))
    if _are_apart(one, other, code):
        return False
    shared = shared_letters(one, other)
    if one == other or (code == "ru" and shared >= SHORTEST and _are_forms(one, other)):
        return True  # огонь, огня
    if code == "en" and shared and are_forms_of_one_verb(one, other):
        return True
    cuts = range(max(SHARED, shared - MOST_SHARED_OF_SUFFIXES), shared + 1)
    if not any(_are_tails(one[cut:], other[cut:], code) for cut in cuts) and not _alternate(one, other, shared, code):
        return code == "ru" and (_is_adjective_of(one, other) or _is_adjective_of(other, one))
    return _are_different_parts_of_speech(one, other, code)


def are_forms_of_one_verb(one: str, other: str) -> bool:
    """Whether two English words in small letters are forms of one verb, however irregular, as say and said.

    Two participles may be two words: developed and developing.
    """
    if one[:1] != other[:1] or (_is_participle(one) and _is_participle(other)):
        return False
    return not _verbs(one).isdisjoint(_verbs(other))


@cache
def _verbs(word: str) -> frozenset[str]:
    """The English verbs that a word may be a form of."""
    return frozenset(dictionary_forms(word, "VERB").get("VERB", ()))


def _are_apart(one: str, other: str, language: str) -> bool:
    """Whether two words only look as if they had one root: state and statement."""
    if language == "en":
        one, other = _singular(one), _singular(other)
    pairs = _apart(language).get(one[:LIKE], ())
    return any(_begins(one, a, b) and _begins(other, b, a) for a, b in pairs)


def _begins(word: str, own: str, other: str) -> bool:
    """Whether a word begins as its own side of a pair does, and not as the other one, if that is longer."""
    return word.startswith(own) and not (other.startswith(own) and word.startswith(other))


@cache
def _apart(language: str) -> dict[str, list[tuple[str, str]]]:
    """How the words begin that only look as if they had one root, both ways, by their first letters."""
    found: dict[str, list[tuple[str, str]]] = {}
    for pair in _parts(language, "apart"):
        one, other = pair.split("/")
        for a, b in ((one, other), (other, one)):
            found.setdefault(a[:LIKE], []).append((a, b))
    return found


def _are_tails(one: str, other: str, language: str) -> bool:
    """Whether what is left of two words is suffixes and endings."""
    tail = _tail(language)
    return bool(tail.fullmatch(one) and tail.fullmatch(other))


def _alternate(one: str, other: str, shared: int, language: str) -> bool:
    """Whether suffixes and endings are left of two words after letters that take each other's place."""
    first, second = one[shared : shared + 1], other[shared : shared + 1]
    known = _alternations(language)
    for a, b in (pair for letters in {(first, second), (first, ""), ("", second)} for pair in known.get(letters, ())):
        long_enough = shared + max(len(a), len(b)) > SHARED - (1 if a and b else 0)
        alternate = one.startswith(a, shared) and other.startswith(b, shared)
        if long_enough and alternate and _are_tails(one[shared + len(a) :], other[shared + len(b) :], language):
            return True
    return False


@cache
def _tail(language: str) -> re.Pattern[str]:
    suffixes, endings = (sorted(_parts(language, role), key=len, reverse=True) for role in ("suffix", "ending"))
    return re.compile(f"(?:{'|'.join(suffixes)})*(?:{'|'.join(endings)})?")


@cache
def _alternations(language: str) -> dict[tuple[str, str], list[tuple[str, str]]]:
    """Letters or groups of them that take each other's place at the end of a root, both ways, by their first letters.

    `-` is none of them.
    """
    found: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for pair in _parts(language, "alternation"):
        one, _, other = (part.strip("-") for part in pair.partition("/"))
        for a, b in ((one, other), (other, one)):
            found.setdefault((a[:1], b[:1]), []).append((a, b))
    return found


@cache
def _parts(language: str, role: str) -> tuple[str, ...]:
    rows = read_records("inflection/derivation.tsv")
    return tuple(x for row in rows if (row["language"], row["role"]) == (language, role) for x in row["parts"].split())


def _are_different_parts_of_speech(one: str, other: str, language: str) -> bool:
    classes = {_part_of_speech(word, language) for word in (one, other)}
    alike = _singular(one) == _singular(other)
    pairs = (one, other), (other, one)
    if len(classes) > 1 or alike or any(made(*pair) for made in (_is_action_of, _is_of_doctrine) for pair in pairs):
        return True
    if language == "ru":
        return lemma(one) == lemma(other) or classes == {VERB}
    return classes == {VERB} and not (_is_participle(one) and _is_participle(other))


def _singular(word: str) -> str:
    """The English word without the ending of a plural: authority of authorities."""
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


def is_noun(word: str, language: str) -> bool:
    """Whether a word is a noun; of an English one its ending must say so."""
    return _part_of_speech(word, language) == NOUN


def _is_participle(word: str) -> bool:
    """Whether an English word may be one, by its regular ending."""
    return word.endswith(("ed", "ing"))


def _is_action_of(noun: str, verb: str) -> bool:
    """Whether an English noun is a verb and its ending: empower, which looks like a noun, and empowerment."""
    return _singular(noun) == _singular(verb) + "ment"


def _is_of_doctrine(word: str, doctrine: str) -> bool:
    """Whether an English word says that something is of a doctrine: a terrorist threat, but not terrorists."""
    return doctrine.endswith("ism") and word == doctrine[:-1] + "t"


def _is_adjective_of(adjective: str, noun: str) -> bool:
    """Whether a Russian adjective is made from a noun whose root is short: морской, речной, полевой, of море."""
    if adjective[:SHORTEST] != noun[:SHORTEST] or len(noun) > SHORT_NOUN or not _OF_A_SHORT_ROOT.fullmatch(adjective):
        return False
    roots = (_ENDING.sub("", lemma) for lemma in _nouns(noun))
    beginnings = {root[:-1] + _SOFTENED.get(root[-1], root[-1]) for root in roots if len(root) == SHARED - 1}
    return adjective[: SHARED - 1] in beginnings


def _are_forms(one: str, other: str) -> bool:
    """Whether two words are, or may be, forms of one noun: суда, судов."""
    return lemma(one) == lemma(other) or not _nouns(one).isdisjoint(_nouns(other))


@lru_cache(maxsize=10_000)
def _nouns(word: str) -> frozenset[str]:
    return frozenset(str(reading.normal_form) for reading in readings(word) if reading.tag.POS == "NOUN")


@lru_cache(maxsize=100_000)
def _part_of_speech(word: str, language: str) -> str:
    if language == "ru":
        if word.endswith(JOINED):
            return ADJECTIVE
        return _CLASSES.get(str(readings(word)[0].tag.POS), NOUN)
    if _is_noun_only(word):
        return NOUN
    for name in (ADVERB, NOUN, ADJECTIVE):
        if word.endswith(tuple(_parts("en", name))):
            return name
    return VERB


def _is_noun_only(word: str) -> bool:
    """Whether the dictionary has the English word as a noun and as nothing else: president, history."""
    from lemminflect import getAllLemmas

    return set(getAllLemmas(word)) == {"NOUN"}
