"""Dotted names: 努尔苏丹·纳扎尔巴耶夫, 路易斯·伊纳西奥·卢拉·达席尔瓦, and institutions that bear one."""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.page import Atom, Page
from termkit.mining.names.persons.chinese_names import USUAL
from termkit.mining.names.transcription import AFTER_NAME, are_signs, can_be_signs, dotted_start, is_name_like, run_end
from termkit.mining.words.general import frequency
from termkit.model import Kind
from termkit.text.words import tag

PART = "(?:(?![的和与及同对为向被由了])[\u4e00-\u9fff])"
DOTTED = re.compile(rf"{PART}{{1,8}}(?:·[A-Z](?=·))?(?:·(?:{PART}{{1,8}}-)?{PART}{{1,12}}){{1,5}}")
"""With a middle initial that may stand in Latin: 威廉·J·克林顿."""
FIRST_PART = 7
LONGEST_BODY = 12
SELDOM = 10
"""Occurrences in the dictionary from which a word is more than a chance of the cutting."""
PLACES = frozenset({"PLACE", "COUNTRY", "REGION"})
FIELD_TAGS = "nbvj"
NAME_TAGS = ("nr", "nrt", "ns", "nz", "nrfg")
CALLED = re.compile(tables.any_of("occupations") + "|使馆|代表团")
LISTED = re.compile(f"(?<=、){PART}{{2,5}}$")
"""The first part of a name in a list, whatever its characters."""
GOES_ON = AFTER_NAME | frozenset("时后前中曾所已互还均")
MONARCH = re.compile("[一二三四五六七八九十]{1,2}世(?![纪界])")
FUNCTION = re.compile("[的和与同及于在对向为由兼]")


def find_dotted(page: Page) -> None:
    """Add the dotted names of the page."""
    place = 0
    while (dot := page.text.find("·", place)) >= 0:
        match = DOTTED.search(page.text, max(place, dot - 8))
        if match is None:
            place = dot + 1
            continue
        stop = _end_of_first(page, *match.span())
        start = _left_of_dots(page, match.start(), stop)
        end = _last_part_end(page, page.text.rindex("·", match.start(), stop) + 1, stop)
        place = max(end, dot + 1)
        whole = "·" in page.text[start:end].strip("·") and page.text[start] != "·" and end - start >= 3
        places = all(atom.label in PLACES for atom in page.atoms(start, end)) and len(page.atoms(start, end)) > 1
        lettered = page.text[start - 1 : start] == "中" and page.text[start + 1] == "·"  # 中埃·泰达苏伊士经贸合作区
        single = end - start == 3 and end not in page.edges  # 敦煌行·丝|绸之路国际旅游节
        single = single or (page.text[start + 1] == "·" and _ends_word(page, start))  # 世界市长对|话·南京
        if (
            whole
            and not (places or lettered or single)
            and not any(map(_holds_a_word, page.text[start:end].split("·")))
        ):
            _add_dotted(page, start, end)


def _add_dotted(page: Page, start: int, end: int) -> None:
    """A person, or the institution that bears a person's name: 约翰·霍普金斯大学."""
    for last in (end, end - 1):
        if (body := _body_end(page, last)) is not None:
            state = page.led_by(start, "COUNTRY")
            for first in {start, state}:
                page.add(first, body, Kind.ORGANISATION, "named after a person", 0.9, label="ORG")
            return
    page.add(start, end, Kind.PERSON, "dotted name", 0.95, label="PERSON")


def _body_end(page: Page, start: int) -> int | None:
    """Where an institution ends that bears the name before it, perhaps behind what it is for: 青少年|体育|文化|中心."""
    body = re.compile(tables.any_of("named-after-a-person")).search(page.text, start, start + LONGEST_BODY)
    if body is None or page.atoms(start, body.end()):
        return None
    field = tag(page.text[start : body.start()])
    usual = all(mark[0] in FIELD_TAGS and frequency(word) >= USUAL for word, mark in field)
    return body.end() if usual else None


def _end_of_first(page: Page, start: int, end: int) -> int:
    """Where the dots of one name end, if a middle part holds the sentence between two: 考文垂|正式接棒|托马斯."""
    for part in re.finditer("(?<=·)[^·]+(?=·)", page.text[start:end]):
        if _holds_a_word(part.group()):
            return start + part.end()
    return end


def _holds_a_word(part: str) -> bool:
    """True for a part with a word in it that no name is written with: 深化互信 of a slogan, 二十四节气 of a series."""
    spelt = MONARCH.sub("", part)
    words = (word for word, mark in tag(spelt) if len(word) > 1 and mark not in NAME_TAGS and frequency(word) >= SELDOM)
    return not all(map(can_be_signs, words))


def _last_part_end(page: Page, start: int, stop: int) -> int:
    """The end of the last part; other characters count if a sure boundary follows them soon."""
    if (hyphen := page.text.find("-", start, stop)) > 0:
        start = hyphen + 1
    end = farther = run_end(page, start, stop, dotted=True)
    if end == start and run_end(page, start + 1, stop, dotted=True) - start > 3:
        end = farther = run_end(page, start + 1, stop, dotted=True)  # 雅·|钢|巴特尔
    if end - start == 2 and end - 1 in page.edges and end not in page.edges:
        return end - 1  # 伊姆兰·汗|多次
    while farther < min(stop, end + 3) and page.text[farther] not in GOES_ON and farther in page.edges:
        farther += 1
    closed = farther == len(page.text) or page.text[farther] in AFTER_NAME or page.atoms(farther, farther + 1)
    single = all(place in page.edges for place in range(end, farther + 1))
    return farther if closed and single and not page.atoms(end, farther) and end - start < 6 else end


def _left_of_dots(page: Page, start: int, end: int) -> int:
    """The beginning of the first part: behind a title or state, else the run of transcription characters."""
    dot = page.text.index("·", start, end)
    listed = LISTED.search(page.text, max(0, dot - FIRST_PART), dot)
    if listed and not page.atoms(*listed.span()) and not _holds_a_word(listed.group()):
        return listed.start()  # 、|祖力亚提·司马义, but 、众议院|扬·哈马切克
    before = [atom for atom in page.atoms(max(0, start - 1), dot) if not _is_inside(page, atom)]
    ends = [atom.end for atom in before if atom.end < dot]
    ends += [match.end() for match in CALLED.finditer(page.text, start, dot) if match.end() < dot]
    near = bool(ends) and dot - max(ends) <= FIRST_PART and not FUNCTION.search(page.text, max(ends), dot)
    near = near and _behind_word(page, max(ends), dot) == max(ends)
    if near and is_name_like(page.text[max(ends) : dot]) and not _begins_with_word(page.text[max(ends) : dot]):
        return max(ends)
    place = dotted_start(page, dot, max([start, *ends]))
    if dot - place > 1 and _ends_word(page, place):
        place += 1  # 出席|路易·艾黎塑像揭幕仪式
    elif page.text[place - 2 : place - 1] == "、" and are_signs(page.text[place:dot]):
        place -= 1
    return _over_hyphen(page, place if place < dot else max([start, *ends, _behind_word(page, start, dot)]))


def _ends_word(page: Page, place: int) -> bool:
    """True where the first character of a run is the end of a common word: 出|席."""
    word = page.text[place - 1 : place + 1]
    return place not in page.edges and place + 1 in page.edges and frequency(word) >= USUAL


def _begins_with_word(text: str) -> bool:
    """True where a common word of two characters stands before the first part: 问题|专家|纳提詹."""
    word, mark = tag(text)[0]
    return len(word) > 1 and mark not in NAME_TAGS and frequency(word) >= USUAL


def _behind_word(page: Page, start: int, dot: int) -> int:
    """Behind the last word before a first part with a character no transcription uses: 致电|若泽·拉莫斯."""
    place = start
    for word, mark in tag(page.text[start:dot]):
        place += len(word)
        noun = mark.startswith(("n", "s")) and mark not in ("nr", "nrt") and not are_signs(word)  # 古城|阿米尔
        if len(word) > 1 and (noun or mark.startswith("v")) and frequency(word) >= USUAL and place < dot:
            start = place
    return start


def _is_inside(page: Page, atom: Atom) -> bool:
    """True for a name that transcription goes on around: 纽埃 of 埃马纽埃尔, behind a title 总理|伊拉克利·加里."""
    if atom.label in PLACES and _opens_a_name(page, atom):
        return True
    around = page.text[max(0, atom.start - 1) : atom.end + 1]
    dotted = page.text.startswith("·", atom.end + 1)
    goes_on = atom.label == "PLACE" and dotted and are_signs(page.text[atom.end])  # 达沃|尔·佩里奇
    return atom.end - atom.start == 2 and ((len(around) == 4 and are_signs(around)) or goes_on)


def _opens_a_name(page: Page, atom: Atom) -> bool:
    """True for a place right behind a title of office, whose transcription goes on up to the dot."""
    titled = any(before.label == "OFFICE" for before in page.atoms(atom.start - 1, atom.start)) if atom.start else False
    dot = page.text.find("·", atom.end, atom.start + FIRST_PART)
    return titled and dot > atom.end and are_signs(page.text[atom.start : dot], dotted=True)


def _over_hyphen(page: Page, start: int) -> int:
    """The beginning of a name whose first part is joined by a hyphen: 让-克洛德·容克."""
    if page.text[start - 1 : start] != "-":
        return start
    low = max(0, start - FIRST_PART)
    low = max([low, *(atom.end for atom in page.atoms(low, start - 1))])
    place = start - 1
    while place > low and are_signs(page.text[place - 1], dotted=True):
        place -= 1
    return place if place < start - 1 else start
