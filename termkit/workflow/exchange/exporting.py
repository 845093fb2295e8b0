"""Export: the term base as files that CAT tools read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING

from termkit.errors import NotRepresentable
from termkit.model import ConceptEntry, Context, ReviewState, TranslationUnit
from termkit.progress import Advance, quiet
from termkit.store.database import TermBase
from termkit.store.mined.candidates import iterate_candidates
from termkit.store.terms.entries import count_entries, iterate_entries
from termkit.store.terms.search import contexts_of_entry
from termkit.workflow.base.completing import with_slots
from termkit.workflow.review.reviewing import entry_from

if TYPE_CHECKING:
    from termkit.formats import ExportOptions, ExportReport

SOURCE = "zh-CN"
TARGETS = ("ru", "en")
CONTEXTS = 2
ARCHIVES = frozenset({"tbx", "tbx-linguist", "tsv"})

USUAL = (
    ("termkit.tbx", "tbx", "TBX-Basic v3 (ISO 30042:2019), candidates too", True),
    ("termkit.v2.tbx", "tbx2", "TBX-Basic v2, which CAT tools read", False),
    ("termkit.tmx", "tmx", "TMX 1.4, one file a language pair", False),
    ("termkit.omegat.txt", "omegat", "OmegaT glossary, one file a language pair", False),
    ("termkit.html", "html", "glossary to read and print", False),
    ("termkit.tsv", "tsv", "everything as a table, candidates too", True),
)


def export_base(
    base: TermBase,
    place: str | Path | IO[bytes],
    options: ExportOptions | None = None,
    *,
    include: str = "",
    memory: bool = False,
    entries: Sequence[ConceptEntry] | None = None,
) -> list[ExportReport]:
    """Write the base to a file or stream, and say for each file what was written and what could not be carried.

    `include` is `entries`, `candidates` (those nobody rejected and no entry holds) or `all`; left empty, archives get
    all, CAT tools the entries, or the candidates while there is no entry.  `memory` writes the translation
    memory instead of terms; `entries` spares reading them again.  A format of one language pair writes zh-ru to the
    file of that name, and every other pair beside it.  Raises FormatError, NotRepresentable.
    """
    from termkit.formats import ExportOptions, export
    from termkit.formats.writing.exporting import format_for, paired_name
    from termkit.formats.writing.profiles import profile_named

    options = options or ExportOptions()
    profile = profile_named(options.profile) if options.profile else None
    kind = format_for(place, options.format, profile, memory=memory)
    if entries is None:
        entries = [] if memory else list(chosen_entries(base, include or _usual_choice(base, kind.name)))
    paired = (kind.pairwise or bool(profile and profile.pairwise)) and not (options.pair or options.multilingual)
    pairs = _all_pairs(options.languages) if paired else []
    if len(pairs) > 1 and not isinstance(place, str | Path):
        raise NotRepresentable(f"{kind.name} holds one language pair; name it, such as --pair {SOURCE}:{TARGETS[0]}")
    options = replace(options, format=kind.name)
    wanted = [replace(options, pair=pair, languages=()) for pair in pairs] or [options]
    places = [place, *(paired_name(Path(str(place)), pair) for pair in pairs[1:])]
    return [
        export(entries, _units(base) if memory else (), file, one) for file, one in zip(places, wanted, strict=True)
    ]


def _all_pairs(languages: tuple[str, ...]) -> list[tuple[str, str]]:
    """The first of the languages with each other one."""
    source, *targets = languages or (SOURCE, *TARGETS)
    return [(source, target) for target in targets]


def _usual_choice(base: TermBase, form: str) -> str:
    """Archives keep everything; a CAT tool has no use for a term that nobody has approved, unless there is no other."""
    if form in ARCHIVES:
        return "all"
    return "entries" if count_entries(base) else "candidates"


def export_folder(base: TermBase, folder: Path, advance: Advance = quiet) -> list[tuple[str, str]]:
    """Write the usual files to a folder, and list each with what it holds."""
    from termkit.formats import ExportOptions

    folder.mkdir(parents=True, exist_ok=True)
    written = []
    entries = list(chosen_entries(base, "entries"))
    everything = [*entries, *chosen_entries(base, "candidates")]
    for number, (name, form, what, with_candidates) in enumerate(USUAL, 1):
        chosen = everything if with_candidates else entries
        for report in export_base(base, folder / name, ExportOptions(format=form), entries=chosen):
            pairs = ", ".join(f"{source}-{target}: {count} pairs" for (source, target), count in report.written.items())
            counted = pairs or f"{report.entries} entries"
            written += [(str(path), f"{what}; {counted}") for path in report.files]
        advance("exports", number, len(USUAL))
    return written


def chosen_entries(base: TermBase, include: str = "all") -> Iterator[ConceptEntry]:
    """The entries to export, by id: those of the base with contexts from its documents, then candidates."""
    if include in ("all", "entries"):
        for stored in iterate_entries(base):
            yield with_contexts(base, stored.entry)
    if include in ("all", "candidates"):
        fresh = iterate_candidates(base, states=[ReviewState.NEW], known=False, with_occurrences=True)
        found = (with_slots(_unreviewed(entry_from(base, stored))) for stored in fresh)
        yield from sorted(found, key=lambda entry: entry.id)


def with_contexts(base: TermBase, entry: ConceptEntry) -> ConceptEntry:
    """The entry with sentences of the source documents for its first Chinese term, where it brings none itself."""
    section = entry.section("zh")
    if not section or not section.terms or section.terms[0].contexts:
        return entry
    contexts = tuple(
        Context(c["text"].strip(), document=c["document"], date=c["date"], start=c["start"], end=c["end"])
        for c in contexts_of_entry(base, entry.id, CONTEXTS)
    )
    head = replace(section.terms[0], contexts=contexts)
    return entry.with_section(replace(section, terms=(head, *section.terms[1:]))) if contexts else entry


def _unreviewed(entry: ConceptEntry) -> ConceptEntry:
    return replace(entry, note="unreviewed candidate")


def _units(base: TermBase) -> Iterable[TranslationUnit]:
    from termkit.store.memory.units import iterate_units

    return (unit for _, unit in iterate_units(base))
