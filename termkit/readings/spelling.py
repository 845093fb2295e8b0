"""Pinyin spelt as words: GB/T 16159-2012 (orthography), GB/T 28039-2011 (personal names), ISO 7098:2015 (punctuation)."""

from __future__ import annotations

from collections.abc import Sequence

from termkit.readings.pieces import Piece
from termkit.readings.tables import names, wordlist

PUNCTUATION = {
    "，": ",", "、": ",", "。": ".", "；": ";", "：": ":", "？": "?", "！": "!", "（": "(", "）": ")", "《": "“", "》": "”",
    "〈": "‘", "〉": "’", "「": "“", "」": "”", "『": "‘", "』": "’", "【": "[", "】": "]", "〔": "[", "〕": "]", "—": "—",
    "－": "-", "～": "~", "％": "%", "．": ".", "·": " ", "・": " ", "•": " ", "‧": " ", "　": " ", "…": "…",
}  # fmt: skip
CLOSING = set(",.;:?!)”’]%…")
OPENING = set("([“‘{")
SENTENCE_END = set(".?!")


def spell(text: str, readings: Sequence[str | None], found: Sequence[Piece], *, title: bool) -> str:
    """The text in pinyin; `title` capitalises every word but particles, as in the name of an organisation."""
    proper = _proper(text, found)
    sentences = any(mark in text for mark in "。！？")
    written: list[str] = []
    start_of_sentence = sentences
    for index, piece in enumerate(found):
        word = _write(text, readings, piece)
        if not word:
            continue
        particle = piece.kind == "particle" and (written or not title)
        wants_capital = piece.kind in ("name", "surname") or index in proper or (title and not particle)
        if (
            (wants_capital or start_of_sentence)
            and not _is_fixed(text, piece)
            and not _joined(text, found, index, written)
        ):
            word = word[:1].upper() + word[1:]
        written.append(_tie(text, found, index, written) + word)
        if piece.kind != "other":
            start_of_sentence = False
        elif sentences and word[-1] in SENTENCE_END:
            start_of_sentence = True
    return " ".join("".join(written).split())


def _is_fixed(text: str, piece: Piece) -> bool:
    """Whether the table of names says how it is spelt, capitals included."""
    return text[piece.start : piece.end] in names()


def _write(text: str, readings: Sequence[str | None], piece: Piece) -> str:
    """One piece: syllables joined, with apostrophes; what is not Chinese as it is, in Latin punctuation."""
    part = text[piece.start : piece.end]
    if piece.kind == "other":
        return "".join(PUNCTUATION.get(char, char) for char in part)
    if part in names():
        return names()[part].spelling
    syllables = [reading or char for reading, char in zip(readings[piece.start : piece.end], part, strict=True)]
    if piece.kind == "number":
        return _number(part, syllables)
    if piece.kind == "ordinal":
        return f"{syllables[0]}-{_number(part[1:], syllables[1:])}"
    return join(syllables)


def join(syllables: Sequence[str]) -> str:
    """Syllables as one word: an apostrophe before each further one that begins with a, o or e."""
    return "".join(("'" if number and s[0] in "aāáǎàoōóǒòeēéěè" else "") + s for number, s in enumerate(syllables))


def _number(text: str, syllables: Sequence[str]) -> str:
    """A numeral by GB/T 16159-2012, 6.5: up to 99 and hundreds, thousands joined; 万 and 亿 apart after tens."""
    if not set(text) & set("十百千万亿"):
        return join(syllables)
    words: list[list[str]] = [[]]
    for place, char in enumerate(text):
        apart = char in "万亿" and len(words[-1]) > 1
        after_unit = place > 0 and text[place - 1] in "百千万亿"
        zero = char in "零〇" or (place > 0 and text[place - 1] in "零〇")
        if words[-1] and (apart or after_unit or zero):
            words.append([])
        words[-1].append(syllables[place])
    return " ".join(join(word) for word in words)


def _joined(text: str, found: Sequence[Piece], index: int, written: list[str]) -> bool:
    """Whether the piece is written onto the one before it, so that it takes no capital."""
    return (
        bool(written)
        and _tie(text, found, index, written) in ("", "'")
        and found[index].kind == "word"
        and (_has_letters(text, found[index - 1]))
    )


def _has_letters(text: str, piece: Piece) -> bool:
    return piece.kind != "other" or text[piece.start : piece.end].isalnum()


def _tie(text: str, found: Sequence[Piece], index: int, written: list[str]) -> str:
    """What stands between the piece and the one before it: a blank, a hyphen, an apostrophe, nothing."""
    if not written:
        return ""
    piece, before = found[index], found[index - 1]
    part, previous = text[piece.start : piece.end], written[-1]
    if piece.kind == "other":
        latin = PUNCTUATION.get(part[0], part[0])
        return "" if latin in CLOSING or (latin in "-—/~" or before.kind == "other" and not part[0].isalnum()) else " "
    if previous[-1] in OPENING or previous[-1] in "-—/~":
        return ""
    if piece.join:
        return piece.join
    if _sticks(text, found, index, part):
        return "'" if part[0] in "儿额安" and part != "儿" else ""
    return " "


def _sticks(text: str, found: Sequence[Piece], index: int, part: str) -> bool:
    """Whether a piece is written onto the word before it: 着 了 过 after verbs, 们, suffixes; or follows a joining prefix."""
    before = found[index - 1]
    if before.kind == "other" or before.end != found[index].start:
        return False
    length = before.end - before.start
    if part == "们":
        return True
    if part in "着了过" and before.tag.startswith("v"):
        following = text[found[index].end : found[index].end + 1]
        return part != "了" or (following != "" and following not in "，。；！？、")
    if len(part) == 1 and part in wordlist("suffixes") and before.kind == "word" and 2 <= length <= 3:
        return before.tag.startswith(("n", "v", "a", "b")) and not before.tag.startswith("vd")
    prefix = text[before.start : before.end]
    return (
        length == 1 and prefix in wordlist("joining-prefixes") and found[index].kind == "word" and len(part) in (2, 3)
    )


def _proper(text: str, found: Sequence[Piece]) -> set[int]:
    """The pieces that belong to a proper name: from a name through the generic word that ends it (上海 合作 组织)."""
    generics = wordlist("generics")
    proper: set[int] = set()
    for index, piece in enumerate(found):
        if piece.kind != "name" or piece.tag == "nr":
            continue
        for ahead in range(index + 1, min(index + 8, len(found))):
            follower = found[ahead]
            if follower.kind not in ("word", "name", "suffix") or follower.start != found[ahead - 1].end:
                break
            part = text[follower.start : follower.end]
            if part in generics or (len(part) > 2 and any(part.endswith(g) and len(g) > 1 for g in generics)):
                if len(part) > 1 or ahead == index + 1:
                    proper |= set(range(index + 1, ahead + 1))
            elif not follower.tag.startswith(("n", "vn", "b", "j", "an", "s")) and part not in wordlist("inside-names"):
                break
    return proper
