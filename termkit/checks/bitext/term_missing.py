"""A term of the source has none of its approved equivalents in the target.

Any approved equivalent will do, in any case and number, and so will the acronym of its name, the full form of its
abbreviation, its words around a conjunction, a word derived from it (Китай, китайский), and two parties either way.
A shorter term inside a longer one is not asked for.  It is mere information where only the head of a name stands
(Организация), where a place or an organisation is named after its country, where a word for the term stands shortly
after it was said (страна), and where a term that the file renders thirty times and nearly always has left no trace:
texts drop what they speak of all the time.  The same goes for an everyday word (教育), and for a verb (敦促) or a
wording with one whose nouns are there, that the base holds as a concept or formula: prose has many ways to say it.

Source: ISO 17100:2015, 5.3.1 a (compliance with agreed terminology); MQM 2.0, terminology/wrong-term.

Wrong: 两国元首 — лидеры обеих стран (approved: главы двух государств)
Right: 上海合作组织成员国 — в рамках Шанхайской организации сотрудничества
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from termkit.checks import loose
from termkit.checks.check import Check, Remark, SegmentPair, spans
from termkit.checks.context import Context
from termkit.checks.judging import Outcome, Verdict, judge
from termkit.model import Kind, Severity
from termkit.text.inflection import has_verb
from termkit.text.tables import read_lines

OFTEN = 30
"""Units with a term from which the file is taken to speak of it all the time."""
NEARLY_ALWAYS = 0.97
"""Share of them that must render it."""
LATELY = 12
"""Units back to which a word like the country, or a head without the rest, may refer."""
SHORT_VERB = 4
"""Characters of a source term that is a verb and little else: 呼吁, 至关重要."""
Entries = tuple[str, ...]


def run(units: Iterable[SegmentPair], context: Context) -> Iterator[Remark]:
    """A remark for each source term that nothing in the target renders."""
    mentioned: Counter[Entries] = Counter()
    said: dict[Entries, int] = {}
    missing: list[tuple[SegmentPair, Verdict, bool]] = []
    for pair in units:
        for verdict in judge(pair, context):
            entries = verdict.mention.entries
            mentioned[entries] += 1
            if verdict.outcome in (Outcome.MISSING, Outcome.DOUBTFUL):
                lately = pair.number - said.get(entries, -LATELY) < LATELY
                missing.append((pair, verdict, lately))
            else:
                said[entries] = pair.number
    lost = Counter(verdict.mention.entries for _, verdict, _ in missing)
    for pair, verdict, lately in missing:
        entries = verdict.mention.entries
        usual = mentioned[entries] >= OFTEN and lost[entries] <= (1 - NEARLY_ALWAYS) * mentioned[entries]
        doubtful = verdict.outcome is Outcome.DOUBTFUL or (lately and verdict.is_implied)
        dropped = usual and not verdict.leaves_trace and not verdict.instead
        doubtful = doubtful or dropped or _is_general(pair, verdict, context)
        yield _remark(pair, verdict, Severity.INFO if doubtful else None)


def _is_general(pair: SegmentPair, verdict: Verdict, context: Context) -> bool:
    """Whether the term is a common word, or a verb that prose has many words for, its nouns being there.

    One that the base gives no kind was put there by somebody who means it.
    """
    kinds = {context.base.entries[entry].kind for entry in verdict.mention.entries}
    if not kinds <= {Kind.CONCEPT, Kind.FORMULA, Kind.ABBREVIATION}:
        return False
    if verdict.mention.text in _everyday_words():
        return True
    words = loose.tokens(pair.target, context.target)
    short = len(verdict.mention.text) <= SHORT_VERB
    verbal = any(has_verb(term, context.target) for term in verdict.allowed)
    return verbal and (short or any(_has_its_nouns(term, words, context.target) for term in verdict.allowed))


def _has_its_nouns(term: str, words: list[str], language: str) -> bool:
    """Whether at least half of the words of a term that are no verbs stand there, in any form."""
    nouns = [word for word in loose.words_of(term, language) if len(word) > 2 and not has_verb(word, language)]
    there = [word for word in nouns if loose.is_derived(word, words, language)]
    return len(there) * 2 >= len(nouns)


@cache
def _everyday_words() -> frozenset[str]:
    return frozenset(word for line in read_lines("everyday_words.txt") for word in line.split())


def _remark(pair: SegmentPair, verdict: Verdict, severity: Severity | None) -> Remark:
    wanted = "” or “".join(verdict.allowed)
    message = f"“{verdict.mention.text}” should be rendered “{wanted}”"
    if verdict.instead:
        message += f", not “{verdict.instead}”"
    place, there = spans(verdict.mention.span), spans(verdict.span) if verdict.span else ()
    return Remark(pair, message, place, there, verdict.suggestion, verdict.mention.entries[0], severity)


CHECK = Check("BT101", "term-missing", Severity.WARNING, run, whole=True)
