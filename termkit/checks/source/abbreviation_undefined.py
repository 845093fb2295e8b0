"""An abbreviation is used before the text introduces it, or is introduced nowhere, or with other letters.

What the text introduces (以下简称, далее, hereinafter, or in brackets) is not used before that.  Letters that neither
the text, nor the base, nor everybody knows (ООН, WTO) are introduced nowhere.  Letters in brackets behind a
name are those that the base has for it.

Source: GB/T 9704-2012; ГОСТ Р 7.0.97-2016; UN Editorial Manual.

Wrong: 上合组织…… 上海合作组织（以下简称“上合组织”）; Шанхайская организация сотрудничества (ШСО)
Right: 上海合作组织（以下简称“上合组织”）…… 上合组织
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Remark, Scope, SegmentPair, spans
from termkit.checks.context import Context
from termkit.checks.introductions import introductions
from termkit.checks.spelling.letters_of_names import mistaken_letters
from termkit.checks.unexplained import unexplained
from termkit.checks.words import listed
from termkit.model import NAME_KINDS, Kind, Severity
from termkit.text.languages import is_han
from termkit.text.words import frequency, tag

COMMON = 300
"""Times that jieba counts a Chinese word which everybody uses."""
LONGEST_WORD = 2
"""Characters of such a word; a longer one may be the short name of a body: 安理会."""
NAMING = ("j", "nt", "nz")
"""Parts of speech of short names: 独联体."""
NAMES = NAME_KINDS | {Kind.ABBREVIATION}


def run(units: Iterable[SegmentPair], context: Context) -> Iterator[Remark]:
    """A remark for the first use of each abbreviation before its introduction, or without one."""
    held = list(units)
    yield from _early(held, context)
    yield from (remark for unit in held for remark in mistaken_letters(unit, context))
    for unit, start, letters in unexplained(held, context):
        message = f"“{letters}” is introduced nowhere"
        yield Remark(unit, message, spans((start, start + len(letters))))


def _early(units: Iterable[SegmentPair], context: Context) -> Iterator[Remark]:
    passed: list[SegmentPair] = []
    introduced: set[str] = set()
    for unit in units:
        for match in introductions(unit.source, context.source):
            name = match.group("name")
            is_new = name not in introduced and _is_telling(name, context)
            early = _first_use(name, passed, context) if is_new else None
            introduced.add(name)
            if early:
                earlier, place = early
                message = f"“{name}” is used before segment {unit.number} introduces it"
                yield Remark(earlier, message, spans((place, place + len(name))))
        passed.append(unit)


def _is_telling(name: str, context: Context) -> bool:
    """Whether it is no ordinary word, which means something else before: trust, территории, 双方, 标准."""
    entries = (context.base.entries[entry] for entry in context.base.entries_of(name))
    if len(name) <= 1 or name.islower() or name in listed("generic_abbreviations.txt"):
        return False
    if not any(map(is_han, name)):
        return True
    named = tag(name)[0][1] in NAMING or any(entry.kind in NAMES for entry in entries)
    return (len(name) > LONGEST_WORD and named) or frequency(name) < COMMON


def _first_use(name: str, units: Iterable[SegmentPair], context: Context) -> tuple[SegmentPair, int] | None:
    """The first unit that has the name as a word of its own, in no longer term of the base, and its place there."""
    own = re.compile(rf"(?<![^\W\u3400-\u9fff]){re.escape(name)}(?![^\W\u3400-\u9fff])")
    found = ((unit, match.start()) for unit in units for match in own.finditer(unit.source))
    return next((place for place in found if not _is_in_longer(*place, len(name), context)), None)


def _is_in_longer(unit: SegmentPair, start: int, length: int, context: Context) -> bool:
    """Whether the name is a part of another one there: 开发银行 in 新开发银行."""
    spans_of_terms = (r.span for r in context.renderings(unit.source, context.source))
    return any(a <= start and start + length <= b and b - a > length for a, b in spans_of_terms)


CHECK = Check("SR104", "abbreviation-undefined", Severity.WARNING, run, Scope.TEXT, whole=True)
