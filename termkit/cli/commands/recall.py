"""`termkit recall`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

from termkit.cli.languages import LANGUAGE
from termkit.cli.options import output_option, print_rows, progress

if TYPE_CHECKING:
    from termkit.workflow.memory.recalling import Match, Recalled

COLUMNS = ("segment", "score", "source", "target", "differences", "penalty", "document", "date", "origin", "unit")


@click.command("recall")
@click.argument("text")
@click.option("--source", default="", type=LANGUAGE, help="Language of TEXT (default: by its script).")
@click.option("--target", default="", type=LANGUAGE, help="Language of the translations (default: ru, else en).")
@click.option("--threshold", type=click.IntRange(1, 101), default=70, show_default=True, help="The least score.")
@click.option("--limit", type=click.IntRange(1), default=5, show_default=True, help="At most so many a segment.")
@click.option(
    "--penalty", "penalties", multiple=True, metavar="NAME=POINTS", help="Points off for an origin or status."
)
@output_option
@click.pass_obj
def command(
    db: str,
    text: str,
    source: str,
    target: str,
    threshold: int,
    limit: int,
    penalties: tuple[str, ...],
    output: str,
) -> None:
    """Find what the memory has for TEXT: a sentence, or a document if TEXT names a file.

    A score of 101 is a segment that also stands between the same neighbours, 100 the same text, less than that a
    similar one (see docs/memory.md for the formula).  The exit code is 1 when nothing is found.

    \b
    Examples:  termkit recall 双方重申坚持一个中国原则。
               termkit recall statement.docx --target en --output tsv
    """
    from termkit.store.database import TermBase
    from termkit.text.languages import language_of
    from termkit.workflow.checks.gathering import names_file
    from termkit.workflow.memory.recalling import Recalled, open_memory, recall_document, segments_of

    whole = names_file(text)
    segments = segments_of(text, source) if whole else [text.strip()]
    tongue = source or language_of("\n".join(segments))
    with TermBase.open(db, create=False) as base, progress("recall") as advance:
        memory = open_memory(base, source=tongue, target=target, penalties=points_of(penalties))
        found: Iterable[Recalled] = (
            recall_document(memory, segments, threshold=threshold, limit=limit, advance=advance)
            if whole
            else [Recalled(text, tuple(memory.matches(text, threshold=threshold, limit=limit)))]
        )
        answers = list(found)
    if output == "text":
        tell(answers, whole=whole)
    else:
        print_rows([row(one.text, match) for one in answers for match in one.matches], COLUMNS, output)
    click.get_current_context().exit(0 if any(one.matches for one in answers) else 1)


def points_of(penalties: tuple[str, ...]) -> dict[str, int]:
    """Name to points; raises UsageError."""
    found = {}
    for penalty in penalties:
        name, _, points = penalty.rpartition("=")
        if not name or not points.isdigit():
            raise click.UsageError(f"--penalty {penalty}: write it as NAME=POINTS, such as draft=5")
        found[name] = int(points)
    return found


def row(segment: str, match: Match) -> dict[str, Any]:
    """One match as a row."""
    unit = match.unit
    return {
        "segment": segment, "score": match.score, "source": match.source, "target": match.target,
        "differences": ", ".join(match.differences), "penalty": match.penalty, "document": unit.document,
        "date": unit.date, "origin": unit.origin, "unit": match.number,
    }  # fmt: skip


def tell(answers: list[Recalled], *, whole: bool) -> None:
    """Print for people: the segment, then its matches."""
    for one in answers:
        if whole:
            click.echo(click.style(one.text, bold=True))
        for match in one.matches:
            told = ", ".join((*match.differences, *([f"penalty {match.penalty}"] if match.penalty else [])))
            place = " ".join(filter(None, (match.unit.document, match.unit.date, match.unit.origin)))
            click.echo(f"{match.score:>4}  {match.source}{f'  ({told})' if told else ''}")
            click.echo(f"      {click.style(match.target, fg='green')}  {click.style(place, dim=True)}")
        if whole and not one.matches:
            click.echo("   —")
    if not whole and not answers[0].matches:
        click.echo("nothing similar enough; a lower --threshold looks further", err=True)
