"""`termkit align`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from termkit.cli.languages import LANGUAGE
from termkit.cli.options import output_option, print_rows, progress

if TYPE_CHECKING:
    from termkit.workflow.aligning import Alignment


@click.command("align")
@click.argument("source", type=click.Path(path_type=Path))
@click.argument("target", type=click.Path(path_type=Path))
@click.option("--source", "source_language", default="zh", show_default=True, type=LANGUAGE, help="Of SOURCE.")
@click.option("--target", "target_language", default="ru", show_default=True, type=LANGUAGE, help="Of TARGET.")
@click.option("--segmented", is_flag=True, help="A segment a line already: print line numbers.")
@click.option("--embedder", default="", metavar="NAME", help="Vectors that count too: sound, or a plug-in.")
@click.option("--save", is_flag=True, help="Also put the pairs into the memory.")
@click.option("--to", type=click.Path(path_type=Path), help="Write the pairs to a .tmx, .xlsx or .html file.")
@output_option
@click.pass_obj
def command(
    db: str,
    source: Path,
    target: Path,
    source_language: str,
    target_language: str,
    segmented: bool,
    embedder: str,
    save: bool,
    to: Path | None,
    output: str,
) -> None:
    """Pair the segments of two texts in two languages, each pair with its confidence.

    With --segmented and --output tsv every line is a bead: source line numbers, target line numbers (comma-separated,
    from 1, empty for none), confidence.

    \b
    Examples:  termkit align statement.zh.txt statement.ru.txt --to statement.tmx
               termkit align zh.lines ru.lines --segmented --output tsv
    """
    from contextlib import nullcontext

    from termkit.store.database import TermBase
    from termkit.workflow.aligning import align_files, units_of

    with TermBase.open(db) if save or Path(db).exists() else nullcontext() as base, progress("aligning") as advance:
        alignment = align_files(
            source,
            target,
            source_language=source_language,
            target_language=target_language,
            segmented=segmented,
            base=base,
            embedder=embedder,
            advance=advance,
        )
        if save and base is not None:
            from termkit.store.units import add_units

            new, known = add_units(base, units_of(alignment, document=source.stem), origin=source.name)
            click.echo(f"memory: {new} new pairs, {known} known", err=True)
    if to:
        _write(alignment, to)
    elif segmented and output == "tsv":
        for bead in alignment.beads:
            numbers = (",".join(str(n + 1) for n in side) for side in (bead.source, bead.target))
            click.echo("\t".join((*numbers, f"{bead.confidence:.3f}")))
    else:
        print_rows(_rows(alignment), ("source", "target", "confidence", "source text", "target text"), output)


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


def _write(alignment: Alignment, path: Path) -> None:
    from termkit.workflow.aligning import units_of

    if path.suffix.lower() in (".html", ".htm"):
        from termkit.workflow.alignment_page import write_page

        write_page(alignment, path)
    else:
        from termkit.cli.written import tell
        from termkit.formats import ExportOptions, export

        pair = (alignment.source.language, alignment.target.language)
        tell(export((), list(units_of(alignment)), path, ExportOptions(pair=pair)))
