"""Gettext's PO, piece by piece, through translate-toolkit."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from itertools import chain, islice, repeat
from typing import Any

from termkit.formats.format import Format, Head, ReadOptions, Record, WriteOptions
from termkit.formats.reading.languages import UNDETERMINED, normal
from termkit.formats.reading.opening import Input
from termkit.formats.tmx.write import note_losses
from termkit.formats.writing.legal import legal
from termkit.formats.writing.loss import Ledger
from termkit.formats.writing.pairs import term_pairs
from termkit.model import ConceptEntry, Severity, TranslationUnit, Variant
from termkit.text.languages import language_of

__all__ = ["PO"]

MOST = 200 * 2**20
"""Bytes of one message: what is read as a whole."""
LOOK = 50
"""So many messages are looked at for their languages."""
PIECE = 2**20
"""So many bytes of a PO file are read at a time."""


def is_po(head: Head) -> bool:
    """True for text with msgid lines."""
    return not head.root and 'msgid "' in head.text and "msgstr" in head.text


def store_of(source: Input, data: bytes) -> Any:  # translate-toolkit has no types
    """The data as translate-toolkit's store; raises ParseError."""
    from translate.storage import po
    from translate.storage.base import ParseError

    store: Any = po.pofile
    try:
        return store.parsestring(data)
    except (ParseError, ValueError, SyntaxError, KeyError, IndexError, AttributeError) as error:
        raise source.refuse(f"cannot be read as PO ({error})") from error


def read_po(source: Input, options: ReadOptions) -> Iterator[Record]:
    """The units of a PO file; languages that neither the options nor the header name are told by their script."""
    stores = po_stores(source)
    head, lines = next(stores)
    later = (placed for store, numbers in stores for placed in zip(messages(store), numbers, strict=False))
    units = chain(zip(head.units, lines, strict=False), later)
    first = list(islice(units, LOOK))
    looked = [unit for unit, _ in first]
    tongue = options.source or head.parseheader().get("X-Source-Language")
    tongue = tongue or language_of(joined(looked, "source"), "en")
    target = options.target or head.gettargetlanguage() or language_of(joined(looked, "target"), UNDETERMINED)
    yield from units_of(source, chain(first, units), normal(tongue), normal(target))


def messages(store: Any) -> list[Any]:  # translate-toolkit has no types
    """The messages of a piece, without the header that it was given."""
    return [unit for unit in store.units if not unit.isheader()]


def joined(units: Iterable[Any], side: str) -> str:  # Any: translate-toolkit has no types
    """What messages say on one side, as one text."""
    return "\n".join(str(getattr(unit, side) or "") for unit in units if not unit.isheader())


def po_stores(source: Input) -> Iterator[tuple[Any, Iterable[int | None]]]:  # translate-toolkit has no types
    """The file piece by piece, each with the header, which names the encoding, and the lines of its messages."""
    header, before = b"", 1
    for number, piece in enumerate(map(recoder(source), pieces(source))):
        known = piece if number else CHARSET.sub(rb"\1UTF-8" if header_codec(source) else rb"\1\2", piece, count=1)
        store = store_of(source, header + known)
        found = [before + piece.count(b"\n", 0, place.start()) for place in MESSAGE.finditer(piece)]
        is_told = len(found) == len(messages(store) if number else store.units)
        yield store, found if is_told else repeat(None)
        before += piece.count(b"\n")
        if not number:
            first = BLANK.split(known, maxsplit=1)[0]
            header = first + b"\n\n" if b'msgid ""' in first else b""


MESSAGE = re.compile(rb"^(?:#~[ \t]*)?msgid[ \t]", re.MULTILINE)
CHARSET = re.compile(rb'("Content-Type:[^"\n]*charset=)([\w.:-]+)')


def header_codec(source: Input) -> str:
    """The encoding that the header names, where it is another than UTF-8 and known."""
    found = CHARSET.search(source.head)
    with suppress(LookupError):
        codec = codecs.lookup(found[2].decode("ascii")).name if found else "utf-8"
        return "" if codec == "utf-8" or source.head.startswith(codecs.BOM_UTF8) else codec
    return ""


def recoder(source: Input) -> Callable[[bytes], bytes]:
    """What makes UTF-8 of pieces, since translate-toolkit does not always see what the header says."""
    codec = header_codec(source)
    return partial(recoded, source, codec) if codec else bytes


def recoded(source: Input, codec: str, piece: bytes) -> bytes:
    """The piece in UTF-8; raises ParseError."""
    try:
        return piece.decode(codec).encode()
    except UnicodeError as error:
        raise source.refuse(f"says it is {codec}, but its bytes are not; correct charset= in its header") from error


BLANK = re.compile(rb"\r?\n\r?\n")
ENDS = (b"msgstr", b'"', b"#~")
"""How the last line of a message begins."""
TRIES = 1000


def pieces(source: Input) -> Iterator[bytes]:
    """The file in pieces, cut at blank lines after a message; raises ParseError where there is none for too long."""
    rest = b""
    while data := source.stream.read(PIECE):
        rest += data
        cut = message_end(rest)
        if cut:
            yield rest[:cut]
            rest = rest[cut:]
        elif len(rest) > MOST:
            raise source.refuse(f"has a message of more than {MOST // 2**20} MB")
    yield rest


def message_end(data: bytes) -> int:
    """Where the last message ends that a blank line follows; 0 where none is seen."""
    blank = len(data)
    for _ in range(TRIES):
        blank = max(data.rfind(b"\n\n", 0, blank), data.rfind(b"\n\r\n", 0, blank))
        if blank < 0:
            break
        if data[data.rfind(b"\n", 0, blank) + 1 : blank].startswith(ENDS):
            return blank + 1
    return 0


def units_of(
    source: Input, units: Iterable[tuple[Any, int | None]], first: str, second: str
) -> Iterator[TranslationUnit]:
    """The translatable units; a message with a plural is two, its further forms are properties."""
    left = 0
    for number, (unit, line) in enumerate(units, 1):
        source.line = line
        if unit.isheader() or not unit.source:
            continue
        if unit.isobsolete():
            left += 1
            continue
        texts, translations = forms(unit.source), forms(unit.target)
        status = "fuzzy" if unit.isfuzzy() else "translated" if unit.target else "draft"
        notes = tuple(filter(None, [str(unit.getnotes()).strip()]))
        said = tuple(told_of(unit))
        variants = [Variant(first, texts[0]), *(Variant(second, text) for text in translations[:1] if text)]
        more = () if len(texts) > 1 else further(translations[1:])
        yield TranslationUnit(tuple(variants), str(number), status=status, notes=notes, properties=(*said, *more))
        if len(texts) > 1:
            variants = [Variant(first, texts[-1]), *(Variant(second, text) for text in translations[1:][-1:] if text)]
            kept = (*said, *further(translations[1:-1]))
            yield TranslationUnit(tuple(variants), f"{number}.plural", status=status, notes=notes, properties=kept)
    if left:
        source.report("F310", f"{left} obsolete messages are left out", None, Severity.INFO)


def forms(text: Any) -> list[str]:  # a multistring or None; translate-toolkit has no types
    """The plural forms of a text, or the one it has."""
    return [str(one) for one in getattr(text, "strings", [text]) if one is not None]


def further(texts: list[str]) -> tuple[tuple[str, str], ...]:
    """Plural forms that no unit holds."""
    return tuple((f"plural {number}", text) for number, text in enumerate(texts, 2) if text)


def told_of(unit: Any) -> Iterator[tuple[str, str]]:  # translate-toolkit has no types
    """Context and places of a message."""
    context, places = str(unit.getcontext() or "").strip(), " ".join(unit.getlocations())
    yield from ((name, text) for name, text in (("context", context), ("location", places)) if text)


USUAL = ("zh-CN", "ru")
"""The pair of a file for which none is asked."""


def pairs_of(records: Iterable[Record], options: WriteOptions, ledger: Ledger) -> Iterator[tuple[str, str, str, str]]:
    """Id, source, target and note of everything to write."""
    pair = options.pair or USUAL
    for record in records:
        if isinstance(record, ConceptEntry):
            note_losses(record, ledger)
            ledger.drop_if(record.kind, "kind", record.id)
            for found in term_pairs([record], pair, options, ledger):
                yield record.id, found.source.term, found.target.term, record.note
            continue
        first = record.text(pair[0]) if options.pair else record.variants[0].text
        second = record.text(pair[1]) if options.pair else (record.variants[1].text if len(record.variants) > 1 else "")
        ledger.drop_if(record.properties, "properties", record.id)
        ledger.drop_if(len(record.variants) > 2, "third language", record.id)
        yield record.id, first, second, "\n".join(record.notes)


def write_po(records: Iterable[Record], options: WriteOptions, ledger: Ledger) -> Iterator[bytes]:
    """A PO file; the same source twice is one message."""
    from translate.storage import po

    store: Any = po.pofile()
    store.updateheader(
        add=True,
        Content_Type="text/plain; charset=UTF-8",
        POT_Creation_Date="1980-01-01 00:00+0000",
        Content_Transfer_Encoding="8bit",
        Language=(options.pair or USUAL)[1].replace("-", "_"),
    )
    seen: set[str] = set()
    for ident, first, second, note in pairs_of(records, options, ledger):
        if first in seen:
            ledger.drop("double unit", first)
            continue
        seen.add(first)
        ledger.units += 1
        ledger.pairs[options.pair or USUAL] += bool(second)
        unit = store.addsourceunit(legal(first, ledger, ident))
        unit.target = legal(second, ledger, ident)
        if note:
            unit.addnote(legal(note, ledger, ident))
    buffer = io.BytesIO()
    store.serialize(buffer)
    yield buffer.getvalue()


PO = Format("po", "gettext PO", (".po", ".pot"), is_po, read_po, write_po, "units", pairwise=True)
