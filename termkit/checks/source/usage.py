"""A word or ending stands for another that is written or sounds nearly the same: в течении года, 截止6月底, it’s aims.

Both are words, so that no dictionary tells; what stands beside them does.

Source: Розенталь, «Справочник по правописанию и стилистике», §§ 59-62, 198; 《现代汉语词典》第7版; Fowler's Dictionary
of Modern English Usage (2015).

Wrong: в течении года; в соответствие с договором; 截止2023年底; the country and it’s people
Right: в течение года; в соответствии с договором; 截至2023年底; the country and its people
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Remark, Scope, SegmentPair
from termkit.checks.context import Context
from termkit.checks.spelling.slips_of_pen import slips
from termkit.model import Severity


def run(units: Iterable[SegmentPair], context: Context) -> Iterator[Remark]:
    """A remark for each word."""
    yield from slips(units, "usage.tsv", context.source)


CHECK = Check("SR116", "usage", Severity.WARNING, run, Scope.TEXT, yields_to=("SR101", "SR102", "SR111"), whole=True)
