"""Lay entries that come from outside over those of the base: add what is new, join what fits, let the rest wait."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from termkit.errors import NotFound
from termkit.model import ConceptEntry, Link
from termkit.store.codec import dump
from termkit.store.database import TermBase
from termkit.store.history.steps import next_step, record
from termkit.store.rows import Changes
from termkit.store.terms.conflicts import add_conflict
from termkit.store.terms.entries import find_by_zh, get_entry, put_entry
from termkit.workflow.base.indexing import index_term
from termkit.workflow.exchange.merging import contradictions, join, may_share_id, without_stop

if TYPE_CHECKING:
    from termkit.store.memory.unfinished import Unfinished


class Merger:
    """Takes incoming entries one by one, and keeps the account of what became of them."""

    def __init__(self, base: TermBase, source: str, *, only_new: bool, who: str) -> None:
        """Begin a step of the history for what `source`, the name of a file, brings."""
        self.base, self.source, self.only_new, self.who = base, source, only_new, who
        self.changes, self.reasons = Changes(), dict[str, str]()
        self.names: dict[str, str] = {}
        self.step = next_step(base)
        self.fresh: set[str] = set()
        self.repeated: list[str] = []
        """Entries met again, once for each further time."""
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
        from termkit.store.memory.unfinished import state_of

        state = state_of(self.base, came)
        subject = f"units:{came.origin}"
        record(self.base, step=self.step, who=self.who, action="import", subject=subject, before=None, after=state)

    def _known(self, incoming: ConceptEntry) -> ConceptEntry | None:
        same = self._held(incoming.id)
        if same and may_share_id(same, incoming):
            return same
        for term in incoming.terms("zh")[:1]:
            for name in find_by_zh(self.base, without_stop(term.term)):
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
