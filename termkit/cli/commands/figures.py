"""`termkit figures`."""

from __future__ import annotations

from pathlib import Path

import click

from termkit.cli.options import output_option, print_rows


@click.command("figures")
@click.argument("folder", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False))
@output_option
def command(folder: Path | None, output: str) -> None:
    """Count the concepts of the glossaries in FOLDER (default: termkit's own), their slots and their sources.

    \b
    Example:  termkit figures glossaries
    """
    from termkit.errors import TermkitError
    from termkit.workflow.base.figures import glossary_figures
    from termkit.workflow.base.glossaries import packaged_glossaries

    place = folder or packaged_glossaries()
    if place is None:
        raise TermkitError("no glossaries come with this installation; name a folder")
    found = glossary_figures(place)
    rows = [
        {
            "language": figures.language,
            "concepts": found.concepts,
            "filled": figures.filled,
            "terms": figures.terms,
            **figures.best,
            "official share": f"{100 * figures.official:.0f} %",
        }
        for figures in found.languages
    ]
    print_rows(rows, tuple(rows[0]), output)
    if output == "text":
        click.echo("kinds: " + ", ".join(f"{count} {kind}" for kind, count in found.kinds.items()))
