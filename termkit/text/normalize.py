"""Folding: one form for the characters that print the same thing.

`fold` keeps the length, so a place in the folded text is the same place in the text; `key` compares whole strings.
"""

import re
import unicodedata
from functools import cache, lru_cache

from termkit.text.tables import read_rows

FULL_WIDTH = range(0xFF01, 0xFF5F)
WIDTH_SHIFT = 0xFEE0
COMPATIBILITY_HAN = (range(0x2E80, 0x2FE0), range(0xF900, 0xFB00), range(0x2F800, 0x2FA20))
BLANKS = "\u3000\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
_SPACING = re.compile(f"[{BLANKS[1:]}\u2011]")
APOSTROPHE = re.compile(r"(?<=[A-Za-z])[’ʼ]")
IGNORED = re.compile(r"[\s\"'“”‘’„‟‚‛«»‹›《》〈〉「」『』\u00ad\u200b-\u200f\u2060\ufeff]+")


@lru_cache(maxsize=4_096)
def fold(text: str) -> str:
    """The text with one middle dot, one dash, one zero, one blank and ASCII width, letter by letter.

    The result has the length of `text`, in code points.  Case and quotation marks stay, except that the typographic
    apostrophe of a Latin word becomes the ASCII one.  Line breaks and tabs stay.
    """
    pattern, table = _folding()
    folded = pattern.sub(lambda found: table[found.group()], text)
    return APOSTROPHE.sub("'", folded) if "’" in folded or "ʼ" in folded else folded


def key(text: str) -> str:
    """The text for comparing: folded, NFKC, in small letters, without quotation marks, 《》 and blanks.

    Its length differs from the text's.
    """
    return IGNORED.sub("", unicodedata.normalize("NFKC", fold(text))).casefold()


def small_letters(text: str) -> str:
    """The text in small letters, ё as е: as Russian words are compared, which most people write without ё."""
    return text.lower().replace("ё", "е")


def as_read(text: str) -> str:
    """The text without what no reader sees: decomposed letters, doubled blanks, blanks at its ends."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def with_plain_spacing(text: str) -> str:
    """The text with common blanks and hyphens where it has no-break or typographic ones, letter by letter.

    The result has the length of `text`, in code points.  The blank of Chinese (U+3000), tabs and line breaks stay.
    """
    return _SPACING.sub(lambda found: "-" if found.group() == "\u2011" else " ", text)


@cache
def _folding() -> tuple[re.Pattern[str], dict[str, str]]:
    """What finds the characters to fold, and what they become; faster than str.translate, which asks for every one."""
    table = {chr(code): to for code, to in folding_table().items()}
    spans: list[str] = []
    for char in sorted(table):
        if spans and ord(char) == ord(spans[-1][-1]) + 1:
            spans[-1] = spans[-1][0] + char
        else:
            spans.append(char)
    inside = "".join("-".join(map(re.escape, span)) for span in spans)
    return re.compile(f"[{inside}]"), table


@cache
def folding_table() -> dict[int, str]:
    """Code point to its folded character; rows of folding.tsv last, because they decide."""
    table = {code: chr(code - WIDTH_SHIFT) for code in FULL_WIDTH}
    table |= dict.fromkeys(map(ord, BLANKS), " ")
    for code in (code for block in COMPATIBILITY_HAN for code in block):
        plain = unicodedata.normalize("NFKC", chr(code))
        if len(plain) == 1 and plain != chr(code):
            table[code] = plain
    for to, sources, _ in read_rows("text/folding.tsv"):
        table |= dict.fromkeys(map(ord, sources), to)
    return table
