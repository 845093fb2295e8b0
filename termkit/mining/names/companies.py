"""Companies with a state or city in brackets, as registers print them: 通用轮胎科技(柬埔寨)有限公司."""

from __future__ import annotations

from termkit.mining.names import tables
from termkit.mining.names.page import Page, Token
from termkit.mining.names.patterns import expression
from termkit.mining.names.phrases import is_nominal
from termkit.mining.names.transcription import is_han
from termkit.model import Kind

BRACKETED = expression(
    "\\(([\u4e00-\u9fff]{2,8})\\)([\u4e00-\u9fff]{0,8}?)(?:有限责任公司|股份有限公司|有限公司|集团公司|公司|集团)"
)
REGISTERED = expression("有限(?:责任)?公司|(?:国际|建设|工程)+公司|(?:集团|总)公司")
STOCK = ("集团股份", "股份", "集团", "控股")
SEATS = frozenset({"COUNTRY", "PLACE"})
LATIN = expression("[A-Za-z][A-Za-z0-9&. -]*$")
LONGEST = 20
LONGEST_TRADE = 14
STOPPING = frozenset("与和及同、的")


def find_companies(page: Page) -> None:
    """Add the companies of the page whose name has a place in brackets."""
    for match in BRACKETED.finditer(page.text):
        place = page.atoms(*match.span(1))
        if place and place[0].label in ("COUNTRY", "PLACE", "REGION") and place[0][:2] == match.span(1):
            start = _name_start(page, match.start())
            if match.start() - start >= 2:
                page.add(start, match.end(), Kind.ORGANISATION, "company", 0.85, label="ORG")
    for match in REGISTERED.finditer(page.text):
        stock = next((word for word in STOCK if page.text.endswith(word, 0, match.start())), "")
        _add_registered(page, match.start() - len(stock), match.end())


def _add_registered(page: Page, start: int, end: int) -> None:
    """A company whose own name is no word, between its seat and what it is: 中国|中元|国际工程有限公司."""
    seats = page.atoms(max(0, start - LONGEST_TRADE), start)
    if page.atoms(start, end) or not seats or seats[-1].label not in SEATS or seats[-1].end >= start:
        return
    inner = page.tokens(seats[-1].end, start)
    words = all(token.text not in STOPPING and is_han(token.text) and not _governs(token) for token in inner)
    if words and len(inner) > 1:
        first = (
            seats[-2] if len(seats) > 1 and seats[-2].end == seats[-1].start and seats[-2].label in SEATS else seats[-1]
        )
        page.add(first.start, end, Kind.ORGANISATION, "company", 0.85, label="ORG")


def _governs(token: Token) -> bool:
    return len(token.text) > 1 and (token.text in tables.words("stops.txt") or token.tag == "v")


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
