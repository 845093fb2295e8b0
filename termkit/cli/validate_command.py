"""`termkit validate`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from termkit.cli.options import output_option, print_rows


@click.command("validate")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@output_option
def command(files: tuple[Path, ...], output: str) -> None:
    """Say whether FILES (TBX, TMX, XLIFF, ...) keep the rules of their formats, with the line of each error.

    The verdicts are those of the official schemas.  Exit code 0: all valid, 1: some are not, 2: a file that cannot be
    read.

    \b
    Example:  termkit validate terms.tbx
    """
    from termkit.formats.opening import opened
    from termkit.formats.validation import validate
    from termkit.model import Severity

    rows = []
    valid = True
    for path in files:
        with opened(path):  # what cannot be opened is no file to judge
            pass
        found = validate(path)
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
