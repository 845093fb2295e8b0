"""`termkit drift`."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Any

import click

from termkit.cli.options import messages_option, output_option, print_rows

if TYPE_CHECKING:
    from termkit.mining.drift import Change, Ladder

COLUMNS = ("ladder", "party", "date", "wording", "change", "document")
NARROW = 110
"""Character cells of a terminal that has no room for all columns."""
FULL = (*COLUMNS, "also_in", "equivalents", "sentence")
"""What the machine-readable outputs hold besides."""


@click.command("drift")
@click.argument("term", required=False)
@click.option("--svg", type=click.Path(path_type=Path, dir_okay=False), help="Draw the timeline of TERM to this file.")
@click.option("--party", help="Only what changed in documents with this state: its Chinese name.")
@click.option("--limit", type=click.IntRange(min=1), help="How many ladders to show at most.")
@messages_option
@output_option
@click.pass_obj
def command(
    db: str, term: str | None, svg: Path | None, party: str | None, limit: int | None, messages: str, output: str
) -> None:
    """Show how the wording of a formula changed over the years: a dated ladder of its rungs.

    There is a ladder for each state that the documents are agreed with. Without TERM all ladders of the base's
    documents are shown, those of the most documents first; of a TERM also what its wordings are in the other languages.
    A document +2 means that two later ones have the wording unchanged.

    \b
    Example:  termkit drift 一个中国原则 --svg one-china.svg
    """
    from termkit.interface.wording import Wording
    from termkit.store.database import TermBase
    from termkit.workflow.corpus.drifting import draw_ladders, equivalents, has_dates, ladders

    if svg and not term:
        raise click.UsageError("--svg draws the ladders of one term: name a TERM")
    with TermBase.open(db, create=False) as base:
        found = [one for one in ladders(base, term) if not party or party in one.party.split(", ")][:limit]
        others = equivalents(base, found) if term or output != "text" else {}
        dated = bool(found) or has_dates(base)
        if svg:
            draw_ladders(base, found, svg)
    rows = list(_rows(found, others))
    if output == "text":
        print_rows(map(_for_people, rows), _columns(told=bool(others)), output)
    else:
        print_rows(rows, FULL, output)
    if not found:
        key = "undated" if not dated else "unchanged" if term is None else "unknown"
        click.echo(Wording(messages)(f"drift.{key}", term=term), err=True)
        sys.exit(1)


def _columns(*, told: bool) -> tuple[str, ...]:
    """The columns of a table for people, with what the wordings are in other languages where the base tells that.

    In a narrow terminal the document is left out, so that no date is broken.
    """
    narrow = sys.stdout.isatty() and get_terminal_size().columns < NARROW
    columns = tuple(name for name in COLUMNS if not (narrow and name == "document"))
    return (*columns, "equivalents") if told else columns


def _for_people(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row with the number of the later documents that have the wording unchanged beside the first."""
    later = f" +{len(row['also_in'])}" if row["also_in"] else ""
    return {**row, "document": f"{row['document']}{later}"}


def _rows(found: Sequence[Ladder], others: Mapping[str, Sequence[str]]) -> Iterator[dict[str, Any]]:
    for number, held in enumerate(found, 1):
        for rung in held.rungs:
            yield {
                "ladder": number,
                "party": held.party,
                "date": rung.date,
                "wording": rung.wording,
                "change": _told(rung.diff),
                "document": rung.document,
                "also_in": list(rung.also_in),
                "equivalents": list(others.get(rung.wording, ())),
                "sentence": rung.sentence,
            }


def _told(diff: Sequence[Change]) -> str:
    """What changed: [-gone-] and [+new+] in the order of the wording."""
    return "".join(f"[{c.mark}{c.text}{c.mark}]" for c in diff if c.mark != "=")
