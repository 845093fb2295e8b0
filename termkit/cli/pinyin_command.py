"""`termkit pinyin`."""

from __future__ import annotations

import click

from termkit.cli.options import hint_at_file, read_lines


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
def command(text: tuple[str, ...], form: str | None) -> None:
    """Write TEXT (or the lines of standard input, for `-`) in Hanyu Pinyin, spelt by GB/T 16159.

    \b
    Example:  termkit pinyin 上海合作组织        ->  Shànghǎi Hézuò Zǔzhī
    """
    import termkit.readings.pinyin as readings
    from termkit.text.collector import collector_paused

    hint_at_file("pinyin", text)
    shapes = {"plain": readings.plain, "numbered": readings.numbered, "initials": readings.initials}
    with collector_paused():
        for line in read_lines(text):
            if form == "syllables":
                click.echo(" ".join(readings.syllables(line)))
            else:
                written = readings.pinyin(line)
                click.echo(shapes[form](written) if form else written)
