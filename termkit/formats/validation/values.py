"""The types of values that grammars name: what an attribute or a date must look like."""

from __future__ import annotations

import re
from difflib import get_close_matches

from termkit.formats.reading.languages import valid
from termkit.formats.writing.ids import NCNAME

DATE = re.compile(r"-?\d{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(Z|[+-]\d\d:\d\d)?\Z")
DATE_TIME = re.compile(
    r"-?\d{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-4]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)?\Z"
)
MANY = 12
"""How many values to choose from are listed in full."""
OWN = r"[^\s:]+:[^\s:]+\Z"
"""A value of a tool's own, behind its prefix."""
TYPES = {
    "ID": (NCNAME, "is no XML id: it begins with a letter and holds no blank or colon"),
    "IDREF": (NCNAME, "is no reference to an id"),
    "dialect": (re.compile(r"TBX-.+"), "is no TBX dialect (such as TBX-Basic)"),
    "time": (DATE_TIME, "is no date and time (write 2026-01-31T12:00:00Z)"),
    "prefixed": (re.compile(OWN), "is no value with a prefix (own:value)"),
    "marker": (
        re.compile(rf"(?:generic|comment|term)\Z|{OWN}"),
        "must be generic, comment, term or a value with a prefix (own:value)",
    ),
    "nmtoken": (re.compile(r"[\w.:\-]+\Z"), "is no name token"),
    "mime": (
        re.compile(r"(?:text|multipart|message|application|image|audio|video|model)(?:/.+)*\Z"),
        "is no MIME type (such as image/png)",
    ),
    "coordinates": (re.compile(r"(?:(?:-?\d+|#)(?:;|\Z)){4}\Z"), "is not x;y;cx;cy"),
    "positive": (re.compile(r"0*[1-9]\d*\Z"), "is no positive number"),
}
"""By the name in a grammar: what a value matches from its beginning, and what is wrong with one that does not."""


def fault_of(value: str, kind: str) -> str:
    """What is wrong with a value of that type; empty where it is right, or the type allows anything."""
    if kind == "language":
        return "" if valid(value) else "is no language tag (write zh-CN, ru, en)"
    pattern, fault = TYPES.get(kind, (None, ""))
    return "" if pattern is None or pattern.match(value) else fault


def nearest(value: str, choices: tuple[str, ...]) -> list[str]:
    """The values to choose from; of many, those that are spelt most like the one that stands there."""
    if len(choices) <= MANY:
        return list(choices)
    close = get_close_matches(value, choices, 3, 0.5) or list(choices[:5])
    return [*close, *(["x-* (own values)"] if "x-*" in choices else [])]


def is_day(text: str) -> bool:
    """True for an xs:date."""
    return bool(DATE.match(text))


def is_date(text: str) -> bool:
    """True for an xs:date or xs:dateTime."""
    return bool(DATE.match(text) or DATE_TIME.match(text))
