"""What stands between two written words: a blank, a hyphen, or nothing (GB/T 16159-2012, 6.1 to 6.9)."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from termkit.readings.spelling.dividing import APART
from termkit.readings.spelling.piece_rules import Piece
from termkit.readings.tables import rows, wordlist

OPENING, CLOSING, DASHES = frozenset("([“‘{«"), frozenset(",.;:?!)”’]%…»"), frozenset("-—–/~")
STOPS = frozenset(",.;:?!")


_MEETING = re.compile("$|[，。；、”》）和与及上]|期间|举行|召开|发表|通过|联合|主席|机制|成果")
"""What follows 外长会 where it is a meeting; 外长 会 来 is a clause."""


@cache
def punctuation() -> dict[int, str]:
    """Chinese marks -> Latin ones (ISO 7098:2015, 10), as str.translate takes them."""
    return {ord(mark): latin.replace("<blank>", " ") for mark, latin, *_ in rows("punctuation.tsv")}


@lru_cache(maxsize=4_096)
def latin(text: str) -> str:
    """Text that is not Chinese, with its marks as Latin ones."""
    return text.translate(punctuation())


def tie(text: str, before: Piece, piece: Piece) -> str:
    """What stands between two pieces, of which the one follows the other."""
    if text[before.start : before.end] == "第" and text[piece.start].isdigit():
        return "-"
    if piece.kind != "other" != before.kind:
        return piece.join or ("" if _sticks(text, before, piece) else " ")
    first, last = latin(text[piece.start]), latin(text[before.end - 1])
    if first in OPENING and (last in STOPS or (last.isalnum() and not text[piece.start].isascii())):
        return " "  # a Chinese mark behind foreign letters, too: APEC（…）
    if last in OPENING or last in DASHES or first in CLOSING or first in DASHES:
        return ""
    both = piece.kind == before.kind
    return "" if both and not (first.isalnum() and last.isalnum()) else " "


@cache
def _tied() -> frozenset[str]:
    """What may be written onto the word before it."""
    return wordlist("suffixes") | wordlist("after-place-names") | {"们", "着", "过", "了"}


def _sticks(text: str, before: Piece, piece: Piece) -> bool:
    """Whether a word is written onto the one before it: 着 了 过 after verbs, 们, suffixes, a word after a prefix."""
    part, previous = text[piece.start : piece.end], text[before.start : before.end]
    if part in wordlist("short-results") and len(previous) == 1:
        return _is_result(text, previous, before, piece)
    if part not in _tied() and previous not in wordlist("joining-prefixes"):
        return previous == "互" and len(part) == 1 and piece.tag == "v" and part not in "有是为"  # 互免签证
    if part == "们" or (part in wordlist("after-place-names") and before.kind == "name" and before.tag == "ns"):
        return True
    if part in ("着", "过", "了") and (
        before.tag.startswith("v") or (piece.tag == "ul" and before.tag.startswith(("n", "p")))
    ):
        return part != "了" or text[piece.end : piece.end + 1] not in ("", *"，。；！？、")
    if part in wordlist("suffixes"):
        return _is_suffix(text, before, piece)
    prefixed = previous in wordlist("joining-prefixes") and before.kind == piece.kind == "word"
    return prefixed and 2 <= len(part) <= 3


def _is_result(text: str, verb: str, before: Piece, piece: Piece) -> bool:
    """Whether a verb of one syllable and what comes of it are one word: 跑出, 迈上, 打好 (GB/T 16159-2012, 6.1.2)."""
    acts = (before.tag == "v" or verb in ("用", "按")) and verb not in wordlist("verbs-without-results")
    return acts and not text.startswith(("世纪", "个", "月", "年", "一", "百", "千", "限", "述", "功夫"), piece.end)


def _is_suffix(text: str, before: Piece, piece: Piece) -> bool:
    """Whether a character that suffixes are is one here: 科研站, but not 大使 费胜潮, nor 推动 网 购."""
    part, host = text[piece.start : piece.end], text[before.start : before.end]
    if piece.tag == APART or piece.kind == "surname" or before.kind != "word" or not 2 <= len(host) <= 3:
        return False
    if host in wordlist("verbs-with-objects") and part not in wordlist("bound-suffixes"):
        return False
    return before.tag.startswith(("n", "v", "a", "b")) and not _is_verb(text, before, piece)


def _is_verb(text: str, before: Piece, piece: Piece) -> bool:
    """Whether what may be a suffix is a verb of the clause: 大门 会 越开越大, 党中央 站 在, 国家 派 了; not 推进会."""
    part, host = text[piece.start : piece.end], text[before.start : before.end]
    if part not in wordlist("verbal-suffixes"):
        return False
    if part == "会" and (before.tag.startswith("n") or host in ("可能", "应该")):
        return host not in wordlist("who-meets") or not _MEETING.match(text, piece.end)
    return len(host) > 2 or before.tag.startswith("a") or text.startswith(("了", "着", "过", "出"), piece.end)
