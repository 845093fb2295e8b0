"""Import: bring the entries of a file into the base without overwriting what it knows."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from termkit.model import ConceptEntry, Finding, Severity, TranslationUnit
from termkit.progress import Advance, quiet
from termkit.store.database import TermBase
from termkit.store.rows import Changes
from termkit.workflow.base.completing import with_readings
from termkit.workflow.exchange.incoming import Merger

if TYPE_CHECKING:
    from termkit.formats.known import Reading
    from termkit.store.memory.unfinished import Unfinished

STEP = 5000
"""Progress is told every so many records."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did (or, as a dry run, would do)."""

    changes: Changes
    reasons: dict[str, str]
    """Why an entry conflicts, by its id."""
    names: dict[str, str]
    """The first term of every entry that the file brought, by the entry's id in the base."""
    units: int = 0
    """Translation units that the memory did not hold."""
    known_units: int = 0
    problems: tuple[Finding, ...] = ()
    """What the reader of the file had to bend, guess or leave out."""
    repeated: tuple[str, ...] = ()
    """Entries that the file brought more than once, by id: once for each further row, which was joined to the first."""
    resumed: int = 0
    """How many units an interrupted import had dealt with before."""


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How to import."""

    format: str = ""
    """The name of the file's format; empty is found by its content."""
    source: str = ""
    target: str = ""
    """Languages of the columns or of the file, where it does not say them itself."""
    strict: bool = False
    """Refuse a file that holds data the base has no place for."""
    only_new: bool = False
    """Take entries that the base does not have, and change none."""
    dry_run: bool = False
    """Only find out what would happen."""
    who: str = ""
    """The name that the history tells."""


USUAL = ImportOptions()


def import_file(
    base: TermBase, path: str | Path, options: ImportOptions = USUAL, *, advance: Advance = quiet
) -> ImportReport:
    """Bring a file into the base, in one transaction, and return which entries were new, changed, conflicting.

    An entry is the same when its id is (a number that only counts the entries of a file must share a term, too), or
    else when its Chinese term and its kind are.  What a file adds to an entry is added; what contradicts it waits for
    a person.  Units, and the rows of a table of sentences, go to the memory.  Raises FormatError for a file that
    cannot be read.

    A file of very many units is committed in parts (unless the caller has a transaction open): where the program is
    stopped in the middle, the same file goes on at the last part; where the file proves wrong, all is taken back.
    """
    from termkit.store.memory.loading_units import add_units

    name = Path(path).name
    under_way = None if options.dry_run or base.connection.in_transaction else _under_way(base, Path(path))
    resumed = under_way.records if under_way else 0
    reader, records = _opened(path, options)
    merger = Merger(base, name, only_new=options.only_new, who=options.who)
    new = known = 0
    try:
        with suppress(_DryRun), reader, base.transaction():
            units = _units(records, merger, advance)
            new, known = add_units(base, units, origin=name, under_way=under_way, may_commit=lambda: not merger.names)
            merger.mend_links()
            if under_way and new + known:
                merger.remember_units(under_way)
            if options.dry_run:
                raise _DryRun
    except Exception:
        if under_way:
            take_back_import(base, path)
        raise
    changes, repeated = merger.changes, tuple(merger.repeated)
    return ImportReport(changes, merger.reasons, merger.names, new, known, tuple(reader.problems), repeated, resumed)


def _opened(path: str | Path, options: ImportOptions) -> tuple[Reading, Iterable[ConceptEntry | TranslationUnit]]:
    """The file's reader, and its records as they are to be kept: the rows of a table of sentences are units."""
    from termkit.formats import ReadOptions, read
    from termkit.formats.reading.segments import holds_segments
    from termkit.formats.writing.pairs import unit_of

    reading = ReadOptions(strict=options.strict, source=options.source, target=options.target)
    if not holds_segments(path, options.format, reading):
        reader = read(path, options.format, options=reading)
        return reader, reader
    reader = read(path, options.format, options=replace(reading, whole_cells=True))
    reader.source.report("F320", "holds sentences: they are kept as translation units", None, Severity.INFO)
    return reader, map(unit_of, reader.entries())


def take_back_import(base: TermBase, path: str | Path) -> int:
    """Take back what an interrupted import of the file left in the memory, and return how many units went."""
    from termkit.store.memory.unfinished import find_unfinished, take_back

    held = find_unfinished(base).get(Path(path).name)
    return take_back(base, held) if held else 0


def _under_way(base: TermBase, path: Path) -> Unfinished | None:
    """The interrupted import of the same file, or a new one; what another file of that name left is taken back.

    None for what is no plain file.
    """
    from termkit.store.memory.unfinished import begin, find_unfinished

    if not os.access(path, os.R_OK) or not path.is_file():
        return None  # its reader says what is wrong with it
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").digest()
    held = find_unfinished(base).get(path.name)
    if held and held.digest == digest:
        return held
    take_back_import(base, path)
    return begin(base, path.name, digest)


class _DryRun(Exception):  # no error: it leaves the transaction without a trace
    """The file was read."""


def _units(
    records: Iterable[ConceptEntry | TranslationUnit], merger: Merger, advance: Advance
) -> Iterator[TranslationUnit]:
    """The units of a file, for the memory; entries go to the merger as they pass."""
    for number, item in enumerate(records, 1):
        if isinstance(item, TranslationUnit):
            yield item
        else:
            merger.take(with_readings(item))
        if number % STEP == 0:
            advance("importing", number, number)
