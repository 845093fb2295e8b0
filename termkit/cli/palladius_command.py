"""`termkit palladius`."""

from __future__ import annotations

import re
import sys

import click

from termkit.cli.options import read_lines

PARTED = re.compile(r"[\s、，,]+")


def names_in(line: str) -> list[str]:
    """The names of a line; characters that stand alone are one name spaced out, 习　近　平."""
    parts = [part for part in PARTED.split(line) if part]
    return ["".join(parts)] if all(len(part) == 1 for part in parts) else parts


@click.command("palladius")
@click.argument("text", nargs=-1, required=True)
def command(text: tuple[str, ...]) -> None:
    """Write Chinese names TEXT (or the lines of standard input, for `-`) in Cyrillic, by the Palladius system.

    Each name makes a line; in a line of standard input blanks and commas part names.

    \b
    Example:  termkit palladius 习近平 王毅        ->  Си Цзиньпин
                                                     Ван И
    """
    from termkit.errors import TermkitError
    from termkit.readings.palladius import palladius
    from termkit.text.languages import is_han

    lines = read_lines(text) if text == ("-",) else text
    failed = False
    for line in lines:
        try:
            if line.strip() and not any(map(is_han, line)):
                raise TermkitError(f"{line.strip()} is not written in Chinese characters")
            click.echo(", ".join(map(palladius, names_in(line))))
        except TermkitError as error:
            # a list keeps its lines: what cannot be written is an empty one
            click.echo("", nl=len(lines) > 1)
            click.echo(f"Error: {error}", err=True)
            failed = True
    sys.exit(2 if failed else 0)
