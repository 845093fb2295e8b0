"""`termkit palladius`."""

from __future__ import annotations

import click

from termkit.cli.options import read_lines


@click.command("palladius")
@click.argument("text", nargs=-1, required=True)
def command(text: tuple[str, ...]) -> None:
    """Write Chinese names TEXT (or the lines of standard input, for `-`) in Cyrillic, by the Palladius system.

    \b
    Example:  termkit palladius 习近平        ->  Си Цзиньпин
    """
    from termkit.readings.palladius import palladius

    for line in read_lines(text):
        click.echo(palladius(line))
