"""Write a file beside its place and rename it: there is a whole new file, or the old one."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import IO

from termkit.errors import FormatError

BLOCK = 65_536
"""How many bytes are written at a time, at least."""
DATABASE = b"SQLite format 3\0"
"""How a term base begins, which no format is written as: whoever names it has mistaken the place."""


def save(pieces: Iterable[str | bytes], place: str | Path | IO[bytes] | IO[str], *, is_database: bool = False) -> None:
    """Write the pieces as UTF-8 to a path or stream; raises FormatError, and leaves the old file, where that fails.

    Only what `is_database` itself, as what is kept beside a term base, may take the place of one.
    """
    if not isinstance(place, str | Path):
        copy(pieces, place)
        return
    target = Path(place)
    if target.exists() and not target.is_file():
        copy_to_device(pieces, target)
        return
    if not is_database:
        refuse_database(target)
    target = target.resolve() if target.is_symlink() else target
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    except OSError as error:
        raise FormatError(f"cannot be written ({error.strerror}); choose another place", target) from error
    try:
        with os.fdopen(handle, "wb") as stream:
            copy(pieces, stream)
        Path(name).chmod(mode_of(target))
        Path(name).replace(target)
    except BaseException as error:
        with suppress(OSError):
            Path(name).unlink()
        if isinstance(error, OSError):
            raise FormatError(f"cannot be written ({error.strerror}); the file is as it was", target) from error
        raise


def refuse_unwritable(place: Path, *read: Path) -> None:
    """Raise FormatError where no file can be made, or one of those that are read: for verbs that work long before."""
    if any(is_same(source, place) for source in read):
        raise FormatError("is the file that is read; write to another", place)
    refuse_database(place)
    folder = place.parent
    if (place.exists() and not place.is_file()) or os.access(folder, os.W_OK | os.X_OK):
        return
    reason = "permission denied" if folder.is_dir() else f"there is no folder {folder}"
    raise FormatError(f"cannot be written ({reason}); choose another place", place)


def refuse_database(place: Path) -> None:
    """Raise FormatError for a term base, which must not be replaced by what is written from it."""
    if not place.is_file():
        return
    try:
        with place.open("rb") as stream:
            begins = stream.read(len(DATABASE))
    except OSError:  # what cannot be read may still be replaced
        return
    if begins == DATABASE:
        raise FormatError("is a term base; write to another file", place)


def is_same(source: str | Path | IO[bytes], place: str | Path | IO[bytes] | IO[str]) -> bool:
    """True where a file would be written over itself."""
    if not (isinstance(source, str | Path) and isinstance(place, str | Path)):
        return False
    return Path(place).is_file() and Path(source).exists() and Path(source).samefile(place)


def copy_to_device(pieces: Iterable[str | bytes], target: Path) -> None:
    """Write to what is there already and no file (/dev/stdout, a named pipe), which must not be replaced by one."""
    try:
        with target.open("wb") as stream:
            copy(pieces, stream)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise FormatError(f"cannot be written ({error.strerror}); choose another place", target) from error


def mode_of(target: Path) -> int:
    """The rights of the file that is replaced, or those of a new one."""
    try:
        return target.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def copy(pieces: Iterable[str | bytes], stream: IO[bytes] | IO[str]) -> None:
    """Write the pieces, many at a time; they become UTF-8 where the stream takes bytes, or text where it takes text."""
    takes_text = hasattr(stream, "encoding") or (hasattr(stream, "getvalue") and isinstance(stream.getvalue(), str))
    batch: list[bytes] = []
    size = 0
    for piece in pieces:
        data = piece if isinstance(piece, bytes) else piece.encode("utf-8")
        batch.append(data)
        size += len(data)
        if size >= BLOCK:
            flush(batch, stream, takes_text)
            size = 0
    flush(batch, stream, takes_text)


def flush(batch: list[bytes], stream: IO[bytes] | IO[str], takes_text: bool) -> None:
    """Write the batch as one block and empty it; raises FormatError for a stream of text and a file that is none."""
    data = b"".join(batch)
    batch.clear()
    try:
        stream.write(data.decode("utf-8") if takes_text else data)  # type: ignore[arg-type]  # chosen here
    except UnicodeDecodeError as error:
        raise FormatError("this format is no text; write it to a file or a binary stream") from error
