"""A term of the source has none of its approved equivalents in the target.

Any approved equivalent will do, in any case and number, and so will the acronym of its name, the full form of its
abbreviation, its words around a conjunction, a word derived from it (Китай, китайский), and two parties either way.
A shorter term inside a longer one is not asked for.

It is mere information, with the reason told, where only the head of a name stands (Организация), the noun that a term
is about (the station for 空间站), or a surname; where the term is part of something longer (中国香港, 华盛顿邮报,
东南亚); where a word for it stands shortly after it was said (министр, машины); where all that the target says is
explained by the rest of the source, of a term that was said just before or that thirty units mention: texts drop what
they speak of all the time.  So it is for what the base holds as a concept, formula or abbreviation, if that is an
everyday word (教育), a verb (敦促) or a wording with one whose nouns are there, or makes less of the source than suits
how freely the file says such terms (a quarter, as long as that is not known), unless it is a fixed wording (five
characters or more) that another stands instead of.  So it is, too, where no source attests any equivalent (reliability
own), and half of its words are there.  A term without a kind, as in a plain list, is asked for anywhere.

Source: ISO 17100:2015, 5.3.1 a (compliance with agreed terminology); MQM 2.0, terminology/wrong-term.

Wrong: 两国元首 — лидеры обеих стран (approved: главы двух государств)
Right: 上海合作组织成员国 — в рамках Шанхайской организации сотрудничества
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Remark, SegmentPair, spans
from termkit.checks.context import Context
from termkit.checks.terms.doubts.confidence import why_no_error
from termkit.checks.terms.habits import Habits
from termkit.checks.terms.judging import judge
from termkit.checks.terms.verdicts import Verdict
from termkit.model import Severity

TOLD = 3
"""How many equivalents a message names; the base has the others."""


def run(units: Iterable[SegmentPair], context: Context) -> Iterator[Remark]:
    """A remark for each source term that nothing in the target renders."""
    habits = Habits()
    missing: list[tuple[SegmentPair, Verdict, int]] = []
    for pair in units:
        found = habits.see(pair, judge(pair, context), context)
        missing += [(pair, verdict, since) for verdict, since in found]
    for pair, verdict, since in missing:
        past = habits.past(verdict.mention.entries, since)
        yield _remark(pair, verdict, why_no_error(pair, verdict, past, habits, context))


def _remark(pair: SegmentPair, verdict: Verdict, doubt: str) -> Remark:
    first = sorted(verdict.allowed, key=lambda name: name != verdict.suggestion)
    wanted = "” or “".join([*first[:TOLD], *(["…"] if len(first) > TOLD + 1 else first[TOLD:])])
    message = f"“{verdict.mention.text}” should be rendered “{wanted}”"
    if verdict.instead:
        message += f", not “{verdict.instead}”"
    if doubt:
        message += f"; perhaps no error: {doubt}"
    place, there = spans(verdict.mention.span), spans(verdict.span) if verdict.span else ()
    severity = Severity.INFO if doubt else None
    return Remark(pair, message, place, there, verdict.suggestion, verdict.mention.entries[0], severity)


CHECK = Check("BT101", "term-missing", Severity.WARNING, run, whole=True, yields_to=("BT106",))
