"""Identifiers that a format accepts: NCNames (XML ids), each once in a file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from termkit.formats.writing.loss import Ledger

NCNAME = re.compile(r"[^\W\d][\w.\-]*\Z")
PLAIN = re.compile(r"[A-Za-z_][\w.\-]*", re.ASCII).fullmatch
"""Most ids are legal as they are."""
FORBIDDEN = re.compile(r"[^\w.\-]+")


def ncname(text: str, prefix: str = "c-") -> str:
    """The text where it is a legal XML id, else the nearest legal one."""
    if NCNAME.match(text) and text.isascii():
        return text
    slug = FORBIDDEN.sub("-", text.encode("ascii", "ignore").decode()).strip("-.")
    if not slug or not NCNAME.match(slug):
        slug = f"{prefix}{slug}"
    return slug


@dataclass(slots=True)
class IdGiver:
    """Gives every entry an id that nobody else in the file has, and notes each one it had to change."""

    ledger: Ledger
    legal: bool = True
    """Only NCNames; False takes any text."""
    used: set[str] = field(default_factory=set)
    count: int = 0

    def give(self, wanted: str, default: str = "") -> str:
        """`wanted` where it is legal and free, else one made of it; without it `default`, or a number."""
        self.count += 1
        if wanted not in self.used and (PLAIN(wanted) or (wanted and not self.legal)):
            self.used.add(wanted)
            return wanted
        name = wanted or default or f"c-{self.count}"
        if self.legal:
            name = ncname(name)
        unique, number = name, 2
        while unique in self.used:
            unique, number = f"{name}-{number}", number + 1
        if wanted and unique != wanted:
            self.ledger.drop("id changed", f"{wanted} → {unique}")
        self.used.add(unique)
        return unique
