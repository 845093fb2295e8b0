"""Notes with a key: how data that TBX-Basic has no category for stand in a `<note>`, readable by people and by us.

`pinyin: Yī dài yī lù`, `kind: org`, `valid: 2013-09-07/2019`.  A note of the user's own that would read as one of them
is written behind `note: `.  Keys and forms are listed in docs/interchange.md.
"""

from __future__ import annotations

import re

from termkit.formats.markup.tree import Node
from termkit.model import Extra, Kind, Link, Relation, Reliability

FLAGS = {
    "fixed number": "fixed_number",
    "case-sensitive": "case_sensitive",
    "do not translate": "do_not_translate",
    "also inside longer terms": "nested",
}
EXTRA = re.compile(
    r"(?:(?:(?:admin|descrip|termNote|transac|note)Grp|[a-z][A-Za-z]+List|admin|descrip|termNote|transac|adminNote|ref|xref"
    r"|column|prop)(?::[^:\s](?:[^:\n]|:(?! ))*)?|termSec|n?tig): "
)
WHOLE = ("Grp", "List", "termSec", "tig")
"""How the names of elements end that are kept whole, so that their path may have no type."""
FORMATS = {"column": "table", "prop": "tmx"}
PATTERNS = {
    "pinyin": re.compile(r".+"),
    "kind": re.compile("|".join(Kind)),
    "valid": re.compile(r"[^/]*/[^/]*"),
    "open": re.compile(r"[\w-]+(?:, [\w-]+)*"),
    "link": re.compile(rf"(?:{'|'.join(Relation)}) \S+(?: \(.*\))?", re.DOTALL),
    "paradigm": re.compile(r".+", re.DOTALL),
    "flags": re.compile(rf"(?:{'|'.join(FLAGS)})(?:, (?:{'|'.join(FLAGS)}))*"),
    "reliability": re.compile("|".join(Reliability)),
    "part of speech": re.compile(r".+", re.DOTALL),
    "provisional": re.compile(r"[^;]* [0-9.e+-]+(?:; .*)?", re.DOTALL),
    "definition of": re.compile(r".+", re.DOTALL),
}
OWN = "note: "
RELATIONS = frozenset(Relation)
LINK = re.compile(r"(\S+) (\S+)(?: \((.*)\))?\Z", re.DOTALL)


def keyed(note: str) -> tuple[str, str]:
    """Key and value of a note, or two empty strings where it is a person's own."""
    if EXTRA.match(note):
        path, _, value = note.partition(": ")
        return path, value
    key, colon, value = note.partition(": ")
    pattern = PATTERNS.get(key) if colon else None
    return (key, value) if pattern and pattern.fullmatch(value) else ("", "")


def is_path(key: str) -> bool:
    """True for a key that names a datum of another program, not one of our own."""
    return ":" in key or key.endswith(WHOLE)


def own(note: str) -> str:
    """A person's note as written: behind `note: ` where it would otherwise be taken for one of ours."""
    return f"{OWN}{note}" if keyed(note)[0] or (note.startswith(OWN) and own_is_marked(note)) else note


def own_is_marked(note: str) -> bool:
    """True where what follows `note: ` would be taken for one of ours, or is itself marked so."""
    rest = note.removeprefix(OWN)
    return bool(keyed(rest)[0]) or (rest.startswith(OWN) and own_is_marked(rest))


def unmarked(note: str) -> str:
    """The person's note without our mark."""
    return note.removeprefix(OWN) if note.startswith(OWN) and own_is_marked(note) else note


def link_note(link: Link) -> str:
    """A link as the value of its note."""
    return f"{link.relation.value} {link.target}" + (f" ({link.note})" if link.note else "")


def link_of(value: str) -> Link | None:
    """The link of such a value."""
    found = LINK.match(value)
    return Link(Relation(found[1]), found[2], found[3] or "") if found and found[1] in RELATIONS else None


def link_to(node: Node) -> Link:
    """The link that a crossReference stands for: ours name their relation, those of others are related."""
    target = node.get("target")
    relation, _, note = node.text().partition(" ")
    return link_of(f"{relation} {target} {note}".strip()) or Link(Relation.RELATED, target, node.words())


def extra_of(path: str, value: str) -> Extra:
    """The datum that a note with its path stands for."""
    return Extra(path, value, FORMATS.get(path.partition(":")[0], "tbx"))
