"""Japanese names: a surname of the list and one to three characters more, up to a sure boundary or a title."""

from __future__ import annotations

from termkit.mining.names import tables
from termkit.mining.names.page import Page
from termkit.mining.names.transcription import AFTER_NAME, is_han

LEADING = frozenset("即应于同与和对在向为将的共互称会")
"""What no Japanese name ends in, for it leads what follows: 田中角荣|应."""
LONG_ENDINGS = ("太郎", "一郎", "次郎", "二郎", "三郎", "四郎", "五郎", "之助", "之介", "之进")
"""Ends of given names of three characters: 龙太郎, 幸之助."""


def japanese_name(page: Page, start: int) -> int | None:
    """The end of a Japanese name: a surname of the list and one to three characters up to a sure boundary."""
    width = next(
        (size for size in (3, 2) if page.text[start : start + size] in tables.words("japanese_surnames.txt")), 0
    )
    ends = [start + width + given for given in (3, 2, 1) if width and start + width + given <= len(page.text)]
    ends.sort(key=lambda end: tables.acting().match(page.text, end) is None)  # 岩屋毅|表示, and no 岩屋毅表示
    fits = [
        end
        for end in ends
        if _is_closed(page, end) and _is_free_han(page, start, end) and page.text[end - 1] not in LEADING
    ]
    usual = start + width + 2
    usual += page.text[usual - 1 : usual + 1] in LONG_ENDINGS  # 桥本|龙太郎|年前
    whole = width and usual <= len(page.text) and _is_free_han(page, start, usual)
    return fits[0] if fits else usual if whole else None


def _is_closed(page: Page, end: int) -> bool:
    """Whether a name ends here for sure: before a mark, a title or what a person does (发文)."""
    acts = tables.acting().match(page.text, end)
    return end == len(page.text) or page.text[end] in AFTER_NAME or bool(acts or page.atoms(end, end + 1))


def japanese_before(page: Page, end: int) -> int | None:
    """The start of a Japanese name before a title: 大平正芳|外务大臣."""
    known = tables.words("japanese_surnames.txt")
    widths = [(size, width) for size in (5, 4, 3) for width in (3, 2) if 1 <= size - width <= 2]
    starts = (end - size for size, width in widths if page.text[end - size : end - size + width] in known)
    return next((start for start in starts if start >= 0 and _may_begin(page, start, end)), None)


def _may_begin(page: Page, start: int, end: int) -> bool:
    """Whether no word of the text reaches into the name from the left, as 公安部 does into 安部."""
    return _is_free_han(page, start, end) and (start in page.edges or not is_han(page.text[start - 1 : start]))


def _is_free_han(page: Page, start: int, end: int) -> bool:
    return is_han(page.text[start:end]) and not page.atoms(start, end)
