"""`termkit watch`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from termkit.cli.languages import PAIR

if TYPE_CHECKING:
    from termkit.errors import TermkitError
    from termkit.workflow.memory.watching import Handed


@click.command("watch")
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--pair", type=PAIR, help="The languages (default: those of the project).")
@click.option("--interval", type=click.FloatRange(0.1), default=2.0, show_default=True, help="Seconds between looks.")
@click.option("--once", is_flag=True, help="Write the files and end.")
@click.pass_obj
def command(db: str, project: Path, pair: tuple[str, str] | None, interval: float, once: bool) -> None:
    """Keep the memory and the glossary of an OmegaT PROJECT up to date while the base changes.

    The units of the memory are written to tm/auto/termkit.tmx, the approved terms to glossary/termkit.txt; OmegaT reads
    both again by itself.  Units that are drafts, fuzzy or rejected stay out.  Ctrl+C ends it.

    \b
    Examples:  termkit watch ~/omegat/statement-2024
               termkit watch ~/omegat/statement-2024 --once
    """
    import signal

    from termkit.workflow.memory.watching import read_project, watch

    # Ctrl+C, and a shell or service that ends its jobs, both end it; also where it was started in the background
    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, signal.default_int_handler)
    place = read_project(project, pair)
    try:
        watch(db, place, interval=interval, tell=_tell, warn=_warn, rounds=iter(()) if once else None)
    except KeyboardInterrupt:
        click.echo("Stopped watching.", err=True)


def _tell(handed: Handed) -> None:
    click.echo(f"{handed.units} units in {handed.project.memory}")
    click.echo(f"{handed.terms} terms in {handed.project.glossary}")


def _warn(error: TermkitError) -> None:
    click.echo(f"Not written: {error}", err=True)
