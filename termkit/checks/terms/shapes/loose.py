"""Whether a term stands in a target text in another shape than its forms: coordinated, derived, or by its head alone.

Translators write министры обороны и иностранных дел for министр обороны and министр иностранных дел, сотрудничать
for 合作, китайский for 中国, and the Assembly for the General Assembly; none of these is an error of terminology.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from termkit.model import primary
from termkit.text.english import head_place
from termkit.text.views import view

WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")
STOP = "."
WORD_OR_STOP = re.compile(rf"{WORD.pattern}|(?<=[^\W\d_]{{3}})\{STOP}(?=\s+\w)")
"""A word, or the end of a sentence behind a word of three letters, which no abbreviation of a name is."""
TURNING = re.compile(r"\b(pre|semi|quasi|pseudo|non|de)[ -](?=\w)")
"""Prefixes that make another thing of a word: a pre-feasibility study is no feasibility study, nor a non-member one."""
TWO_SIDED = re.compile(r"\bдвух(?=сторонн)")
"""How двусторонний is written, too."""
CAPITALISED = re.compile(r"(?<=[^.!?\s\d(«“\"—–-])\s+[«“\"]?([^\W\d_a-zа-яё][^\W\d_]+)")
VERB_ENDING = re.compile(r"(?:ыва|ива|ирова|ова|у|а|я|е|и)(?:ют|т|ть|ться|ются|тся)$")
ALTERNATING = re.compile(r"(?:жд|[чжшщл])$")
"""What an aspect pair exchanges: отмечают and отметили, подтверждают and подтвердили."""
NOUN_ENDING = re.compile(r"(?:(?:еств|ств|ани|ени|аци|ировани)[еоаяиую]|итет[аеуы]?)$")
PREPOSITIONS = frozenset(("в", "во", "на", "о", "об", "по", "для", "с", "со", "к", "из", "за", "от", "до", "при")) | {
    *("of", "for", "on", "in", "to", "with", "at", "by", "from"),
}
"""What makes another term of two words: Совет по безопасности is no Совет Безопасности."""
CONJUNCTIONS = frozenset(("и", "или", "and", "or"))
SMALL = PREPOSITIONS | CONJUNCTIONS | {"the"}
PAIR = 2
GAP = 6
"""Words that may stand between the words of a coordinated term."""
LATIN_ENDING = re.compile(r"(?<=duc)tion$|(?<=n)sion$")
"""What a verb lacks that the noun made from it has: reduc|tion and reduce, expan|sion and expand."""
LONG_STEM = 5
"""Letters of a stem that is looked for inside compounds."""


def tokens(text: str, language: str) -> list[str]:
    """The words of the text as they are matched: small letters, one ё, one hyphen; and the full stops between them."""
    return WORD_OR_STOP.findall(TWO_SIDED.sub("дву", TURNING.sub(r"\1", view(text, language).text)))


@lru_cache(maxsize=100_000)
def words_of(form: str, language: str) -> tuple[str, ...]:
    """The words of a term's form, remembered."""
    return tuple(tokens(form, language))


def blanked(text: str, places: Iterable[tuple[int, int]]) -> str:
    """The text with blanks at these places."""
    for start, end in places:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def is_in_one(forms: Iterable[str], words: list[str], language: str) -> bool:
    """Whether the words of some form of several stand side by side: the (NPC) Foreign Affairs Committee."""
    there = f" {' '.join(words)} "
    wanted = (words_of(form, language) for form in forms)
    return any(len(form) > 1 and f" {' '.join(form)} " in there for form in wanted)


def is_gapped(forms: Iterable[str], words: list[str], language: str, *, is_name: bool = False) -> bool:
    """Whether the words of some form stand in order with at most GAP others between them, one a conjunction.

    A common term may have one more word: the Chinese Academy of Social Sciences is no Academy of Sciences.
    """
    parts = [part for word in words for part in word.split("-")]
    return any(_has_gapped(words_of(form, language), words, parts, is_name=is_name) for form in forms)


def _has_gapped(wanted: tuple[str, ...], words: list[str], parts: list[str], *, is_name: bool) -> bool:
    """Whether the words stand in order, or their parts at hyphens do: государства-члены и наблюдатели."""
    if len(wanted) == PAIR and _ends_in_a_compound(wanted[0], wanted[1], words):
        return True
    if all(map(words.__contains__, wanted)):
        return _in_order(list(wanted), words, is_name=is_name)
    pieces = [piece for word in wanted for piece in word.split("-")]
    longer = len(pieces) > len(wanted) and all(map(parts.__contains__, pieces))
    return longer and _in_order(pieces, parts, is_name=is_name)


def _ends_in_a_compound(first: str, second: str, words: list[str]) -> bool:
    """Whether the second word ends a compound joined to the first: информационной и кибербезопасности."""
    return any(
        a == first and b in CONJUNCTIONS and len(c) > len(second) and c.endswith(second)
        for a, b, c in zip(words, words[1:], words[2:], strict=False)
    )


def _in_order(wanted: list[str], words: list[str], *, is_name: bool) -> bool:
    if len(wanted) < 2:
        return False
    for start, word in enumerate(words):
        if word == wanted[0] and (last := _last_of(wanted, words, start)) is not None:
            between = words[start : last + 1]
            if _has_words_twice(wanted, between):
                continue
            close = (last - start < len(wanted) + 1 and not is_name) or _is_joined(words[last + 1 : last + 1 + GAP])
            if _is_joined(between) or (close and not PREPOSITIONS.intersection(between).difference(wanted)):
                return True
    return False


def _has_words_twice(wanted: list[str], words: list[str]) -> bool:
    """Whether several words of the term stand there once more, for another of its kind that is whole.

    A Centre of the United Nations and the United Nations Fund share no Fund.
    """
    return sum(words.count(word) > wanted.count(word) for word in set(wanted) - SMALL) > 1


def _is_joined(words: list[str]) -> bool:
    """Whether a member of a series is joined to another among these words."""
    return not CONJUNCTIONS.isdisjoint(words)


def _last_of(wanted: list[str], words: list[str], start: int) -> int | None:
    place = start
    for word in wanted[1:]:
        reach = words[place + 1 : place + 2 + GAP]
        if word not in reach:
            return None
        place += 1 + reach.index(word)
    return place


def has_part(term: str, words: list[str], language: str) -> bool:
    """Whether some but not all content words of a term of several words are there."""
    stems = [stem(word, language) for word in tokens(term, language) if len(word) > 2]
    return len(stems) > 1 and any(any(word.startswith(s) for word in words) for s in stems)


@lru_cache(maxsize=100_000)
def stem(word: str, language: str) -> str:
    """The beginning that derived words share: казахс of Казахстан and казахстанский, cooperat of cooperation."""
    if primary(language) == "zh":
        return word
    for shorter, least in _shorter(word):
        if shorter != word and len(shorter) >= least:
            return shorter
    if len(word) >= 8:
        return word[:-3]
    if len(word) >= 5:
        return word[:-2] if word[-1] in "аеёиоуыэюяьsey" else word[:-1]
    return word if len(word) < 4 else word[:-1]


def _shorter(word: str) -> list[tuple[str, int]]:
    """The word without the ending of a country, a verb or a verbal noun, and how long each must stay."""
    country = re.sub(r"(?:ис)?тан$", "", word) if len(word) > 6 else word
    verb = ALTERNATING.sub("", VERB_ENDING.sub("", word)) if VERB_ENDING.search(word) else word
    return [(country, 1), (LATIN_ENDING.sub("", word), 4), (NOUN_ENDING.sub("", word), LONG_STEM), (verb, 4)]


def head(words: list[str], language: str) -> str:
    """The head noun of a term of several words: before the first small word in English, the first noun in Russian."""
    if len(words) < 2:
        return ""
    if primary(language) == "ru":
        nouns = [
            w for w, behind in zip(words, [*words[1:], ""], strict=True) if _is_noun(w) and not _belongs(w, behind)
        ]
        return nouns[0] if nouns else ""
    return words[head_place(words)]


def _belongs(word: str, noun: str) -> bool:
    """Whether a word that may be an adjective has the case and number of the noun behind it: военные учения."""
    from termkit.text.russian_words import readings

    cases = {(r.tag.case, r.tag.number) for r in readings(word) if r.tag.POS in ("ADJF", "PRTF")} if noun else set()
    return bool(cases) and any(r.tag.POS == "NOUN" and (r.tag.case, r.tag.number) in cases for r in readings(noun))


def _is_noun(word: str) -> bool:
    """Whether a Russian word is no adjective by its ending, or a noun by the dictionary: учреждение."""
    from termkit.text.russian_words import readings

    return not re.search(r"(?:[аяо]я|[иыо]й|[ое]е|[иы]е)$", word) or readings(word)[0].tag.POS == "NOUN"


def strange_capitals(text: str, known: list[tuple[int, int]], language: str) -> tuple[str, ...]:
    """The capitalised words inside sentences that nothing known explains: other names, perhaps; of Chinese the text."""
    if primary(language) == "zh":
        return (text,)
    return tuple(
        match.group(1)
        for match in CAPITALISED.finditer(text)
        if len(match.group()) > 2 and not any(a <= match.start() < b for a, b in known)
    )
