"""Build: the term base made from glossaries and documents, the same every time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from termkit.errors import FormatError
from termkit.model import ConceptEntry
from termkit.progress import Advance, quiet
from termkit.store.database import TermBase
from termkit.store.rows import Changes
from termkit.store.terms.entries import count_entries
from termkit.store.terms.loading import load_entries
from termkit.workflow.base.glossaries import glossary_files
from termkit.workflow.base.preparing import Keys, known_keys, prepared
from termkit.workflow.base.renewing import renew_forms
from termkit.workflow.corpus.mining import MineReport, mine_files
from termkit.workflow.exchange.merging import laid_over


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did: the glossary files it read, what changed among the entries, and the mining run.

    `renewed` entries were made searchable anew, because the rules of inflection have changed.
    """

    glossaries: tuple[Path, ...]
    entries: Changes
    mined: MineReport | None
    renewed: int = 0


def build(
    base: TermBase,
    *,
    glossaries: Path | None,
    seeds: Path | None,
    advance: Advance = quiet,
) -> BuildReport:
    """Bring the base up to its glossaries and documents; what people approved or edited stays.

    Raises FormatError, with file and line, before anything is written.
    """
    files = glossary_files(glossaries) if glossaries else []
    keys: Keys = {}
    afresh = not count_entries(base)  # a base that holds entries will get few new ones
    with base.transaction():
        entries = read_glossaries(files, advance, keys if afresh else None)
        changes = load_entries(base, entries, index=partial(known_keys, keys), lay_over=laid_over)
        renewed = renew_forms(base, advance)
        mined = mine_files(base, [seeds], replace_corpus=True, advance=advance) if seeds else None
    return BuildReport(tuple(files), changes, mined, renewed)


def read_glossaries(
    files: Iterable[Path], advance: Advance = quiet, keys: Keys | None = None
) -> Iterator[ConceptEntry]:
    """The entries of glossary files, pinyin added where the file has none; raises FormatError for a repeated id.

    The keys of their terms are put into `keys`, if it is given.
    """
    seen: dict[str, Path] = {}
    held = list(files)
    ready = prepared(held, keys=keys is not None)
    for number, (path, (entries, found)) in enumerate(zip(held, ready, strict=True), 1):
        if keys is not None:
            keys |= found
        for entry in entries:
            if entry.id in seen:
                raise FormatError(f"{_called(entry)} stands in {seen[entry.id].name} already", path)
            seen[entry.id] = path
            yield entry
        advance("glossaries", number, len(held))


def _called(entry: ConceptEntry) -> str:
    """How a message names a concept: by its first term and its id."""
    first = next((term.term for section in entry.sections for term in section.terms), "a concept")
    return f"{first} ({entry.id})"
