"""Companies with a state or city in brackets, as registers print them: 通用轮胎科技(柬埔寨)有限公司."""

from __future__ import annotations

import re

from termkit.mining.names.page import Page, Token
from termkit.mining.names.phrases import is_nominal
from termkit.model import Kind

BRACKETED = re.compile(
    "\\(([\u4e00-\u9fff]{2,8})\\)([\u4e00-\u9fff]{0,8}?)(?:有限责任公司|股份有限公司|有限公司|集团公司|公司|集团)"
)
LATIN = re.compile("[A-Za-z][A-Za-z0-9&. -]*$")
LONGEST = 20
STOPPING = frozenset("与和及同、的")


def find_companies(page: Page) -> None:
    """Add the companies of the page whose name has a place in brackets."""
    for match in BRACKETED.finditer(page.text):
        place = page.atoms(*match.span(1))
        if place and place[0].label in ("COUNTRY", "PLACE", "REGION") and place[0][:2] == match.span(1):
            start = _name_start(page, match.start())
            if match.start() - start >= 2:
                page.add(start, match.end(), Kind.ORGANISATION, "company", 0.85, label="ORG")


def _name_start(page: Page, end: int) -> int:
    """Where the nouns before the bracket begin, with the Latin words before them."""
    start = end
    for token in reversed(page.tokens(page.clause_start(end, LONGEST), end)):
        if token.end != start or not _belongs(token):
            break
        start = token.start
    latin = LATIN.search(page.text, max(0, start - LONGEST), start)
    return latin.start() if latin else start


def _belongs(token: Token) -> bool:
    return token.text not in STOPPING and is_nominal(token) and token.label != "PERSON"
