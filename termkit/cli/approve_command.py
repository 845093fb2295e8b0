"""`termkit approve`."""

from __future__ import annotations

import click

from termkit.cli.options import who_option


@click.command("approve")
@click.argument("terms", nargs=-1, required=True)
@who_option
@click.pass_obj
def command(db: str, terms: tuple[str, ...], who: str) -> None:
    """Make the candidates TERMS entries of the term base, with empty English and Russian slots.

    \b
    Example:  termkit approve 上海合作组织 一个中国原则
    """
    from termkit.store.database import TermBase
    from termkit.workflow.reviewing import approve

    with TermBase.open(db, create=False) as base, base.transaction():
        for term in terms:
            click.echo(f"{term}: {approve(base, term, who=who).entry.id}")
