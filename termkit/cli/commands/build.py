"""`termkit build`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from termkit.cli.options import output_option, print_rows, progress

if TYPE_CHECKING:
    from termkit.workflow.base.building import BuildReport
    from termkit.workflow.base.summary import KindSummary

SEEDS = Path("seeds")
"""The folder of documents that a build mines unasked, where it holds any."""


@click.command("build")
@click.option("--glossaries", type=click.Path(path_type=Path), help="Folder of glossaries (default: termkit's own).")
@click.option("--no-glossaries", is_flag=True, help="Build without any glossary.")
@click.option(
    "--seeds", type=click.Path(path_type=Path), help="Folder of documents to mine (default: seeds, if there)."
)
@click.option(
    "--exports",
    type=click.Path(path_type=Path, file_okay=False),
    help="Also write the usual export files to this folder.",
)
@output_option
@click.pass_obj
def command(
    db: str, glossaries: Path | None, no_glossaries: bool, seeds: Path | None, exports: Path | None, output: str
) -> None:
    """Build the term base from glossaries and documents.

    A second build changes nothing; what you approved, rejected or edited is never overwritten.

    \b
    Example:  termkit build --seeds seeds --exports exports
    """
    from termkit.cli.commands.mine import tell_reading
    from termkit.store.database import TermBase
    from termkit.workflow.base.building import build
    from termkit.workflow.base.glossaries import packaged_glossaries
    from termkit.workflow.base.summary import summarise
    from termkit.workflow.corpus.mining import documents_in
    from termkit.workflow.exchange.exporting import export_folder

    if seeds is None and SEEDS.is_dir() and documents_in(SEEDS):
        seeds = SEEDS
    folder = None if no_glossaries else glossaries or packaged_glossaries()
    with TermBase.open(db) as base, progress("building") as advance:
        report = build(base, glossaries=folder, seeds=seeds, advance=advance)
        written = export_folder(base, exports, advance) if exports else []
        kinds = summarise(base)
    if report.mined:
        tell_reading(report.mined)
    if output != "text":
        print_rows(
            [k._asdict() for k in kinds], ("kind", "entries", "candidates", "en", "ru", "empty", "examples"), output
        )
        return
    _tell(report)
    _show_kinds(kinds)
    for path, what in written:
        click.echo(f"  {path}  {what}")


def _tell(report: BuildReport) -> None:
    counts = report.entries.counts()
    changed = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
    click.echo(f"Glossaries: {len(report.glossaries)} files, {changed or 'nothing'}")
    if report.renewed:
        click.echo(
            f"Inflected forms: made anew for {report.renewed} entries, since the rules of inflection have changed"
        )
    if report.mined:
        changes = report.mined.changes.counts()
        told = ", ".join(f"{count} {name}" for name, count in changes.items() if count)
        click.echo(f"Documents: {len(report.mined.documents)} read, {len(report.mined.candidates)} candidates ({told})")
        for document in sorted(report.mined.documents, key=lambda d: (d.date, d.id)):
            date, title = document.date or "(no date)", document.title or "(no title)"
            click.echo(f"  {date:<10}  {title}  {len(document.text)} characters")


def _show_kinds(kinds: list[KindSummary]) -> None:
    rows = [
        {
            "kind": k.kind,
            "mined": k.candidates,
            "known": k.known,
            "to review": k.candidates - k.known,
            "in the base": k.entries,
            "English": k.en,
            "Russian": k.ru,
            "a slot empty": k.empty,
            "for example": "  ".join(k.examples),
        }
        for k in kinds
    ]
    print_rows(rows, tuple(rows[0]) if rows else (), "text")
