"""The small parts of a TMX file as text: dates, properties, notes, what a header said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from termkit.formats.markup.xml import escape, quote
from termkit.formats.reading.headers import sentences
from termkit.formats.writing.pairs import TermPair
from termkit.model import Extra

RESERVED = re.compile(r"(?:x-|tmgr:)")
"""Properties that no client gives a meaning of its own; OmegaT acts on file, id, next, prev and path."""
STAMP = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ]?(\d\d):?(\d\d):?(\d\d)(?:\.\d+)? ?(?:Z|UTC|\+00:?00)?)?\Z")


@cache
def stamp(date: str) -> str:
    """A date as TMX has it (20260131T120000Z), or an empty string for what is no date in UTC."""
    found = STAMP.match(date)
    if not found:
        return ""
    year, month, day, hour, minute, second = found.groups("00")
    return f"{year}{month}{day}T{hour}{minute}{second}Z"


def said_of(header: Sequence[Extra]) -> str:
    """The end of the header: what a converted file said of itself, as notes and properties."""
    props = [one for one in header if one.path.startswith("prop:")]
    said = "".join(f"<note>{escape(text)}</note>" for text in sentences(one for one in header if one not in props))
    said += "".join(prop(one.path.partition(":")[2], one.value) for one in props)
    return f">{said}</header>" if said else "/>"


ATTRIBUTES = {
    f"{element}/@{name}": name
    for element in ("tu", "tuv")
    for name in ("usagecount", "lastusagedate", "datatype", "o-tmf", "creationtool", "creationtoolversion")
}
"""Attributes of other programs that TMX has a place for; those in no list become properties."""


def kept(extras: Iterable[Extra]) -> str:
    """Extra data that are attributes."""
    return "".join(f" {ATTRIBUTES[one.path]}={quote(one.value)}" for one in extras if one.path in ATTRIBUTES)


def others(extras: Iterable[Extra]) -> str:
    """Extra data that are no attributes, as properties."""
    return "".join(prop(f"x-{one.path}", one.value) for one in extras if one.path not in ATTRIBUTES)


def prop(name: str, value: str) -> str:
    """A property, its name made one that no client acts on."""
    safe = name if RESERVED.match(name) else f"x-{name}"
    return f"<prop type={quote(safe)}>{escape(value)}</prop>"


def told(pair: TermPair) -> Iterator[str]:
    """Notes and properties of a pair of terms."""
    if pair.entry.note:
        yield f"<note>{escape(pair.entry.note)}</note>"
    if pair.provisional:
        yield f"<note>provisional: {escape(pair.provisional)}</note>"
    facts = (
        ("kind", pair.entry.kind.value if pair.entry.kind else ""),
        ("pinyin", pair.source.reading),
        ("source", pair.target.source),
        ("reliability", pair.target.reliability.value if pair.target.reliability else ""),
    )
    yield from (prop(f"x-{name}", value) for name, value in facts if value)
