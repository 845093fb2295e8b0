"""The dictionary forms of English words, out of lemminflect's table.

Its own reader takes the table apart as a whole before it answers for one word, and imports what guesses at words the
table lacks; here the file is searched.
"""

from __future__ import annotations

import gzip
from bisect import bisect_left
from functools import cache
from importlib.util import find_spec
from pathlib import Path

Lemmas = dict[str, tuple[str, ...]]
"""Part of speech -> dictionary forms."""


def dictionary_forms(word: str, part_of_speech: str = "") -> Lemmas:
    """The dictionary forms of a word by part of speech (NOUN, VERB, ADJ, ADV, AUX), with its capitals; or of one part.

    Nothing for a word that the table lacks.
    """
    found = _lemmas(word.lower())
    if part_of_speech:
        found = {part_of_speech: found[part_of_speech]} if part_of_speech in found else {}
    respelt = str.upper if word.isupper() else str.capitalize if word[:1].isupper() else str.lower
    return {part: tuple(map(respelt, forms)) for part, forms in found.items()}


@cache
def _lemmas(word: str) -> Lemmas:
    found: Lemmas = {}
    rows = _rows()
    for place in range(bisect_left(rows, word, key=_headword), len(rows)):
        form, part, base = rows[place].split(",")
        if form != word:
            break
        found["AUX" if part == "modal" else part.upper()] = tuple(base.split("/"))
    return found | _overrides().get(word, {})


def _headword(row: str) -> str:
    return row.partition(",")[0]


@cache
def _rows() -> list[str]:
    """Lines of form, part of speech and dictionary forms, in the order of the forms."""
    return gzip.decompress((_resources() / "lemma_lu.csv.gz").read_bytes()).decode("utf-8").splitlines()


@cache
def _overrides() -> dict[str, Lemmas]:
    """What the package sets right in its table, and the words that are missing there."""
    found: dict[str, Lemmas] = {}
    for line in (_resources() / "lemma_overrides.csv").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            form, part, base = line.strip().split(",")
            found.setdefault(form, {})[part] = (base,)
    return found


def _resources() -> Path:
    """The folder of the tables, found without importing the package."""
    spec = find_spec("lemminflect")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("lemminflect")
    return Path(spec.submodule_search_locations[0], "resources")
