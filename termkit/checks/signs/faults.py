"""Faults of signs as remarks: for the target of a unit, or for the one text of a passage."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from termkit.checks.check import Remark, SegmentPair, spans
from termkit.checks.signs.marks import Fault
from termkit.model import Severity


def in_target(pair: SegmentPair, faults: Iterable[Fault], severity: Severity | None = None) -> Iterator[Remark]:
    """The faults as remarks on the target."""
    for fault in faults:
        place = spans((fault.start, fault.end))
        yield Remark(pair, fault.message, target_spans=place, suggestion=fault.suggestion, severity=severity)


def in_source(pair: SegmentPair, faults: Iterable[Fault], severity: Severity | None = None) -> Iterator[Remark]:
    """The faults as remarks on the source, or on the one text there is."""
    for fault in faults:
        place = spans((fault.start, fault.end))
        yield Remark(pair, fault.message, source_spans=place, suggestion=fault.suggestion, severity=severity)


def beyond_source(pair: SegmentPair, find: Callable[[str], Iterable[Fault]]) -> list[Fault]:
    """The faults of the target, where the source has fewer of the kind: a translation may repeat a fault."""
    there = list(find(pair.target))
    return there if len(there) > len(list(find(pair.source))) else []
