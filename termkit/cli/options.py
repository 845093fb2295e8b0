"""Options that several verbs share, and how they print lists."""

from __future__ import annotations

import json
import os
import shlex
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from termkit.errors import FormatError
from termkit.progress import Advance, quiet

F = TypeVar("F", bound=Callable[..., Any])

output_option = click.option(
    "--output", type=click.Choice(["text", "tsv", "json"]), default="text", show_default=True, help="How to print."
)

FILE_WIDTH = 160
"""Character cells in a line of a table that goes to a file or a pipe."""

who_option = click.option("--who", envvar="TERMKIT_USER", default="", help="Your name, for the history.")


LANGUAGE = f"{__name__}.language"
"""Where the context of a run keeps the language of what is told."""


def _kept(ctx: click.Context, option: click.Parameter, language: str) -> str:
    """The language, kept for what is refused after the options are read."""
    del option
    ctx.meta[LANGUAGE] = language
    return language


messages_option = click.option(
    "--messages",
    type=click.Choice(["en", "ru", "zh"]),
    envvar="TERMKIT_LANGUAGE",
    callback=_kept,
    default="en",
    show_default=True,
    help="Language of what is told (also: TERMKIT_LANGUAGE).",
)


def print_rows(rows: Iterable[Mapping[str, Any]], columns: Sequence[str], output: str, *, none: str = "") -> int:
    """Print rows as a table for people, TSV or JSON, and return how many there were; `none` is told where none is."""
    held = list(rows)
    if none and not held:
        click.echo(none, err=True)
    if output == "json":
        click.echo(json.dumps(held, ensure_ascii=False, indent=2))
    elif output == "tsv":
        click.echo("\t".join(columns))
        for row in held:
            click.echo("\t".join(flat(row.get(name, "")) for name in columns))
    else:
        _print_table(held, columns)
    return len(held)


def print_told(rows: Sequence[Mapping[str, Any]], line: str, output: str) -> None:
    """Print what was done, a row each: to people as a line of the pattern, else as TSV or JSON."""
    if output == "text":
        for row in rows:
            click.echo(line.format_map(row))
    else:
        print_rows(rows, tuple(rows[0]) if rows else (), output)


def flat(value: Any) -> str:
    """A value as one TSV cell: no tab, no line break."""
    if isinstance(value, float):
        return f"{value:.4f}"
    if isinstance(value, list | tuple):
        return " | ".join(flat(item) for item in value)
    return str("" if value is None else value).replace("\t", " ").replace("\r", " ").replace("\n", " ")


def table_width() -> int:
    """How many character cells a line of a table may have: those of the terminal, or of a file."""
    from rich.console import Console

    return Console().width if sys.stdout.isatty() else FILE_WIDTH


def _print_table(rows: Sequence[Mapping[str, Any]], columns: Sequence[str]) -> None:
    from termkit.cli.tables import blocks_of, has_room, lines_of

    if not rows:
        return  # a head alone says nothing to people
    held = [columns, *([flat(row.get(name, "")) for name in columns] for row in rows)] if columns else []
    width = table_width()
    if not has_room(held, width):
        for line in blocks_of(held, width):
            click.echo(line)
        return
    for number, line in enumerate(lines_of(held, width)):
        click.echo(click.style(line, bold=True) if not number else line)


@contextmanager
def progress(title: str) -> Iterator[Advance]:
    """A progress bar on stderr while long work goes on, gone afterwards; silent where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield quiet
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=None)

        def advance(stage: str, done: int, total: int) -> None:
            bar.update(task, description=f"{title}: {stage}", completed=done, total=total or None)

        yield advance


@contextmanager
def standard_input() -> Iterator[Path]:
    """Standard input as a file, for what reads a file twice; it goes when it is done with, and no error names it."""
    import shutil
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "standard-input"
        with place.open("wb") as copy:
            shutil.copyfileobj(sys.stdin.buffer, copy)
        try:
            yield place
        except FormatError as error:
            raise (error.at("standard input") if error.path == str(place) else error) from error


def read_stdin() -> str:
    """All of standard input, whatever the locale says: as UTF-8, else as a file would be read; raises FormatError."""
    data = sys.stdin.buffer.read()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        from termkit.documents.decoding import decode

        return decode(data, "standard input").text


def read_lines(text: tuple[str, ...]) -> list[str]:
    """The words given on the command line as one line, or the lines of standard input for `-`."""
    if text == ("-",):
        return read_stdin().splitlines()
    return [" ".join(text)]


def hint_at_file(verb: str, words: tuple[str, ...]) -> None:
    """Say on stderr that a word is the name of a file here: these verbs write what they are given."""
    for word in words:
        if word != "-" and os.path.isfile(word):  # noqa: PTH113  # a long text as a Path would raise
            click.echo(f"{word} is a file; read it with `termkit {verb} - < {shlex.quote(word)}`", err=True)
