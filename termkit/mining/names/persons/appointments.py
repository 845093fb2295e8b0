"""Persons by what is told of them beside no title: who is appointed, who speaks, who wrote the text.

appointed    任命覃俭为…大使, 免去邓英(女)的…职务
a credit     (记者 俞铮、郝亚琳), 责编:覃博雅、刘洁妍
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.mining.names import tables
from termkit.mining.names.page import Page
from termkit.mining.names.persons.chinese_names import is_chinese_name
from termkit.mining.names.transcription import is_no_word, is_transcription, run_end
from termkit.model import Kind

HAN = "[\u4e00-\u9fff]"
GENDER = "(?:\\((?:女|男)[^()]{0,8}\\))?"
APPOINTED = re.compile(
    "(?:任命|免去|委任|推选|选举|补选|增选|提名|派遣|任免|委派|授予|追授|接受)(?:由)?"
    f"({HAN}{{2,4}}?(?:·{HAN}{{1,8}}){{0,3}}){GENDER}(?:同志)?(?=为|的{HAN}{{2,40}}职务|担任|出任|任|兼任|接替|辞去)"
)
CREDIT = re.compile(tables.any_of("credits") + f"(?!时|问|表示)(?:[:,/ ]{{0,3}}|为)({HAN}[{HAN[1:-1]}、 ]{{1,40}})")
SHOT = re.compile("摄(?=[)。 \\n]|$)|(?<= )图(?=[) \\n]|$)")
PHOTOGRAPHER = re.compile(f"(?:(?<=[。,;:( \n])|(?<=[社报网]发))({HAN}{{2,3}}|{HAN} {HAN}) ?$")
LABEL = re.compile(f"(?:^|(?<=\n))({HAN}{{2,3}})(?=:)")
"""Who speaks, at the beginning of a line: 毛宁:"""
REPORTED = re.compile("报道|摄|电")
BYLINE = re.compile(f"电 ?\\(({HAN}{{2,4}}(?:[ 、]{{1,2}}{HAN}{{2,4}}){{0,3}})(?=\\))")
"""The authors in brackets behind the dateline, with no word for what they are."""
CREDIT_END = re.compile("[):\n。;|\\]】”0-9]|$|摄|报道|编译|主持|整理|翻译|编辑|责编|实习|主编")
SHORTEST = 2
LONGEST_CREDIT = 6
FARTHEST = 60


def find_appointed(page: Page) -> None:
    """Add the persons who are appointed, told of, or named as authors."""
    for match in APPOINTED.finditer(page.text):
        _add_if_name(page, *match.span(1), "appointed")
    _find_lines(page)
    for match in SHOT.finditer(page.text):
        name = PHOTOGRAPHER.search(page.text, max(0, match.start() - LONGEST_CREDIT), match.start())
        if name and not page.atoms(*name.span(1)) and is_no_word(name.group(1)):
            page.add(*name.span(1), Kind.PERSON, "credit", 0.8, label="PERSON")
    for pattern in (CREDIT, BYLINE):
        for match in pattern.finditer(page.text):
            _add_credits(page, *match.span(1))


def _find_lines(page: Page) -> None:
    """Who speaks at the beginning of a line."""
    for match in LABEL.finditer(page.text):
        name = match.group(1)
        if is_chinese_name(name, told=True) and is_no_word(name) and not tables.surnames()[name[0]]:
            _add_if_name(page, *match.span(1), "speaker")


def _add_if_name(page: Page, start: int, end: int, rule: str) -> None:
    if not page.atoms(start, end) and (_is_person(page, start, end) or is_transcription(page.text[start:end])):
        page.add(start, end, Kind.PERSON, rule, 0.9, label="PERSON")


def _is_person(page: Page, start: int, end: int) -> bool:
    """A surname and one or two given characters that nothing else has taken."""
    free = all(atom.label in ("PLACE", "REGION") and atom.start > start for atom in page.atoms(start, end))
    return free and is_chinese_name(page.text[start:end], told=True)


def _add_credits(page: Page, start: int, end: int) -> None:
    """The names of a credit, up to what closes it; none where a part of it is no name."""
    bracket = page.text.find(")", start, start + FARTHEST) if _opens(page, start) else -1
    places = [atom.start for atom in page.atoms(start, end) if atom.label == "PLACE" and atom.start > start + 1]
    if places and REPORTED.search(page.text, places[0], end + 2):
        end = places[0]  # 刘权尹|吉林珲春市报道
        return _add_names(page, start, end, strict=False)
    stop = CREDIT_END.search(page.text, start, end + 1)
    last = bracket if bracket > 0 else stop.start() if stop and stop.start() < end else end
    if not CREDIT_END.match(page.text, last):
        return None
    return _add_names(page, start, last, strict=bracket < 0)


def _add_names(page: Page, start: int, end: int, *, strict: bool) -> None:
    """Add the parts as names; between brackets (not strict) two or three characters that make no word are one, too."""
    spans = list(_parts(page, start, end))
    if not strict and all(b - a in (2, 3) and is_no_word(page.text[a:b]) for a, b in spans):
        for span in spans:
            if not page.atoms(*span):
                page.add(*span, Kind.PERSON, "credit", 0.8, label="PERSON")
        return
    if spans and all(_is_person(page, *span) or _is_foreign(page, *span) for span in spans):
        for span in spans:
            if not page.atoms(*span):
                page.add(*span, Kind.PERSON, "credit", 0.85, label="PERSON")


def _opens(page: Page, start: int) -> bool:
    """Whether a bracket opens before the credit: its names may go on in the next line."""
    return "(" in page.text[max(0, start - LONGEST_CREDIT) : start]


def _parts(page: Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    parts = re.compile(f"{HAN}+").finditer(page.text, start, end)
    return (match.span() for match in parts if match.group() not in tables.alternatives("credits"))


def _is_foreign(page: Page, start: int, end: int) -> bool:
    return end - start > SHORTEST and run_end(page, start, end) == end and is_transcription(page.text[start:end])
