"""Pieces of regular expressions that every wing needs."""

import re
from collections.abc import Iterable

PLAIN_WORD = re.compile(r"[^\W\d_]+")
"""A word without its hyphens, apostrophes and figures: letters of any script in a row."""
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
"""A word with its hyphens and apostrophes."""
LETTER = re.compile(r"[^\W\d_]")
"""A letter of any script."""
DOTS = "·・•‧"
"""What stands between the parts of a foreign name in Chinese, as it is printed or typed."""
DOT = re.compile(f"[{DOTS}]")
SLOT = re.compile(r"\{[^{}]*\}")
"""A slot of a frame: {国家}, {人物}."""


def one_of(words: Iterable[str]) -> str:
    """A group that matches any of the words, the longest at each place; of no words, one that matches nothing."""
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True))) or '(?!)'})"
