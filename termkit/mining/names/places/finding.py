"""Places outside the gazetteer: by context (在X举行, 于X), of a plant, in lists and rows, in compounds."""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.page import Page
from termkit.mining.names.places.districts import find_autonomous, find_districts
from termkit.mining.names.places.landforms import find_landforms
from termkit.mining.names.places.tails import find_by_tail
from termkit.mining.names.transcription import (
    are_signs,
    is_name_like,
    is_no_word,
    is_transcription,
    run_end,
    run_start,
)
from termkit.mining.words.general import frequency
from termkit.model import Kind

HAN = "\u4e00-\u9fff"
HELD = re.compile(
    rf"(?:日于|日在|[，, ]于|^于|在)([{HAN}]{{2,8}}?)"
    r"(?:举行|举办|签署|签订|发表|会晤|会见|召开|通过|会谈|\n|$|\s|签|共同|正式|主持)"
)
DATELINE = re.compile(
    rf"(?:新华社|本报|中新社)([{HAN}·-]{{2,8}}?)[0-9一二三四五六七八九十]+月[0-9一二三四五六七八九十]+日"
)
COMPOUND = re.compile(tables.any_of("area-words"))
BEARERS = re.compile(tables.any_of("bearers-of-a-place-name"))
ACROSS = re.compile("[泛跨环沿]")
LISTED = re.compile("[、和]")
CLOSING = frozenset("、和等,。的在为挥至后")
CALLED = re.compile("(?:首都|城市|城镇|小镇|古城|重镇|省会|首府|州府|港市|市镇|村庄)(?=[\u4e00-\u9fff]{2})")
AND_OTHERS = re.compile("等地(?![方区位])")
MEMBER = re.compile(
    rf"(?<=[、和与])([{HAN}]{{2,8}}?)(?=[、和与]|等(?:主要|重要|沿线)?[0-9一二三四五六七八九十两多数个余]{{0,3}}[州省市城地县岛国港口])"
)
FARTHEST = 80
CROSSING = re.compile(rf"[{HAN}]{{2,6}}(?=[、,。;(]|等)")
ROW = re.compile(rf"的([{HAN}]{{2,6}}(?:、[{HAN}]{{2,6}}){{2,}})")
"""A row of what belongs to a place: 俾路支省|的图尔伯德、本杰古尔、纳格、巴斯玛."""
UNUSUAL = 100
"""Occurrences in the dictionary below which a word in a row of places is none of the text."""
GROUP = re.compile(
    "等(?:主要|重要|沿线)?[0-9一二三四五六七八九十两多数个余]{0,3}(?:州|省|市|城市|地区|城镇|县|岛屿|国家|港口|口岸|省份)"
)
"""What closes a list of places: 米却肯、科利马、瓜纳华托|等多个州."""
PART = re.compile("[东西南北中]{1,2}部(?![队门长署委分落])")
LANDMARK = re.compile(tables.any_of("landmarks"))
LONGEST = 8
COMPOUND_OF = frozenset({"REGION", "PLACE"})
OF_REGIONS = re.compile("国家|各国|[五六]国|岛国")
"""What belongs to no single place: 中亚|国家, but 霍尼亚拉|国家转诊医院."""
GROUNDS = frozenset({"place suffix", "place in compound", "place of a plant", "held at", "behind a word for a town"})
"""Rules that say of a name nobody knows that it is a place."""


def find_places(page: Page) -> None:
    """Add the places of the page that the gazetteer does not know."""
    _find_crossing(page)
    find_autonomous(page)
    find_landforms(page)
    find_by_tail(page)
    _find_bearers(page)
    _find_by_context(page)
    _find_listed(page)
    find_districts(page)
    _find_rows(page)
    _find_grouped(page)
    _find_landmarks(page)
    _find_again(page)
    _find_compounds(page)
    _find_parts(page)


def _find_parts(page: Page) -> None:
    """A part of a state by where it lies: 乌克兰|东部."""
    for atom in [atom for atom in page.all_atoms() if atom.label == "COUNTRY"]:
        part = PART.match(page.text, atom.end)
        if part and part.end() in page.edges and not page.atoms(*part.span()):
            page.add(atom.start, part.end(), Kind.PLACE, "part of a state", 0.6)


def _find_crossing(page: Page) -> None:
    """A region with what spans it: 泛亚, 跨里海, 环黑海; only the front of a longer name, and no name alone."""
    for match in ACROSS.finditer(page.text):
        after = page.atoms(match.end(), match.end() + 1)
        if after and after[0].label == "REGION":
            page.hold(match.start(), after[0].end, "REGION")
        elif page.text[match.end() : match.end() + 1] in ("亚", "欧", "非", "美") and match.start() in page.edges:
            page.hold(match.start(), match.end() + 1, "REGION")


def _find_bearers(page: Page) -> None:
    """A transcription before a plant, a mine or a power station is a place: 纳沃伊|化工厂."""
    for match in BEARERS.finditer(page.text):
        start = run_start(page, match.start())
        marked = page.text[start - 1 : start] in ("、", ",", "。", "\n", "和", "与")  # 、博尔|铜矿
        free = not page.atoms(match.start() - 1, match.end()) and match.start() - start >= (2 if marked else 3)
        if free and is_no_word(page.text[start : match.start()]):
            page.add(start, match.start(), Kind.PLACE, "place of a plant", 0.75, label="PLACE")


def _find_by_context(page: Page) -> None:
    for match in CALLED.finditer(page.text):
        end = run_end(page, match.end(), match.end() + LONGEST)
        if is_transcription(page.text[match.end() : end]) and not page.atoms(match.end(), end):
            page.add(match.end(), end, Kind.PLACE, "behind a word for a town", 0.75, label="PLACE")
    for match in AND_OTHERS.finditer(page.text):
        start = run_start(page, match.start())
        name = page.text[start : match.start()]
        if len(name) > 2 and is_transcription(name) and not page.atoms(start, match.start()):
            page.add(start, match.start(), Kind.PLACE, "one of several places", 0.75, label="PLACE")
    for pattern, rule, score in ((HELD, "held at", 0.8), (DATELINE, "dateline", 0.9)):
        for match in pattern.finditer(page.text):
            start, end = match.span(1)
            name = match.group(1)
            if not page.atoms(start, end) and are_signs(name.rstrip("市州")) and is_no_word(name):
                page.add(start, end, Kind.PLACE, rule, score, label="PLACE")


def _find_listed(page: Page) -> None:
    """A transcription that stands in a list with known places: 土库曼巴什、阿克套、巴库."""
    for atom in [atom for atom in page.all_atoms() if atom.label == "PLACE"]:
        _add_crossings(page, atom.end)
        for mark in LISTED.finditer(page.text, atom.end, atom.end + 1):
            end = run_end(page, mark.end(), mark.end() + 8)
            _add_listed(page, mark.end(), end, page.text[end : end + 1])
        if page.text[atom.start - 1 : atom.start] == "、":
            start = run_start(page, atom.start - 1)
            _add_listed(page, start, atom.start - 1, page.text[start - 1 : start])


def _add_crossings(page: Page, end: int) -> None:
    """Crossings of the list that follow a place in a row: 黑河、|孙吴、逊克、嘉荫."""
    while page.text[end : end + 1] == "、":
        member = CROSSING.match(page.text, end + 1)
        if member is None or member.group() not in tables.words("crossings.txt"):
            break
        if not page.atoms(*member.span()):
            page.add(*member.span(), Kind.PLACE, "in a list of places", 0.75, label="PLACE")
        end = member.end()


def _find_rows(page: Page) -> None:
    """The members of a row that belongs to a place, where all are written with the characters of foreign names."""
    for atom in [atom for atom in page.all_atoms() if atom.label in COMPOUND_OF]:
        if row := ROW.match(page.text, atom.end):
            spans = [match.span() for match in re.finditer(rf"[{HAN}]+", row.group(1))]
            spans = [(row.start(1) + start, row.start(1) + end) for start, end in spans]
            last = spans[-1][0]
            spans[-1] = (last, run_end(page, last, spans[-1][1]))
            if all(_is_unusual(page, *span) for span in spans):
                for span in spans:
                    page.add(*span, Kind.PLACE, "in a row of places", 0.75, label="PLACE")


def _is_unusual(page: Page, start: int, end: int) -> bool:
    """A known place, or characters of transcriptions that are no usual word."""
    name, known = page.text[start:end], page.atoms(start, end)
    if known:
        return len(known) == 1 and known[0].label == "PLACE"
    return end - start > 1 and are_signs(name) and frequency(name) < UNUSUAL


def _find_grouped(page: Page) -> None:
    """The members of a list that is said to be one of places: names, between marks with one odd character at most."""
    for match in GROUP.finditer(page.text):
        for member in MEMBER.finditer(page.text, page.clause_start(match.start(), FARTHEST, lists=True), match.start()):
            start, end = member.span(1)
            known = page.atoms(start, end)
            odd = sum(not are_signs(char) for char in member.group(1))
            inner = all(atom.label == "PLACE" and atom[:2] != (start, end) for atom in known)
            if inner and odd <= (len(member.group(1)) > 2) and is_no_word(member.group(1)):
                page.add(start, end, Kind.PLACE, "in a list of places", 0.75, label="PLACE")


def _find_landmarks(page: Page) -> None:
    """What bears the name of a person who stands before it: 尼雷尔|国际会议中心, 尼亚佐夫|纪念堂."""
    for atom in [atom for atom in page.all_atoms() if atom.label == "PERSON"]:
        if match := LANDMARK.match(page.text, atom.end):
            start = page.led_by(atom.start, "PLACE")  # 布达佩斯|李斯特国际机场
            kind = Kind.PORT if match.group().endswith("机场") else Kind.PLACE
            page.add(start, match.end(), kind, "named after a person", 0.8, label=kind.name)
            if start < atom.start:
                page.add(atom.start, match.end(), kind, "named after a person", 0.75)


def _add_listed(page: Page, start: int, end: int, other: str) -> None:
    if end - start >= 3 and other in CLOSING and not page.atoms(start, end) and is_name_like(page.text[start:end]):
        page.add(start, end, Kind.PLACE, "in a list of places", 0.7, label="PLACE")


def _find_again(page: Page) -> None:
    """What is a place by its class word or by what stands around it, wherever else it stands: 梁赞|机床厂."""
    found = {page.text[m.start : m.end] for m in page.mentions if m.kind is Kind.PLACE and m.rule in GROUNDS}
    for name in sorted(found, key=lambda name: (-len(name), name)):
        for match in re.finditer(re.escape(name), page.text):
            start, end = match.span()
            inner = are_signs(page.text[start - 1 : start]) or are_signs(page.text[end : end + 1])
            sure = {start, end} <= page.edges or (len(name) > 2 and not inner)
            if sure and not page.atoms(start, end):
                page.add(start, end, Kind.PLACE, "place named before", 0.75, label="PLACE")


def _find_compounds(page: Page) -> None:
    """A place with a word of area: 霍尔果斯河流域, 里海大陆架, 中亚国家."""
    for atom in [a for a in page.all_atoms() if a.label in COMPOUND_OF]:
        match = COMPOUND.match(page.text, atom.end)
        if not match or page.atoms(*match.span()) or match.end() not in page.edges:
            continue
        if atom.label == "PLACE" and OF_REGIONS.fullmatch(match.group()):
            continue
        if page.text.startswith("中心", match.end()):
            continue  # 新开发银行非洲|区域中心
        page.add(atom.start, match.end(), Kind.PLACE, "place with area word", 0.8, label="REGION")
        page.mentions.append(page.mentions[-1]._replace(end=atom.end, rule="place in compound"))
