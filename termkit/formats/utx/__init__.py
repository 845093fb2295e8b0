"""UTX 1.20 (AAMT), the simple glossary of machine translation: one line per pair, with a status."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from termkit.errors import NotRepresentable
from termkit.formats import encoding
from termkit.formats.format import Format, Head, ReadOptions, Record, WriteOptions
from termkit.formats.languages import normal
from termkit.formats.legal import legal
from termkit.formats.loss import Ledger
from termkit.formats.omegat import cell
from termkit.formats.opening import Input
from termkit.formats.pairs import term_pairs
from termkit.formats.selecting import tag_of
from termkit.formats.tmx.write import note_losses
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
    """One entry per line; raises ParseError for a line with too few columns."""
    lines = encoding.lines(source, encoding.of_text(source.head))
    pair, columns = ("und", "und"), list(COLUMNS)
    for number, line in enumerate(lines, 1):
        text = line.rstrip("\n")
        if found := HEAD.match(text) if number == 1 else None:
            pair = normal(found[1]), normal(found[2] or "und")
        elif text.startswith("#src"):
            columns = [name.strip().lower() for name in text[1:].split("\t")]
        elif text.strip() and not text.startswith("#"):
            cells = text.split("\t")
            if len(cells) < 2:
                raise source.refuse("a UTX line is source TAB target TAB part of speech", number)
            yield entry_of(dict(zip(columns, cells, strict=False)), pair)


def entry_of(cells: dict[str, str], pair: tuple[str, str]) -> ConceptEntry:
    """The concept of one line."""
    status, speech = cells.get("term status", "").strip().lower(), cells.get("src:pos", "").strip()
    target = cells.get("tgt", "").strip()
    made = TermSection(
        target,
        status=STATUSES.get(status),
        part_of_speech=cells.get("tgt:pos", "").strip(),
        note=cells.get("tgt:comment", "").strip(),
    )
    second = LanguageSection(pair[1], (made,) if target else ())
    if status == "provisional" and target:
        second = LanguageSection(pair[1], (), (Suggestion(target, FORMAT, 0.5),))
    said = cells.get("src:comment", "").strip()
    first = LanguageSection(pair[0], (TermSection(cells["src"].strip(), part_of_speech=speech, note=said),))
    known = {*COLUMNS, "tgt:pos", "src:comment", "tgt:comment"}
    if status not in {"", "provisional", *STATUSES}:
        known.discard("term status")
    extra = tuple(
        Extra(f"column:{name}", value, "table") for name, value in cells.items() if name not in known and value
    )
    return ConceptEntry(
        cells.get("concept id", "").strip(), None, (first, second), note=cells.get("comment", ""), extra=extra
    )


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
