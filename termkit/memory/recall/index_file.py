"""An index in a file, so that a query need not wait for it to be built: arrays are mapped, not read.

One line of JSON (version, language, key, symbols, and type, place and length of every array), then the arrays as they
stand in memory, each at a multiple of 64 bytes.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from termkit.memory.recall.index import Index

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

VERSION = 2
ARRAYS = ("numbers", "codes", "bounds", "lengths", "grams", "starts", "postings")
ALIGNMENT = 64


def save_index(index: Index, path: str | Path, key: str) -> None:
    """Write the index beside `path` and rename it there; `key` tells what it was made of."""
    place = Path(path)
    beside = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        with beside.open("wb") as file:
            file.write(_head(index, key))
            for name in ARRAYS:
                file.write(b"\0" * (-file.tell() % ALIGNMENT))
                file.write(_array(index, name).tobytes())
        beside.replace(place)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def stored_key(path: str | Path) -> str:
    """What the index in the file was made of, or empty where there is none that can be used."""
    try:
        with Path(path).open("rb") as file:
            head = json.loads(file.readline(1 << 28))
        return str(head["key"]) if head["version"] == VERSION else ""
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def load_index(path: str | Path, key: str) -> Index | None:
    """The index in the file, if it was made of what `key` says by this version; otherwise None."""
    import numpy as np

    try:
        with Path(path).open("rb") as file:
            head = json.loads(file.readline(1 << 28))
            end = file.tell()
        if head["version"] != VERSION or head["key"] != key:
            return None
        symbols = {symbol: number for number, symbol in enumerate(head["symbols"].split("\n"), 1) if symbol}
        whole = np.memmap(path, dtype=np.uint8, mode="r")
        arrays = {}
        for name, kind, length in head["arrays"]:
            start = end + -end % ALIGNMENT
            end = start + length * np.dtype(kind).itemsize
            arrays[name] = whole[start:end].view(kind)
            if len(arrays[name]) != length:
                return None
    except (OSError, ValueError, KeyError, TypeError):
        # a file that cannot be used is made again
        return None
    return Index(head["language"], symbols=symbols, **arrays)


def _head(index: Index, key: str) -> bytes:
    head: dict[str, Any] = {
        "version": VERSION,
        "key": key,
        "language": index.language,
        "symbols": "\n".join(index.symbols),
        "arrays": [(name, _array(index, name).dtype.str, len(_array(index, name))) for name in ARRAYS],
    }
    return json.dumps(head, ensure_ascii=True).encode() + b"\n"


def _array(index: Index, name: str) -> NDArray[np.generic]:
    array: NDArray[np.generic] = getattr(index, name)
    return array
