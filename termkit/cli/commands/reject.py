"""`termkit reject`."""

from __future__ import annotations

import click

from termkit.cli.options import output_option, print_told, who_option


@click.command("reject")
@click.argument("terms", nargs=-1, required=True)
@who_option
@output_option
@click.pass_obj
def command(db: str, terms: tuple[str, ...], who: str, output: str) -> None:
    """Set the candidates TERMS aside: later runs keep them rejected.

    \b
    Example:  termkit reject 采取措施
    """
    from termkit.store.database import TermBase
    from termkit.workflow.review.reviewing import reject

    with TermBase.open(db, create=False) as base, base.transaction():
        rejected = [{"term": reject(base, term, who=who).candidate.term} for term in terms]
    print_told(rejected, "{term}: rejected", output)
