"""A term of fixed number in the other one: human right for human rights, where the base says that only one will do."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from termkit.checks.base.base_term import BaseTerm
from termkit.text.inflection import forms

Place = tuple[int, int]


def in_other_number(allowed: Iterable[BaseTerm], target: str) -> Place | None:
    """Where a term whose number is fixed stands in the other one, in a text that has none of its own forms."""
    for held in allowed:
        if held.term.fixed_number:
            free = replace(held.term, fixed_number=False)
            kind = held.entry.kind
            for form in sorted(set(forms(free, held.language, kind)) - set(forms(held.term, held.language, kind))):
                found = re.search(rf"(?<!\w){re.escape(form)}(?!\w)", target, re.IGNORECASE)
                if found:
                    return found.span()
    return None
