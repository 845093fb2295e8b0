"""Routes: pairs and chains of places (霍尔果斯-阿腾科里, 别伊涅乌-巴佐伊-奇姆肯特), and from one to another."""

from __future__ import annotations

import re

from termkit.mining.names.page import Page
from termkit.mining.names.places.crossings import LONGEST_SIDE, TAIL, known_crossing
from termkit.mining.names.places.stretches import stretch_start
from termkit.mining.names.transcription import is_han, is_transcription, run_end, run_start
from termkit.model import Kind

DASH = re.compile(r"(?<=[\u4e00-\u9fff)])-{1,2}(?=[\u4e00-\u9fff])")
SIDES = frozenset({"PLACE", "COUNTRY", "REGION", "ORG"})
PART = re.compile("[东西南北中]部|[东西南北]岸|地区")
STRETCH = re.compile("(?<=[\u4e00-\u9fff])[至到](?=[\u4e00-\u9fff])")
STRETCH_TAIL = re.compile(
    "段|口岸(?:高速公路|铁路|公路)|(?:合资|标轨|标准轨|准轨|米轨|宽轨|跨境|高速)铁路(?:项目)?|高速公路|公路|铁路|高铁|管道|航线"
)
COMPANY = re.compile("(?:股份|集团|有限|控股)*公司|集团|大学|航空公司")
CHAINED = re.compile(
    "(?<=-)[\u4e00-\u9fff]{2,3}(?=-[\u4e00-\u9fff]{2,6}(?:铁路|公路|高速|口岸)|(?:标准?轨|米轨|高速)?铁路|公路|大桥|管道)"
)
"""A stop on a line, between two others or the last: 保山-|腾冲|-猴桥铁路, 瓦赫达特-|亚湾|铁路."""
PROVINCE = re.compile("\\([\u4e00-\u9fff]{2,4}\\)$")
LANDFORM = re.compile("[峰岭]")
"""The end of what is called by two persons: 波瓦洛-什韦科夫斯基峰."""
SEAPORT = "港"
"""It belongs to the name of the side before it, as 口岸 does not: 马六甲-|皮卡港."""
TAIL_NEAR = re.compile("口岸|铁路|公路|高速|段|隧道|大桥|管道|航线")
"""What makes of two names with a dash a route, though neither is a transcription."""


def find_routes(page: Page) -> None:
    """Add pairs and chains of places, and stretches from one to another."""
    _find_chains(page)
    _find_stretches(page)


def _find_chains(page: Page) -> None:
    """X-Y and X-Y-Z, where each part is a place of the gazetteer or a transcription."""
    dashes = [match.start() for match in DASH.finditer(page.text)]
    done = -1
    for dash in dashes:
        if dash < done:
            continue
        parts = _parts(page, dash)
        if parts:
            done = parts[-1][1]
            _add_chain(page, parts)


def _parts(page: Page, dash: int) -> list[tuple[int, int]]:
    left = _side_before(page, dash)
    if left and page.ending_at(left[0], "OFFICE"):
        return []  # 国王|威廉-亚历山大
    parts = [left] if left else []
    while parts and page.text[dash : dash + 1] == "-":
        dash += 2 if _joins_parties(page, dash) else 1
        right = _side_after(page, dash)
        if right is None:
            break
        parts.append((dash, right))
        dash = right
    return parts if len(parts) > 1 else []


def _joins_parties(page: Page, dash: int) -> bool:
    """Whether a double dash stands between two states or unions, 中国——东盟; elsewhere it opens an explanation."""
    around = (*page.atoms(dash - 1, dash), *page.atoms(dash + 2, dash + 3))
    double = page.text.startswith("--", dash)
    return double and len(around) == 2 and all(atom.label in ("COUNTRY", "ORG", "REGION") for atom in around)


def _add_chain(page: Page, parts: list[tuple[int, int]]) -> None:
    start, end = parts[0][0], parts[-1][1]
    if (company := COMPANY.match(page.text, end)) and not page.atoms(start, end):
        page.add(start, company.end(), Kind.ORGANISATION, "company", 0.8, label="ORG")
        return
    if LANDFORM.match(page.text, end - 1) and not page.atoms(*parts[0]):
        page.mentions = [m for m in page.mentions if m.start < start or m.end > end]
        page.add(start, end, Kind.PLACE, "place suffix", 0.85, label="PLACE")
        return
    if page.text[end : end + 1] == SEAPORT and end + 1 in page.edges and not page.atoms(*parts[-1]):
        page.add(parts.pop()[0], end + 1, Kind.PORT, "side of a route", 0.8)
    for a, b in parts:
        known = page.atoms(a, b)
        if not (known and known[-1].label in SIDES and known[-1].end == b) and page.text[b - 1] != ")":
            page.add(a, b, Kind.PLACE, "side of a route", 0.85)
    if not any(atom.label in ("COUNTRY", "ORG") for atom in page.atoms(start, end)):
        page.add(start, end, Kind.PLACE, "route", 0.6)
    page.hold(start, end, "ROUTE")


def _find_stretches(page: Page) -> None:
    """From here to there: 塔科特至哈维连|段, 卡拉奇至拉合尔|高速公路."""
    for match in STRETCH.finditer(page.text):
        left = _side_before(page, match.start())
        right = _side_after(page, match.start() + 1)
        tail = STRETCH_TAIL.match(page.text, right) if right else None
        if left is None or right is None or (tail is None and not _is_stretch(page, left, (match.start() + 1, right))):
            continue
        for a, b in (left, (match.start() + 1, right)):
            if not page.atoms(a, b):
                page.add(a, b, Kind.PLACE, "side of a route", 0.85, label="PLACE")
        if tail and tail.group().startswith("口岸"):
            page.add(match.end(), right + 2, Kind.PORT, "port", 0.85)
        if tail and tail.group() != "段":
            page.add(stretch_start(page, left[0]), tail.end(), Kind.PROJECT, "line", 0.85, label="EVENT")


def _is_stretch(page: Page, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Whether one end is a known place, and the other one too or a transcription: 外贝加尔斯克至|满洲里."""
    sides = [page.atoms(*side) for side in (left, right)]
    if not any(atoms and atoms[0].label == "PLACE" for atoms in sides):
        return False
    free = [side for side, atoms in zip((left, right), sides, strict=True) if not atoms]
    return all(b - a > 2 and is_transcription(page.text[a:b]) for a, b in free)


def _side_before(page: Page, end: int) -> tuple[int, int] | None:
    atom = next(iter(page.atoms(end - 1, end)), None)
    if atom is None and (state := PROVINCE.search(page.text, max(0, end - LONGEST_SIDE), end)):
        led = page.led_by(state.start(), "COUNTRY", "ORG")  # 中国(贵州)-东盟
        return (led, end) if led < state.start() else None
    if atom:
        with_state = page.led_by(atom.start, "COUNTRY")  # 中国|坝洒-越南巴刹
        return (with_state, end) if atom.end == end and atom.label in SIDES else None
    if part := PART.search(page.text, max(0, end - 2), end):
        before = page.atoms(part.start() - 1, part.start())
        return (before[0].start, end) if before and before[0].label in SIDES else None
    if (crossing := known_crossing(page, end)) is not None:
        return crossing, end  # 恢复|嘉荫-巴什科沃口岸
    start = run_start(page, end)
    return (start, end) if end - start >= 2 else _word_before(page, end)


def _side_after(page: Page, start: int) -> int | None:
    atom = next(iter(page.atoms(start, start + 1)), None)
    if atom:
        if atom.start != start or atom.label not in SIDES:
            return None
        part = PART.match(page.text, atom.end)
        inner = page.atoms(atom.end, atom.end + 1) if atom.label == "COUNTRY" else []
        if atom.label == "COUNTRY" and not inner and (end := run_end(page, atom.end, atom.end + 8)) - atom.end > 2:
            return end if STRETCH_TAIL.match(page.text, end) else atom.end  # 塔城-哈萨克斯坦|阿亚古兹|铁路
        return inner[0].end if inner and inner[0].label == "PLACE" else part.end() if part else atom.end
    end = run_end(page, start, start + 10)
    port = _up_to_port(page, start, end) or (end if end - start >= 2 else None)
    chained = CHAINED.match(page.text, start) if port is None else None
    return chained.end() if chained else port


def _word_before(page: Page, end: int) -> tuple[int, int] | None:
    """A side that is no transcription: the two or three characters behind a mark, 、|亚湾-."""
    sizes = [size for size in (2, 3) if end > size and not is_han(page.text[end - size - 1])]
    start = end - sizes[0] if sizes else end
    free = bool(sizes) and is_han(page.text[start:end]) and not page.atoms(start, end)
    return (start, end) if free and TAIL_NEAR.search(page.text, end, end + 10) else None


def _up_to_port(page: Page, start: int, end: int) -> int | None:
    """A side with other than transcription characters ends before the class word: 磨憨-|磨丁|口岸.

    `end` is where its transcription characters end; where there are some, two more may follow (阔勒|买|口岸).
    """
    tail = TAIL.search(page.text, start + 2, start + LONGEST_SIDE + 4)
    if tail is None or not is_han(page.text[start : tail.start()]):
        return None
    return tail.start() if end - start < 2 or 0 < tail.start() - end <= 2 else None
