"""What stands before and after a person's name in running text: titles, professions, verbs, marks, company."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from termkit.readings.cutting import Word
from termkit.readings.tables import name_score, surname_score, wordlist

PUNCTUATION = re.compile(r"[\s，。、；：！？（）()《》〈〉“”‘’\"'·—…,.;:!?／/\[\]【】]")


@cache
def listed(name: str) -> tuple[str, ...]:
    """The words of a list, as str.startswith and endswith take them."""
    return tuple(wordlist(name))


@cache
def _is_title(word: str) -> bool:
    return word.endswith(listed("titles"))


def title_at(text: str, place: int) -> bool:
    """Whether a title begins at text[place:]."""
    return text.startswith(listed("titles"), place)


def follows_profession(words: Sequence[Word], index: int) -> bool:
    """Whether a title or a profession stands before words[index]: 画家仇英, 部长查明."""
    if not index:
        return False
    before = words[index - 1]
    return _is_title(before.text) or before.text in wordlist("professions") or _names_people(before)


def _names_people(word: Word) -> bool:
    """Whether a noun says what people do: 会计师, 音乐人."""
    endings = wordlist("people-endings" if len(word.text) > 2 else "short-people-endings")
    return word.tag.startswith("n") and word.text[-1] in endings and not word.text.endswith("国家")


def follows_person(words: Sequence[Word], index: int) -> bool:
    """Whether a person and a mark of lists stand before words[index]: 武磊、."""
    if not index or words[index - 1].text != "、":
        return False
    named = "".join(word.text for word in words[max(0, index - 4) : index - 1])
    return any(surname_score(named[-n]) + sum(map(name_score, named[1 - n :])) > 0 for n in (2, 3) if named[n - 1 :])


def is_listed(words: Sequence[Word], index: int) -> bool:
    """Whether words[index] begins one of several persons (武磊、任晶晶) or the first of them (包括任晶晶)."""
    before = words[index - 1].text if index else ""
    there = before == "有" and index > 1 and words[index - 2].text in ("的", "中")
    return follows_person(words, index) or before in wordlist("listing") or there


def may_precede(text: str, words: Sequence[Word], index: int) -> bool:
    """Whether what stands before words[index] lets a person's name begin there: nothing, a mark, a title, 和."""
    if index == 0:
        return True
    before = words[index - 1].text
    if before == "有":
        return is_listed(words, index)
    if before in ("了", "过"):
        return index > 1 and words[index - 2].text in wordlist("before-names")
    known = before in wordlist("before-names") or before in wordlist("professions")
    return bool(PUNCTUATION.match(before[-1])) or known or _is_title(before) or _names_people(words[index - 1])


def may_follow(text: str, place: int) -> bool:
    """Whether what stands at text[place:] lets a person's name end there: nothing, a mark, a title, 出席."""
    return ends_at(text, place) or title_at(text, place) or text.startswith(listed("after-names"), place)


def ends_at(text: str, place: int) -> bool:
    """Whether the text or a part of a sentence ends there."""
    return place >= len(text) or bool(PUNCTUATION.match(text[place]))
