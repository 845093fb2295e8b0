"""UTX 1.20 (AAMT), the simple glossary of machine translation: one line per pair, with a status."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from termkit.errors import NotRepresentable
from termkit.formats.format import Format, Head, ReadOptions, Record, WriteOptions
from termkit.formats.omegat import cell
from termkit.formats.reading import encoding
from termkit.formats.reading.languages import normal
from termkit.formats.reading.opening import Input
from termkit.formats.tmx.write import note_losses
from termkit.formats.writing.legal import legal
from termkit.formats.writing.loss import Ledger
from termkit.formats.writing.pairs import term_pairs
from termkit.formats.writing.selecting import tag_of
from termkit.model import ConceptEntry, Extra, Kind, LanguageSection, Status, Suggestion, TermSection

__all__ = ["UTX"]

FORMAT = "utx"
HEAD = re.compile(r"#UTX[^;]*;\s*([\w-]+)\s*(?:/\s*([\w-]+))?", re.IGNORECASE)
STATUSES = {
    "approved": Status.PREFERRED,
    "non-standard": Status.ADMITTED,
    "forbidden": Status.DEPRECATED,
    "rejected": Status.DEPRECATED,
    "obsolete": Status.SUPERSEDED,
}
COLUMNS = ("src", "tgt", "src:pos", "term status", "concept id", "comment")


def sniff(head: Head) -> bool:
    """True for a first line that begins with #UTX."""
    return head.text[:4].upper() == "#UTX"


def read(source: Input, _: ReadOptions) -> Iterator[Record]:
    """One entry per line, or of all lines with its id that follow; raises ParseError for one with too few columns."""
    lines = encoding.lines(source, encoding.of_text(source.head))
    pair, columns = ("und", "und"), list(COLUMNS)
    held: ConceptEntry | None = None
    for number, line in enumerate(lines, 1):
        text = line.rstrip("\n")
        if found := HEAD.match(text) if number == 1 else None:
            pair = normal(found[1]), normal(found[2] or "und")
        elif text.startswith(("#src", "#term:")):
            columns = named([name.strip().lower() for name in text[1:].split("\t")])
        elif text.strip() and not text.startswith("#"):
            cells = text.split("\t")
            if len(cells) < 2:
                raise source.refuse("a UTX line is source TAB target TAB part of speech", number)
            entry = entry_of(dict(zip(columns, cells, strict=False)), pair)
            if held and held.id and held.id == entry.id:
                held = together(held, entry)
                continue
            if held:
                yield held
            held = entry
    if held:
        yield held


def named(columns: list[str]) -> list[str]:
    """The columns, those of UTX 1.20 that name a language (term:de, term:en) as the source and the target."""
    order = iter(("src", "tgt"))
    return [next(order, name) if name.startswith("term:") else name for name in columns]


def together(one: ConceptEntry, other: ConceptEntry) -> ConceptEntry:
    """Two lines of one concept: each term once."""
    sections = []
    for section, more in zip(one.sections, other.sections, strict=True):
        known = {term.term for term in section.terms}
        added = tuple(term for term in more.terms if term.term not in known)
        suggested = section.suggestions + more.suggestions
        sections.append(replace(section, terms=section.terms + added, suggestions=suggested))
    notes = "\n".join(dict.fromkeys(filter(None, (one.note, other.note))))
    extra = (*one.extra, *(datum for datum in other.extra if datum not in one.extra))
    return replace(one, sections=tuple(sections), note=notes, extra=extra)


def entry_of(cells: dict[str, str], pair: tuple[str, str]) -> ConceptEntry:
    """The concept of one line."""
    status, target = cells.get("term status", "").strip().lower(), cells.get("tgt", "").strip()
    made = TermSection(
        target,
        status=STATUSES.get(status),
        part_of_speech=speech_in(cells, "tgt:pos"),
        note=cells.get("tgt:comment", "").strip(),
    )
    second = LanguageSection(pair[1], (made,) if target else ())
    if status == "provisional" and target:
        second = LanguageSection(pair[1], (), (Suggestion(target, FORMAT, 0.5),))
    term, said = cells.get("src", "").strip(), cells.get("src:comment", "").strip()
    first = TermSection(term, part_of_speech=speech_in(cells, "src:pos"), note=said)
    known = {*COLUMNS, "tgt:pos", "src:comment", "tgt:comment"}
    if status not in {"", "provisional", *STATUSES}:
        known.discard("term status")
    extra = tuple(
        Extra(f"column:{name}", value, "table") for name, value in cells.items() if name not in known and value
    )
    sections = (LanguageSection(pair[0], (first,) if term else ()), second)
    return ConceptEntry(
        cells.get("concept id", "").strip(), None, sections, note=cells.get("comment", "").strip(), extra=extra
    )


def speech_in(cells: dict[str, str], column: str) -> str:
    """The part of speech of a column; a hyphen says that there is none."""
    return cells.get(column, "").strip().removeprefix("-")


def write(records: Iterable[Record], options: WriteOptions, ledger: Ledger) -> Iterator[str]:
    """The pairs of one language pair."""
    if options.pair is None:
        raise NotRepresentable("UTX holds one language pair; name it, such as --pair zh-CN:ru")
    first, second = (tag_of(language, options) for language in options.pair)
    yield f"#UTX 1.20; {first}/{second}; ; creator: termkit;\n#{chr(9).join(COLUMNS)}\n"
    for record in records:
        if isinstance(record, ConceptEntry):
            note_losses(record, ledger)
        for pair in term_pairs([record], options.pair, options, ledger):
            status = "provisional" if pair.provisional else "approved"
            cells = (
                pair.source.term,
                pair.target.term,
                speech_of(pair.entry.kind),
                status,
                pair.entry.id,
                pair.entry.note,
            )
            ledger.pairs[options.pair] += 1
            yield legal("\t".join(cell(text) for text in cells), ledger, pair.entry.id).rstrip("\t") + "\n"
        ledger.entries += 1


def speech_of(kind: Kind | None) -> str:
    """The part of speech that UTX asks for."""
    if kind is not None and kind.is_name:
        return "properNoun"
    return "sentence" if kind in {Kind.FORMULA, Kind.FRAME} else "noun"


UTX = Format("utx", "UTX 1.20", (".utx", ".tsv", ".txt"), sniff, read, write, pairwise=True)
