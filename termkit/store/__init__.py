"""The term base: the only package that speaks SQL."""

from termkit.store.candidates import (
    count_candidates,
    get_candidate,
    iterate_candidates,
    load_candidates,
    occurrences,
)
from termkit.store.database import TermBase
from termkit.store.documents import add_document, document_heads, get_document, iterate_documents, remove_documents
from termkit.store.entries import (
    add_conflict,
    conflicts,
    count_entries,
    find_by_zh,
    get_entry,
    iterate_entries,
    load_entries,
    put_entry,
    remove_entry,
    settle_conflict,
)
from termkit.store.history import HistoryStep, history
from termkit.store.review import drop_entry, save_entry, set_state, undo
from termkit.store.rows import Changes, Indexer, StoredCandidate, StoredEntry, TermKeys, no_keys
from termkit.store.search import Hit, all_forms, all_terms, search

__all__ = [
    "Changes",
    "HistoryStep",
    "Hit",
    "Indexer",
    "StoredCandidate",
    "StoredEntry",
    "TermBase",
    "TermKeys",
    "add_conflict",
    "add_document",
    "all_forms",
    "all_terms",
    "conflicts",
    "count_candidates",
    "count_entries",
    "document_heads",
    "drop_entry",
    "find_by_zh",
    "get_candidate",
    "get_document",
    "get_entry",
    "history",
    "iterate_candidates",
    "iterate_documents",
    "iterate_entries",
    "load_candidates",
    "load_entries",
    "no_keys",
    "occurrences",
    "put_entry",
    "remove_documents",
    "remove_entry",
    "save_entry",
    "search",
    "set_state",
    "settle_conflict",
    "undo",
]
