"""Whether the words of two titles differ by slips only: a character or letter, a small word, a synonym, the order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from termkit.checks.names.countries import countries_in
from termkit.checks.names.initials import SMALL_WORDS
from termkit.checks.spelling.alike import substituted
from termkit.checks.spelling.characters import is_one_sound, is_taken_for
from termkit.checks.spelling.shortened import CONJUNCTIONS
from termkit.checks.spelling.slips import is_place
from termkit.checks.spelling.synonyms import are_synonyms
from termkit.checks.spelling.worded import has_other_letter, is_word_slipped
from termkit.checks.spelling.wording import stem_of
from termkit.checks.words import listed
from termkit.model import primary
from termkit.text.languages import is_han
from termkit.text.normalize import small_letters
from termkit.text.words import cut, tokens

Words = list[str]
MOST = 2
"""Places in which a title may be wrong."""
FEWEST = 3
"""Words of a title that is told though a word of it is quite another one, or they stand in another order."""
SMALL_CHARACTERS = CONJUNCTIONS | frozenset("的间之")
FULL = 2
"""Characters of a word in Chinese."""
TREATY = re.compile(
    r"(?:条约|公约|宪章)\Z|\A(?:договор|конвенци|устав|хартия)|\A(?:charter|treaty|convention)|convention\Z", re.I
)
"""A document of which hardly another one has a word less: there are many agreements, plans and statements."""


def differ_by_slips(title: str, known: str, language: str) -> bool:
    """Whether a title is the known one but for a slip or two; of two real documents the words differ in more."""
    code = primary(language)
    words, others = ((cut(one) if code == "zh" else _lowered(one, code)) for one in (title, known))
    if sorted(words) == sorted(others):
        return len(words) >= FEWEST and not _moves_a_party(words, others, title, code)
    regions = list(_regions(words, others))
    lacking = [region for region in regions if code != "zh" and _lacks_a_word(*region, known)]
    if len(lacking) == 1:
        regions.remove(lacking[0])
    if len(regions) > MOST:
        return _is_turned(title, known) if code == "zh" else False
    return all(_is_slip(one, other, (title, known), code) for one, other in regions) or (
        code == "zh" and _is_turned(title, known)
    )


def _lowered(title: str, code: str) -> Words:
    return [small_letters(token.text).replace("’", "'") for token in tokens(title, code)]


def _regions(words: Words, others: Words) -> Iterator[tuple[Words, Words]]:
    """The words of each that the other one has not, where they stand."""
    for what, a, b, c, d in SequenceMatcher(None, words, others, autojunk=False).get_opcodes():
        if what != "equal":
            yield words[a:b], others[c:d]


def _is_turned(title: str, known: str) -> bool:
    """Whether two Chinese titles have the same characters in another order, two at most out of place: 公约法."""
    return sorted(title) == sorted(known) and len(title) > FULL * FEWEST


def _moves_a_party(words: Words, others: Words, title: str, code: str) -> bool:
    """Whether one of the words that stand elsewhere names a state: either party may stand first."""
    moved = {word for one, other in zip(words, others, strict=True) if one != other for word in (one, other)}
    if code == "zh":
        signs = listed("country_characters.txt")
        return any(word in signs or is_place(title, word) for word in moved)
    return any(countries_in(word.capitalize(), code) for word in moved)


def _lacks_a_word(one: Words, other: Words, known: str) -> bool:
    """Whether a treaty's title in Russian or English lacks one word: Договор о добрососедстве и сотрудничестве."""
    lost = [word for word in other if word not in SMALL_WORDS]
    plain = not one and len(lost) == 1 and len(other) <= FULL and lost[0] not in listed("title_attributes.txt")
    return plain and TREATY.search(known) is not None


def _is_slip(one: Words, other: Words, titles: tuple[str, str], code: str) -> bool:
    if code == "zh":
        return _is_slip_in_chinese("".join(one), "".join(other), *titles)
    if all(word in SMALL_WORDS for word in (*one, *other)):
        return True
    if "".join(one) == "".join(other).replace("-", "") or len(one) != len(other):
        return "".join(one).replace("-", "") == "".join(other).replace("-", "")
    return all(a == b or _is_word_slip(a, b, code) for a, b in zip(one, other, strict=True))


def _is_word_slip(one: str, other: str, code: str) -> bool:
    """Whether a Russian or English word is the other one in another form, a synonym, or misspelt."""
    if one in SMALL_WORDS or other in SMALL_WORDS:
        return one in SMALL_WORDS and other in SMALL_WORDS
    first, second = stem_of(one, code), stem_of(other, code)
    return (
        first == second
        or has_other_letter(first, second)
        or is_word_slipped(first, second)
        or are_synonyms(one, other, code)
    )


def _is_slip_in_chinese(one: str, other: str, title: str, known: str) -> bool:
    """Whether what stands in a title is a slip of what should: 宪张, 与, 协作; a word of its own is none: 青岛."""
    if set(one + other) <= SMALL_CHARACTERS or sorted(one) == sorted(other):
        return True
    if are_synonyms(one, other, "zh"):
        return True
    pair = substituted(one, other)
    if pair is None:
        return _is_crippled(one, other) or _is_left_out(one, other, known)
    if not all(map(is_han, pair)) or any(char in listed("telling_characters.txt") for char in pair):
        return False
    is_word = cut(one) == [one] or is_place(title, pair[0])
    return is_one_sound(*pair) or (not is_word and (is_taken_for(*pair) or cut(other) == [other]))


def _is_crippled(one: str, other: str) -> bool:
    """Whether a word has lost one of its characters, so that none is left: 谅备忘录 for 谅解备忘录."""
    if not one or len(one) + 1 != len(other) or cut(other) != [other] or one in _standing_alone():
        return False
    is_word = len(one) > 1 and cut(one) == [one]
    return not is_word and any(other[:place] + other[place + 1 :] == one for place in range(len(other)))


def _standing_alone() -> frozenset[str]:
    """Characters that stand for a word, a state or what tells one thing from another: 中 for 中国."""
    names = ("words_of_one_character.txt", "country_characters.txt", "telling_characters.txt")
    return frozenset(char for name in names for char in listed(name))


def _is_left_out(one: str, other: str, known: str) -> bool:
    """Whether a treaty's title lacks a word of two characters, or has one too many: 睦邻合作条约.

    Of other documents there are many that have a word more: 补充协定, 新时代的声明.
    """
    short, long = sorted((one, other), key=len)
    word = long.removeprefix(short) if long.startswith(short) else long.removesuffix(short)
    is_treaty = TREATY.search(known) is not None and len(word) == FULL == len(long) - len(short)
    return is_treaty and word not in listed("title_attributes.txt")
