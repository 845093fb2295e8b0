"""Files of other kinds that people hand over, told by their first bytes, and what to do with them."""

from __future__ import annotations

from termkit.formats.data import table


def foreign(head: bytes) -> str:
    """What a file is that termkit does not read, and what to do; an empty string where nobody knows it."""
    found = next((row for row in table("foreign") if begins(head, row["begins"], row["holds"])), None)
    return f"is {found['what']}; {found['do']}" if found else ""


def begins(head: bytes, beginning: str, held: str) -> bool:
    """True for a file with that beginning (hexadecimal) that holds a word in its first bytes."""
    wide = held.encode("utf-16-le")
    return head.startswith(bytes.fromhex(beginning)) and (held.encode() in head or wide in head)
