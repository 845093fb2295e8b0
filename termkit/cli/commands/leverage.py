"""`termkit leverage`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from termkit.cli.languages import LANGUAGE
from termkit.cli.options import output_option, print_rows, progress

if TYPE_CHECKING:
    from termkit.workflow.memory.leveraging import LeverageReport

COLUMNS = ("against", "category", "segments", "segments %", "characters", "characters %")


@click.command("leverage")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--source", default="zh", show_default=True, type=LANGUAGE, help="Language of FILE.")
@click.option("--target", default="", type=LANGUAGE, help="Only units with this language (default: ru, else en).")
@click.option("--svg", type=click.Path(path_type=Path), help="Draw what FILE takes from which document of the base.")
@click.option("--like", type=click.Choice(["omegat"]), help="Count the memory's part as this program does.")
@output_option
@click.pass_obj
def command(db: str, file: Path, source: str, target: str, svg: Path | None, like: str | None, output: str) -> None:
    """Count what FILE takes from the memory, from the base's documents and from its terms.

    Repetitions are segments that stand earlier in FILE; 101 is a segment between the same neighbours, 100 the same
    text, then similar ones by score.

    \b
    Example:  termkit leverage new-statement.docx --svg reuse.svg
    """
    from termkit.store.database import TermBase
    from termkit.workflow.memory.leveraging import measure_leverage

    if svg:
        from termkit.formats.writing.saving import refuse_unwritable

        refuse_unwritable(svg, file)
    with TermBase.open(db, create=False) as base, progress("leverage") as advance:
        report = measure_leverage(
            base, file, source=source, target=target, like_omegat=like == "omegat", advance=advance
        )
    if svg:
        from termkit.formats.writing.saving import save

        save([report.svg(f"{file.name}: reuse by segment")], svg)
    print_rows(rows(report), COLUMNS, output)
    if svg:
        empty = (
            "" if report.sources else ": empty, for the base holds no other documents; `termkit mine` brings some in"
        )
        click.echo(f"wrote {svg}{empty}", err=True)


def rows(report: LeverageReport) -> list[dict[str, Any]]:
    """The table: memory, documents, and what terms cover."""
    found: list[tuple[str, str, int, int]] = []
    for name, held in (("memory", report.memory), ("documents", report.documents)):
        found += [(name, *row) for row in ((*held.rows, held.total) if held else ())]
    found += [("terms", one.kind, one.places, one.characters) for one in report.coverage]
    segments = len(report.segments)
    length = sum(len("".join(text.split())) for text in report.segments)
    return [
        {
            "against": against, "category": category, "segments": count,
            "segments %": "" if against == "terms" else percent(count, segments),
            "characters": size, "characters %": percent(size, length),
        }
        for against, category, count, size in found
    ]  # fmt: skip


def percent(part: int, whole: int) -> str:
    """A share, one decimal."""
    return f"{100 * part / whole:.1f}" if whole else ""
