"""`termkit mine`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from termkit.cli.kinds import kind_option
from termkit.cli.options import output_option, print_rows, progress
from termkit.model import Kind

if TYPE_CHECKING:
    from termkit.workflow.corpus.mining import MineReport


@click.command("mine")
@click.argument("files", nargs=-1, type=click.Path(exists=False))
@click.option("--replace", is_flag=True, help="Mine these files alone: drop the documents the base already holds.")
@kind_option
@click.option("--min-score", type=click.FloatRange(0, 1), help="Leave out what scores lower.")
@click.option("--sample", type=click.IntRange(1), help="Characters of context to analyse in a large corpus.")
@click.option("--bitext", is_flag=True, help="FILES are bitexts (.tmx, .xlf): find equivalents of the base's terms.")
@output_option
@click.pass_obj
def command(
    db: str,
    files: tuple[str, ...],
    replace: bool,
    kinds: tuple[str, ...],
    min_score: float | None,
    sample: int | None,
    bitext: bool,
    output: str,
) -> None:
    """Mine FILES (texts, .html, .docx, or folders of them) for term candidates.

    The files join the documents that the term base already holds; all are mined together.  What you approved,
    rejected or edited stays as it is.

    With --bitext translated FILES join the memory (which must otherwise hold some already), and what it says of Chinese
    terms is kept as suggestions for their empty slots; `termkit equivalents` shows them.

    \b
    Examples:  termkit --db my.db mine seeds/*.txt
               termkit --db my.db mine --bitext statements.tmx
    """
    from termkit.store.database import TermBase
    from termkit.workflow.corpus.mining import mine_files

    if bitext:
        _mine_bitext(db, files, output)
        return
    if not files:
        raise click.UsageError("name the FILES to mine")
    if "" in files or "-" in files:
        raise click.UsageError("name a file: candidates are traced to their places in it; save standard input to one")
    with TermBase.open(db) as base, progress("mining") as advance:
        report = mine_files(
            base,
            files,
            replace_corpus=replace,
            kinds=[Kind(k) for k in kinds],
            min_score=min_score,
            sample=sample,
            advance=advance,
        )
    _tell(report, output)


def _tell(report: MineReport, output: str) -> None:
    tell_reading(report)
    counts = report.changes.counts()
    if output == "text":
        click.echo(
            f"documents read: {len(report.documents)}, candidates: {len(report.candidates)} ({counts['new']} new, "
            f"{counts['changed']} changed, {counts['unchanged']} unchanged, {counts['gone']} gone)"
        )
        click.echo("See them with `termkit candidates`.")
    else:
        row = {"documents": len(report.documents), "candidates": len(report.candidates), **counts}
        print_rows([row], list(row), output)


def tell_reading(report: MineReport) -> None:
    """Say on standard error which files were left out, and of which only one language was taken."""
    for path in report.bitexts:
        click.echo(
            f"{path}: a document of two languages, of which the Chinese alone is mined; "
            "`termkit mine --bitext` finds equivalents in it",
            err=True,
        )
    for copy, of in report.copies:
        click.echo(f"{copy}: left out, since it has the text of {of} and its terms would count twice", err=True)


def _mine_bitext(db: str, files: tuple[str, ...], output: str) -> None:
    from termkit.cli.commands.equivalents import COLUMNS, NONE, row
    from termkit.store.database import TermBase
    from termkit.workflow.exchange.importing import import_file
    from termkit.workflow.memory.equivalents import mine_equivalents

    with TermBase.open(db) as base, progress("equivalents") as advance:
        for file in files:
            import_file(base, file, advance=advance)
        found = mine_equivalents(base, advance=advance)
    print_rows([row(one) for one in found], COLUMNS, output, none=NONE)
