"""Persons: Chinese names beside a title of office, transcribed names with dots or beside a title, signature blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from termkit.mining.general import frequency
from termkit.mining.names import tables
from termkit.mining.names.chinese_names import USUAL, chinese_before, chinese_name
from termkit.mining.names.dotted import find_dotted
from termkit.mining.names.japanese_names import japanese_before
from termkit.mining.names.page import Atom, Page
from termkit.mining.names.transcription import (
    AFTER_NAME,
    COORDINATING,
    are_signs,
    is_han,
    is_name_like,
    is_no_word,
    is_transcription,
    run_end,
    run_start,
)
from termkit.model import Kind, Role
from termkit.text.words import tag

HAN = "\u4e00-\u9fff"
LONG_NAME, CLOSED_NAME = 4, 3
"""Characters from which a transcription may hold ones that are common words: 彼得罗夫; up to a sure end, 赛义德."""
LONGEST_NAME = 8
"""Characters of a foreign name without dots, between a state and a title."""
GOING_ON = AFTER_NAME | frozenset("已曾0123456789一二三四五六七八九十")
"""What follows a name of two characters that no ending gives away: 首相纳吉|于, 主席朗格|22日."""
SHORT_BEFORE = re.compile("[、,。(\n和与同对由应请向]$|感谢|欢迎|会见|祝贺|听取|^$")
ENDINGS = (
    "夫",
    "娃",
    "斯基",
    "维奇",
    "扬",
    "泽",
    "耶",
    "什",
    "宁",
    "金",
    "京",
    "森",
    "尔",
    "罗",
    "德",
    "恩",
    "特",
    "蒙",
    "达",
    "姆",
    "克",
    "里",
    "亚",
    "安",
    "斯",
)
MONARCH = re.compile("[一二三四五六七八九十]{1,2}世(?![纪界])")
NATIONAL = re.compile(r"\(")
RANK = re.compile(
    "(?:第一|首席|常务|时任|首任|现任|新任|候任|前任|历任|前|[空海陆]军|(?:经济)?商务|政务|文化|教育|科技|经商|新闻|公使衔)$"
)
"""What stands between a name and the title behind it: 斯克利亚尔|第一|副总理."""
SPEAKING = ("表示", "指出", "强调", "认为")
CLOSING = frozenset("、,。;)")
HOLDER = re.compile(f"[{HAN}]{{2,7}}(?=、)")
MARK = re.compile("[、,。;:]")
JOINING_TITLES = frozenset("和与及兼的等、之")
"""What stands between two titles of one person, or of two."""
SPACED = re.compile(rf"(?<![{HAN}])([{HAN}]) {{1,3}}([{HAN}])(?![{HAN}])")


def find_persons(page: Page) -> None:
    """Add the personal names of the page: dotted first, then beside titles, then in signatures."""
    find_dotted(page)
    _find_beside_titles(page)
    _find_signatures(page)
    _find_nationals(page)
    _find_bare(page)
    _find_given(page)
    _find_monarchs(page)


def _find_monarchs(page: Page) -> None:
    """Names with the number of a monarch: 穆罕默德|六世."""
    for match in MONARCH.finditer(page.text):
        if before := page.ending_at(match.start(), "PERSON"):
            page.add(before.start, match.end(), Kind.PERSON, "monarch", 0.9, label="PERSON")


def _find_bare(page: Page) -> None:
    """The last part of a dotted name, where it stands alone."""
    names = {page.text[m.start : m.end] for m in page.mentions if m.kind is Kind.PERSON}
    for last in sorted(surnames_of(names), key=lambda name: (-len(name), name)):
        for match in re.finditer(re.escape(last), page.text):
            start, end = match.span()
            if page.text[start - 1 : start] != "·" and page.text[end : end + 1] != "·":
                page.add(start, end, Kind.PERSON, "bare surname", 0.85, label="PERSON")


def _find_given(page: Page) -> None:
    """The first part of a dotted name: a long one, 巴沙尔, or one beside a title, 通伦 of 通伦·西苏里."""
    names = {page.text[m.start : m.end] for m in page.mentions if m.kind is Kind.PERSON}
    for first in sorted({name.partition("·")[0] for name in names if "·" in name}):
        places = [match.span() for match in re.finditer(f"(?<!·){re.escape(first)}(?!·)", page.text)]
        told = len(first) > 2 or any(_is_beside_title(page, *place) or _acts(page, *place) for place in places)
        for start, end in places if len(first) > 1 and told else ():
            if not any(atom.label in ("PLACE", "REGION", "COUNTRY") for atom in page.atoms(start, end)):
                page.add(start, end, Kind.PERSON, "given name", 0.92, label="PERSON")


def _acts(page: Page, start: int, end: int) -> bool:
    """Whether a clause begins with a name that says or does something: ,通辛|表示."""
    return not page.text[start - 1 : start].isalpha() and page.text.startswith((*SPEAKING, "互致", "说"), end)


def _is_beside_title(page: Page, start: int, end: int) -> bool:
    before = page.atoms(start - 1, start) if start else []
    after = page.atoms(end, end + 1)
    return any(atom.label == "OFFICE" and (atom.end == start or atom.start == end) for atom in (*before, *after))


def _find_nationals(page: Page) -> None:
    """A transcribed name with its state in brackets: 梅津采夫(俄罗斯)."""
    for match in NATIONAL.finditer(page.text):
        state = page.atoms(match.end(), match.end() + 1)
        start = run_start(page, match.start())
        bracketed = state and state[0].label == "COUNTRY" and page.text.startswith((")", "籍)"), state[0].end)
        if bracketed and match.start() - start >= 3 and _is_transcription(page, start, match.start()):
            page.add(start, match.start(), Kind.PERSON, "with a state in brackets", 0.8, label="PERSON")


def surnames_of(mentions: Iterable[str]) -> set[str]:
    """The parts of dotted names that may stand alone: the last, and double ones (米格尔·迪亚斯-卡内尔·贝穆德斯)."""
    lasts = {name.rpartition("·")[2] for name in mentions if "·" in name}
    lasts |= {part for name in mentions if "·" in name for part in name.split("·")[1:] if "-" in part}
    return {last for last in lasts if len(last) >= 2}


def _find_beside_titles(page: Page) -> None:
    for atom in [a for a in page.all_atoms() if a.label == "OFFICE"]:
        _name_after(page, atom.end)
        _name_before(page, atom.start)


def _name_after(page: Page, place: int) -> None:
    while page.text[place : place + 1] == " ":
        place += 1
    if any(not _is_inner_place(atom, place) for atom in page.atoms(place, place + 1)):
        return
    foreign, chinese = _transcribed(page, place), chinese_name(page, place) or _closed(page, place)
    if (row := _in_row(page, place)) is not None:
        page.add(place, row, Kind.PERSON, "in a row of titles", 0.85, label="PERSON")
        return
    piece = chinese is not None and chinese - place == 2  # 贝森|特
    end = foreign if foreign and (foreign - place > 3 or piece) else chinese or foreign
    if end:
        page.add(place, end, Kind.PERSON, "after a title", 0.9, label="PERSON")


def _in_row(page: Page, place: int) -> int | None:
    """Where a name ends in a row of titles with their holders, whatever its characters: 数码部长|哥宾星、教育部长."""
    name = HOLDER.match(page.text, place)
    if name is None or page.atoms(*name.span()) or set(name.group()) & JOINING_TITLES:
        return None
    clause = MARK.search(page.text, name.end() + 1)
    nexts = page.atoms(name.end() + 1, clause.start() if clause else len(page.text))
    words = tag(name.group())
    usual = any(len(word) > 1 and not part.startswith("nr") and frequency(word) >= USUAL for word, part in words)
    return name.end() if any(atom.label == "OFFICE" for atom in nexts) and len(words) > 1 and not usual else None


def _closed(page: Page, place: int) -> int | None:
    """Where a Chinese name ends behind a title, if a mark or another title closes it: 大使|常华、 主任|罗为|少将."""
    titles = (atom.start for atom in page.atoms(place + 2, place + 4) if atom.label == "OFFICE")
    marks = (end for end in (place + 2, place + 3) if page.text[end : end + 1] in CLOSING)
    end = next(titles, next(marks, place))
    name = page.text[place:end]
    surname = len(name) > 1 and name[0] in tables.surnames() and not set(name) & JOINING_TITLES
    return end if surname and is_han(name) and is_no_word(name) and not page.atoms(place, end) else None


def _name_before(page: Page, place: int) -> None:
    while place and page.atoms(place - 1, place) and page.atoms(place - 1, place)[0].label == "OFFICE":
        place = page.atoms(place - 1, place)[0].start
    if rank := RANK.search(page.text, max(0, place - 4), place):
        place = rank.start()
    start = japanese_before(page, place)
    if start is None:
        start = _led_by_state(page, place)
    if start is None:
        start = _chinese_or_transcribed(page, place)
    if start is None:
        start = _short_before(page, place)
    if start is not None:
        page.add(start, place, Kind.PERSON, "before a title", 0.9, label="PERSON")


def _led_by_state(page: Page, end: int) -> int | None:
    """Where a foreign name begins that stands between a state and a title: 捷克|泽曼|总统."""
    for atom in page.atoms(max(0, end - LONGEST_NAME), end):
        name = page.text[atom.end : end]
        if atom.label == "COUNTRY" and are_signs(name, dotted=True) and _makes_no_word(name):
            return atom.end  # 埃塞俄比亚|海尔马里亚姆|总理, though 马里 is a state
    return None


def _makes_no_word(name: str) -> bool:
    """Whether a text of two characters and more is no word but a name, and none that is told of a person (现任)."""
    return len(name) > 1 and is_no_word(name) and name not in tables.alternatives("no-person") and not RANK.match(name)


def _chinese_or_transcribed(page: Page, end: int) -> int | None:
    """The beginning of a name before a title: a Chinese one, but not out of a long foreign one, 布拉戈维|申斯基."""
    chinese = chinese_before(page, end)
    if chinese is not None and not (chinese and are_signs(page.text[chinese - 1])):
        return chinese
    foreign = _transcribed_before(page, end)
    if foreign is None or chinese is None:
        return chinese if foreign is None else foreign
    whole = not page.text[foreign - 1 : foreign].isalpha() or page.text[foreign - 1] in COORDINATING  # 同|特恩布尔
    return foreign if whole or end - foreign > LONG_NAME else chinese


def _transcribed(page: Page, start: int) -> int | None:
    """The end of a bare transcribed name that begins at `start`."""
    taken = (atom.start for atom in page.atoms(start, start + 12) if not _is_inner_place(atom, start))
    stop = min([start + 12, *taken])
    end = run_end(page, start, stop)
    wide = run_end(page, start, stop, dotted=True)
    if wide - start >= _least(page, wide) and _is_transcription(page, start, wide):
        end = wide
    short = end - start == 2 and _ends_here(page, end) and is_transcription(page.text[start:end])
    fits = _is_transcription(page, start, end) or (short and not page.atoms(start, end))
    if not fits or page.text[end : end + 1] == "·":
        return None
    return _double_end(page, _over_last(page, end) if end - start > 2 else end)


def _over_last(page: Page, end: int) -> int:
    """The end with one more character that no transcription uses, before a comma or a verb of saying: 马古富|力、."""
    last = page.text[end : end + 1]
    single = is_han(last) and last not in AFTER_NAME and {end, end + 1} <= page.edges
    closed = page.text[end + 1 : end + 2] in ("、", ",") or page.text.startswith(SPEAKING, end + 1)
    return end + 1 if single and closed and not page.atoms(end, end + 1) else end


def _ends_here(page: Page, end: int) -> bool:
    """Whether a name of two characters can end here: before what goes on with the sentence, or another word."""
    after = page.text[end : end + 1]
    return after in GOING_ON or (end in page.edges and not are_signs(after))


def _is_inner_place(atom: Atom, start: int) -> bool:
    """A place within a name: 萨赫勒 of 代表|梅萨赫勒, 图瓦 of 总统|图瓦德拉."""
    state = atom.label == "COUNTRY" and atom.end - atom.start == 2 and atom.start > start  # 总理|海尔马里亚姆
    return (state or atom.label in ("PLACE", "REGION")) and start <= atom.start <= start + 2


def _least(page: Page, end: int) -> int:
    """How long a transcription with common characters must be that ends here."""
    after = page.text[end : end + 1]
    closed = not after or after in GOING_ON or end in page.edges or page.atoms(end, end + 1)
    return CLOSED_NAME if closed else LONG_NAME


def _double_end(page: Page, end: int) -> int:
    """Where a double surname ends: 艾哈迈迪-|内贾德."""
    while page.text[end : end + 1] == "-":
        second = run_end(page, end + 1, end + 9)
        if second - end <= 2 or not _is_transcription(page, end + 1, second):
            break
        end = second
    return end


def _short_before(page: Page, end: int) -> int | None:
    """The start of a name of two characters before a title, where it follows a mark or a verb: 感谢|波比|助理秘书长."""
    start = end - 2
    name = page.text[max(0, start) : end]
    barred = name[-1:] == "方" or name in tables.alternatives("no-person")  # 吉方|代表
    fits = start >= 0 and not barred and not page.atoms(start, end) and is_transcription(name)
    return start if fits and SHORT_BEFORE.search(page.text, max(0, start - 2), start) else None


def _transcribed_before(page: Page, end: int) -> int | None:
    start, wide = run_start(page, end), run_start(page, end, dotted=True)
    if end - wide >= LONG_NAME and _is_transcription(page, wide, end):
        start = wide
    if page.text[start - 1 : start] == "·" or not _is_transcription(page, start, end):
        return None
    first = run_start(page, start - 1) if page.text[start - 1 : start] == "-" else start
    return first if start - first > 2 and _is_transcription(page, first, start - 1) else start


def _is_transcription(page: Page, start: int, end: int) -> bool:
    name = page.text[start:end]
    around = page.atoms(start, end)
    taken = any(not _is_inner_place(atom, start) or atom.end > end or atom[:2] == (start, end) for atom in around)
    no_name = name in tables.heads() or name in tables.alternatives("no-person") or not is_name_like(name)
    if end - start < 2 or taken or no_name:
        return False
    return end - start >= 3 or name.endswith(ENDINGS)


def _find_signatures(page: Page) -> None:
    """Names that fill a cell of a signature block; 李　鹏 with its blank is one cell."""
    for segment in page.segments:
        start, end = segment.start - page.offset, segment.end - page.offset
        if segment.role is not Role.SIGNATURE:
            continue
        for match in SPACED.finditer(page.text, start, end):
            if match.group(1) in tables.surnames() and not page.atoms(*match.span()):
                page.add(*match.span(), Kind.PERSON, "signature", 0.9, label="PERSON")
        for match in re.finditer(rf"(?<![{HAN}·])[{HAN}]{{2,9}}(?![{HAN}·])", page.text[start:end]):
            _signed(page, start + match.start(), start + match.end())


def _signed(page: Page, start: int, end: int) -> None:
    if page.atoms(start, end):
        return
    if (end - start <= 4 and chinese_name(page, start) == end) or _is_signed_transcription(page, start, end):
        page.add(start, end, Kind.PERSON, "signature", 0.9, label="PERSON")


def _is_signed_transcription(page: Page, start: int, end: int) -> bool:
    return are_signs(page.text[start:end]) and _is_transcription(page, start, end)
