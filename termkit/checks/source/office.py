"""Somebody is named with an office that he did not hold at the document's date: 纳扎尔巴耶夫总统 in 2023.

The office stands right beside the name, and the note of the person tells when it was held.  Nothing is said where the
text says that it was once (前总统, тогдашний, in 2013), nor of those who left it long ago and keep the title.

Source: the notes of persons in the base, with their years.

Wrong: 哈萨克斯坦总统纳扎尔巴耶夫 in a document of 2023
Right: 哈萨克斯坦首任总统纳扎尔巴耶夫 in a document of 2023
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from termkit.checks.check import Check, Remark, Scope, SegmentPair, each, spans
from termkit.checks.compiled import CompiledBase
from termkit.checks.context import Context, Rendering
from termkit.checks.names.held_offices import Office, offices_in
from termkit.checks.names.tenures import Tenure, tenures
from termkit.model import ConceptEntry, Kind, Severity, primary
from termkit.text.sentences import sentences
from termkit.text.tables import read_rows

YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
OLD_YEAR = re.compile(r"[一二][九○〇零][○〇零一二三四五六七八九]{2}年")
GENERATION = 15
"""Years after which a person is spoken of with the office held once."""
BEFORE = 24
"""Characters in which a text says before an office that it was held once."""
LINKED = {
    "zh": re.compile(""),
    "ru": re.compile(r"\s+(?:[А-Я]{2,5}\s+)?"),
    "en": re.compile(r"(?:\s+|\s+of\s+(?:the\s+)?|,\s+)"),
}
"""What may stand between an office and the name of its country (in Russian its letters: ФРГ), and before a person."""


class Holders:
    """The persons of a base that have held offices."""

    def __init__(self, base: CompiledBase, language: str) -> None:
        """Gather them by the offices that their notes name."""
        self._of: defaultdict[str, list[tuple[Tenure, str]]] = defaultdict(list)
        self._base, self._language = base, language
        for entry in base.entries.values():
            if entry.kind is Kind.PERSON:
                for tenure in tenures(entry.note):
                    self._of[tenure.office].append((tenure, entry.id))

    def at(self, offices: list[Tenure], date: str) -> str:
        """The name of the only one who held one of these offices on a date, if the base knows him."""
        held = ((t, e) for office in offices for t, e in self._of.get(office.office, ()) if " of " in office.office)
        names = {self._base.preferred([e], self._language) for t, e in held if t.periods and t.includes(date)}
        return names.pop() if len(names) == 1 else ""


def look(unit: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each person with an office of another time."""
    language = primary(context.source)
    if not context.date or language not in LINKED:
        return
    offices = [office for office in offices_in(language) if office.title.search(unit.source)]
    if not offices:
        return
    found = context.renderings(unit.source, context.source)
    for (start, end), persons in _persons(found, unit.source).items():
        sentence = next((s for s in sentences(unit.source, language) if s[0] <= start < s[1]), (0, len(unit.source)))
        for office in offices:
            place = _beside(office, start, end, unit.source, found, language)
            if place is None or _is_past(unit.source, sentence, place, context.date, language):
                continue
            held = [office.of(person.note) for person in persons]
            if all(held) and not any(_may_be_held(t, context.date) for those in held for t in those):
                yield _remark(unit, (start, end), place, held[0], context)
                break


def _persons(found: list[Rendering], text: str) -> dict[tuple[int, int], list[ConceptEntry]]:
    """The persons that each name of a text may be of, where it is no part of a longer name."""
    persons: defaultdict[tuple[int, int], list[ConceptEntry]] = defaultdict(list)
    for one in found:
        joined = text[max(0, one.start - 1) : one.start] + text[one.end : one.end + 1]
        if one.is_longest and one.term.entry.kind is Kind.PERSON and not re.search(r"[·・•-]", joined):
            persons[one.span].append(one.term.entry)
    return persons


def _beside(
    office: Office, start: int, end: int, text: str, found: list[Rendering], language: str
) -> tuple[int, int] | None:
    """Where the office stands right before a name, its country between them, or in Chinese right behind it."""
    if language == "zh" and (match := office.title.match(text, end)):
        return match.span()
    for match in office.title.finditer(text, 0, start):
        place, link = match.end(), LINKED[language]
        for _ in range(3):
            gap = link.match(text, place)
            if gap and gap.end() == start:
                return match.span()
            ends = [r.end for r in found if gap and r.start == gap.end() and r.end < start]
            if not ends:
                break
            place = max(ends)
    return None


def _is_past(text: str, sentence: tuple[int, int], place: tuple[int, int], date: str, language: str) -> bool:
    """Whether the text says that it speaks of another time."""
    start, end = sentence
    before, anywhere = _former(language)
    clause = re.split(r"[，。；、：,;:]", text[max(start, place[0] - BEFORE) : place[0]])[-1]
    years = [*YEAR.findall(text, start, end), *(["0"] if OLD_YEAR.search(text, start, end) else [])]
    return bool(before.search(clause) or anywhere.search(text, start, end) or any(year < date[:4] for year in years))


def _may_be_held(tenure: Tenure, date: str) -> bool:
    """Whether the office was held within a month of that date, or so long before that the person keeps the title."""
    ends = [period.last[:4] for period in tenure.periods if period.last]
    return any(map(tenure.includes, _months_around(date))) or any(int(date[:4]) - int(end) > GENERATION for end in ends)


def _months_around(date: str) -> list[str]:
    """The month of a date with those before and after: who is elected, or was lately, has the title in some texts."""
    if len(date) < len("2024-05"):
        return [date]
    month = 12 * int(date[:4]) + int(date[5:7]) - 1
    return [f"{one // 12}-{one % 12 + 1:02d}" for one in (month, month - 1, month + 1)]


def _remark(
    unit: SegmentPair, name: tuple[int, int], title: tuple[int, int], held: list[Tenure], context: Context
) -> Remark:
    person, office = unit.source[slice(*name)], unit.source[slice(*title)].strip()
    right = context.base.index(Holders, context.source).at(held, context.date)
    message = f"“{person}” was not “{office}” on {context.date}" + (f"; it was “{right}”" if right else "")
    return Remark(unit, message, spans((min(name[0], title[0]), max(name[1], title[1]))))


@cache
def _former(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    row = next(row for row in read_rows("checks/former_offices.tsv") if row[0] == language)
    return re.compile(row[1]), re.compile(row[2])


CHECK = Check("SR110", "office", Severity.WARNING, each(look), Scope.TEXT)
