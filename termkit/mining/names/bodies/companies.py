"""Companies: with a place in brackets, by what registers print, by what they build, and in lists.

in brackets    通用轮胎科技(柬埔寨)有限公司
registered     中国中元国际工程公司
building       由特变电工新疆新能源股份有限公司承建
in a list      中联重科、中兴通讯和招商局集团等企业
"""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.class_words.reach import is_nominal
from termkit.mining.names.page import Page, Token
from termkit.mining.names.transcription import are_signs, is_han, run_start
from termkit.mining.words.general import frequency
from termkit.model import Kind
from termkit.text.words import tag

BRACKETED = re.compile(
    "\\(([\u4e00-\u9fff]{2,8})\\)([\u4e00-\u9fff]{0,8}?)(?:有限责任公司|股份有限公司|有限公司|集团公司|公司|集团)"
)
REGISTERED = re.compile("有限(?:责任)?公司|(?:国际|建设|工程)+公司|(?:集团|总)公司")
STOCK = ("集团股份", "股份", "集团", "控股")
BUILDER = re.compile(
    "(?<=由)[\u4e00-\u9fff()]{4,24}?(?:公司|集团|局)(?=承建|承担|设计|实施|建设|投资|运营|负责|施工|研制|制造)"
)
"""Who builds something, whatever its name: 由|特变电工新疆新能源股份有限公司|承建."""
BUREAU = re.compile(
    "(?:中国水电|中国电建|中国铁建|中国建筑|中铁建工?|中铁|中建|中交|中水|中核|中冶|水电|铁建|电建|葛洲坝|中煤)"
    "[一二三四五六七八九十]{1,3}局(?:集团(?:有限公司)?)?"
)
"""Numbered bureaus of the builders: 水电十三局."""
LISTED = re.compile("等(?!国[^际内])(?:(?![的了])[0-9\u4e00-\u9fff]){0,8}?(?:企业|公司|车企|制造商)")
MEMBER = re.compile("(?:^|(?<=[、和与括]))([\u4e00-\u9fff]{2,10}?)(?=[、和与]|等)")
"""Companies in a list that is said to be one of companies: 中联重科、中兴通讯和招商局集团|等企业."""
GROUP = re.compile(f"({tables.any_of('trades')}{{0,2}})(?:集团|(?:有限|股份)*公司)(?![军化式性])")
NO_GROUP = frozenset("最各该此本这那其两三四五六七八九十几数多一二个新旧军子母的了搞")
"""What says which group is meant, or how many: 两大|集团."""
FUNCTIONS = "dpcrmu"
"""Tags of the words that hold a sentence together: 不|搞."""
RARE = 100
"""Occurrences in the dictionary below which two characters are no word of the text."""
TAKEN = frozenset({"PERSON", "EVENT", "TITLE"})
FARTHEST = 60
OWN_NAME = range(2, 5)
"""Characters of a company's own name between its seat and the region it works in."""
SEATS = frozenset({"COUNTRY", "PLACE"})
LATIN = re.compile("[A-Za-z][A-Za-z0-9&. -]*$")
LONGEST = 20
LONGEST_TRADE = 14
STOPPING = frozenset("与和及同、的")


def find_companies(page: Page) -> None:
    """Add the companies of the page that no class word behind a state or place gives away."""
    for match in BRACKETED.finditer(page.text):
        place = page.atoms(*match.span(1))
        if place and place[0].label in ("COUNTRY", "PLACE", "REGION") and place[0][:2] == match.span(1):
            start = _name_start(page, match.start())
            if match.start() - start >= 2:
                page.add(start, match.end(), Kind.ORGANISATION, "company", 0.85, label="ORG")
    for match in REGISTERED.finditer(page.text):
        stock = next((word for word in STOCK if page.text.endswith(word, 0, match.start())), "")
        _add_registered(page, match.start() - len(stock), match.end())
    for match in BUREAU.finditer(page.text):
        if not page.atoms(*match.span()):
            page.add(*match.span(), Kind.ORGANISATION, "company", 0.85, label="ORG")
    _find_builders(page)
    _find_listed(page)
    _find_groups(page)


def _find_groups(page: Page) -> None:
    """A group or company called by characters that are no word, or only a name: 恒大|集团, 川庆|钻探工程公司."""
    for match in GROUP.finditer(page.text):
        traded = bool(match.group(1)) or match.group().endswith("集团")
        run = match.start() - run_start(page, match.start())  # 可可西里|食品有限公司
        sizes = (
            size
            for size in (2, 3, max(run, 2))
            if _leads_group(page, match.start() - size, match.start(), traded=traded)
        )
        size = next(sizes, 0)
        if size:
            page.add(match.start() - size, match.end(), Kind.ORGANISATION, "company", 0.8, label="ORG")


def _leads_group(page: Page, start: int, end: int, *, traded: bool) -> bool:
    """Whether what a group is called by begins here: at the edge of a word, behind no noun (国家|管网集团)."""
    name = page.text[max(0, start) : end]
    if start not in page.edges or page.atoms(start - 1, end + 2) or not is_han(name):
        return False
    if not (traded or are_signs(name)) or (are_signs(name) and run_start(page, end) != start):
        return False  # 贝|莱德集团
    before = page.tokens(page.clause_start(start, LONGEST), start)[-1:]
    return _names_group(name) and (not before or before[0].end < start or before[0].tag != "n")


def _names_group(name: str) -> bool:
    """Whether two or three characters are a name of their own: no usual word, no number, no pronoun."""
    words = tag(name)
    if len(name) > 2 and any(len(word) > 1 and frequency(word) >= RARE for word, _ in words):
        return False
    if len(words) > 1:
        return not set(name) & NO_GROUP and all(part[0] not in FUNCTIONS for _, part in words)
    return words[0][1].startswith(("nr", "ns", "nt", "nz", "j")) or frequency(name) < RARE


def _find_builders(page: Page) -> None:
    for match in BUILDER.finditer(page.text):
        if not set(match.group()) & STOPPING and not any(map(_governs, page.tokens(*match.span()))):
            page.add(*match.span(), Kind.ORGANISATION, "company", 0.85, label="ORG")


def _find_listed(page: Page) -> None:
    for match in LISTED.finditer(page.text):
        low = page.clause_start(match.start(), FARTHEST, lists=True)
        spans = [member.span(1) for member in MEMBER.finditer(page.text, low, match.start() + 1)]
        for start, end in spans if len(spans) > 1 else ():
            word = _is_own_name(page.text[start:end]) and not any(map(_governs, page.tokens(start, end)))
            if word and not any(
                atom.end > end or atom.label in TAKEN or atom[:2] == (start, end) for atom in page.atoms(start, end)
            ):
                page.add(start, end, Kind.ORGANISATION, "company in a list", 0.7, label="ORG")


def _add_registered(page: Page, start: int, end: int) -> None:
    """A company whose own name is no word, between its seat and what it is: 中国|中元|国际工程有限公司."""
    seats = page.atoms(max(0, start - LONGEST_TRADE), start)
    if page.atoms(start, end) or not seats or seats[-1].label not in SEATS or seats[-1].end > start:
        return
    parent = page.ending_at(seats[-1].start, "ORG")
    if parent and seats[-1].end == start:
        page.add(parent.start, end, Kind.ORGANISATION, "company", 0.85, label="ORG")  # 中国土木|缅甸有限公司
        return
    inner = page.tokens(seats[-1].end, start)
    words = all(token.text not in STOPPING and is_han(token.text) and not _governs(token) for token in inner)
    if len(seats) > 1 and seats[-2].label in SEATS and seats[-1].start - seats[-2].end in OWN_NAME:
        between = page.tokens(seats[-2].end, seats[-1].start)
        if words and all(token.text not in STOPPING and is_nominal(token) for token in between):
            page.add(seats[-2].start, end, Kind.ORGANISATION, "company", 0.85, label="ORG")  # 广西|中外运|北部湾|物流
            return
    if words and len(inner) > 1:
        page.add(page.led_by(seats[-1].start, *SEATS), end, Kind.ORGANISATION, "company", 0.85, label="ORG")


def _is_own_name(text: str) -> bool:
    """True for what makes no word, or one that the dictionary knows as a name."""
    parts = tag(text)
    return len(parts) > 1 or parts[0][1].startswith(("nr", "ns", "nt", "nz", "j"))


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
