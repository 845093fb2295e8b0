"""Scripts and languages: the script of a character, the language of a text, Simplified or Traditional Chinese."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from termkit.model import Script

HAN = (
    (0x4E00, 0x9FFF),
    (0x3400, 0x4DBF),
    (0x3007, 0x3007),
    (0x3005, 0x3006),
    (0xF900, 0xFAFF),
    (0x2E80, 0x2FDF),
    (0x20000, 0x323AF),
)
LETTERS = {
    "Hani": re.compile("[\u3400-\u9fff]+"),
    "Cyrl": re.compile("[\u0400-\u052f]+"),
    "Latn": re.compile("[A-Za-z\u00c0-\u024f]+"),
}
LANGUAGE_OF_SCRIPT = {"Hani": "zh", "Cyrl": "ru", "Latn": "en"}
HAN_WEIGHT = 3
"""One Han character says about as much as three letters (measured: ru/zh length ratio 3.7, en/zh 3.3)."""
SAMPLE = 5_000
SCRIPT_SAMPLE = 2_000


_HAN_RUN = re.compile("[" + "".join(f"{chr(low)}-{chr(high)}" for low, high in HAN) + "]+")


def is_han(char: str) -> bool:
    """True for one Han character (ideographs of every plane, 〇 and 々)."""
    if "\u4e00" <= char <= "\u9fff":  # nearly all of them, and asked for often
        return True
    code = ord(char)
    return any(low <= code <= high for low, high in HAN)


def han_runs(text: str) -> Iterator[re.Match[str]]:
    """The runs of Han characters of a text, as matches with their places."""
    return _HAN_RUN.finditer(text)


@cache
def script_of(char: str) -> str:
    """The ISO 15924 code of one character: Hani, Cyrl, Latn, or Zyyy for digits, punctuation and everything else."""
    code = ord(char)
    if is_han(char):
        return "Hani"
    if 0x0400 <= code <= 0x052F or 0x1C80 <= code <= 0x1C8F or 0x2DE0 <= code <= 0x2DFF:
        return "Cyrl"
    if char.isalpha() and (code <= 0x024F or 0x1E00 <= code <= 0x1EFF or 0xFF21 <= code <= 0xFF5A):
        return "Latn"
    return "Zyyy"


def language_of(text: str, default: str = "zh") -> str:
    """zh, ru or en by the script that says most in the first 5,000 characters; `default` where no letter stands."""
    sample = text[:SAMPLE]
    weight = {
        script: sum(map(len, letters.findall(sample))) * (HAN_WEIGHT if script == "Hani" else 1)
        for script, letters in LETTERS.items()
    }
    script = max(weight, key=weight.__getitem__)
    return LANGUAGE_OF_SCRIPT[script] if weight[script] else default


def script_of_language(language: str) -> str:
    """Hani, Cyrl or Latn as CLDR has the tag likely written; empty for other scripts and unknown languages."""
    from babel.core import get_global

    likely = get_global("likely_subtags")
    parts = language.replace("-", "_").split("_")
    named = [part.title() for part in parts[1:] if len(part) == 4]
    script = named[0] if named else likely.get(parts[0], "__").split("_")[1]
    script = "Hani" if script in ("Hans", "Hant", "Jpan") else script
    return script if script in LETTERS else ""


def is_written_otherwise(text: str, language: str) -> bool:
    """True for a text whose letters are of another script than those of the language, if of one we know."""
    script = script_of_language(language)
    return bool(script) and language_of(text, LANGUAGE_OF_SCRIPT[script]) != LANGUAGE_OF_SCRIPT[script]


def chinese_script(text: str) -> Script:
    """Simplified or Traditional by the majority of the characters that OpenCC writes differently in the two scripts."""
    sample = text[:SCRIPT_SAMPLE]
    _weigh(set(sample).difference(_WEIGHTS))
    balance = sum([_WEIGHTS[char] for char in sample])
    if not balance:
        return Script.UNKNOWN
    return Script.TRADITIONAL if balance > 0 else Script.SIMPLIFIED


def to_simplified(text: str) -> str:
    """The text in Simplified characters (OpenCC)."""
    converted: str = _converter("t2s").convert(text)
    return converted


def to_traditional(text: str) -> str:
    """The text in Traditional characters as Taiwan writes them (OpenCC): 個, where `s2t` has 箇."""
    converted: str = _converter("s2tw").convert(text)
    return converted


def simplified_in_place(text: str) -> str:
    """A text in Traditional characters in Simplified ones, letter by letter; any other as it is."""
    if chinese_script(text) is not Script.TRADITIONAL:
        return text
    converted = to_simplified(text)
    return converted if len(converted) == len(text) else text


def in_other_script(text: str) -> tuple[str, ...]:
    """The text in Simplified and in Traditional characters (OpenCC), as far as that differs from the text."""
    converted = (to_simplified(text), _converter("s2t").convert(text))
    return tuple(dict.fromkeys(other for other in converted if other != text))


_WEIGHTS: dict[str, int] = {}
"""1 for a character that only Traditional text has, -1 for one that only Simplified text has, 0 for the rest."""


def _weigh(chars: set[str]) -> None:
    """Put the weights of characters into the table; OpenCC converts them all at once, a line each."""
    if not chars:
        return
    _WEIGHTS.update(dict.fromkeys(chars, 0))
    lines = "\n".join(sorted(filter(is_han, chars)))
    if not lines:
        return
    simplified, traditional = to_simplified(lines), _converter("s2t").convert(lines)
    for char, simple, full in zip(*(text.split("\n") for text in (lines, simplified, traditional)), strict=True):
        _WEIGHTS[char] = int(simple != char) - int(full != char)


@cache
def _converter(direction: str) -> Any:  # opencc ships no types
    from opencc import OpenCC

    return OpenCC(direction)
