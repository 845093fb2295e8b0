"""A workbook is a package of XML files: refuse one that is broken, a bomb, or declares entities."""

from __future__ import annotations

import zipfile
import zlib
from typing import IO
from xml.parsers import expat

from termkit.errors import ParseError
from termkit.formats.reading.opening import CHUNK, Input, bound

BROKEN = (
    zlib.error, zipfile.BadZipFile, EOFError, OSError, SyntaxError, LookupError, ValueError, TypeError, AttributeError,
    ArithmeticError, NotImplementedError, RuntimeError, AssertionError,
)  # fmt: skip
"""What openpyxl and the standard library raise where a package or a part of it is broken."""
HANDED = 2
"""How many things the parser hands over with an element; with a DOCTYPE there are more."""


def broken(source: Input, error: Exception) -> ParseError:
    """The error for a package that cannot be read."""
    return source.refuse(f"is no workbook that can be read ({error}); save it again as .xlsx")


def check(source: Input) -> None:
    """Refuse a package that unpacks to too much or whose XML declares entities."""
    try:
        with zipfile.ZipFile(source.stream) as package:
            members = package.infolist()
            if sum(info.file_size for info in members) > bound(sum(info.compress_size for info in members)):
                raise source.refuse("unpacks to far more than it should, which looks like a bomb")
            for name in (info.filename for info in members if info.filename.endswith((".xml", ".rels"))):
                if declares_type(package, name):
                    raise source.refuse(f"{name} has a DOCTYPE, which no workbook needs; refused")
    except BROKEN as error:
        raise broken(source, error) from error
    source.stream.seek(0)


def declares_type(package: zipfile.ZipFile, name: str) -> bool:
    """True for a part of the package that has a DOCTYPE."""
    with package.open(name) as part:
        return has_doctype(part)


class Told(Exception):  # no error: it stops the parser where all is known
    """Says that a part of the package has a DOCTYPE, or none."""


def has_doctype(part: IO[bytes]) -> bool:
    """True for XML with a DOCTYPE before its root element, in whatever encoding; what is broken, its reader tells."""
    parser = expat.ParserCreate()

    def told(*found: object) -> None:
        raise Told(len(found) > HANDED)

    parser.StartDoctypeDeclHandler = parser.StartElementHandler = told
    try:
        while chunk := part.read(CHUNK):
            parser.Parse(chunk, False)
    except Told as found:
        return bool(found.args[0])
    except expat.ExpatError:
        return False
    return False
