"""Findings as lines for people and editors: `path:line:col: CODE severity: message`, then source and target, marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from termkit.model import Finding, Span

OPEN, CLOSE = "⟦", "⟧"


def render(findings: Sequence[Finding]) -> str:
    """The findings, one block each, and a last line that counts them."""
    blocks = [_block(finding) for finding in findings]
    return "\n".join([*blocks, _summary(findings)]) + "\n"


def place(finding: Finding) -> str:
    """Where a finding is: path, line and column; of a unit path, line or row where it is known, and number."""
    numbers = [str(number) for number in (finding.line, finding.column) if number]
    unit = f"#{finding.unit}" if finding.is_of_unit else ""
    return ":".join(filter(None, [finding.path, *numbers])) + unit or "-"


def marked(text: str, spans: Iterable[Span]) -> str:
    """The text with its spans between marks; spans that overlap are joined."""
    return "".join(f"{OPEN}{piece}{CLOSE}" if is_told else piece for piece, is_told in pieces(text, spans))


def pieces(text: str, spans: Iterable[Span]) -> Iterator[tuple[str, bool]]:
    """The text cut where its spans begin and end, and whether a piece stands in one; what overlaps is told once."""
    last = 0
    for span in sorted(spans, key=lambda s: (s.start, s.end)):
        start = max(span.start, last)
        if span.end > start:
            yield text[last:start], False
            yield text[start : span.end], True
            last = span.end
    yield text[last:], False


def _block(finding: Finding) -> str:
    lines = [f"{place(finding)}: {finding.code} {finding.severity}: {finding.message}"]
    if finding.source:
        lines.append(f"    {marked(finding.source, finding.source_spans)}")
    if finding.target:
        lines.append(f"    {marked(finding.target, finding.target_spans)}")
    return "\n".join(lines)


def _summary(findings: Sequence[Finding]) -> str:
    if not findings:
        return "no findings"
    count = len(findings)
    return f"{count} finding{'' if count == 1 else 's'}"
