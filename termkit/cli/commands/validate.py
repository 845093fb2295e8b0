"""`termkit validate`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from termkit.cli.options import output_option, print_rows
from termkit.errors import FormatError

if TYPE_CHECKING:
    from termkit.model import Finding


@click.command("validate")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@output_option
def command(files: tuple[Path, ...], output: str) -> None:
    """Say whether FILES (TBX, TMX, XLIFF, ...) keep the rules of their formats, with the line of each error.

    Of a folder every file whose suffix is that of a format is judged; patterns (exports/*.tmx) are followed where the
    shell has not done it; `-` is standard input.  The verdicts are those of the official schemas.  Exit code 0: all
    valid, 1: some are not, 2: a file that cannot be read.

    \b
    Examples:  termkit validate terms.tbx
               termkit validate exports
    """
    from termkit.formats.validation import validate
    from termkit.model import Severity

    rows = []
    valid = True
    for path in (one for file in files for one in found_at(file)):
        found = validate(sys.stdin.buffer) if str(path) == "-" else judged(path)
        errors = sum(finding.severity is Severity.ERROR for finding in found)
        valid = valid and not errors
        rows += [
            {"file": str(path), "line": f.line, "severity": f.severity.value, "code": f.code, "message": f.message}
            for f in found
        ]
        if output == "text":
            verdict = "valid" if not errors else "1 error" if errors == 1 else f"{errors} errors"
            click.echo(f"{path}: {verdict}")
            for finding in found:
                weight = "" if finding.severity is Severity.ERROR else f"{finding.severity}: "
                click.echo(f"  {path}:{finding.line or 1}: {weight}{finding.message}")
    if output != "text":
        print_rows(rows, ("file", "line", "severity", "code", "message"), output)
    sys.exit(0 if valid else 1)


def judged(path: Path) -> list[Finding]:
    """What is wrong with a file; raises FormatError where it cannot be opened: that is no file to judge."""
    from termkit.formats.reading.opening import opened
    from termkit.formats.validation import validate

    with opened(path):
        pass
    return validate(path)


def found_at(place: Path) -> Iterator[Path]:
    """The files to judge at a place: the file itself, those of a folder, or those that a pattern names."""
    if place.is_dir():
        found = [one for one in sorted(place.rglob("*")) if one.is_file() and one.suffix.lower() in suffixes()]
    elif not place.exists() and set("*?[") & set(str(place)):
        root = Path(place.anchor)
        found = sorted(one for one in root.glob(str(place.relative_to(root))) if one.is_file())
    else:
        yield place
        return
    if not found:
        raise FormatError("holds no file of a known format", str(place))
    yield from found


def suffixes() -> frozenset[str]:
    """The suffixes of all formats that can be read, but those that any text may have."""
    from termkit.formats import FORMATS

    return frozenset(one for kind in FORMATS if kind.read for one in kind.suffixes) - {".txt", ".xml"}
