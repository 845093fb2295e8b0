"""What offices a person held and when, as the note of the entry tells: President of Kazakhstan 1990 – 20 March 2019.

The clauses of a note are an office and its periods: of days, months or years, `since` or `to` one, several joined by
commas and `and`.  An office without a date was held always, as far as the base knows.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MONTH = "|".join(MONTHS)
_DATE = rf"(?:(?:\d{{1,2}} )?(?:{_MONTH}) )?\d{{4}}"
PERIOD = re.compile(
    rf"(?:(?P<first>{_DATE}|{_MONTH})\s*[–-]\s*(?P<last>{_DATE})"
    rf"|(?:since|from) (?P<since>{_DATE})|(?:to|until) (?P<until>{_DATE})|(?:in )?(?P<only>{_DATE}))\b"
)
CLAUSE = re.compile(rf";\s*|,\s+(?=(?!{_MONTH})[A-Z])")
"""Between an office and the next: Prime Minister 2016–2021, President of Viet Nam 2021–2023."""


class Period(NamedTuple):
    """The first and the last day, month or year in ISO form; empty where nobody knows or it goes on."""

    first: str
    last: str

    def holds(self, date: str) -> bool:
        """Whether it includes a date, as precisely as both are told."""
        after = not self.first or self.first[: len(date)] <= date[: len(self.first)]
        return after and (not self.last or date[: len(self.last)] <= self.last[: len(date)])


class Tenure(NamedTuple):
    """An office as the note names it, and its periods; none where the note tells no date."""

    office: str
    periods: tuple[Period, ...]

    def includes(self, date: str) -> bool:
        """Whether the office was held on a date, as far as the note tells."""
        return not self.periods or any(period.holds(date) for period in self.periods)


@lru_cache(maxsize=4_096)
def tenures(note: str) -> tuple[Tenure, ...]:
    """The offices of a note."""
    return tuple(_tenure(clause) for clause in CLAUSE.split(note) if clause)


def _tenure(clause: str) -> Tenure:
    first = PERIOD.search(clause)
    office = clause[: first.start()] if first else clause
    return Tenure(office.strip(" ,("), tuple(map(_period, PERIOD.finditer(clause))))


def _period(match: re.Match[str]) -> Period:
    if only := match["only"]:
        return Period(_iso(only), _iso(only))
    if match["last"]:
        last = _iso(match["last"])
        first = match["first"] if match["first"][-1].isdigit() else f"{match['first']} {last[:4]}"
        return Period(_iso(first), last)
    return Period(_iso(match["since"] or ""), _iso(match["until"] or ""))


def _iso(date: str) -> str:
    """A date of a note in ISO form: 20 March 2019, 2019-03-20."""
    numbers = (f"{MONTHS.index(part) + 1:02d}" if part in MONTHS else part.zfill(2) for part in date.split())
    return "-".join(reversed(list(numbers)))
