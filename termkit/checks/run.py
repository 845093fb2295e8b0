"""Running checks: over a bitext in one pass, over a text, over entries; findings come out in a stable order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from termkit.checks.check import Check, Located, Remark, Scope, SegmentPair
from termkit.checks.compiled import CompiledBase
from termkit.checks.context import Context
from termkit.checks.findings.once import told_of_translated, told_once
from termkit.checks.plainly import as_printed, plainly
from termkit.checks.spool import Kept, Spool, slim
from termkit.cores import as_they_come, cores
from termkit.errors import UnknownName
from termkit.model import ConceptEntry, Document, Finding, Severity
from termkit.progress import Advance, quiet
from termkit.registry import gather

BLOCK = 200
"""Units that are looked at together."""
FEW = 1_000
"""Units up to which a file is short: what of the base cannot stand in it is not looked for."""
WARMING = 30
"""Units that are looked at before processes are started."""


def available(scope: Scope) -> list[Check]:
    """The checks of a scope, built in and plugged in (entry points `termkit.checks`), by code."""
    checks = gather(_built_in(scope), "termkit.checks").values()
    return sorted((check for check in checks if check.scope is scope), key=lambda check: check.code)


def _built_in(scope: Scope) -> tuple[Check, ...]:
    if scope is Scope.BITEXT:
        from termkit.checks.of_bitexts import CHECKS
    elif scope is Scope.TEXT:
        from termkit.checks.of_texts import CHECKS
    else:
        from termkit.checks.of_entries import CHECKS
    return CHECKS


def every_check() -> list[Check]:
    """The checks of all scopes."""
    return [check for scope in Scope for check in available(scope)]


def chosen(scope: Scope, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> list[Check]:
    """The checks of a scope that are asked for, by code, beginning of a code (BT1), or name.

    Raises UnknownName for a word that fits no check of any scope.
    """
    refuse_unknown((*select, *ignore))
    return [
        check
        for check in available(scope)
        if (not select or any(_fits(check, w) for w in select)) and not any(_fits(check, w) for w in ignore)
    ]


def refuse_unknown(words: Sequence[str]) -> None:
    """Raise UnknownName for a word that fits no check of any scope."""
    everything = every_check() if words else []
    for word in words:
        if not any(_fits(check, word) for check in everything):
            raise UnknownName(f"unknown check {word!r}; there is: {', '.join(c.code for c in everything)}")


def codes_of(word: str) -> frozenset[str]:
    """The codes of the checks that a word names (see `chosen`); none where it names no check."""
    return frozenset(check.code for check in every_check() if word and _fits(check, word))


def _fits(check: Check, word: str) -> bool:
    return word in (check.name, "all") or check.code.startswith(word.upper())


def check_bitext(
    units: Iterable[SegmentPair],
    entries: Iterable[ConceptEntry] | CompiledBase,
    *,
    source: str = "zh",
    target: str = "ru",
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    date: str = "",
    least: Severity = Severity.WARNING,
    advance: Advance = quiet,
) -> list[Finding]:
    """The findings of all chosen checks over a bitext, by unit and code.

    `units` may be a generator: it is read once, in blocks; what the checks of the whole file need is kept on disk.
    `entries` may be a base compiled before.  Findings below `least` are left out.  More than a few units are looked at
    on all cores where the system can fork.
    """
    context = Context(_compiled(entries, source, target), source, target, date)
    return _findings(units, chosen(Scope.BITEXT, select, ignore), context, least, advance)


def check_text(
    document: Document | Iterable[SegmentPair],
    entries: Iterable[ConceptEntry] | CompiledBase,
    language: str,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    date: str = "",
    least: Severity = Severity.WARNING,
) -> list[Finding]:
    """The findings of all chosen checks over one Chinese, Russian or English text, by place and code.

    For a Document they carry line and column in its file; the text of a finding is that of its segment.
    """
    from termkit.checks.places import passages, placed

    day = date or (document.date if isinstance(document, Document) else "")
    context = Context(_compiled(entries, language, language), language, language, day)
    checks = chosen(Scope.TEXT, select, ignore)
    if not isinstance(document, Document):
        return _findings(document, checks, context, least)
    return placed(_findings(passages(document), checks, context, least), document)


def check_entries(
    located: Sequence[Located],
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    readings: object = None,
    least: Severity = Severity.WARNING,
) -> list[Finding]:
    """The findings of all chosen checks over a base or its glossary files, by path, line and code.

    `readings` is a function from (term, kind) to pinyin; without it the pinyin is not checked.
    """
    context = Context(CompiledBase((), ("zh",)), readings=readings)
    checks = chosen(Scope.ENTRIES, select, ignore)
    found = [_finding(check, remark, context) for check in checks for remark in check.run(list(located), context)]
    return sorted((f for f in found if f.severity.reaches(least)), key=_place)


def _compiled(entries: Iterable[ConceptEntry] | CompiledBase, source: str, target: str) -> CompiledBase:
    return entries if isinstance(entries, CompiledBase) else CompiledBase(entries, (source, target))


def _findings(
    units: Iterable[SegmentPair],
    checks: list[Check],
    context: Context,
    least: Severity,
    advance: Advance = quiet,
) -> list[Finding]:
    """The findings of all checks: of those for a unit and its neighbours block by block, a block on each core."""
    local = [check for check in checks if not check.whole]
    whole = [check for check in checks if check.whole]
    pairs: Iterator[SegmentPair] = (plainly(unit, context.source, context.target) for unit in units)
    first = list(islice(pairs, FEW))
    workers = _prepared(first, local, context, least)
    pairs = chain(first, pairs)

    def look(block: list[SegmentPair]) -> tuple[int, list[Finding], list[Kept]]:
        told = list(_remarked(local, block, context, least))
        return len(block), told, slim(block, context) if whole else []

    found: list[Finding] = []
    with Spool(context) as spool:
        done = 0
        for count, told, kept in as_they_come(look, iter(lambda: list(islice(pairs, BLOCK)), []), workers):
            found += told
            spool.add(kept)
            done += count
            advance("units", done, 0)
        for check in whole:
            advance(check.name, done, 0)
            found += _remarked([check], spool, context, least)
    found = told_of_translated(found, {check.code for check in checks if check.settles})
    return sorted(told_once(found, {check.code: check.yields_to for check in checks}), key=_place)


def _prepared(first: list[SegmentPair], local: list[Check], context: Context, least: Severity) -> int:
    """Tell the context what it is to look for, and return on how many cores to look."""
    context.open_with(first)
    if len(first) < FEW:
        context.expect(first)
    workers = cores() if local and len(first) > 2 * BLOCK else 1
    if workers > 1:
        list(_remarked(local, first[:WARMING], context, least))  # so that processes inherit what this loads
    return workers


def _remarked(
    checks: list[Check], units: Iterable[SegmentPair], context: Context, least: Severity
) -> Iterator[Finding]:
    for check in checks:
        for remark in check.run(units, context):
            if (remark.severity or check.severity).reaches(least):
                yield _finding(check, remark, context)


def _finding(check: Check, remark: Remark, context: Context) -> Finding:
    unit = remark.unit
    found = Finding(
        check.code,
        remark.severity or check.severity,
        remark.message,
        path=unit.path,
        line=unit.line,
        suggestion=remark.suggestion,
        entry=remark.entry,
    )
    if isinstance(unit, Located):
        return replace(found, entry=remark.entry or unit.entry.id)
    found = as_printed(found, remark, unit)
    source, target = unit.printed or (unit.source, unit.target)
    offset = remark.source_spans[0].start if remark.source_spans else 0
    return replace(
        found,
        unit=unit.number,
        column=unit.column + offset if unit.column else None,
        language=context.target,
        source=source,
        target=target,
        source_spans=remark.source_spans,
        target_spans=remark.target_spans,
        fits=remark.fits,
    )


def _place(finding: Finding) -> tuple[str, int, int, str, tuple[int, ...], str]:
    spans = tuple(span.start for span in (*finding.source_spans, *finding.target_spans))
    return finding.path, finding.unit or 0, finding.line or 0, finding.code, spans, finding.message
