"""A compiled base as text and back, so that a short check need not compile thousands of entries first.

One JSON object: what `Kept` holds, each form as [form, pattern where it is another, flags where there are any].
"""

from __future__ import annotations

import json
from typing import Any

from termkit.checks.compiled import FormsByTerm, Kept
from termkit.model import Relation
from termkit.text.matching import TermForm, pattern_of

VERSION = 1
STRICT, NESTED = 1, 2


def dumps(kept: Kept, key: str) -> str:
    """The text of a compiled base; `key` tells what it was made of."""
    forms = {
        language: {term: [[_row(form, language) for form in some] for some in both] for term, both in by_term.items()}
        for language, by_term in kept.forms.items()
    }
    incoming = {
        target: [[relation.value, source] for relation, source in links] for target, links in kept.incoming.items()
    }
    whole = {"version": VERSION, "key": key, **kept._asdict(), "incoming": incoming, "forms": forms}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


def loads(text: str, key: str) -> Kept | None:
    """The compiled base in the text, if it was made of what `key` says by this version; otherwise None."""
    try:
        whole = json.loads(text)
        if (whole["version"], whole["key"]) != (VERSION, key):
            return None
        incoming = {
            target: [(Relation(relation), source) for relation, source in links]
            for target, links in whole["incoming"].items()
        }
        forms = {language: _forms(by_term) for language, by_term in whole["forms"].items()}
        return Kept(whole["source_terms"], whole["parents"], incoming, whole["documents"], forms)
    except (ValueError, KeyError, TypeError, AttributeError):
        # a file that cannot be used is made again
        return None


def _row(form: TermForm, language: str) -> list[Any]:
    pattern = pattern_of(form.form, language)
    flags = STRICT * form.case_sensitive + NESTED * form.nested
    return [form.form, "" if pattern == form.form else pattern, *([flags] if flags else [])]


def _forms(by_term: dict[str, list[list[list[Any]]]]) -> FormsByTerm:
    return {
        term: ([_form(term, *row) for row in own], [_form(term, *row) for row in implied])
        for term, (own, implied) in by_term.items()
    }


def _form(term: str, form: str, pattern: str, flags: int = 0) -> TermForm:
    return TermForm(term, form, bool(flags & STRICT), bool(flags & NESTED), pattern or form)
