"""The structure of a format: its elements, what they hold and what attributes they take, read from a table."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from termkit.formats.data import table
from termkit.formats.validation.content import Model, compiled

ATTRIBUTE = re.compile(r"((?:\w+:(?=(?:lang|space|base)\b))?[\w.~-]+)(!?)(?::(\w+))?(?:=(\S+))?\Z")


@dataclass(frozen=True, slots=True)
class Attribute:
    """What an attribute may say: its type (ID, IDREF, language, uri ... or nothing) or the words to choose from."""

    name: str
    required: bool = False
    type: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """What an element holds: a model of children, or text with some elements in it, or nothing."""

    attributes: dict[str, Attribute]
    model: Model | None = None
    mixed: frozenset[str] = frozenset()
    text: bool = False
    type: str = ""
    any_attribute: bool = False
    foreign_attribute: bool = False
    """Attributes of other namespaces are allowed."""
    any_content: bool = False
    required: tuple[str, ...] = field(default=())


@cache
def grammar(*names: str) -> dict[str, Rule]:
    """The rules by element; later tables change the earlier ones, and take away what they mark with -."""
    rows = [row for name in names for row in table(f"grammar_{name}")]
    macros = {row["element"]: row for row in rows if row["element"].startswith("%")}
    merged = {row["element"]: row for row in rows if not row["element"].startswith("%")}
    return {
        name: rule_of(expanded(row["content"], macros, "content"), expanded(row["attributes"], macros, "attributes"))
        for name, row in merged.items()
        if row["content"] != "-"
    }


def expanded(text: str, macros: dict[str, dict[str, str]], column: str) -> str:
    """The text with every %name replaced; a %name of attributes alone stands for its attributes, else its content."""

    def value(found: re.Match[str]) -> str:
        row = macros[found.group()]
        inner = row["content"] or row["attributes"] if column == "content" else row["attributes"] or row["content"]
        return expanded(inner, macros, column)

    return re.sub(r"%[\w-]+", value, text)


def rule_of(content: str, attributes: str) -> Rule:
    """One element's rule."""
    known = [attribute_of(part) for part in attributes.split() if part not in {"*", "~"}]
    by_name = {attribute.name: attribute for attribute in known}
    required = tuple(attribute.name for attribute in known if attribute.required)
    loose = {"any_attribute": "*" in attributes.split(), "foreign_attribute": "~" in attributes.split()}
    common = {"attributes": by_name, "required": required, **loose}
    if content == "ANY":
        return Rule(**common, text=True, any_content=True)  # type: ignore[arg-type]  # a plain bundle of keywords
    if content.startswith("#"):
        kind, *children = content[1:].split("|")
        return Rule(**common, mixed=frozenset(children), text=True, type="" if kind == "text" else kind)  # type: ignore[arg-type]  # as above
    return Rule(**common, model=None if content == "EMPTY" else compiled(content))  # type: ignore[arg-type]  # as above


def attribute_of(text: str) -> Attribute:
    """One attribute, such as `type!=a|b` or `id:ID`."""
    found = ATTRIBUTE.match(text)
    if found is None:
        raise ValueError(f"no attribute rule: {text!r}")
    name, mark, kind, choices = found.groups("")
    return Attribute(name, bool(mark), kind, tuple(choices.split("|")) if choices else ())
