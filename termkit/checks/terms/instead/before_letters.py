"""Names that only the letters in brackets behind them say: Российский совет по внешней политике (РСМД).

The letters explain the name before them; a name that begins as the base has it, and goes on otherwise, is another one.
"""

from __future__ import annotations

import re

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.context import Context, Rendering
from termkit.checks.terms.shapes import loose
from termkit.checks.terms.shapes.derived import is_derived
from termkit.text.inflection import is_acronym

FEWEST = 3
"""Words of a name that has some to differ in besides its first."""
WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
OPENS = re.compile(r"[»”\"]?\s*[(（]\s*\Z")
CLOSES = re.compile(r"\s*[)）]")
STOP = re.compile(r"[.,;:!?()«»“”]")


def name_before_letters(
    usable: list[Rendering], allowed: list[BaseTerm], target: str, context: Context
) -> tuple[int, int] | None:
    """The place of another name right before the letters that are all that says the term."""
    letters = usable[0]
    bracket = OPENS.search(target, 0, letters.start)
    is_closed = bool(CLOSES.match(target, letters.end)) and all(r.span == letters.span for r in usable)
    if not bracket or not is_closed or not is_acronym(letters.text):
        return None
    names = [term for term in allowed if len(loose.words_of(term.term.term, context.target)) >= FEWEST]
    places = {_begun(term, target[: bracket.start()], context) for term in names}
    return places.pop() if len(places) == 1 else None


def _begun(term: BaseTerm, before: str, context: Context) -> tuple[int, int] | None:
    """Where a name begins with the first word of the term at the end of a text, and does not have all its words."""
    words = list(WORD.finditer(before))
    firsts = {form.split()[0] for form in context.base.forms_of(term)}
    count = len(term.term.term.split())
    start = next((w.start() for w in reversed(words[-count - 1 : 1 - FEWEST]) if w.group() in firsts), None)
    if start is None or STOP.search(before, start):
        return None
    said = is_derived(term.term.term, loose.tokens(before[start:], context.target), context.target)
    return None if said else (start, words[-1].end())
