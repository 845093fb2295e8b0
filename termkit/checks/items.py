"""How many items an enumeration has: between 、 in Chinese, between commas and conjunctions in Russian and English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

ITEM = r"[^、，,。；;：:！!？?（()）\s“”《》]{1,14}"
ITEMS = re.compile(rf"{ITEM}(?:、{ITEM})+")
CONJUNCTION = re.compile(r"以及|及其?|与|和(?![平谐睦解])|或")
"""What joins the last two items, which no 、 parts."""
MARK = re.compile(r"\A\s*(?:[（(]?[一二三四五六七八九十]+[）)、]|\d+、)")
"""The number of a paragraph, whose 、 parts no items."""
FIGURES = re.compile(r"\d[^、]*、[^、]*\d")
OTHERS = re.compile("其[他它]|别的|另外")
LONGEST = 7
"""Words of an item between two others."""
JOINT = re.compile(
    r"\s*(?:[,;]\s+|、)(?:(?:а также|и|или|and|or|as well as)\s+)?"
    r"|\s+(?:а также|и|или|либо|and|or|as well as|&)\s+|\s*/\s*",
    re.IGNORECASE,
)
CLAUSE = re.compile(
    r"(?:котор\w+|чтобы|если|когда|где|что|как|поскольку|поэтому|однако|а|но|включая|в частности|в том числе|например"
    r"|особенно|including|which|who|whose|where|when|while|that|so|but|therefore|however|as|thus|in particular"
    r"|especially|such as)\b",
    re.IGNORECASE,
)
"""Words after a comma that part clauses, not items."""
AND_SO_ON = re.compile(
    r",?\s*(?:и (?:др(?:уги\w+|\.)|т\. ?[дп]\.|пр(?:оч\w+|\.))"
    r"|and (?:the )?(?:others?|so (?:on|forth)|the like)\b|etc\.?)",
    re.IGNORECASE,
)
ASIDE = re.compile(r"\([^()]*\)|[«»„“”\"]")
SENTENCE = re.compile(r"(?<=[.!?;:])\s+|\s[—–-]\s")
COMPOUND = re.compile(r"\w-\w")
"""A hyphen may join two items (торгово-экономический)."""


class Enumeration(NamedTuple):
    """A Chinese enumeration: its place in the text, and how many items it has."""

    start: int
    end: int
    items: int


def longest_enumeration(text: str) -> Enumeration | None:
    """The Chinese enumeration with the most items; figures have checks of their own."""
    mark = MARK.match(text)
    start = mark.end() if mark else 0
    places = (match for match in ITEMS.finditer(text, start) if not FIGURES.search(match.group()))
    found = (Enumeration(*match.span(), _items(match.group().split("、"))) for match in places)
    return max(found, key=lambda enumeration: enumeration.items, default=None)


def _items(parts: list[str]) -> int:
    """The parts, and one more where a conjunction stands as far from the last 、 as these from one another."""
    longest = max((len(part) for part in parts[1:-1]), default=min(6, len(parts[0])))
    joined = CONJUNCTION.search(parts[-1])
    is_joint = joined and 0 < joined.start() <= longest * 1.5 + 1 and joined.end() < len(parts[-1])
    return len(parts) + bool(is_joint)


def most_items(text: str, source: str) -> int:
    """How many items an enumeration of a Russian or English text may have at most; 0 where there is none."""
    plain = ASIDE.sub("", text)
    if not OTHERS.search(source):
        plain = AND_SO_ON.sub(" ", plain)
    return max((count for clause in SENTENCE.split(plain) for count in _runs(clause)), default=0)


def _runs(clause: str) -> Iterator[int]:
    """The items of each row of short parts, up to its last conjunction; a compound is two."""
    parts, joints = JOINT.split(clause), JOINT.findall(clause)
    first = 0
    while first < len(joints):
        last = first + 1
        while last < len(joints) and _is_item(parts[last]):
            last += 1
        if CLAUSE.match(parts[last]) and last > first + 1:
            last -= 1
        conjunctions = [place for place in range(first, last) if any(c.isalpha() or c == "&" for c in joints[place])]
        row = parts[first : last + 1]
        count = conjunctions[-1] - first + 2 if conjunctions else len(row)
        yield count + len(COMPOUND.findall(" ".join(row)))
        first = last


def _is_item(part: str) -> bool:
    return 0 < len(part.split()) <= LONGEST and not CLAUSE.match(part)
