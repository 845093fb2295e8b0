"""Words of a Russian or English text that do not agree, where nothing but a slip explains it.

In Russian an adjective has another case, gender or number than the noun behind it, the two standing side by side in
terms of the base (стратегическое партнёрства), or persons or the parties begin a sentence whose verb is in the singular
(Стороны подтвердил).  In English a noun behind two, these, several is in the singular, or so is a verb behind both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise, product
from typing import Any

from termkit.checks.compiled import CompiledBase
from termkit.checks.spelling.mistyped_words import MistypedWords
from termkit.model import primary
from termkit.text.sentences import sentences

WORD = re.compile(r"(?<![\w-])[^\W\d_]{3,}(?![\w-])")
ADJECTIVE = re.compile(r"(?:[ыио]й|[аяо]я|[ое]е|[ыи]е|[ое]го|[ое]му|[ыиое]м|[ую]ю|[ыи]х|[ыи]ми|ей)\Z", re.IGNORECASE)
GOVERNING = re.compile(
    r"(?:полн|равн|верн|достойн|подобн|свойственн|присущ|подведомственн|подотч[её]тн)", re.IGNORECASE
)
"""Adjectives with an object behind them: полный решимости."""
COORDINATED = re.compile(r"(?:,|\b(?:и|или|также))\s+\Z")
"""Before an adjective whose noun may have another number: китайская и российская стороны."""
COUNTED = re.compile(r"(?:\b(?:дв[ае]|об[ае]|три|четыре|полтор[аы])|[234])\s+(?:\S+\s+)?\Z", re.IGNORECASE)
"""Before an adjective whose noun stands in the singular: три основных направления."""
PARTIES = "стороны"
OF_SUBJECT = 3
"""Words that a subject may have behind it: Главы двух государств."""
REMEMBERED = 20_000
NAMES = frozenset({"Geox", "Surn", "Name", "Patr", "Orgn", "Trad"})
"""Readings of words with a capital."""
SEVERAL = re.compile(r"\b(?:the two|these two|these|those|several|two|three)\s+(?P<noun>[a-z]{4,})", re.IGNORECASE)
ENDS_PHRASE = re.compile(
    r"\s*(?:[,.;]|\Z)|\s+(?:of|in|on|to|for|at|with|from|ha(?:ve|s|d)|are|is|were|was|will|shall|should|agreed|"
    r"reaffirmed|expressed|noted|stressed|believe|also)\b"
)
NO_NOUN = re.compile(r"who|whom|th(?:ose|at)|former|latter|main|major|hundred|thousand|[mb]illion|dozen|third|\w+ing")
MANY_WITH_ONE = re.compile(
    r"(?:Both|The two|These|The) (?:[a-z]+ )?(?:sides|countries|parties|Parties|leaders|ministers|States)"
    r" (?P<verb>has|is|was|agrees|notes|supports|reaffirms|welcomes|stresses|believes|expresses)\b"
)


def disagreeing(text: str, base: CompiledBase, language: str) -> Iterator[tuple[int, int]]:
    """The places of words that do not agree."""
    if primary(language) == "ru":
        beside = base.index(MistypedWords, language)
        yield from _adjectives(text, beside)
        yield from _verbs(text, language)
    elif primary(language) == "en":
        yield from (match.span() for match in SEVERAL.finditer(text) if _is_singular(match))
        starts = (start for start, _ in sentences(text, language))
        yield from (match.span() for start in starts if (match := MANY_WITH_ONE.match(text, start)))


def _adjectives(text: str, terms: MistypedWords) -> Iterator[tuple[int, int]]:
    for one, other in pairwise(WORD.finditer(text)):
        joined = text[one.end() : other.start()] == " " and ADJECTIVE.search(one.group())
        if not joined or GOVERNING.match(one.group()) or not terms.stand_together(one.group(), other.group()):
            continue
        relation = _relation(one.group(), other.group())
        may_differ = COORDINATED.search(text, 0, one.start()) or COUNTED.search(text, 0, one.start())
        if relation == "none" or (relation == "case" and not may_differ):
            yield one.start(), other.end()


@lru_cache(maxsize=REMEMBERED)
def _relation(adjective: str, noun: str) -> str:
    """What an adjective and a noun, or another adjective, share: all, the case, none; all where one may be neither."""
    ones, others = _only(adjective, "ADJF"), _only(noun, "NOUN") or _only(noun, "ADJF")
    if not ones or not others or any("Fixd" in tag for tag in others):
        return "all"
    same_case = [(one, other) for one, other in product(ones, others) if one.case == _case(other)]
    if any(one.number == other.number and one.gender in (None, other.gender) for one, other in same_case):
        return "all"
    return "case" if any(one.number != other.number for one, other in same_case) else "none"


def _case(tag: Any) -> str:
    """The case of a noun, its second genitive and locative as the first ones."""
    return str({"gen2": "gent", "loc2": "loct", "gen1": "gent", "loc1": "loct"}.get(tag.case, tag.case))


def _only(word: str, part: str) -> list[Any]:
    """The grammar of all readings of a word of the dictionary, if they are of one part of speech; мирный is no town."""
    from termkit.text.russian_words import analyzer, readings

    found = [reading.tag for reading in readings(word)] if analyzer().word_is_known(word.lower()) else []
    found = [tag for tag in found if not (word.islower() and NAMES & tag.grammemes)]
    return found if all(part == tag.POS for tag in found) else []


def _verbs(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Verbs in the singular behind a subject that begins its sentence and can only be plural."""
    for start, end in sentences(text, language):
        words = list(WORD.finditer(text, start, end))[: OF_SUBJECT + 2]
        if not words or text[start : words[0].start()].strip() or not _is_many(words[0].group()):
            continue
        for before, word in pairwise(words):
            if text[before.end() : word.start()] != " ":
                break
            if _is_of_one(word.group()):
                yield words[0].start(), word.end()
            if not _is_genitive(word.group()):
                break


@lru_cache(maxsize=REMEMBERED)
def _is_many(word: str) -> bool:
    tags = _only(word, "NOUN")
    subjects = [tag for tag in tags if tag.case == "nomn"]
    named = word.lower() == PARTIES or any("anim" in tag for tag in subjects)
    return named and bool(subjects) and all(tag.number == "plur" for tag in subjects)


@lru_cache(maxsize=REMEMBERED)
def _is_of_one(word: str) -> bool:
    """Whether a word is a verb in the singular, personal: удалось has no subject."""
    tags = _only(word, "VERB")
    return bool(tags) and all(tag.number == "sing" and tag.gender != "neut" and tag.mood == "indc" for tag in tags)


@lru_cache(maxsize=REMEMBERED)
def _is_genitive(word: str) -> bool:
    from termkit.text.russian_words import readings

    return any(reading.tag.case == "gent" for reading in readings(word))


def _is_singular(match: re.Match[str]) -> bool:
    """Whether a noun with a plural of its own stands in the singular, at the end of its phrase."""
    from lemminflect import getAllLemmas, getInflection

    noun = match["noun"].lower()
    if NO_NOUN.fullmatch(noun) or not ENDS_PHRASE.match(match.string, match.end()):
        return False
    lemmas = getAllLemmas(noun)
    plural = getInflection(noun, "NNS")
    return noun in lemmas.get("NOUN", ()) and "ADV" not in lemmas and bool(plural) and plural[0] != noun
