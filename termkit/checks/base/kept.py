"""What compiling a base finds out as text and back, so that a short check need not compile thousands of entries first.

One JSON object: what `Kept` holds.
"""

from __future__ import annotations

import json

from termkit.checks.compiled import Kept
from termkit.model import Relation


def dumps(kept: Kept) -> str:
    """The text of what compiling found out."""
    incoming = {
        target: [[relation.value, source] for relation, source in links] for target, links in kept.incoming.items()
    }
    return json.dumps({**kept._asdict(), "incoming": incoming}, ensure_ascii=False, separators=(",", ":"))


def loads(text: str) -> Kept:
    """What compiling found out, from its text."""
    whole = json.loads(text)
    whole["incoming"] = {
        target: [(Relation(relation), source) for relation, source in links]
        for target, links in whole["incoming"].items()
    }
    return Kept(**whole)
