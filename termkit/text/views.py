"""The view of a text in which terms are sought: spelling that never matters is gone, and every place points back.

Gone are case, quotation marks, soft hyphens and accents; one dash, one blank and one apostrophe stand for all of
theirs; Russian ё is е; & between blanks is and; Chinese has no blanks and one width; an English hyphen is a blank.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from termkit.model import primary
from termkit.text.normalize import fold

QUOTES = '“”„‟«»‹›"＂「」『』〝〞〟《》〈〉'
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
APOSTROPHES = "’‘ʼ´`＇"
DASHES = "‐‑‒–—―−－"
BLANKS = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\n\r"

AND = {"ru": "и", "en": "and"}
"""The word that & stands for between blanks."""
_ALIKE = str.maketrans(
    dict.fromkeys(APOSTROPHES, "'") | dict.fromkeys(DASHES, "-") | dict.fromkeys(BLANKS, " ") | {"ё": "е"}
)
_ANY_ALIKE = re.compile(f"[{APOSTROPHES}{DASHES}{BLANKS}ё]")
_LATIN = str.maketrans({c: unicodedata.normalize("NFD", c)[0] for c in map(chr, range(0xE0, 0x180)) if c.isalpha()})

_HAN = "\u3400-\u9fff\U00020000-\U0003ffff"
_CUT = {
    "zh": re.compile(f"[{QUOTES}{INVISIBLE}]+|(?<=[{_HAN}])\\s+|\\s+(?=[{_HAN}])"),
    "ru": re.compile(f"[{QUOTES}{INVISIBLE}\u0300-\u036f]+|(?<= ) +| +(?=-)|(?<=-) +|(?<=\\b\\w\\.) +"),
    "en": re.compile(f"[{QUOTES}{INVISIBLE}\u0300-\u036f]+|(?<= ) +|(?<![a-z0-9])'|'(?![a-z])|(?<=\\b\\w\\.) +"),
}


_SIGNS = {
    "zh": re.compile(f"[{QUOTES}{INVISIBLE}\\s]"),
    "ru": re.compile(f"[{QUOTES}{INVISIBLE}\u0300-\u036f]"),
    "en": re.compile(f"[{QUOTES}{INVISIBLE}\u0300-\u036f']"),
}
_AMPERSAND = re.compile(r"(?<=\s)&(?=\s)")
_INITIAL = re.compile(r"\b\w\. ")


@dataclass(frozen=True, slots=True)
class View:
    """A text as it is matched, and where each of its characters stands in the text as printed."""

    text: str
    offsets: Sequence[int] | None = None
    """`offsets[i]` is the printed place of `text[i]`; None where they are the same."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The printed span of `text[start:end]`, for end > start."""
        if self.offsets is None:
            return start, end
        return self.offsets[start], self.offsets[end - 1] + 1


def view(text: str, language: str) -> View:
    """The view of `text` in `language` (BCP 47; languages other than zh and ru are treated like English)."""
    code = primary(language)
    composed, offsets = _compose(text)
    if "&" in composed and code in AND:
        composed, offsets = _spell_out(composed, offsets, AND[code])
    same = _unify(composed, code)
    if not _may_cut(same, code):
        return View(same, offsets)
    return without(same, _CUT.get(code, _CUT["en"]), offsets)


def _may_cut(text: str, code: str) -> bool:
    """A quick look: most texts have nothing to cut."""
    if _SIGNS.get(code, _SIGNS["en"]).search(text):
        return True
    blanks = code != "zh" and ("  " in text or " -" in text or "- " in text)
    return blanks or (". " in text and bool(_INITIAL.search(text)))


def _unify(text: str, code: str) -> str:
    """One character for one character: case, dashes, blanks, apostrophes, ё."""
    if code == "zh":
        return _lower(fold(text))
    lowered = _lower(text)
    if _ANY_ALIKE.search(lowered):
        lowered = lowered.translate(_ALIKE)
    if code == "ru":
        return lowered
    return (lowered if lowered.isascii() else lowered.translate(_LATIN)).replace("-", " ")


def _spell_out(text: str, offsets: list[int] | None, word: str) -> tuple[str, list[int]]:
    """The text with the word for each & between blanks; each of its letters stands where the sign does."""
    parts = _AMPERSAND.split(text)
    places: list[int] = []
    for part in parts:
        start = places[-1] + 1 if places else 0
        places += [*range(start, start + len(part)), *[start + len(part)] * len(word)]
    places = places[: -len(word)]
    return word.join(parts), [offsets[p] for p in places] if offsets else places


def _lower(text: str) -> str:
    """Lower case that keeps the length (İ alone would not)."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _compose(text: str) -> tuple[str, list[int] | None]:
    """The text in NFC, with the place of each character where that moved anything."""
    if unicodedata.is_normalized("NFC", text):
        return text, None
    parts: list[str] = []
    offsets: list[int] = []
    for cluster in re.finditer(r"[^\u0300-\u036f][\u0300-\u036f]*|[\u0300-\u036f]+", text, re.DOTALL):
        composed = unicodedata.normalize("NFC", cluster.group())
        parts.append(composed)
        offsets += [cluster.start()] * (len(composed) - 1) + [cluster.end() - 1 if composed else cluster.start()]
    return "".join(parts), offsets


def without(text: str, pattern: re.Pattern[str], offsets: list[int] | None = None) -> View:
    """The text without what the pattern finds; `offsets` are the printed places of its characters, if they differ."""
    parts: list[str] = []
    places: list[int] = []
    last = 0
    for cut in pattern.finditer(text):
        parts.append(text[last : cut.start()])
        places.extend(range(last, cut.start()))
        last = cut.end()
    if not last:
        return View(text, offsets)
    places.extend(range(last, len(text)))
    return View("".join(parts) + text[last:], [offsets[p] for p in places] if offsets else places)
