"""JSON bodies of the API as values of the library; whatever they get wrong is said with the field's name."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

from starlette.exceptions import HTTPException

from termkit.model import Kind, Link, Relation, Reliability, Status, TermType
from termkit.workflow.review.deciding import Choice
from termkit.workflow.review.drafting import EntryDraft, TermDraft

E = TypeVar("E", bound=StrEnum)
Body = Mapping[str, Any]


def draft_of(data: object) -> EntryDraft:
    """The form of an entry; raises 400 for what is none."""
    body = _object(data, "draft")
    terms = _object(body.get("terms") or {}, "terms")
    return EntryDraft(
        kind=_word(Kind, body, "kind"),
        subject_field=_text_or_none(body, "subject_field"),
        definition=_text_or_none(body, "definition"),
        note=_text_or_none(body, "note"),
        links=_links(body.get("links")),
        terms={language: tuple(_term(line) for line in _list(lines, language)) for language, lines in terms.items()},
    )


def choices_of(body: Body) -> list[Choice]:
    """The candidates of a decision with the revisions that were seen."""
    items = [_object(item, "candidates") for item in _list(body.get("candidates"), "candidates")]
    if not items:
        raise HTTPException(400, "candidates: name at least one")
    return [Choice(integer(item, "id"), integer(item, "revision")) for item in items]


def text(body: Body, name: str) -> str:
    """A text of the body; raises 400 when it is missing."""
    found = _text_or_none(body, name)
    if found is None:
        raise HTTPException(400, f"{name}: is missing")
    return found


def integer(body: Body, name: str) -> int:
    """A whole number of the body; raises 400 when it is missing."""
    found = body.get(name)
    if not isinstance(found, int) or isinstance(found, bool) or abs(found) >= 2**63:
        raise HTTPException(400, f"{name}: {found!r} is no whole number")
    return found


def word(kind: type[E], body: Body, name: str) -> E:
    """One of an enum's words; raises 400 when it is missing or another."""
    found = _word(kind, body, name)
    if found is None:
        raise HTTPException(400, f"{name}: is missing; one of {', '.join(kind)}")
    return found


def _links(data: object) -> tuple[Link, ...] | None:
    if data is None:
        return None
    return tuple(_link(_object(item, "links")) for item in _list(data, "links"))


def _link(line: Body) -> Link:
    return Link(word(Relation, line, "relation"), text(line, "target"), _text_or_none(line, "note") or "")


def _term(data: object) -> TermDraft:
    line = _object(data, "term")
    return TermDraft(
        term=text(line, "term"),
        place=None if line.get("place") is None else max(integer(line, "place"), 0),
        reading=_text_or_none(line, "reading"),
        status=_word(Status, line, "status"),
        type=_word(TermType, line, "type"),
        source=_text_or_none(line, "source"),
        reliability=_word(Reliability, line, "reliability"),
        note=_text_or_none(line, "note"),
    )


def _word(kind: type[E], body: Body, name: str) -> E | None:
    found = body.get(name)
    if found in (None, ""):
        return None
    try:
        return kind(found)
    except ValueError:
        raise HTTPException(400, f"{name}: {found!r} is unknown; one of {', '.join(kind)}") from None


def _text_or_none(body: Body, name: str) -> str | None:
    found = body.get(name)
    if found is not None and not isinstance(found, str):
        raise HTTPException(400, f"{name}: is no text")
    return found


def _object(data: object, name: str) -> Body:
    if not isinstance(data, dict):
        raise HTTPException(400, f"{name}: is no object")
    return data


def _list(data: object, name: str) -> list[object]:
    if not isinstance(data, list):
        raise HTTPException(400, f"{name}: is no list")
    return data
