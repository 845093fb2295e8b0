"""Whether a text is one that people wrote, or bytes in the wrong encoding: how many of its characters are common."""

from collections import Counter
from collections.abc import Mapping
from functools import cache, lru_cache
from string import ascii_letters

from termkit.text.languages import is_han, script_of

SYMBOLS = "\xa0«»§°±·©®・ˈ"
COMMON = (
    range(0x00C0, 0x0180),  # accented Latin letters
    range(0x2000, 0x2500),  # punctuation, numbers, arrows
    range(0x25A0, 0x2700),  # ○ ● and other signs
    range(0x3000, 0x3020),  # Chinese punctuation
    range(0xFF01, 0xFF5F),  # full-width forms
)
RUSSIAN = frozenset("оеаинт")
"""The six most frequent Russian letters: 0.46 of a Russian text, 0.39 of a Kazakh one."""
FREQUENT = 0.2
ACCENTED = 0.4
"""More accented letters than this among all Latin ones no language has; Cyrillic or Han read as Latin-1 has."""
SAMPLE = 2_000
PLAUSIBLE = 0.75
"""Share of common characters below which a text is no text: real documents of all kinds have more than 0.9."""
ENOUGH = 12
"""Fewer characters than this prove nothing."""


def plausibility(text: str, *, foreign: bool = False) -> float:
    """The share of common characters among those that are not ASCII, 0 to 1; 1 where there are too few to tell.

    `foreign` leaves out letters of scripts that are none of ours: a text in UTF-8 may be in one of them.  Nothing is
    left where the letters are not those a language uses: Russian without о, е, а, и, н, т in small letters, or Latin
    text of accented letters.
    """
    return share_of_common(text[:SAMPLE], foreign, ENOUGH)


@lru_cache(maxsize=16)
def share_of_common(sample: str, foreign: bool, enough: int) -> float:
    """The same of a sample, where `enough` characters tell."""
    whole, rest, frequent = Counter(sample), {}, frequent_han()
    han = common = 0
    for char, count in whole.items():
        if "\u4e00" <= char <= "\u9fff":
            han += count
            common += count * (char in frequent)
        elif char > "\x7f" and not (foreign and _is_foreign(char)):
            rest[char] = count
    total = han + sum(rest.values())
    if total < enough:
        return 1.0
    if _is_no_language(whole, rest):
        return 0.0
    return (common + sum(count for char, count in rest.items() if is_common(char))) / total


def _is_no_language(whole: Counter[str], rest: Mapping[str, int]) -> bool:
    """True for Cyrillic without the frequent letters, and for Latin that is mostly accented."""
    cyrillic = sum(count for char, count in rest.items() if script_of(char) == "Cyrl")
    frequent = sum(whole[char] + whole[char.upper()] for char in RUSSIAN)
    accented = sum(count for char, count in rest.items() if "À" <= char <= "ÿ")
    latin = sum(whole[char] for char in ascii_letters)
    return (cyrillic >= ENOUGH and frequent < FREQUENT * cyrillic) or accented > max(
        ENOUGH, ACCENTED * (latin + accented)
    )


def _is_foreign(char: str) -> bool:
    """True for kana, Hangul, Arabic, Georgian and other letters of no concern here."""
    return script_of(char) == "Zyyy" and char.isalpha()


@cache
def is_common(char: str) -> bool:
    """True for what real texts are made of: frequent Han, Russian and Kazakh letters, accented Latin, punctuation."""
    if is_han(char):
        return char in frequent_han()
    if script_of(char) == "Cyrl":
        return "А" <= char <= "я" or char in "ЁёӘәҒғҚқҢңӨөҰұҮүҺһІіЇїЄєҐґЎў"
    code = ord(char)
    return char in SYMBOLS or any(code in block for block in COMMON)


@cache
def frequent_han() -> frozenset[str]:
    """The first levels of GB 2312 (3,755) and Big5 (5,401), which hold the frequent characters of both scripts."""
    simplified = bytes(b for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF) for b in (row, cell))
    trail = (*range(0x40, 0x7F), *range(0xA1, 0xFF))
    traditional = bytes(b for row in range(0xA4, 0xC7) for cell in trail for b in (row, cell))
    return frozenset(simplified.decode("gb2312", "ignore") + traditional.decode("big5", "ignore"))
