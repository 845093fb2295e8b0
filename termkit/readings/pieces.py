"""From words of the dictionary to words of GB/T 16159: numerals, names, transcriptions, abbreviations, long compounds.

A piece is what is written together; the rules that look at the text's characters stand here, spelling stands in spelling.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from termkit.readings.cutting import Word, is_word, parts
from termkit.readings.surnames import given_after, parse
from termkit.readings.tables import classes, names, wordlist

NUMERALS = "〇零一二两三四五六七八九十百千万亿"
LONG = 4
"""From so many syllables a compound is divided into its words (GB/T 16159-2012, 4.3)."""
_NUMERAL = re.compile(rf"[{NUMERALS}]+")
_ORDINAL = re.compile(rf"(第|初)([{NUMERALS}]+)")


class Piece(NamedTuple):
    """A stretch of the text that is written as one word; `join` says what ties it to the piece before it."""

    start: int
    end: int
    kind: str
    """word, name, surname, number, ordinal, particle, suffix, other."""
    tag: str = ""
    join: str = ""
    """A hyphen or a blank that is settled already; empty when spelling decides."""


def pieces(text: str, words: list[Word]) -> Iterator[Piece]:
    """The pieces of the text in order; together they cover it."""
    index = 0
    while index < len(words):
        count, found = _span(text, words, index)
        yield from found
        index += count


def _span(text: str, words: list[Word], index: int) -> tuple[int, list[Piece]]:
    """The pieces that begin at words[index], and how many words they take."""
    for rule in (_numeral, _transcription, _abbreviations, _person):
        count, found = rule(text, words, index)
        if count:
            return count, found
    return 1, list(_word(words[index]))


def _numeral(text: str, words: list[Word], index: int) -> tuple[int, list[Piece]]:
    """A number over as many words as it takes, and the measure word that the dictionary glued to it (一个)."""
    start, word = words[index].start, words[index]
    if word.text in names() or word.text in wordlist("number-words"):
        return 0, []
    ordinal = _ORDINAL.match(text, start)
    match = ordinal or _NUMERAL.match(text, start)
    if not match:
        return 0, []
    ends = {w.end: n for n, w in enumerate(words[index : index + 12], 1)}
    kind = "ordinal" if ordinal else "number"
    if match.end() in ends and (ordinal or _NUMERAL.fullmatch(word.text)):
        return ends[match.end()], [Piece(start, match.end(), kind)]
    rest = word.text[match.end() - start :]
    large = word.text[0] in "万亿" and len(rest) > 1
    if match.end() < word.end and (rest in wordlist("measures") or large):
        return 1, [Piece(start, match.end(), kind), Piece(match.end(), word.end, "word", "q")]
    return 0, []


@cache
def _transcribed() -> re.Pattern[str]:
    """Foreign names: parts of transcription characters with dots between, or three and more such characters in a row."""
    char = (
        classes()["T"][:-1]
        + "丝丽乌亥任伦但佛佩依俄儒兑冬凌列利刘勃努卓南卫及叙古召台史吕吾吴周咸哲唯喜嘉四图圣坡城塑墨夏多大奈妮姬姆委娃娅娜娥子孜宁安定宛富察尕尤尧屈山岑岛崔川巧巨巴布希帕帖幸弥弗彭彼徐德怀思恰悉扬拉拜拿撒斐斯新方旦旺昂昌普曲曼术朗本朱李杉杜来松板林查柯柳格桂梁梯棉森楚榜槟欣欧比毕永汉沁沙泊法波泽洁洋津洛济浦涅温滕潘濮烈爱特狄猜玛玻珀珍珠琳瑙瑞瓜瓦田申白皮盛相督石碧祖科秋穆窝立章端符第米索约纳纽绥绪维罕罗美翁翰考耶肖肯脱腊腓臣至舍艾艾色芙芝芬芭若苏英茜茨荣荷莉莎莫莱菲萨葛蒂蒙蒲蓬薇藏虎蜜街西诃诗诺谢豪贝费赖赛赞赫路辛达迈迦连迪逊通道那邦邱邹郭都鄂里金鑫锡镇长门阮阳阿陀隆霍霞靡韦顿风高鲍鲁麦黎黑默齐龙]"
    )
    return re.compile(rf"{char}{{1,9}}(?:[·・•‧]{char}{{1,12}})+|{char}{{3,12}}")


def _transcription(text: str, words: list[Word], index: int) -> tuple[int, list[Piece]]:
    """A foreign name in transcription that the dictionary does not know whole."""
    start = words[index].start
    match = _transcribed().match(text, start)
    if not match:
        return 0, []
    dotted = any(dot in match.group() for dot in "·・•‧")
    count = 0
    while index + count < len(words) and words[index + count].end <= match.end():
        word = words[index + count]
        plain = len(word.text) > 1 and not word.tag.startswith(("nr", "ns", "nz"))
        if not dotted and (plain or word.text in names() or word.text in wordlist("places")):
            break
        count += 1
    end = words[index + count - 1].end if count else start
    if not dotted and (count < 2 or end - start < 3):
        return 0, []
    if dotted and not any(dot in text[start:end] for dot in "·・•‧"):
        return 0, []
    found, place = [], start
    for part in re.split("[·・•‧]", text[start:end]):
        found.append(Piece(place, place + len(part), "name", "nr" if dotted else "nz"))
        place += len(part) + 1
    return count, found


def _abbreviations(text: str, words: list[Word], index: int) -> tuple[int, list[Piece]]:
    """Countries in one character each, side by side: 中哈, 中俄蒙 (hyphens, GB/T 16159-2012, 4.6)."""
    short = wordlist("abbreviations")
    count = end = 0
    while index + count < len(words) and all(char in short for char in words[index + count].text):
        word = words[index + count]
        if word.text in names() or word.text in wordlist("places") or not _side_by_side(word):
            break
        count, end = count + 1, word.end
    start = words[index].start
    if end - start < 2 or not set(text[start:end]) & wordlist("sure-abbreviations"):
        return 0, []
    found = [Piece(at, at + 1, "name", "j", "" if at == start else "-") for at in range(start, end)]
    return count, found


def _side_by_side(word: Word) -> bool:
    return len(word.text) == 1 or word.tag in ("j", "ns", "nz", "nr") or not is_word(word.text)


def _person(text: str, words: list[Word], index: int) -> tuple[int, list[Piece]]:
    """A Chinese person: surname and given name apart (GB/T 28039-2011)."""
    word = words[index]
    if word.text in names():
        return 0, []
    if word.tag in ("nr", "nrfg") and len(word.text) in (2, 3, 4) and word.text not in wordlist("not-persons"):
        parsed = parse(word.text)
        if parsed and word.text not in wordlist("places"):
            cut = word.start + len(parsed[0])
            return 1, [Piece(word.start, cut, "surname", "nr"), Piece(cut, word.end, "name", "nr")]
    length = given_after(text, words, index)
    if not length:
        return 0, []
    count = next(n for n, w in enumerate(words[index:], 1) if w.end == word.end + length)
    return count, [Piece(word.start, word.end, "surname", "nr"), Piece(word.end, word.end + length, "name", "nr")]


def _word(word: Word) -> Iterator[Piece]:
    """A word of the dictionary: as it is, or divided where the standard wants it divided."""
    if word.text in names() or word.text in wordlist("places"):
        yield Piece(word.start, word.end, "name", "ns")
    elif not any("一" <= char <= "鿿" or char == "〇" for char in word.text):
        yield Piece(word.start, word.end, "other", word.tag)
    elif word.text in wordlist("particles"):
        yield Piece(word.start, word.end, "particle", word.tag)
    elif word.tag in ("ns", "nt") and len(word.text) > 2 and word.text[-1] in wordlist("place-generics"):
        yield Piece(word.start, word.end - 1, "name", "ns")
        yield Piece(word.end - 1, word.end, "name", "ns", " ")
    else:
        place, kind = word.start, "name" if word.tag in ("ns", "nrt") and len(word.text) > 1 else "word"
        for number, (part, join) in enumerate(divide(word.text, word.tag)):
            proper = part in names() or part in wordlist("places")
            yield Piece(place, place + len(part), "name" if proper else kind, word.tag, join if number else "")
            place += len(part)


@cache
def divide(word: str, tag: str) -> tuple[tuple[str, str], ...]:
    """The parts of a dictionary word, each with what ties it to the part before it: joined words have one part."""
    if word[0] in wordlist("determiners") and 2 <= len(word) <= 3 and word not in wordlist("determiner-words"):
        return (word[0], ""), (word[1:], " ")
    if len(word) < LONG:
        return ((word, ""),)
    if len(word) == LONG and (tag == "i" or word in wordlist("idioms")):
        return ((word, ""),) if word in wordlist("joined-idioms") else ((word[:2], ""), (word[2:], "-"))
    cover = _cover(word)
    if len(cover) == 1 and len(word) == LONG and tag in ("l", "i"):
        return ((word[:2], ""), (word[2:], "-"))
    return tuple((part, " ") for part in cover)


def _cover(word: str) -> tuple[str, ...]:
    """The word as the fewest dictionary words of two and more characters, or whole when there is no such division."""
    inside = set(parts(word)) | {name for name in (word[:n] for n in range(2, len(word))) if name in names()}
    best: dict[int, tuple[str, ...]] = {0: ()}
    for end in range(2, len(word) + 1):
        options = [
            (*best[start], word[start:end])
            for start in range(end - 1)
            if start in best and word[start:end] in inside and 2 <= end - start <= LONG + 2
        ]
        if options:
            best[end] = min(options, key=lambda option: (len(option), max(map(len, option))))
    return best.get(len(word), (word,))
