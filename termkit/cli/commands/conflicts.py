"""`termkit conflicts`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from termkit.cli.options import output_option, print_rows, print_told, who_option
from termkit.model.plain import plain

if TYPE_CHECKING:
    from termkit.workflow.exchange.settling import Waiting


@click.command("conflicts")
@click.argument("numbers", nargs=-1, type=int)
@click.option("--keep", "how", flag_value="keep", help="The base stands; drop what the file says.")
@click.option("--take", "how", flag_value="take", help="Prefer what the file says; what stood is admitted beside it.")
@click.option("--both", "how", flag_value="both", help="Admit what the file says beside what stands.")
@click.option("--all", "everything", is_flag=True, help="All conflicts instead of NUMBERS.")
@click.option("--source", default="", help="Only those that this file brought, by its name (with --all or alone).")
@click.option("--language", default="", help="Settle this language alone, such as ru; the rest waits on.")
@who_option
@output_option
@click.pass_obj
def command(
    db: str,
    numbers: tuple[int, ...],
    how: str | None,
    everything: bool,
    source: str,
    language: str,
    who: str,
    output: str,
) -> None:
    """Show what imports left open, or settle the conflicts NUMBERS.

    \b
    Examples:  termkit conflicts
               termkit conflicts 3 4 --take
               termkit conflicts --all --source vendor.tbx --both
               termkit conflicts 3 --language ru --keep
    """
    from termkit.store.database import TermBase
    from termkit.workflow.exchange.settling import Settlement, settle, waiting

    if bool(how) != bool(numbers or everything):
        raise click.UsageError("to settle, give NUMBERS (or --all) and one of --keep, --take, --both")
    with TermBase.open(db, create=False) as base:
        if not how:
            if not print_rows([row_of(one) for one in waiting(base, source=source)], COLUMNS, output):
                click.echo("no conflict is open", err=True)
            return
        chosen = [one.number for one in waiting(base, source=source)] if everything else numbers
        settled = settle(base, chosen, Settlement(how), language=language, who=who).entries
    print_told([{"entry": entry, "settled": how} for entry in settled], "{entry}: {settled}", output)


COLUMNS = ("number", "entry", "term", "source", "reason")


def row_of(one: Waiting) -> dict[str, object]:
    """A conflict as it is printed; in JSON what contradicts stands by its code and values too."""
    return {**{name: getattr(one, name) for name in COLUMNS}, "contradictions": plain(one.contradictions)}
