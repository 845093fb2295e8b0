"""States in one character: pairs (中哈), parties (哈方), single letters (对华, 向阿), and roles (双方, 两国).

A character stands for a state only where the document names that state in full, so 阿 is Afghanistan here and
Azerbaijan there.
"""

from __future__ import annotations

import re
from functools import cache

from termkit.mining.general import is_known
from termkit.mining.names import tables
from termkit.mining.names.page import Page
from termkit.model import Kind

ROLES = re.compile(tables.any_of("roles"))
AMBIGUOUS = frozenset("所不圣列赤帕图纽冰伯新老古科西白黑立保突文智利爱也约以加马卢多海布特安希日南几危意")
"""Letters that are more often a word of their own; they need a relation behind them."""
RELATION = re.compile(tables.any_of("relations"))
KNOWN_PAIRS = re.compile(tables.any_of("known-pairs"))
PRESS_SIDE = re.compile("([美俄日韩朝英法德欧印越菲澳乌])方")
GENERAL = re.compile("有关$|相关$")
"""Before 各方 these make it whoever is concerned."""
TOWARDS = re.compile("向(?:.方|对方|其|国际社会)")
"""What follows a side that turns to another: 肯方|向中方通报."""
COMPASS = frozenset("东西南北")
NAME_LENGTH = 4
OPEN = frozenset({"LETTER", "SAID", "QUOTE"})
"""What may hold a pair: a letter of its own, and what is quoted: “中巴|文化年”."""
HEADS_OF_STATE = re.compile("(?:总统|总理|外长|政府|首都|国民议会|武装)")
"""What makes a state of 中非: 中非|总统图瓦德拉."""
CLAUSE_START = frozenset("在于抵,。、和为是")
BEFORE_ONE = "对访驻在向援赴来同与输非及促涉反亲从抵离旅由"
AFTER_ONE = "方国期间举在境期企使侨政外经的及民各学非公关将同"


@cache
def letters() -> dict[str, tuple[tables.Country, ...]]:
    """Character to the states and unions that it may stand for."""
    letters: dict[str, tuple[tables.Country, ...]] = {}
    for country in tables.countries():
        for char in country.chars:
            letters[char] = (*letters.get(char, ()), country)
    for bloc in tables.blocs():
        for char in bloc.chars:
            letters[char] = (*letters.get(char, ()), bloc)
    return letters


@cache
def _any_pair() -> re.Pattern[str]:
    usual = "".join(char for char in letters() if len(char) == 1 and char not in AMBIGUOUS | {"中", "华"})
    return re.compile(f"中[{usual}]|[{usual}]中(?=[\u4e00-\u9fff]{{2}})")


@cache
def _together() -> re.Pattern[str]:
    """States with what they share, whether or not the document names them in full: 中吉乌|铁路."""
    single = "".join(char for char in letters() if len(char) == 1 and char not in "中华")
    return re.compile(
        f"(?:中[{single}]{{1,2}}|[{single}]中[{single}])(?=铁路|公路|经济走廊|三国|三边|三方|天然气管道|原油管道|石油管道)"
    )


@cache
def _counted() -> re.Pattern[str]:
    """Letters in a list that says how many states it has: 坦、赞|两国, 中、俄和蒙|三国."""
    single = "".join(char for char in letters() if len(char) == 1)
    return re.compile(f"[{single}](?:、[{single}])*[、和][{single}](?=[两三四五六]国)")


def states_of(page: Page) -> dict[str, tables.Country]:
    """Character to the state it stands for in this document: the one named most often of those it could be."""
    names = tables.country_of()
    counts: dict[str, int] = {}
    for atom in page.all_atoms():
        if atom.label == "COUNTRY" and (country := names.get(page.text[atom.start : atom.end])):
            counts[country.name] = counts.get(country.name, 0) + 1
    for bloc in tables.blocs():
        counts[bloc.name] = page.text.count(bloc.name)
    counts["中国"] = counts.get("中国", 0) + 1
    found = {}
    for char, candidates in letters().items():
        named = [c for c in candidates if counts.get(c.name)]
        if named:
            found[char] = max(named, key=lambda c: counts[c.name])
    return found


def find_parties(page: Page) -> None:
    """Add the pairs, parties and roles of the page."""
    states = states_of(page)
    single = "".join(char for char in states if len(char) == 1)
    _find_together(page)
    _find_counted(page, states)
    _find_sides(page, states)
    _find_unnamed_sides(page, states)
    _find_long_sides(page, states)
    _find_dictionary_pairs(page, states)
    _find_known_pairs(page)
    _find_pairs(page, states, single)
    _find_sides_of_pairs(page, states)
    _find_short_states(page)
    both = _both(page)
    for match in ROLES.finditer(page.text):
        meeting = page.text.startswith(("大会", "会议"), match.end())  # 缔约方|大会
        if (
            not meeting
            and not page.straddles(*match.span())
            and not GENERAL.search(page.text, max(0, match.start() - 2), match.start())
        ):
            full = both if match.group() in ("双方", "两国", "缔约双方") else _body_before(page, match)
            page.add(*match.span(), Kind.ABBREVIATION, "role", 0.85, label="PARTY", full=full)


def _find_short_states(page: Page) -> None:
    """The Central African Republic in short, which China and Africa are written like: 中非|总统."""
    for match in re.finditer("中非", page.text):
        if HEADS_OF_STATE.match(page.text, match.end()) and all(
            atom.label == "PAIR" for atom in page.atoms(*match.span())
        ):
            page.mentions = [m for m in page.mentions if (m.start, m.end) != match.span()]
            full = tables.country_of()["中非共和国"].full
            page.add(*match.span(), Kind.PLACE, "state in short", 0.8, full=full)


def _find_together(page: Page) -> None:
    for match in _together().finditer(page.text):
        start = match.start() + (_is_date(page, match.start()) or _ends_word(page, match.start()))  # 确保|中吉
        if not page.atoms(start, match.end()):
            full = "、".join(letters()[char][0].full for char in page.text[start : match.end()])
            page.add(start, match.end(), Kind.ABBREVIATION, "pair", 0.8, label="PAIR", full=full)


def _find_counted(page: Page, states: dict[str, tables.Country]) -> None:
    """Each letter of a list that counts them, also of a state that the document names nowhere."""
    for match in _counted().finditer(page.text):
        for start in range(match.start(), match.end(), 2):
            char = page.text[start]
            meant = (states[char],) if char in states else letters()[char]
            if not page.atoms(start, start + 1):
                full = meant[0].full if len(meant) == 1 else ""
                page.add(start, start + 1, Kind.ABBREVIATION, "letter", 0.7, label="LETTER", full=full)


def _both(page: Page) -> str:
    """The two states of a bilateral document: those whose sides speak in it (中方, 哈方)."""
    sides = {mention.full for mention in page.mentions if mention.rule == "party"}
    china = tables.countries()[0].full
    return "和".join([china, *(side for side in sides if side != china)]) if len(sides | {china}) == 2 else ""


def _body_before(page: Page, match: re.Match[str]) -> str:
    """For 本组织 and 该组织: the organisation named last before."""
    if not match.group().endswith("组织"):
        return ""
    bodies = [atom for atom in page.atoms(0, match.start()) if atom.label == "ORG"]
    names = [page.text[atom.start : atom.end] for atom in bodies]
    return next((name for name in reversed(names) if name.endswith("组织")), "")


def _find_sides(page: Page, states: dict[str, tables.Country]) -> None:
    for match in re.finditer("|".join(sorted(states, key=len, reverse=True)) or "中", page.text):
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


def _find_long_sides(page: Page, states: dict[str, tables.Country]) -> None:
    """Sides and pairs of states that are shortened to two characters: 埃塞方, 中埃塞, 印尼中."""
    for atom in [atom for atom in page.all_atoms() if atom.label == "COUNTRY" and atom.end - atom.start < NAME_LENGTH]:
        name = page.text[atom.start : atom.end]
        if page.text.startswith("方", atom.end) and not _runs_on(page, atom.end - 1, atom.end + 1):
            full = tables.country_of()[name].full
            page.add(atom.start, atom.end + 1, Kind.ABBREVIATION, "party", 0.9, label="PARTY", full=full)
        elif name in states and page.text[atom.start - 1 : atom.start] == "中" and atom.start - 1 in page.edges:
            _add_long_pair(page, atom.start - 1, atom.end, states[name])
        elif name in states and page.text.startswith("中", atom.end) and RELATION.match(page.text, atom.end + 1):
            _add_long_pair(page, atom.start, atom.end + 1, states[name])


def _add_long_pair(page: Page, start: int, end: int, state: tables.Country) -> None:
    full = f"{tables.countries()[0].full}和{state.full}"
    page.add(start, end, Kind.ABBREVIATION, "pair", 0.9, label="PAIR", full=full)


def _runs_on(page: Page, start: int, end: int) -> bool:
    """True where the dictionary reads another word: 对方|式, 其中|方."""
    if TOWARDS.match(page.text, end):
        return False
    return page.text[end : end + 1] in ("便", "面", "式", "向", "针", "案", "法", "略", "位", "程") or (
        start not in page.edges and end not in page.edges
    )


def _is_alone(page: Page, start: int, end: int, char: str) -> bool:
    if char == "中" or start not in page.edges or (char not in "华" and end not in page.edges):
        return page.text[start - 1 : start] in "对访驻来赴在" and char == "华" and page.text[start - 1 : start] != ""
    before, after = page.text[start - 1 : start], page.text[end : end + 1]
    if page.text.startswith("首都", end) and before in CLAUSE_START:
        return True  # 在白|首都
    if char in AMBIGUOUS:
        return False
    return before != "" and before in BEFORE_ONE and (after in AFTER_ONE or not after.isalpha() or end in page.edges)


def _find_pairs(page: Page, states: dict[str, tables.Country], single: str) -> None:
    sides = {page.text[mention.start] for mention in page.mentions if mention.rule == "party"}
    for match in re.finditer(rf"[{re.escape(single)}]{{2,4}}", page.text):
        start, end = match.start(), _pair_end(page, *match.span())
        pair = page.text[start:end]
        if _is_other_word(page, start, end) or not (_is_plain(pair) or _is_meant(page, start, end, sides)):
            continue
        full = "和".join(states[char].full for char in pair)
        page.add(start, end, Kind.ABBREVIATION, "pair", 0.95 if "中" in pair else 0.7, label="PAIR", full=full)


def _pair_end(page: Page, start: int, end: int) -> int:
    """Where a row of letters ends that no name has taken, without those that begin another word: 中哈|巴克图."""
    taken = [atom for atom in page.atoms(start, end) if atom.label not in OPEN]
    if taken:
        end = min((atom.start for atom in taken if atom.start > start), default=start)
    while end - start > 2 and end not in page.edges:
        end -= 1
    return end


def _is_other_word(page: Page, start: int, end: int) -> bool:
    """True where the letters are too few, one of them twice, or part of words: 驻巴|中资企业, 1月7日|中缅铁路."""
    pair = page.text[start:end]
    return (
        len(pair) < 2
        or len(set(pair)) < len(pair)
        or "中华" in pair
        or page.straddles(start, end)
        or page.text.startswith(("中资", "中企"), end - 1)
        or _is_date(page, start)
        or (_ends_word(page, start) and not RELATION.match(page.text, end))
    )


def _is_plain(pair: str) -> bool:
    """Whether it is China and a state whose letter is no other word."""
    return "中" in pair and not set(pair) & AMBIGUOUS


def _is_meant(page: Page, start: int, end: int, sides: set[str]) -> bool:
    """Whether a doubtful pair is one: its sides speak, something between states follows, or it has several letters."""
    pair = page.text[start:end]
    speaks = sides >= set(pair) - {"中"} and "中" in pair and {start, end} <= page.edges
    placed = "中" in pair and any(atom.label == "PLACE" for atom in page.atoms(end, end + 1))
    related = placed or bool(RELATION.match(page.text, end)) or page.text[end : end + 1].isdigit()
    return speaks or related or _are_several(page, start, end, pair)


def _is_date(page: Page, start: int) -> bool:
    """True for the 日 of a date: 1月7日|中缅铁路."""
    return page.text[start] == "日" and page.text[start - 1 : start].isdigit()


def _ends_word(page: Page, start: int) -> bool:
    """True where the first letter is the end of another word: 亲密|中."""
    before = page.text[start - 1 : start]
    return before.isalpha() and start not in page.edges and is_known(page.text[start - 1 : start + 1])


def _are_several(page: Page, start: int, end: int, pair: str) -> bool:
    """Three states or more, no letter of which is a word, between edges of words: 美日韩."""
    return len(pair) > 2 and not set(pair) & AMBIGUOUS and {start, end} <= page.edges


def _find_dictionary_pairs(page: Page, states: dict[str, tables.Country]) -> None:
    """Pairs that the dictionary knows (中俄) or a relation follows, though the document does not name the state."""
    for match in _any_pair().finditer(page.text):
        start, end = match.span()
        known = match.group()[0] == "中" and is_known(match.group())
        placed = any(atom.label == "PLACE" and atom.start == end for atom in page.atoms(end, end + 1))
        sure = known or placed or RELATION.match(page.text, end)
        company = page.text.startswith(("集团", "公司"), end)  # 中土|集团
        taken = [atom for atom in page.atoms(start, end) if atom.label != "SAID"]
        ends = end in page.edges or RELATION.match(page.text, end)  # 中|俄总理|定期会晤委员会
        third = page.text[end : end + 1]
        longer = third in states and third not in AMBIGUOUS and end + 1 in page.edges  # 中俄|蒙
        if taken or start not in page.edges or not ends or not sure or company or longer:
            continue
        full = "和".join(states.get(char, letters()[char][0]).full for char in match.group())
        page.add(start, end, Kind.ABBREVIATION, "pair", 0.85, label="PAIR", full=full)


def _find_known_pairs(page: Page) -> None:
    """Pairs and triples that the press writes without naming the states: 巴以, 美日韩."""
    for match in KNOWN_PAIRS.finditer(page.text):
        start, end = match.span()
        around = page.atoms(start, end)
        free = not around or (around[0].label == "ORG" and around[0].start < start and around[0].end == end)
        if free and start in page.edges and (end in page.edges or end - start > 2):
            states = [letters()[char] for char in match.group()]
            full = "、".join(named[0].full for named in states) if all(len(named) == 1 for named in states) else ""
            page.add(start, end, Kind.ABBREVIATION, "known pair", 0.8, label="PAIR", full=full)
