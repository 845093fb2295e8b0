"""Data of other programs' TBX that the model has no place for: kept as it is, or as a note."""

from __future__ import annotations

from collections.abc import Collection

from termkit.formats.markup.fragments import fragment
from termkit.formats.markup.tree import Node
from termkit.formats.markup.xml import escape
from termkit.formats.tbx.categories import allowed
from termkit.formats.tbx.notes import own
from termkit.model import Extra

FORMAT = "tbx"
GROUPS = {"adminGrp", "descripGrp", "termNoteGrp", "transacGrp"}
INSIDE = {
    "admin": {"descripGrp", "adminGrp"},
    "note": {"descripGrp", "adminGrp", "termNoteGrp", "transacGrp"},
    "date": {"transacGrp"},
    "transacNote": {"transacGrp"},
    "adminNote": {"adminGrp"},
}
MARTIF_INSIDE = {"admin": {"descripGrp"}, "date": {"transacGrp"}, "transacNote": {"transacGrp"}}


def extra_xml(extra: Extra, dialect: str, level: str, ids: Collection[str]) -> str:
    """The datum as XML at its level (c, l or t): in its own element where the dialect takes it, else as a note."""
    if extra.path == "note":
        return f"<note>{escape(own(extra.value))}</note>"
    if extra.format == FORMAT:
        node = as_node(extra)
        if node is not None and fits(node, dialect, level, ids):
            return node.xml()
    return f"<note>{escape(f'{extra.path}: {extra.value}')}</note>"


def as_node(extra: Extra) -> Node | None:
    """The element of a datum: its value is XML, or the text of the element that `path` names."""
    if extra.value.startswith("<"):
        return fragment(extra.value)
    element, _, kind = extra.path.partition(":")
    node = Node(element, {"type": kind} if kind else {})
    node.content.append(extra.value)
    return node


def fits(node: Node, dialect: str, level: str, ids: Collection[str]) -> bool:
    """True where the element, and all in it, is valid in the dialect at the level."""
    if node.name not in GROUPS:
        return single_fits(node, dialect, level, ids)
    if node.name in {"adminGrp", "termNoteGrp"} and dialect == "2":
        return False
    children = list(node)
    heads = [child for child in children if f"{child.name}Grp" == node.name]
    inside = MARTIF_INSIDE if dialect == "2" else INSIDE
    return (
        len(heads) == 1
        and children[0] is heads[0]
        and not node.attributes
        and all(child is heads[0] or node.name in inside.get(child.name, ()) for child in children)
        and all(plain_fits(child, dialect, level, ids) for child in children)
    )


def plain_fits(node: Node, dialect: str, level: str, ids: Collection[str]) -> bool:
    """True for an element inside a group that may stand there."""
    if node.name == "note":
        return not node.attributes and not any(True for _ in node)
    if node.name == "date":
        return is_date(node.text()) and not node.attributes
    return single_fits(node, dialect, level, ids)


def is_date(text: str) -> bool:
    """True for what all schemas take as a date."""
    return len(text) == 10 and text[4] == text[7] == "-" and text.replace("-", "").isdigit() and text[5:7] <= "12"


def single_fits(node: Node, dialect: str, level: str, ids: Collection[str]) -> bool:
    """True for a single element that is valid there, its attributes included."""
    known = {"type", "target"} if node.name in {"ref", "xref"} else {"type"}
    target = node.get("target")
    if set(node.attributes) - known or any(child.name != "hi" or child.attributes for child in node):
        return False
    if node.name == "ref" and target and target not in ids:
        return False
    if (node.name == "xref" and not target.startswith(("http://", "https://"))) or " " in target:
        return False
    return allowed(dialect, node.name, node.get("type"), level, node.text())
