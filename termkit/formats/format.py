"""What a format is: a named value with a recogniser, a reader and a writer."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from xml.parsers import expat

from termkit.formats.markup.xml import new_parser
from termkit.formats.reading import encoding
from termkit.formats.reading.opening import Input
from termkit.formats.writing.loss import Ledger
from termkit.model import ConceptEntry, Extra, TranslationUnit

PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
"""How a web page begins, which is in the encoding that it names in another way than XML does."""
TITLE = "termkit export"
"""The title of a file for machines that nobody gave one."""
Record = ConceptEntry | TranslationUnit


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of a file before it is read: suffix, first text, and for XML its root element."""

    suffix: str
    text: str
    root: str = ""
    """Local name of the root element, or empty where the file is no XML."""
    namespace: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    raw: bytes = b""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read."""

    inline: bool = True
    """Keep the inline elements of segments in `Variant.inline` beside the flattened text."""
    strict: bool = False
    """Refuse what the model has no place for, instead of keeping it as Extra."""
    source: str = ""
    target: str = ""
    """Languages of the columns or of the file, where it does not say them itself."""
    whole_cells: bool = False
    """The cells of a table are segments: what looks like several terms (甲；乙) is one text."""


@dataclass(frozen=True, slots=True)
class WriteOptions:
    """How to write; profiles are made of these."""

    pair: tuple[str, str] | None = None
    """Source and target language; None writes all languages."""
    languages: tuple[str, ...] = ()
    """Languages to write and their order; empty writes all as they come."""
    lang_map: Mapping[str, str] = field(default_factory=dict)
    """Tags to write for languages: {"zh-CN": "zh", "ru": "ru-RU"}."""
    with_suggestions: bool = False
    with_frames: bool = False
    usable_only: bool = False
    """Leave out deprecated and superseded terms."""
    slots: bool = True
    """Show the languages that have no term yet."""
    found: tuple[str, ...] = ()
    """Languages that the records have, for formats that need a column for each."""
    columns: tuple[str, ...] = ()
    """Columns of an imported table that the model does not know, to be written again."""
    ids: Collection[str] = ()
    """The ids of all entries that will be written, where known: links to them become real references."""
    numeric_ids: bool = False
    widths: Mapping[str, int] = field(default_factory=dict)
    """How many terms of a language the fullest entry has, for formats that need a column for each."""
    header: Sequence[Extra] = ()
    """What a converted file says of itself; a reader fills it on the way to its first record."""
    title: str = TITLE
    source: str = ""
    """Source language of a file of units in more than two languages."""


@dataclass(frozen=True, slots=True)
class ExportOptions(WriteOptions):
    """What a user wants of a file: beside how to write it, in which format, for which program, in how many files."""

    format: str = ""
    """The name of the format; empty takes the profile's, or what the file's suffix stands for."""
    profile: str = ""
    """The name of a program (see profiles), which sets what `format` and the other options leave open."""
    multilingual: bool | None = None
    """One file of all languages, where the format can; None does so for converted units, not for what is exported."""
    lossy: bool = True
    """False raises NotRepresentable, and writes no file, where something cannot be carried."""


@dataclass(frozen=True, slots=True)
class Format:
    """A file format. `read` and `write` are None where termkit does not do that."""

    name: str
    title: str
    suffixes: tuple[str, ...]
    sniff: Callable[[Head], bool]
    read: Callable[[Input, ReadOptions], Iterator[Record]] | None
    write: Callable[[Iterable[Record], WriteOptions, Ledger], Iterator[str] | Iterator[bytes]] | None
    carries: str = "entries"
    """entries or units: what it holds by nature; the other is converted on the way."""
    header: bool = False
    """True when it writes what a converted file says of itself."""
    pairwise: bool = False
    """True when a file holds one language pair, so that an export without a pair writes several files."""
    wide: bool = False
    """True when it has a column for each term of a language."""


class Found(Exception):  # no error: it stops the parser at the root element
    """Carries the root element out of the parser."""


def head_of(source: Input) -> Head:
    """The head of an opened file; raises ParseError where its prologue is already hostile."""
    root = ""
    attributes: dict[str, str] = {}
    looks_like_xml = not PAGE.match(source.head) and re.match(
        rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*<[\0]?[?!A-Za-z]", source.head
    )
    if looks_like_xml:
        root, attributes = root_of(source)
    codec = encoding.of_text(source.head[:4096])
    text = source.head.decode(codec, "replace").removeprefix("\ufeff")
    namespace, _, name = root.rpartition(" ")
    return Head(source.suffix, text, name, namespace, attributes, source.head)


def root_of(source: Input) -> tuple[str, dict[str, str]]:
    """Name and attributes of the root element, or nothing where the first bytes are no XML."""
    parser = new_parser(source)

    def start(name: str, attributes: dict[str, str]) -> None:
        raise Found(name, attributes)

    parser.StartElementHandler = start
    try:
        for chunk in encoding.chunks(source, encoding.of_xml(source)):
            parser.Parse(chunk.encode("utf-8", "surrogatepass"), False)
            if parser.CurrentByteIndex < 0 or source.stream.tell() > 2**20:
                break
    except Found as found:
        name, attributes = found.args
        return name, attributes
    except expat.ExpatError:
        return "", {}
    finally:
        source.stream.seek(0)
    return "", {}
