"""Persons in lists.

behind a known name       副秘书长吴红波|、金垣洙、加亚克
a row of transcriptions   德约科维奇、约基奇等著名人士
a row of Chinese names    蔡奇、王毅等参加
"""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.page import Page
from termkit.mining.names.persons.chinese_names import DATED, chinese_before, chinese_name, is_chinese_name, is_likely
from termkit.mining.names.places.behind_province import stems_of_divisions
from termkit.mining.names.transcription import is_name_like, is_no_word, run_end
from termkit.model import Kind
from termkit.text.patterns import one_of
from termkit.text.words import tag

NOTED = "\\((?:[男女]|[\u4e00-\u9fff]{1,5}族)(?:[,、](?:女|[\u4e00-\u9fff]{1,5}族))?\\)"
NOTE = f"(?:{NOTED})?"
"""What rolls say of a person: (女), (回族), (女,满族)."""
MARK = re.compile(f"{NOTE}[、和与及]")
INNER_ROW = re.compile("[和与同:]|包括|率领|偕同")
CHUNKS = re.compile(f"(?<=、)[\u4e00-\u9fff]{{2,4}}(?:{NOTE}、[\u4e00-\u9fff]{{2,4}})+(?={NOTE}、)")
CHUNK = re.compile(f"(?<=、)[\u4e00-\u9fff]{{2,4}}(?={NOTE}、)")
LONGEST_NOTE = 14
ROLL, OTHERS = 4, 0.25
"""From so many names on a list is a roll of persons, though this share of them might be something else."""
NOTE_BEFORE = re.compile(f"{NOTE}$")
NOTED_ALONE = re.compile(
    "\\((?:(?:[前后]排)?[左右][一二三四五六]?|[0-9]{1,2}岁)\\)"
    "|(?:老(?:人|汉|师|大[娘爷])|大[娘爷妈嫂]|师傅|法官|[二三四五六七八九]段|夫[妇妻])(?![级落位间家])"
)
"""Where a person stands in a picture, his age, and how he is called: 姜雁(左), 王新国|老汉, 俞斌|九段."""
NOTES = re.compile(NOTED)
WITH_NOTE = re.compile("(?<=[、,。;:\n为和])[\u4e00-\u9fff]{2,7}$")
CLOSING = re.compile("[、和与及等,。;()\n]|$")
MEMBER = re.compile(f"(?<=、)[\u4e00-\u9fff](?!方)[\u4e00-\u9fff]{{1,2}}(?={NOTE}、)")
ATTENDING = re.compile(
    "等|主持|举行|签署|来自|会见|参加|出席|陪同|分别|在座|与会|列席|同机|[及和][^,。]{2,20}负责(?:人|同志)"
)
AMONG = re.compile("等(?:参加|出席|陪同|会见时在座)")
"""What follows the one name that is told of several: 吴政隆|等参加会见."""
PEOPLE = re.compile("等[^,。;]{0,14}?(?:人士|人物|运动员|选手|球星|领导人|政要|作家|诗人|学者|艺术家|名家)")
ROW = re.compile("(?:^|(?<=[。,;\n]))(?=[\u4e00-\u9fff]{2})", re.MULTILINE)


def find_listed_persons(page: Page) -> None:
    """Add the names that follow a personal name in a list, and rows of Chinese names without any title."""
    for match in ROW.finditer(page.text):
        _add_row(page, match.start())
        _add_foreign_row(page, match.start())
    for match in INNER_ROW.finditer(page.text):
        _add_foreign_row(page, match.end())
    _add_noted(page)
    for match in CHUNKS.finditer(page.text):
        _add_chunks(page, match)
    for atom in [atom for atom in page.all_atoms() if atom.label == "PERSON"]:
        place = atom.end
        while (mark := MARK.match(page.text, place)) and (end := _name_end(page, mark.end())):
            page.add(mark.end(), end, Kind.PERSON, "in a list of persons", 0.8, label="PERSON")
            place = end
    _hold_again(page)


def _add_noted(page: Page) -> None:
    """Whoever has a note, or stands before what one calls persons: 却西(藏族), 王新国|老汉, no 260|万失能|老人."""
    for note in NOTES.finditer(page.text):
        name = WITH_NOTE.search(page.text, max(0, note.start() - LONGEST_NOTE), note.start())
        if name and not page.atoms(*name.span()) and is_name_like(name.group()) and is_no_word(name.group()):
            page.add(*name.span(), Kind.PERSON, "in a list of persons", 0.8, label="PERSON")
    for match in NOTED_ALONE.finditer(page.text):
        start, end = chinese_before(page, match.start()), match.start()
        if start is None or page.text[start - 1 : start] in DATED or page.atoms(start, end):
            continue
        if is_likely(page.text[start:end]):
            page.add(start, end, Kind.PERSON, "in a list of persons", 0.8, label="PERSON")


def _hold_again(page: Page) -> None:
    """Make the names that are known by now words for the grammars wherever else they stand: 凯勒-祖特尔|表示."""
    names = {page.text[m.start : m.end] for m in page.mentions if m.kind is Kind.PERSON and m.end - m.start > 2}
    for match in re.finditer(one_of(names), page.text) if names else ():
        if not page.atoms(*match.span()):
            page.hold(*match.span(), "PERSON")


def _add_row(page: Page, start: int) -> None:
    """A row of Chinese names from the beginning of a clause up to a verb of attending."""
    spans: list[tuple[int, int]] = []
    place = start
    while (end := chinese_name(page, place)) and not _is_doubtful(page, place, end, first=not spans):
        spans.append((place, end))
        if not (mark := MARK.match(page.text, end)):
            break
        place = mark.end()
    alone = bool(spans) and (_is_known(page.text[slice(*spans[0])]) or bool(AMONG.match(page.text, spans[0][1])))
    sure = len(spans) > 1 or alone
    if sure and ATTENDING.match(page.text, spans[-1][1]):
        for span in spans:
            page.add(*span, Kind.PERSON, "in a row of persons", 0.8, label="PERSON")


def _add_chunks(page: Page, match: re.Match[str]) -> None:
    """Chinese names that stand alone between the commas of a list, and the names at its two ends."""
    chunks = CHUNK.finditer(page.text, match.start(), match.end() + LONGEST_NOTE)
    spans = [chunk.span() for chunk in chunks if chunk.end() <= match.end()]
    others = [span for span in spans if not _is_person(page, *span)]
    roll = len(spans) >= ROLL and len(others) <= OTHERS * len(spans) and all(_may_be_listed(page, *a) for a in others)
    if (others and not roll) or _are_places(page, spans):
        return
    note = NOTE_BEFORE.search(page.text, max(0, match.start() - LONGEST_NOTE), match.start() - 1)
    end = note.start() if note else match.start() - 1
    for size in (3, 2):
        if _is_person(page, end - size, end):
            spans.append((end - size, end))
            break
    mark = MARK.match(page.text, match.end())
    start = mark.end() if mark else match.end()
    last = chinese_name(page, start)
    spans += [(start, last)] if last and not page.atoms(start, last) else []
    for span in spans:
        if not page.atoms(*span):
            page.add(*span, Kind.PERSON, "in a row of persons", 0.8, label="PERSON")


def _are_places(page: Page, spans: list[tuple[int, int]]) -> bool:
    """Whether half of a row and more are counties of the lists: 尚义、万全、康保县."""
    known = [span for span in spans if page.text[slice(*span)].rstrip("县市区") in stems_of_divisions()]
    return len(known) > 1 and 2 * len(known) >= len(spans)


def _is_person(page: Page, start: int, end: int) -> bool:
    """A usual surname with one or two characters, and no word of the dictionary but a person's name."""
    name = page.text[max(0, start) : end]
    if start < 0 or tables.surnames().get(name[:1], True) or not 2 <= len(name) <= 3:
        return False
    free = all(atom.label == "PERSON" or atom.start > start for atom in page.atoms(start, end))
    return free and is_chinese_name(name)


def _may_be_listed(page: Page, start: int, end: int) -> bool:
    """Whether a member of a roll, that alone would be doubtful, may be a person: 尹力, 石泰峰, 白玛赤林."""
    return not page.atoms(start, end) and is_no_word(page.text[start:end])


def _add_foreign_row(page: Page, start: int) -> None:
    """A row of transcriptions up to 等 and a word for people: 德约科维奇、约基奇、库斯图里察|等…著名人士."""
    spans, place = [], start
    while not page.atoms(place, place + 1) and (end := run_end(page, place, place + 12)) - place >= 3:
        spans.append((place, end))
        if not (mark := MARK.match(page.text, end)):
            break
        place = mark.end()
    names = [page.text[a:b] for a, b in spans]
    if len(spans) > 1 and PEOPLE.match(page.text, spans[-1][1]) and all(map(is_name_like, names)):
        for span in spans:
            page.add(*span, Kind.PERSON, "in a row of persons", 0.75, label="PERSON")


def _is_known(name: str) -> bool:
    """Whether the dictionary sees nothing but parts of personal names in it."""
    return all(mark == "nr" for _, mark in tag(name))


def _is_doubtful(page: Page, start: int, end: int, *, first: bool) -> bool:
    """Whether the surname is mostly another word; not so a later member of three characters: 、何立峰及."""
    another = tables.surnames().get(page.text[start], False) and (first or end - start != 3)
    return bool(page.atoms(start, start + 1)) or another


def _whole_member(page: Page, start: int) -> int | None:
    """Where a member ends that is a surname and one or two characters between commas, whatever they are: 、张又侠、."""
    member = MEMBER.match(page.text, start)
    if member is None or tables.surnames().get(member.group()[0], True) or page.atoms(*member.span()):
        return None
    return member.end() if is_no_word(member.group()) else None


def _name_end(page: Page, start: int) -> int | None:
    """Where the name ends that fills a member of a list."""
    if page.atoms(start, start + 1):
        return None
    chinese = chinese_name(page, start)
    if chinese and (CLOSING.match(page.text, chinese) or ATTENDING.match(page.text, chinese)):
        return chinese
    if whole := _whole_member(page, start):
        return whole
    end = run_end(page, start, start + 12)
    name = page.text[start:end]
    fits = end - start >= 2 and CLOSING.match(page.text, end) and is_name_like(name) and is_no_word(name)
    return end if fits and not page.atoms(start, end) else None
