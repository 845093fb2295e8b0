"""A term is preferred or admitted in one entry and deprecated in another for the same Chinese term.

Source: ISO 704:2022, 6.3 (designations are acceptable or not); practice of term bases merged from several lists.

Wrong: 元首: глава государства (preferred) in one row, глава государства (deprecated) in another
Right: one status for one pair
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Located, Remark, Scope
from termkit.checks.context import Context
from termkit.checks.sections import sections
from termkit.model import Severity, primary
from termkit.text.normalize import key


def run(located: Iterable[Located], _: Context) -> Iterator[Remark]:
    """A remark for each pair with two statuses."""
    first: dict[tuple[str, str, str], tuple[bool, Located]] = {}
    for place, language, term in sections(located):
        if primary(language) == "zh":
            continue
        usable = term.may_be_used
        for chinese in place.entry.terms("zh"):
            before, earlier = first.setdefault((key(chinese.term), language, term.term), (usable, place))
            if before != usable:
                where = f"{earlier.path}:{earlier.line}" if earlier.line else earlier.entry.id
                yield Remark(place, f"“{term.term}” for “{chinese.term}” may be used in one entry and not in {where}")


CHECK = Check("TB110", "status-conflict", Severity.ERROR, run, Scope.ENTRIES)
