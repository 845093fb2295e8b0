"""Short forms that a document defines: （以下简称“双方”）, （“亚信”）, （GIP）; each with the full form before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from termkit.mining.names import tables
from termkit.mining.names.class_words.reach import reach
from termkit.mining.names.links.full_forms import (
    JOINING,
    STATES,
    by_letters,
    full_form,
    phrase_before,
    with_china,
    with_members,
)
from termkit.mining.names.page import Atom, Page
from termkit.model import Kind
from termkit.text.contractions import is_contraction

OF_LANGUAGE = "(?:[^“”(),、]{1,4}[语文])(?:缩写|简称)"
"""What says of what language a short form is: 英文缩写, 西班牙语简称."""
DEFINED = re.compile(
    rf"\((?:(?:{OF_LANGUAGE}(?:为|是)?)?[A-Z][A-Za-z0-9 .,&'-]{{1,60}}[,;])?(?:以下|以后|此后|下)?(?:分别|单独)?(?:统)?"
    rf"(?:简称|又称|亦称|也称|下称|称|合称|称为|并称|{OF_LANGUAGE}|缩写)(?:为|作|是)?:?"
    r"((?:“[^”]{1,20}”|[^“”()。\n])+)\)"
)
BRACKETED = re.compile(
    r"\((?:[A-Z][a-z]+(?: [A-Za-z&'-]+){1,8}[,;] ?|[A-Z][A-Za-z0-9-]{1,13}[,;、] ?)?"
    r"(“[^”]{2,12}”(?:(?:或|和|、)“[^”]{2,12}”)*|[A-Z]{2,8}(?=[公协条合组计])[\u4e00-\u9fff]{2}"
    r"|[A-Z][A-Za-z0-9+]{1,13}(?: [A-Z][A-Za-z]{2,14}){0,2})\)"
)
"""Quoted, in letters, or letters with the class word of the full form: 国际道路运输公约(TIR公约)."""
LETTERS = "[A-Z][A-Za-z0-9+]{1,13}"
CONTRACTED = re.compile(
    rf"\((?:({LETTERS})[,、/ ]{{1,2}})?([\u4e00-\u9fff]{{2,7}})(?:[,、/ ]{{1,2}}({LETTERS}(?: [A-Z]{{2,6}})?))?\)"
)
"""A short form with nothing that says so, its characters in the order of the full one: 亚洲开发银行(亚开行,ADB)."""
INITIALS = re.compile("([A-Z]{3,7})s?")
"""Initials of words, one each: SDR, LDCs."""
ACRONYM = re.compile(rf"\((?:{OF_LANGUAGE}(?:为|是)?)?([A-Z][A-Za-z0-9-]{{1,13}})[,;、]")
"""The acronym that a bracket gives before the short form: (CCECC,简称“中土集团”), (KeNHA,“业主”)."""
MIXED = re.compile("\\([A-Z]+([\u4e00-\u9fff]+)\\)")
CAPITALS = re.compile(r"\([A-Z]{2,9}(?:[0-9]{1,2}|s)?\)")
"""What is an acronym whatever stands before it: 国家自主贡献(NDC), 可持续发展目标(SDGs)."""
INLINE = re.compile(
    r"[,、]?(?:以下|下)(?:简称|称)(?:为|作)?(“[^”]{1,12}”)"
    rf"|,(?:以下简称|简称|下称|又称|亦称|{OF_LANGUAGE})(?:为|作|是)?((?:“[^”]{{1,12}}”|[^“”(),、;:。]{{2,10}}))(?=[,。;])"
)
"""Without brackets: 环保信息共享平台，以下简称“平台”; 西非国家经济共同体，简称西共体，总部."""
ROLE = re.compile("“([^“”]{1,11}方)”(?:系|是)?指")
"""A party by what it does, as treaties define it: “判刑方”系指…的一方."""
SPELT = re.compile(f"^(?:{OF_LANGUAGE}|缩写|简称|全称)(?:为|是)?")
IN_FULL = re.compile("[,(]全称(?:为|是|:)?(?:《([^》]{4,60})》|“([^”]{4,60})”|([^《“”,。;()]{4,40}))(?=[,。;)])")
"""The full form behind the short one: 中欧地理标志协定，全称《中华人民共和国政府与欧洲联盟地理标志保护与合作协定》."""
JOINT = re.compile("分别|双方|三方|各方|统称|合称|并称")
PART = re.compile(r"“([^”]+)”|([^“”、,或和]+)")
RESPECTIVELY = re.compile("分别|方”?[和与、]“?[^“”]{1,6}方”?\\)$")
"""What says that each short form has a full form of its own: 分别简称, and two sides in one bracket (中方和阿方)."""
MANNER = re.compile("(?:^单独.*|单|统|合|并|简|下)称$")
"""What stands between two short forms and is none: “双方”，单独提及时称“一方”."""
LATIN = re.compile("(?<=[\u4e00-\u9fff])[A-Z]{2,}$")
SESSION = re.compile("第[一二三四五六七八九十0-9]+[届次]")
"""What follows a body that meets: 中巴经济走廊联委会|第九次会议."""
LONGEST_START = 24
"""Characters before a full form in which its beginning is looked for."""


def hold_defined(page: Page) -> None:
    """Make the short forms that brackets define words for the grammars, wherever they stand."""
    brackets = (match.span(1) for pattern in (DEFINED, BRACKETED) for match in pattern.finditer(page.text))
    parts = (part for bracket in brackets for part in PART.finditer(page.text, *bracket))
    for short in (part.group(1) or part.group(2) for part in parts):
        known = len(short) <= 2 or short in tables.heads()
        for place in () if known else re.finditer(re.escape(short), page.text):
            if not page.atoms(*place.span()):
                page.hold(*place.span(), "ORG")


def find_defined(page: Page) -> None:
    """Add the short forms that the text defines."""
    _find_bracketed_contractions(page)
    for pattern, score in ((DEFINED, 0.98), (INLINE, 0.95), (BRACKETED, 0.9)):
        for match in pattern.finditer(page.text):
            joint = any(sign.search(match.group()) for sign in (JOINT, RESPECTIVELY))
            full = full_form(page, match.start(), joint=joint)
            if full is None and (pattern is DEFINED or CAPITALS.fullmatch(match.group())):
                full = phrase_before(page, match.start())
            if full and not _is_of_other_class(page, match, full):
                _add_defined(page, match, full, score)
    for match in ROLE.finditer(page.text):
        page.add(*match.span(1), Kind.ABBREVIATION, "defined", 0.9)
    for match in IN_FULL.finditer(page.text):
        short = full_form(page, match.start()) or phrase_before(page, match.start())
        if short[1] - short[0] < len(match[match.lastindex or 1]):
            page.add(*short, Kind.ABBREVIATION, "defined", 0.9, full=match[match.lastindex or 1])


def _is_of_other_class(page: Page, match: re.Match[str], full: tuple[int, int]) -> bool:
    """Whether letters with a class word stand behind a name of another class: no short form of it."""
    mixed = MIXED.fullmatch(match.group())
    return mixed is not None and not page.text.endswith(mixed[1], *full)


def _add_defined(page: Page, match: re.Match[str], full: tuple[int, int], score: float) -> None:
    """The short forms of one definition, with what they stand for, which may be nothing that is a name."""
    shorts = list(_shorts(page, match))
    start, end = _whole_form(page, *full, [page.text[slice(*short)] for short in shorts])
    start = with_members(page, start, end, [page.text[slice(*short)] for short in shorts])
    if page.text[start] == "“" and start < end and not page.atoms(end - 1, end):
        page.add(start, end, Kind.PROJECT, "defined name", 0.75)
    _add_whole(page, start, end)
    whole = page.text[start:end]
    each = _respective(page, match, (start, end))
    if match.re in (DEFINED, BRACKETED) and (acronym := ACRONYM.match(page.text, match.start())):
        page.add(*acronym.span(1), Kind.ABBREVIATION, "defined", score, full=whole)
    for first, last in shorts:
        meant = each.pop(0) if each else _own_state(page, page.text[first:last], start, end)
        cut = first + _joined(page.text[first:last])
        for piece in ((first, cut), (cut, last)):
            if piece[0] < piece[1]:
                page.add(*piece, Kind.ABBREVIATION, "defined", score, full=meant)


def _shorts(page: Page, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The spans of the short forms in a definition."""
    for part in PART.finditer(page.text, *match.span(match.lastindex or 1)):
        number = 1 if part.group(1) else 2
        if not MANNER.search(part.group(number)):
            yield _bare(page, *part.span(number))


def _whole_form(page: Page, start: int, end: int, shorts: Sequence[str]) -> tuple[int, int]:
    """The full form with what belongs to it before the words that are its name.

    What the short form repeats (政府间经贸|混委会 for 混委会), the word with which the contraction begins
    (非盟|索马里特派团 for 非索团, 生产、外贸、|投资和渔业部 for 产贸部), as many words as an acronym has letters,
    and the body right before it (联合国|多国安全支助特派团).
    """
    if page.text[start - 1 : start] == "《":
        return start, end  # 《2063年议程》(以下简称“2063年议程”)
    floor = max(page.clause_start(end, lists=True), end - LONGEST_START)
    for short in shorts:
        if len(short) > 2 and page.text.endswith(short, floor, end) and end - start <= len(short):
            start = reach(page, end - len(short), floor=floor).start
        if len(short) > 2 and not is_contraction(short, page.text[start:end]):
            beginnings = (token.start for token in reversed(page.tokens(floor, start)))
            start = next((place for place in beginnings if is_contraction(short, page.text[place:end])), start)
        if acronym := INITIALS.fullmatch(short):
            start = by_letters(page, start, end, len(acronym[1]))
    start = with_china(page, start, end)
    return (page.led_by(start, "ORG"), end) if start < end else (start, end)


def _add_whole(page: Page, start: int, end: int) -> None:
    """The full form before a bracket, where it ends in a class word and nothing has found it: 全球化|智库|(CCG)."""
    ends = (tables.heads().get(page.text[at:end]) for at in range(max(start + 2, end - 6), end - 1))
    head = next((found for found in ends if found is not None), None)
    if head and not page.atoms(end - 1, end):
        page.add(start, end, head.kind, "defined name", 0.75)


def _find_bracketed_contractions(page: Page) -> None:
    """Short forms made of characters of the name before the bracket, with the acronym behind them."""
    for match in CONTRACTED.finditer(page.text):
        ending = [mention.start for mention in page.mentions if mention.end == match.start()]
        start = min(ending) if ending else (full_form(page, match.start()) or match.span())[0]
        full = page.text[start : match.start()]
        if len(full) > len(match.group(2)) and is_contraction(match.group(2), full):
            for group in (1, 2, 3):
                if match.group(group):
                    page.add(*match.span(group), Kind.ABBREVIATION, "defined", 0.9, full=full)


def _joined(short: str) -> int:
    """How many characters stand before the acronym that is printed right behind a short form: 澜湄合作|LMC."""
    latin = LATIN.search(short)
    return latin.start() if latin else 0


def _bare(page: Page, start: int, end: int) -> tuple[int, int]:
    """The short form without 《》 and without what says of what language it is: 英文缩写|AIIB."""
    if page.text[start] == "《" and page.text[end - 1] == "》":
        return start + 1, end - 1
    spelt = SPELT.match(page.text[start:end])
    return (start + spelt.end(), end) if spelt and spelt.end() < end - start else (start, end)


def _own_state(page: Page, short: str, start: int, end: int) -> str:
    """The full form, or of states that are joined the last where the short form is of that: 巴新."""
    last = page.atoms(end - 1, end)
    begin = last[0].start if last and last[0].label in STATES else start
    return page.text[begin if is_contraction(short, page.text[begin:end]) else start : end]


def _respective(page: Page, match: re.Match[str], full: tuple[int, int]) -> list[str]:
    """What each short form stands for where the bracket says 分别: the names before it, in their order."""
    if not RESPECTIVELY.search(match.group()):
        return []
    joints = [place for place in range(*full) if page.text[place] in JOINING and not page.atoms(place, place + 1)]
    edges = [full[0] - 1, *joints, full[1]]
    return [page.text[a + 1 : b].strip("《》") for a, b in pairwise(edges)] if joints else []


def _is_led_by(page: Page, name: Atom, end: int) -> bool:
    """Whether a longer name goes on behind a contraction with what only the body has, a session or its mechanism."""
    if name.label == "ORG":
        return page.text[end : name.end] == "机制"  # 跨界河流联委会|机制
    return name.label == "EVENT" and SESSION.match(page.text, end) is not None


def find_contracted(page: Page) -> None:
    """A contraction with what specifies it: 跨界河流|联委会 for 跨界河流联合委员会."""
    for mention in [m for m in page.mentions if m.kind is Kind.ABBREVIATION and m.rule == "gazetteer"]:
        short = page.text[mention.start : mention.end]
        if short not in tables.contractions():
            continue
        if around := page.atoms(mention.start, mention.end):
            if around[0].start < mention.start and _is_led_by(page, around[0], mention.end):
                full = page.text[around[0].start : mention.start] + tables.contractions()[short]
                page.add(around[0].start, mention.end, Kind.ABBREVIATION, "contraction", 0.8, full=full)
            continue
        found = reach(page, mention.start)
        if found.start < mention.start:
            full = page.text[found.start : mention.start] + tables.contractions()[short]
            page.add(found.start, mention.end, Kind.ABBREVIATION, "contraction", 0.85, full=full)
