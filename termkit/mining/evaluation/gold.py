"""Gold lists: what annotators would have a miner find (TSV with the columns term, type, tier, canonical)."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from termkit.errors import FormatError, ParseError

MUST = ("must", "A")
SLOT = re.compile(r"\{[^{}]*\}|…+|\.{3,}|〈[^〈〉]*〉|<[^<>]*>")
FRAME_SHARE = 0.6
"""Two frames agree when the shorter one's fixed parts cover this much of the longer one's."""


@dataclass(frozen=True, slots=True)
class GoldTerm:
    """A term of the gold: its kinds (annotators may differ), and whether it must be found or only may."""

    term: str
    kinds: frozenset[str]
    must: bool


def comparable(text: str) -> str:
    """The form in which terms are compared: NFKC, one dot, one dash, no quotation or title marks, no blanks."""
    text = unicodedata.normalize("NFKC", text)
    text = re.sub("[・·•‧∙⋅]", "·", text)
    text = re.sub("[—–―‐-]", "-", text)
    return re.sub("[“”\"《》〈〉「」『』‘’'\\s]", "", text)


def fixed_parts(frame: str) -> list[str]:
    """The fixed parts of a frame, comparable and without punctuation."""
    parts = [comparable(part) for part in SLOT.split(frame)]
    return [re.sub("[,，。;；:：]", "", part) for part in parts if part]


def same_frame(one: str, other: str) -> bool:
    """Whether the shorter frame's fixed parts stand in order in the longer one's and cover 60 % of it."""
    short, long = sorted((fixed_parts(one), fixed_parts(other)), key=lambda parts: sum(map(len, parts)))
    text, at = "\0".join(long), 0
    for part in short:
        found = text.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return sum(map(len, short)) >= FRAME_SHARE * sum(map(len, long))


def read_gold(paths: Iterable[str | Path]) -> list[GoldTerm]:
    """The pooled terms of gold files, in the order of their first rows; a term is a must where one row says so.

    A folder stands for its .tsv files.  Raises FormatError for what cannot be read, ParseError (with the line) for a
    list without the columns.
    """
    pooled: dict[str, GoldTerm] = {}
    for path in _files(paths):
        for row in _rows(path):
            name = row["term"] if row["type"] == "frame" else comparable(row["term"])
            old = pooled.get(name, GoldTerm(row["term"], frozenset(), must=False))
            pooled[name] = GoldTerm(old.term, old.kinds | {row["type"]}, old.must or row["tier"] in MUST)
    return list(pooled.values())


def _files(paths: Iterable[str | Path]) -> Iterator[Path]:
    for path in map(Path, paths):
        lists = sorted(path.glob("*.tsv")) if path.is_dir() else [path]
        if not lists:
            raise FormatError("no gold list (*.tsv) in this folder", path)
        yield from lists


def _rows(path: str | Path) -> Sequence[dict[str, str]]:
    try:
        lines = Path(path).read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise FormatError(f"cannot read the gold list ({reason}); give a UTF-8 TSV file", path) from error
    rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    lacking = (n for n, row in enumerate(rows, start=2) if any(row.get(c) is None for c in ("term", "type", "tier")))
    line = next(lacking, None if rows else 1)
    if line:
        raise ParseError("a gold list needs the columns term, type and tier, and a term; add them", path, line)
    return rows
