"""A glossary to read and print: Markdown, or one HTML page, with a table of contents."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator

from termkit.formats.format import Format, Head, Record, WriteOptions
from termkit.formats.page.rows import Group, account, grouped, name_of, shown, title_for
from termkit.formats.page.words import said
from termkit.formats.writing.legal import legal
from termkit.formats.writing.loss import Ledger
from termkit.formats.writing.survey import languages_of_table
from termkit.model import ConceptEntry
from termkit.text.tables import read_data

__all__ = ["HTML", "MARKDOWN"]

SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#])")


def never(_: Head) -> bool:
    """These pages are written, not read."""
    return False


def markdown(records: Iterable[Record], options: WriteOptions, ledger: Ledger) -> Iterator[str]:
    """Markdown: a heading and a table for each kind."""
    groups = grouped(records, languages_of_table(options), options, ledger)
    yield f"# {md(title_for(groups, options))}\n\n"
    yield "".join(f"- [{one.title}](#{anchor(one.title)}) ({len(one.entries)})\n" for one in groups)
    for one in groups:
        heads = " | ".join(name_of(language, options) for language in one.languages)
        yield f"\n## {one.title}\n\n| {heads} | {said('note', one.languages)} |\n|{'---|' * (len(one.languages) + 1)}\n"
        for entry in one.entries:
            cells = ["<br>".join(md_term(*term) for term in shown(entry, language)) for language in one.languages]
            told = "<br>".join(map(md, account(entry)))
            yield legal(f"| {' | '.join(cells)} | {told} |\n", ledger, entry.id)


def anchor(title: str) -> str:
    """The anchor that Markdown gives a heading."""
    return re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")


def md(text: str) -> str:
    """Text as Markdown shows it."""
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))


def md_term(text: str, told: str) -> str:
    """One term in a Markdown cell."""
    return f"{md(text)} _{md(told)}_" if told else md(text)


def page(records: Iterable[Record], options: WriteOptions, ledger: Ledger) -> Iterator[str]:
    """One HTML page that needs nothing else: style inside, languages marked, letters to jump to, ready to print."""
    groups = grouped(records, languages_of_table(options), options, ledger)
    style = read_data("formats/page.css")
    title = html.escape(title_for(groups, options))
    yield '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<meta name="generator" content="termkit">\n'
    yield '<meta name="viewport" content="width=device-width">\n'
    yield f"<title>{title}</title>\n<style>\n{style}</style>\n<h1>{title}</h1>\n"
    contents = "".join(contents_of(one, f"k{number}") for number, one in enumerate(groups))
    yield f"<nav><ul>{contents}</ul></nav>\n"
    for number, one in enumerate(groups):
        yield from section(one, f"k{number}", options, ledger)
    yield "</html>\n"


def contents_of(group: Group, ident: str) -> str:
    """A kind in the table of contents, with its letters."""
    letters = "".join(f' <a href="#{ident}{letter}">{letter}</a>' for letter, _ in group.by_letter() if letter)
    jump = f"<small>{letters}</small>" if letters else ""
    return f'<li><a href="#{ident}">{group.title}</a> ({len(group.entries)}){jump}</li>'


def section(group: Group, ident: str, options: WriteOptions, ledger: Ledger) -> Iterator[str]:
    """The heading and table of one kind."""
    names = [*(html.escape(name_of(language, options)) for language in group.languages), said("note", group.languages)]
    heads = "".join(f"<th>{name}</th>" for name in names)
    yield f'<h2 id="{ident}">{group.title}</h2>\n<table>\n<thead><tr>{heads}</tr></thead>\n'
    for letter, entries in group.by_letter():
        yield "<tbody>\n"
        if letter:
            width = len(group.languages) + 1
            yield f'<tr class="letter" id="{ident}{letter}"><th colspan="{width}">{letter}</th></tr>\n'
        for entry in entries:
            yield legal(row(entry, group.languages), ledger, entry.id)
        yield "</tbody>\n"
    yield "</table>\n"


def row(entry: ConceptEntry, languages: Iterable[str]) -> str:
    """One entry."""
    cells = "".join(cell(entry, language) for language in languages)
    told = "".join(f"<p>{html.escape(text)}</p>" for text in account(entry))
    return f'<tr id="{html.escape(entry.id)}">{cells}<td>{told}</td></tr>\n'


def cell(entry: ConceptEntry, language: str) -> str:
    """The terms of one language as a cell."""
    terms = "".join(
        f"<p>{html.escape(text)}" + (f" <small>{html.escape(told)}</small>" if told else "") + "</p>"
        for text, told in shown(entry, language)
    )
    return f'<td lang="{html.escape(language)}">{terms}</td>'


MARKDOWN = Format("md", "Markdown glossary for reading", (".md",), never, None, markdown)
HTML = Format("html", "HTML glossary for reading and printing", (".html", ".htm"), never, None, page)
