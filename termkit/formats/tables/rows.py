"""Rows of comma-, semicolon- and tab-separated text, whatever program saved it."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import deque
from collections.abc import Iterator
from itertools import islice

from termkit.formats.format import Head
from termkit.formats.reading import encoding
from termkit.formats.reading.opening import Input
from termkit.text.legacy import LEGACY

Row = tuple[int, list[str]]
"""Line number and cells."""
DELIMITERS = ("\t", ",", ";", "|")
NEUTRAL = re.compile(r"'(?=[=+\-@\t\r])")
"""The apostrophe that keeps a spreadsheet from taking a text for a formula."""
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
STRAY = 0.1
"""The share of control characters up to which a file is a text that some program left a few in; of binary data they are
an eighth."""
HYPHENS = str.maketrans({"\x1e": "-", "\x1f": ""})
"""How Word writes a hyphen where no line ends, and one that is seen only where a line does."""


def delimiter_of(text: str) -> str:
    """The delimiter that splits the first lines evenly into most columns; empty where none does.

    Nobody writes a tab by chance: rows longer than their heading are rows all the same.
    """
    lines = [line for line in text.splitlines()[:20] if line.strip() and not line.startswith("#")]
    best, most = "", 1
    for delimiter in DELIMITERS:
        widths = [len(cells) for cells in csv.reader(lines, delimiter=delimiter)]
        fitting = sum(width <= widths[0] or delimiter == "\t" for width in widths)
        if widths and widths[0] > most and fitting >= 0.9 * len(widths):
            best, most = delimiter, widths[0]
        if best == "\t":
            break
    return best


def is_table(head: Head) -> bool:
    """True for text that falls into columns."""
    if head.root or not is_text(head.text[:4096]) or head.raw.startswith((b"PK", b"\x1f\x8b", b"%PDF")):
        return False
    whole = head.text if len(head.raw) < 60_000 else head.text.rpartition("\n")[0]
    if head.text.lstrip().startswith(("{", "[", "<")) or "\ufffd" in whole:
        return False
    return bool(delimiter_of(whole))


def is_text(sample: str) -> bool:
    """True unless zeros or many control characters show that the bytes are no text."""
    return "\0" not in sample and len(CONTROL.findall(sample)) <= STRAY * len(sample)


def rows_of(source: Input) -> Iterator[Row]:
    """The rows of the file, NFC, empty lines and # comments passed over; raises ParseError with the line."""
    return ((line, [tidy(cell) for cell in cells]) for line, cells in raw_rows(source))


def raw_rows(source: Input) -> Iterator[Row]:
    """The rows with their cells as they stand: blanks at their ends, letters in several code points."""
    codec = encoding.of_text(source.head)
    if codec in LEGACY:
        source.report("F102", f"is not UTF-8; read as {codec}, which is a guess")
    text = source.head.decode(codec, "replace")
    delimiter = delimiter_of(text if len(source.head) < 60_000 else text.rpartition("\n")[0]) or "\t"
    lines = printable(source, encoding.lines(source, codec))
    rows = tabbed(lines) if delimiter == "\t" else separated(source, lines, delimiter)
    told = False
    for line, cells in rows:
        if not cells[0].lstrip().startswith("#"):
            yield line, cells
        elif not told and len([cell for cell in cells if cell.strip()]) > 1:
            source.report("F309", f"begins with # and is left out as a remark: {' '.join(map(tidy, cells))}", line)
            told = True


def printable(source: Input, lines: Iterator[str]) -> Iterator[str]:
    """The lines, a blank in place of every control character; the first is told."""
    told = False
    for number, line in enumerate(lines, 1):
        found = CONTROL.search(line)
        if found and not told:
            source.report("F319", f"holds control characters (U+{ord(found.group()):04X}), which are left out", number)
            told = True
        yield CONTROL.sub(" ", line.translate(HYPHENS)) if found else line


def tabbed(lines: Iterator[str]) -> Iterator[Row]:
    """Rows of tab-separated text, where a quotation mark is one unless the whole cell was quoted by a spreadsheet."""
    for number, line in joined(lines):
        if line.strip():
            yield number, [unquoted(cell) for cell in line.split("\t")]


OPEN = re.compile(r'(?:^|\t)"(?:[^"\t]|"")*\Z')
"""A last cell that begins with a quotation mark and does not end with one."""
CLOSED = re.compile(r'(?:[^"\t]|"")*"(?:\t|\Z)')
LINES = 50
"""How many lines a cell may have."""


def joined(lines: Iterator[str]) -> Iterator[tuple[int, str]]:
    """The lines with their numbers; those of a cell that a spreadsheet broke into several are one.

    A quotation mark that nothing closes is one that somebody wrote.
    """
    numbered = ((number, line.rstrip("\n")) for number, line in enumerate(lines, 1))
    waiting: deque[tuple[int, str]] = deque()
    while (one := waiting.popleft() if waiting else next(numbered, None)) is not None:
        number, line = one
        while OPEN.search(line):
            waiting.extend(islice(numbered, LINES - len(waiting)))
            count = closing([text for _, text in waiting])
            if not count:
                break
            line = "\n".join([line, *(waiting.popleft()[1] for _ in range(count))])
        yield number, line


def closing(texts: list[str]) -> int:
    """How many lines go on with an open cell, the one that closes it included; 0 where none does."""
    for count, text in enumerate(texts, 1):
        if CLOSED.match(text):
            return count
        if '"' in text or "\t" in text:
            break
    return 0


def unquoted(cell: str) -> str:
    """The cell without a spreadsheet's quotation marks: it doubles those inside, and puts some around line breaks."""
    inner = cell[1:-1]
    made = '""' in inner or "\n" in inner
    if len(cell) > 1 and cell[0] == cell[-1] == '"' and made and '"' not in inner.replace('""', ""):
        return inner.replace('""', '"')
    return NEUTRAL.sub("", cell, count=1) if cell.startswith("'") else cell


def separated(source: Input, lines: Iterator[str], delimiter: str) -> Iterator[Row]:
    """Rows of CSV; raises ParseError for what the csv module refuses."""
    reader = csv.reader(lines, delimiter=delimiter)
    number = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield number, [unmarked(cell) for cell in cells]
            number = reader.line_num + 1
    except csv.Error as error:
        endless = f"a cell of more than {csv.field_size_limit():,} characters; is a quotation mark missing?"
        reason = endless if "field limit" in str(error) else f"cannot be read as a table ({error})"
        raise source.refuse(reason, number) from error


def unmarked(cell: str) -> str:
    """The cell without the apostrophe that a spreadsheet was given."""
    return NEUTRAL.sub("", cell, count=1) if cell.lstrip().startswith("'") else cell


def tidy(cell: str) -> str:
    """The cell in NFC, without blanks at its ends."""
    return normal(cell).strip()


def normal(text: str) -> str:
    """The text in NFC."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)
