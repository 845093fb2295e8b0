"""What data/names lists, as the checks ask for it: surnames, offices, and the characters of transcription."""

from __future__ import annotations

from functools import cache

from termkit.text.tables import read_lines, read_rows


@cache
def transcribing(*, dotted: bool = False) -> str:
    """The characters that foreign names are written with; `dotted`: those that are so between dots alone, too."""
    lines = read_lines("names/transcription.txt")
    return "".join(lines + read_lines("names/transcription_dotted.txt") if dotted else lines)


@cache
def surnames() -> tuple[str, ...]:
    """Chinese surnames: 孙, 欧阳."""
    return tuple(row[0] for row in read_rows("names/surnames.tsv")[1:])


@cache
def offices() -> tuple[str, ...]:
    """Titles of office: 总理, 部长."""
    return tuple(row[0] for row in read_rows("names/offices.tsv")[1:])
