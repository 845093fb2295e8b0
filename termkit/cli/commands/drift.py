"""`termkit drift`."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from termkit.cli.options import messages_option, output_option, print_rows, table_width

if TYPE_CHECKING:
    from termkit.mining.drift import Change, Ladder, Rung

NARROW = 110
"""Character cells of a terminal that has no room for the documents."""
INDENT = "   "
DATED = len("2013-09-08 +1")
"""Character cells of a date, so that the wordings of all ladders stand under each other."""
COLUMNS = ("ladder", "party", "date", "wording", "change", "document", "also_in", "equivalents", "sentence")
"""What the machine-readable outputs hold."""


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
    In a wording [-this-] is gone and [+this+] is new; +2 behind a date: two later documents have it unchanged.

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
    if output == "text":
        _print_ladders(found, others)
    else:
        print_rows(list(_rows(found, others)), COLUMNS, output)
    if not found:
        key = "undated" if not dated else "unchanged" if term is None else "unknown"
        click.echo(Wording(messages)(f"drift.{key}", term=term), err=True)
        sys.exit(1)


def _print_ladders(found: Sequence[Ladder], others: Mapping[str, Sequence[str]]) -> None:
    """A block for each ladder: its number and party, then its rungs with what changed in them.

    In a narrow terminal the documents are left out, so that the wordings have room.
    """
    from termkit.cli.tables import lines_of

    width = table_width()
    for number, one in enumerate(found, 1):
        if number > 1:
            click.echo()
        click.echo(click.style(f"{number}  {one.party}".rstrip(), bold=True))
        cells = [_cells(rung, others.get(rung.wording, ())) for rung in one.rungs]
        for line in lines_of([row if width >= NARROW else row[:-1] for row in cells], width - len(INDENT)):
            click.echo(INDENT + line)


def _cells(rung: Rung, others: Sequence[str]) -> tuple[str, str, str]:
    """The date with the number of later documents, the wording with its changes over its equivalents, the document."""
    later = f" +{len(rung.also_in)}" if rung.also_in else ""
    return f"{rung.date}{later}".ljust(DATED), "\n".join((_marked(rung), *others)), rung.document


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


def _marked(rung: Rung) -> str:
    """The wording with what went and what came."""
    return "".join(c.text if c.mark == "=" else _told([c]) for c in rung.diff) or rung.wording


def _told(diff: Sequence[Change]) -> str:
    """What changed: [-gone-] and [+new+] in the order of the wording."""
    return "".join(f"[{c.mark}{c.text}{c.mark}]" for c in diff if c.mark != "=")
