"""Chinese persons in running text: 单宏伟参赞 is one, 单身汉 is none.

What name begins at a word is told by name_at.py; here names that overlap are told apart, and surnames that the
dictionary joined to the word before are set free.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from termkit.readings.persons.beside_names import calls_for_name, follows_meeting, title_at
from termkit.readings.persons.bylines import Span, persons_in_rows
from termkit.readings.persons.name_at import likeliest
from termkit.readings.persons.name_evidence import LONGEST, Likely, likely, may_open
from termkit.readings.persons.name_scores import surname_score
from termkit.readings.tables import surnames
from termkit.readings.words.countries import redivide
from termkit.readings.words.cutting import Word, cut, put

SURNAME, GIVEN = "chinese surname", "chinese given name"
"""The tags of the two parts among the words; no tags of jieba's."""
RARE = -2.0
"""What is so rare as a surname is none inside a word: 人员 来访, 经过 孙家."""
JOINED = 3.0
"""How much must speak for a name whose surname the dictionary joined to the word before."""


def find_persons(text: str, words: list[Word]) -> list[Word]:
    """The words of the text, each surname and each given name of a Chinese person a word of its own."""
    parts: list[Word] = []
    for start, middle, end in _with_rows(text, _spans(text, words)):
        parts += [Word(text[start:middle], SURNAME, start), Word(text[middle:end], GIVEN, middle)]
    return put(parts, words) if parts else words


def _with_rows(text: str, spans: list[Span]) -> list[Span]:
    """Spans of names, and those of rows of names in place of what lies in these."""
    for row in persons_in_rows(text):
        start, end = row[0][0], row[-1][2]
        spans = sorted([span for span in spans if span[2] <= start or span[0] >= end] + row)
    return spans


def set_free(text: str, words: list[Word]) -> list[Word]:
    """The words, cut anew where a name begins inside one of them: 副 总理 解 振华, not 副总 理解 振华; 据 查 显友."""
    starts = {word.start for word in words}
    for found in _special().finditer(text):
        place = found.start()
        if place in starts or not calls_for_name(text, place):
            continue
        if title_at(text, place + 1) and follows_meeting(text, place):
            words = _cut_at(text, place)  # 会见 了 解 部长
            starts = {word.start for word in words}
            continue
        if not likely(text[place : place + LONGEST], text[place], ""):
            continue
        anew = _cut_at(text, place)
        weighed = likeliest(text, anew, next(index for index, word in enumerate(anew) if word.start == place))
        if weighed and weighed[0] > JOINED:
            words, starts = anew, {word.start for word in anew}
    return words


def _cut_at(text: str, place: int) -> list[Word]:
    """The words of the text, one of which begins at text[place:]."""
    before, after = (redivide(part, cut(part)) for part in (text[:place], text[place:]))
    return before + [word._replace(start=place + word.start) for word in after]


@cache
def _special() -> re.Pattern[str]:
    """The characters of surnames that are read otherwise than elsewhere."""
    likely_ones = (surname for surname in surnames() if len(surname) == 1 and surname_score(surname) > RARE)
    return re.compile(f"[{''.join(likely_ones)}]")


def given_after(words: Sequence[Word], index: int) -> int:
    """The length of the given name that follows the surname words[index], 0 when there is no such name."""
    return len(words[index + 1].text) if words[index].tag == SURNAME else 0


def _spans(text: str, words: list[Word]) -> list[Span]:
    """Where surnames begin and end and given names end.

    Of two names that overlap or touch, the one for which more speaks: no name follows another without a mark between.
    """
    kept: list[tuple[float, int, Likely]] = []
    for index, (word, tag, start) in enumerate(words):
        found = likeliest(text, words, index) if may_open(word, tag) else None
        if found is None:
            continue
        apart = not kept or kept[-1][1] + kept[-1][2].length < start
        if apart:
            kept.append((found[0], start, found[1]))
        elif found[0] > kept[-1][0]:
            kept[-1] = found[0], start, found[1]
    return [(start, start + name.surname, start + name.length) for _, start, name in kept]
