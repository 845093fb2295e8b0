"""`termkit lookup`."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from termkit.cli.answers import print_answers
from termkit.cli.languages import LANGUAGE
from termkit.cli.options import flat, output_option, read_stdin

if TYPE_CHECKING:
    from termkit.store.database import TermBase


@click.command("lookup")
@click.argument("words", metavar="TEXT", nargs=-1, required=True)
@click.option("--language", type=LANGUAGE, help="Only terms of this language (zh, en, ru, ...).")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="At most so many answers.")
@click.option("--in-text", is_flag=True, help="Mark every known term in TEXT, or in the file TEXT names (`-`: stdin).")
@output_option
@click.pass_obj
def command(db: str, /, words: tuple[str, ...], language: str | None, limit: int, in_text: bool, output: str) -> None:
    """Look TEXT up: Chinese, pinyin (with or without tones), initials, English, Russian in any form, or an id.

    \b
    Examples:  termkit lookup 上海合作组织
               termkit lookup shhzzz
               termkit lookup "Шанхайской организации сотрудничества"
               termkit lookup --in-text "双方坚持一个中国原则"
               termkit lookup --in-text translation.ru.docx
    """
    from termkit.store.database import TermBase

    text = " ".join(words)
    with TermBase.open(db, create=False) as base:
        if in_text:
            sys.exit(_mark(base, text, language or "", output))
        from termkit.model.kinds import primary
        from termkit.workflow.lookup import lookup

        answers = lookup(base, text, language=primary(language) if language else None, limit=limit)
    sys.exit(print_answers(answers, output, text))


def _mark(base: TermBase, text: str, language: str, output: str) -> int:
    from termkit.workflow.marking import Mark, mark_terms, source_text

    found = mark_terms(base, read_stdin() if text == "-" else source_text(text), language)
    if output == "json":
        click.echo(json.dumps([mark._asdict() for mark in found], ensure_ascii=False, indent=2))
    elif output == "tsv":
        click.echo("\t".join(Mark._fields))
        for mark in found:
            click.echo("\t".join(map(flat, mark)))
    else:
        for mark in found:
            en, ru = mark.en or "—", mark.ru or "—"
            chinese = "" if mark.zh == mark.term else f"  {mark.zh or '—'}"
            click.echo(f"{mark.start:>6}  {mark.term}{chinese}  {click.style(mark.pinyin, dim=True)}  {en}  {ru}")
    if not found:
        click.echo("no term of the base stands in this text", err=True)
    return 0 if found else 1
