"""A Cyrillic word of the text has Latin letters that look like its own, or the reverse.

Source: Unicode Technical Standard 39, 5.1 (mixed-script confusables).

Wrong: Cовет Безопасности (the first letter is Latin)
Right: Совет Безопасности
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks.check import Check, Remark, Scope, SegmentPair, each
from termkit.checks.context import Context
from termkit.checks.signs.faults import in_source
from termkit.checks.signs.marks import mixed_script
from termkit.model import Severity


def look(unit: SegmentPair, _: Context) -> Iterator[Remark]:
    """A remark for each word in two scripts."""
    yield from in_source(unit, mixed_script(unit.source))


CHECK = Check("SR109", "text-mixed-script", Severity.ERROR, each(look), Scope.TEXT)
