"""`termkit approve`."""

from __future__ import annotations

import click

from termkit.cli.options import output_option, print_told, who_option


@click.command("approve")
@click.argument("terms", nargs=-1, required=True)
@who_option
@output_option
@click.pass_obj
def command(db: str, terms: tuple[str, ...], who: str, output: str) -> None:
    """Make the candidates TERMS entries of the term base, with empty English and Russian slots.

    \b
    Example:  termkit approve 上海合作组织 一个中国原则
    """
    from termkit.store.database import TermBase
    from termkit.workflow.review.reviewing import approve

    with TermBase.open(db, create=False) as base, base.transaction():
        approved = [{"term": term, "entry": approve(base, term, who=who).entry.id} for term in terms]
    print_told(approved, "{term}: {entry}", output)
