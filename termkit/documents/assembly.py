"""The Document from what a reader found: the text as people read it, each character with its place in the raw file."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from termkit.documents.decoding import CONTROL, refuse_mojibake
from termkit.documents.lines import MARGIN, RUN, Line, Piece, join, meant_lines, printed
from termkit.documents.paragraphs import Cell, Paragraph, paragraphs, title_lines
from termkit.documents.particulars import date_in_name, find_date, find_page
from termkit.documents.source import Source
from termkit.errors import FormatError
from termkit.model import Document, Role, Script, Segment
from termkit.text.languages import chinese_script, is_han, language_of
from termkit.text.normalize import key
from termkit.text.sentences import sentences

INVISIBLE = re.compile(f"[{CONTROL}\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]+")
UNTIDY = re.compile(f"{INVISIBLE.pattern}|{RUN.pattern}|[\\n\\r\\v\\f\\x85\u2028\u2029]+")
SUSPECT = re.compile(f"[{CONTROL}{MARGIN}\u202a-\u202e\n\r\v\f\x85\u2028\u2029]")
SPACED = re.compile(rf"(?<![^{MARGIN}\r\n])(?:[\u3400-\u9fff][{MARGIN}]+)+[\u3400-\u9fff](?![^{MARGIN}\r\n（(])")
RUNS_ON = re.compile("关于|關於|联合|聯合|共同|睦邻|睦鄰|友好|合作|和|与|與|的")
REMARK = re.compile(r"[（(][^（()）]{1,8}[)）]\s*$")
"""What a site puts behind a title: （全文）, (摘要)."""
TITLE_LINES = 4

Offsets = Sequence[int]


@dataclass(frozen=True, slots=True)
class View:
    """What of a raw file can be read: characters, and the place of each in `raw`."""

    raw: str
    text: str
    offsets: Offsets

    @classmethod
    def of(cls, raw: str) -> View:
        """The view that shows the raw text itself."""
        return cls(raw, raw, range(len(raw)))


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader found: spans of the view that are body, spans that are titles, and the particulars it knows.

    `roles` gives the role of single lines by the place in the view where they start.
    """

    view: View
    body: Sequence[tuple[int, int]]
    titles: Sequence[tuple[int, int]] = ()
    roles: Mapping[int, Role] = field(default_factory=dict)
    title: str = ""
    date: str = ""
    page: str = ""
    category: str = ""
    encoding: str = ""
    """Empty: the encoding that the source was decoded from."""


def assemble(source: Source, reader: str, reading: Reading) -> Document:
    """The document of a reading; title and date come from the body where the reading does not know them.

    Raises FormatError where nothing readable is left.
    """
    view = reading.view
    language = language_of("".join(view.text[start:end] for start, end in (*reading.titles, *reading.body)))
    lines = [line for span in reading.body for line in meant_lines(view.text, span, reading.roles, language)]
    head = _titles(reading, lines)
    if not lines and not head:
        raise FormatError("nothing to read: the file holds no text", source.path)
    lines = _in_whole(_with_title(head, lines), language)
    found = paragraphs(lines, language, titled=bool(head))
    text, offsets, segments = _Printer(view, language).print(found)
    refuse_mojibake(text, source.path)
    return Document(
        id=source.id,
        raw=view.raw,
        text=text,
        offsets=offsets,
        segments=segments,
        path=source.path,
        title=reading.title or _title(view.text, title_lines(lines, language)),
        date=reading.date or find_date(lines, language) or date_in_name(source.id),
        page=reading.page or find_page(lines),
        category=reading.category,
        language=language,
        script=chinese_script(text) if language == "zh" else Script.UNKNOWN,
        encoding=reading.encoding or source.decoded.encoding,
        reader=reader,
    )


def _titles(reading: Reading, lines: list[Line]) -> list[Line]:
    """The title lines that the reading knows, and those the body opens with, which are taken from it; each once."""
    head = [_title_line(reading.view.text, *span) for span in reading.titles]
    while lines and lines[0].role is Role.TITLE:
        line = lines.pop(0)
        if key(line.text) not in {key(title.text) for title in head}:
            head.append(line)
    return head


def _title_line(text: str, start: int, end: int) -> Line:
    return Line((Piece(start, end),), text[start:end], role=Role.TITLE)


def _with_title(head: Sequence[Line], lines: Sequence[Line]) -> list[Line]:
    """Title and body as one: where the body repeats the title, its lines are the title and the header's are gone."""
    if not head:
        return list(lines)
    wanted = key("".join(line.text for line in head))
    for count in range(1, min(TITLE_LINES, len(lines)) + 1):
        if wanted and key("".join(line.text for line in lines[:count])) == wanted:
            return [*(_as_title(line) for line in lines[:count]), *lines[count:]]
    return [*head, *lines]


def _as_title(line: Line) -> Line:
    return Line(line.pieces, line.text, line.indent, line.after_gap, Role.TITLE)


def _in_whole(lines: Sequence[Line], language: str) -> list[Line]:
    """The lines with a title in one where it runs on: 中华人民共和国 / 和哈萨克斯坦共和国 / 联合声明."""
    titles = title_lines(lines, language) if language == "zh" else []
    whole: list[Line] = []
    for line in lines:
        if whole and line in titles and whole[-1].text.endswith(tuple(title.text for title in titles)):
            runs_on = RUNS_ON.match(line.text) or whole[-1].text.endswith(("和", "与", "與", "的"))
            if runs_on:
                whole[-1] = join(whole[-1], line, "")
                continue
        whole.append(line)
    return whole


def _title(text: str, lines: Sequence[Line]) -> str:
    """The title as one string: its lines joined by a blank, without what is invisible or spaced out.

    Of a headline with a remark （全文） and the same title below it the shorter one is the title.
    """
    parts = [INVISIBLE.sub("", printed(text, line.pieces)) for line in lines]
    parts = [RUN.sub(" ", SPACED.sub(lambda spaced: "".join(spaced.group().split()), part)) for part in parts]
    once: dict[str, str] = {}
    for part in parts:
        bare = key(REMARK.sub("", part))
        once[bare] = min(once.get(bare, part), part, key=len)
    return " ".join(once.values())


class _Printer:
    """Prints paragraphs into one text, noting the raw place of each character and the segments."""

    def __init__(self, view: View, language: str) -> None:
        self.view, self.language = view, language
        self.parts: list[str] = []
        self.offsets = array("I")
        self.segments: list[Segment] = []
        self.length = 0

    def print(self, found: Sequence[Paragraph]) -> tuple[str, Offsets, tuple[Segment, ...]]:
        """The text, its offsets and its segments; the last paragraph has no line break after it."""
        for number, paragraph in enumerate(found):
            for cell in paragraph:
                last = number + 1 == len(found) and cell is paragraph[-1]
                self._print_cell(cell, number, "" if last else cell.glue)
        text = "".join(self.parts)
        same = text == self.view.raw
        return text, range(len(text)) if same else self.offsets, tuple(self.segments)

    def _print_cell(self, cell: Cell, number: int, glue: str) -> None:
        """Print the pieces of a cell and its glue, and part them into segments."""
        view, parts = self.view, []
        for start, end, joint in (part for piece in cell.pieces for part in _tidy(view.text, piece, cell.role)):
            parts.append(view.text[start:end])
            self.offsets.extend(view.offsets[start:end])
            if joint:
                parts.append(joint)
                self.offsets.append(view.offsets[end])
        if glue:
            parts.append(glue)
            place = cell.pieces[-1].end
            # at the very end of the file no raw character stands for the glue: it shares the last one's place
            self.offsets.append(view.offsets[min(place, len(view.offsets) - 1)])
        text = "".join(parts)
        if not text:
            return
        self.parts.append(text)
        self._segment(text, cell.role, number)
        self.length += len(text)

    def _segment(self, text: str, role: Role, number: int) -> None:
        """Segments over what is printed at the end: its sentences, or all of it."""
        spans = sentences(text, self.language) if role is Role.SENTENCE else [(0, len(text))]
        self.segments += (Segment(self.length + start, self.length + end, number, role) for start, end in spans)


def _tidy(text: str, piece: Piece, role: Role) -> Iterator[Piece]:
    """The piece without invisible characters, with one blank for many, and spaced-out names (胡　锦　涛) closed up."""
    start, end, glue = piece
    if role is Role.SENTENCE and not SUSPECT.search(text, start, end):
        yield piece
        return
    dropped = [_drop(match) for match in UNTIDY.finditer(text, start, end)]
    if role in (Role.SIGNATURE, Role.TITLE, Role.HEADING):
        dropped += _gaps_in_names(text, start, end)
    for low, high in sorted(dropped):
        if low > start:
            yield Piece(start, low)
        start = max(start, high)
    if start < end or glue:
        yield Piece(start, end, glue)


def _drop(match: re.Match[str]) -> tuple[int, int]:
    """The span to leave out: all that is invisible, all blanks but the first."""
    return match.span() if INVISIBLE.match(match.group()) else (match.start() + 1, match.end())


def _gaps_in_names(text: str, start: int, end: int) -> list[tuple[int, int]]:
    gaps = []
    for name in SPACED.finditer(text, start, end):
        places = [place for place in range(*name.span()) if is_han(text[place])]
        gaps += [(a + 1, b) for a, b in pairwise(places)]
    return gaps
