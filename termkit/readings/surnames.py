"""Chinese persons in running text: where a name stands, how its surname is read (单 Shàn, 曾 Zēng, 尉迟 Yùchí)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from termkit.readings.cutting import Word, is_word
from termkit.readings.tables import classes, given_readings, names, surnames, wordlist
from termkit.readings.tones import split

MAX_GIVEN = 2
_PUNCTUATION = re.compile(r"[\s，。、；：！？（）()《》〈〉“”‘’\"'·—…,.;:!?／/\[\]【】]")


def parse(name: str) -> tuple[str, str] | None:
    """The surname and the given name of a Chinese person (习近平 -> 习, 近平), or None when it cannot be one.

    A compound surname wins over a single one; a given name has one or two characters.
    """
    for length in (2, 1):
        surname, given = name[:length], name[length:]
        if surname in _all_surnames() and 1 <= len(given) <= MAX_GIVEN:
            return surname, given
    return None


@cache
def _all_surnames() -> frozenset[str]:
    return wordlist("surnames") | surnames().keys()


def readings_in_names(text: str, words: Sequence[Word]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The readings that characters have as parts of a Chinese person's name: their place, their syllables."""
    special = surnames()
    for index, word in enumerate(words):
        if word.text in names():
            continue
        given = given_after(text, words, index)
        if word.text in special and (len(word.text) > 1 or given):
            yield word.start, tuple(special[word.text].split())
        if given:
            yield from _given_readings(text, word.end, word.end + given)
        elif len(word.text) == 3 and word.tag in ("nr", "nrfg") and parse(word.text) and _is_person(word.text):
            yield from _given_readings(text, word.start + 1, word.end)
        if len(word.text) == 3 and word.tag in ("nr", "nrfg") and word.text[0] in special and _is_person(word.text):
            yield word.start, (special[word.text[0]],)


def _given_readings(text: str, start: int, end: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """What given_names.tsv says about the characters of a given name."""
    for place in range(start, end):
        if text[place] in given_readings():
            yield place, (given_readings()[text[place]],)


def _is_person(name: str) -> bool:
    """Whether a word that jieba takes for a Chinese person can be one: no place, no foreign name, no plain words."""
    if name in wordlist("places") or name[-1] in wordlist("place-generics"):
        return False
    return not is_transcribed(name) and not set(name[1:]) & wordlist("never-in-names")


def is_transcribed(name: str) -> bool:
    """Whether every character is one that foreign names are transcribed with."""
    return bool(re.fullmatch(f"{classes()['F']}+", name))


def given_after(text: str, words: Sequence[Word], index: int) -> int:
    """The length of the given name that follows the surname words[index], 0 when there is no such name."""
    if words[index].text not in _all_surnames() or not may_precede(text, words, index):
        return 0
    titled = index > 0 and _is_title(words[index - 1].text)
    length = 0
    for word in words[index + 1 : index + 1 + MAX_GIVEN]:
        if length + len(word.text) > MAX_GIVEN or not _may_be_given(word):
            break
        length += len(word.text)
    while length:
        end = words[index].end + length
        if (
            (titled or _may_follow(text, end))
            and not is_transcribed(text[words[index].start : end + 1])
            and (length > 1 or words[index].text not in wordlist("weak-surnames") or _title_at(text, end))
        ):
            return length
        length -= 1
    return 0


def _may_be_given(word: Word) -> bool:
    """Whether a word may be (half of) a given name: no function word; of two characters, no plain word."""
    if any(char in wordlist("never-in-names") or not "一" <= char <= "鿿" for char in word.text):
        return False
    return len(word.text) == 1 or word.tag.startswith(("nr", "nz", "ns")) or not is_word(word.text)


def may_precede(text: str, words: Sequence[Word], index: int) -> bool:
    """Whether what stands before words[index] lets a person's name begin there: nothing, a mark, a title, 和."""
    if index == 0:
        return True
    before = words[index - 1].text
    return bool(_PUNCTUATION.match(before[-1])) or before in wordlist("before-names") or _is_title(before)


def _is_title(word: str) -> bool:
    return any(word.endswith(title) for title in wordlist("titles"))


def _title_at(text: str, place: int) -> bool:
    return any(text.startswith(title, place) for title in wordlist("titles"))


def _may_follow(text: str, place: int) -> bool:
    return (
        place >= len(text)
        or bool(_PUNCTUATION.match(text[place]))
        or _title_at(text, place)
        or any(text.startswith(word, place) for word in wordlist("after-names"))
    )


def read_person(name: str) -> tuple[tuple[str, ...], ...] | None:
    """The syllables of the surname and of the given name of a Chinese person, or None when the text is no such name."""
    from termkit.readings.polyphony import read

    listed = names().get(name)
    if listed and listed.tag == "nr" and len(listed.syllables) == len(name) and " " in listed.spelling:
        length = len(split(listed.spelling.split(" ")[0]))
        return listed.syllables[:length], listed.syllables[length:]
    parsed = parse(name)
    if listed or parsed is None:
        return None
    surname, given = parsed
    own = surnames().get(surname)
    first = tuple(own.split()) if own else tuple(s or "" for s in read(surname)[1])
    return first, tuple(given_readings().get(c) or s or c for c, s in zip(given, read(given)[1], strict=True))
