"""A deputy in place of who he stands for, or a former holder: заместитель министра for 部长, Deputy Minister, вице-.

The office itself stands there in full, and is no rendering: wherever its head stands, such a word stands before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.check import SegmentPair
from termkit.checks.context import Mention
from termkit.checks.names.tables import offices
from termkit.checks.terms.shapes import loose
from termkit.checks.terms.shapes.heads import places_of
from termkit.checks.words import rows
from termkit.model import primary
from termkit.text.patterns import WORD

NEAR = 4
"""Characters before an office in which that stands: 前任英国|首相."""
CLIPPED = re.compile(r"\bзам(?:глав|министр|пред|генсек|директор|премьер)\w*", re.IGNORECASE)
"""A deputy in one word."""
SOMETIME = re.compile(r"曾|历任|[前时]任")
"""What says anywhere in a clause that somebody held an office once: 曾任葡萄牙|总理."""
CLAUSE = re.compile("[，。；！？]")
STUB = 5
"""Letters by which the forms of a word are taken for one."""
ATTRIBUTES = 3
"""Words before a head among which it stands: Deputy Secretary-General, заместитель Генерального секретаря."""


def is_of_another(mention: Mention, source: str) -> bool:
    """Whether the characters of an office are the end of another one: 副|总理."""
    return source.endswith("副", 0, mention.start) and mention.text.endswith(offices())


def another_office(
    mention: Mention, allowed: Iterable[BaseTerm], pair: SegmentPair, language: str
) -> tuple[int, int] | None:
    """Where a deputy or former holder stands for the holder of an office; None where he stands there himself."""
    if not mention.text.endswith(offices()) or _says_another(mention, pair.source):
        return None
    found = [clipped.span() for clipped in CLIPPED.finditer(pair.target)]
    for term in allowed:
        words = WORD.findall(term.term.term)
        for place in places_of(head, pair.target) if (head := _head(words, language)) else ():
            other = _other_before(place.start(), pair.target, language, {_stub(word) for word in words})
            if other is None:
                return None
            found.append((other.start(), place.end()))
    return found[0] if found else None


def _says_another(mention: Mention, source: str) -> bool:
    """Whether the source itself speaks of a deputy or a former holder: 副部长, 前任英国|首相, 前总理, 曾任总理."""
    other = other_offices("zh")
    said = other.match(mention.text) or other.search(source, max(0, mention.start - NEAR), mention.start)
    once = SOMETIME.search(CLAUSE.split(source[: mention.start])[-1])
    return "副" in source or bool(said or once)


def _other_before(place: int, target: str, language: str, own: set[str]) -> re.Match[str] | None:
    """What makes another office of the one whose head stands there; only words of that office are between."""
    before = list(WORD.finditer(target, 0, place))[-ATTRIBUTES:]
    other = next((word for word in before if other_offices(language).fullmatch(word.group())), None)
    between = target[other.end() : place] if other else ""
    is_close = not re.search(r"[.,;:()]", between) and {_stub(word) for word in WORD.findall(between)} <= own
    return other if is_close else None


@cache
def other_offices(language: str) -> re.Pattern[str]:
    """What makes another office of the one behind it (data/checks/other_offices.tsv); nothing in a language without."""
    words = next((row["words"] for row in rows("other_offices.tsv") if row["language"] == primary(language)), "(?!)")
    return re.compile(words, re.IGNORECASE)


def _stub(word: str) -> str:
    return word[:STUB].lower()


def _head(words: list[str], language: str) -> str:
    """The noun that says the office: minister of foreign affairs, Secretary-General."""
    return words[0] if len(words) == 1 else loose.head(words, primary(language))
