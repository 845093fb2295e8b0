"""Districts of states: autonomous areas, counties behind their province, towns behind their county.

autonomous           伊犁|哈萨克自治州
behind the larger    谅山省|高禄县, 托里县|铁厂沟镇, 瑙鲁|梅能区
known as a place     伏伊伏丁那|省
"""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.page import Atom, Page
from termkit.mining.names.transcription import are_signs, is_han, is_name_like
from termkit.mining.words.general import frequency
from termkit.model import Kind
from termkit.text.words import tag

HAN = "\u4e00-\u9fff"
DISTRICTS = frozenset({"州", "省", "市", "地区", "县", "区"})
"""What the name of a place is often used without: 江布尔|州."""
NO_NAME = frozenset("的和与及各该全某同在有东西南北部个多城")
"""What no name of a district holds."""
DISTRICT = re.compile(rf"(?<=[、和及])([{HAN}]{{2,4}})[省县邦](?=[、和及等,。])")
PEOPLES = tables.any_of("peoples")
AUTONOMOUS = re.compile(f"(?:{PEOPLES}族|{PEOPLES})+自治[州县旗]")
"""Autonomous prefectures, counties and banners behind their place: 伊犁|哈萨克自治州."""
LONGEST_PLACE = 7
TOWNS = frozenset("镇乡村")
USUAL_WORD = 50
"""Occurrences from which a word before 镇 says what a town is: 重点|镇."""


def find_autonomous(page: Page) -> None:
    """Add the autonomous areas with the place that leads them, known or not."""
    for match in AUTONOMOUS.finditer(page.text):
        start = match.start()
        if before := page.ending_at(start, "PLACE"):
            first = before.start
        else:
            low = max(
                0, start - LONGEST_PLACE, *(atom.end for atom in page.atoms(max(0, start - LONGEST_PLACE), start))
            )
            first = next((place for place in range(start - 2, low - 1, -1) if place in page.edges), start)
        if first < start and is_han(page.text[first:start]):
            page.add(first, match.end(), Kind.PLACE, "autonomous area", 0.9, label="PLACE")


def find_districts(page: Page) -> None:
    """Provinces and districts between the marks of a list: 金瓯省、|奠边省|、山萝省等."""
    for match in DISTRICT.finditer(page.text):
        if not page.atoms(*match.span()) and is_name_like(match.group(1)) and not set(match.group(1)) & NO_NAME:
            page.add(*match.span(), Kind.PLACE, "in a list of places", 0.75, label="PLACE")


def behind_state(page: Page, tail: int, end: int) -> int | None:
    """Where the name of a district begins that stands behind its state and makes no word: 瑙鲁|梅能区."""
    states = [atom for atom in page.atoms(max(0, tail - 4), tail) if _has_districts(page, atom)]
    if not states or page.text[tail:end] not in DISTRICTS or not ends_word(page, end):
        return None
    name = page.text[states[-1].end : tail]
    fits = len(name) > 1 and is_han(name) and is_name_like(name) and not set(name) & NO_NAME
    return states[-1].end if fits and len(page.atoms(states[-1].end, tail)) == 0 else None


def known_to_dictionary(page: Page, tail: int) -> int | None:
    """Where the word begins before a word for a district that the dictionary knows: 伏伊伏丁那|省, 梁赞|市."""
    start = next((place for place in range(tail - 2, max(tail - 9, -1), -1) if place in page.edges), tail)
    word = page.text[start:tail]
    whole = len(word) > 1 and tail in page.edges and tail + 1 in page.edges and not page.atoms(start, tail)
    if not whole or len(parts := tag(word)) > 1 or are_signs(page.text[start - 1 : tail]):
        return None
    rare = frequency(word) < USUAL_WORD and parts[0][1].startswith(("ns", "nr"))
    return start if rare or (len(word) > 2 and parts[0][1] == "ns") else None


def town_behind_county(page: Page, tail: int, end: int) -> int:
    """How long a name is: a town behind its county, a village behind its town: 托里县|铁厂沟镇; 0 for a usual word."""
    counties = [atom for atom in page.atoms(max(0, tail - 4), tail) if atom.label == "PLACE"]
    larger = "市县区旗州镇乡" if page.text[tail:end] == "村" else "市县区旗州"
    if not counties or page.text[counties[-1].end - 1] not in larger or not ends_word(page, end):
        return 0
    name = page.text[counties[-1].end : tail]
    words = tag(name) if len(name) > 1 and is_han(name) else []
    usual = any(frequency(word) >= USUAL_WORD for word, _ in words if len(word) == len(name))
    nominal = all(mark[0] in "nmfgjb" or len(word) == 1 for word, mark in words)
    return len(name) if words and nominal and not usual and not set(name) & NO_NAME else 0


def _has_districts(page: Page, atom: Atom) -> bool:
    """A state, or a province: 谅山省|高禄县."""
    return atom.label == "COUNTRY" or (atom.label == "PLACE" and page.text[atom.end - 1] in "省州邦")


def ends_word(page: Page, end: int) -> bool:
    """A suffix must end a word: 海 of 海关 does not."""
    return end in page.edges or page.text[end : end + 1] in "“”"
