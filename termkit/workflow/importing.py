"""Import: bring the entries of a file into the base without overwriting what it knows."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from termkit.errors import NotFound
from termkit.model import ConceptEntry, Finding, Link, TranslationUnit
from termkit.progress import Advance, quiet
from termkit.store.codec import dump
from termkit.store.conflicts import add_conflict
from termkit.store.database import TermBase
from termkit.store.entries import find_by_zh, get_entry, put_entry
from termkit.store.history import next_step, record
from termkit.store.rows import Changes
from termkit.workflow.indexing import index_term
from termkit.workflow.merging import contradictions, join, may_share_id
from termkit.workflow.wording import with_readings

if TYPE_CHECKING:
    from termkit.store.unfinished import Unfinished

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


def import_file(
    base: TermBase,
    path: str | Path,
    *,
    format: str = "",  # noqa: A002  # the word users know
    only_new: bool = False,
    dry_run: bool = False,
    strict: bool = False,
    source: str = "",
    target: str = "",
    who: str = "",
    advance: Advance = quiet,
) -> ImportReport:
    """Bring a term file into the base, in one transaction: new, changed, conflicting and unchanged are told apart.

    An entry is the same when its id is (a number that only counts the entries of a file must share a term, too), or
    else when its Chinese term and its kind are.  What a file adds to an entry is added; what contradicts it waits for
    a person.  Raises FormatError for a file that cannot be read.

    A file of very many units is committed in parts (unless the caller has a transaction open): where the program is
    stopped in the middle, the same file goes on at the last part; where the file proves wrong, all is taken back.
    """
    from termkit.formats import ReadOptions, read
    from termkit.store.units import add_units

    under_way = None if dry_run or base.connection.in_transaction else _under_way(base, Path(path))
    resumed = under_way.records if under_way else 0
    reader = read(path, format, options=ReadOptions(strict=strict, source=source, target=target))
    merger = _Merger(base, Path(path).name, only_new=only_new, who=who)
    new = known = 0
    try:
        with reader, base.transaction():
            new, known = add_units(
                base,
                _units(reader, merger, advance),
                origin=Path(path).name,
                under_way=under_way,
                may_commit=lambda: not merger.names,
            )
            merger.mend_links()
            if under_way and new + known:
                merger.remember_units(under_way)
            if dry_run:
                raise _Rollback
    except _Rollback:
        pass
    except Exception:
        if under_way:
            take_back_import(base, path)
        raise
    return ImportReport(
        merger.changes,
        merger.reasons,
        merger.names,
        new,
        known,
        tuple(reader.problems),
        tuple(merger.repeated),
        resumed,
    )


def take_back_import(base: TermBase, path: str | Path) -> int:
    """Take back what an interrupted import of the file left in the memory, and return how many units went."""
    from termkit.store.unfinished import find_unfinished, take_back

    held = find_unfinished(base).get(Path(path).name)
    return take_back(base, held) if held else 0


def _under_way(base: TermBase, path: Path) -> Unfinished | None:
    """The interrupted import of the same file, or a new one; what another file of that name left is taken back.

    None for what is no plain file.
    """
    from termkit.store.unfinished import begin, find_unfinished

    if not os.access(path, os.R_OK) or not path.is_file():
        return None  # its reader says what is wrong with it
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").digest()
    held = find_unfinished(base).get(path.name)
    if held and held.digest == digest:
        return held
    take_back_import(base, path)
    return begin(base, path.name, digest)


class _Rollback(Exception):  # no error: it ends a dry run
    """Leaves the transaction of a dry run without a trace."""


def _units(
    records: Iterable[ConceptEntry | TranslationUnit], merger: _Merger, advance: Advance
) -> Iterator[TranslationUnit]:
    """The units of a file, for the memory; entries go to the merger as they pass."""
    for number, item in enumerate(records, 1):
        if isinstance(item, TranslationUnit):
            yield item
        else:
            merger.take(with_readings(item))
        if number % STEP == 0:
            advance("importing", number, number)


class _Merger:
    """Takes incoming entries one by one."""

    def __init__(self, base: TermBase, source: str, *, only_new: bool, who: str) -> None:
        self.base, self.source, self.only_new, self.who = base, source, only_new, who
        self.changes, self.reasons = Changes(), dict[str, str]()
        self.names: dict[str, str] = {}
        self.step = next_step(base)
        self.fresh: set[str] = set()
        self.repeated: list[str] = []
        self.renamed: dict[str, str] = {}
        """Entries that the base has under another id than the file."""
        self.linking: dict[str, set[Link]] = {}
        """The links that the file gave to entries of the base, with the ids of the file."""

    def take(self, incoming: ConceptEntry) -> None:
        """New entries are stored, additions joined, contradictions left to a person."""
        known = self._known(incoming)
        if known is None:
            self._add(incoming)
            return
        self._note_links(known.id, incoming)
        met = known.id in self.names
        self.names.setdefault(known.id, _first_term(incoming))
        outcome = self._lay_over(known, incoming)
        if not met or (outcome is self.changes.conflicting and known.id not in outcome):
            outcome.append(known.id)
        else:
            self.repeated.append(known.id)

    def _add(self, incoming: ConceptEntry) -> None:
        is_free = incoming.id and self._held(incoming.id) is None
        entry = incoming if is_free else replace(incoming, id=_id_for(incoming))
        self._note_links(entry.id, incoming)
        self._put(entry, None)
        self.fresh.add(entry.id)
        self.names[entry.id] = _first_term(entry)
        self.changes.new.append(entry.id)

    def _lay_over(self, known: ConceptEntry, incoming: ConceptEntry) -> list[str]:
        """Join what comes to what is known, or let it wait; the list of the changes that tells what became of it."""
        # two rows of one file are two synonyms; only what the base said before can be contradicted
        against = [] if known.id in self.fresh else contradictions(known, incoming)
        if against:
            self.reasons[known.id] = "; ".join(one.text for one in against)
            waiting = replace(incoming, id=known.id, links=tuple(map(self._led, incoming.links)))
            add_conflict(self.base, waiting, self.source, against, step=self.step, who=self.who)
            return self.changes.conflicting
        joined = join(known, incoming)
        if joined == known:
            return self.changes.unchanged
        if self.only_new and known.id not in self.fresh:
            return self.changes.kept
        self._put(joined, known)
        return self.changes.changed

    def _note_links(self, ident: str, incoming: ConceptEntry) -> None:
        if incoming.id and incoming.id != ident:
            self.renamed[incoming.id] = ident
        if incoming.links:
            self.linking.setdefault(ident, set()).update(incoming.links)

    def mend_links(self) -> None:
        """Let the links of the file lead to its entries where the base has them under other ids."""
        for ident, links in self.linking.items():
            known = self._held(ident)
            if known is None or not any(link.target in self.renamed for link in links):
                continue
            led = (self._led(link) if link in links else link for link in known.links)
            mended = replace(known, links=tuple(dict.fromkeys(led)))
            if mended != known:
                self._put(mended, known)

    def _led(self, link: Link) -> Link:
        return replace(link, target=self.renamed.get(link.target, link.target))

    def remember_units(self, came: Unfinished) -> None:
        """Write into the history which units came, so that undo can take them back."""
        from termkit.store.unfinished import state_of

        state = state_of(self.base, came)
        subject = f"units:{came.origin}"
        record(self.base, step=self.step, who=self.who, action="import", subject=subject, before=None, after=state)

    def _known(self, incoming: ConceptEntry) -> ConceptEntry | None:
        same = self._held(incoming.id)
        if same and may_share_id(same, incoming):
            return same
        for term in incoming.terms("zh")[:1]:
            for name in find_by_zh(self.base, term.term):
                entry = get_entry(self.base, name).entry
                if not incoming.kind or not entry.kind or entry.kind is incoming.kind:
                    return entry
        return None if incoming.terms("zh") else self._held(_id_for(incoming))

    def _held(self, ident: str) -> ConceptEntry | None:
        try:
            return get_entry(self.base, ident).entry if ident else None
        except NotFound:
            return None

    def _put(self, entry: ConceptEntry, known: ConceptEntry | None) -> None:
        payload = dump(entry)
        put_entry(self.base, entry, index=index_term, origin="" if known else "import", edited=True, payload=payload)
        record(
            self.base, step=self.step, who=self.who, action="import", subject=f"entry:{entry.id}",
            before=dump(known) if known else None, after=payload,
        )  # fmt: skip


def _first_term(entry: ConceptEntry) -> str:
    return next((t.term for s in entry.sections for t in s.terms), "")


def _id_for(entry: ConceptEntry) -> str:
    head = _first_term(entry)
    slug = re.sub(r"[^a-z0-9]+", "-", head.lower()).strip("-")[:40]
    digest = hashlib.sha256(dump(entry).encode()).hexdigest()[:10]
    return f"{entry.kind or 'concept'}-{slug + '-' if slug else ''}{digest}"
