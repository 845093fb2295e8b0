"""The title of a known document is quoted with a mistake.

A title in 《…》 or «…» that is nearly, but not quite, one in the base.  Two parties may stand in either order
(alternat), and a title shortened at its end is no mistake.

Source: the documents of the base with their sources; GB/T 15834-2011, 4.15 (titles in 《》).

Wrong: 《中华人民共和国和哈萨克斯坦共和国睦邻友好条约》 (the treaty is 睦邻友好合作条约)
Right: 《中华人民共和国和哈萨克斯坦共和国睦邻友好合作条约》
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.checks.check import Check, Remark, Scope, SegmentPair, each, spans
from termkit.checks.context import Context
from termkit.model import Severity, primary
from termkit.text.normalize import key

QUOTED = {
    "zh": re.compile(r"《([^《》]{6,80})》"),
    "ru": re.compile(r"«([^«»]{12,200})»"),
    "en": re.compile(r"“([^“”]{12,200})”"),
}
NEAR = 88
"""Similarity (0-100) from which a title is taken for a known one."""


def look(unit: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each quoted title that is nearly a known one."""
    pattern = QUOTED.get(primary(context.source))
    quoted = list(pattern.finditer(unit.source)) if pattern else []
    if not quoted:
        return
    from rapidfuzz import fuzz, process

    known = context.base.titles(context.source)
    for match in quoted:
        title = key(match.group(1))
        if title in known:
            continue
        near = process.extractOne(title, known.keys(), scorer=fuzz.ratio, score_cutoff=NEAR)
        if near and not near[0].startswith(title) and _differs(title, near[0]):
            entry, right = known[near[0]]
            yield Remark(
                unit, f"the title in the base is “{right}”", spans(match.span(1)), suggestion=right, entry=entry
            )


def _differs(one: str, other: str) -> bool:
    """Whether more differs than a year or number, which makes another document."""
    return re.sub(r"\d+", "", one) != re.sub(r"\d+", "", other)


CHECK = Check("SR102", "treaty-title", Severity.WARNING, each(look), Scope.TEXT)
