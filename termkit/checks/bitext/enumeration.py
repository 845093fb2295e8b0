"""The items of an enumeration stand in another order in the target, or one of them is missing.

The order is compared where the items are terms of the base; two parties may stand in either order (alternat), and an
enumeration of two is left alone.  An item is missing where no row of short parts between commas and conjunctions in the
target has as many as the source has between 、.

Source: MQM 2.0, accuracy/omission and word-order; practice of parallel texts of treaties.

Wrong: 恐怖主义、分裂主义和极端主义 — экстремизм, терроризм и сепаратизм
Right: 恐怖主义、分裂主义和极端主义 — терроризм, сепаратизм и экстремизм
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.checks.check import Check, Remark, SegmentPair, each, spans
from termkit.checks.context import Context, Mention
from termkit.checks.items import longest_enumeration, most_items
from termkit.model import Severity, primary

FEWEST = 3
BETWEEN = re.compile(r"[”\"》]?(?:[、,，]|以?及|和|与|或|и|and|or|,? ?(?:и|and|or))\s*[“\"《]?")


def look(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each enumeration of terms whose renderings change places."""
    yield from _count(pair, context)
    looked = context.look(pair)
    for items in _enumerations(looked.mentions, pair.source):
        places = []
        for item in items:
            found = [r for r in looked.renderings if r.is_longest and r.term.entry.id in item.entries]
            if len(found) != 1:
                break
            places.append(found[0].span)
        else:
            if places != sorted(places) and len({p[0] for p in places}) == len(places):
                order = ", ".join(pair.target[a:b] for a, b in sorted(places))
                message = f"the order of “{pair.source[items[0].start : items[-1].end]}” became “{order}”"
                yield Remark(
                    pair, message, spans((items[0].start, items[-1].end)), spans((min(places)[0], max(places)[1]))
                )


def _count(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for the longest enumeration of the source, where no enumeration of the target has as many items."""
    if primary(context.source) != "zh" or "、" not in pair.source:
        return
    longest = longest_enumeration(pair.source)
    there = most_items(pair.target, pair.source)
    if longest and longest.items >= FEWEST and 0 < there < longest.items:
        text = pair.source[longest.start : longest.end]
        message = f"“{text}” has {longest.items} items, the target at most {there}"
        yield Remark(pair, message, spans((longest.start, longest.end)))


def _enumerations(mentions: list[Mention], text: str) -> Iterator[list[Mention]]:
    """Runs of three or more terms with nothing but commas and conjunctions between them."""
    run: list[Mention] = []
    for mention in mentions:
        if run and not BETWEEN.fullmatch(text[run[-1].end : mention.start]):
            if len(run) >= FEWEST:
                yield run
            run = []
        run.append(mention)
    if len(run) >= FEWEST:
        yield run


CHECK = Check("BT207", "enumeration", Severity.WARNING, each(look))
