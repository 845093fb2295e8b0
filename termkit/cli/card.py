"""The evidence card of a candidate, printed: what it is, why it was proposed, its links, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from termkit.interface.explaining import Reason
    from termkit.interface.wording import Wording
    from termkit.store.database import TermBase
    from termkit.store.mined.concordance import ContextLine
    from termkit.store.rows import StoredCandidate

PLACES = 8
"""Contexts that are shown."""
NESTING = 5
"""Longer terms that are named."""


def card(base: TermBase, stored: StoredCandidate, t: Wording) -> Iterator[str]:
    """The lines of the card."""
    from termkit.interface.explaining import explain
    from termkit.store.mined.concordance import context_lines

    candidate = stored.candidate
    yield f"{candidate.term}  {candidate.reading}".rstrip()
    kind, state = t.named("kind", candidate.kind.value), t.named("state", stored.state.value)
    yield f"{kind} · {state} · {t('rank', rank=stored.rank)} · {candidate.score:.2f}"
    if stored.gone:
        yield t("gone")
    yield from _section(t("evidence"), [*map(" ".join, _reasons(explain(candidate.evidence, t))), *_nested(stored, t)])
    links = dict.fromkeys(f"{t.named('relation', link.relation.value)} {link.target}" for link in candidate.links)
    yield from _section(t("links"), list(links))
    yield from _section(t("contexts"), list(_contexts(context_lines(base, stored.id, limit=PLACES))))
    if (more := len(candidate.occurrences) - PLACES) > 0:
        yield f"  +{more}"


def _section(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield f"\n{title}"
        yield from (f"  {line}" for line in lines)


def _reasons(reasons: list[Reason]) -> Iterator[tuple[str, ...]]:
    for reason in reasons:
        yield (reason.text, f"({reason.figure})") if reason.figure else (reason.text,)


def _nested(stored: StoredCandidate, t: Wording) -> Iterator[str]:
    if nested := stored.candidate.evidence.nested_in[:NESTING]:
        yield f"{t('evidence.nested')} {'; '.join(nested)}"


def _contexts(lines: list[ContextLine]) -> Iterator[str]:
    """The places by date, the term in brackets and what fills the slots of a frame in braces."""
    for line in lines:
        yield f"{line.date or '–'}  {line.document}"
        yield f"    …{line.before.lstrip()}【{_filled(line)}】{line.after.rstrip()}…"


def _filled(line: ContextLine) -> str:
    text = line.term
    for start, end in reversed(line.slots):
        text = f"{text[:start]}{{{text[start:end]}}}{text[end:]}"
    return text
