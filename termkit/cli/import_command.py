"""`termkit import`."""

from __future__ import annotations

import click

from termkit.cli.options import output_option, print_rows, progress, who_option


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path())
@click.option("--dry-run", is_flag=True, help="Only say what would happen.")
@click.option("--only-new", is_flag=True, help="Take entries the base does not have; change none.")
@click.option("--strict", is_flag=True, help="Refuse a file that holds data the base has no place for.")
@click.option("--from", "from_format", default="", help="The format of FILES (default: found by their content).")
@click.option("--source", default="", metavar="LANG", help="Language of the source column.")
@click.option("--target", default="", metavar="LANG", help="Language of the target column.")
@who_option
@output_option
@click.pass_obj
def command(
    db: str,
    files: tuple[str, ...],
    dry_run: bool,
    only_new: bool,
    strict: bool,
    from_format: str,
    source: str,
    target: str,
    who: str,
    output: str,
) -> None:
    """Bring FILES (TBX, TMX, TSV, XLSX, ...) into the term base; nothing known is overwritten.

    What contradicts the base waits as a conflict for review; translation units go to the memory.

    \b
    Example:  termkit import terms.tsv --dry-run
    """
    from termkit.store.database import TermBase
    from termkit.workflow.importing import import_file

    rows = []
    with TermBase.open(db) as base, progress("importing") as advance:
        for file in files:
            report = import_file(
                base,
                file,
                only_new=only_new,
                dry_run=dry_run,
                strict=strict,
                format=from_format,
                source=source,
                target=target,
                who=who,
                advance=advance,
            )
            row = {"file": file, **report.changes.counts(), "units": report.units, "known units": report.known_units}
            rows.append(row | ({"conflicts": report.reasons} if output == "json" else {}))
            for name, reason in report.reasons.items():
                click.echo(f"conflict: {name}: {reason}", err=True)
            for problem in report.problems:
                place = f"{problem.path}:{problem.line}" if problem.line else problem.path
                click.echo(f"{place}: {problem.message}", err=True)
    print_rows(rows, tuple(name for name in rows[0] if name not in ("gone", "conflicts")), output)
