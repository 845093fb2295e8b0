"""Where the translations of a PO file stand, letter by letter, through escapes and the ends of its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.workflow.checks.editing.places import Letter, Place

ENCODE = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
BLOCK = re.compile(rb'^msgstr(?:\[\d+\])?[ \t]*((?:"(?:[^"\\\r\n]|\\.)*"[ \t]*(?:\r?\n[ \t]*)?)+)', re.MULTILINE)
STRING = re.compile(rb'"((?:[^"\\\r\n]|\\.)*)"')
ESCAPED = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\"}
JOINTS = (b'"\n"', b'"\r\n"')
CHARSET = re.compile(rb"charset=([\w-]+)")


def places_in_po(content: bytes, _: str) -> list[Place]:
    """The translations in the order of the file, the header among them; none of a file that is not UTF-8."""
    declared = CHARSET.search(content[:4_000])
    if declared and declared.group(1).lower() not in (b"utf-8", b"utf8", b"us-ascii", b"charset"):
        return []
    return [Place(tuple(_letters(found)), JOINTS) for found in BLOCK.finditer(content)]


def _letters(block: re.Match[bytes]) -> Iterator[Letter]:
    for string in STRING.finditer(block.group(1)):
        place = block.start(1) + string.start(1)
        characters = iter(string.group(1).decode("utf-8", "replace"))
        for char in characters:
            written, shown = char, char
            if char == "\\":
                following = next(characters, "")
                written, shown = char + following, ESCAPED.get(following, following)
            size = len(written.encode())
            yield Letter(shown, place, place + size)
            place += size
