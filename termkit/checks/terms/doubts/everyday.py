"""Concepts of a base that are everyday words, or formulas of such."""

from __future__ import annotations

import re
from functools import lru_cache

from termkit.checks.check import SegmentPair
from termkit.checks.context import Context, Mention
from termkit.checks.terms.habits import SHORTEST, is_general, is_large
from termkit.checks.terms.shapes import loose
from termkit.checks.terms.shapes.derived import is_derived
from termkit.checks.terms.verdicts import Verdict
from termkit.checks.words import is_everyday_word
from termkit.model import Kind
from termkit.text.words import tag

STANCE = re.compile("(?:[\u4e00-\u9fff]方|我们)(?P<act>[\u4e00-\u9fff]{1,4})")
"""A party and what it does: 双方一致同意, 我们支持."""
IDIOM = "i"
VERBAL = ("v", "d", IDIOM)
"""What the segmentation calls a set phrase, verbs and adverbs."""


def is_everyday(mention: Mention, context: Context) -> bool:
    """Whether the base holds a word as a concept that everybody uses all the time, or a formula of such: 取得新成果."""
    if not is_general(mention, context):
        return False
    formula = all(context.base.entries[entry].kind is Kind.FORMULA for entry in mention.entries)
    return is_everyday_word(mention.text) or (formula and _is_everyday_wording(mention.text))


def may_be_said(pair: SegmentPair, verdict: Verdict, context: Context) -> bool:
    """Whether something may say the everyday term: of a formula that makes much of its unit, a word must be there."""
    if is_everyday_word(verdict.mention.text) or not is_large(pair, verdict.mention):
        return True
    words = loose.tokens(pair.target, context.target)
    wanted = (word for term in verdict.allowed for word in loose.words_of(term, context.target) if len(word) > SHORTEST)
    return any(is_derived(word, words, context.target) for word in wanted)


@lru_cache(maxsize=10_000)
def _is_everyday_wording(text: str) -> bool:
    """Whether a Chinese wording is a party and its verb, or everyday words with a verb, or one predicate: 不可逆转."""
    stance = STANCE.fullmatch(text)
    words = tag(text)
    if [kind for _, kind in words] == [IDIOM] or (stance and tag(stance["act"])[0][1] in VERBAL):
        return True
    return any(kind in VERBAL for _, kind in words) and all(is_everyday_word(word) for word, _ in words)
