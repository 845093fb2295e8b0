"""`termkit pinyin`."""

from __future__ import annotations

from collections.abc import Iterator

import click

from termkit.cli.kinds import KindChoice
from termkit.cli.options import hint_at_file, output_option, print_rows, read_lines

LONG, BLOCK = 100_000, 25_000
"""Characters from which on a second process is worth its start, and those of a block that one of them reads at once."""


@click.command("pinyin")
@click.argument("text", nargs=-1, required=True)
@click.option(
    "--syllables",
    "form",
    flag_value="syllables",
    help="One syllable per Han character, separated by blanks; other characters are left out.",
)
@click.option("--plain", "form", flag_value="plain", help="Without tone marks.")
@click.option("--numbered", "form", flag_value="numbered", help="Tones as numbers.")
@click.option("--initials", "form", flag_value="initials", help="First letters only.")
@click.option("--kind", type=KindChoice(), help="What each line is the name of: a person, a place, an organisation.")
@output_option
def command(text: tuple[str, ...], form: str | None, kind: str | None, output: str) -> None:
    """Write TEXT (or the lines of standard input, for `-`) in Hanyu Pinyin, spelt by GB/T 16159.

    \b
    Example:  termkit pinyin 上海合作组织        ->  Shànghǎi Hézuò Zǔzhī
    """
    from termkit.text.collector import collector_paused

    hint_at_file("pinyin", text)
    lines = read_lines(text)
    with collector_paused():
        if output == "text":
            for written in _written(lines, form, kind):
                click.echo("\n".join(written))
        else:
            read = (line for written in _written(lines, form, kind) for line in written)
            rows = [{"text": line, "pinyin": one} for line, one in zip(lines, read, strict=True)]
            print_rows(rows, ("text", "pinyin"), output)


def _written(lines: list[str], form: str | None, kind: str | None = None) -> Iterator[list[str]]:
    """The lines in pinyin, block by block; a long text on both cores."""
    blocks = list(_blocks(lines))
    yield from (_write(block, form, kind) for block in blocks[:1])  # what both need is loaded before they part
    if len(blocks) > 1:
        from termkit.cores import in_processes

        workers = 2 if sum(map(len, lines)) >= LONG else 1
        yield from in_processes(lambda block: _write(block, form, kind), blocks[1:], workers)


def _blocks(lines: list[str]) -> Iterator[list[str]]:
    """The lines in blocks of some size."""
    block: list[str] = []
    size = 0
    for line in lines:
        block.append(line)
        size += len(line)
        if size >= BLOCK:
            yield block
            block, size = [], 0
    if block:
        yield block


def _write(lines: list[str], form: str | None, kind: str | None) -> list[str]:
    """Each line in the form that was asked for."""
    import termkit.readings.pinyin as readings

    if form == "syllables":
        return [" ".join(readings.syllables(line, kind)) for line in lines]
    spelt = (readings.pinyin(line, kind) for line in lines)
    shapes = {"plain": readings.plain, "numbered": readings.numbered, "initials": readings.initials}
    return list(map(shapes[form], spelt)) if form else list(spelt)
