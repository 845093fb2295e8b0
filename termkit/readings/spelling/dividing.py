"""Where the words of the dictionary are several words of GB/T 16159-2012: numerals, phrases, compounds, sayings.

最大 -> 最 大      高质量 -> 高 质量      数百名 -> 数百 名      党的领导 -> 党 的 领导      联合声明 -> 联合 声明
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from termkit.readings.persons.surnames import compound_surnames, is_transcribed
from termkit.readings.tables import any_of, divisions, listed, names, ordinary, rows, wordlist
from termkit.readings.words.cutting import cut, is_word, parts
from termkit.text.pypinyin_tables import phrase

LONG = 4
"""From so many syllables a compound is divided into its words (GB/T 16159-2012, 4.3)."""
SCHOLAR = "学家"
PRAISE = "好多快早高大远"
"""Behind a verb and 得 these say how it is done; others say that it can be done (看得见, one word)."""
APART = "apart"
"""The tag of a part of one character: no suffix of the word before it (加强 党 的 领导), no head of a transcription."""
NUMERALS = "〇零一二两三四五六七八九十百千万亿"
NEARLY = "近约超逾"
"""Before a number: 近 千 名."""
_NUMERAL = re.compile(rf"[{NUMERALS}]+")
_ATTRIBUTE = re.compile("(?!.*[目标端打]的)(.{1,3})的(.+)")
"""什么 的 什么, but not 目的地."""
Parts = tuple[str, ...]


@cache
def divide(word: str, tag: str) -> Parts:
    """The words that the standard sees in a word of the dictionary; one when it is one."""
    if word in names() or (word in divisions() and not word.endswith(listed("long-generics"))):
        return (word,)
    if word in _stated_words():
        return _stated_words()[word]
    return next((found for rule in _RULES if len(found := rule(word, tag)) > 1), (word,))


@cache
def _stated_words() -> dict[str, Parts]:
    """The words of divided_words.tsv, their parts divided by strokes there; one without a stroke is one word."""
    found = (entry.split("/") for _, entries in rows("divided_words.tsv") for entry in entries.split())
    return {"".join(entry): tuple(entry) for entry in found}


def _counted(word: str, tag: str) -> Parts:
    """A number and its measure (四百亿 美元), about how many (数百 名, 三百 余 名, 多 公里), the first (首 个)."""
    if word[0] in NEARLY and _NUMERAL.match(word[1:]) and (amount := _amount().fullmatch(word[1:])):
        return (word[0], *filter(None, amount.groups()))
    if tag not in ("m", "t", "mq") or word in wordlist("number-words"):
        return ()
    amount = _amount().fullmatch(word)
    if amount:
        return tuple(filter(None, amount.groups()))
    number = _NUMERAL.match(word)
    rest = word[number.end() :] if number else ""
    return (number.group(), *_stated_words().get(rest, (rest,))) if number and rest else ()


@cache
def _amount() -> re.Pattern[str]:
    """A numeral, a word for more or for the first, units, a measure, where there are any (GB/T 16159-2012, 6.1.5)."""
    return re.compile(
        rf"((?:[数几上](?=[十百千万亿]))?[{NUMERALS}]+)?([多余首])?([十百千万亿]+)?({any_of('measures').pattern})"
    )


def _graded(word: str, tag: str) -> Parts:
    """An adverb of degree before an adjective: 最 大, 很 快 (GB/T 16159-2012, 6.1.6), not 更新, 太原."""
    graded = len(word) == 2 and word[0] in "最更很较太" and tag[0] in "advm"
    return tuple(word) if graded and word not in wordlist("degree-joined") else ()


def _with_particle(word: str, tag: str) -> Parts:
    """的 behind its attribute or between two words, 地 behind a doubled adverb (GB/T 16159-2012, 6.1.8)."""
    if tag[:2] in ("ns", "nr", "nt", "nz") or tag == "i":
        return ()
    doubled = len(word) == LONG - 1 and word[0] == word[1] and word[-1] in "的地"
    if doubled or (word[-1] == "的" and len(word) > 1 and word not in wordlist("joined-particles")):
        return word[:-1], word[-1]
    attribute = _ATTRIBUTE.fullmatch(word) if len(word) >= LONG else None
    return (attribute.group(1), "的", *divide(attribute.group(2), tag)) if attribute else ()


def _completed(word: str, tag: str) -> Parts:
    """A verb and what comes of it, but where both are one syllable: 看 清楚, 送 出去, 说 不 清楚; 说 得 好; 把握 住."""
    if len(word) == LONG - 1 and word[1] == "得" and word[2] in PRAISE and tag in ("v", "l"):
        return tuple(word)
    if len(word) == LONG - 1 and word[2] in wordlist("results") and word[1] not in "得不" and _is_verb(word[:2]):
        return word[:2], word[2]
    if len(word) not in (LONG - 1, LONG) or tag not in ("v", "l") or not _completes(word[-2:]):
        return ()
    if len(word) == LONG - 1:
        return word[0], word[1:]
    return (word[0], word[1], word[2:]) if word[1] in "不得" else ()


def _is_verb(part: str) -> bool:
    return part[0] != "没" and is_word(part) and cut(part)[0].tag == "v"


def _completes(part: str) -> bool:
    return part in wordlist("complements") or (part[0] in wordlist("directions") and part[1] in "来去")


def _once(word: str, tag: str) -> Parts:
    """A verb said twice with 一 or 了 between: 看 一 看, 笑了 笑."""
    once = len(word) == LONG - 1 and word[0] == word[2] and word[1] in "一了" and word[0] not in NUMERALS
    return () if not once else (word[0], "一", word[2]) if word[1] == "一" else (word[:2], word[2])


def _new(word: str, tag: str) -> Parts:
    """新 as an adjective before a word (新 进展), not part of a name or a kind of its own (新西兰, 新生儿)."""
    joined = tag in ("ns", "nr", "nrt") or word in wordlist("new-joined")
    return (word[0], word[1:]) if len(word) == LONG - 1 and word[0] == "新" and not joined and is_word(word[1:]) else ()


def _inhabitant(word: str, tag: str) -> Parts:
    """A place and who is of it, written as one word after it, with the capital of the name: 巴勒斯坦 人, 法国 队."""
    return (word[:-1], word[-1]) if word[-1] in wordlist("after-place-names") and is_listed(word[:-1]) else ()


def _saying(word: str, tag: str) -> Parts:
    """The words of a saying of five characters and more (GB/T 16159-2012, 6.1.10), no name among them: 发展 中 国家."""
    if len(word) <= LONG or not (tag == "i" or (tag == "l" and phrase(word) is not None)):
        return ()
    inside = {part for part in parts(word) if len(part) < LONG and not is_listed(part)}
    found, place = [], 0
    while place < len(word):
        end = next((end for end in range(len(word), place + 1, -1) if word[place:end] in inside), place + 1)
        found.append(word[place:end])
        place = end
    return tuple(found)


def _mutual(word: str, tag: str) -> Parts:
    """相 before a verb of two syllables: 以武力 相 威胁; what has one is a word with it (相互, 相处)."""
    return (word[0], word[1:]) if len(word) == LONG - 1 and word[0] == "相" and _acts(word[1:]) else ()


def _acts(part: str) -> bool:
    return is_word(part) and cut(part)[0].tag in ("v", "vn")


def _possessive(word: str, tag: str) -> Parts:
    return (word[:2], "之", word[3]) if len(word) == LONG and word[2] == "之" and is_word(word[:2]) else ()


def _compound(word: str, tag: str) -> Parts:
    """The words of a compound of four characters and more that is no name in transcription and no idiom."""
    if len(word) < LONG or is_doubled(word) or tag == "nrt" or word in wordlist("places") or is_idiom(word, tag):
        return ()
    stem = word[:-1] if word[-1] in wordlist("place-generics") else word
    if tag == "ns" and "自治" not in word and is_transcribed(stem):
        return ()
    found = _parted(_cover(word))
    whole = len(found) == 1 and tag == "ns" and word[-2:] in wordlist("generics")  # 塔克拉玛干 沙漠
    return (word[:-2], word[-2:]) if whole else found


_RULES: tuple[Callable[[str, str], Parts], ...] = (
    _counted,
    _graded,
    _with_particle,
    _completed,
    _once,
    _new,
    _inhabitant,
    _saying,
    _mutual,
    _possessive,
    _compound,
)
"""Each says what the parts of a word are, or nothing; the first that speaks decides."""


def is_listed(word: str) -> bool:
    """Whether a list has the word as the name of a place or of whatever else."""
    return word in names() or word in wordlist("places")


def is_idiom(word: str, tag: str) -> bool:
    """Whether four characters are an idiom, which jieba may tag as something else (开诚布公); 巨大成就 is two words."""
    if len(word) != LONG or word[-1] == "性":
        return False
    if word in wordlist("idioms") or (tag == "l" and len(_cover(word)) == 1):
        return True
    known, halves = phrase(word) is not None, is_word(word[:2]) and is_word(word[2:])
    if word[0] == word[2] and not halves and tag not in ("ns", "nr", "nt"):  # 人山人海
        return True
    if tag == "i":
        return known or not halves
    named = tag in ("ns", "nt", "nz", "nrt") or word[:2] in compound_surnames()
    halves = halves or (tag != "l" and (is_word(word[1:]) or is_word(word[:-1])))  # 总 工程师, 著作权 法
    return known and ((tag == "nr" and word in ordinary()) or not (named or halves))


def is_doubled(word: str) -> bool:
    """Whether each of two characters is said twice: 清清楚楚, written as one word (GB/T 16159-2012, 4.5)."""
    return len(word) == LONG and word[0] == word[1] and word[2] == word[3]


@cache
def _cover(word: str) -> Parts:
    """The word as the fewest dictionary words of two and more characters, or whole when there is no such division."""
    inside = set(parts(word)) | {name for name in (word[:n] for n in range(2, len(word))) if name in names()}
    best: dict[int, Parts] = {0: ()}
    for end in range(1, len(word) + 1):
        options = [
            (*best[start], word[start:end])
            for start in range(end)
            if start in best and (_may_stand_alone(word[start:end], inside) or _is_last(word, start, end, inside))
        ]
        if options:
            best[end] = min(options, key=lambda option: (len(_parted(option)), max(map(len, option))))
    return best.get(len(word), (word,))


def _parted(words: Parts) -> Parts:
    """The words, those divided that the table divides: 互 不 侵犯."""
    return tuple(part for word in words for part in _stated_words().get(word, (word,)))


def _is_last(word: str, start: int, end: int, inside: set[str]) -> bool:
    """Whether the last part of a compound is a word and what it is of: 中国 民主 建国会, but not 港澳 台地区."""
    suffix = word[-1] in wordlist("suffixes") - wordlist("place-generics")
    return end == len(word) == start + LONG - 1 and suffix and word[start : end - 1] in inside


def _may_stand_alone(part: str, inside: set[str]) -> bool:
    """Whether a part is a word: a name, one of two or three characters, a scholar (地质学家), or a particle."""
    if len(part) == 1:
        return part in wordlist("particles")
    known = part in inside and (len(part) < LONG or is_transcribed(part))
    return is_listed(part) or known or part.removesuffix(SCHOLAR) in inside - {part}
