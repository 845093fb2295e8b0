"""`termkit conflicts`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from termkit.cli.languages import LANGUAGE
from termkit.cli.options import output_option, print_rows, print_told, who_option
from termkit.model.plain import plain

if TYPE_CHECKING:
    from termkit.workflow.exchange.settling import Waiting


@click.command("conflicts")
@click.argument("numbers", nargs=-1, type=int)
@click.option("--keep", is_flag=True, help="The base stands; drop what the file says.")
@click.option("--take", is_flag=True, help="Prefer what the file says; what stood is admitted beside it.")
@click.option("--both", is_flag=True, help="Admit what the file says beside what stands.")
@click.option("--all", "everything", is_flag=True, help="All conflicts instead of NUMBERS.")
@click.option("--source", default="", help="Only those that this file brought, by its name (with --all or alone).")
@click.option(
    "--language", default="", type=LANGUAGE, help="Settle this language alone, such as ru; the rest waits on."
)
@who_option
@output_option
@click.pass_obj
def command(
    db: str,
    /,
    numbers: tuple[int, ...],
    everything: bool,
    source: str,
    language: str,
    who: str,
    output: str,
    **ways: bool,
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

    chosen_ways = [way for way, is_chosen in ways.items() if is_chosen]
    if len(chosen_ways) != bool(numbers or everything):
        raise click.UsageError("to settle, give NUMBERS (or --all) and one of --keep, --take, --both")
    with TermBase.open(db, create=False) as base:
        if not chosen_ways:
            rows = [row_of(one) for one in waiting(base, source=source)]
            print_rows(rows, COLUMNS, output, none="no conflict is open")
            return
        [how] = chosen_ways
        chosen = [one.number for one in waiting(base, source=source)] if everything else numbers
        settled = settle(base, chosen, Settlement(how), language=language, who=who).entries
    print_told([{"entry": entry, "settled": how} for entry in settled], "{entry}: {settled}", output)


COLUMNS = ("number", "entry", "term", "source", "reason")


def row_of(one: Waiting) -> dict[str, object]:
    """A conflict as it is printed; in JSON what contradicts stands by its code and values too."""
    return {**{name: getattr(one, name) for name in COLUMNS}, "contradictions": plain(one.contradictions)}
