"""What every wing knows of Word's mark-up (.docx, ECMA-376): its parts, and what is printed of a paragraph.

Deleted text, fields' codes and what only old programs see are not printed; numbers that Word counts are in no text.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from io import BytesIO
from typing import Any, NamedTuple

from termkit.errors import ParseError

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
SKIPPED = frozenset((f"{W}del", f"{W}moveFrom", f"{W}rt", f"{W}pPr", f"{W}rPr", f"{W}sectPr", FALLBACK))
PRINTED = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
BODY = "word/document.xml"
LARGEST = 256 * 1024 * 1024
TAG_STYLES = frozenset({"mqinternal", "tag", "tw4wininternal", "tw4winexternal"})
"""Character styles in which memoQ, Trados Studio and its predecessor write the inline tags of a segment."""


class Piece(NamedTuple):
    """A printed text and the character style of its run."""

    text: str
    style: str


def parts_of(data: bytes, wanted: Collection[str], path: str) -> dict[str, bytes]:
    """The parts of the archive that are wanted, by name; raises ParseError where it is damaged, or has no text."""
    import zipfile
    import zlib

    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            held = {info.filename: info for info in archive.infolist() if info.filename in wanted}
            too_large = next((name for name, info in held.items() if info.file_size > LARGEST), "")
            parts = {} if too_large else {name: archive.read(name) for name in held}
    except RuntimeError as error:  # zipfile's word for a password, and (NotImplementedError) for a packing it lacks
        raise ParseError(f"the .docx cannot be unpacked ({error}): save it again in Word", path) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError) as error:
        raise ParseError(f"the .docx archive is damaged ({error}): save it again in Word", path) from error
    if too_large:
        raise ParseError(f"{too_large} is larger than 256 MB: split the document", path)
    if BODY not in parts:
        raise ParseError(f"the .docx holds no {BODY}: save it again in Word", path)
    return parts


def root_of(parts: dict[str, bytes], name: str, path: str) -> Any:
    """The root element of a part, in the transitional name space; raises ParseError."""
    from lxml import etree

    data = parts[name].replace(STRICT.encode(), W[1:-1].encode())
    try:
        return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise ParseError(f"{name} in the .docx is no XML ({error.msg}): save it again in Word", path) from error


def printed(element: Any, boxes: list[Any], style: str = "") -> Iterator[Piece]:
    """What is printed inside an element, in order; text boxes are put into `boxes`."""
    for child in element:
        if child.tag == f"{W}t":
            yield Piece((child.text or "").replace("\n", " "), style)
        elif child.tag in PRINTED:
            yield Piece(PRINTED[child.tag], style)
        elif child.tag == f"{W}txbxContent":
            boxes.append(child)
        elif child.tag == f"{W}r":
            named = child.find(f"{W}rPr/{W}rStyle")
            yield from printed(child, boxes, named.get(f"{W}val", "") if named is not None else "")
        elif child.tag not in SKIPPED and isinstance(child.tag, str):
            yield from printed(child, boxes, style)
