"""`termkit palladius`."""

from __future__ import annotations

import re
import sys
from typing import NamedTuple

import click

from termkit.cli.options import hint_at_file, output_option, print_rows, read_lines
from termkit.errors import TermkitError

PARTED = re.compile(r"[\s、，,]+")


class Written(NamedTuple):
    """The names of a line in Cyrillic, or none, and what there is to say of them."""

    name: str
    russian: str
    error: str = ""
    warnings: tuple[str, ...] = ()


def names_in(line: str) -> list[str]:
    """The names of a line; characters that stand alone are one name spaced out, 习　近　平."""
    parts = [part for part in PARTED.split(line) if part]
    return ["".join(parts)] if parts and all(len(part) == 1 for part in parts) else parts


def written(line: str) -> Written:
    """A line in Cyrillic, with a warning for each name that is perhaps to be written otherwise."""
    from termkit.readings.palladius import palladius
    from termkit.text.languages import is_han

    names = names_in(line)
    try:
        if line.strip() and not any(map(is_han, line)):
            raise TermkitError(f"{line.strip()} is not written in Chinese characters")
        return Written(line, ", ".join(map(palladius, names)), warnings=tuple(filter(None, map(_warning, names))))
    except TermkitError as error:
        return Written(line, "", error=_with_known(error, names))


def _warning(name: str) -> str:
    """That a person may be no Chinese one, or has another form in the glossaries; else nothing."""
    from termkit.readings.foreign import possible_neighbour
    from termkit.readings.palladius import palladius
    from termkit.workflow.base.glossary_names import glossary_name

    known, neighbour = glossary_name(name, "ru"), possible_neighbour(name)
    if known and known != palladius(name):
        return f"the glossaries have {known} for {name}"
    if neighbour and not known:
        return f"{name} may be a {neighbour.people} name, then {name[0]} is {neighbour.russian}: look it up"
    return ""


def _with_known(error: TermkitError, names: list[str]) -> str:
    """The message, and what the glossaries have for the names, else how a Japanese one is mostly read."""
    from termkit.readings.foreign import is_foreign_name
    from termkit.readings.neighbours.japanese_names import japanese
    from termkit.workflow.base.glossary_names import glossary_name

    known = [form for form in (glossary_name(name, "ru") for name in names) if form]
    if known:
        return f"{error}; the glossaries have {', '.join(known)}"
    read = [form for form in (japanese(name, "ru") for name in names if is_foreign_name(name)) if form]
    return f"{error}; as a Japanese name {', '.join(read)}" if read else str(error)


@click.command("palladius")
@click.argument("text", nargs=-1, required=True)
@output_option
def command(text: tuple[str, ...], output: str) -> None:
    """Write Chinese names TEXT (or the lines of standard input, for `-`) in Cyrillic, by the Palladius system.

    Each name makes a line; in a line of standard input blanks and commas part names. A name that is or may be of
    another people (托卡耶夫, 金正恩, 阮宗泽) is told on standard error, with what the glossaries have for it.

    \b
    Example:  termkit palladius 习近平 王毅        ->  Си Цзиньпин
                                                     Ван И
    """
    hint_at_file("palladius", text)
    lines = read_lines(text) if text == ("-",) else text
    told = [_tell(written(line), lines=len(lines), output=output) for line in lines]
    if output != "text":
        print_rows([one._asdict() for one in told], Written._fields, output)
    sys.exit(2 if any(one.error for one in told) else 0)


def _tell(one: Written, *, lines: int, output: str) -> Written:
    """Print a line and, on standard error, what is to say of it, so that both stand together."""
    if output == "text" and (lines > 1 or not one.error):
        click.echo(one.russian)  # a list keeps its lines: what cannot be written is an empty one
    for warning in one.warnings:
        click.echo(f"Warning: {warning}", err=True)
    if one.error:
        click.echo(f"Error: {one.error}", err=True)
    return one
