"""Persons by what is told of them beside no title: who is appointed, whose life is told, who wrote the text.

appointed    任命覃俭为…大使, 免去邓英(女)的…职务
a life       韩春霖,男,汉族; 姜瑜曾任…
a credit     (记者 俞铮、郝亚琳), 责编:覃博雅、刘洁妍
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.mining.names import tables
from termkit.mining.names.page import Page
from termkit.mining.names.persons.bylines import names_of
from termkit.mining.names.persons.chinese_names import NO_NAME, is_chinese_name
from termkit.mining.names.transcription import is_no_word, is_transcription, run_end
from termkit.model import Kind

HAN = "[\u4e00-\u9fff]"
GENDER = "(?:\\((?:女|男)[^()]{0,8}\\))?"
APPOINTED = re.compile(
    "(?:任命|免去|委任|推选|选举|补选|增选|提名|派遣|任免|委派|授予|追授|接受)(?:由)?"
    f"({HAN}{{2,4}}?(?:·{HAN}{{1,8}}){{0,3}}){GENDER}(?:同志)?(?=为|的{HAN}{{2,40}}职务|担任|出任|任|兼任|接替|辞去)"
)
LIFE = re.compile(
    f"({HAN}{{2,4}}?){GENDER}"
    "(?=,[男女],|先后(?:任|在)|曾任|曾先后|历任|现任|出任|兼任|当选|毕业于|访华|出生于|生于|则曾|卸任|就任|接任|接替|继任|逝世|病逝|因病)"
)
SPEAKER = re.compile(
    f'的({HAN}{{2,3}})(?=说[,:"“]|表示[,:]|告诉|认为[,:]|介绍说|指出[,:]'
    "|是[^,。]{0,14}(?:作家|学者|专家|商人|村民|教师|老师|司机|医生|画家))"
)
CREDIT = re.compile(tables.any_of("credits") + f"(?!时|问|表示)(?:[:,/ ]{{0,3}}|为)(?=({HAN}[{HAN[1:-1]}、 ]{{1,40}}))")
SHOT = re.compile("摄(?=[)。 \\n]|$)|(?<= )图(?=[) \\n]|$)")
PHOTOGRAPHER = re.compile(f"(?:(?<=[。,;:( \n])|(?<=[社报网]发))({HAN}{{2,3}}|{HAN} {HAN}) ?$")
LABEL = re.compile(f"(?:^|(?<=\n))({HAN}{{2,3}})(?=:)")
"""Who speaks, at the beginning of a line: 毛宁:"""
ALONE = re.compile(f"(?<=\n)({HAN}{{3}})(?=\n)")
REPORTED = re.compile("报道|摄|电")
BYLINE = re.compile(f"电 ?\\(({HAN}{{2,4}}(?:[ 、]{{1,2}}{HAN}{{2,4}}){{0,3}})(?=\\))")
"""The authors in brackets behind the dateline, with no word for what they are."""
DONE = re.compile("(?:摄影报道|摄影|摄|报道|编译|整理)$")
"""What an author did, at the end of a bracket: (新华社记者刘宇|摄)."""
CREDIT_END = re.compile(
    "、(?=本报|新华社|[^、]{2,8}(?:记者|通讯员))|[):\n。;|\\]】”0-9]|$|摄|报道|编译|主持|整理|翻译|编辑|责编|实习|主编"
)
BOUNDARY = frozenset(',。;:、\n( "“”!?由和与年月日前')
WITHIN = frozenset("中时里后前上下间")
"""What ends the time or place at which somebody speaks: 在致论坛的贺词中|说."""
INTRODUCING = frozenset({"其中", "免去", "当时", "同年", "此后", "后来", "随后", "任命"})
SHORTEST = 2
LONGEST_CREDIT = 6
FARTHEST = 60


def find_appointed(page: Page) -> None:
    """Add the persons who are appointed, told of, or named as authors."""
    for match in APPOINTED.finditer(page.text):
        _add_if_name(page, *match.span(1), "appointed")
    for match in LIFE.finditer(page.text):
        for start in range(match.start(1), match.end(1) - 1):
            if page.text[match.end(1) - 1] != "同" and _begins(page, start) and _is_person(page, start, match.end(1)):
                page.add(start, match.end(1), Kind.PERSON, "told of", 0.8, label="PERSON")
                break
    for match in SPEAKER.finditer(page.text):
        if page.text[match.end(1) - 1] not in WITHIN and is_chinese_name(page.text[match.start(1) : match.end(1)]):
            _add_if_name(page, *match.span(1), "speaker")
    _find_lines(page)
    for match in SHOT.finditer(page.text):
        name = PHOTOGRAPHER.search(page.text, max(0, match.start() - LONGEST_CREDIT), match.start())
        if name and not page.atoms(*name.span(1)) and is_no_word(name.group(1)):
            page.add(*name.span(1), Kind.PERSON, "credit", 0.8, label="PERSON")
    for pattern in (CREDIT, BYLINE):
        for match in pattern.finditer(page.text):
            _add_credits(page, *match.span(1))


def _find_lines(page: Page) -> None:
    """Who speaks at the beginning of a line, and who stands alone in one."""
    for match in LABEL.finditer(page.text):
        name = match.group(1)
        if is_chinese_name(name, told=True) and is_no_word(name) and not tables.surnames().get(name[0]):
            _add_if_name(page, *match.span(1), "speaker")
    for match in ALONE.finditer(page.text):
        if is_chinese_name(match.group(1)) and not tables.surnames().get(match.group(1)[0]):
            _add_if_name(page, *match.span(1), "alone in its line")


def _begins(page: Page, start: int) -> bool:
    """Whether a name can begin here: behind a mark, or a word that leads to who is meant."""
    before = page.text[max(0, start - 2) : start]
    return not before or before[-1] in BOUNDARY or before in INTRODUCING


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
    if done := DONE.search(page.text, start + SHORTEST, bracket) if bracket > 0 else None:
        bracket = done.start()
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
    if not strict and all(b - a in (2, 3) and _may_be_credit(page.text[a:b]) for a, b in spans):
        for span in spans:
            if not page.atoms(*span):
                page.add(*span, Kind.PERSON, "credit", 0.8, label="PERSON")
        return
    if spans and all(_is_person(page, *span) or _is_foreign(page, *span) for span in spans):
        for span in spans:
            if not page.atoms(*span):
                page.add(*span, Kind.PERSON, "credit", 0.85, label="PERSON")


def _may_be_credit(name: str) -> bool:
    return is_no_word(name) and not set(name) & NO_NAME


def _opens(page: Page, start: int) -> bool:
    """Whether a bracket opens before the credit: its names may go on in the next line."""
    return "(" in page.text[max(0, start - LONGEST_CREDIT) : start]


def _parts(page: Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in re.compile(f"{HAN}+").finditer(page.text, start, end):
        if match.group() not in tables.alternatives("credits"):
            yield from names_of(page.text, *match.span()) or [match.span()]  # 王锦鹄|毛磊


def _is_foreign(page: Page, start: int, end: int) -> bool:
    return end - start > SHORTEST and run_end(page, start, end) == end and is_transcription(page.text[start:end])
