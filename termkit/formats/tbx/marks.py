"""Which texts of a TBX entry decide what becomes of it: picklist values, and the beginnings of notes with a key."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from termkit.formats.tbx.categories import known_values
from termkit.formats.tbx.notes import OWN, RELATIONS, is_path, keyed
from termkit.formats.tbx.term import SWITCHES

Mark = Callable[[str], str]
"""What of a text decides: all of it, its beginning up to `: `, or nothing."""
TYPE = re.compile(r' type="([^"]*)"')
PLACE = "place: "
WORDS = frozenset({"term", "descrip", "transacNote", "date", "xref"})
"""Elements whose text is taken as it stands, whatever it says."""
OPEN = frozenset({"pinyin", "part of speech", "definition of"})
"""Keys of notes whose value may be anything."""


def mark_of(tag: str) -> Mark | None:
    """The mark of the texts behind a tag (what stands before `>`); None where no text decides."""
    element = tag[tag.rfind("<") + 1 :]
    name = element.partition(" ")[0]
    found = TYPE.search(element)
    kind = found[1] if found else ""
    if name in WORDS or (name == "admin" and kind != "source"):
        return None
    if name == "termNote":
        return str if not kind or kind in deciding() else None
    return {"note": of_note, "admin": of_source, "ref": of_reference}.get(name, str)


@cache
def deciding() -> frozenset[str]:
    """The categories whose values are known, so that each must be looked at."""
    return frozenset({"usageStatus", *SWITCHES, *(category for category, _ in known_values())})


def of_note(text: str) -> str:
    """A note's key with its colon, all of a note whose value is judged, or nothing of a person's own."""
    key, colon, _ = text.partition(": ")
    if not colon:
        return ""
    return f"{key}: " if key in OPEN else of_keyed(text)


@lru_cache(maxsize=4096)
def of_keyed(text: str) -> str:
    """The same for notes that may have another key."""
    key, _ = keyed(text)
    if not key:
        return text if text.startswith(OWN) else ""
    return f"{key}: " if is_path(key) else text


def of_source(text: str) -> str:
    """Whether a source is the place of a context."""
    return PLACE if text.startswith(PLACE) else ""


def of_reference(text: str) -> str:
    """All of a reference that names its relation."""
    return text if text.partition(" ")[0] in RELATIONS else ""
