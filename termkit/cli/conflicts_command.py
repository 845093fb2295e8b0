"""`termkit conflicts`."""

from __future__ import annotations

import click

from termkit.cli.options import output_option, print_rows, who_option


@click.command("conflicts")
@click.argument("numbers", nargs=-1, type=int)
@click.option("--keep", "how", flag_value="keep", help="The base stands; drop what the file says.")
@click.option("--take", "how", flag_value="take", help="Prefer what the file says; what stood is admitted beside it.")
@click.option("--both", "how", flag_value="both", help="Admit what the file says beside what stands.")
@click.option("--all", "everything", is_flag=True, help="All conflicts instead of NUMBERS.")
@who_option
@output_option
@click.pass_obj
def command(db: str, numbers: tuple[int, ...], how: str | None, everything: bool, who: str, output: str) -> None:
    """Show what imports left open, or settle the conflicts NUMBERS.

    \b
    Examples:  termkit conflicts
               termkit conflicts 3 4 --take
    """
    from termkit.store.database import TermBase
    from termkit.workflow.settling import Settlement, settle, waiting

    if bool(how) != bool(numbers or everything):
        raise click.UsageError("to settle, give NUMBERS (or --all) and one of --keep, --take, --both")
    with TermBase.open(db, create=False) as base:
        if not how:
            columns = ("number", "entry", "term", "source", "reason")
            print_rows([{name: getattr(one, name) for name in columns} for one in waiting(base)], columns, output)
            return
        chosen = [one.number for one in waiting(base)] if everything else numbers
        for entry in settle(base, chosen, Settlement(how), who=who).entries:
            click.echo(f"{entry}: {how}")
