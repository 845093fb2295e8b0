"""The name that begins at a word of the text: 单宏伟 in 单宏伟参赞 is one, in 单身汉 there is none.

A stretch is a name where the evidence for it is more than none: how it sounds (name_evidence.py) and what stands before
and after it (beside_names.py).  The weights were fitted by logistic regression; see docs/readings.md.
"""

from __future__ import annotations

import re

from termkit.readings.persons.beside_names import (
    MOST_AFTER,
    after_name,
    before_name,
    ends_at,
    follows_profession,
    goes_on_as_place,
    is_abroad,
    may_follow,
    stands_as_place,
    title_at,
)
from termkit.readings.persons.minority_names import begins_minority_name, minority_of
from termkit.readings.persons.name_evidence import IMPOSSIBLE, LONGEST, Likely, likely, word_against
from termkit.readings.persons.name_scores import name_score, surname_score
from termkit.readings.persons.surnames import MAX_GIVEN, all_surnames, is_transcribed
from termkit.readings.tables import contexts, divisions, listed, names, wordlist
from termkit.readings.words.countries import COUNTRY
from termkit.readings.words.cutting import Word

NO_ADVERB = 1.5
"""What it counts that 曾 (céng, once) stands before no verb: 曾光."""
ADVERB = -3.0
"""What it counts that 曾 stands before a verb of two characters: 曾 试图."""
TAKEN = -3.0
"""What it counts that a given name of two characters ends in an adverb of the clause: 曲星 曾任大使."""
LEAST_OF_WORD = -2.5
"""The most that it speaks against a given name beside an office that it is a common noun: 任 和平 同志."""
LEFT_OVER = 3.0
"""What it counts that one character of given names is left between a word and a title: 区域 芬 女士, 查无 忌 先生."""
TOWARDS = "向"
"""A preposition rather than a surname before what the dictionary takes for a person: 向 葛优 转达."""
_SHIP = re.compile("[^“”]{0,5}”[号轮舰艇]")
"""How the name of a ship or a train ends, which is a person's only where a list has it: “华安龙”号."""
THAT = "那"
"""Rather a pronoun than a surname before an adjective, or before another word and 的: 那 宁静 的 夜晚, 那 秀丽 山川."""
LONG = 4
"""A county or a city of so many characters holds no person's name."""
OF_NAMES = -1.5
"""How much more often in names than in text the character must be that makes a listed person another one."""
SHORTEST = 2
"""A listed person of so few characters may be the beginning of another one."""


def likeliest(text: str, words: list[Word], index: int) -> tuple[float, Likely] | None:
    """The stretch from words[index] for which most speaks, and how much; None when more speaks against each of them."""
    word = words[index]
    stretches = likely(text[word.start : word.start + LONGEST], word.text, word.tag)
    if not stretches or not _may_begin(text, words, index):
        return None
    if word.text == TOWARDS and index + 1 < len(words) and words[index + 1].tag == "nr":
        stretches = tuple(found for found in stretches if found.length != 1 + len(words[index + 1].text))
    if _is_listed_person(word):
        stretches = tuple(found for found in stretches if _goes_on(text, word, found))
    before = before_name(text, words, index)
    weighed = [
        (found.sounds + before + _beside(text, words, index, found), found)
        for found in stretches
        if found.sounds + before + MOST_AFTER + LEFT_OVER > 0
    ]
    best, name = max(weighed, default=(0.0, None))
    if name is None or best <= 0 or _is_foreigner(text, word.start, word.start + name.length):
        return None
    if name.length == len(word.text) and _is_listed_person(word):
        return None  # 宋茜, whose reading is listed
    return best, name


def _is_foreigner(text: str, start: int, end: int) -> bool:
    """Whether a name is rather the transcription of one: 那顺孟和 and 曲珍 by their parts, 总统查波 by the office."""
    if begins_minority_name(text, start) or minority_of(text[start:end]) or minority_of(text[start : end - 1]):
        return True
    return is_transcribed(text[start:end]) and is_abroad(text, start)


def _may_begin(text: str, words: list[Word], index: int) -> bool:
    """Whether a name may begin with a word: no listed name, no country, nothing that contexts.tsv has against it.

    A person who is listed stands before no other one: 朴智星 曾效力于.
    """
    word, before = words[index], words[index - 1] if index else None
    listed = names().get(word.text)
    if word.tag == COUNTRY or (listed and not _may_go_on(word)) or (before and _is_listed_person(before)):
        return False
    if word.text in wordlist("foreign-persons") or (len(word.text) >= LONG and word.text in divisions()):
        return False  # 莫迪; 富川瑶族自治县
    if (
        word.tag == "ns"
        and len(word.text) > 1
        and (stands_as_place(words, index) or goes_on_as_place(words, index + 1))
    ):
        return False  # 在 乐从 举行, 钱凯 港
    if word.text == "区" and ((before and before.tag == "ns") or _closes_division(text, word.start)):
        return False  # 偃师 区 捐款
    place = word.start
    return not any(row.firm and row.fits(text, place, place + 1) for row in contexts(word.text[0]))


def _closes_division(text: str, place: int) -> bool:
    """Whether 区 at a place ends the name of a district, or of what was a county before: 南 和 区, 永年 区."""
    stem = text[max(0, place - 2) : place]
    return not divisions().isdisjoint((stem + "区", stem + "县", stem + "市"))


def _is_listed_person(word: Word) -> bool:
    listed = names().get(word.text)
    return listed is not None and listed.tag == "nr"


def _may_go_on(word: Word) -> bool:
    """Whether a listed name may be the beginning of another one: 乐嘉, 乐嘉明."""
    return _is_listed_person(word) and len(word.text) <= SHORTEST


def _goes_on(text: str, word: Word, found: Likely) -> bool:
    """Whether a stretch that begins with a listed person is a longer name: 乐嘉 明, but not 宋茜 时, 宋茜 答 记者问."""
    return found.length <= len(word.text) or name_score(text[word.start + found.length - 1]) >= OF_NAMES


def _beside(text: str, words: list[Word], index: int, found: Likely) -> float:
    """What stands after a name that begins with words[index], and the words that its given name is made of, count."""
    start = words[index].start
    middle, end = start + found.surname, start + found.length
    quoted = text.endswith("“", 0, start) and _SHIP.match(text, end) is not None
    if quoted or text.startswith(("·", "-"), end):
        return IMPOSSIBLE
    inside = [word for word in words[index + 1 : index + 1 + MAX_GIVEN] if word.start < end]
    if any(word.tag == COUNTRY for word in inside):
        return IMPOSSIBLE  # 原 兰 新 铁路
    if words[index].text in wordlist("before-names") and text[middle:end] in all_surnames() and title_at(text, end):
        return IMPOSSIBLE  # 向 朴 代表, 经 令狐 公使
    after_adverb = inside[0].tag[:1] if words[index].text == "曾" else ""
    adverb = ADVERB if after_adverb == "v" and len(inside[0].text) == MAX_GIVEN else 0.0
    acts = title_at(text, end) or text.startswith(listed("person-verbs"), end)
    firm = acts or follows_profession(words, index)
    if words[index].text == THAT and not firm and inside and _is_attribute(text, inside[0], end):
        return IMPOSSIBLE
    against = sum(_against(word, start + 1, end, firm=firm) for word in inside)
    met = index > 0 and words[index - 1].text in wordlist("meeting")
    against += TAKEN if _takes_adverb(text, middle, end, met=met) else 0.0
    left_over = LEFT_OVER if words[index].end > middle and _is_left_over(text, inside, end) else 0.0
    return after_name(text, words, index, end) + against + left_over + (NO_ADVERB if after_adverb == "n" else adverb)


def _against(word: Word, middle: int, end: int, *, firm: bool) -> float:
    """What a word speaks against a name; less of a noun where an office or what persons do stands beside the name."""
    against = word_against(word, middle, end)
    return max(LEAST_OF_WORD, against) if firm and not word.tag.startswith("v") and middle <= word.start else against


def _is_attribute(text: str, word: Word, end: int) -> bool:
    """Whether a given name is one word, and an adjective or the attribute of what stands behind it."""
    whole = word.end == end and len(word.text) == MAX_GIVEN
    attribute = text.startswith(("的", "般"), end) or (word.tag.startswith("a") and not may_follow(text, end))
    return whole and attribute


def _is_left_over(text: str, inside: list[Word], end: int) -> bool:
    """Whether a name ends in one word of one character before a title, no surname or attribute: not 任命 李 先生."""
    if len(inside) != 1 or inside[0].end != end or len(inside[0].text) > 1 or not title_at(text, end):
        return False
    char = inside[0].text
    return name_score(char) >= 0 > surname_score(char)


def _takes_adverb(text: str, middle: int, end: int, *, met: bool) -> bool:
    """Whether a given name ends in a character that is rather an adverb: not 王伯曾教授; 会见 苏林 时.

    So are 为 before the office that somebody is given (任命 傅聪 为 大使), and 说 before what is said (张茜 说，两国…).
    Alone it is no given name behind a surname that is a word of grammar, too: 采访 时 曾 表示.
    """
    last = text[end - 1]
    if end - middle < MAX_GIVEN:
        return last in wordlist("adverbs-after-names") and text[middle - 1] in wordlist("function-surnames")
    if met and (last == "时" or (last == "为" and title_at(text, end))):
        return True
    if last == "说":
        return not title_at(text, end) and text[end : end + 1] not in ("", "、", "。", "）")
    return last in wordlist("adverbs-after-names") and not ends_at(text, end) and not title_at(text, end)
