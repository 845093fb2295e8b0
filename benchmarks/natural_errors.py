"""Terms replaced in human translations: a place or name by another one, a word by words that mean something else.

No error is injected where the term would still stand there in another shape: where the source has it twice, where the
equivalent is left in a longer code (CoV of SARS-CoV-2), or a word that begins like one (коронавирусный, Chinese).
"""

from __future__ import annotations

import random
import re
from collections.abc import Collection
from dataclasses import replace

from termkit.checks import SegmentPair
from termkit.checks.context import Context
from termkit.checks.terms.judging import judge
from termkit.checks.terms.verdicts import Outcome, Verdict
from termkit.text.words import tag

FOREIGN = {"ru": "иной порядок ведения дел", "en": "other way of doing things"}
OTHER_PLACE = {"ru": "Перу", "en": "Peru"}
OTHER_NAME = {"ru": "Совет Европы", "en": "Council of Europe"}
BEGINNING = 4
"""Letters by which a word is taken for one of the term's."""
_WORD = re.compile(r"[^\W\d_]+")


def replaced(
    clean: list[SegmentPair], context: Context, silent: Collection[int], share: float
) -> tuple[list[SegmentPair], set[int]]:
    """The units, a share of those that render a term and are in no finding made wrong, and the numbers of these."""
    chance = random.Random(3)
    units, wrong = [], set()
    for pair in clean:
        rendered = [
            v for v in judge(pair, context) if v.outcome is Outcome.RENDERED and pair.source.count(v.mention.text) == 1
        ]
        if rendered and pair.number not in silent and chance.random() < share:
            verdict = chance.choice(rendered)
            target = without(pair, verdict, context)
            if not is_left(pair, verdict, target):
                pair = replace(pair, target=target)  # noqa: PLW2901
                wrong.add(pair.number)
        units.append(pair)
    return units, wrong


def without(pair: SegmentPair, verdict: Verdict, context: Context) -> str:
    """The target with every rendering of a term replaced; of names by another name."""
    family = {m for entry in verdict.mention.entries for m in context.base.families.of(entry)}
    renderings = [r for r in context.look(pair).renderings if r.term.entry.id in family and r.is_longest]
    other = _instead(verdict.mention.text, named=any(r.term.is_name for r in renderings))[context.target]
    target = pair.target
    for start, end in sorted({r.span for r in renderings}, reverse=True):
        target = target[:start] + other + target[end:]
    return target


def _instead(term: str, *, named: bool) -> dict[str, str]:
    """What stands for a term instead, by language."""
    if tag(term)[0][1] == "ns":
        return OTHER_PLACE
    return OTHER_NAME if named else FOREIGN


def is_left(pair: SegmentPair, verdict: Verdict, target: str) -> bool:
    """Whether an equivalent was part of a code, or a word that begins like one of them still stands in the target."""
    left = {word.lower()[:BEGINNING] for word in _WORD.findall(target)}
    own = {word for term in verdict.allowed for word in _WORD.findall(term)}
    in_a_code = any(
        re.search(rf"[A-Z]-{re.escape(word)}\b|\b{re.escape(word)}-[A-ZА-Яа-я]", pair.target) for word in own
    )
    return in_a_code or any(word.lower()[:BEGINNING] in left for word in own if len(word) >= BEGINNING)
