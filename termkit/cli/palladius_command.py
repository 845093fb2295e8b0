"""`termkit palladius`."""

from __future__ import annotations

import sys

import click

from termkit.cli.options import read_lines


@click.command("palladius")
@click.argument("text", nargs=-1, required=True)
def command(text: tuple[str, ...]) -> None:
    """Write Chinese names TEXT (or the lines of standard input, for `-`) in Cyrillic, by the Palladius system.

    \b
    Example:  termkit palladius 习近平        ->  Си Цзиньпин
    """
    from termkit.errors import TermkitError
    from termkit.readings.palladius import palladius
    from termkit.text.languages import is_han

    lines = read_lines(text)
    failed = False
    for line in lines:
        try:
            if line.strip() and not any(map(is_han, line)):
                raise TermkitError(f"{line.strip()} is not written in Chinese characters")
            click.echo(palladius(line))
        except TermkitError as error:
            # a list keeps its lines: what cannot be written is an empty one
            click.echo("", nl=len(lines) > 1)
            click.echo(f"Error: {error}", err=True)
            failed = True
    sys.exit(2 if failed else 0)
