"""A glossary to read and print: Markdown, or one HTML page, with a table of contents."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib.resources import files

from termkit.formats.format import Format, Head, Record, WriteOptions
from termkit.formats.legal import legal
from termkit.formats.loss import Ledger
from termkit.formats.selecting import entries_of
from termkit.formats.survey import languages_of_table
from termkit.model import ConceptEntry, Kind, Status, TermSection

__all__ = ["HTML", "MARKDOWN"]

TITLES = {
    Kind.PERSON: "Persons",
    Kind.PLACE: "Places",
    Kind.PORT: "Ports and border crossings",
    Kind.ORGANISATION: "Organisations",
    Kind.DOCUMENT: "Documents",
    Kind.PROJECT: "Projects",
    Kind.ABBREVIATION: "Abbreviations",
    Kind.FORMULA: "Formulae",
    Kind.FRAME: "Frames",
    Kind.CONCEPT: "Concepts",
    None: "Other terms",
}
SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#])")


def never(_: Head) -> bool:
    """These pages are written, not read."""
    return False


def grouped(records: Iterable[Record], options: WriteOptions, ledger: Ledger) -> list[tuple[str, list[ConceptEntry]]]:
    """Title and entries of every kind there is, by reading, then by term."""
    options = replace(options, slots=True)
    kinds: dict[Kind | None, list[ConceptEntry]] = {}
    for entry in entries_of(records, options, ledger):
        kinds.setdefault(entry.kind, []).append(entry)
        ledger.entries += 1
    return [(title, sorted(kinds[kind], key=order)) for kind, title in TITLES.items() if kind in kinds]


def order(entry: ConceptEntry) -> tuple[str, str, str]:
    """By the reading of the first Chinese term, then the term, then the id."""
    first = next((term for section in entry.sections for term in section.terms), TermSection(""))
    return first.reading.casefold(), first.term, entry.id


def shown(entry: ConceptEntry, language: str) -> list[tuple[str, str]]:
    """Text and remark of each term of a language; suggestions come last."""
    section = next((s for s in entry.sections if s.language == language), None)
    if section is None:
        return []
    terms = [(term.term, remark(term)) for term in section.terms]
    return terms + [(one.term, f"suggested ({one.origin})") for one in section.suggestions]


def remark(term: TermSection) -> str:
    """What a reader must know of a term beside it."""
    status = term.status.value if term.status not in {None, Status.PREFERRED} and term.status else ""
    return ", ".join(filter(None, (term.reading, status, term.note)))


def markdown(records: Iterable[Record], options: WriteOptions, ledger: Ledger) -> Iterator[str]:
    """Markdown: a heading and a table for each kind."""
    groups = grouped(records, options, ledger)
    yield f"# {options.title}\n\n"
    yield "".join(f"- [{title}](#{title.lower().replace(' ', '-')}) ({len(entries)})\n" for title, entries in groups)
    columns = languages_of_table(options)
    for title, entries in groups:
        yield f"\n## {title}\n\n| {' | '.join(columns)} | note |\n|{'---|' * (len(columns) + 1)}\n"
        for entry in entries:
            cells = ["<br>".join(md_term(*one) for one in shown(entry, language)) or "—" for language in columns]
            yield legal(f"| {' | '.join(cells)} | {md(entry.note)} |\n", ledger, entry.id)


def md(text: str) -> str:
    """Text as Markdown shows it."""
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))


def md_term(text: str, said: str) -> str:
    """One term in a Markdown cell."""
    return f"{md(text)} _{md(said)}_" if said else md(text)


def page(records: Iterable[Record], options: WriteOptions, ledger: Ledger) -> Iterator[str]:
    """One HTML page that needs nothing else: style inside, languages marked, ready to print."""
    groups = grouped(records, options, ledger)
    style = files("termkit").joinpath("data", "formats", "page.css").read_text(encoding="utf-8")
    title = html.escape(options.title)
    yield '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n'
    yield f"<title>{title}</title>\n<style>\n{style}</style>\n"
    links = "".join(f'<li><a href="#k{n}">{title}</a> ({len(rows)})</li>' for n, (title, rows) in enumerate(groups))
    yield f"<h1>{title}</h1>\n<nav><ul>{links}</ul></nav>\n"
    columns = languages_of_table(options)
    heads = "".join(f"<th>{html.escape(language)}</th>" for language in columns)
    for number, (name, entries) in enumerate(groups):
        yield f'<h2 id="k{number}">{name}</h2>\n<table>\n<thead><tr>{heads}<th>note</th></tr></thead>\n<tbody>\n'
        for entry in entries:
            cells = "".join(html_cell(entry, language) for language in columns)
            row = f'<tr id="{html.escape(entry.id)}">{cells}<td>{html.escape(entry.note)}</td></tr>\n'
            yield legal(row, ledger, entry.id)
        yield "</tbody>\n</table>\n"
    yield "</html>\n"


def html_cell(entry: ConceptEntry, language: str) -> str:
    """The terms of one language as a cell."""
    terms = "".join(
        f"<p>{html.escape(text)}" + (f" <small>{html.escape(said)}</small>" if said else "") + "</p>"
        for text, said in shown(entry, language)
    )
    return f'<td lang="{html.escape(language)}">{terms or "—"}</td>'


MARKDOWN = Format("md", "Markdown glossary for reading", (".md",), never, None, markdown)
HTML = Format("html", "HTML glossary for reading and printing", (".html", ".htm"), never, None, page)
