"""Parties in one character (哈方), single letters (对华, 向阿), and roles (双方, 两国)."""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.page import Page
from termkit.mining.names.states.letters import AMBIGUOUS, letters, short_names, states_of
from termkit.mining.names.states.pairs import find_lists_of_states, find_pairs
from termkit.model import Kind
from termkit.text.patterns import one_of

ROLES = re.compile("(?<!第)" + tables.any_of("roles") + "(?!面(?![临对谈]))")
"""Whoever takes part, not 各方面的利益; but 各方|面临挑战."""
PRESS_SIDE = re.compile("([美俄日韩朝英法德欧印越菲澳乌])方")
CONCERNING = re.compile("(?<![干牵关])涉[台港澳疆藏华](?![及外足])")
"""What concerns a region or China, in two characters: 涉台|言论."""
OF_ROLES = re.compile("大会|会议|会晤|会谈|对话|机制|合作|联合|市场|协[议定]|委员会")
"""Behind a role these are what it holds or makes: 缔约方|大会, 三方|合作."""
GENERAL = re.compile("有关$|相关$")
"""Before 各方 these make it whoever is concerned."""
TOWARDS = re.compile("向(?:.方|对方|其|国际社会)")
"""What follows a side that turns to another: 肯方|向中方通报."""
COMPASS = frozenset("东西南北")
JOINED = re.compile("(?:政府|国务院)?[和与、]")
"""Between the two states of a title: 中华人民共和国政府|和|法兰西共和国政府联合声明."""
LONGEST_TITLE = 80
CLAUSE_START = frozenset("在于抵,。、和为是")
BEFORE_ONE = "对访驻在向援赴来同与输非及促涉反亲从抵离旅由"
AFTER_ONE = "方国期间举在境期企使侨政外经的及民各学非公关将同"


def find_parties(page: Page) -> None:
    """Add the pairs, parties and roles of the page."""
    states = states_of(page)
    find_lists_of_states(page, states)
    _find_sides(page, states)
    _find_unnamed_sides(page, states)
    _find_long_sides(page)
    find_pairs(page, states)
    _find_sides_of_pairs(page, states)
    _find_roles(page)
    for match in CONCERNING.finditer(page.text):
        if not page.straddles(*match.span()):
            page.add(*match.span(), Kind.ABBREVIATION, "concerning", 0.8)


def _find_roles(page: Page) -> None:
    both = _both(page)
    for match in ROLES.finditer(page.text):
        if (
            not OF_ROLES.match(page.text, match.end())
            and not page.straddles(*match.span())
            and not GENERAL.search(page.text, max(0, match.start() - 2), match.start())
        ):
            full = both if match.group() in ("双方", "两国", "缔约双方") else _body_before(page, match)
            page.add(*match.span(), Kind.ABBREVIATION, "role", 0.85, label="PARTY", full=full)


def _both(page: Page) -> str:
    """The two states of a bilateral document: those whose sides speak in it (中方, 哈方), or that its title names."""
    sides = {mention.full for mention in page.mentions if mention.rule == "party"}
    china = tables.countries()[0].full
    others = [side for side in sides if side != china]
    return "和".join([china, *others]) if len(others) == 1 else "" if others else _both_of_title(page)


def _both_of_title(page: Page) -> str:
    """The two states that are joined, or are a pair, where the document begins."""
    end = page.text.find("\n") if not page.offset else 0
    if not 0 < end <= LONGEST_TITLE:
        return ""
    atoms = page.atoms(0, end)
    if atoms and atoms[0].label == "PAIR":
        return next((m.full for m in page.mentions if (m.start, m.end) == (atoms[0].start, atoms[0].end)), "")
    states = [atom for atom in atoms if atom.label == "COUNTRY"]
    joined = len(states) == 2 and JOINED.fullmatch(page.text, states[0].end, states[1].start)
    return "和".join(page.text[state.start : state.end] for state in states) if joined else ""


def _body_before(page: Page, match: re.Match[str]) -> str:
    """For 本组织 and 该组织: the organisation named last before."""
    if not match.group().endswith("组织"):
        return ""
    bodies = [atom for atom in page.atoms(0, match.start()) if atom.label == "ORG"]
    names = [page.text[atom.start : atom.end] for atom in bodies]
    return next((name for name in reversed(names) if name.endswith("组织")), "")


def _find_sides(page: Page, states: dict[str, tables.Country]) -> None:
    for match in re.finditer(one_of(states), page.text):
        start, end, char = match.start(), match.end(), match.group()
        if page.atoms(start, end):
            continue
        country = states[char]
        if char in COMPASS and page.text.startswith("方", end):
            continue
        if page.text.startswith("方", end) and not _runs_on(page, start, end + 1) and char != "华":
            page.add(start, end + 1, Kind.ABBREVIATION, "party", 0.95, label="PARTY", full=country.full)
        elif _is_alone(page, start, end, char):
            page.add(start, end, Kind.ABBREVIATION, "letter", 0.55, label="LETTER", full=country.full)


def _is_alone(page: Page, start: int, end: int, char: str) -> bool:
    if char == "中" or start not in page.edges or (char not in "华" and end not in page.edges):
        return page.text[start - 1 : start] in "对访驻来赴在" and char == "华" and page.text[start - 1 : start] != ""
    before, after = page.text[start - 1 : start], page.text[end : end + 1]
    if page.text.startswith("首都", end) and before in CLAUSE_START:
        return True  # 在白|首都
    if char in AMBIGUOUS:
        return False
    return before != "" and before in BEFORE_ONE and (after in AFTER_ONE or not after.isalpha() or end in page.edges)


def _find_unnamed_sides(page: Page, states: dict[str, tables.Country]) -> None:
    """Sides of states that the document does not name, by the characters of the press: 美方, 日方."""
    for match in PRESS_SIDE.finditer(page.text):
        start, end = match.span()
        if match.group(1) in states or start not in page.edges or page.atoms(start, end) or _runs_on(page, start, end):
            continue
        meant = letters()[match.group(1)]
        full = meant[0].full if len(meant) == 1 else ""
        page.add(start, end, Kind.ABBREVIATION, "party", 0.8, label="PARTY", full=full)


def _find_sides_of_pairs(page: Page, states: dict[str, tables.Country]) -> None:
    """Sides of states that the document knows from its pairs alone: 巴方 beside 中巴."""
    pairs = (page.text[m.start : m.end] for m in page.mentions if m.rule == "pair")
    unnamed = {char for pair in pairs if "中" in pair for char in pair} - set(states) - AMBIGUOUS
    for match in re.finditer(f"[{''.join(sorted(unnamed))}]方", page.text) if unnamed else ():
        start, end = match.span()
        if start in page.edges and not page.atoms(start, end) and not _runs_on(page, start, end):
            meant = letters().get(page.text[start], ())
            full = meant[0].full if len(meant) == 1 else ""
            page.add(start, end, Kind.ABBREVIATION, "party", 0.85, label="PARTY", full=full)


def _find_long_sides(page: Page) -> None:
    """Sides of states that are shortened to two characters: 埃塞方."""
    for atom in short_names(page):
        if page.text.startswith("方", atom.end) and not _runs_on(page, atom.end - 1, atom.end + 1):
            full = tables.country_of()[page.text[atom.start : atom.end]].full
            page.add(atom.start, atom.end + 1, Kind.ABBREVIATION, "party", 0.9, label="PARTY", full=full)


def _runs_on(page: Page, start: int, end: int) -> bool:
    """True where the dictionary reads another word: 对方|式, 其中|方."""
    if TOWARDS.match(page.text, end):
        return False
    return page.text[end : end + 1] in ("便", "面", "式", "向", "针", "案", "法", "略", "位", "程") or (
        start not in page.edges and end not in page.edges
    )
