"""`termkit list`."""

from __future__ import annotations

import click

from termkit.cli.kinds import kind_option
from termkit.cli.languages import LANGUAGE
from termkit.cli.options import output_option, print_rows


@click.command("list")
@kind_option
@click.option("--empty", type=LANGUAGE, help="Only entries whose slot in this language (en, ru, ...) is empty.")
@click.option("--limit", type=click.IntRange(1), help="At most so many entries.")
@output_option
@click.pass_obj
def command(db: str, kinds: tuple[str, ...], empty: str | None, limit: int | None, output: str) -> None:
    """List the entries of the term base with their preferred terms.

    \b
    Example:  termkit list --kind org --empty ru
    """
    from termkit.store.database import TermBase
    from termkit.store.terms.entries import iterate_entries

    columns = ("id", "kind", "zh", "pinyin", "en", "ru")
    with TermBase.open(db, create=False) as base:
        rows: list[dict[str, str]] = []
        for stored in iterate_entries(base, kinds=kinds):
            entry = stored.entry
            if empty and entry.terms(empty):
                continue
            if limit is not None and len(rows) == limit:
                break
            best = {language: entry.preferred(language) for language in ("zh", "en", "ru")}
            rows.append(
                {"id": entry.id, "kind": entry.kind or "", "pinyin": best["zh"].reading if best["zh"] else ""}
                | {language: term.term if term else "" for language, term in best.items()}
            )
        print_rows(rows, columns, output, none="no such entry")
