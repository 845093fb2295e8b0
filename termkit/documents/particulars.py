"""The date of a document that has no header to state it: where in the body to look, best evidence first.

A note of the newspaper it was printed in; a date line in the head; a date line among the last ones, such as
二○一三年九月七日于阿斯塔纳; the sentence that says when it was signed, 本声明于2022年9月14日在努尔苏丹签署; the day
of a dateline, 新华社北京12月20日电, where the body holds exactly one full date of that day.  The dates of a visit are
no date of the document.  Last of all the name of the file, kz-2013-09-07.txt: without evidence there is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from termkit.documents.lines import Line
from termkit.documents.marks import PRINTED_IN, SIGNING, date_of_line, find_dateline, is_credit
from termkit.documents.paragraphs import head_length
from termkit.text.dates import find_dates, parse_date

LAST_LINES = 15
READ = 60_000
DAY = len("2013-09-07")


def find_date(lines: Sequence[Line], language: str) -> str:
    """The ISO date of the document, as precise as its lines say, or an empty string."""
    head = lines[: head_length(lines, language)]
    tail = lines[max(len(head), len(lines) - LAST_LINES) :]
    return (
        _printed(tail)[0]
        or next(filter(None, (_stated(line.text, language) for line in head)), "")
        or next(filter(None, (date_of_line(line.text, language) for line in reversed(tail))), "")
        or next(filter(None, (_signed(line.text, language) for line in reversed(tail))), "")
        or _of_dateline([*lines[:LAST_LINES], *tail], lines, language)
    )


def date_in_name(name: str) -> str:
    """The ISO date that a file's name gives, if it gives one day and no other: kz-2013-09-07, 20130907联合宣言."""
    days = {iso for iso in _full(name, "zh") if len(iso) == DAY}
    return days.pop() if len(days) == 1 else ""


def find_page(lines: Sequence[Line]) -> str:
    """The page of the newspaper that a note at the end names, or an empty string."""
    return _printed(lines[-LAST_LINES:])[1]


def _printed(tail: Sequence[Line]) -> tuple[str, str]:
    """Date and page of the note that says where an article was printed."""
    notes = filter(None, (PRINTED_IN.match(line.text) for line in tail))
    return next(((parse_date(note["date"]), note["page"]) for note in notes), ("", ""))


def _stated(text: str, language: str) -> str:
    """The date of a line in the head: a date line, a credit (来源：新华社 2013-09-08), brackets behind the title."""
    dated = text if is_credit(text) else text[text.rfind("（") :] if text.endswith("）") else ""
    dates = _full(dated, language)
    return date_of_line(text, language) or (dates[0] if dates else "")


def _signed(text: str, language: str) -> str:
    """The date in the sentence that says when the document was signed."""
    dates = _full(text, language) if SIGNING.match(text) else []
    return dates[0] if dates else ""


def _of_dateline(places: Iterable[Line], lines: Sequence[Line], language: str) -> str:
    """The only full date of the text that falls on the day its dateline gives."""
    for line in places:
        dateline = find_dateline(line.text)
        if not dateline:
            continue
        days = [date.iso for date in find_dates(dateline.group(), language)]
        if days and not days[0].startswith("-"):
            return days[0]
        if days:
            text = "\n".join(line.text for line in lines)[:READ]
            same = {iso for iso in _full(text, language) if iso.endswith(days[0][1:])}
            return same.pop() if len(same) == 1 else ""
    return ""


def _full(text: str, language: str) -> list[str]:
    """The full dates of the text, periods and days without a year left out."""
    return [date.iso for date in find_dates(text, language) if date.is_whole]
