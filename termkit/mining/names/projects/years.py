"""Years that the United Nations or others give to a cause: 国际冰川保护年, 世界人口年."""

from __future__ import annotations

import re

from termkit.mining.names.class_words.reach import is_nominal
from termkit.mining.names.page import Page
from termkit.model import Kind

YEAR = re.compile("(?:国际|世界)[\u4e00-\u9fff]{2,12}?年(?![度会代来间前后初底末内])")
JOINING = frozenset("和与")


def find_years(page: Page) -> None:
    """Add the years that bear a name of nothing but nouns."""
    for match in YEAR.finditer(page.text):
        start, end = match.span()
        whole = {start, end - 1, end} <= page.edges and not page.atoms(start, end)
        words = page.tokens(start, end - 1) if whole else []
        if whole and all(is_nominal(word) or word.text in JOINING for word in words):
            page.add(start, end, Kind.PROJECT, "year of a cause", 0.8, label="EVENT")
