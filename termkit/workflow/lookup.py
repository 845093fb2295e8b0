"""Look-up: what the base knows of a word in any of its languages.

Answers are plain dictionaries made straight from the stored JSON: a look-up must be over before the model's
dataclasses would be imported.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from termkit.store.terms.search import search

if TYPE_CHECKING:
    from termkit.store.database import TermBase
    from termkit.store.terms.search import Hit

Answer = dict[str, Any]
"""term, kind, pinyin, entry, state, match, matched, terms {language: [...]}, suggestions, links, note, contexts."""

SLOTS = ("en", "ru")
"""Those of the model."""
CONTEXTS = 5
NEAR = 5
"""So many terms are told that the query may have meant."""
EDGES = re.compile(r"\A[^\w№(（]+|[^\w%+)）]+\Z")
"""Marks that are copied along with a term: a comma, a full stop, a dash."""
ARTICLE = re.compile(r"\A(?:the|an?)\s+|['’]s?\s*\Z", re.IGNORECASE)


def lookup(base: TermBase, query: str, *, language: str | None = None, limit: int = 20) -> list[Answer]:
    """What the base knows of the query, best match first: entries, and candidates that no entry holds yet.

    The query may be Chinese (whole, beginning, part), pinyin with or without tones, initials, English, or Russian in
    any form.  `language` restricts it to one.  What is not found as it is written is asked for in the other Chinese
    script, or without its English article and possessive.  Where that fails too, the answers are the nearest terms
    (their `match` is `near`), or else the terms that the query is made of (`part`).
    """
    query = EDGES.sub("", query) or query
    hits = search(base, query, language=language, limit=limit) or _otherwise_written(base, query, language, limit)
    return [answer_of(base, hit) for hit in hits or _instead(base, query, language, limit)]


def _otherwise_written(base: TermBase, query: str, language: str | None, limit: int) -> list[Hit]:
    if any(char >= "\u3400" for char in query):
        from termkit.text.languages import in_other_script

        spellings = list(in_other_script(query))
    else:
        plainer = ARTICLE.sub("", query.replace("&", " and "))
        spellings = [plainer] if plainer != query else []
    return [hit for text in spellings for hit in search(base, text, language=language, limit=limit)]


def _instead(base: TermBase, query: str, language: str | None, limit: int) -> list[Hit]:
    """What the query may have meant, or what it is made of; a term that stands in it whole is a part, and no slip.

    Where one part is more than half of the query, it is a sentence around that term, and only the parts are told.
    """
    from termkit.store.keys import search_key
    from termkit.store.terms.nearest import nearest  # reads the whole base: only for what nothing else answers
    from termkit.store.terms.parts import parts

    near = nearest(base, query, language=language, limit=min(limit, NEAR))
    slips = [hit for hit in near if search_key(hit.term) not in search_key(query)]
    held = parts(base, query, language=language, limit=limit)
    if any(len(search_key(hit.term)) * 2 > len(search_key(query)) for hit in held):
        return held
    return slips or held


def answer_of(base: TermBase, hit: Hit) -> Answer:
    """The full answer for a hit."""
    if hit.entry:
        return _from_entry(base, hit)
    return _from_candidate(base, hit)


def _from_entry(base: TermBase, hit: Hit) -> Answer:
    from termkit.store.terms.search import contexts_of_entry, names_of, payload

    entry = payload(base, hit.entry or "")
    terms: dict[str, list[dict[str, Any]]] = {tag: [] for tag in ("zh", *SLOTS)}
    hints: dict[str, list[dict[str, Any]]] = {}
    for section in entry.get("sections", ()):
        tag = section["language"].partition("-")[0]
        terms.setdefault(tag, []).extend(_term(term) for term in section.get("terms", ()))
        hints.setdefault(tag, []).extend(section.get("suggestions", ()))
    chinese = terms["zh"]
    contexts = [c for s in entry.get("sections", ()) for t in s.get("terms", ()) for c in t.get("contexts", ())]
    names = names_of(base, [link["target"] for link in entry.get("links", ())])
    return {
        "term": chinese[0]["term"] if chinese else hit.term,
        "kind": entry.get("kind") or "",
        "pinyin": chinese[0]["pinyin"] if chinese else "",
        "entry": entry["id"],
        "state": "approved",
        "match": hit.stage,
        "matched": hit.term,
        "terms": terms,
        "suggestions": {tag: found for tag, found in hints.items() if found and not terms[tag]},
        "links": [
            {"relation": link["relation"], "target": link["target"], "term": names.get(link["target"], link["target"])}
            for link in entry.get("links", ())
        ],
        "note": entry.get("note", ""),
        "contexts": [_context(c) for c in contexts] + contexts_of_entry(base, entry["id"], CONTEXTS),
    }


def _from_candidate(base: TermBase, hit: Hit) -> Answer:
    from termkit.store.terms.search import candidate_card

    card = candidate_card(base, hit.candidate or "", CONTEXTS)
    chinese = _term({"term": card["term"], "reading": card["reading"]})
    return {
        "term": card["term"],
        "kind": card["kind"],
        "pinyin": card["reading"],
        "entry": None,
        "state": card["state"],
        "score": card["score"],
        "match": hit.stage,
        "matched": hit.term,
        "terms": {"zh": [chinese], **{tag: [] for tag in SLOTS}},
        "suggestions": json.loads(card["suggestions"]),
        "links": [
            {"relation": relation, "target": target, "term": target}
            for relation, target, _ in json.loads(card["links"])
        ],
        "note": "",
        "contexts": card["contexts"],
    }


def _term(term: dict[str, Any]) -> dict[str, Any]:
    empty = ("status", "type", "source", "reliability", "note", "valid_from", "valid_to")
    return {"term": term["term"], "pinyin": term.get("reading", ""), **{name: term.get(name) or "" for name in empty}}


def _context(context: dict[str, Any]) -> dict[str, Any]:
    return {
        "text": context["text"],
        "document": context.get("document", "") or context.get("source", ""),
        "date": context.get("date", ""),
        "start": context.get("start"),
        "end": context.get("end"),
    }
