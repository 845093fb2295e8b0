"""`termkit convert`."""

from __future__ import annotations

import sys

import click

from termkit.cli.languages import LANGUAGE
from termkit.cli.options import output_option
from termkit.cli.written import refuse_both, tell_written


@click.command("convert")
@click.argument("source")
@click.argument("target")
@click.option("--from", "from_format", default="", help="The format of SOURCE (default: found by its content).")
@click.option("--format", "form", default="", help="The format of TARGET (default: by its suffix).")
@click.option("--for", "profile", default="", help="What a program wants (see `termkit export --help`).")
@click.option(
    "--source",
    "--source-language",
    "source_language",
    default="",
    type=LANGUAGE,
    help="Language of the source column.",
)
@click.option(
    "--target",
    "--target-language",
    "target_language",
    default="",
    type=LANGUAGE,
    help="Language of the target column.",
)
@click.option("--strict", is_flag=True, help="Refuse to write when something cannot be carried.")
@output_option
def command(
    source: str,
    target: str,
    from_format: str,
    form: str,
    profile: str,
    source_language: str,
    target_language: str,
    strict: bool,
    output: str,
) -> None:
    """Turn the file SOURCE into TARGET, and say what could not be carried; no term base is needed.

    `-` is standard input or output; name the format of the latter with --format.

    \b
    Examples:  termkit convert terms.tbx terms.xlsx
               termkit convert vendor.tbx clean.tbx --format tbx
    """
    refuse_both(target, output)
    from termkit.formats import ExportOptions, ReadOptions, convert

    reading = ReadOptions(source=source_language, target=target_language)
    report = convert(
        sys.stdin.buffer if source == "-" else source,
        sys.stdout.buffer if target == "-" else target,
        ExportOptions(format=form, profile=profile, lossy=not strict),
        from_format=from_format,
        reading=reading,
    )
    tell_written([report], output)
