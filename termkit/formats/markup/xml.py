"""The one XML parser of termkit: streaming, and safe against what a hostile or broken file can hold.

Entity declarations are refused where they stand, so nothing can expand; no DTD, external entity or network address is
ever read; elements deeper than DEPTH, records and single tokens longer than HELD, bytes that are not of the declared
encoding and characters that XML forbids are refused with their line.  The parser is the standard library's expat: it
reports entity declarations by itself, which lxml's streaming targets do not, it counts lines exactly, and it reads
faster (benchmarks/formats.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import repeat
from typing import TYPE_CHECKING, Protocol
from xml.parsers import expat
from xml.parsers.expat import errors as codes

from termkit.errors import ParseError
from termkit.formats.reading import encoding
from termkit.formats.reading.opening import Input

if TYPE_CHECKING:
    from xml.parsers.expat import XMLParserType

DEPTH = 256
"""How deep elements may nest."""
HELD = 10_000_000
"""How many bytes one record, one text or one tag may be long."""
XML = "http://www.w3.org/XML/1998/namespace"
LANG = f"{XML} lang"
SPACE = f"{XML} space"
"""Names come from the parser as `namespace local`, with a blank between; those without a namespace as they are."""
ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Receiver(Protocol):
    """What turns parser events into records."""

    ready: list[object]
    """Finished records, taken out by `records` after every chunk."""
    lines: list[int]
    """The lines where they begin; fewer where the receiver does not know all of them."""

    def attach(self, parser: XMLParserType) -> None:
        """Set the parser's handlers."""

    def held(self) -> int:
        """How many characters are kept for the record that is not finished yet."""

    def skim(self, chunks: Iterator[str]) -> Iterator[str]:
        """What of the text is left for the parser: all of it, unless the receiver reads some by itself."""


def local(name: str) -> str:
    """The local part of a name: `tu` of `http://example.org/ns tu`."""
    return name.rpartition(" ")[2]


def language(attributes: Mapping[str, str]) -> str:
    """What xml:lang, or the `lang` of older files, says; empty where nothing does."""
    return attributes.get(LANG) or attributes.get("lang", "")


def new_parser(source: Input) -> XMLParserType:
    """A parser that refuses entities; raises ParseError from inside its handlers."""
    parser = expat.ParserCreate("utf-8", namespace_separator=" ")
    parser.buffer_text = True
    parser.buffer_size = 65_536

    def declared(name: str, *_: object) -> None:
        raise source.refuse(
            f"declares the entity {name!r}; files with entity declarations are refused, because they can pull in other "
            "files or grow without bound; delete the declaration",
            parser.CurrentLineNumber,
        )

    def skipped(name: str, *_: object) -> None:
        raise source.refuse(
            f"uses the entity &{name}; which is declared nowhere in the file (DTDs are not read); write the character",
            parser.CurrentLineNumber,
        )

    def named(_: str, system: str | None, *__: object) -> None:
        source.external = system is not None

    parser.EntityDeclHandler = declared
    parser.StartDoctypeDeclHandler = named
    # without this handler expat drops the reference, and text, in silence
    parser.SkippedEntityHandler = skipped
    return parser


def records(source: Input, receiver: Receiver) -> Iterator[object]:
    """What the receiver makes of the file, record by record; raises ParseError with path and line."""
    parser = new_parser(source)
    receiver.attach(parser)
    codec = encoding.of_xml(source)
    fed, chunk = 0, ""
    try:
        for chunk in receiver.skim(encoding.chunks(source, codec)):
            data = chunk.encode("utf-8", "surrogatepass")
            parser.Parse(data, False)
            fed += len(data)
            if source.external and "&" in chunk:
                tell_lost(source, chunk, parser.CurrentLineNumber)
            if fed - max(parser.CurrentByteIndex, 0) > HELD or receiver.held() > HELD:
                raise source.refuse(f"a text or tag is longer than {HELD // 10**6} MB", parser.CurrentLineNumber)
            if receiver.ready:
                yield from located(source, receiver)
                receiver.ready.clear()
                receiver.lines.clear()
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        yield from located(source, receiver)
        behind = chunk.encode("utf-8", "surrogatepass")[max(parser.ErrorByteIndex - fed, 0) :]
        raise explained(source, error, behind.decode("utf-8", "replace"), fed) from error
    yield from located(source, receiver)


def located(source: Input, receiver: Receiver) -> Iterator[object]:
    """The records that are ready; on the way the source tells where each begins."""
    lines: Iterable[int | None] = receiver.lines if len(receiver.lines) == len(receiver.ready) else repeat(None)
    for line, record in zip(lines, receiver.ready, strict=False):
        source.line = line
        yield record


LOST = re.compile(r"""<\w[^<>]*=(?:"[^"<>]*|'[^'<>]*)&(?!(?:amp|lt|gt|quot|apos);|#)([\w.-]+);""")
"""A reference to an entity that XML does not know, in an attribute."""


def too_deep(source: Input, line: int) -> ParseError:
    """The error to raise where elements nest deeper than DEPTH."""
    return source.refuse(f"elements nest deeper than {DEPTH}", line)


def tell_lost(source: Input, chunk: str, line: int) -> None:
    """Report references in attributes to what an external DTD may declare: expat drops them without a word."""
    for name in dict.fromkeys(LOST.findall(chunk)):
        message = f"the entity &{name}; in an attribute is declared nowhere (DTDs are not read) and is left out"
        if all(problem.message != message for problem in source.problems):
            source.report("F308", message, line)


def explained(source: Input, error: expat.ExpatError, behind: str, fed: int) -> ParseError:
    """Expat's error in words that say what to do; `behind` is the text from where it stopped."""
    cut_off = "ends before its last element is closed: the file is cut off"
    known: dict[int, str] = {
        codes.codes[codes.XML_ERROR_NO_ELEMENTS]: cut_off if fed else "the file is empty",
        codes.codes[codes.XML_ERROR_UNCLOSED_TOKEN]: cut_off,
        codes.codes[codes.XML_ERROR_UNCLOSED_CDATA_SECTION]: cut_off,
        codes.codes[codes.XML_ERROR_TAG_MISMATCH]: "a closing tag does not match the tag that is open",
        codes.codes[codes.XML_ERROR_BAD_CHAR_REF]: "a character reference names a character that XML forbids",
        codes.codes[codes.XML_ERROR_UNDEFINED_ENTITY]: "uses an entity that is declared nowhere; write the character",
        codes.codes[codes.XML_ERROR_UNBOUND_PREFIX]: "uses a namespace prefix that is declared nowhere",
        codes.codes[codes.XML_ERROR_INVALID_TOKEN]: invalid_token(behind),
        codes.codes[codes.XML_ERROR_SYNTAX]: "is no XML file" if error.lineno == 1 else "XML syntax error",
    }
    message = known.get(error.code, expat.ErrorString(error.code))
    return source.refuse(f"{message} (column {error.offset + 1})", error.lineno)


def invalid_token(behind: str) -> str:
    """Which character stands where expat stopped."""
    found = ILLEGAL.match(behind)
    if found:
        return f"holds U+{ord(found.group()):04X}, a character that XML forbids; delete it"
    return "is not well-formed XML"


ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
QUOTED = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)
NEEDS_QUOTE = re.compile('[&<>"\t\n\r]').search


def escape(text: str) -> str:
    """Text as element content; a carriage return stays one (XML would read it as a line feed)."""
    if not ("<" in text or "&" in text or ">" in text or "\r" in text):
        return text
    return text.translate(ESCAPES).replace("\r", "&#13;")


def quote(text: str) -> str:
    """Text as an attribute's value, with its quotation marks."""
    return f'"{text}"' if NEEDS_QUOTE(text) is None else f'"{text.translate(QUOTED)}"'
