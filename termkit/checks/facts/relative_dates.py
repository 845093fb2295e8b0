"""Days and years that a text tells by where one stands: Friday for 9月27日, 过去一年 for 2023."""

from __future__ import annotations

import re
from functools import cache

from termkit.checks.words import rows
from termkit.model import primary

FIRST_YEAR, LAST_YEAR = 1900, 2099


def tells(what: str, text: str, language: str, beside: str = "", other_language: str = "") -> bool:
    """Whether the text has a word for a day, month or year seen from now or from another date.

    Those that the text beside it has, too, tell nothing more (2024年…比上年, the previous year).
    """
    return _times(what, text, language) > (_times(what, beside, other_language) if beside else 0)


def _times(what: str, text: str, language: str) -> int:
    pattern = _pattern(what, primary(language))
    return len(pattern.findall(text)) if pattern else 0


def is_year(value: object) -> bool:
    """Whether a figure may be a year of our time."""
    return value in range(FIRST_YEAR, LAST_YEAR + 1)


@cache
def _pattern(what: str, language: str) -> re.Pattern[str] | None:
    row = next(row for row in rows("relative_dates.tsv") if row["what"] == what)
    return re.compile(row[language], re.IGNORECASE) if row.get(language) else None
