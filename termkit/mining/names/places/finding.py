"""Places outside the gazetteer: by context (在X举行, 于X), of a plant, in lists and rows, in compounds."""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.page import Page
from termkit.mining.names.places.districts import find_autonomous
from termkit.mining.names.places.tails import find_by_tail
from termkit.mining.names.transcription import (
    are_signs,
    is_name_like,
    is_no_word,
    is_transcription,
    run_end,
    run_start,
)
from termkit.model import Kind

HAN = "\u4e00-\u9fff"
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
    find_by_tail(page)
    _find_bearers(page)
    _find_by_context(page)
    _find_listed(page)
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
    for match in DATELINE.finditer(page.text):
        if not page.atoms(*match.span(1)) and are_signs(match.group(1).rstrip("市州")) and is_no_word(match.group(1)):
            page.add(*match.span(1), Kind.PLACE, "dateline", 0.9, label="PLACE")


def _find_listed(page: Page) -> None:
    """A transcription that stands in a list with known places: 土库曼巴什、阿克套、巴库."""
    for atom in [atom for atom in page.all_atoms() if atom.label == "PLACE"]:
        for mark in LISTED.finditer(page.text, atom.end, atom.end + 1):
            end = run_end(page, mark.end(), mark.end() + 8)
            _add_listed(page, mark.end(), end, page.text[end : end + 1])
        if page.text[atom.start - 1 : atom.start] == "、":
            start = run_start(page, atom.start - 1)
            _add_listed(page, start, atom.start - 1, page.text[start - 1 : start])


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
