"""`termkit equivalents`."""

from __future__ import annotations

import click

from termkit.cli.languages import LANGUAGE
from termkit.cli.options import output_option, print_rows, progress


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
    db: str,
    terms: tuple[str, ...],
    targets: tuple[str, ...],
    limit: int,
    min_score: float,
    min_count: int,
    dry_run: bool,
    output: str,
) -> None:
    """Find equivalents of Chinese TERMS in the translation memory, and store them as suggestions.

    Without TERMS, every entry and candidate with an empty slot is asked about.  A suggestion stays one until somebody
    approves it.

    \b
    Examples:  termkit equivalents
               termkit equivalents 安全理事会 国际法院 --target ru --dry-run
    """
    from termkit.store.database import TermBase
    from termkit.store.memory import get_units
    from termkit.workflow.equivalents import mine_equivalents

    with TermBase.open(db, create=False) as base, progress("equivalents") as advance:
        found = mine_equivalents(
            base,
            targets=targets,
            terms=terms,
            store=not dry_run,
            limit=limit,
            min_score=min_score,
            min_count=min_count,
            advance=advance,
        )
        units = get_units(base, {one.units[0] for one in found if one.units})
    rows = [
        {
            "term": one.term, "language": one.language, "equivalent": one.equivalent.term,
            "score": round(one.equivalent.score, 3), "count": one.equivalent.count, "origin": one.equivalent.origin,
            "unit": one.units[0] if one.units else "",
            "context": units[one.units[0]].text(one.language) if one.units else "",
        }
        for one in found
    ]  # fmt: skip
    columns = ("term", "language", "equivalent", "score", "count", "origin")
    print_rows(rows, columns if output == "text" else (*columns, "unit", "context"), output)
    if not found:
        click.echo("no equivalent found; a term must stand in some units of the memory (see --min-count)", err=True)
    click.get_current_context().exit(0 if found else 1)
