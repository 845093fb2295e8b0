"""Machine-made equivalents, kept with candidates and in the empty slots of entries; they never become terms by this."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace

from termkit.model import ConceptEntry, LanguageSection, Suggestion, primary
from termkit.model.plain import plain
from termkit.store.codec import build, dump, load
from termkit.store.database import TermBase


def terms_to_fill(base: TermBase, language: str) -> list[tuple[str, str]]:
    """Chinese terms with nothing in a language yet, and their kinds: of entries, then of candidates not rejected."""
    entries = base.connection.execute(
        "SELECT zh, kind FROM entry WHERE zh != '' AND instr(filled, ?) = 0 ORDER BY id", (f" {primary(language)} ",)
    )
    candidates = base.connection.execute(
        "SELECT term, kind FROM candidate WHERE gone = 0 AND state = 'new' AND entry IS NULL ORDER BY rank"
    )
    return list(dict.fromkeys([*entries, *candidates]))


def suggest(base: TermBase, term: str, language: str, found: Sequence[Suggestion]) -> int:
    """Put suggestions into the empty slots that a Chinese term has in a language, and return how many slots those are.

    Suggestions of the same origins are replaced, all others stay behind them.
    """
    origins = {suggestion.origin for suggestion in found}
    with base.transaction():
        return _to_candidates(base, term, language, found, origins) + _to_entries(base, term, language, found, origins)


def _to_candidates(
    base: TermBase, term: str, language: str, found: Sequence[Suggestion], origins: Iterable[str]
) -> int:
    rows = base.connection.execute("SELECT id, suggestions FROM candidate WHERE term = ?", (term,)).fetchall()
    for number, text in rows:
        held = json.loads(text)
        kept = build(tuple[Suggestion, ...], held.get(language, []))
        held[language] = plain(_joined(kept, found, origins))
        base.connection.execute(
            "UPDATE candidate SET suggestions = ? WHERE id = ?", (json.dumps(held, ensure_ascii=False), number)
        )
    return len(rows)


def _to_entries(base: TermBase, term: str, language: str, found: Sequence[Suggestion], origins: Iterable[str]) -> int:
    rows = base.connection.execute("SELECT id, payload FROM entry WHERE zh = ?", (term,)).fetchall()
    changed = 0
    for name, text in rows:
        entry = load(ConceptEntry, text)
        section = entry.section(language) or LanguageSection(language)
        if section.terms:
            continue
        fuller = entry.with_section(replace(section, suggestions=_joined(section.suggestions, found, origins)))
        # digest, origin and `edited` stay: a suggestion is no change that a rebuild would have to respect
        base.connection.execute(
            "UPDATE entry SET payload = ?, revision = revision + 1 WHERE id = ?", (dump(fuller), name)
        )
        changed += 1
    return changed


def _joined(kept: Iterable[Suggestion], found: Sequence[Suggestion], origins: Iterable[str]) -> tuple[Suggestion, ...]:
    told = {suggestion.term for suggestion in found}
    others = [old for old in kept if old.origin not in origins and old.term not in told]
    return (*found, *others)
