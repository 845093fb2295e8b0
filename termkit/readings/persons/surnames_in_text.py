"""Surnames in running text and how they are read there, with a given name and without: 单宏伟, 单先生, 老单, 单某."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from termkit.readings.persons.beside_names import may_precede, title_at
from termkit.readings.persons.in_text import GIVEN, given_after
from termkit.readings.persons.surnames import all_surnames, surname_starts
from termkit.readings.tables import contexts, given_readings, listed, names, surnames, wordlist
from termkit.readings.words.countries import COUNTRY
from termkit.readings.words.cutting import Word

_NAMELESS = re.compile("某(?![个一些种国地部职人项次年月时])|氏(?![0-9零一二三四五六七八九十百度温])|姓")
_ROW = re.compile("(?<![一-鿿])([一-鿿](?:[、和与][一-鿿])+)(?:[两二三四五]位|[两二三]人|[两二三]家)")
"""Several surnames and how many persons or families they are: 曾、任两位大使, but not 哈、吉两位总统."""
_END_OF_OFFICE = re.compile(
    "期间|时|后|前|以来|以后|之[后前]|一职|职务|等职|至今|长达|[0-9一二两三四五六七八九十几多]+年|兼"
)
"""What is said of the time that somebody held an office: 任部长期间."""
_SERVES = re.compile("[在于到往从赴回调入进派](?![一-鿿]{0,2}会)[^，。；]*$")
"""What tells, earlier in the clause, that 任 behind a body is a verb."""
_CALLED = re.compile("(?:称|叫|唤|喊|管)[他她其之]?[为作做]?$")
"""How somebody is addressed: 称他 华老, 唤她 曾 奶奶."""
_COURTESY = re.compile("(?<![一-鿿])(?:[又一小表]?字|讳|又?号)([一-鿿]{1,2})(?=[，。；、,）)（(]|$)")
"""How somebody is called besides the name: 张旭，字伯高，号少兴."""
POINTING = ("这", "那", "各", "哪", "每", "此", "一", "几", "两", "多")
ELDERS = ("老", "伯", "叔", "婆", "嫂", "姐", "哥", "奶奶", "爷爷", "大爷", "阿姨")
_NO_SURNAMES = frozenset({"单姓"})


def readings_in_names(text: str, words: Sequence[Word]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The readings that characters have as parts of a Chinese person's name: their place, their syllables."""
    special, known, starts = surnames(), names(), surname_starts()
    for index, word in enumerate(words):
        if word[0][0] not in starts or word.text in known or word.tag == GIVEN:
            continue
        given = given_after(words, index)
        if word.text in special and (given or len(word.text) > 1 or is_surname_alone(text, words, index)):
            yield word.start, tuple(special[word.text].split())
        for place, syllable in given_readings(text[word.end : word.end + given]).items():
            yield word.end + place, (syllable,)
    for called in _COURTESY.finditer(text):
        for place, syllable in given_readings(called.group(1)).items():
            yield called.start(1) + place, (syllable,)


def is_surname_alone(text: str, words: Sequence[Word], index: int) -> bool:
    """Whether words[index] is a surname without a given name: 单先生, 单某, 曾氏, 姓解, 仇姓, 老任, 区家父子, 华老."""
    word = words[index]
    if word.text not in all_surnames():
        return False
    named = index and words[index - 1].text in wordlist("surname-verbs")
    if named or is_addressed(text, words, index) or _is_in_row(text, word.start):
        return True
    if word.tag == COUNTRY or (word.text in wordlist("function-surnames") and word.text != "曾"):
        return word.tag != COUNTRY and _is_family(text, word)
    if _NAMELESS.match(text, word.end):
        return text[word.start : word.end + 1] not in _NO_SURNAMES
    return _has_kin(text, words, index) or _is_familiar(text, words, index)


def _has_kin(text: str, words: Sequence[Word], index: int) -> bool:
    """Whether a family or an elder is called by the surname words[index]: 区家父子, 华老为…."""
    end = words[index].end
    kin = _is_family(text, words[index])
    elder = text.startswith("老", end) and text.startswith(listed("after-elder"), end + 1)
    called = text.startswith(ELDERS, end) and _CALLED.search(text, 0, words[index].start) is not None
    return kin or called or (elder and may_precede(text, words, index))


def _is_family(text: str, word: Word) -> bool:
    """Whether a family is called by a surname: 区 家父子, 种 家三代, but not 这种 家三代."""
    family = text.startswith("家", word.end) and text.startswith(listed("kin-after-surname"), word.end + 1)
    return family and not text.endswith(POINTING, 0, word.start)


def _is_familiar(text: str, words: Sequence[Word], index: int) -> bool:
    """Whether a familiar word stands before the surname words[index]: 老任, 小曾."""
    familiar = index > 0 and words[index - 1].text in ("老", "小")
    return familiar and may_precede(text, words, index - 1)


def _is_in_row(text: str, place: int) -> bool:
    """Whether text[place] is one of several surnames in a row (曾、任两位大使)."""
    rows = (match.group(1) for match in _ROW.finditer(text) if match.start() <= place < match.end(1))
    return any(set(row[::2]) <= all_surnames() - wordlist("abbreviations") for row in rows)


def is_addressed(text: str, words: Sequence[Word], index: int) -> bool:
    """Whether words[index] is a surname before a title: 单 先生, 解 大使 会见; but 任 部长 期间, 应 大使 邀请 are none.

    What is a verb, a measure or a place before an office (任, 种, 区) is a surname only where the person acts, or
    where somebody meets or asks the person.
    """
    word = words[index]
    if word.text not in all_surnames() or word.tag == COUNTRY or not title_at(text, word.end):
        return False
    if any(context.firm and context.fits(text, word.start, word.end) for context in contexts(word.text)):
        return False
    never = wordlist("function-surnames") - wordlist("office-verbs") - {"曾"}
    preceded = may_precede(text, words, index) or _is_of_unit(text, words, index)
    if text.startswith(listed("courtesies"), word.end):
        return preceded or word.text == "曾" or word.text not in wordlist("function-surnames")
    if word.text in never or not preceded:
        return False
    district = word.text == "区" and text.startswith(listed("district-offices"), word.end)
    doubtful = district or (word.text in wordlist("office-verbs") and not text.startswith(listed("ranks"), word.end))
    if not doubtful or _acts_after_title(text, word.end) or _follows_company(text, word.start):
        return True
    return not district and _is_dealt_with(text, words, index)


def _is_of_unit(text: str, words: Sequence[Word], index: int) -> bool:
    """Whether the part of a body that somebody is of stands before words[index]: 外事处 查处长, 我馆 任参赞.

    Not where somebody serves there: 在 礼宾司 任 副司长.
    """
    before = words[index - 1] if index else None
    if before is None or before.tag[0] in "pcud" or before.text == "会" or not before.text.endswith(listed("units")):
        return False
    return words[index].text not in wordlist("office-verbs") or not _SERVES.search(text, 0, words[index].start)


def _is_dealt_with(text: str, words: Sequence[Word], index: int) -> bool:
    """Whether somebody meets the person whose title follows words[index]: 会见了 查 部长, 同 任 司长 交换意见.

    What is said of an office behind its title tells a verb: 和 任 部长 期间 一样.
    """
    if not index or _END_OF_OFFICE.match(text, _end_of_title(text, words[index].end)):
        return False
    before = words[index - 1].text
    met = words[index - 2].text if before in ("了", "过") and index > 1 else before
    return met in wordlist("meeting") or before in wordlist("dealing")


def _acts_after_title(text: str, place: int) -> bool:
    """Whether the one whose title stands at text[place:] does something next: 部长 表示, but not 部长 期间."""
    end = _end_of_title(text, place)
    return text.startswith(listed("acting"), end) or _has_company(text, end)


def _end_of_title(text: str, place: int) -> int:
    return place + max(len(title) for title in wordlist("titles") if text.startswith(title, place))


def _follows_company(text: str, place: int) -> bool:
    """Whether another surname with a title stands before: 任书记、 查局长."""
    before = text[: place - 1] if text[place - 1 : place] in tuple("和与同、") else ""
    titles = (title for title in listed("titles") if before.endswith(title))
    return any(before[-len(title) - 1 : -len(title)] in all_surnames() for title in titles)


def _has_company(text: str, place: int) -> bool:
    """Whether a second surname with a title follows: 查主任 和盖院长."""
    return (
        text[place : place + 1] in tuple("和与同、")
        and text[place + 1 : place + 2] in all_surnames()
        and title_at(text, place + 2)
    )
