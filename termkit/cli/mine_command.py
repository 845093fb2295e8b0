"""`termkit mine`."""

from __future__ import annotations

import click

from termkit.cli.options import output_option, print_rows, progress
from termkit.model import Kind


@click.command("mine")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=False))
@click.option("--replace", is_flag=True, help="Mine these files alone: drop the documents the base already holds.")
@click.option("--kind", "kinds", multiple=True, type=click.Choice([k.value for k in Kind]), help="Only this kind.")
@click.option("--min-score", type=click.FloatRange(0, 1), help="Leave out what scores lower.")
@output_option
@click.pass_obj
def command(
    db: str, files: tuple[str, ...], replace: bool, kinds: tuple[str, ...], min_score: float | None, output: str
) -> None:
    """Mine FILES (texts, .html, .docx, or folders of them) for term candidates.

    The files join the documents that the term base already holds; all are mined together.  What you approved,
    rejected or edited stays as it is.

    \b
    Example:  termkit --db my.db mine seeds/*.txt
    """
    from termkit.store.database import TermBase
    from termkit.workflow.mining import mine_files

    with TermBase.open(db) as base, progress("mining") as advance:
        report = mine_files(
            base, files, replace_corpus=replace, kinds=[Kind(k) for k in kinds], min_score=min_score, advance=advance
        )
    counts = report.changes.counts()
    if output == "text":
        click.echo(
            f"{len(report.documents)} documents read, {len(report.candidates)} candidates: {counts['new']} new, "
            f"{counts['changed']} changed, {counts['unchanged']} unchanged, {counts['gone']} gone"
        )
        click.echo("See them with `termkit candidates`.")
    else:
        row = {"documents": len(report.documents), "candidates": len(report.candidates), **counts}
        print_rows([row], list(row), output)
