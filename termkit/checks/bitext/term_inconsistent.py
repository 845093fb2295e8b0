"""One source term is rendered in several approved ways within the file.

The rendering that most units have is the file's own; the others are reported.  An acronym beside its full name, or a
short form made of its words, is no second way.  It is a warning where the majority is clear (at least three to one),
else information, and so it is for names (США, Соединённые Штаты), parties (中方: Китай, китайская сторона) and everyday
words, which may be varied.  Two aspects of one verb, and a noun and its adjective, are one way.

Source: ISO 17100:2015, 5.3.1 b (consistency); MQM 2.0, terminology/inconsistent-with-terminology-resource.

Wrong: 互利共赢 — взаимовыгодный (9 units), взаимный выигрыш (1 unit)
Right: 互利共赢 — взаимовыгодный (10 units)
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Remark, SegmentPair, spans
from termkit.checks.context import Context, Mention, Rendering
from termkit.checks.terms.doubts.everyday import is_everyday
from termkit.checks.terms.shapes.derived import is_derived
from termkit.model import Kind, Severity
from termkit.text.inflection import is_acronym

CLEAR = 0.75
"""Share of the majority from which a deviation is a warning."""
FEWEST = 3
"""Units the majority must have for that."""
Use = tuple[SegmentPair, Mention, Rendering]


def run(units: Iterable[SegmentPair], context: Context) -> Iterator[Remark]:
    """A remark for each unit that departs from the majority's rendering."""
    uses: defaultdict[tuple[str, ...], defaultdict[str, list[Use]]] = defaultdict(lambda: defaultdict(list))
    for pair in units:
        for mention, rendering in _single_renderings(pair, context):
            uses[mention.entries][rendering.term.term.term].append((pair, mention, rendering))
    for ways in uses.values():
        if len(ways) > 1:
            yield from _deviations(ways, context)


def _single_renderings(pair: SegmentPair, context: Context) -> Iterator[tuple[Mention, Rendering]]:
    """The mentions that the unit renders in exactly one way."""
    looked = context.look(pair)
    for mention in looked.mentions:
        found = [r for r in looked.renderings if r.term.entry.id in mention.entries and _counts(r)]
        if len({r.term.term.term for r in found}) == 1:
            yield mention, found[0]


def _counts(rendering: Rendering) -> bool:
    plain = rendering.is_longest and rendering.term.may_be_used
    return plain and not is_acronym(rendering.text) and not is_acronym(rendering.term.term.term)


def _deviations(ways: dict[str, list[Use]], context: Context) -> Iterator[Remark]:
    counts = Counter({term: len(uses) for term, uses in ways.items()})
    (usual, most), *_ = counts.most_common(1)
    clear = most >= FEWEST and most / counts.total() >= CLEAR
    tied = list(counts.values()).count(most) > 1
    abbreviated = all(use[2].term.entry.kind is Kind.ABBREVIATION for uses in ways.values() for use in uses)
    names_a_party = abbreviated and any(term[:1].isupper() for term in ways)
    for term, uses in ways.items():
        if term == usual or _is_short(term, usual) or _are_one_word(term, usual, context.target):
            continue
        for pair, mention, rendering in uses:
            may_vary = rendering.term.is_name or names_a_party or is_everyday(mention, context)
            yield Remark(
                pair,
                f"“{mention.text}” is rendered “{term}” here, but “{usual}” in {most} of {counts.total()} units",
                spans(mention.span),
                spans(rendering.span),
                "" if tied else usual,
                mention.entries[0],
                None if clear and not may_vary else Severity.INFO,
            )


def _are_one_word(one: str, other: str, language: str) -> bool:
    """Whether one is made from the other: отмечать, отметить; of single words also with a capital: Президент."""
    if " " in one or " " in other:
        return is_derived(one, [other], language)
    first, second = one.lower(), other.lower()
    return is_derived(first, [second], language) or is_derived(second, [first], language)


def _is_short(one: str, other: str) -> bool:
    """Whether one is made of words of the other: Организация, Организация Объединённых Наций."""
    first, second = (set(re.findall(r"\w{4,}", term.lower())) for term in (one, other))
    alike = [{word[: max(4, len(word) - 3)] for word in words} for words in (first, second)]
    return alike[0] <= alike[1] or alike[1] <= alike[0]


CHECK = Check("BT104", "term-inconsistent", Severity.WARNING, run, whole=True)
