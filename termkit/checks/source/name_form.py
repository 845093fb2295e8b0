"""One person's name is written in several ways: with another middle dot, or spelt otherwise than before.

The dots · (U+00B7), ・ (U+30FB) and • are compared within the text; the first one used is the text's own.

Source: GB/T 15834-2011, 4.13 (the interpunct is U+00B7); names as the base has them.

Wrong: 努尔苏丹·纳扎尔巴耶夫 … 努尔苏丹・纳扎尔巴耶夫
Right: 努尔苏丹·纳扎尔巴耶夫 … 努尔苏丹·纳扎尔巴耶夫
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Remark, Scope, SegmentPair, spans
from termkit.checks.context import Context
from termkit.model import Severity, primary

NAME = re.compile(r"[\u4e00-\u9fff]{1,8}(?P<dot>[·・•‧∙⋅])[\u4e00-\u9fff]{1,8}")


def run(units: Iterable[SegmentPair], context: Context) -> Iterator[Remark]:
    """A remark for each name whose dot is not that of the first name."""
    first = ""
    if primary(context.source) != "zh":
        return
    for unit in units:
        for match in NAME.finditer(unit.source):
            first = first or match.group("dot")
            if match.group("dot") != first:
                yield Remark(
                    unit,
                    f"the dot of “{match.group()}” is U+{ord(match.group('dot')):04X}, elsewhere U+{ord(first):04X}",
                    spans(match.span("dot")),
                    suggestion=first,
                )


CHECK = Check("SR103", "name-form", Severity.WARNING, run, Scope.TEXT, whole=True)
