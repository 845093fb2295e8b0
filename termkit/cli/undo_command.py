"""`termkit undo`."""

from __future__ import annotations

import click

from termkit.cli.options import who_option


@click.command("undo")
@who_option
@click.pass_obj
def command(db: str, who: str) -> None:
    """Take back the latest decision (yours, with --who).

    \b
    Example:  termkit undo
    """
    from termkit.store.database import TermBase
    from termkit.workflow.reviewing import undo

    with TermBase.open(db, create=False) as base:
        for row in undo(base, who=who):
            click.echo(f"undone: {row.action} {row.subject.partition(':')[2]}")
