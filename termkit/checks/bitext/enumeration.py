"""The items of an enumeration stand in another order in the target, or one of them is missing.

The order is compared where the items are terms of the base; two parties may stand in either order (alternat), four
items and more in that of the alphabet, and an enumeration of two is left alone.  An item is missing where the row of
the target that renders most of the others, as dictionaries say, has fewer parts than the source between 、, or has
nothing between the renderings of its neighbours.  Items that are all denied (不结盟、不对抗) may be clauses of any
kind, if the target denies as often.

Source: MQM 2.0, accuracy/omission and word-order; practice of parallel texts of treaties.

Wrong: 恐怖主义、分裂主义和极端主义 — экстремизм, терроризм и сепаратизм
Right: 恐怖主义、分裂主义和极端主义 — терроризм, сепаратизм и экстремизм
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.checks.check import Check, Remark, SegmentPair, each, spans
from termkit.checks.context import Context, Mention
from termkit.checks.facts.items import OTHERS, enumerations
from termkit.checks.facts.joints import HIDE
from termkit.checks.facts.lost_items import lost_items
from termkit.checks.facts.target_rows import rows_of
from termkit.checks.signs.inline import masked
from termkit.model import NAME_KINDS, Severity, primary

FEWEST = 3
ORDERED = 4
"""Items that hardly ever stand in the order of their letters by chance."""
DOUBLED = re.compile(
    r"(?<![\w-])(?P<item>[^\W\d_]{3,}(?: [^\W\d_]+){0,3}), (?:and |и )?(?P=item)(?=,| and | и |[.;]|$)", re.IGNORECASE
)
"""An item that its enumeration has twice, one behind the other."""
DOUBLED_HAN = re.compile(r"(\w{2,})[、，和]\1")
BETWEEN = re.compile(r"[”\"》]?(?:[、,，]|以?及|和|与|或|и|and|or|,? ?(?:и|and|or))\s*[“\"《]?")


def look(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each enumeration that lost an item, and for each one of terms whose renderings change places."""
    yield from _lost(pair, context)
    yield from _doubled(pair, context)
    looked = context.look(pair)
    for items in _enumerations(looked.mentions, pair.source):
        places = []
        for item in items:
            found = [r for r in looked.renderings if r.is_longest and r.term.entry.id in item.entries]
            if len(found) != 1:
                break
            places.append(found[0].span)
        else:
            there = [pair.target[a:b] for a, b in sorted(places)]
            is_in_order = places == sorted(places) or _is_alphabetical(there)
            if not is_in_order and len({p[0] for p in places}) == len(places):
                order = ", ".join(there)
                message = f"the order of “{pair.source[items[0].start : items[-1].end]}” became “{order}”"
                yield Remark(
                    pair, message, spans((items[0].start, items[-1].end)), spans((min(places)[0], max(places)[1]))
                )


def _lost(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each enumeration of the source of which the target lacks an item."""
    if primary(context.source) != "zh" or "、" not in pair.source:
        return
    rows = rows_of(masked(pair.target), context.target, others=bool(OTHERS.search(pair.source)))
    for here in enumerations(_names_whole(pair, context)):
        lost = lost_items(here, rows, pair.source, pair.target, context.target) if len(here.items) >= FEWEST else []
        if lost:
            text = pair.source[here.start : here.end]
            one = f"“{lost[0]}” of “{text}” has no equal in the target"
            message = one if len(lost) == 1 else f"“{text}” has {len(here.items)} items, the target fewer"
            yield Remark(pair, message, spans((here.start, here.end)))


def _names_whole(pair: SegmentPair, context: Context) -> str:
    """The source, as long as before, with nothing to part the names of the base that hold a conjunction."""
    text = pair.source
    for mention in context.look(pair).mentions:
        if any(context.base.entries[entry].kind in NAME_KINDS for entry in mention.entries):
            text = text[: mention.start] + mention.text.translate(HIDE) + text[mention.end :]
    return text


def _doubled(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each item that stands twice in a row where the source has an enumeration of different ones."""
    found = DOUBLED.search(pair.target) if primary(context.source) == "zh" and "、" in pair.source else None
    if found and not DOUBLED_HAN.search(pair.source):
        message = f"“{found['item']}” stands twice in an enumeration"
        yield Remark(pair, message, target_spans=spans(found.span()))


def _is_alphabetical(items: list[str]) -> bool:
    """Whether so many items stand in the order of their letters that it is meant so: states, official languages."""
    letters = [item.casefold() for item in items]
    return len(items) >= ORDERED and letters == sorted(letters)


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
