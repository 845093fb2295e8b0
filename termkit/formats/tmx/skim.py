"""Read ordinary TMX units without the parser: two variants, no inline elements, nothing that XML would change.

The patterns are themselves a strict piece of XML's grammar: what they match is well-formed by itself.
"""

from __future__ import annotations

import re

from termkit.formats.markup.skimming import Irregular

BLANK = r"[ \t\n]*+"
TEXT = "[^<]*+"
ATTRIBUTES = r'(?:[ \t\n]++(?:xml:)?[A-Za-z][A-Za-z0-9._-]*+="[^"<&\t\n]*+")*+'
SAID = rf"(?:{BLANK}(?:<prop{ATTRIBUTES}>{TEXT}</prop>|<note{ATTRIBUTES}>{TEXT}</note>))*+"
VARIANT = rf"{BLANK}<tuv({ATTRIBUTES})>({SAID}){BLANK}<seg>({TEXT})</seg>{BLANK}</tuv>"
UNIT = re.compile(rf"{BLANK}<tu({ATTRIBUTES})>({SAID}){VARIANT}{VARIANT}{BLANK}</tu>")
ATTRIBUTE = re.compile(r'([\w:.-]+)="([^"]*)"')
DATUM = re.compile(rf"<(prop|note)({ATTRIBUTES})>({TEXT})</")
END = re.compile(r"</tu[ \t\n]*>")


def attributes_of(text: str) -> dict[str, str]:
    """The attributes of a tag; raises Irregular for a namespace, and for one twice (no XML, as the parser will say)."""
    found = ATTRIBUTE.findall(text)
    attributes = dict(found)
    if len(attributes) < len(found) or "xmlns" in attributes or not text.isprintable():
        raise Irregular
    return attributes
