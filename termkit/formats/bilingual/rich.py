"""The tables of a rich text file (RTF 1.9.1), as memoQ exports them, and the paragraphs beside them."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from termkit.formats.bilingual.layout import Cell, Layout, cell_of
from termkit.formats.reading.opening import Input
from termkit.text.word_markup import TAG_STYLES

TOKEN = re.compile(rb"\\([a-z]+)(-?\d+)? ?|\\'([0-9a-fA-F]{2})|\\([^a-z'])|([{}])|([^\\{}\r\n]+)|[\r\n]+", re.DOTALL)
ELSEWHERE = frozenset(
    b"colortbl info pict header headerl headerr footer footerl footerr footnote listtable listoverridetable object"
    b" themedata colorschememapping datastore generator fldinst xmlnstbl rsidtbl revtbl annotation".split()
)
"""Destinations whose text is not printed in the body."""
CODEPAGES = {0: "cp1252", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "cp950", 204: "cp1251", 238: "cp1250"}
"""Encodings of the character sets that fonts name."""
PRINTED = {b"tab": "\t", b"line": "\n", b"emdash": "—", b"endash": "–", b"lquote": "‘", b"rquote": "’", b"bullet": "•",
           b"ldblquote": "“", b"rdblquote": "”", b"emspace": " ", b"enspace": " "}  # fmt: skip
SYMBOLS = {b"~": "\xa0", b"_": "-", b"\\": "\\", b"{": "{", b"}": "}"}


@dataclass(slots=True)
class State:
    """What holds inside a group."""

    is_elsewhere: bool = False
    table: str = ""
    """fonttbl or stylesheet, while one of them is read."""
    font: int = 0
    style: int = 0
    skip: int = 1
    """How many characters behind \\u stand for it in old programs."""
    is_unseen: bool = False
    """Hidden, or deleted under tracked changes."""


@dataclass(slots=True)
class Reader:
    """Reads the tokens one by one."""

    layout: Layout = field(default_factory=Layout)
    state: State = field(default_factory=State)
    stack: list[State] = field(default_factory=list)
    fonts: dict[int, str] = field(default_factory=dict)
    tags: set[int] = field(default_factory=set)
    """Numbers of the character styles of inline tags."""
    codec: str = "cp1252"
    pieces: list[tuple[str, bool]] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    rows: list[list[Cell]] = field(default_factory=list)
    raw: bytearray = field(default_factory=bytearray)
    """Bytes of characters in an old encoding."""
    skipping: int = 0
    in_table: bool = False
    number: int = 0
    """The style or font that its table tells of."""

    def word(self, name: bytes, value: int | None) -> None:  # noqa: PLR0912  # one branch a control word
        """A control word."""
        state = self.state
        if name in PRINTED:
            self.write(PRINTED[name])
        elif name == b"par":
            self.end_paragraph()
        elif name == b"cell":
            self.cells.append(self.taken())
        elif name == b"row":
            self.rows.append(self.cells)
            self.cells = []
        elif name == b"pard":
            self.in_table = False
        elif name == b"intbl":
            self.in_table = True
        elif name in ELSEWHERE:
            state.is_elsewhere = True
        elif name in (b"fonttbl", b"stylesheet"):
            state.table = name.decode()
        elif name == b"f":
            state.font = self.number = value or 0
        elif name == b"fcharset" and state.table == "fonttbl":
            self.fonts[self.number] = CODEPAGES.get(value or 0, "")
        elif name == b"cs":
            state.style = self.number = value or 0
        elif name == b"plain":
            state.style, state.is_unseen = 0, False
        elif name in (b"v", b"deleted"):
            state.is_unseen = value != 0
        elif name == b"uc":
            state.skip = value or 0
        elif name == b"u" and value is not None:
            self.write(chr(value % 0x10000))
            self.skipping = state.skip
        elif name == b"ansicpg" and value:
            self.codec = known_codec(f"cp{value}")

    def write(self, text: str) -> None:
        """Printed text, or what the table that is read says of a style."""
        self.flush()
        state = self.state
        if state.table == "stylesheet":
            if text.strip().rstrip(";").lower() in TAG_STYLES:
                self.tags.add(self.number)
        elif text and not (state.is_elsewhere or state.table or state.is_unseen):
            self.pieces.append((text, bool(state.style) and state.style in self.tags))

    def byte(self, value: int) -> None:
        """One byte of a character in the encoding of its font, unless it stands for a \\u before it."""
        if self.skipping:
            self.skipping -= 1
        else:
            self.raw.append(value)

    def flush(self) -> None:
        """Write the bytes that have come."""
        if self.raw:
            text = self.raw.decode(self.fonts.get(self.state.font) or self.codec, "replace")
            self.raw.clear()
            self.write(text)

    def taken(self) -> Cell:
        """The text since the last cell or paragraph."""
        self.flush()
        pieces, self.pieces = joined(self.pieces), []
        return cell_of(pieces)

    def end_paragraph(self) -> None:
        """A line break in a cell, else the end of a paragraph, and of the table before it."""
        if self.in_table or self.cells:
            self.write("\n")
        elif not (self.state.is_elsewhere or self.state.table):
            self.end_table()
            self.layout.add_paragraph(self.taken())

    def end_table(self) -> None:
        """The rows that came are a table."""
        if self.rows:
            self.layout.add_table(self.rows)
            self.rows = []


def layout_of(source: Input) -> Layout:
    """The layout of the file; raises ParseError where its groups do not close."""
    reader = Reader()
    for word, value, code, symbol, brace, text in tokens(source.stream.read()):
        if not code:
            reader.flush()
        if word:
            reader.word(word, int(value) if value else None)
        elif code:
            reader.byte(int(code, 16))
        elif brace == b"{":
            reader.stack.append(replace(reader.state))
        elif brace:
            if not reader.stack:
                raise source.refuse("has a group that closes and never opened; save it again in Word")
            reader.state, reader.skipping = reader.stack.pop(), 0
        elif symbol == b"*":
            reader.state.is_elsewhere = True
        elif symbol:
            reader.write(SYMBOLS.get(symbol, ""))
        elif text:
            skipped = min(reader.skipping, len(text))
            reader.skipping -= skipped
            reader.write(text[skipped:].decode(reader.codec, "replace"))
    if reader.stack:
        raise source.refuse("breaks off in the middle; it was cut short")
    reader.end_table()
    return reader.layout


def tokens(data: bytes) -> Iterator[tuple[bytes, ...]]:
    """Control word, its value, coded byte, control symbol, brace, text: one of them a token."""
    return (found.groups(b"") for found in TOKEN.finditer(data))


def known_codec(name: str) -> str:
    """The codec where Python has it, else that of Western Europe."""
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"


def joined(pieces: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """The pieces with surrogates, which \\u tells one by one, made whole characters."""
    return [(text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"), is_tag)
            for text, is_tag in merged(pieces)]  # fmt: skip


def merged(pieces: list[tuple[str, bool]]) -> Iterator[tuple[str, bool]]:
    """Neighbours of one kind as one piece."""
    held, kind = "", False
    for text, is_tag in pieces:
        if is_tag != kind and held:
            yield held, kind
            held = ""
        held, kind = held + text, is_tag
    if held:
        yield held, kind
