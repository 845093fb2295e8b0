"""Lines as a file has them, and lines as they are meant: broken ones joined, run-together ones parted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from termkit.documents.marks import ENUMERATOR, find_dateline, is_dateline, is_enumerated
from termkit.model import Role
from termkit.text.languages import is_han
from termkit.text.words import cut

LINE = re.compile(r"([^\n\r\v\f\x85\u2028\u2029]*)(\r\n|[\n\r\v\f\x85\u2028\u2029]|\Z)")
MARGIN = " \t\u3000\xa0\u2002\u2003\u2009\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
BLANK = r"[ \t\u3000\xa0\u2002\u2003]"
RUN = re.compile(f"{BLANK}{BLANK}+")  # not {2,}: a set first makes the search fast
HASHES = re.compile(r"#{1,6}[ \t]+")
FINAL = "。！？!?；;：:…”’」』）)》】〕.—"
INNER_STOP = re.compile(r"[。；，,;]")
STOP = re.compile(r"[。；！？]")
OPENING = {"《": "》", "“": "”", "（": "）", "(": ")", "「": "」"}
LONG, SHORT, PROSE_LINE = 45, 20, 30
"""Characters: a line of LONG is running text though it has no 。; one under SHORT is none though it has a comma."""
ENOUGH_LINES = 8
TORN = 0.5
"""Of the lines that fill a page at least so many end inside a sentence; in a list of sentences hardly any does."""


class Piece(NamedTuple):
    """A stretch of the view that is printed as it stands, and what joins it to the next one."""

    start: int
    end: int
    glue: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it is meant: the pieces it is printed from, their text, and how it stood on the page."""

    pieces: tuple[Piece, ...]
    text: str
    indent: int = 0
    after_gap: bool = False
    role: Role | None = None

    @property
    def start(self) -> int:
        """The place of its first character in the view."""
        return self.pieces[0].start


def meant_lines(text: str, span: tuple[int, int], roles: Mapping[int, Role], language: str) -> list[Line]:
    """The lines of a span of `text` as they are meant; `roles` the role of a line by the place of its start."""
    lines = physical_lines(text, span, roles)
    if language == "zh":
        parted = [part for line in lines for part in _part(text, line)]
        return _join(parted, "", _full_lines(parted, language))
    return _join(lines, " ", _full_lines(lines, language))


def physical_lines(text: str, span: tuple[int, int], roles: Mapping[int, Role]) -> list[Line]:
    """The lines that are not blank, without their margins."""
    found: list[Line] = []
    gap = False
    for match in LINE.finditer(text, *span):
        content = match[1]
        bare = content.strip(MARGIN)
        if not bare:
            gap = True
            continue
        indent = len(content) - len(content.lstrip(MARGIN))
        start = match.start() + indent
        found.append(_line(text, start, start + len(bare), indent, gap, roles.get(start)))
        gap = False
    return found


def _line(text: str, start: int, end: int, indent: int, gap: bool, role: Role | None) -> Line:
    """A line of one piece; the hashes of a Markdown heading are mark-up and go."""
    hashes = HASHES.match(text, start, end) if text[start] == "#" else None
    if hashes:
        first = hashes.group().count("#") == 1
        start, role = hashes.end(), role or (Role.TITLE if first else Role.HEADING)
    return Line((Piece(start, end),), text[start:end], indent, gap, role)


def _part(text: str, line: Line) -> Iterator[Line]:
    """The paragraphs of a line that only ideographic spaces (or four blanks) keep apart."""
    if not (RUN.search(line.text) and STOP.search(line.text)):
        yield line
        return
    start, cut = line.start, line.start
    end = line.pieces[0].end
    for run in RUN.finditer(text, start, end):
        if _parts_paragraphs(text[cut : run.start()], run.group()):
            yield _line(text, cut, run.start(), line.indent if cut == start else 2, False, line.role)
            cut = run.end()
    yield _line(text, cut, end, line.indent if cut == start else 2, False, line.role)


def _parts_paragraphs(before: str, run: str) -> bool:
    """True where a paragraph ends before a run of blanks."""
    if before[-1] in FINAL:
        return True
    if is_dateline(before) or (ENUMERATOR.fullmatch(before) and before[-1] in "、.．）)条章节款"):
        return False
    return "\u3000\u3000" in run or len(run) >= 4


def _join(lines: Sequence[Line], glue: str, full: set[int]) -> list[Line]:
    """The lines with those joined that a hard break has torn."""
    joined: list[Line] = []
    prose = _prose_blocks(lines) if glue else set()
    for number, line in enumerate(lines):
        wrapped = number - 1 in full or number in prose
        if joined and _goes_on(joined[-1], line, glue, wrapped, first=len(joined) == 1):
            joined[-1] = join(joined[-1], line, glue)
        else:
            joined.append(line)
    return joined


def _prose_blocks(lines: Sequence[Line]) -> set[int]:
    """The lines that go on the one before them: all of a block between blank lines that is long and ends in a stop."""
    prose: set[int] = set()
    block: list[int] = []
    for number, line in enumerate(lines):
        block = [number] if line.after_gap else [*block, number]
        last = number + 1 == len(lines) or lines[number + 1].after_gap
        if last and block[0] and line.text[-1] in ".!?;:»”":
            prose.update(n for n in block[1:] if _is_wrapped(lines[n - 1].text))
    return prose


def _is_wrapped(text: str) -> bool:
    return len(text) > PROSE_LINE and text[-1] not in ".!?;:"


def join(line: Line, following: Line, glue: str) -> Line:
    """Two lines as one, with `glue` between them unless a hyphen ends the first."""
    hyphen = glue and line.text.endswith(("-", "‐")) and line.text[-2:-1].isalpha()
    between = "" if hyphen else glue
    last = line.pieces[-1]._replace(glue=between)
    return replace(line, pieces=(*line.pieces[:-1], last, *following.pieces), text=line.text + between + following.text)


def _goes_on(line: Line, following: Line, glue: str, wrapped: bool, *, first: bool) -> bool:
    """True where `following` is the rest of `line`; `wrapped` says that the width of the page broke it."""
    if following.after_gap or line.role or following.role or is_enumerated(following.text):
        return False
    if wrapped and following.indent <= min(line.indent, 1):
        return True
    if glue:
        return line.text[-1] not in '.!?:;»”")' and following.text[0].islower() and len(line.text) > SHORT
    return _is_torn(line.text, following.text, first=first) and not find_dateline(following.text)


def _is_torn(text: str, following: str, *, first: bool) -> bool:
    """True for a Chinese line that stops where no sentence can: in running text, after a comma, inside a word."""
    if text[-1] in FINAL or RUN.search(text[-12:]) or is_dateline(text):
        return False
    if text[-1] in "，、,（(《“「" or _is_open(text):
        return True
    if INNER_STOP.search(text) and ("。" in text or len(text) >= (LONG if first else SHORT)):
        return True
    return len(text) >= SHORT / 2 and not is_enumerated(text) and _inside_word(text, following)


def _inside_word(text: str, following: str) -> bool:
    """True where a word of the dictionary begins in the one line and ends in the other."""
    end = len(text[-4:])
    if not (is_han(text[-1]) and is_han(following[0])):
        return False
    place = 0
    for word in cut(text[-4:] + following[:4]):
        if place < end < place + len(word):
            return True
        place += len(word)
    return False


def _is_open(text: str) -> bool:
    """True where a title, a quotation or a bracket is opened and not closed."""
    return any(text.count(opening) > text.count(closing) for opening, closing in OPENING.items())


def _full_lines(lines: Sequence[Line], language: str) -> set[int]:
    """The lines that fill the page, where the text was wrapped at a width, in columns or in characters."""
    if len(lines) < ENOUGH_LINES:
        return set()
    by_length = _filled([line.indent + len(line.text) for line in lines], language, 1)
    by_columns = _filled([_columns(line) for line in lines], language, 2) if language == "zh" else set()
    full = max(by_columns, by_length, key=len)
    torn = sum(lines[number].text[-1] not in FINAL + ".;:!" for number in full)
    return full if torn >= TORN * len(full) else set()


def _filled(widths: Sequence[int], language: str, unit: int) -> set[int]:
    """The places of the widths near the greatest one, or none where they are too few for a wrapped text."""
    slack, share, least, most = (3 * unit, 0.4, 18 * unit, 80 * unit) if language == "zh" else (14, 0.5, 50, 120)
    width = sorted(widths)[int(len(widths) * 0.95) - 1]
    full = {place for place, w in enumerate(widths) if width - slack <= w <= width + slack}
    return full if least <= width <= most and len(full) >= share * len(widths) else set()


def _columns(line: Line) -> int:
    """Columns on the page; a Han character takes two, as it takes two bytes in GB 18030."""
    return line.indent + len(line.text.encode("gb18030", "replace"))


def printed(text: str, pieces: Iterable[Piece]) -> str:
    """What the pieces print."""
    return "".join(text[start:end] + glue for start, end, glue in pieces)
