"""`termkit import`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from termkit.cli.languages import LANGUAGE
from termkit.cli.options import output_option, print_rows, print_told, progress, standard_input, who_option

if TYPE_CHECKING:
    from termkit.progress import Advance
    from termkit.store.database import TermBase
    from termkit.workflow.exchange.importing import ImportOptions, ImportReport

SHOWN = 10
DETAILS = ("entries", "conflicts")
"""What only JSON lists in full."""


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path())
@click.option("--dry-run", is_flag=True, help="Only say what would happen.")
@click.option("--take-back", is_flag=True, help="Take back what an interrupted import of FILES left, and end.")
@click.option("--only-new", is_flag=True, help="Take entries the base does not have; change none.")
@click.option("--strict", is_flag=True, help="Refuse a file that holds data the base has no place for.")
@click.option("--from", "format", default="", help="The format of FILES (default: found by their content).")
@click.option("--source", default="", type=LANGUAGE, help="Language of the source column.")
@click.option("--target", default="", type=LANGUAGE, help="Language of the target column.")
@who_option
@output_option
@click.pass_obj
def command(db: str, /, files: tuple[str, ...], dry_run: bool, take_back: bool, output: str, **options: Any) -> None:
    """Bring FILES (TBX, TMX, TSV, XLSX, ...; `-`: standard input) into the term base; nothing known is overwritten.

    All FILES are taken or, where one cannot be read, none.  What contradicts the base waits for a person (`termkit
    conflicts`); translation units go to the memory.  A single file of very many units is committed in parts: stopped in
    the middle, the same command goes on where it was, and --take-back takes back what came.

    \b
    Example:  termkit import terms.tsv --dry-run
    """
    from termkit.store.database import TermBase
    from termkit.workflow.exchange.importing import ImportOptions, take_back_import

    if take_back:
        with TermBase.open(db, create=False) as base:
            taken = [{"file": file, "units": take_back_import(base, file)} for file in files]
        print_told(taken, "{file}: {units:,} units taken back", output)
        return
    one = len(files) == 1
    nowhere = dry_run and not Path(db).exists()  # what only says what would happen makes no base
    with (
        TermBase.open(":memory:" if nowhere else db) as base,
        progress("importing") as advance,
        whole(base, one=one, dry_run=dry_run),
    ):
        reports = _imported(base, files, ImportOptions(dry_run=dry_run and one, **options), advance)
    for report in reports:
        tell(report)
    rows = [
        counts(file, report) | (details(report) if output == "json" else {})
        for file, report in zip(files, reports, strict=True)
    ]
    print_rows(rows, tuple(name for name in rows[0] if name not in DETAILS), output)


def _imported(base: TermBase, files: Sequence[str], options: ImportOptions, advance: Advance) -> list[ImportReport]:
    """Import the files one after the other, and say of each what became of it."""
    from termkit.workflow.exchange.importing import import_file

    with ExitStack() as stack:
        places = (stack.enter_context(standard_input()) if file == "-" else file for file in files)
        reports = [import_file(base, place, options, advance=advance) for place in places]
    return [_as_named(report) if file == "-" else report for file, report in zip(files, reports, strict=True)]


def _as_named(report: ImportReport) -> ImportReport:
    """The report of standard input, whose file has no name that anybody knows."""
    return replace(report, problems=tuple(replace(one, path="standard input") for one in report.problems))


@contextmanager
def whole(base: TermBase, *, one: bool, dry_run: bool) -> Iterator[None]:
    """All files or none, and in a dry run none; one file has no transaction around it but its own.

    So that a dry run tells what the files say against each other, too.
    """
    if one:
        yield
        return
    with suppress(_DryRun), base.transaction():
        yield
        if dry_run:
            raise _DryRun


class _DryRun(Exception):  # no error: it leaves the transaction without a trace
    """All files were read."""


def counts(file: str, report: ImportReport) -> dict[str, object]:
    """How many rows and units of a file came to what end."""
    entries = {name: count for name, count in report.changes.counts().items() if name != "gone"}
    repeated = {"repeated": len(report.repeated)}
    return {"file": file, **entries, **repeated, "units": report.units, "known units": report.known_units}


def details(report: ImportReport) -> dict[str, object]:
    """Every entry by what became of it, with its first term, and why entries conflict."""
    told = {kind: {name: report.names[name] for name in names} for kind, names in listed(report).items()}
    return dict(zip(DETAILS, (told, report.reasons), strict=True))


def listed(report: ImportReport) -> dict[str, list[str]]:
    """The entries that are told by name, by what became of them; each once."""
    return {
        "new": report.changes.new,
        "changed": report.changes.changed,
        "kept": report.changes.kept,
        "repeated": list(dict.fromkeys(report.repeated)),
    }


def tell(report: ImportReport) -> None:
    """On stderr: the first entries of every kind, all conflicts with their reason, and what the reader had to bend."""
    if report.resumed:
        click.echo(f"went on after the {report.resumed:,} units of an interrupted import", err=True)
    for kind, names in listed(report).items():
        for name in names[:SHOWN]:
            click.echo(f"{kind}: {name} {report.names[name]}", err=True)
        if len(names) > SHOWN:
            click.echo(f"{kind}: {len(names) - SHOWN:,} more (--output json lists all)", err=True)
    for name, reason in report.reasons.items():
        click.echo(f"conflict: {name} {report.names[name]}: {reason}", err=True)
    for problem in report.problems:
        place = f"{problem.path}:{problem.line}" if problem.line else problem.path
        click.echo(f"{place}: {problem.message}", err=True)
