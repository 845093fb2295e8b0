"""One target term stands for several different source terms within the file.

The base allows it for each of them, but a reader of the target can no longer tell them apart.

Source: ISO 704:2022, 6.2 (mononymy and monosemy); MQM 2.0, terminology/wrong-term.

Wrong: 合作 and 协作, both rendered сотрудничество
Right: 合作 — сотрудничество, 协作 — взаимодействие
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Remark, SegmentPair, spans
from termkit.checks.context import Context, Mention, Rendering
from termkit.model import Severity


def run(units: Iterable[SegmentPair], context: Context) -> Iterator[Remark]:
    """A remark where a target term first serves a second source term."""
    first: dict[str, tuple[str, int]] = {}
    told: defaultdict[str, set[str]] = defaultdict(set)
    for pair in units:
        for mention, rendering in _uses(pair, context):
            term = rendering.term.term.term
            source, number = first.setdefault(term, (mention.text, pair.number))
            if not _same(source, mention, context) and mention.text not in told[term]:
                told[term].add(mention.text)
                yield Remark(
                    pair,
                    f"“{term}” renders “{mention.text}” here and “{source}” in unit {number}",
                    spans(mention.span),
                    spans(rendering.span),
                    entry=mention.entries[0],
                )


def _uses(pair: SegmentPair, context: Context) -> Iterator[tuple[Mention, Rendering]]:
    looked = context.look(pair)
    for mention in looked.mentions:
        for rendering in looked.renderings:
            if rendering.is_longest and rendering.term.may_be_used and rendering.term.entry.id in mention.entries:
                yield mention, rendering


def _same(source: str, mention: Mention, context: Context) -> bool:
    """Whether two source terms are the same, or names of one concept."""
    if source == mention.text:
        return True
    family = {m for entry in mention.entries for m in context.base.families.of(entry)}
    return any(t.term == source for e in family for t in context.base.entries[e].terms(context.source))


CHECK = Check("BT105", "term-shared", Severity.INFO, run, whole=True)
