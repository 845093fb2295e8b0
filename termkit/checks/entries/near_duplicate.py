"""Two entries have one term, spelt with other joints (a dash, 和, 与, 、, 的, 第, quotes), and the same equivalents.

Or they give two Chinese names to a body, document or project that every other language names alike.  A reader who finds
the one misses what the other says.  Terms that other equivalents set apart (和平与发展, 和平发展) are two concepts, and
entries that a link joins are one already.

Source: ISO 704:2022, 5.1 (one concept, one entry); ISO 26162-1:2019 (doublettes).

Wrong: two entries 和平与稳定 and 和平稳定, both мир и стабильность
Right: one entry with both spellings
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Located, Remark, Scope
from termkit.checks.context import Context
from termkit.checks.sections import named
from termkit.model import NAME_KINDS, WORDED_KINDS, ConceptEntry, Kind, Severity, TermSection
from termkit.text.normalize import key

JOINTS = re.compile("以及|[和与及跟、，,第的·・—–―－\\- “”‘’\"'《》（）()]")
ONE_PARTY = 2
"""Characters of 乌方 and 中斯, which name several states."""


def run(located: Iterable[Located], _: Context) -> Iterator[Remark]:
    """A remark for each entry that says what an earlier one says."""
    by_shape: dict[str, list[Located]] = defaultdict(list)
    by_names: dict[tuple[str, ...], Located] = {}
    for place in located:
        shapes = {shape: t.term for t in _usable(place.entry, "zh") if len(shape := _shape(t)) > ONE_PARTY}
        same = next(((s, other) for s in shapes for other in by_shape[s] if _is_one(other.entry, place.entry)), None)
        names = _names(place.entry)
        alike = by_names.setdefault(names, place) if names else place
        if same:
            yield Remark(place, f"“{shapes[same[0]]}” is but for its joints a term of {named(same[1])}")
        elif _are_apart(alike.entry, place.entry):
            yield Remark(place, f"every other language has the names of {named(alike)}")
        for shape in shapes:
            by_shape[shape].append(place)


def _shape(term: TermSection) -> str:
    """A Chinese term without its joints."""
    return JOINTS.sub("", key(term.term))


def _names(entry: ConceptEntry) -> tuple[str, ...]:
    """What Russian and English call a body, document or project; nothing where one of them has no name for it."""
    if entry.kind not in WORDED_KINDS:
        return ()
    preferred = [entry.preferred(language) for language in ("ru", "en")]
    return tuple(key(term.term) for term in preferred if term) if all(preferred) else ()


def _usable(entry: ConceptEntry, language: str) -> list[TermSection]:
    return [t for t in entry.terms(language) if t.may_be_used]


def _are_apart(one: ConceptEntry, other: ConceptEntry) -> bool:
    """Whether these are two entries of their own, and no link joins them."""
    linked = any(link.target in (one.id, other.id) for link in (*one.links, *other.links))
    return bool(one.id and other.id) and one.id != other.id and not linked


def _is_one(one: ConceptEntry, other: ConceptEntry) -> bool:
    """Whether two entries have an equivalent in common in each language of both; of names in one of them."""
    if Kind.FRAME in (one.kind, other.kind) or not _are_apart(one, other):
        return False
    equivalents = (
        ({key(t.term) for t in _usable(one, language)}, {key(t.term) for t in _usable(other, language)})
        for language in ("ru", "en")
    )
    shared = [bool(ours & theirs) for ours, theirs in equivalents if ours and theirs]
    return any(shared) if {one.kind, other.kind} <= NAME_KINDS else bool(shared) and all(shared)


CHECK = Check("TB113", "near-duplicate", Severity.WARNING, run, Scope.ENTRIES)
