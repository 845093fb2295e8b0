"""Read XLIFF: every translation unit, split by its segments where the file has them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import zip_longest
from typing import cast

from termkit.errors import NotRepresentable
from termkit.formats.data import table
from termkit.formats.format import ReadOptions, Record
from termkit.formats.markup.tree import Attributes, Node, Trees
from termkit.formats.markup.xml import escape, local, records
from termkit.formats.reading.languages import UNDETERMINED, normal
from termkit.formats.reading.opening import Input
from termkit.model import Extra, TranslationUnit, Variant

OWN = frozenset(
    {"", *(f"urn:oasis:names:tc:xliff:document:{version}" for version in ("1.0", "1.1", "1.2", "2.0", "2.1", "2.2"))}
)
FORMAT = "xliff"
UNITS = frozenset({"trans-unit", "unit"})
CODES = frozenset({"bpt", "ept", "ph", "it", "x", "bx", "ex", "sc", "ec", "sm", "em"})
OURS = "termkit:"
"""What begins the name of a file that termkit wrote: there the name of a unit is its own id."""
MODULE = "urn:oasis:names:tc:xliff:"
KEPT = {"alt-trans", "context-group", f"{{{MODULE}metadata:2.0}}metadata"}
DELETED = "x-sdl-deleted"
"""How Trados marks text that a reviser has deleted with changes tracked."""
TAKEN = {"id", "approved", "translate"}
TRANSLATE = "/@translate"
"""How the path ends of what says that a unit is not to be translated; it is said of each of its segments."""


@cache
def states() -> dict[tuple[str, str], str]:
    """(attribute, value in small letters) -> our status."""
    return {(row["where"], row["state"]): row["ours"] for row in table("xliff_states")}


def read(source: Input, options: ReadOptions) -> Iterator[Record]:
    """The units of the file; raises ParseError with path and line."""
    reader = Units(source, options)
    trees = reader.trees = Trees(source, UNITS, reader.finish, OWN, reader.outside)
    found = 0
    for batch in records(source, trees):
        for unit in cast("list[TranslationUnit]", batch):
            found += 1
            yield unit
    if not found:
        source.report("F101", "holds no unit")


class Units:
    """Makes units of trees, knowing the file they stand in."""

    def __init__(self, source: Input, options: ReadOptions) -> None:
        """Languages come from the file's own elements, else from the options."""
        self.source, self.options = source, options
        self.languages = normal(options.source or "und"), normal(options.target or "und")
        self.document = ""
        self.begun = False
        self.trees: Trees
        self.translatable: dict[int, str] = {}
        """What the open elements say of `translate`, by depth."""

    def outside(self, name: str, attributes: Attributes, line: int) -> None:
        """Root and file tell languages and the document's name."""
        if not self.begun and name != "xliff":
            raise self.source.refuse(f"is no XLIFF: its root element is <{name}>", line)
        self.begun = True
        if name in {"xliff", "file"}:
            first = attributes.get("srcLang") or attributes.get("source-language")
            second = attributes.get("trgLang") or attributes.get("target-language")
            self.languages = (
                normal(first) if first else self.languages[0],
                normal(second) if second else self.languages[1],
            )
            self.source.source = "" if self.languages[0] == UNDETERMINED else self.languages[0]
        if name == "file":
            self.document = attributes.get("original", "")
        self.translatable = {depth: said for depth, said in self.translatable.items() if depth < self.trees.depth}
        self.translatable[self.trees.depth] = attributes.get("translate", "")

    def finish(self, node: Node, line: int) -> list[TranslationUnit]:
        """The units of one trans-unit or unit."""
        parts = segments_1(node) if node.name == "trans-unit" else segments_2(node)
        notes = tuple(note.words() for note in notes_of(node) if note.words())
        unit_id = node.attributes.pop("name", "") if self.document.startswith(OURS) else ""
        unit_id = unit_id or node.get("id")
        document = self.document.removeprefix(OURS)
        extra = (*self.kept(node, line), *self.not_to_translate(node))
        units = []
        for number, (key, first, second, status) in enumerate(parts):
            variants = [self.variant(self.languages[0], first)]
            if second is not None:
                variants.append(self.variant(self.languages[1], second))
            ident = f"{unit_id}/{key}" if key else unit_id
            units.append(
                TranslationUnit(
                    tuple(variants),
                    ident,
                    document,
                    status=status,
                    notes=() if number else notes,
                    extra=tuple(e for e in extra if not number or e.path.endswith(TRANSLATE)),
                )
            )
        return units

    def variant(self, language: str, node: Node) -> Variant:
        """The text of a source, target or marked segment, and its inline elements."""
        inline = ""
        if self.options.inline and any(True for _ in node):
            inline = "".join(escape(part) if isinstance(part, str) else part.xml() for part in node.content)
        return Variant(language, flat(node).strip(), inline)

    def kept(self, node: Node, line: int) -> tuple[Extra, ...]:
        """Attributes and elements that a unit has no place for."""
        kept = [
            Extra(f"{node.name}/@{local(name)}", value, FORMAT)
            for name, value in node.attributes.items()
            if name not in TAKEN and " " not in name
        ]
        kept += [Extra(child.name, child.xml(), FORMAT) for child in node if child.name in KEPT]
        if kept and self.options.strict:
            raise NotRepresentable(
                f"{kept[0].path} has no place in the memory (read without --strict)", self.source.path, line
            )
        return tuple(kept)

    def not_to_translate(self, node: Node) -> Iterator[Extra]:
        """What a unit says that is to stay as it is, by its own mark or that of a group around it."""
        around = (self.translatable.get(depth, "") for depth in range(self.trees.depth, 0, -1))
        if next(filter(None, (node.get("translate"), *around)), "") == "no":
            yield Extra(f"{node.name}{TRANSLATE}", "no", FORMAT)


Part = tuple[str, Node, Node | None, str]
"""Key of the segment in its unit, source, target, status."""


def segments_1(node: Node) -> list[Part]:
    """The segments of a trans-unit: those of seg-source where it has them, else the whole."""
    source, target = node.find("source") or Node("source", {}), node.find("target")
    status = status_1(node, target)
    segmented = node.find("seg-source")
    if segmented is None:
        return [("", source, target, status)]
    firsts = {mark.get("mid"): mark for mark in marks(segmented)}
    seconds = {mark.get("mid"): mark for mark in marks(target)} if target else {}
    if not firsts:
        return [("", source, target, status)]
    return [(mid, first, seconds.get(mid), confirmed(node, mid) or status) for mid, first in firsts.items()]


def marks(node: Node) -> Iterator[Node]:
    """The segment marks in an element, in order."""
    for child in node:
        if child.name == "mrk" and child.get("mtype") == "seg":
            yield child
        else:
            yield from marks(child)


def status_1(node: Node, target: Node | None) -> str:
    """The status of a trans-unit."""
    if node.get("approved") == "yes":
        return "final"
    named = {local(name): value.lower() for name, value in node.attributes.items()}
    if "status" in named:
        return states().get(("status", named["status"]), "")
    return states().get(("state", target.get("state").lower()), "") if target is not None else ""


def confirmed(node: Node, mid: str) -> str:
    """The status that Trados keeps of a segment beside it."""
    for group in descend(node):
        if group.name.endswith("}seg") and group.get("id") == mid:
            return states().get(("conf", group.get("conf").lower()), "")
    return ""


def descend(node: Node) -> Iterator[Node]:
    """All elements in an element."""
    for child in node:
        yield child
        yield from descend(child)


def segments_2(node: Node) -> list[Part]:
    """The segments of a unit of XLIFF 2; what is to be ignored is no segment."""
    found = [child for child in node if child.name == "segment"]
    keys = [child.get("id") or str(number) for number, child in enumerate(found, 1)] if len(found) > 1 else [""]
    parts: list[Part] = []
    for key, child in zip_longest(keys, found):
        if child is not None:
            state = states().get(("state", child.get("state").lower()), "")
            parts.append((key, child.find("source") or Node("source", {}), child.find("target"), state))
    return parts


def notes_of(node: Node) -> Iterator[Node]:
    """The notes of a unit."""
    for child in node:
        if child.name == "note":
            yield child
        elif child.name == "notes" or child.name.endswith("}comments"):  # memoQ has comments of its own
            yield from child


def flat(node: Node) -> str:
    """The text without codes; a <cp> is the character it names."""
    return "".join(part if isinstance(part, str) else flat_of(part) for part in node.content)


def flat_of(node: Node) -> str:
    """The text of an inline element."""
    if node.name == "cp":
        return chr(int(node.get("hex") or "20", 16))
    return "" if node.name in CODES or node.get("mtype") == DELETED else flat(node)
