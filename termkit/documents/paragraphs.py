"""Paragraphs: lines with their roles, and signature blocks parted into their columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, dropwhile, takewhile
from typing import NamedTuple

from termkit.documents.lines import MARGIN, RUN, Line, Piece
from termkit.documents.marks import (
    ENUMERATOR,
    SIGNED,
    date_of_line,
    find_dateline,
    is_credit,
    is_dateline,
    is_enumerated,
    is_heading,
)
from termkit.model import Role
from termkit.text.languages import is_han
from termkit.text.patterns import LETTER

BLANKS = re.compile(f"[{MARGIN}][{MARGIN}]*")
COLUMN_GAP = re.compile(rf"[^\W\d_）)][{MARGIN}]+[^\W\d_（(]")
COLUMNS = re.compile(r"[ \t\u3000\xa0\u2002\u2003]{3,}|\u3000{2,}|[ \u3000]*\t[ \t\u3000]*")
TITLE = {"zh": 60}
LONGEST_TITLE, WRAPPED, TITLE_LINES = 200, 40, 4
BODY_MARK = {"zh": re.compile(r"[。；！？]|[，、：:；;,]\Z")}
FOREIGN_BODY_MARK = re.compile(r"[.;:,!?]\Z|[.!?;] ")
SIGNATURE_LINE, FOREIGN_SIGNATURE_LINE = 45, 110
SIGNATURE_LINES = 8
CELL = 60
STOP = re.compile("[，。；！？…;!?]")
COMMA = re.compile(r"[,.](?:\Z|(?<=,) |(?<=[\u3400-\u9fff],))")
CHINESE_HEADING = re.compile(r"[\u3400-\u9fff](?:[^，。；：！？,;:!?\t]{0,48}[^，。；：！？,;:!?、.\t])?\Z")


class Cell(NamedTuple):
    """A part of a paragraph with one role; `glue` is printed after it: a tab between columns, a line break last."""

    pieces: tuple[Piece, ...]
    role: Role
    glue: str = "\n"


Paragraph = tuple[Cell, ...]


def paragraphs(lines: Sequence[Line], language: str, *, titled: bool) -> list[Paragraph]:
    """The paragraphs of the lines with their roles; the head is a title only where none is known already (`titled`)."""
    body = head_length(lines, language)
    credited = {number for number, line in enumerate(lines) if is_credit(line.text)}
    signed = _signature_lines(lines, body, credited, language)
    found = []
    for number, line in enumerate(lines):
        given = line.role or (Role.DATELINE if number in credited else None)
        role = given or _role(line, language, number < body and not titled, number in signed)
        found.append(tuple(_cells(line, role, number in signed)))
    return found


def head_length(lines: Sequence[Line], language: str) -> int:
    """How many lines stand before the first one of running text; 0 where they are too many to be a title's."""
    for number, line in enumerate(lines):
        if date_of_line(line.text, language) or is_credit(line.text):
            continue
        mark = BODY_MARK.get(language, FOREIGN_BODY_MARK)
        if len(line.text) > TITLE.get(language, LONGEST_TITLE) or mark.search(line.text) or is_enumerated(line.text):
            return number
        if language != "zh" and number and _begins_prose(lines, number):
            return number
        if find_dateline(line.text) and not is_dateline(line.text):
            return number
    return 0


def _begins_prose(lines: Sequence[Line], number: int) -> bool:
    """True for a long line after a blank one with another right behind it: a wrapped paragraph, and no title."""
    followed = number + 1 < len(lines) and not lines[number + 1].after_gap
    return lines[number].after_gap and followed and len(lines[number].text) > WRAPPED


def title_lines(lines: Sequence[Line], language: str) -> list[Line]:
    """The lines of the head that are its title, four at most, each once."""
    head = lines[: head_length(lines, language)]
    marked = list(takewhile(_is_title, dropwhile(lambda line: not _is_title(line), lines)))
    found = marked or [line for line in head if not is_credit(line.text) and not date_of_line(line.text, language)]
    return list({line.text: line for line in reversed(found)}.values())[::-1][:TITLE_LINES]


def _is_title(line: Line) -> bool:
    return line.role is Role.TITLE


def _role(line: Line, language: str, in_head: bool, signed: bool) -> Role:
    if signed:
        return Role.SIGNATURE
    if in_head:
        return Role.DATELINE if date_of_line(line.text, language) else Role.TITLE
    plain_heading = language == "zh" and CHINESE_HEADING.match(line.text) and not RUN.search(line.text)
    return Role.HEADING if plain_heading or is_heading(line.text) else Role.SENTENCE


def _signature_lines(lines: Sequence[Line], body: int, passed_over: set[int], language: str) -> set[int]:
    """The numbers of the lines of signature blocks: short lines without prose that end in a date or the document."""
    signed: set[int] = set()
    run: list[int] = []
    for number in range(body, len(lines) + 1):
        if number in passed_over:
            continue
        line = lines[number] if number < len(lines) else None
        if line and _may_sign(line, language):
            run.append(number)
            continue
        if run and _is_signature(lines, run[-SIGNATURE_LINES:], language, at_end=line is None):
            signed.update(run[-SIGNATURE_LINES:])
        run = []
    return signed


def _may_sign(line: Line, language: str) -> bool:
    """True for a short line that is no prose, or for a date with its place."""
    text = line.text
    longest = SIGNATURE_LINE if language == "zh" else FOREIGN_SIGNATURE_LINE
    if line.role or len(text) > 2 * longest:
        return False
    if _is_prose(text):
        return bool(date_of_line(text, language))
    return len(BLANKS.sub("", text)) <= longest and bool(LETTER.search(text)) and not is_heading(text)


def _is_prose(text: str) -> bool:
    """True for what holds the marks of a sentence."""
    return bool(STOP.search(text) or COMMA.search(text))


def _is_signature(lines: Sequence[Line], run: Sequence[int], language: str, *, at_end: bool) -> bool:
    texts = [lines[number].text for number in run]
    if any(SIGNED.search(text) for text in texts) or (run[0] and date_of_line(texts[-1], language)):
        return bool(run[0])
    return at_end and bool(run[0]) and any(COLUMN_GAP.search(text) for text in texts)


def _cells(line: Line, role: Role, signed: bool) -> Iterator[Cell]:
    """The columns of a line, or its dateline and the rest, or all of it."""
    cuts = list(_column_gaps(line, signed)) if role not in (Role.HEADING, Role.DATELINE) else []
    dateline = find_dateline(line.text) if role in (Role.SENTENCE, Role.HEADING) and not cuts else None
    if dateline and dateline.end() < len(line.text):
        place = len(line.text) - len(line.text[dateline.end() :].lstrip(MARGIN))
        yield Cell(_cut(line.pieces, 0, place), Role.DATELINE, "")
        yield Cell(_cut(line.pieces, place, len(line.text)), role)
        return
    start = 0
    for gap, resume in cuts:
        yield Cell(_cut(line.pieces, start, gap), role, "\t")
        start = resume
    yield Cell(_cut(line.pieces, start, len(line.text)) if start else line.pieces, role)


def _column_gaps(line: Line, signed: bool) -> Iterator[tuple[int, int]]:
    """The blanks that part the columns of a line, as (start, end)."""
    text = line.text
    if "\t" not in text and not signed and not RUN.search(text):
        return
    if signed:
        yield from (gap for gap in _spans(BLANKS, text) if _parts_names(text, *gap))
        return
    gaps = _spans(RUN if _is_chinese(text) else COLUMNS, text)
    if "\t" in text:
        yield from (gap for gap in gaps if "\t" in text[slice(*gap)])
    elif _are_cells(_between(gaps, text)):
        yield from gaps


def _spans(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern.finditer(text)]


def _between(gaps: Sequence[tuple[int, int]], text: str) -> list[str]:
    """What stands before, between and behind the gaps of a line."""
    ends = [0, *chain.from_iterable(gaps), len(text)]
    return [text[start:end] for start, end in zip(ends[::2], ends[1::2], strict=True)]


def _are_cells(parts: Sequence[str]) -> bool:
    """True for short pieces without prose; the number of a heading is no column."""
    return all(len(part) <= CELL and not _is_prose(part) for part in parts) and not ENUMERATOR.fullmatch(parts[0])


def _parts_names(text: str, start: int, end: int) -> bool:
    """True where blanks in a signature block part two columns; not in 习　近　平, a date, or between foreign words."""
    before, after = text[start - 1], text[end]
    if end - start >= 2:
        return not _spaced(text, start, end)
    if not (is_han(before) or is_han(after) or before in "）)") or before.isdigit() or after.isdigit():
        return False
    return not _spaced(text, start, end)


def _spaced(text: str, start: int, end: int) -> bool:
    """True where one Han character alone stands on each side: a name spaced out to the width of longer ones."""
    alone_before = is_han(text[start - 1]) and (start == 1 or text[start - 2] in MARGIN)
    alone_after = is_han(text[end]) and (end + 1 == len(text) or text[end + 1] in MARGIN + "（(")
    return alone_before and alone_after


def _is_chinese(text: str) -> bool:
    return any(map(is_han, text))


def _cut(pieces: Sequence[Piece], start: int, end: int) -> tuple[Piece, ...]:
    """The pieces of what the line prints from `start` to `end`."""
    found, place = [], 0
    for piece in pieces:
        size = piece.end - piece.start
        low, high = max(start - place, 0), min(end - place, size)
        if low < high:
            kept = piece.glue if place + size < end else ""
            found.append(Piece(piece.start + low, piece.start + high, kept))
        place += size + len(piece.glue)
    return tuple(found)
