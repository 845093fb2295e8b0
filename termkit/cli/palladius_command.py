"""`termkit palladius`."""

from __future__ import annotations

import re
import sys

import click

from termkit.cli.options import hint_at_file, read_lines
from termkit.errors import TermkitError

PARTED = re.compile(r"[\s、，,]+")


def names_in(line: str) -> list[str]:
    """The names of a line; characters that stand alone are one name spaced out, 习　近　平."""
    parts = [part for part in PARTED.split(line) if part]
    return ["".join(parts)] if all(len(part) == 1 for part in parts) else parts


def _warn(name: str) -> None:
    """Say on standard error that a person may be no Chinese one, or has another form in the glossaries."""
    from termkit.readings.foreign import possible_neighbour
    from termkit.readings.palladius import palladius
    from termkit.workflow.glossary_names import glossary_name

    known, neighbour = glossary_name(name, "ru"), possible_neighbour(name)
    if known and known != palladius(name):
        click.echo(f"Warning: the glossaries have {known} for {name}", err=True)
    elif neighbour and not known:
        click.echo(
            f"Warning: {name} may be a {neighbour.people} name, then {name[0]} is {neighbour.russian}: look it up",
            err=True,
        )


def _with_known(error: TermkitError, names: list[str]) -> str:
    """The message, and what the glossaries have for the names, else how a Japanese one is mostly read."""
    from termkit.readings.foreign import is_foreign_name
    from termkit.readings.japanese_names import japanese
    from termkit.workflow.glossary_names import glossary_name

    known = [form for form in (glossary_name(name, "ru") for name in names) if form]
    if known:
        return f"{error}; the glossaries have {', '.join(known)}"
    read = [form for form in (japanese(name, "ru") for name in names if is_foreign_name(name)) if form]
    return f"{error}; as a Japanese name {', '.join(read)}" if read else str(error)


@click.command("palladius")
@click.argument("text", nargs=-1, required=True)
def command(text: tuple[str, ...]) -> None:
    """Write Chinese names TEXT (or the lines of standard input, for `-`) in Cyrillic, by the Palladius system.

    Each name makes a line; in a line of standard input blanks and commas part names. A name that is or may be of
    another people (托卡耶夫, 金正恩, 阮宗泽) is told on standard error, with what the glossaries have for it.

    \b
    Example:  termkit palladius 习近平 王毅        ->  Си Цзиньпин
                                                     Ван И
    """
    from termkit.readings.palladius import palladius
    from termkit.text.languages import is_han

    hint_at_file("palladius", text)
    lines = read_lines(text) if text == ("-",) else text
    failed = False
    for line in lines:
        try:
            if line.strip() and not any(map(is_han, line)):
                raise TermkitError(f"{line.strip()} is not written in Chinese characters")
            click.echo(", ".join(map(palladius, names_in(line))))
            for name in names_in(line):
                _warn(name)
        except TermkitError as error:
            # a list keeps its lines: what cannot be written is an empty one
            click.echo("", nl=len(lines) > 1)
            click.echo(f"Error: {_with_known(error, names_in(line))}", err=True)
            failed = True
    sys.exit(2 if failed else 0)
