"""`termkit review`."""

from __future__ import annotations

import click

from termkit.cli.options import who_option


@click.command("review")
@click.option("--no-browser", is_flag=True, help="Only print the address.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port to serve on (0: any free one).")
@click.option("--terminal", is_flag=True, help="Review in this terminal instead of the browser.")
@click.option(
    "--language", type=click.Choice(["en", "ru", "zh"]), help="Of the interface in the terminal (else the system's)."
)
@who_option
@click.pass_obj
def command(db: str, no_browser: bool, port: int, terminal: bool, language: str | None, who: str) -> None:
    """Review candidates: approve, reject, merge, fill the slots, take back.

    In the browser: the page is served on this machine alone, and needs no network; Ctrl+C ends it.  With --terminal
    the same queue and the same keys in this terminal.  What was confirmed is saved.

    \b
    Examples:  termkit review --who Мария
               termkit review --terminal
    """
    if terminal:
        _in_terminal(db, language, who)
        return
    from termkit.web.serve import serve

    serve(db, port=port, open_browser=not no_browser, who=who, tell=click.echo)


def _in_terminal(db: str, language: str | None, who: str) -> None:
    import os
    import sys

    from termkit.interface.wording import choose_language
    from termkit.store.database import TermBase
    from termkit.terminal.app import review

    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError("--terminal wants a terminal; scripts use `termkit candidates`, `approve`, `reject`")
    system = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    with TermBase.open(db, create=False) as base:
        review(base, who=who, language=choose_language(language or "", system.replace("_", "-").partition(".")[0]))
