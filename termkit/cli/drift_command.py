"""`termkit drift`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from termkit.cli.options import output_option, print_rows


@click.command("drift")
@click.argument("term", required=False)
@click.option("--svg", type=click.Path(path_type=Path, dir_okay=False), help="Draw the timeline of TERM to this file.")
@output_option
@click.pass_obj
def command(db: str, term: str | None, svg: Path | None, output: str) -> None:
    """Show how the wording of a formula changed over the years: a dated ladder of its rungs.

    Without TERM all ladders of the base's documents are shown.

    \b
    Example:  termkit drift 一个中国原则 --svg one-china.svg
    """
    from termkit.store.database import TermBase
    from termkit.workflow.drifting import draw_ladder, ladders

    if svg and not term:
        raise click.UsageError("--svg draws one ladder: name a TERM")
    with TermBase.open(db, create=False) as base:
        found = ladders(base, term)
    rows = [
        {
            "ladder": number,
            "date": rung.date,
            "wording": rung.wording,
            "document": rung.document,
            "change": "".join(
                f"[-{c.text}-]" if c.mark == "-" else f"[+{c.text}+]" for c in rung.diff if c.mark != "="
            ),
        }
        for number, held in enumerate(found, 1)
        for rung in held.rungs
    ]
    print_rows(rows, ("ladder", "date", "wording", "document", "change"), output)
    if svg:
        draw_ladder(found, svg)
    if not rows:
        click.echo("no wording changed" if term is None else f"no other wording of {term!r} found", err=True)
        sys.exit(1)
