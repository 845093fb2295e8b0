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
    from termkit.workflow.review.reviewing import undo

    with TermBase.open(db, create=False) as base:
        # an entry and its conflict are two rows of the history and one thing to the reader
        undone = dict.fromkeys((row.action, row.subject.partition(":")[2]) for row in undo(base, who=who))
    print_told(
        [{"action": action, "subject": subject} for action, subject in undone], "undone: {action} {subject}", output
    )
