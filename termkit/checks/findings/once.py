"""One error is told once.

A general rule about words is silent where the base itself tells of them, and all are where there is no translation.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence

from termkit.model import Finding, Severity


def told_of_translated(found: Sequence[Finding], settling: Container[str]) -> list[Finding]:
    """The findings without those of a unit that a check of `settling` tells to be no translation at all."""
    settled = {(f.path, f.unit) for f in found if f.code in settling}
    return [f for f in found if f.code in settling or (f.path, f.unit) not in settled]


def told_once(found: Sequence[Finding], yields_to: Mapping[str, tuple[str, ...]]) -> list[Finding]:
    """The findings without those whose source words another finding tells of, one of a code that theirs yields to.

    What is mere information takes nobody's place: it is not shown by default.
    """
    stronger = {code for codes in yields_to.values() for code in codes}
    told: dict[tuple[str, int | None], list[Finding]] = {}
    for finding in found:
        if finding.code in stronger and finding.severity is not Severity.INFO:
            told.setdefault((finding.path, finding.unit), []).append(finding)
    return [f for f in found if not any(_is_same(f, t, yields_to) for t in told.get((f.path, f.unit), ()))]


def _is_same(finding: Finding, other: Finding, yields_to: Mapping[str, Iterable[str]]) -> bool:
    """Whether another finding is of a code that this one's yields to, and its words have ours among them."""
    return other.code in yields_to.get(finding.code, ()) and any(
        theirs.start <= ours.start and ours.end <= theirs.end
        for ours in finding.source_spans
        for theirs in other.source_spans
    )
