"""How a verb says what files it wrote, and what they could not carry."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

from termkit.cli.options import print_rows

if TYPE_CHECKING:
    from termkit.formats import ExportReport

COLUMNS = ("file", "format", "entries", "units", "pairs", "not carried", "problems")
STANDARD_OUTPUT = "standard output"


def refuse_both(file: str, output: str) -> None:
    """Raise click.UsageError where the file itself goes to standard output and a table is asked for, too."""
    if file == "-" and output != "text":
        raise click.UsageError(f"--output {output} takes standard output, where the file goes: name a file")


def tell_written(reports: Iterable[ExportReport], output: str) -> None:
    """Say what was written: to people a line a file on stderr, else a row a file on standard output."""
    reports = list(reports)
    if output != "text":
        print_rows([row for report in reports for row in _rows(report)], COLUMNS, output)
        return
    for report in reports:
        tell(report)


def tell(report: ExportReport) -> None:
    """Say on stderr what an export wrote, what it left out, and what the reader of a conversion met."""
    pairs = ", ".join(_pairs(report))
    held = [("entry", "entries", report.entries), ("unit", "units", report.units)]
    what = ", ".join(f"{n} {one if n == 1 else more}" for one, more, n in held if n) or "empty"
    for path in report.files or (STANDARD_OUTPUT,):
        click.echo(f"{path}: {what}" + (f" ({pairs})" if pairs else ""), err=True)
    for loss in report.dropped:
        example = f", first {loss.example}" if loss.example else ""
        click.echo(f"  not carried: {loss.count} × {loss.category}{example}", err=True)
    for problem in _problems(report):
        click.echo(f"  {problem}", err=True)


def _pairs(report: ExportReport) -> list[str]:
    return [
        f"{count} {source}-{target}" if target else f"{count} in {source} alone"
        for (source, target), count in report.written.items()
    ]


def _problems(report: ExportReport) -> list[str]:
    return [
        f"{f'{one.path}:{one.line}' if one.line else one.path}: {one.message}"  # a table of one page has no lines
        for one in report.problems
    ]


def _rows(report: ExportReport) -> list[dict[str, Any]]:
    lost = [f"{loss.count} × {loss.category}" for loss in report.dropped]
    what = (report.format, report.entries, report.units, _pairs(report), lost, _problems(report))
    return [dict(zip(COLUMNS, (path, *what), strict=True)) for path in report.files or (STANDARD_OUTPUT,)]
