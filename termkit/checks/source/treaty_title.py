"""The title of a known document is quoted with a mistake.

A title in 《…》 or «…» that is nearly, but not quite, one in the base.  Two parties may stand in either order
(alternat), a title shortened at its end is no mistake, and one with another party is another document.

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
PARTY = {
    "zh": re.compile(r"(?:\A|[和与同、及])([^和与同、及]{2,8}?)(?:共和国|王国|联邦|合众国)"),
    "ru": re.compile(r"(?<!\w)[А-ЯЁ][а-яё]{3,}"),
    "en": re.compile(r"\b[A-Z][a-z]{3,}"),
}
OTHER = 60
"""How alike two names are at most that are not one, misspelt."""
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
            if _has_other_party(match.group(1), right, PARTY[primary(context.source)]):
                continue
            yield Remark(
                unit, f"the title in the base is “{right}”", spans(match.span(1)), suggestion=right, entry=entry
            )


def _has_other_party(title: str, known: str, party: re.Pattern[str]) -> bool:
    """Whether each title names somebody who is in the other one by no spelling."""
    from rapidfuzz import fuzz, process

    here, there = set(party.findall(title)), set(party.findall(known))
    alone, missing = here - there, there - here
    return bool(alone and missing) and not any(
        process.extractOne(name, missing, scorer=fuzz.ratio, score_cutoff=OTHER) for name in alone
    )


def _differs(one: str, other: str) -> bool:
    """Whether more differs than a year or number, which makes another document."""
    return re.sub(r"\d+", "", one) != re.sub(r"\d+", "", other)


CHECK = Check("SR102", "treaty-title", Severity.WARNING, each(look), Scope.TEXT)
