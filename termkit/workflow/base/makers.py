"""What makes the keys and forms of terms, told by a digest that changes as soon as a maker does."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import cache
from hashlib import blake2b
from itertools import chain
from pathlib import Path

PACKAGE = Path(__file__).parents[2]
OF_KEYS = (
    "store/keys.py",
    "workflow/base/indexing.py",
    "readings/tones.py",
    *(f"text/{name}.py" for name in ("bodies", "english*", "inflection", "normalize", "russian*", "tables")),
    "data/text/folding.tsv",
    "data/inflection/*",
)
"""Files, below the package, that have a say in what the terms of a base are found by."""
OF_CHECKS = (
    *("text/*.py", "checks/*.py", "checks/base/*.py", "checks/names/*.py", "checks/spelling/*.py"),
    "checks/source/office.py",
    *("data/inflection/*", "data/text/*.t*", "data/checks/*.t*", "data/names/*.t*"),
)
"""Files that have a say in what is kept of a base compiled for checks."""
LIBRARIES = ("pymorphy3", "pymorphy3-dicts-ru", "lemminflect")


@cache
def makers_of_keys(root: Path = PACKAGE) -> str:
    """A digest of the code, the data and the dictionaries that make the search keys of terms."""
    return making(OF_KEYS, root)[:16]


def making(patterns: Iterable[str] = OF_CHECKS, root: Path = PACKAGE) -> str:
    """A digest of files, given by patterns below the package, and of the dictionaries that inflect words."""
    whole = blake2b(digest_size=16)
    for name in (name for pattern in patterns for name in sorted(root.glob(pattern))):
        whole.update(f"{name.relative_to(root)}\0".encode() + name.read_bytes())
    for library in LIBRARIES:
        whole.update(_version(library).encode())
    return whole.hexdigest()


def _version(library: str) -> str:
    """The version of a library, or what is the same, the folder that installed it left beside it."""
    installed = (place.glob(f"{library.replace('-', '_')}-*.dist-info") for place in map(Path, sys.path))
    for folder in chain.from_iterable(installed):
        return folder.name
    from importlib.metadata import version  # takes longer to load than all that is told here to be read

    return version(library)
