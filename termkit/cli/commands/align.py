"""`termkit align`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from termkit.cli.languages import LANGUAGE
from termkit.cli.options import output_option, print_rows, progress
from termkit.errors import FormatError

if TYPE_CHECKING:
    from termkit.store.database import TermBase
    from termkit.workflow.memory.aligning import Alignment

PAGES = (".html", ".htm")


@click.command("align")
@click.argument("source", type=click.Path(path_type=Path))
@click.argument("target", type=click.Path(path_type=Path))
@click.option("--source", "source_language", default="zh", show_default=True, type=LANGUAGE, help="Of SOURCE.")
@click.option("--target", "target_language", default="ru", show_default=True, type=LANGUAGE, help="Of TARGET.")
@click.option("--segmented", is_flag=True, help="A segment a line already: print line numbers.")
@click.option("--embedder", default="", metavar="MODULE:NAME", help="Vectors that count too (docs/alignment.md).")
@click.option("--save", is_flag=True, help="Also put the pairs into the memory.")
@click.option("--to", type=click.Path(path_type=Path), help="Write the pairs to a .tmx, .xlsx or .html file.")
@output_option
@click.pass_obj
def command(db: str, /, source: Path, target: Path, save: bool, to: Path | None, output: str, **options: Any) -> None:
    """Pair the segments of two texts in two languages, each pair with its confidence.

    With --segmented and --output tsv every line is a bead: source line numbers, target line numbers (comma-separated,
    from 1, empty for none), confidence.

    \b
    Examples:  termkit align statement.zh.txt statement.ru.txt --to statement.tmx
               termkit align zh.lines ru.lines --segmented --output tsv
    """
    from contextlib import nullcontext

    from termkit.store.database import TermBase
    from termkit.workflow.memory.aligning import align_files

    if to:
        _refuse(to, source, target)
    with TermBase.open(db) if save or Path(db).exists() else nullcontext() as base, progress("aligning") as advance:
        alignment = align_files(source, target, base=base, advance=advance, **options)
        if save and base is not None:
            _remember(base, alignment, source)
    if to:
        _write(alignment, to)
    elif options["segmented"] and output == "tsv":
        _print_numbers(alignment)
    else:
        print_rows(_rows(alignment), ("source", "target", "confidence", "source text", "target text"), output)


def _remember(base: TermBase, alignment: Alignment, source: Path) -> None:
    """Put the pairs into the memory, under the name of the source, and say how many were new."""
    from termkit.store.memory.loading_units import add_units
    from termkit.workflow.memory.aligning import units_of

    new, known = add_units(base, units_of(alignment, document=source.stem), origin=source.name)
    click.echo(f"memory: {new} new pairs, {known} known", err=True)


def _print_numbers(alignment: Alignment) -> None:
    """A bead a line: the numbers of its segments on both sides, from 1, and its confidence."""
    for bead in alignment.beads:
        numbers = (",".join(str(n + 1) for n in side) for side in (bead.source, bead.target))
        click.echo("\t".join((*numbers, f"{bead.confidence:.3f}")))


def _rows(alignment: Alignment) -> list[dict[str, Any]]:
    rows = []
    for bead in alignment.beads:
        texts = alignment.texts(bead)
        rows.append(
            {
                "source": [n + 1 for n in bead.source],
                "target": [n + 1 for n in bead.target],
                "confidence": round(bead.confidence, 3),
                "source text": texts[0],
                "target text": texts[1],
            }
        )
    return rows


def _refuse(path: Path, *read: Path) -> None:
    """Raise FormatError for a file that could not be written: it is told before the texts are paired."""
    from termkit.formats.writing.exporting import by_suffix
    from termkit.formats.writing.saving import refuse_unwritable

    refuse_unwritable(path, *read)
    try:
        _ = path.suffix.lower() in PAGES or by_suffix(path)
    except FormatError as error:
        raise FormatError("name it .tmx, .xlsx or .html, for what the pairs shall be written as", path) from error


def _write(alignment: Alignment, path: Path) -> None:
    from termkit.workflow.memory.aligning import units_of

    if path.suffix.lower() in PAGES:
        from termkit.workflow.memory.alignment_page import write_page

        write_page(alignment, path)
    else:
        from termkit.cli.written import tell
        from termkit.formats import ExportOptions, export

        pair = (alignment.source.language, alignment.target.language)
        tell(export((), list(units_of(alignment)), path, ExportOptions(pair=pair)))
