"""OmegaT glossary: UTF-8 text, source TAB target TAB comment; read and written as its own reader takes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from termkit.errors import NotRepresentable
from termkit.formats.format import Format, Head, ReadOptions, Record, WriteOptions
from termkit.formats.reading import encoding
from termkit.formats.reading.languages import normal
from termkit.formats.reading.opening import Input
from termkit.formats.tmx.write import note_losses
from termkit.formats.writing.legal import legal
from termkit.formats.writing.loss import Ledger
from termkit.formats.writing.pairs import TermPair, term_pairs
from termkit.model import ConceptEntry, Extra, LanguageSection, TermSection

__all__ = ["OMEGAT"]


def sniff(_: Head) -> bool:
    """Never: any tab-separated text could be one, so it is read only when asked for."""
    return False


def cell(text: str) -> str:
    """Text as a cell: one line, no tab."""
    return " ".join(text.split())


def comment(pair: TermPair) -> str:
    """What OmegaT shows beside the pair."""
    reading = f"pinyin: {pair.source.reading}" if pair.source.reading else ""
    kind = pair.entry.kind.value if pair.entry.kind else ""
    provisional = f"provisional: {pair.provisional}" if pair.provisional else ""
    return cell("; ".join(filter(None, (provisional, reading, kind, pair.entry.note))))


def write(records: Iterable[Record], options: WriteOptions, ledger: Ledger) -> Iterator[str]:
    """One line per pair, no header (OmegaT would take it for an entry), no doubles, no term that reads as a comment."""
    if options.pair is None:
        raise NotRepresentable("an OmegaT glossary holds one language pair; name it, such as --pair zh-CN:ru")
    seen: set[tuple[str, str]] = set()
    for record in records:
        if isinstance(record, ConceptEntry):
            note_losses(record, ledger)
        for pair in term_pairs([record], options.pair, options, ledger):
            texts = cell(pair.source.term), cell(pair.target.term)
            if texts[0].startswith("#"):
                ledger.drop("term that begins with #", texts[0])
            elif texts not in seen:
                seen.add(texts)
                ledger.pairs[options.pair] += 1
                yield legal(f"{texts[0]}\t{texts[1]}\t{comment(pair)}", ledger, pair.entry.id).rstrip("\t") + "\n"
        ledger.entries += 1


def read(source: Input, options: ReadOptions) -> Iterator[Record]:
    """One entry per line; the languages are those of the options."""
    codec = encoding.of_text(source.head)
    pair = normal(options.source or "zh-CN"), normal(options.target or "ru")
    for number, line in enumerate(encoding.lines(source, codec), 1):
        cells = [one.strip() for one in line.rstrip("\n").split("\t")]
        if not line.strip() or line.startswith("#"):
            continue
        if len(cells) < 2:
            raise source.refuse("a glossary line is source TAB target TAB comment", number)
        sections = tuple(
            LanguageSection(tag, (TermSection(text),) if text else ()) for tag, text in zip(pair, cells, strict=False)
        )
        more = tuple(Extra(f"column:column {n}", text, "table") for n, text in enumerate(cells[3:], 4) if text)
        source.line = number
        yield ConceptEntry("", None, sections, note=cells[2] if len(cells) > 2 else "", extra=more)


OMEGAT = Format("omegat", "OmegaT glossary (UTF-8 text)", (".txt", ".utf8", ".tab"), sniff, read, write, pairwise=True)
