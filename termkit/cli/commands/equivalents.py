"""`termkit equivalents`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from termkit.cli.languages import LANGUAGE
from termkit.cli.options import output_option, print_rows, progress

if TYPE_CHECKING:
    from termkit.model import TranslationUnit
    from termkit.workflow.memory.equivalents import Suggested

COLUMNS = ("term", "language", "equivalent", "score", "count", "origin")
NONE = "no equivalent found; a term must stand in some units of the memory (see `termkit equivalents --min-count`)"


@click.command("equivalents")
@click.argument("terms", nargs=-1)
@click.option("--target", "targets", multiple=True, default=("ru", "en"), show_default=True, type=LANGUAGE)
@click.option("--limit", type=click.IntRange(1), default=3, show_default=True, help="At most so many a term.")
@click.option("--min-score", type=click.FloatRange(0, 1), default=0.25, show_default=True, help="Leave out the rest.")
@click.option("--min-count", type=click.IntRange(1), default=2, show_default=True, help="Leave out what is rarer.")
@click.option("--dry-run", is_flag=True, help="Only show them; store nothing.")
@output_option
@click.pass_obj
def command(
    db: str, /, terms: tuple[str, ...], targets: tuple[str, ...], dry_run: bool, output: str, **least: Any
) -> None:
    """Find equivalents of Chinese TERMS in the translation memory, and store them as suggestions.

    Without TERMS, every entry and candidate with an empty slot is asked about.  A suggestion stays one until somebody
    approves it.

    \b
    Examples:  termkit equivalents
               termkit equivalents 安全理事会 国际法院 --target ru --dry-run
    """
    from termkit.store.database import TermBase
    from termkit.store.memory.state import get_units
    from termkit.workflow.memory.equivalents import mine_equivalents

    with TermBase.open(db, create=False) as base, progress("equivalents") as advance:
        found = mine_equivalents(base, targets=targets, terms=terms, store=not dry_run, advance=advance, **least)
        units = get_units(base, {one.units[0] for one in found if one.units})
    rows = [row(one) | _place(one, units) for one in found]
    print_rows(rows, COLUMNS if output == "text" else (*COLUMNS, "unit", "context"), output, none=NONE)
    click.get_current_context().exit(0 if found else 1)


def row(one: Suggested) -> dict[str, Any]:
    """One equivalent as a row of COLUMNS."""
    said = one.equivalent
    facts = (one.term, one.language, said.term, round(said.score, 3), said.count, said.origin)
    return dict(zip(COLUMNS, facts, strict=True))


def _place(one: Suggested, units: Mapping[int, TranslationUnit]) -> dict[str, Any]:
    """The first unit that shows an equivalent, and its text."""
    if not one.units:
        return {"unit": "", "context": ""}
    return {"unit": one.units[0], "context": units[one.units[0]].text(one.language)}
