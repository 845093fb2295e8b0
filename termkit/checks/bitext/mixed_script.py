"""A Cyrillic word has Latin letters that look like its own, or the reverse: Cовет with a Latin C.

Such words are not found by any search.

Source: Unicode Technical Standard 39, 5.1 (mixed-script confusables).

Wrong: Cовет Безопасности (the first letter is Latin)
Right: Совет Безопасности
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks.check import Check, Remark, SegmentPair, each
from termkit.checks.context import Context
from termkit.checks.signs.faults import in_source, in_target
from termkit.checks.signs.marks import mixed_script
from termkit.model import Severity


def look(pair: SegmentPair, _: Context) -> Iterator[Remark]:
    """A remark for each word in two scripts, on either side."""
    yield from in_target(pair, mixed_script(pair.target))
    yield from in_source(pair, mixed_script(pair.source))


CHECK = Check("BT310", "mixed-script", Severity.ERROR, each(look))
