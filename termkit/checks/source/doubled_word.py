"""A word of the text is written twice in a row, or two blanks stand between words.

So is a character that makes a term of the base without its double (多边主主义).

Two blanks between two words of a Russian or English sentence are reported; more of them are layout, and information.

Source: GB/T 9704-2012; ГОСТ Р 7.0.97-2016; Xbench “repeated words” and “double blank”.

Wrong: Стороны Стороны подтвердили
Right: Стороны подтвердили
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, pairwise

from termkit.checks.check import Check, Remark, Scope, SegmentPair, each
from termkit.checks.context import Context
from termkit.checks.names.tables import offices
from termkit.checks.signs.doubling import DOUBLED_HAN_WORD, REPEATED_HAN, doubled_words
from termkit.checks.signs.faults import in_source
from termkit.checks.signs.marks import Fault, doubled_blanks
from termkit.checks.words import listed
from termkit.model import Kind, Severity, primary
from termkit.text.languages import han_runs
from termkit.text.words import cut

MADE_OF_DOUBLES = re.compile(r"(.)\1(.)\2")
REACH = 12
"""Characters on both sides of a doubled one in which the term stands that it breaks."""
LONG = 4
PERFECTIVE = "了"


def look(unit: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each doubling."""
    found = list(doubled_words(unit.source, context.source))
    yield from in_source(unit, found)
    if primary(context.source) == "zh":
        told = {place for fault in found for place in range(fault.start, fault.end)}
        yield from in_source(
            unit, (fault for fault in _doubled_in_terms(unit.source, context) if fault.start not in told)
        )
    yield from in_source(unit, doubled_blanks(unit.source, context.source), Severity.INFO)
    for place, count in unit.wide_blanks:
        fault = Fault(place, place + 1, "two blanks or more", " ")
        yield from in_source(unit, [fault], None if _is_slip(unit.source, place, count) else Severity.INFO)


def _doubled_in_terms(text: str, context: Context) -> Iterator[Fault]:
    """Characters written twice inside a term of the base, where no term has both."""
    for match in REPEATED_HAN.finditer(text):
        start = max(0, match.start() - REACH)
        around = text[start : match.end() + REACH]
        place = match.start() - start
        shorter = around[:place] + around[place + 1 :]
        inside = any(a < place and place + 1 < b for a, b in _terms(shorter, context))
        if (inside and not _is_meant(around, place, context)) or _is_before_name(around, place, context):
            yield Fault(*match.span(), f"“{match.group(1)}” is written twice", match.group(1))
    for match in DOUBLED_HAN_WORD.finditer(text):
        start, size = max(0, match.start() - REACH), len(match.group("word"))
        around, place = text[start : match.end() + REACH], match.start() - start
        shorter = around[:place] + around[place + size :]
        inside = any(a <= place and place + size <= b and size < b - a for a, b in _terms(shorter, context))
        names = (r for r in context.renderings(around, context.source) if r.term.entry.kind is Kind.PLACE)
        if any(r.end == place + size and r.end - r.start > size for r in names):
            continue  # 南苏丹|苏丹人民解放运动
        if inside and not any(a < place + size < b for a, b in _terms(around, context)):
            yield Fault(*match.span(), f"“{match.group('word')}” is written twice", match.group("word"))


def _is_before_name(text: str, place: int, context: Context) -> bool:
    """Whether a character that ends no word stands before a name of the base that begins with it: 支持|东|东盟."""
    if text[place] in listed("words_of_one_character.txt") or len(cut(text[: place + 1])[-1]) > 1:
        return False
    return any(r.start == place + 1 and r.term.is_name for r in context.renderings(text, context.source))


def _is_meant(text: str, place: int, context: Context) -> bool:
    """Whether both belong there: to one term, to two words (外交部部长), to a word made of doubles (世世代代)."""
    if MADE_OF_DOUBLES.match(text, place) or MADE_OF_DOUBLES.match(text, max(0, place - 2)):
        return True
    words = cut(text)
    ends = accumulate(map(len, words))
    meeting = (pair for end, pair in zip(ends, pairwise(words), strict=False) if end == place + 1)
    if any((len(one) > 1 or one == PERFECTIVE or other in offices()) and len(other) > 1 for one, other in meeting):
        return True  # 统筹部|部长, 增进|了|了解
    return any(a <= place and place + 2 <= b for a, b in _terms(text, context))


def _terms(text: str, context: Context) -> Iterator[tuple[int, int]]:
    """The places of the terms of a text that are longer than a word."""
    return (r.span for r in context.renderings(text, context.source) if r.end - r.start >= LONG)


def _is_slip(text: str, place: int, count: int) -> bool:
    """Whether two blanks stand between two words of a sentence: more of them are layout, and Chinese needs none."""
    around = text[place - 1 : place] + text[place + 1 : place + 2]
    return count == 2 and around.isalpha() and not any(han_runs(around))


CHECK = Check("SR108", "text-doubled", Severity.WARNING, each(look), Scope.TEXT)
