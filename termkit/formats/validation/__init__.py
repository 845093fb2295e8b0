"""Validate files by the rules of their format, in our own words and with the line of every error."""

from __future__ import annotations

from pathlib import Path
from typing import IO

from termkit.errors import FormatError, UnknownFormat
from termkit.formats.format import Head, ReadOptions, head_of
from termkit.formats.known import EMPTY, is_empty, recognised
from termkit.formats.omegat import OMEGAT
from termkit.formats.reading.opening import Input, opened
from termkit.formats.validation import tbx, tmx, xliff
from termkit.model import Finding, Severity

__all__ = ["validate"]


def validate(place: str | Path | IO[bytes]) -> list[Finding]:
    """What is wrong with a file, line by line; no finding of severity error means it is valid.

    TBX v3 is judged by its structure and the rules of its dialect, v2 and TMX by their DTDs, XLIFF by its core; a file
    that is not even read (not well-formed, hostile, unknown) comes back as one error, not as an exception.
    """
    try:
        with opened(place) as source:
            if is_empty(source) and source.suffix in OMEGAT.suffixes:
                return [Finding("F100", Severity.WARNING, "a glossary without any pair", path=source.path)]
            if is_empty(source):
                raise UnknownFormat(EMPTY, source.path)
            found = judged(source, head_of(source))
    except FormatError as error:
        return [Finding("F100", Severity.ERROR, error.message, path=error.path or str(place), line=error.line)]
    return sorted(found, key=lambda finding: (finding.line or 0, finding.code))


def judged(source: Input, head: Head) -> list[Finding]:
    """The findings of the format's own rules."""
    if head.root == "tbx":
        return tbx.version_3(source, head.attributes.get("type", ""), head.attributes.get("style", ""))
    if head.root == "martif":
        return tbx.version_2(source, head.attributes.get("type", ""))
    if head.root == "tmx":
        return tmx.validate(source, head.attributes.get("version", ""))
    if head.root == "xliff":
        return xliff.validate(source, head.attributes.get("version", ""), head.namespace)
    found = read_through(source)
    if head.root == "TBX":
        said = "TBX-Min of 2014 (root <TBX>) is read, but ISO 30042:2019 does not know it; convert it to --format tbx"
        found.append(Finding("F210", Severity.ERROR, said, path=source.path, line=1))
    return found


def read_through(source: Input) -> list[Finding]:
    """Formats without a schema of their own: what their reader has to say; raises FormatError."""
    kind = recognised(source)
    if kind.read is None:
        raise UnknownFormat(f"{kind.name} can be written but not read", source.path)
    for _ in kind.read(source, ReadOptions()):
        pass
    return source.problems
