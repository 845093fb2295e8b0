"""One name is written in several ways: with another middle dot, or spelt otherwise than before or than in the base.

The dots · (U+00B7), ・ (U+30FB) and • are compared within the text; the one used most is the text's own.  Spellings of
a person are compared where the same office stands beside them, or where the rest of the name is the same; with those
of the base in every language: Си Цзинпин, Xi Jingping; so are long names of places, and surnames behind the office that
the base tells of or behind the right initial.  A full stop for the dot, or none, is told in any text.

Source: GB/T 15834-2011, 4.13 (the interpunct is U+00B7); names as the base has them.

Wrong: 努尔苏丹·纳扎尔巴耶夫 … 努尔苏丹・纳扎尔巴耶夫; 托卡耶夫总统 … 托卡叶夫总统
Right: 努尔苏丹·纳扎尔巴耶夫 … 努尔苏丹·纳扎尔巴耶夫; 托卡耶夫总统 … 托卡耶夫总统
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Remark, Scope, SegmentPair, spans
from termkit.checks.context import Context
from termkit.checks.spelling.alike import spelt_like
from termkit.checks.spelling.known import nearly_known
from termkit.checks.spelling.known_persons import nearly_known_persons
from termkit.checks.spelling.names_of_one_word import misspelt_names
from termkit.checks.spelling.transcriptions import transcribed_otherwise
from termkit.checks.spelling.written import Misspelt, has_foreign_dot, misspelt
from termkit.model import SPELT_KINDS, Severity, primary

NAME = re.compile(r"[\u4e00-\u9fff]{1,8}(?P<dot>[·・•‧∙⋅.．])[\u4e00-\u9fff]{1,8}")
"""Of a name in transcription; a dot in a heading or title may be another one (一线调研•加快形成)."""

STANDARD = "·"
STOPS = ".．"
"""Stand between the parts of no name, however often a text has them."""


def run(units: Iterable[SegmentPair], context: Context) -> Iterator[Remark]:
    """A remark for each name whose dot is not that of the first name, or that is spelt otherwise."""
    held = list(units)
    if primary(context.source) == "zh":
        yield from _dots(held)
        known = [remark for unit in held for remark in nearly_known(unit, context, SPELT_KINDS)]
    else:
        near = (nearly_known_persons, transcribed_otherwise, misspelt_names)
        found = (remark for unit in held for look in near for remark in look(unit, context))
        known = _each_once(found)
    yield from known
    told = {(id(remark.unit), *remark.source_spans) for remark in known}
    spelt = (_spelling(one, context) for one in misspelt(held, context.source))
    yield from (remark for remark in spelt if (id(remark.unit), *remark.source_spans) not in told)


def _each_once(found: Iterable[Remark]) -> list[Remark]:
    """The remarks, but those of a word of a name that another one tells whole."""
    kept: list[Remark] = []
    for one in found:
        inside = (other for other in kept if other.unit is one.unit)
        a = one.source_spans[0]
        if not any(span.start <= a.start and a.end <= span.end for other in inside for span in other.source_spans):
            kept.append(one)
    return kept


def _dots(units: list[SegmentPair]) -> Iterator[Remark]:
    matches = [(unit, match) for unit in units for match in NAME.finditer(unit.source)]
    found = [(unit, match) for unit, match in matches if has_foreign_dot(unit.source, match.start("dot"))]
    times = Counter(dot for _, match in found if (dot := match.group("dot")) not in STOPS)
    usual = max(times, key=lambda dot: (times[dot], dot == STANDARD), default=STANDARD)
    for unit, match in found:
        dot = match.group("dot")
        if dot != usual:
            message = f"the dot of “{match.group()}” is U+{ord(dot):04X}, elsewhere U+{ord(usual):04X}"
            yield Remark(unit, message, spans(match.span("dot")), suggestion=usual)


def _spelling(found: Misspelt, context: Context) -> Remark:
    """The remark for a name spelt in two ways, of which the base may know one."""
    wrong, right = found
    if wrong.text in context.base.source_terms:
        wrong, right = right, wrong
    better = right.text
    if primary(context.source) != "zh":
        pairs = zip(wrong.parts, right.parts, strict=True)
        better = " ".join(spelt_like(*pair, context.source) for pair in pairs)
    message = f"“{wrong.text}” is “{right.text}” in segment {right.unit.number}"
    return Remark(wrong.unit, message, spans((wrong.start, wrong.end)), suggestion=better)


CHECK = Check("SR103", "name-form", Severity.WARNING, run, Scope.TEXT, whole=True)
