"""Words that a text has twice in a row, but those that its language doubles on purpose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from termkit.checks.names.countries import is_country
from termkit.checks.names.tables import transcribing
from termkit.checks.signs.marks import Fault
from termkit.checks.spelling.characters import binds
from termkit.checks.words import listed
from termkit.model import primary
from termkit.text.languages import is_han

DOUBLED = re.compile(
    r"(?<![\w-])(?P<word>[^\W\d_]{2,}|[вкосуия]|(?-i:a))[^\S\n]+(?P<again>(?P=word))(?![\w-])", re.IGNORECASE
)
SHORT_NAME = 2
"""Letters of a name that a conjunction or particle may be written like."""
IN_SENTENCE = re.compile(r"\w[,»”]?\s\Z")
DOUBLED_HAN = re.compile(r"(?P<word>[的了在是和与对为及])(?P=word)(?!(.)\2)")
"""Two pairs are one word: 和和美美."""
DOUBLED_DETERMINER = re.compile(r"(?P<word>[各该])(?P=word)")
"""Never stands before itself, whatever it makes a word with: 各|各方."""
DOUBLED_HAN_WORD = re.compile(r"(?P<word>[\u3400-\u9fff]{2,6})(?P=word)")
REPEATED_HAN = re.compile(r"([\u3400-\u9fff])\1")
TWICE_ON_PURPOSE = ("a", "z", "o", "m", "q", "y", "e")
"""Parts of speech of Chinese words that are doubled on purpose: 一步一步, 哈哈哈哈; the verbs are listed: 讨论讨论."""
COMPLEMENTS = ("起来", "到", "着", "下来", "出来", "上")
"""What follows a verb: the same word before it was a noun (血肉联系联系起来)."""
IDIOM = "i"
"""Part of speech of idioms, of which no word before them is a part: 颠|颠倒黑白."""
BEHIND = tuple("内里藏")
"""What stands behind a character that is a word of its own: 共青团|团内."""
NO_WORD_BUT_ITSELF = ("m", "q", "y", "e", "o", "u")
"""Parts of speech of words beside which one of their characters may stand again: 一一, 哈哈."""
BOUND = 15
"""Times that a character is likelier behind the one that is doubled than anywhere, if both make a word."""
CLOSING = tuple("”’》）")
"""What a name before a word ends with: “李四光”班|班主任."""
DOUBLES = re.compile(r"(\w)\1(\w)\2")
"""团团伙伙."""
MEANT = re.compile(r"(?P<verb>.)(?P=verb)(?:什么|谁|哪|多少|几)")
"""A verb that takes up the one before it: 灾后重建|建什么."""
NAME = "ns"
"""Part of speech of names of places."""
WINDOW = 6
"""Characters before a doubled one that are cut into words."""
CODE = re.compile(r"(?:^|\s)[#$]\s?\S|->|\w=\w|(?:^|[\s#])/?[a-z-]+/[a-z]|\d\.\d+ [KMG]B\b")
"""What only a line of a program or of its output has."""


def doubled_words(text: str, language: str) -> Iterator[Fault]:
    """Words written twice in a row, but those that language doubles on purpose."""
    pattern = DOUBLED_HAN if primary(language) == "zh" else DOUBLED
    for match in pattern.finditer(text):
        word = match.group("word")
        if word.isascii() and word.islower() and CODE.search(text):
            continue
        if word.lower() in listed("doubled_on_purpose.txt") or _is_short_name(match):
            continue
        if not _is_title(match) and not _is_in_word(match):
            yield Fault(*match.span(), f"“{word}” is written twice", word)
    if primary(language) == "zh":
        for match in DOUBLED_DETERMINER.finditer(text):
            yield Fault(*match.span(), f"“{match.group('word')}” is written twice", match.group("word"))
        yield from _doubled_han(text)
        yield from _doubled_edges(text)


def _is_short_name(match: re.Match[str]) -> bool:
    """Whether a name of a letter or two meets the word that is written like it: Ван И и другие, Ли ли."""
    word, again = match.group("word"), match.groupdict().get("again", "")
    is_name = len(word) <= SHORT_NAME and word[0].isupper() and again[:1].islower()
    return is_name and bool(IN_SENTENCE.search(match.string, 0, match.start()))


def _doubled_edges(text: str) -> Iterator[Fault]:
    """The last character of a Chinese word once more behind it, or the first of a clause once more before it."""
    for match in REPEATED_HAN.finditer(text):
        char, place = match.group(1), match.start() + 1
        meant = MEANT.match(text, match.start()) or DOUBLES.match(text, max(0, match.start() - 2))
        if char not in listed("words_of_one_character.txt") and not meant and _is_edge(text, place):
            yield Fault(*match.span(), f"“{char}” is written twice", char)


def _is_edge(text: str, place: int) -> bool:
    """Whether a word of two characters and more meets, at that place, a word that is one of its characters: 银行行."""
    from termkit.text.words import tag

    at = max(0, place - 1 - WINDOW)
    for (one, part), (other, other_part) in pairwise(tag(text[at : place + 1 + WINDOW])):
        at += len(one)
        if at == place and len(one) > 1:
            if _begins_compound(text, place) or _is_transcribed(one):
                return False
            is_place = part.startswith("ns") and other_part == "j"  # 江苏|苏通
            is_word = part.startswith(("nr", *NO_WORD_BUT_ITSELF)) or is_place or _opens_word(text, place, part)
            return len(other) == 1 and not is_word
        if at == place:
            before = text[max(0, place - 2) : place - 1]
            alone = not before or not (before.isalnum() or before in CLOSING) or other_part == IDIOM
            return alone and len(other) > 1 and not other_part.startswith(("nr", *NO_WORD_BUT_ITSELF))
    return False


def _begins_compound(text: str, place: int) -> bool:
    """Whether a character makes with the next one what no dictionary has: 客机|机龄, 纪录片|片单.

    The next one is no word of its own, or stands there far oftener than elsewhere.
    """
    after = text[place + 1 : place + 1 + WINDOW]
    if not after or not is_han(after[0]):
        return False
    from termkit.text.words import cut

    alone = len(cut(after)[0]) == 1 and after[0] not in listed("words_of_one_character.txt")
    return alone or binds(text[place], after[0]) >= BOUND


def _is_transcribed(word: str) -> bool:
    """Whether a word may begin a name that is longer: 马西|西."""
    return not is_country(word) and all(char in transcribing() for char in word)


def _opens_word(text: str, place: int, part: str) -> bool:
    """Whether a character makes a word with the next one, whatever that is a part of: 州长|安迪, 军歌|声, 团|内.

    What stands behind a verb is none of these places (不干涉|涉|内政).
    """
    from termkit.text.words import cut

    is_inside = text[place + 1 : place + 2] in BEHIND and not part.startswith("v")
    return is_inside or len(cut(text[place : place + 2])[0]) > 1


def _doubled_han(text: str) -> Iterator[Fault]:
    """Chinese words of two characters and more, one after the other, that nobody doubles on purpose."""
    from termkit.text.words import tag

    for match in DOUBLED_HAN_WORD.finditer(text):
        word = match.group("word")
        if text.startswith(COMPLEMENTS, match.end()):
            continue
        tagged = tag(text[max(0, match.start() - WINDOW) : match.end() + WINDOW])
        doubled = [part for (one, part), (other, _) in pairwise(tagged) if one == other == word]
        ends = any(
            len(one) > len(word) and one.endswith(word) and other == word and not part.startswith(NAME)  # 南苏丹|苏丹
            for (one, part), (other, _) in pairwise(tagged)
        )
        if word in listed("doubled_on_purpose.txt") and not ends:
            continue
        if ends or any(not part.startswith(TWICE_ON_PURPOSE) for part in doubled):
            yield Fault(*match.span(), f"“{word}” is written twice", word)


def _is_title(match: re.Match[str]) -> bool:
    """Whether the second word begins a title or reference: see section Section 2.3."""
    again = match.groupdict().get("again", "")
    return again[:1].isupper() and match.group("word")[0].islower()


def _is_in_word(match: re.Match[str]) -> bool:
    """Whether one of two Han characters belongs to another word: 反对 before 对俄制裁, 和平 after 和."""
    if "again" in match.groupdict():
        return False
    from termkit.text.words import cut

    text, place = match.string, match.start() + 1
    return len(cut(text[max(0, place - 1 - WINDOW) : place])[-1]) > 1 or len(cut(text[place : place + WINDOW])[0]) > 1
