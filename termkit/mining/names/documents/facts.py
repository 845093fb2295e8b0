"""What is told of a document beside its title: its date, the level it was signed at, and its parties."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from termkit.mining.names.documents.title import parse_title
from termkit.mining.names.page import Page
from termkit.text.dates import find_dates

SIGNED = re.compile("(?:共同|分别|在[\u4e00-\u9fff]{2,8})?(?:签署|签订|通过|发表|缔结|批准|公布|达成)的《?$")
"""What stands between the date of a document and its title: 2002年12月23日|签署的《."""
FARTHEST = 36


def document_facts(title: str, places: Iterable[tuple[Page, int]]) -> str:
    """A line such as `date: 2002-12-23; level: state; parties: …, …`; what is not told is left out.

    `places` are the pages and starts of the title; the date is the earliest that stands before it with its verb.
    """
    parts = parse_title(title)
    dates = sorted(date for page, start in places for date in _signed(page, start))
    told = {"date": dates[0] if dates else "", "level": parts.level, "parties": ", ".join(parts.parties)}
    return "; ".join(f"{name}: {value}" for name, value in told.items() if value)


def _signed(page: Page, start: int) -> Iterator[str]:
    low = max(0, start - FARTHEST)
    before = page.text[low:start]
    verb = SIGNED.search(before)
    if verb:
        dates = [date for date in find_dates(before[: verb.start()], "zh") if date.is_whole]
        if dates and not re.search("[。;\n]", before[dates[-1].end : verb.start()]):
            yield dates[-1].iso
