"""`termkit undo`."""

from __future__ import annotations

import click

from termkit.cli.options import output_option, print_told, who_option


@click.command("undo")
@who_option
@output_option
@click.pass_obj
def command(db: str, who: str, output: str) -> None:
    """Take back the latest decision (yours, with --who).

    \b
    Example:  termkit undo
    """
    from termkit.store.database import TermBase
    from termkit.workflow.reviewing import undo

    with TermBase.open(db, create=False) as base:
        undone = [{"action": row.action, "subject": row.subject.partition(":")[2]} for row in undo(base, who=who)]
    print_told(undone, "undone: {action} {subject}", output)
