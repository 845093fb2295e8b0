"""Chinese terms that an ordinal stands inside: 二十国集团领导人|第二十次|峰会 is the term 二十国集团领导人峰会."""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.text.matching import TermMatch, TermMatcher
from termkit.text.views import without

ORDINAL = re.compile("第[〇○零一二三四五六七八九十百千0-9０-９]+[次届轮]")


def uninterrupted(text: str) -> str:
    """The text without its ordinals; the text itself where it has none."""
    return ORDINAL.sub("", text) if "第" in text else text


def interrupted_terms(text: str, matcher: TermMatcher) -> Iterator[TermMatch]:
    """The terms that an ordinal stands inside, with the span of all of it in the text as printed."""
    shorter = without(text, ORDINAL) if "第" in text else None
    if shorter is None or shorter.offsets is None:
        return
    for match in matcher.find(shorter.text):
        start, end = shorter.span(match.start, match.end)
        if end - start > match.end - match.start:
            yield TermMatch(match.key, match.form, start, end)


def whole_terms(text: str, matcher: TermMatcher) -> list[TermMatch]:
    """What the matcher finds, leftmost-longest, and the terms that an ordinal stands inside, which silence their parts.

    For a matcher that does not overlap, in a Chinese text.
    """
    interrupted = list(interrupted_terms(text, matcher))
    taken = {place for match in interrupted for place in range(match.start, match.end)}
    found = [match for match in matcher.find(text) if taken.isdisjoint(range(match.start, match.end))]
    return sorted([*found, *interrupted], key=lambda match: match.start)
