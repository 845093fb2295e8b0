"""`termkit pretranslate`."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from termkit.cli.languages import LANGUAGE
from termkit.cli.options import output_option, print_told, progress

STATES = ("translated", "fuzzy", "new")


@click.command("pretranslate")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "-o", "--to", "place", required=True, type=click.Path(path_type=Path), help="Write .xlf, .tmx, .docx, ..."
)
@click.option("--source", default="zh-CN", show_default=True, type=LANGUAGE, help="Language of FILE.")
@click.option("--target", default="ru", show_default=True, type=LANGUAGE, help="Language to translate into.")
@click.option("--threshold", type=click.IntRange(50, 101), default=75, show_default=True, help="The least score.")
@output_option
@click.pass_obj
def command(db: str, file: Path, place: Path, source: str, target: str, threshold: int, output: str) -> None:
    """Fill FILE with what the memory has, as XLIFF, TMX or a Word table; nothing is invented.

    The same text is filled in as translated.  A similar one is filled in as fuzzy, its figures, dates and names swapped
    where that is certain.  A TMX or a table takes translated segments alone, because whoever reads it
    would take fuzzy ones for final.

    \b
    Example:  termkit pretranslate new-statement.docx -o new-statement.xlf --target ru
    """
    from termkit.formats.writing.saving import refuse_unwritable
    from termkit.store.database import TermBase
    from termkit.workflow.memory.pretranslating import pretranslate, write_drafts

    refuse_unwritable(place, file)
    with TermBase.open(db, create=False) as base, progress("pretranslate") as advance:
        drafts = pretranslate(base, file, source=source, target=target, threshold=threshold, advance=advance)
    left_out = write_drafts(drafts, place, name=file.name, pair=(source, target))
    counts = Counter(draft.status or "new" for draft in drafts)
    row = {"file": str(place), **{name: counts[name] for name in STATES}, "left out": left_out}
    print_told([row], "wrote {file}: {translated} translated, {fuzzy} fuzzy, {new} new", output)
    if left_out:
        click.echo(f"left out: {left_out} fuzzy; write XLIFF or docx to have them", err=True)
