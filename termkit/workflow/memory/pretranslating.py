"""Pretranslation: a new text with what the memory and the term base know of it, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from termkit.memory.recall.adaptation import Adapted, Side, adapt
from termkit.memory.recall.similarity import EXACT
from termkit.model import NAME_KINDS, TermSection, TranslationUnit, Variant, primary
from termkit.progress import Advance, quiet
from termkit.store.database import TermBase
from termkit.store.terms.entries import find_by_zh, get_entry, iterate_entries
from termkit.text.matching import TermForm, TermMatcher
from termkit.workflow.memory.recalling import Match, Memory, open_memory, segments_of

THRESHOLD = 75
WITH_STATUS = ("xliff", "xliff2", "po")
"""Formats that can say of a segment that it is a draft."""
FAR, TRIED = 50, 20
"""How far, and at how many matches, to look for one that differs in its figures, dates and names alone."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A segment with what is offered for it; `status` is translated, fuzzy, or empty where nothing is known."""

    source: str
    target: str = ""
    status: str = ""
    score: int = 0
    note: str = ""


@dataclass(slots=True)
class Names:
    """The proper names of the base in two languages, and how one takes the form of another."""

    base: TermBase
    source: Side
    target: Side
    kinds: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, base: TermBase, source: str, target: str) -> Names:
        """The names of the base's entries."""
        forms: dict[str, list[TermForm]] = {source: [], target: []}
        kinds = {}
        for stored in iterate_entries(base, kinds=[kind.value for kind in NAME_KINDS]):
            kinds[stored.entry.id] = stored.entry.kind or ""
            for language, held in forms.items():
                held.extend(_forms(stored.entry.id, stored.entry.terms(language), language))
        sides = [Side(language, TermMatcher(held, language) if held else None) for language, held in forms.items()]
        return cls(base, sides[0], sides[1], kinds)

    def inflect(self, old: str, form: str, new: str) -> str:
        """The name `new` in the form that `old` has in a translation; empty where it has none, or several."""
        from termkit.text.inflection import same_cell

        if self.kinds.get(old) != self.kinds.get(new):
            return ""
        before, after = (get_entry(self.base, entry).entry.preferred(self.target.language) for entry in (old, new))
        if before is None or after is None:
            return ""
        if primary(self.target.language) != "ru":
            return after.term if form == before.term else ""
        return same_cell(form, before.term, after.term)


def pretranslate(
    base: TermBase,
    path: str | Path,
    *,
    source: str = "zh",
    target: str = "ru",
    threshold: int = THRESHOLD,
    advance: Advance = quiet,
) -> list[Draft]:
    """Every segment of a file with its translation from the memory, where there is one.

    The same text (100, 101) counts as translated when the memory has one translation of it; everything else is fuzzy
    and waits for a reviser: similar segments, with figures, dates and names swapped where that is certain, several
    translations of one text, and segments that are a term of the base.  Raises FormatError, NotFound.
    """
    segments = segments_of(path, source)
    memory = open_memory(base, source=source, target=target)
    names = Names.of(base, primary(source), primary(target))
    drafts = []
    for place, text in enumerate(segments):
        around = segments[place - 1] if place else "", segments[place + 1] if place + 1 < len(segments) else ""
        drafts.append(_draft(memory, names, text, around, threshold))
        advance("pretranslating", place + 1, len(segments))
    return drafts


def units_of(drafts: Sequence[Draft], name: str, source: str, target: str) -> Iterator[TranslationUnit]:
    """The drafts as units, with their target where they have one; the note tells where it comes from."""
    for number, draft in enumerate(drafts, 1):
        variants = [Variant(source, draft.source)]
        if draft.target:
            variants.append(Variant(target, draft.target))
        yield TranslationUnit(
            tuple(variants), str(number), document=name, position=number, status=draft.status or "draft",
            notes=(draft.note,) if draft.note else (),
        )  # fmt: skip


def _draft(memory: Memory, names: Names, text: str, around: tuple[str, str], threshold: int) -> Draft:
    found = memory.matches(text, threshold=min(threshold, FAR), limit=TRIED, before=around[0], after=around[1])
    if found and found[0].score >= EXACT:
        return _exact(text, [match for match in found if match.score >= EXACT])
    term = _term(names, text)
    if term:
        return term
    for match in found:
        adapted = adapt(text, match.source, match.target, names.source, names.target, names.inflect)
        if adapted:
            return _adapted(text, match, adapted)
    return _fuzzy(text, found[0]) if found and found[0].score >= threshold else Draft(text)


def _exact(text: str, found: Sequence[Match]) -> Draft:
    best = found[0]
    others = list(dict.fromkeys(match.target for match in found if match.target != best.target))
    if others and best.score == EXACT:
        note = f"{best.score}%: {_place(best)}; also translated: {' | '.join(others)}"
        return Draft(text, best.target, "fuzzy", best.score, note)
    return Draft(text, best.target, "translated", best.score, f"{best.score}%: {_place(best)}")


def _adapted(text: str, match: Match, adapted: Adapted) -> Draft:
    swaps = "; ".join(f"{swap.old} → {swap.new}" for swap in adapted.swaps)
    note = f"{match.score}%: {_place(match)}; swapped: {swaps}"
    return Draft(text, adapted.text, "fuzzy", match.score, note)


def _fuzzy(text: str, match: Match) -> Draft:
    return Draft(text, match.target, "fuzzy", match.score, f"{match.score}%: {_place(match)}; was: {match.source}")


def _term(names: Names, text: str) -> Draft | None:
    """The segment as a term of the base, with its preferred equivalent."""
    if primary(names.source.language) != "zh":
        return None
    entries = find_by_zh(names.base, text)
    terms = [get_entry(names.base, entry).entry.preferred(names.target.language) for entry in entries]
    held = list(dict.fromkeys(term.term for term in terms if term))
    return Draft(text, held[0], "fuzzy", EXACT, f"term base: {entries[0]}") if len(held) == 1 else None


def _place(match: Match) -> str:
    place = " ".join(filter(None, (match.unit.document, match.unit.date, match.unit.origin)))
    return place or f"unit {match.number}"


def _forms(entry: str, terms: Sequence[TermSection], language: str) -> list[TermForm]:
    from termkit.text.inflection import term_forms

    return [form for term in terms for form in term_forms(entry, term, language)]


def write_drafts(drafts: Sequence[Draft], place: Path, *, name: str, pair: tuple[str, str]) -> int:
    """Write the drafts in the format of the file's suffix, and return how many fuzzy ones that format must not hold.

    Raises FormatError for a suffix that no format has.
    """
    if place.suffix.lower() == ".docx":
        from termkit.formats.writing.saving import save
        from termkit.workflow.memory.bilingual_docx import write_docx

        save([write_docx(drafts, name)], place)
        return 0
    from termkit.formats import ExportOptions, export
    from termkit.formats.writing.exporting import by_suffix

    final = by_suffix(place) not in WITH_STATUS
    kept = [draft for draft in drafts if draft.status == "translated"] if final else drafts
    export([], list(units_of(kept, name, *pair)), place, ExportOptions(pair=pair))
    return sum(draft.status == "fuzzy" for draft in drafts) if final else 0
