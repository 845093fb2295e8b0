"""Filters as addresses carry them: `?kind=org&state=new&empty=ru&q=hezuo`."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request

from termkit.model import Kind, ReviewState
from termkit.store.mined.queue import QueueFilter
from termkit.store.terms.browse import MATCH, SORTS, EntryFilter

KNOWN: Mapping[str, bool | None] = {"no": False, "yes": True, "any": None}


def queue_filter(request: Request) -> QueueFilter:
    """The filter of the queue: what is new and in no entry yet, unless the address says otherwise; 400 for nonsense."""
    asked = request.query_params
    states = tuple(state for state in asked.getlist("state") if state != "any")
    kinds = tuple(kind for kind in asked.getlist("kind") if kind)
    _known_words("state", states, {str(state) for state in ReviewState})
    _known_words("kind", kinds, {str(kind) for kind in Kind})
    known = asked.get("known", "any" if states and states != ("new",) else "no")
    _known_words("known", (known,), set(KNOWN))
    return QueueFilter(
        states=states if "state" in asked else (str(ReviewState.NEW),),
        kinds=kinds,
        document=asked.get("document", ""),
        year=asked.get("year", ""),
        min_score=number(asked.get("score", ""), "score"),
        empty=asked.get("empty", ""),
        known=KNOWN[known],
        query=asked.get("q", "").strip(),
    )


def entry_filter(request: Request) -> EntryFilter:
    """The filter of the term base view; 400 for nonsense."""
    asked = request.query_params
    kinds = tuple(kind for kind in asked.getlist("kind") if kind)
    _known_words("kind", kinds, {str(kind) for kind in Kind})
    sort = asked.get("sort") or (MATCH if asked.get("q", "").strip() else "pinyin")
    _known_words("sort", (sort,), {*SORTS, MATCH})
    edited = asked.get("edited", "any")
    _known_words("edited", (edited,), set(KNOWN))
    return EntryFilter(
        kinds=kinds,
        empty=asked.get("empty", ""),
        query=asked.get("q", "").strip(),
        origin=asked.get("origin", ""),
        edited=KNOWN[edited],
        sort=sort,
    )


def whole(request: Request, name: str, usual: int, *, most: int = 1_000_000_000) -> int:
    """A whole number of the address; 400 when it is none."""
    text = request.query_params.get(name, "")
    if not text:
        return usual
    if not text.isdecimal() or len(text) > 10:
        raise HTTPException(400, f"{name}: {text!r} is no whole number")
    return min(int(text), most)


def number(text: str, name: str) -> float:
    """A number of the address, 0 for nothing; 400 when it is none."""
    try:
        return float(text or 0)
    except ValueError:
        raise HTTPException(400, f"{name}: {text!r} is no number") from None


def _known_words(name: str, given: tuple[str, ...], known: set[str]) -> None:
    for word in given:
        if word not in known:
            raise HTTPException(400, f"{name}: {word!r} is unknown; one of {', '.join(sorted(known))}")
