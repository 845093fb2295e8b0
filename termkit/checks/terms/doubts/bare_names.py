"""A thing with a name of its own that stands there by this alone: «Бэйдоу», Xinhua, without system or agency.

In English, which has no quotation marks around them, only systems, media, craft and firms: Hanoi is no convention.
"""

from __future__ import annotations

import re

from termkit.model import primary
from termkit.text.words import tag

BARE = "only its own name stands there"
QUOTED = re.compile(r"[^«“]+ [«“](?P<name>[^\W\d_]{4,})[»”]")
OF_A_THING = re.compile("(?:系统|[社报台网号站]|公司|集团)\\Z")
"""What the Chinese names of systems, media, craft and firms end with."""
NAMED = re.compile(r"(?P<name>[A-Z][A-Za-z]{3,})(?: [A-Z][a-z]+)+")
ENDING = 1
"""Letters that the forms of a name differ in."""


def is_bare_name(term: str, chinese: str, target: str, language: str) -> bool:
    """Whether a quoted name, or the first word of an English one, stands there without a word for another kind."""
    if quoted := QUOTED.fullmatch(term):
        return primary(language) == "ru" and _stands_alone(quoted["name"], target)
    named = NAMED.fullmatch(term) if primary(language) == "en" else None
    if not named or not OF_A_THING.search(chinese) or tag(chinese)[0][1] == "ns":
        return False
    return bool(re.search(rf"(?<![\w-]){named['name']}(?!\w|-|[  ][A-Z]|'s [A-Z])", target))


def _stands_alone(name: str, target: str) -> bool:
    """Whether a quoted name stands there, and no noun before it says what it is."""
    from termkit.text.russian_words import readings

    there = re.compile(rf"(?P<before>[^\W\d_]+)?[ ]?[«“]{name[:-ENDING]}\w{{0,3}}[»”]")
    return any(
        not found["before"] or readings(found["before"].lower())[0].tag.POS != "NOUN"
        for found in there.finditer(target)
    )
