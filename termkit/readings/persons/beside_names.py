"""What stands before and after a person's name in running text: titles, professions, verbs, marks, company."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from termkit.readings.persons.name_scores import name_score, neighbour_score, surname_score, tag_score
from termkit.readings.tables import listed, wordlist
from termkit.readings.words.countries import COUNTRY, SIDE
from termkit.readings.words.cutting import Word
from termkit.text.patterns import one_of
from termkit.text.tables import read_rows

PUNCTUATION = re.compile(r"[\s，。、；：！？（）()《》〈〉“”‘’\"'·—…,.;:!?／/\[\]【】]")


START, NEXT, STRANGE, LISTED, STRANGEST = 0.5, -0.5, -0.5, 1.0, -9.0
"""What counts beside the word before a name: none there, a sentence that ends (in the news that the table was counted
in, each had a line of its own), one after which no name is expected, a list of persons."""
SENTENCE_ENDS = frozenset("。；！？")
JOINING = frozenset({"c", "p"})
PRIOR = 0.5
"""Diplomatic prose names more persons than the news that the tables were counted in."""
OFFICE, KNOWN = 3.0, 1.0
"""What an office or a profession counts, and a word of our lists, that the table of neighbours does not have."""
MET, LISTED_AT_LEAST, OPENS, JOINS = 0.5, -1.0, 0.0, 0.5
"""What a verb that has persons counts at least, a word of our lists, one that a clause opens with (后来, 其中), and a
preposition or a conjunction: in the news that the table was counted in few persons stand after 如果, 对于, 连."""
END, CUT, PLACE, ALONE = 0.5, -5.0, -6.0, 2.0
"""What it counts when a name ends with the text, when no word begins where it ends, or a place ends there, and when the
name is a term by itself."""
AGENT = 0.0
"""What a verb counts at least after a name that 由 stands before: 由 单军 设计."""
REACH = 30
"""Characters before a name that may say whose office it is."""
LONGEST_CALLER = 6
"""Characters of the longest title that calls for a name."""
SHORT_TERM = 4
"""A text so short is a term by itself, and a name by itself is likely: 单志强."""
MOST_AFTER = 2.5
"""The most that what stands after a name counts."""


_COUNTED = re.compile(
    "等[0-9一二两三四五六七八九十百][0-9一二三四五六七八九十百余多]*[人位名]|第[一二三四五六七八九十]+次"
)
"""How many a row of names stands for, how often somebody does something: 区平等十人, 曾明第三次率团."""
_LIFE = re.compile("[，（(](?:男|女|[一-鿿]{1,3}族|[一-鿿]{2,6}人|[12][0-9]{3}年)[，。（）()0-9出生月]")
"""How a life is told after a name: 解平，1958年生."""


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
    return any(surname_score(named[-n]) + sum(map(name_score, named[1 - n :])) > 1 for n in (2, 3) if named[n - 1 :])


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


def calls_for_name(text: str, place: int) -> bool:
    """Whether a title, a profession or a word that persons stand after ends at text[:place]: 采访了 解思忠."""
    callers, end = _callers(), place - follows_meeting(text, place)
    return any(text[start:end] in callers for start in range(max(0, end - LONGEST_CALLER), end))


def follows_meeting(text: str, place: int) -> bool:
    """Whether a verb of meeting and its particle stand before text[place:]: 会见了."""
    return text[place - 1 : place] in ("了", "过") and text[place - 3 : place - 1] in wordlist("meeting")


@cache
def _callers() -> frozenset[str]:
    return frozenset().union(*map(wordlist, ("before-names", "titles", "professions", "meeting")))


def ends_at(text: str, place: int) -> bool:
    """Whether the text or a part of a sentence ends there."""
    return place >= len(text) or bool(PUNCTUATION.match(text[place]))


@cache
def states() -> frozenset[str]:
    """The states but China."""
    return frozenset(row[1] for row in read_rows("names/countries.tsv")[1:] if row[0] != "CN")


@cache
def _abroad() -> re.Pattern[str]:
    """Another state or a body of states, and what its offices are called: 韩国外长, 联合国副秘书长."""
    names = states() | wordlist("bodies-of-states")
    plain = {re.sub("[()]", "", name) for name in names}  # 刚果(金) is 刚果金 too
    return re.compile(f"(?<![驻访抵]){one_of(names | plain)}[^，。；：、（）“”\\s]{{0,12}}$")


def is_abroad(text: str, place: int) -> bool:
    """Whether an office of another state stands before text[place:]: 莫桑比克总统 查波, not 中国驻法国大使 单立群."""
    before = text[max(0, place - REACH) : place]
    return before.endswith((*listed("titles"), *listed("professions"))) and _abroad().search(before) is not None


def stands_as_place(words: Sequence[Word], index: int) -> bool:
    """Whether what stands before words[index] is followed by places: 从, 抵达, 成都、."""
    if not index:
        return False
    before = words[index - 1].text
    if index > 1 and before in ("、", "了"):
        earlier = words[index - 2]
        return earlier.tag == "ns" if before == "、" else earlier.text in wordlist("before-whole-places")
    return before in wordlist("before-whole-places")


def goes_on_as_place(words: Sequence[Word], index: int) -> bool:
    """Whether words[index] stands behind places: 站, 人民, 港, and a mark of lists with another place behind it."""
    behind = words[index].text if index < len(words) else ""
    listed = behind == "、" and index + 1 < len(words) and words[index + 1].tag == "ns"
    return listed or behind in wordlist("behind-whole-places") or behind in wordlist("works")


def before_name(text: str, words: Sequence[Word], index: int) -> float:
    """How much what stands before words[index] speaks for a name there."""
    if index == 0 or _ends_speech(words, index):
        return START + PRIOR
    if words[index - 1].text in SENTENCE_ENDS:
        return NEXT + PRIOR
    strange = 0.0 if may_precede(text, words, index) else STRANGE
    office = OFFICE if follows_profession(words, index) else STRANGEST
    return max(_score_before(words[index - 1]) + strange, office) + (LISTED if is_listed(words, index) else 0.0) + PRIOR


def _ends_speech(words: Sequence[Word], index: int) -> bool:
    """Whether direct speech ends before words[index], where the speaker is often named: “…。”单正行如是说."""
    return index > 1 and words[index - 1].text == "”" and words[index - 2].text in ("。", "！", "？", "，")


def _score_before(word: Word) -> float:
    """What a word before a name counts: by the table, by our lists, by its part of speech."""
    if word.tag in JOINING and word.text not in wordlist("before-things"):
        return max(_score_of_neighbour(word), JOINS)
    return _score_of_neighbour(word)


def _score_of_neighbour(word: Word) -> float:
    known = neighbour_score("before", word.text)
    if word.text in wordlist("openers"):
        return max(known or OPENS, OPENS)
    listed_verb = word.text in wordlist("before-names") or word.text in wordlist("meeting")
    if known is None:
        return max(KNOWN if listed_verb else STRANGEST, _by_tag("before", word))
    return max(known, _least_before(word))


def _least_before(word: Word) -> float:
    """What a word counts at least, though names in the news seldom stand after it: verbs that have persons, hours."""
    if word.text in wordlist("meeting"):
        return MET
    return LISTED_AT_LEAST if word.text in wordlist("before-names") or word.tag == "t" else STRANGEST


def _by_tag(side: str, word: Word) -> float:
    return tag_score(side, "ns" if word.tag in (COUNTRY, SIDE) else word.tag)


def _word_at(words: Sequence[Word], index: int, place: int) -> tuple[Word | None, Word | None]:
    """The word that begins at a place a few words after words[index], or the one that place would cut through."""
    for word in words[index : index + 5]:
        if word.end > place:
            return (word, None) if word.start == place else (None, word)
    return None, None


def after_name(text: str, words: Sequence[Word], index: int, end: int) -> float:
    """How much what stands at text[end:] speaks for a name that ends there and begins with words[index]."""
    if end == len(text):
        return ALONE if end <= SHORT_TERM else END
    if text.startswith(listed("after-places"), end) and not text.startswith(listed("person-verbs"), end):
        return PLACE
    following, cut = _word_at(words, index, end)
    if title_at(text, end):
        return CUT if cut and _is_title(cut.text) else MOST_AFTER
    counted = _COUNTED.match(text, end)
    if following is None:
        return KNOWN if counted else CUT
    known = neighbour_score("after", following.text)
    speaks = counted or text.startswith(listed("person-verbs"), end) or _LIFE.match(text, end)
    if speaks or (known is None and text.startswith(listed("after-names"), end)):
        return max(KNOWN, known or 0.0)
    score = _by_tag("after", following) if known is None else known
    agent = index > 0 and words[index - 1].text == "由" and following.tag.startswith("v")
    return max(AGENT, score) if agent else score
