"""A bitext side by side: both texts of every pair with the terms of the base and the checks' findings in place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from pathlib import Path

from termkit.checks.check import SegmentPair
from termkit.checks.compiled import CompiledBase
from termkit.checks.context import Context, Mention
from termkit.checks.run import check_bitext
from termkit.model import Finding, Severity, Span
from termkit.progress import Advance, quiet
from termkit.workflow.checks.directions import directions
from termkit.workflow.checks.pairs import pairs_of

MOST = 2_000
"""Pairs that are looked at; a longer file is for `termkit check`."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text: with an entry where a term of the base stands, with codes where a finding points."""

    text: str
    entry: str = ""
    kind: str = ""
    codes: tuple[str, ...] = ()
    severity: str = ""


@dataclass(frozen=True, slots=True)
class PairRow:
    """A pair as it is shown."""

    number: int
    source: tuple[Piece, ...]
    target: tuple[Piece, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Bitext:
    """Pairs of two languages, and whether more follow than were taken."""

    pairs: tuple[SegmentPair, ...]
    source: str
    target: str
    cut: bool = False


def bitext_of(texts: Iterable[tuple[str, str]], source: str, target: str) -> Bitext:
    """The pairs of a bitext that the memory holds, numbered from 1; those without a source are left out."""
    held = [SegmentPair(number, left, right) for number, (left, right) in enumerate(texts, 1) if left]
    return Bitext(tuple(held[:MOST]), source, target, len(held) > MOST)


def read_bitext(path: Path, source: str = "", target: str = "") -> Bitext:
    """The pairs of a file; languages nobody names are those the file has most of.  Raises FormatError."""
    source, target = directions(path, source, target)[0]
    pairs = list(islice(pairs_of(path, source, target), MOST + 1))
    return Bitext(tuple(pairs[:MOST]), source, target, len(pairs) > MOST)


def findings_of(
    bitext: Bitext, compiled: CompiledBase, least: Severity = Severity.WARNING, advance: Advance = quiet
) -> list[Finding]:
    """What the checks have to say of a bitext, by pair and code."""
    return check_bitext(
        bitext.pairs, compiled, source=bitext.source, target=bitext.target, least=least, advance=advance
    )


def side_by_side(bitext: Bitext, compiled: CompiledBase, findings: Iterable[Finding]) -> Iterator[PairRow]:
    """The pairs with terms and findings in place."""
    context = Context(compiled, bitext.source, bitext.target)
    told: dict[int, list[Finding]] = {}
    for finding in findings:
        told.setdefault(finding.unit or 0, []).append(finding)
    for pair in bitext.pairs:
        yield _row(pair, tuple(told.get(pair.number, ())), context)


def only(bitext: Bitext, numbers: Iterable[int]) -> Bitext:
    """The bitext with the pairs of these numbers alone."""
    wanted = set(numbers)
    return Bitext(tuple(p for p in bitext.pairs if p.number in wanted), bitext.source, bitext.target, bitext.cut)


def _row(pair: SegmentPair, findings: tuple[Finding, ...], context: Context) -> PairRow:
    left, right = context.mentions(pair.source, context.source), context.mentions(pair.target, context.target)
    source = _pieces(pair.source, _terms(left, right), context, [(f, f.source_spans) for f in findings])
    target = _pieces(pair.target, _terms(right, left), context, [(f, f.target_spans) for f in findings])
    return PairRow(pair.number, source, target, findings)


def _terms(mentions: Sequence[Mention], across: Sequence[Mention]) -> dict[tuple[int, int], str]:
    """The entry of each term: of several (Китай: 中国, 中方, 对华), the one that the other side speaks of."""
    meant = {entry for mention in across for entry in mention.entries}
    return {m.span: next((e for e in m.entries if e in meant), m.entries[0]) for m in mentions}


def _pieces(
    text: str, terms: dict[tuple[int, int], str], context: Context, told: Sequence[tuple[Finding, Sequence[Span]]]
) -> tuple[Piece, ...]:
    spans = [(span.start, span.end, finding) for finding, held in told for span in held]
    edges = {0, len(text), *(place for term in terms for place in term), *(p for s, e, _ in spans for p in (s, e))}
    cuts = sorted(place for place in edges if place <= len(text))
    return tuple(_piece(text, start, end, terms, spans, context) for start, end in pairwise(cuts))


def _piece(
    text: str,
    start: int,
    end: int,
    terms: dict[tuple[int, int], str],
    spans: Sequence[tuple[int, int, Finding]],
    context: Context,
) -> Piece:
    entry = next((id_ for (left, right), id_ in terms.items() if left <= start and end <= right), "")
    inside = [finding for left, right, finding in spans if left <= start and end <= right]
    worst = next((s for s in ("error", "warning", "info") if any(f.severity == s for f in inside)), "")
    kind = context.base.entries[entry].kind if entry else None
    return Piece(text[start:end], entry, kind or "", tuple(dict.fromkeys(f.code for f in inside)), worst)
