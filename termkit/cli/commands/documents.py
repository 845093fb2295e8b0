"""`termkit documents`."""

from __future__ import annotations

import click

from termkit.cli.options import output_option, print_rows


@click.command("documents")
@output_option
@click.pass_obj
def command(db: str, output: str) -> None:
    """List the source documents of the term base.

    \b
    Example:  termkit documents --output json
    """
    from termkit.store.database import TermBase
    from termkit.store.documents import document_heads

    with TermBase.open(db, create=False) as base:
        columns = ("id", "date", "title", "page", "category", "script", "reader", "characters")
        print_rows(document_heads(base), columns, output, none="no document; `termkit mine` brings some in")
