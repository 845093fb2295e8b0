"""The term base: entries browsed, one of them in full, duplicates, and what was changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from termkit.model import (
    OFFERED_SLOTS,
    ConceptEntry,
    Kind,
    LanguageSection,
    Relation,
    Reliability,
    Status,
    TermType,
    primary,
)
from termkit.store.database import TermBase
from termkit.store.history.steps import history
from termkit.store.markers import entries_marker
from termkit.store.mined.concordance import context_lines_of_entry
from termkit.store.rows import StoredEntry
from termkit.store.terms.browse import (
    SORTS,
    EntryFilter,
    EntryRow,
    backlinks,
    count_browsed,
    duplicates,
    entries_in_order,
    entry_ids,
    entry_page,
    entry_rows,
    ladder_of,
)
from termkit.store.terms.entries import get_entry
from termkit.web.filters import entry_filter, whole
from termkit.web.house import House, house_of
from termkit.web.links import linked_entries, names_in
from termkit.workflow.review.suggesting import known_parts, pinyin_of, suggestions_anew, suggestions_for_slots

PAGE = 60
LONGEST = 200
"""Characters of a term for which suggestions are made."""


def entries(request: Request) -> HTMLResponse:
    """The entries of a filter, with a panel for one of them."""
    house = house_of(request)
    wanted = entry_filter(request)
    with house.open() as base:
        rows, total = _first_page(house, base, wanted)
        doubles = house.remember(base, "duplicates", duplicates, seen=entries_marker)
        return house.page(
            request, "entries.html", rows=rows, wanted=wanted, total=total, next=PAGE if total > PAGE else 0, page=PAGE,
            kinds=list(Kind), sorts=[sort for sort in SORTS if wanted.query or sort != "pinyin"],
            sorted=bool(request.query_params.get("sort")), filter=request.url.query,
            chosen=request.query_params.get("entry", ""), doubles=len(doubles),
        )  # fmt: skip


def rows(request: Request) -> HTMLResponse:
    """Further entries of a filter, from number `after` on."""
    house = house_of(request)
    with house.open() as base:
        found = entry_page(base, entry_filter(request), offset=whole(request, "after", 0), limit=PAGE)
        return house.page(request, "_entry_rows.html", rows=found, chosen="")


def row(request: Request) -> HTMLResponse:
    """One entry's line as it stands now; nothing when the entry is gone."""
    house = house_of(request)
    with house.open() as base:
        found = entry_rows(base, [request.path_params["id"]])
        return house.page(request, "_entry_rows.html", rows=list(found.values()), chosen="")


def panel(request: Request) -> HTMLResponse:
    """One entry in full: form, contexts, links, ladder, history."""
    house = house_of(request)
    id_ = request.path_params["id"]
    with house.open() as base:
        stored = get_entry(base, id_)
        return house.page(
            request, "_entry.html", lines=context_lines_of_entry(base, id_, limit=PAGE), ladder=ladder_of(base, id_),
            steps=history(base, f"entry:{id_}", limit=20), **entry_form(base, stored),
        )  # fmt: skip


def doubles(request: Request) -> HTMLResponse:
    """Chinese terms that several entries share, to be merged."""
    house = house_of(request)
    with house.open() as base:
        groups = duplicates(base)
        rows_of = entry_rows(base, {id_ for _, found in groups for id_, _ in found})
        return house.page(
            request, "duplicates.html", groups=[[rows_of[id_] for id_, _ in found] for _, found in groups]
        )


def changes(request: Request) -> HTMLResponse:
    """The latest changes of all, each of which can be taken back."""
    house = house_of(request)
    with house.open() as base:
        steps = history(base, limit=300)
        return house.page(request, "history.html", steps=steps, names=names_in(base, steps))


def _first_page(house: House, base: TermBase, wanted: EntryFilter) -> tuple[list[EntryRow], int]:
    """The first entries, and how many there are: a search gives both at once, a list is counted apart."""
    if wanted.query:
        found = entry_ids(base, wanted)
        return entries_in_order(base, found[:PAGE]), len(found)
    total = house.remember(base, f"entries {wanted}", lambda held: count_browsed(held, wanted), seen=entries_marker)
    return entry_page(base, wanted, limit=PAGE), total


def entry_form(base: TermBase, stored: StoredEntry, names: Mapping[str, str] | None = None) -> dict[str, Any]:
    """What the form of an entry shows: its sections, slots added for the languages it lacks; links, suggestions.

    `names` tells the terms behind links to entries that are not made yet.
    """
    entry = stored.entry
    held = {primary(section.language) for section in entry.sections}
    sections = [*entry.sections, *(LanguageSection(language) for language in OFFERED_SLOTS if language not in held)]
    order = {"zh": 0, "en": 1, "ru": 2, "kk": 3}
    return {
        "stored": stored,
        "entry": entry,
        "sections": sorted(sections, key=lambda section: order.get(primary(section.language), 9)),
        "kinds": list(Kind),
        "statuses": list(Status),
        "types": list(TermType),
        "reliabilities": list(Reliability),
        "relations": list(Relation),
        "entry_links": linked_entries(base, entry.links, names or {}),
        "pointing": backlinks(base, entry.id) if stored.revision else [],
        **_help(base, entry),
    }


def _help(base: TermBase, entry: ConceptEntry) -> dict[str, Any]:
    """Suggestions and known parts for the empty slots; nothing where all are filled."""
    head = entry.preferred("zh")
    if head is None or all(entry.terms(language) for language in OFFERED_SLOTS):
        return {"suggestions": {}, "parts": []}
    return {"suggestions": suggestions_for_slots(base, entry), "parts": known_parts(base, head.term)}


def hints(request: Request) -> HTMLResponse:
    """Suggestions for a Chinese term that is being typed, its known parts, and its pinyin."""
    house, asked = house_of(request), request.query_params
    term, kind = " ".join(asked.get("term", "").split())[:LONGEST], asked.get("kind", "")
    known = Kind(kind) if kind in list(Kind) else None
    with house.open() as base:
        return house.page(
            request, "_hints.html", tags=OFFERED_SLOTS, suggestions=suggestions_anew(base, term, known),
            parts=known_parts(base, term), reading=pinyin_of(term, known),
        )  # fmt: skip


ROUTES = [
    Route("/entries", entries),
    Route("/entries/rows", rows),
    Route("/entries/rows/{id}", row),
    Route("/entries/panel/{id}", panel),
    Route("/entries/hints", hints),
    Route("/duplicates", doubles),
    Route("/history", changes),
]
