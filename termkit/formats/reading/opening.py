"""Open what a user hands over: plain, .gz or .zip, by path or stream, never more than its bound."""

from __future__ import annotations

import gzip
import io
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, cast

from termkit.errors import FormatError, ParseError
from termkit.model import Extra, Finding, Severity

HEAD = 65_536
"""How many bytes of a file are looked at to tell its format."""
CHUNK = 65_536
LEAST_BOUND = 64 * 2**20
MOST_BOUND = 8 * 2**30
RATIO = 200
"""A compressed file may grow to RATIO times its size, at least LEAST_BOUND and at most MOST_BOUND bytes."""
MEMBERS = (".tmx", ".tbx", ".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".xml", ".tsv", ".csv", ".txt", ".utx", ".po")


MOST_TOLD = 200
"""Different peculiarities of one file that are told."""
OFFICE = {"[Content_Types].xml", "mimetype"}
"""What stands in the package of a document: Office's, OpenDocument's, InDesign's."""


@dataclass(slots=True)
class Input:
    """An opened file: its bytes after unpacking, its first bytes, and what its reader has to say of it."""

    path: str
    stream: IO[bytes] = field(repr=False)
    head: bytes = field(repr=False)
    problems: list[Finding] = field(default_factory=list)
    told: set[str] = field(default_factory=set, repr=False)
    """The peculiarities that were noted already."""
    header: list[Extra] = field(default_factory=list)
    line: int | None = None
    """Where the record begins that was given last: its line, of a table its row; None where the reader does not say."""
    source: str = ""
    """Source language, once the reader knows it (BCP 47)."""
    external: bool = False
    """Whether an XML file names a DTD outside, which is never read."""

    @property
    def suffix(self) -> str:
        """The suffix in small letters, without .gz: `.tmx` of `A.TMX.gz`."""
        suffixes = [suffix.lower() for suffix in Path(self.path).suffixes]
        return next((suffix for suffix in reversed(suffixes) if suffix not in {".gz", ".zip"}), "")

    def report(self, code: str, message: str, line: int | None = None, severity: Severity = Severity.WARNING) -> None:
        """Note a problem that does not stop the reading."""
        self.problems.append(Finding(code, severity, message, path=self.path, line=line))

    def report_once(self, code: str, message: str, line: Callable[[], int]) -> None:
        """Note a peculiarity where it is first met; `line` is asked only then.  Of very many the first are enough."""
        if message not in self.told and len(self.told) < MOST_TOLD:
            self.told.add(message)
            self.report(code, message, line())

    def refuse(self, message: str, line: int | None = None) -> ParseError:
        """The error to raise when the file cannot be read on."""
        return ParseError(message, self.path, line)


class Bounded(io.RawIOBase):
    """A decompressing stream that stops with ParseError when it gives more bytes than it may."""

    def __init__(self, inner: IO[bytes], limit: int, path: str) -> None:
        """Wrap `inner`; `limit` counts bytes after unpacking."""
        self.inner, self.limit, self.path, self.given = inner, limit, path, 0

    def readable(self) -> bool:
        """Always."""
        return True

    def seekable(self) -> bool:
        """Always: decompressors start again from the beginning."""
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        """Start again; the count starts again with it."""
        self.given = 0
        return self.inner.seek(offset, whence)

    def readinto(self, buffer: object) -> int:
        """Fill `buffer`; raises ParseError past the bound and for a broken archive."""
        view = memoryview(buffer)  # type: ignore[arg-type]  # the io protocol hands over any writable buffer
        try:
            data = self.inner.read(len(view))
        except (zlib.error, EOFError, gzip.BadGzipFile, zipfile.BadZipFile, NotImplementedError) as error:
            raise ParseError(f"broken archive ({error}); pack the file again", self.path) from error
        self.given += len(data)
        if self.given > self.limit:
            raise ParseError(
                f"unpacks to more than {self.limit // 2**20} MB, which looks like a bomb; unpack it yourself", self.path
            )
        view[: len(data)] = data
        return len(data)


def bound(size: int) -> int:
    """How many bytes a compressed file of `size` bytes may unpack to."""
    return min(MOST_BOUND, max(LEAST_BOUND, size * RATIO))


def unzipped(raw: IO[bytes], path: str) -> IO[bytes]:
    """The one member of a zip that is a bilingual file; an office package stays as it is."""
    try:
        archive = zipfile.ZipFile(raw)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise ParseError(f"broken zip archive ({error}); pack the file again", path) from error
    names = [info for info in archive.infolist() if not info.is_dir()]
    if any(info.filename in OFFICE for info in names):
        raw.seek(0)
        return raw
    wanted = [info for info in names if info.filename.lower().endswith(MEMBERS)]
    best = [info for info in wanted if info.filename.lower().endswith((".tmx", ".tbx"))] or wanted
    if len(best) != 1:
        listed = ", ".join(info.filename for info in names[:5]) or "nothing"
        raise ParseError(f"a zip must hold exactly one bilingual file, this one holds: {listed}; unpack it", path)
    if best[0].flag_bits & 1:
        raise ParseError("the zip is locked with a password; unpack it", path)
    try:
        member = archive.open(best[0])
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise ParseError(f"broken zip archive ({error}); pack the file again", path) from error
    return io.BufferedReader(Bounded(member, bound(best[0].compress_size), path), CHUNK)


def unpacked(raw: IO[bytes], path: str) -> IO[bytes]:
    """`raw`, or what is packed in it, told by its first bytes and never by its suffix."""
    magic = raw.read(4)
    size = raw.seek(0, io.SEEK_END)
    raw.seek(0)
    if magic[:2] == b"\x1f\x8b":
        return io.BufferedReader(Bounded(cast("IO[bytes]", gzip.GzipFile(fileobj=raw)), bound(size), path), CHUNK)
    return unzipped(raw, path) if magic == b"PK\x03\x04" else raw


def seekable(stream: IO[bytes]) -> IO[bytes]:
    """The stream, or a temporary copy of a pipe, so that it can be read from its beginning twice."""
    if stream.seekable():
        return stream
    copy = tempfile.SpooledTemporaryFile(max_size=LEAST_BOUND)  # noqa: SIM115  # closed with the Input
    while chunk := stream.read(CHUNK):
        copy.write(chunk)
    copy.seek(0)
    return copy


@contextmanager
def opened(place: str | Path | IO[bytes], name: str = "") -> Iterator[Input]:
    """The file at a path, or a binary stream called `name`, opened and unpacked; raises FormatError."""
    if not isinstance(place, str | Path):
        stream = seekable(place)
        yield begun(stream, name or str(getattr(place, "name", "-")))
        return
    try:
        raw = Path(place).open("rb")  # noqa: SIM115  # the next statement is its context
    except IsADirectoryError as error:
        raise FormatError("is a folder; name the files in it", str(place)) from error
    except OSError as error:
        raise FormatError(f"cannot be opened ({error.strerror}); check the path", str(place)) from error
    with raw:
        yield begun(raw, str(place))


def begun(raw: IO[bytes], path: str) -> Input:
    """The Input of an open binary file, at its beginning."""
    try:
        stream = unpacked(raw, path)
        head = stream.read(HEAD)
        stream.seek(0)
    except OSError as error:
        raise FormatError(f"cannot be read ({error.strerror}); check the path", path) from error
    return Input(path, stream, head)
