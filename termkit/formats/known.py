"""The formats there are, how a file's is found, and reading with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from termkit.errors import ParseError, UnknownFormat
from termkit.formats.bilingual import ALTERNATING, DOCX, RTF, WEB_TABLE
from termkit.formats.format import PAGE, Format, Head, ReadOptions, Record, head_of
from termkit.formats.gettext import PO
from termkit.formats.markup.tree import Trees
from termkit.formats.markup.xml import records
from termkit.formats.multiterm import MULTITERM
from termkit.formats.omegat import OMEGAT
from termkit.formats.page import HTML, MARKDOWN
from termkit.formats.qt import TS
from termkit.formats.reading.foreign import foreign
from termkit.formats.reading.opening import HEAD, Input, opened
from termkit.formats.sdltm import SDLTM
from termkit.formats.tables import CSV
from termkit.formats.tables.memoq import MEMOQ
from termkit.formats.tbx import LINGUIST, TBX, TBX2
from termkit.formats.tmx import TMX
from termkit.formats.tsv import TSV
from termkit.formats.utx import UTX
from termkit.formats.wordfast import WORDFAST
from termkit.formats.xliff import XLIFF, XLIFF2
from termkit.formats.xlsx import XLSX
from termkit.model import ConceptEntry, Extra, Finding, TranslationUnit
from termkit.registry import gather, pick
from termkit.text.legacy import is_damaged_utf8

GROUP = "termkit.formats"
FORMATS: tuple[Format, ...] = (
    TBX,
    LINGUIST,
    TBX2,
    TMX,
    TSV,
    UTX,
    WORDFAST,
    CSV,
    MEMOQ,
    XLSX,
    OMEGAT,
    XLIFF,
    XLIFF2,
    MULTITERM,
    PO,
    TS,
    SDLTM,
    MARKDOWN,
    HTML,
    DOCX,
    RTF,
    WEB_TABLE,
    ALTERNATING,
)


def named(name: str) -> Format:
    """The format called `name`; raises UnknownName, which lists what there is."""
    return pick(FORMATS, GROUP, name)


def detect(place: str | Path | IO[bytes]) -> Format:
    """The format of a file, by its content; raises UnknownFormat, or ParseError for a hostile one."""
    with opened(place) as source:
        return recognised(source)


def recognised(source: Input) -> Format:
    """The format of an opened file; suffixes decide only between formats that both know the content."""
    if is_empty(source):
        raise UnknownFormat(EMPTY, source.path)
    head = head_of(source)
    fitting = [one for one in gather(FORMATS, GROUP).values() if one.sniff(head)]
    if not fitting:
        raise broken(source, head) or UnknownFormat(reason(head), source.path)
    return next((one for one in fitting if head.suffix in one.suffixes), fitting[0])


EMPTY = "the file is empty"
PROSE = (
    "is running text and no table of terms or units; `termkit mine` reads documents, `termkit align` pairs two of them"
)
RUNNING = re.compile(r"[^\W\d_]{2}[。！？]|[^\W\d_]{2}[.!?](?:\s|\Z)")
"""The end of a sentence."""


def is_empty(source: Input) -> bool:
    """True for a file that holds nothing but blanks and a byte order mark."""
    return len(source.head) < HEAD and not source.head.strip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n")


def broken(source: Input, head: Head) -> ParseError | None:
    """What is wrong with XML of which not even the root element can be read; None for what is no XML."""
    if head.root or not re.match(r"\s*<[?!A-Za-z]", head.text):
        return None
    if re.match(r"\s+<\?xml\s", head.text):
        return source.refuse("blanks stand before <?xml ...?>, which must be the first thing in a file; delete them", 1)
    source.stream.seek(0)
    try:
        for _ in records(source, Trees(source, frozenset(), lambda *_: None)):
            pass
    except ParseError as error:
        return error
    return None


def reason(head: Head) -> str:
    """Why nobody knows a file, and what to do."""
    known = ", ".join(one.name for one in FORMATS)
    if known_kind := foreign(head.raw):
        return known_kind
    if head.root == "map":
        return "is a Tiled map, not a translation memory, although it is called .tmx"
    if head.root.lower() in {"tmx", "tbx", "martif", "xliff", "mtf"}:
        return f"the root element is <{head.root}>; XML tells capitals from small letters: write <{head.root.lower()}>"
    root = head.root or ("html" if PAGE.match(head.raw) else "")
    if root:
        return f"nobody knows a file with the root element <{root}>; there is: {known}"
    return _reason_of_text(head, known)


def _reason_of_text(head: Head, known: str) -> str:
    """Why nobody knows a file that is no XML."""
    if "\0" in head.text[:4096]:
        return "is no text, and no file of a kind that termkit knows; export it from its program as TBX, TMX or a table"
    whole = head.text.rstrip("\ufffd") if len(head.raw) == HEAD else head.text  # what is read may end in a character
    lost = whole.find("\ufffd")
    if lost >= 0 and is_damaged_utf8(head.raw):
        number = head.text.count("\n", 0, lost) + 1
        return f"line {number} is damaged: it is not UTF-8, as the rest is; mend it there"
    if RUNNING.search(head.text):
        return PROSE
    if len(head.raw) == HEAD and not {"\n", "\r"} & set(head.text):
        return f"has no line break in its first {HEAD:,} bytes: it is no table; is it cut wrongly, or running text?"
    return f"nobody knows this kind of file; save it as one of these, or name its own where a verb has --from: {known}"


class Reading(Iterator[Record]):
    """A file being read: iterate over it; `problems` fills on the way."""

    def __init__(self, place: str | Path | IO[bytes], format: str = "", options: ReadOptions | None = None) -> None:  # noqa: A002  # the word users know
        """Open the file and find its format; raises FormatError."""
        self._context = opened(place)
        self.source = self._context.__enter__()
        try:
            self.format = named(format) if format else recognised(self.source)
            if self.format.read is None:
                raise UnknownFormat(f"{self.format.name} can be written but not read", self.source.path)
            if is_empty(self.source) and self.format is not OMEGAT:  # a glossary without a pair is an empty file
                raise self.source.refuse(EMPTY)
        except BaseException:
            self.close()
            raise
        self._records = self.format.read(self.source, options or ReadOptions())

    def __iter__(self) -> Iterator[Record]:
        """The records that are still to come, handed on as quickly as Python can."""
        try:
            yield from self._records
        except Exception:
            self.close()
            raise
        self.close()

    def __next__(self) -> Record:
        """The next entry or unit."""
        try:
            return next(self._records)
        except BaseException:
            self.close()
            raise

    @property
    def problems(self) -> list[Finding]:
        """What was bent, guessed or left out so far."""
        return self.source.problems

    @property
    def header(self) -> list[Extra]:
        """What the file says of itself."""
        return self.source.header

    def entries(self) -> Iterator[ConceptEntry]:
        """Its concept entries; units are made small entries."""
        from termkit.formats.writing.pairs import entry_of

        return (entry_of(record) if isinstance(record, TranslationUnit) else record for record in self)

    def __enter__(self) -> Reading:
        """The reading itself, so that a file is closed also where its reader is given up."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._context.__exit__(None, None, None)


def read(place: str | Path | IO[bytes], format: str = "", options: ReadOptions | None = None) -> Reading:  # noqa: A002  # the word users know
    """The records of a file, one after another; raises FormatError with path and line, on the way too."""
    return Reading(place, format, options)
