"""`termkit review`."""

from __future__ import annotations

import click

from termkit.cli.options import who_option


@click.command("review")
@click.option("--no-browser", is_flag=True, help="Only print the address.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port to serve on (0: any free one).")
@who_option
@click.pass_obj
def command(db: str, no_browser: bool, port: int, who: str) -> None:
    """Review candidates in the browser: approve, reject, merge, fill the slots, take back.

    The page is served on this machine alone, and needs no network.  Ctrl+C ends it; what was confirmed is saved.

    \b
    Example:  termkit review --who Мария
    """
    from termkit.web.serve import serve

    serve(db, port=port, open_browser=not no_browser, who=who, tell=click.echo)
