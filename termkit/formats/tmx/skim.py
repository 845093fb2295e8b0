"""Skim the ordinary units off a TMX before the parser sees them: that is most of a memory, and several times faster.

The pattern of an ordinary unit (two variants, no inline elements, no comments, nothing that XML would change) is itself
a strict piece of XML's grammar, so what it matches is well-formed by itself; everything else goes to the parser, with
line feeds in place of what was taken out, so that line numbers stay true.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

BLANK = r"[ \t\r\n]*+"
BAD = r"\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff"
TEXT = rf"[^<&\r{BAD}]*+(?:&(?:amp|lt|gt|quot|apos);[^<&\r{BAD}]*+)*+"
ATTRIBUTES = rf'(?:[ \t\r\n]++(?:xml:)?[A-Za-z][A-Za-z0-9._-]*+="[^"<&\t\r\n{BAD}]*+")*+'
SAID = rf"(?:{BLANK}(?:<prop{ATTRIBUTES}>{TEXT}</prop>|<note{ATTRIBUTES}>{TEXT}</note>))*+"
VARIANT = rf"{BLANK}<tuv({ATTRIBUTES})>({SAID}){BLANK}<seg>({TEXT})</seg>{BLANK}</tuv>"
UNIT = re.compile(rf"{BLANK}<tu({ATTRIBUTES})>({SAID}){VARIANT}{VARIANT}{BLANK}</tu>")
ATTRIBUTE = re.compile(r'([\w:.-]+)="([^"]*)"')
DATUM = re.compile(rf"<(prop|note)({ATTRIBUTES})>({TEXT})</")
END = "</tu>"
MOST = 10_000_000


def plain(text: str) -> str:
    """Text with its entities written out."""
    if "&" not in text:
        return text
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")):
        text = text.replace(entity, character)
    return text


def attributes_of(text: str) -> dict[str, str] | None:
    """The attributes of a tag, or None where one stands twice (which is no XML: the parser will say so)."""
    found = ATTRIBUTE.findall(text)
    attributes = dict(found)
    return attributes if len(attributes) == len(found) else None


def skimmed(
    chunks: Iterable[str], between_units: Callable[[], bool], take: Callable[[re.Match[str]], bool]
) -> Iterator[str]:
    """What is left for the parser. `take` is given every ordinary unit, and says False for one it does not want."""
    source, rest = iter(chunks), ""
    for chunk in source:
        rest += chunk
        if not between_units():
            cut = rest.find(">", rest.find("<body")) + 1 if "<body" in rest else len(rest)
            yield rest[:cut]
            rest = rest[cut:]
        place = 0
        while between_units():
            taken, place = place, run(rest, place, take)
            if place > taken:
                yield "\n" * rest.count("\n", taken, place)
            end = rest.find(END, place) + len(END)
            if end < len(END):
                break
            if "<!" in rest[place:end] or "<?" in rest[place:end]:
                yield rest[place:]
                yield from source
                return
            yield rest[place:end]
            place = end
        rest = rest[place:]
        if len(rest) > MOST or not between_units():
            yield rest
            rest = ""
    yield rest


def run(text: str, place: int, take: Callable[[re.Match[str]], bool]) -> int:
    """Take ordinary units from `place` on; comes back with the place after the last."""
    match = UNIT.match
    while found := match(text, place):
        if "]]>" in found.group() or not take(found):
            break
        place = found.end()
    return place
