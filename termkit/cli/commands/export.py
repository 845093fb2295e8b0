"""`termkit export`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from termkit.cli.languages import LANGUAGES, PAIR
from termkit.cli.options import output_option
from termkit.cli.written import refuse_both, tell_written

if TYPE_CHECKING:
    from termkit.formats.writing.profiles import Profile

FORMATS = (
    "tbx", "tbx-linguist", "tbx2", "tmx", "omegat", "tsv", "csv", "xlsx", "multiterm", "utx", "xliff", "xliff2", "po",
    "md", "html",
)  # fmt: skip
PROFILES = ("omegat", "trados", "memoq", "phrase", "smartcat", "weblate", "archive")


class Tagged(click.ParamType[dict[str, str]]):
    """`zh-CN=zh,ru=ru-RU`: tags to write for languages."""

    name = "tags"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> dict[str, str]:
        """The tags as a dictionary."""
        parts = [part.partition("=") for part in value.split(",")]
        if not all(language and tag for language, _, tag in parts):
            self.fail(f"{value!r} is not of the form zh-CN=zh,ru=ru-RU", param, ctx)
        return {language: tag for language, _, tag in parts}


class WithProfiles(click.Command):
    """Adds to the help what each profile does, and what was tried with which program."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """One line a profile, as the table of profiles has it."""
        from termkit.formats.writing.profiles import profiles

        del ctx
        with formatter.section("Profiles (--for)"):
            formatter.write_dl([(profile.name, _account(profile)) for profile in profiles()])


def _account(profile: Profile) -> str:
    extras = ["one file a language pair"] * profile.pairwise + ["usable terms only"] * profile.usable_only
    what = ", ".join([f"{profile.format} for terms", f"{profile.memory} for the memory", *extras])
    return f"{profile.program}: {what}. Tested: {profile.tested}."


@click.command("export", cls=WithProfiles)
@click.argument("file", type=click.Path(dir_okay=False, allow_dash=True), default="-")
@click.option("--format", type=click.Choice(FORMATS), help="The format (default: by the file's suffix).")
@click.option("--for", "profile", type=click.Choice(PROFILES), help="What a program wants; see below.")
@click.option("--pair", type=PAIR, help="One language pair, such as zh-CN:ru.")
@click.option("--languages", type=LANGUAGES, default=(), help="Languages to write, comma-separated, source first.")
@click.option("--lang-map", type=Tagged(), help="Tags to write, such as zh-CN=zh,ru=ru-RU.")
@click.option(
    "--include",
    type=click.Choice(["all", "entries", "candidates"]),
    help="Entries, candidates nobody has rejected, or both (default: both for tbx and tsv, else entries).",
)
@click.option("--memory", is_flag=True, help="Write the translation memory instead of the terms.")
@click.option("--with-suggestions", is_flag=True, help="Also machine-made equivalents, marked provisional.")
@click.option("--with-frames", is_flag=True, help="Also frames with {} slots, where the format leaves them out.")
@click.option("--multilingual", is_flag=True, help="One file of all languages, where the format can.")
@click.option("--title", default="", help="The title of the file or printed glossary.")
@click.option("--strict", is_flag=True, help="Refuse to write when something cannot be carried.")
@output_option
@click.pass_obj
def command(
    db: str,
    /,
    file: str,
    pair: tuple[str, str] | None,
    languages: tuple[str, ...],
    include: str | None,
    memory: bool,
    strict: bool,
    output: str,
    **options: Any,
) -> None:
    """Write the term base to FILE (without one, or `-`: standard output), and say what it could not carry.

    \b
    Examples:  termkit export terms.tbx --format tbx
               termkit export glossary.txt --for omegat --pair zh-CN:ru
    """
    refuse_both(file, output)
    from termkit.formats import ExportOptions
    from termkit.store.database import TermBase
    from termkit.workflow.exchange.exporting import export_base

    given = {name: value for name, value in options.items() if value}
    wanted = ExportOptions(pair=pair, languages=languages, lossy=not strict, **given)
    with TermBase.open(db, create=False) as base:
        place = sys.stdout.buffer if file == "-" else file
        reports = export_base(base, place, wanted, include=include or "", memory=memory)
    tell_written(reports, output)
