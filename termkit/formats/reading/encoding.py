"""What encoding a file is in: by its byte order mark, by its XML declaration, by its bytes."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator

from termkit.formats.reading.opening import CHUNK, Input
from termkit.text.legacy import legacy_codec

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARED = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z][\w.:-]*)["']""")
NO_TEXT = frozenset(
    {
        *("base64", "bz2", "hex", "quopri", "rot13", "uu", "zlib", "punycode", "idna", "utf7"),
        *("unicodeescape", "rawunicodeescape", "undefined", "mbcs", "oem"),
    }
)
"""What Python calls codecs and no XML file is in."""
SUPERSETS = {"gb2312": "gb18030", "gbk": "gb18030", "hz": "hz", "big5": "big5hkscs", "shift_jis": "cp932"}
"""Programs that declare the older name write the characters of the newer one."""


BREAKS = frozenset(b"\t\n\r,;")
"""One of these every table has: its UTF-16 is a zero byte and this one."""
WRITTEN = frozenset((*b"\t\n\r", *range(0x20, 0x7F), *range(0xA0, 0x100)))
"""What a zero byte may stand beside in UTF-16: printed Latin-1, tab and line breaks."""


def marked(head: bytes) -> str:
    """The encoding that a byte order mark names, or an empty string."""
    return next((name for mark, name in MARKS if head.startswith(mark)), "")


def wide(head: bytes) -> str:
    """UTF-16 without a mark, told by the zero bytes around the first `<` or letter; else an empty string."""
    if len(head) > 3 and head[1] == 0 and head[3] == 0 and head[0]:
        return "utf-16-le"
    if len(head) > 3 and head[0] == 0 and head[2] == 0 and head[1]:
        return "utf-16-be"
    return ""


def zeros(head: bytes) -> str:
    """UTF-16 without a mark, told by delimiters and line breaks, whose zero bytes all stand on one side; else empty.

    A zero byte beside another one, or beside a control character, is that of a binary file; the zero byte of 一
    (U+4E00) stands on the other side and beside no delimiter.
    """
    if b"\0" not in head:
        return ""
    even, odd = head[: len(head) // 2 * 2 : 2], head[1::2]
    for codec, high, low in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        beside = {byte for zero, byte in zip(high, low, strict=False) if not zero}
        if beside & BREAKS and beside <= WRITTEN:
            return codec
    return ""


def of_xml(source: Input) -> str:
    """The Python codec of an XML file; raises ParseError where declaration and bytes contradict each other."""
    head = source.head
    certain = marked(head) or wide(head)
    if certain and certain != "utf-8":
        return certain
    found = DECLARED.match(head.removeprefix(codecs.BOM_UTF8))
    declared = found.group(1).decode("ascii").lower() if found else "utf-8"
    if declared.startswith(("utf-16", "utf-32", "ucs-", "iso-10646-ucs")):
        raise source.refuse(
            f"says it is {declared.upper()}, but its bytes are not; correct encoding= in its first line", 1
        )
    if certain:
        return certain
    try:
        name = codecs.lookup(SUPERSETS.get(declared, declared)).name
    except LookupError:
        name = ""
    if not name or name.replace("-", "").replace("_", "") in NO_TEXT:
        raise source.refuse(f"unknown encoding {declared!r}; save the file as UTF-8", 1)
    return SUPERSETS.get(name, name)


def chunks(source: Input, codec: str) -> Iterator[str]:
    """The file as text, CHUNK bytes at a time; raises ParseError at the first byte that is not of `codec`."""
    decoder = codecs.getincrementaldecoder("utf-8-sig" if codec == "utf-8" else codec)()
    while True:
        data = source.stream.read(CHUNK)
        try:
            text = decoder.decode(data, final=not data)
        except UnicodeDecodeError as error:
            raise source.refuse(wrong_byte(error, codec), bad_line(source, codec)) from error
        yield text
        if not data:
            return


def wrong_byte(error: UnicodeDecodeError, codec: str) -> str:
    """What is wrong with a byte, and what to do."""
    found = f"the byte 0x{error.object[error.start]:02X}" if error.start < len(error.object) else "a cut-off character"
    return f"holds {found}, which is not {codec}; save the file as UTF-8 or declare its true encoding"


def of_text(data: bytes) -> str:
    """The codec of a table or text file, from all or the first of its bytes.

    UTF-8 and UTF-16 are told with certainty, the encodings from before Unicode by the characters that they give; what
    is none of all is taken for UTF-8, whose reader names the line that is damaged.
    """
    certain = marked(data) or wide(data) or zeros(data)
    if certain:
        return "utf-8-sig" if certain == "utf-8" else certain
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return legacy_codec(data, is_whole=False) or "utf-8"
    return "utf-8"


def lines(source: Input, codec: str, longest: int = 1_000_000) -> Iterator[str]:
    """The lines of a text file with their line feeds; raises ParseError for wrong bytes and for endless lines."""
    wrapper = io.TextIOWrapper(source.stream, encoding=codec, newline=None)
    number = 0
    try:
        while line := wrapper.readline(longest):
            number += 1
            if len(line) >= longest:
                raise source.refuse(f"a line of more than {longest:,} characters", number)
            yield line
    except UnicodeDecodeError as error:
        raise source.refuse(f"is not {codec}; save the table as UTF-8", bad_line(source, codec)) from error
    finally:
        if not source.stream.closed:  # a reader that is given up may outlive its file
            wrapper.detach()


def bad_line(source: Input, codec: str) -> int:
    """The number of the first line that is not of the codec: the last one, where a file is cut off in a character."""
    source.stream.seek(0)
    decoder, number = codecs.getincrementaldecoder(codec)(), 1
    for number, raw in enumerate(source.stream, 1):  # noqa: B007  # the last number is wanted after the loop
        try:
            decoder.decode(raw)
        except UnicodeDecodeError:
            break
    return number
