"""A file as it comes in: its name, its bytes, its text."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path

from termkit.documents.decoding import Decoded, decode
from termkit.errors import FormatError

NOT_IN_IDS = re.compile(r"[^\w.-]+")


class Source:
    """What a reader gets: the bytes, the text decoded from them without byte order mark, the id of the document."""

    def __init__(self, data: bytes, path: str = "", *, name: str = "", text: str | None = None) -> None:
        """Keep the parts; `text` is given where there never were any bytes, `name` where the id comes from no path."""
        self.data = data
        self.path = path
        self.id = name or identify(path)
        self._text = text

    @cached_property
    def decoded(self) -> Decoded:
        """The text with its encoding; raises FormatError where the bytes are no text."""
        return Decoded(self._text, "utf-8") if self._text is not None else decode(self.data, self.path)

    @property
    def text(self) -> str:
        """The decoded text."""
        return self.decoded.text

    @property
    def suffix(self) -> str:
        """The suffix of the file's name in small letters, with its dot."""
        return Path(self.path).suffix.lower()


def open_source(path: str | Path) -> Source:
    """The file at `path`; raises FormatError where it is missing, a directory or unreadable."""
    place = Path(path)
    if place.is_dir():
        raise FormatError("this is a directory: name the files in it", place)
    try:
        return Source(place.read_bytes(), str(path))
    except FileNotFoundError as error:
        raise FormatError("no such file: check the name", place) from error
    except OSError as error:
        raise FormatError(f"the file cannot be read: {error.strerror or error}", place) from error


def identify(path: str) -> str:
    """The id of a document: the stem of its file name, everything but letters, digits, dots and dashes as one dash."""
    return NOT_IN_IDS.sub("-", Path(path).stem).strip("-") or "text"
