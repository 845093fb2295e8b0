"""From bytes to text: which encoding a file is in, and a refusal where none of them gives text.

Order of evidence: a byte order mark; zeros of UTF-16; UTF-8, which other encodings hardly ever satisfy; the charset
that an HTML page states; then the encodings from before Unicode, of which the one with the likeliest characters wins.
"""

import codecs
import re
from typing import NamedTuple

from termkit.errors import FormatError
from termkit.text.legacy import legacy_codec
from termkit.text.plausibility import PLAUSIBLE, SAMPLE, plausibility

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
FOREIGN = (
    (rb"%PDF", "a PDF file", "save its text as .txt or .docx"),
    (rb"\xd0\xcf\x11\xe0", "an old Word or Office file", "save it as .docx"),
    (rb"\{\\rtf", "an RTF file", "save it as .docx or .txt"),
    (rb"(?s)PK.{28}mimetypeapplication/vnd\.oasis\.opendocument", "an OpenDocument file", "save it as .docx"),
    (rb"PK\x03\x04", "a ZIP archive and no .docx document", "unpack it, or save the document as .docx"),
    (rb"\x1f\x8b", "a gzip archive", "unpack it"),
    (rb"\x89PNG", "a picture", "recognise its text first"),
    (rb"\xff\xd8\xff", "a picture", "recognise its text first"),
)
"""How files of other kinds begin, what they are, and what to do."""
ALIASES = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030", "big5": "big5hkscs"}
CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.I)
CONTROL = r"\x00-\x08\x0e-\x1a\x1c-\x1f\x7f"
CONTROLS = re.compile(f"[{CONTROL}]")
LONGEST_LINE = 5_000_000
"""Characters of the longest line; a novel without a line break has one million."""
STRAY = 3
"""So many control characters, or one in 500, are what a word processor left in a text; more, or a zero, are no text."""


class Decoded(NamedTuple):
    """The text of a file without its byte order mark, and the encoding that gave it."""

    text: str
    encoding: str


def decode(data: bytes, path: str) -> Decoded:
    """The text of `data` and its encoding.

    Raises FormatError, with the byte and the line, for empty, binary and undecodable data, and for text that an
    earlier program has decoded wrongly (mojibake); the message says what to do.
    """
    if not data.strip(b"\0 \t\r\n"):
        raise FormatError("the file is empty: nothing to read", path)
    for start, what, remedy in FOREIGN:
        if re.match(start, data):
            raise FormatError(f"this is {what}: {remedy}", path)
    decoded = _by_mark(data, path) or _by_zeros(data) or _as_utf8(data) or _by_statement(data) or _by_likelihood(data)
    if not decoded:
        raise _undecodable(data, path)
    if not decoded.text.strip():
        raise FormatError("the file is empty: nothing to read", path)
    refuse_mojibake(decoded.text, path)
    refuse_endless_line(decoded.text, path)
    return decoded


def refuse_endless_line(text: str, path: str) -> None:
    """Raise FormatError for a line that nobody has written: to look for sentences in it would take hours."""
    if len(text) <= LONGEST_LINE:
        return
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LONGEST_LINE:
            raise FormatError(
                f"a line of {len(line):,} characters, which is no text: break it into lines", path, number
            )


def refuse_mojibake(text: str, path: str) -> None:
    """Raise FormatError where the text holds controls or characters that only a wrong decoding leaves behind."""
    control = _foreign_control(text)
    if control:
        line = text.count("\n", 0, control.start()) + 1
        raise FormatError(
            f"control character U+{ord(control.group()):04X}: this is no text file, or a damaged one; "
            "save it anew as UTF-8 text",
            path,
            line,
        )
    broken = next((place for place in (text.find("\ufffd"), text.find("锟斤拷")) if place >= 0), -1)
    if broken < 0 and plausibility(text, foreign=True) < PLAUSIBLE:
        broken = 0
    if broken >= 0:
        line = text.count("\n", 0, broken) + 1
        raise FormatError(
            "characters were lost when this file was converted (mojibake): get the original and save it as UTF-8",
            path,
            line,
        )


def _foreign_control(text: str) -> re.Match[str] | None:
    """The first control character of a text that has more of them than go astray, or the first zero."""
    found = list(CONTROLS.finditer(text))
    if len(found) <= max(STRAY, len(text) // 500):
        return next((control for control in found if control.group() == "\0"), None)
    return found[0]


def _by_mark(data: bytes, path: str) -> Decoded | None:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data[len(mark) :].decode(encoding), encoding)
            except UnicodeDecodeError as error:
                raise FormatError(
                    f"byte {error.start + len(mark)} breaks {encoding.upper()}, which the file's first bytes announce: "
                    "save it again as UTF-8",
                    path,
                ) from error
    return None


def _by_zeros(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: the zeros of its line breaks, blanks and digits stand all on one side."""
    if len(data) % 2 or b"\0" not in data[: 4 * SAMPLE]:
        return None
    best = max(("utf-16-le", "utf-16-be"), key=lambda code: plausibility(data[:SAMPLE].decode(code, "replace")))
    text = _try(data, best)
    return Decoded(text, best) if text and not _foreign_control(text) and plausibility(text) >= PLAUSIBLE else None


def _as_utf8(data: bytes) -> Decoded | None:
    text = _try(data, "utf-8")
    return Decoded(text, "utf-8") if text is not None else None


def _by_statement(data: bytes) -> Decoded | None:
    stated = CHARSET.search(data[:4096])
    if not stated:
        return None
    name = stated.group(1).decode("ascii").lower()
    encoding = ALIASES.get(name, name)
    text = _try(data, encoding)
    return Decoded(text, encoding) if text and plausibility(text) >= PLAUSIBLE else None


def _by_likelihood(data: bytes) -> Decoded | None:
    codec = legacy_codec(data)
    return Decoded(data.decode(codec), codec) if codec else None


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _undecodable(data: bytes, path: str) -> FormatError:
    try:
        data.decode("utf-8")
        place = 0
    except UnicodeDecodeError as error:
        place = error.start
        if error.reason == "unexpected end of data":
            return FormatError(f"breaks off inside a character, at byte {place}: it is not whole; copy it again", path)
    if b"\0" in data[: 4 * SAMPLE]:
        place = data.index(b"\0")
        return FormatError(f"zero byte at byte {place}: this is a binary file; save the document as UTF-8 text", path)
    return FormatError(
        f"byte {place} (0x{data[place]:02X}) is not UTF-8, and the file reads in no other known encoding either "
        "(GB18030, Big5, UTF-16, Windows-1251, KOI8-R): save it as UTF-8",
        path,
        data.count(b"\n", 0, place) + 1,
    )
