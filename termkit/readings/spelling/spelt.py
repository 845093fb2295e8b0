"""Pinyin spelt as words: GB/T 16159-2012 (orthography), GB/T 28039-2011 (persons), ISO 7098:2015 (punctuation)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import takewhile

from termkit.readings.spelling.linking import latin, tie
from termkit.readings.spelling.piece_rules import STEM, Piece
from termkit.readings.tables import listed, names, wordlist
from termkit.readings.words.countries import SIDE

SENTENCE_ENDS = "。！？"
UNITS = "百千万亿"
_ABOUT = re.compile(
    "(?<![〇零一二两三四五六七八九])(?:(一(?=[二两])|[二两](?=三)|三(?=[四五])|四(?=五)|五(?=六)|六(?=七)|七(?=八)|八(?=九)))"
    ".(?![〇零一二两三四五六七八九])"
)
"""Two digits side by side that say about how many: 三五, 十七八, 二三百; no year and no row of three."""
INITIAL_VOWELS = tuple("aāáǎàoōóǒòeēéěè")
LONGEST_NAME = 8
THEORIES = ("思想", "理论")


def spell(text: str, readings: Sequence[str | None], found: Sequence[Piece], *, title: bool) -> str:
    """The text in pinyin; `title` capitalises every word but particles, as in the name of an organisation."""
    capital = _capitals(text, found, title=title)
    spelt, before = "", None
    for index, piece in enumerate(found):
        start, end, kind, tag, _ = piece
        between = tie(text, before, piece) if before else ""
        passed = text[start:end] == "过" and between == "" and before is not None and _is_done(text, before)
        word = "guo" if passed else _write(text[start:end], tuple(readings[start:end]), kind)
        word = word if tag != STEM else word.replace(" ", "").capitalize()
        before = piece
        onto = between == "" and spelt[-1:].isalpha() and piece.kind != "other"
        if onto and word.startswith(INITIAL_VOWELS):
            between = "'"
        if index in capital and not (onto and (piece.kind == "word" or text[start:end] in wordlist("short-results"))):
            word = word[:1].upper() + word[1:]
        spelt += between + word
    return " ".join(spelt.split())


def _is_done(text: str, verb: Piece) -> bool:
    """Whether 过 after a verb says that it was done once (访问过 fǎngwènguo), not where somebody went (飞过 fēiguò)."""
    return verb.tag.startswith("v") and text[verb.start : verb.end] not in wordlist("verbs-of-passing")


@lru_cache(maxsize=65_536)
def _write(part: str, readings: tuple[str | None, ...], kind: str) -> str:
    """One piece: syllables joined, with apostrophes; what is not Chinese as it is, in Latin punctuation.

    儿 behind another syllable is r (一点儿 yī diǎnr), but for words that name a child (女儿): GB/T 16159-2012, 6.1.1.
    """
    if kind == "other":
        return latin(part)
    if part in names() and kind != "word":  # 长治 in 长治久安 is no city
        return names()[part].spelling
    syllables = tuple(reading or char for reading, char in zip(readings, part, strict=True))
    if kind == "ordinal":
        return syllables[0] + ("" if part[0] == "初" else "-") + _number(part[1:], syllables[1:])
    if kind == "number":
        return _number(part, syllables)
    rolled = kind == "word" and len(part) > 1 and part[-1] == "儿" and not part.endswith(listed("full-er"))
    return f"{join(syllables[:-1])}r" if rolled else join(syllables)


def join(syllables: tuple[str, ...]) -> str:
    """Syllables as one word: an apostrophe before each further one that begins with a, o or e."""
    return "".join(("'" if number and s.startswith(INITIAL_VOWELS) else "") + s for number, s in enumerate(syllables))


def _number(text: str, syllables: Sequence[str]) -> str:
    """A numeral by GB/T 16159-2012, 6.5: up to 99, hundreds and thousands joined; 万 and 亿 apart after tens.

    Two neighbours that say about how many have a hyphen between them: sān-wǔ, shíqī-bā.
    """
    words: list[list[str]] = [[]]
    second = {match.end(1) for match in _ABOUT.finditer(text)}
    for place, char in enumerate(text):
        previous = text[place - 1] if place else ""
        apart = char in "万亿" and len(words[-1]) > 1
        around_zero = set(text) & set(UNITS) and (char in "零〇" or (previous and previous in "零〇"))
        if words[-1] and (apart or previous in UNITS or around_zero):
            words.append([])
        words[-1].append(("-" if place in second else "") + syllables[place])
    return " ".join(join(tuple(word)) for word in words)


def _capitals(text: str, found: Sequence[Piece], *, title: bool) -> set[int]:
    """The pieces that begin with a capital: names, what belongs to them, first words of sentences, words of titles."""
    capital = {index for index, piece in enumerate(found) if piece.kind in ("name", "surname")}
    for index in sorted(capital):
        capital |= _rest_of_name(text, found, index)
    capital |= _central_bodies(text, found)
    if title:
        capital |= {index for index, piece in enumerate(found) if piece.kind != "particle" or index == 0}
    if "《" in text:
        capital |= _in_titles(text, found)
    first = _first_words(text, found)
    if any(mark in text for mark in SENTENCE_ENDS):
        capital |= first
    return {index for index in capital if text[found[index].start : found[index].end] not in names()} | (
        capital & first
    )


def _central_bodies(text: str, found: Sequence[Piece]) -> set[int]:
    """The pieces of bodies that are called by no other name than 国家 or 中央: 国家 统计局, 中央 电视台."""
    bodies: set[int] = set()
    for index, (start, end, *_) in enumerate(found):
        if text[start:end] in wordlist("opening-bodies"):
            rest = _rest_of_name(text, found, index)
            if rest and text[: found[max(rest)].end].endswith(listed("ends-of-bodies")):
                bodies |= {index, *rest}
    return bodies


def _in_titles(text: str, found: Sequence[Piece]) -> set[int]:
    """The words of titles in 《》, particles only where they come first."""
    titled: set[int] = set()
    depth, first = 0, False
    for index, piece in enumerate(found):
        part = text[piece.start : piece.end]
        if piece.kind == "other":
            depth, first = depth + part.count("《") - part.count("》"), "《" in part
        elif depth > 0 and (first or piece.kind != "particle"):
            titled.add(index)
            first = False
    return titled


def _first_words(text: str, found: Sequence[Piece]) -> set[int]:
    """The first word of the text and those after the marks that end sentences."""
    first: set[int] = set()
    fresh = True
    for index, piece in enumerate(found):
        if piece.kind != "other" and fresh:
            first.add(index)
            fresh = False
        elif text[piece.end - 1] in SENTENCE_ENDS:
            fresh = True
    return first


def _rest_of_name(text: str, found: Sequence[Piece], index: int) -> set[int]:
    """The pieces after a name that belong to it, through the generic word that ends it (上海 合作 组织)."""
    if found[index].tag in ("nr", SIDE) or text.endswith("式", 0, found[index].end):  # 中国式 现代化 理论
        return set()
    rest: set[int] = set()
    for ahead in range(index + 1, min(index + LONGEST_NAME, len(found))):
        piece = found[ahead]
        part = text[piece.start : piece.end]
        if part == "”" or (part in "和与及" and ahead > index + 1 and _joins_body(text, found, ahead)):
            continue  # “一带一路”国际合作高峰论坛, 联合国 贸易 和 发展 会议
        if piece.kind not in ("word", "name", "ordinal") or (piece.tag == "nr" and not _is_generic(part)):  # 宣言
            break
        if _closes_name(text, found, index, ahead):
            rest = {inside for inside in range(index + 1, ahead + 1) if found[inside].kind != "particle"}
        elif not _may_be_inside(part, piece):
            break
    return rest


def _joins_body(text: str, found: Sequence[Piece], ahead: int) -> bool:
    """Whether found[ahead] stands between words of what a body is for, and the body follows: 贸易 和 发展 会议."""
    before, _, *parts = (text[piece.start : piece.end] for piece in found[ahead - 1 : ahead + 5])
    fields = list(takewhile(lambda part: part not in wordlist("joint-bodies"), parts))
    return 0 < len(fields) < len(parts) and {before, *fields} <= wordlist("inside-names")


def _may_be_inside(part: str, piece: Piece) -> bool:
    """Whether a piece may stand between a name and its generic word: 浙江 大学 附属 第一 医院."""
    noun = piece.tag.startswith(("n", "vn", "b", "j", "an", "s"))
    return noun or piece.kind == "ordinal" or part in wordlist("inside-names")


def _closes_name(text: str, found: Sequence[Piece], index: int, ahead: int) -> bool:
    """Whether found[ahead] says what kind of thing the name found[index] names.

    Not 主义 of 人道主义, which stands behind many a place; a theory is named by what stands just before it, a person or
    a doctrine: 中国特色社会主义 理论, but not 中国 外交 理论.
    """
    start, end, *_ = found[ahead]
    part, beside = text[start:end], ahead == index + 1
    theory = part in THEORIES and not beside and not text.endswith("主义", 0, start)
    return _is_generic(part) and (beside or len(part) > 1) and not theory and not text.endswith("人道主义", 0, end)


@cache
def _is_generic(part: str) -> bool:
    """Whether a word says what kind of thing a name names: 组织, 口岸, 合作区."""
    generics = wordlist("generics")
    return part in generics or (len(part) > 2 and any(part.endswith(g) for g in generics if len(g) > 1))
