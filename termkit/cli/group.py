"""The command group: each verb's module is imported when the verb is called, so that every command starts fast."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from importlib import import_module
from keyword import iskeyword
from typing import Any

import click

from termkit import __version__
from termkit.cli.endings import INTERRUPTED, STOPPED, abandon_output, flush_output, told_of
from termkit.errors import TermkitError

VERBS = {
    "Make and keep a term base": {
        "build": "Rebuild the term base from glossaries and documents.",
        "mine": "Mine documents for term candidates.",
        "candidates": "List what was mined, best first.",
        "approve": "Make candidates entries of the term base.",
        "reject": "Set candidates aside.",
        "review": "Review candidates in the browser.",
        "undo": "Take back the latest decision.",
        "list": "List the entries of the term base.",
        "documents": "List the source documents.",
        "drift": "Show how a wording changed over the years.",
        "evaluate": "Measure the mining against gold lists.",
        "figures": "Count the glossaries' concepts, slots and sources.",
    },
    "Use it": {
        "lookup": "Look a word up, in any of its languages.",
        "check": "Check translations, texts and glossaries.",
        "explain": "Tell what a check says, or why a term was proposed.",
        "pinyin": "Write Chinese in Hanyu Pinyin.",
        "palladius": "Write Chinese names in Cyrillic.",
    },
    "Translation memory": {
        "recall": "Find similar translated segments.",
        "concordance": "Show a word in its contexts.",
        "leverage": "Count what a new text takes from earlier ones.",
        "pretranslate": "Fill a new text with what the memory has.",
        "serve": "Answer CAT plug-ins on this machine.",
        "watch": "Keep an OmegaT project up to date.",
        "equivalents": "Find equivalents in the memory.",
    },
    "Exchange files": {
        "export": "Write the term base for a CAT tool.",
        "import": "Bring a file into the term base.",
        "convert": "Turn a file of one format into another.",
        "conflicts": "Show and settle what imports left open.",
        "validate": "Say whether files keep the rules of their formats.",
        "align": "Pair the segments of two texts.",
    },
}


class Refused(click.ClickException):
    """One line on stderr, exit code 2."""

    exit_code = 2


@contextmanager
def one_line(ctx: click.Context) -> Iterator[None]:
    """Tell wrong usage in one line that names the help to read."""
    try:
        yield
    except click.exceptions.NoArgsIsHelpError:
        raise
    except click.UsageError as error:
        verb = (error.ctx or ctx).command_path
        said = error.format_message().rstrip(".")
        raise Refused(said if said.endswith("?") else f"{said}; see `{verb} --help`") from error


def refusal(ctx: click.Context, error: TermkitError) -> str:
    """What is refused, in the language that the verb was told to speak."""
    from termkit.cli.options import LANGUAGE

    language = ctx.meta.get(LANGUAGE, "en")
    if language == "en":
        return str(error)
    from termkit.interface.wording import Wording

    return Wording(language).told(error)


def base_first(args: list[str]) -> list[str]:
    """The words with `--db FILE` in front of the verb, wherever it was written; after `--` all words are texts."""
    for place, word in enumerate(args):
        if word == "--":
            break
        if word.startswith("--db="):
            return [word, *args[:place], *args[place + 1 :]]
        if word == "--db" and place + 1 < len(args):
            return [*args[place : place + 2], *args[:place], *args[place + 2 :]]
    return args


class Verbs(click.Group):
    """A group that knows its commands by name and imports one when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The verbs, in the order of the help."""
        del ctx
        return [verb for verbs in VERBS.values() for verb in verbs]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, from the module of the same name."""
        if cmd_name not in self.list_commands(ctx):
            near = get_close_matches(cmd_name, self.list_commands(ctx), 1)
            if near and not ctx.resilient_parsing:
                raise click.UsageError(f"No such command {cmd_name!r}; did you mean {near[0]!r}?", ctx)
            return None
        name = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name.replace("-", "_")
        module = import_module(f"termkit.cli.commands.{name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The verbs by purpose, without importing one of them."""
        del ctx
        for purpose, verbs in VERBS.items():
            with formatter.section(purpose):
                formatter.write_dl(list(verbs.items()))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The words before the verb, read; wrong usage is told in one line, as everything else."""
        with one_line(ctx):
            return super().parse_args(ctx, base_first(args))

    def invoke(self, ctx: click.Context) -> Any:
        """Run the verb; what is refused is one line on stderr and exit code 2, Ctrl+C is 130."""
        try:
            return self._invoke(ctx)
        except TermkitError as error:
            raise Refused(refusal(ctx, error)) from error
        except BrokenPipeError:
            # the reader (head, less) has seen enough
            abandon_output()
            ctx.exit(0)
        except OSError as error:
            raise Refused(told_of(error)) from error
        except KeyboardInterrupt:
            click.echo(STOPPED, err=True)
            ctx.exit(INTERRUPTED)

    def _invoke(self, ctx: click.Context) -> Any:
        try:
            with one_line(ctx):
                return super().invoke(ctx)
        finally:
            flush_output()


@click.command(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--db",
    envvar="TERMKIT_DB",
    default="termkit.db",
    show_default=True,
    type=click.Path(dir_okay=False),
    help="The term base file (also: TERMKIT_DB).",
)
@click.version_option(__version__, prog_name="termkit")
@click.pass_context
def termkit(ctx: click.Context, db: str) -> None:
    """Mine Chinese diplomatic documents into a zh-ru-en term base, export it, look things up.

    \b
    termkit build                     term base and candidates from glossaries/ and seeds/
    termkit lookup 上海合作组织
    termkit export terms.tbx --format tbx
    """
    ctx.obj = db
    if "NO_COLOR" in os.environ:
        ctx.color = False
