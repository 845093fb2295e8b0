"""`termkit concordance`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from termkit.cli.languages import LANGUAGE
from termkit.cli.options import output_option, print_rows

if TYPE_CHECKING:
    from termkit.workflow.memory.concordance import Line


@click.command("concordance")
@click.argument("query")
@click.option("--language", default="", type=LANGUAGE, help="Language of QUERY (default: by its script).")
@click.option("--regex", is_flag=True, help="QUERY is a regular expression.")
@click.option("--exact-form", is_flag=True, help="Only this form of Russian and English words.")
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="At most so many lines.")
@click.option("--width", type=click.IntRange(0), default=30, show_default=True, help="Characters on either side.")
@click.option("--memory-only", is_flag=True, help="Leave out the base's own documents.")
@output_option
@click.pass_obj
def command(
    db: str,
    query: str,
    language: str,
    regex: bool,
    exact_form: bool,
    limit: int,
    width: int,
    memory_only: bool,
    output: str,
) -> None:
    """Show QUERY in its contexts, with the translations that the memory has of them.

    Russian and English words are found in all their forms, Chinese in any width and with any quotes.  The exit code is
    1 when nothing is found.

    \b
    Examples:  termkit concordance 一个中国原则
               termkit concordance "Совет Безопасности" --output tsv
               termkit concordance --regex "承认.{0,10}中国"
    """
    from termkit.store.database import TermBase
    from termkit.text.languages import language_of
    from termkit.workflow.memory.concordance import find_lines

    with TermBase.open(db, create=False) as base:
        lines = list(
            find_lines(
                base, query, language=language or language_of(query), regex=regex, inflected=not exact_form,
                limit=limit, width=width, documents=not memory_only,
            )
        )  # fmt: skip
    if output == "text":
        tell(lines, width)
    else:
        tags = sorted({tag for line in lines for tag in line.translations})
        print_rows(
            [row(line) for line in lines],
            ("left", "word", "right", *tags, "document", "date", "unit", "start", "end"),
            output,
        )
    click.get_current_context().exit(0 if lines else 1)


def row(line: Line) -> dict[str, Any]:
    """One line as a row, with a column for each other language."""
    return {
        "left": line.left, "word": line.word, "right": line.right, **line.translations, "document": line.document,
        "date": line.date, "unit": line.number, "start": line.start, "end": line.end,
    }  # fmt: skip


def tell(lines: list[Line], width: int) -> None:
    """Print for people: the word in one column, then where it stands and how it was translated."""
    from rich.cells import cell_len

    room = max((cell_len(line.left) for line in lines), default=width)
    for line in lines:
        place = " ".join(filter(None, (line.document, line.date)))
        left = " " * (room - cell_len(line.left)) + line.left
        click.echo(f"{left}{click.style(line.word, bold=True)}{line.right}  {click.style(place, dim=True)}")
        for tag, text in line.translations.items():
            click.echo(f"{' ' * room}{tag}: {click.style(text, fg='green')}")
    if not lines:
        click.echo("nothing found", err=True)
