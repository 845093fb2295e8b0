"""How sure a missing equivalent is an error: what speaks against it, in words, or nothing.

A reviser marks a term that is rendered by something else; he does not mark a text that drops what it has just said, or
says an everyday word in another of the many ways there are.  What is doubtful is told as information, with the reason.
"""

from __future__ import annotations

import re
from functools import lru_cache

from termkit.checks.check import SegmentPair
from termkit.checks.context import Context, Mention
from termkit.checks.terms import loose
from termkit.checks.terms.additions import adds_action
from termkit.checks.terms.countries import is_unnamed
from termkit.checks.terms.derived import is_derived
from termkit.checks.terms.emphasis import keeps_emphasis
from termkit.checks.terms.habits import (
    JUST,
    LARGE,
    LATELY,
    NEVER,
    SHORTEST,
    USUALLY,
    Habits,
    Past,
    is_general,
    is_large,
    share_of_unit,
)
from termkit.checks.terms.left_over import rest_of
from termkit.checks.terms.proposals import is_said_otherwise
from termkit.checks.terms.verdicts import Outcome, Verdict
from termkit.checks.words import is_everyday_word
from termkit.model import NAME_KINDS, Kind, primary
from termkit.text.inflection import has_verb, opens_with_verb
from termkit.text.roots import is_noun
from termkit.text.words import tag

OFTEN = 30
"""Units with a term from which the file is taken to speak of it all the time."""
UNKNOWN = 1
"""Words of such a unit that may be unexplained although nothing stands for the term: no dictionary has all words."""
SHORT_VERB = 4
"""Characters of a source term that is a verb and little else: 呼吁, 至关重要."""
WORDING = 4
"""Characters from which a concept has two words, of which another one makes another wording: 国际社会."""
LONG = 5
"""Characters from which anything nearly like it is another wording."""
EVIDENCE = 0.5
"""What a term that makes all of its unit tolerates: the share of common concepts that the file may say otherwise."""
REWORDED = 0.4
"""How much of its unit a term counts for at least that stands there in another wording."""

STANCE = re.compile("(?:[\u4e00-\u9fff]方|我们)(?P<act>[\u4e00-\u9fff]{1,4})")
"""A party and what it does: 双方一致同意, 我们支持."""
IDIOM = "i"
VERBAL = ("v", "d", IDIOM)
"""What the segmentation calls a set phrase, verbs and adverbs."""

SAID = "it was said before, and a word there may stand for it"
ALONE = "only its head stands there, and nothing for the rest"
DROPPED = "it was said just before, and no other name stands there"
USUAL = "the file speaks of it all the time, and nothing stands there for it"
LEFT = "it was said shortly before, and nothing stands there for it"
EVERYDAY = "it is an everyday word"
VERB = "it is a verb, and its nouns are there"
UNNAMED = "no other country stands there, and the unit says much else"
LEFT_OUT = "no other name stands there, and the unit says much else"
FREE = "the file says common concepts in ways of its own"
SMALL = "it is a common concept and a small part of the unit, which may say it in another way"
PROPOSED = "no source attests what the base has, and half of it stands there in other words"


def why_no_error(pair: SegmentPair, verdict: Verdict, past: Past, habits: Habits, context: Context) -> str:
    """Why the missing term may be no error; nothing where it should be one."""
    if verdict.is_rivalled:
        return ""
    if verdict.outcome is Outcome.DOUBTFUL:
        return verdict.doubt
    said = _why_said_before(pair, verdict, past, habits, context)
    if said:
        return said
    if is_said_otherwise(verdict.mention.entries, verdict.allowed, pair.target, context):
        return PROPOSED
    return _why_general(pair, verdict, past, habits, context)


def _why_said_before(pair: SegmentPair, verdict: Verdict, past: Past, habits: Habits, context: Context) -> str:
    """Whether the text need not say the term in full, since it has just said it, or speaks of it all the time."""
    words = loose.tokens(pair.target, context.target)
    if any(keeps_emphasis(term, words, context.target) for term in verdict.allowed):
        if verdict.keeps_its_head and verdict.is_implied and not verdict.is_reworded:
            return ALONE
        if _is_said_in_part(verdict, past):
            return SAID
    pointed_at = verdict.is_pointed_at and not verdict.instead
    dropped = (verdict.is_person and past.since <= JUST) or (pointed_at and past.since < LATELY)
    if dropped and not _hints(verdict, habits):
        return DROPPED
    if _is_left_out(pair, verdict, past, habits, context):
        return USUAL if past.mentioned >= OFTEN else LEFT
    return ""


def _is_left_out(pair: SegmentPair, verdict: Verdict, past: Past, habits: Habits, context: Context) -> bool:
    """Whether the file speaks of the term all the time, or did just now, and nothing stands there for it."""
    often = past.mentioned >= OFTEN
    if not (often or past.since < LATELY) or verdict.instead or _hints(verdict, habits):
        return False
    rest = rest_of(pair, verdict.mention, context.look(pair), context.target)
    if often and verdict.suggestion[:1].isupper():
        return not rest.has_strange_name(len(pair.target))  # nothing but a name stands for a name
    words = [match.group() for match in rest.left_over()]
    return len(words) <= (UNKNOWN if often else 0) and all(map(str.islower, words))


def _is_said_in_part(verdict: Verdict, past: Past) -> bool:
    """Whether a word stands for the term, or a part of it, which the file has said or the source points back to."""
    if (verdict.is_cut_short and past.since < NEVER) or (verdict.is_taken_up and past.since <= JUST):
        return True
    return verdict.is_implied and not verdict.is_reworded and (past.since < LATELY or verdict.is_pointed_at)


def _why_general(pair: SegmentPair, verdict: Verdict, past: Past, habits: Habits, context: Context) -> str:
    """Whether the term is a common concept or a verb, which prose has many words for, or a name left out.

    One that the base gives no kind was put there by somebody who means it: of a verb all nouns must be there then.
    """
    general = is_general(verdict.mention, context)
    if is_everyday(verdict.mention, context) and _is_said(pair, verdict, context):
        return EVERYDAY
    if _is_reworded_verb(pair, verdict, context, general=general):
        return VERB
    if general:
        return _why_free(pair, verdict, past, habits)
    if _is_reworded(verdict) or is_large(pair, verdict.mention):
        return ""
    return _why_left_out(pair, verdict, habits, context)


def _why_left_out(pair: SegmentPair, verdict: Verdict, habits: Habits, context: Context) -> str:
    """Whether a name is left out: the base calls it one and no other stands there, or it is a country's."""
    names = all(context.base.entries[entry].kind in NAME_KINDS for entry in verdict.mention.entries)
    if names and not _hints(verdict, habits) and not verdict.instead:
        return LEFT_OUT
    return UNNAMED if is_unnamed(verdict.mention.text, pair.target, context.target) else ""


def _hints(verdict: Verdict, habits: Habits) -> bool:
    """Whether something hints at another rendering: a part of the term, or a name that is none of the file's own."""
    return any(not habits.is_own(word, verdict.mention.entries) for word in verdict.trace)


def _is_reworded_verb(pair: SegmentPair, verdict: Verdict, context: Context, *, general: bool) -> bool:
    """Whether it is a verb and little else, or a wording with a verb whose nouns are there."""
    common = [term for term in verdict.allowed if not term[:1].isupper()]  # to shanghai is a verb, too
    acting = [term for term in common if (_is_clause if general else _acts)(term, context.target)]
    if acting and general and len(verdict.mention.text) <= SHORT_VERB and not is_large(pair, verdict.mention):
        return True
    if general and _has_its_object(pair, verdict, context):
        return True
    words = loose.tokens(pair.target, context.target)
    return any(
        _has_its_nouns(term, words, context.target, all_of_them=not general)
        and (general or keeps_emphasis(term, words, context.target))
        for term in acting
    )


def _has_its_object(pair: SegmentPair, verdict: Verdict, context: Context) -> bool:
    """Whether the term that its verb is said of is rendered: climate change for 应对|气候变化."""
    there = (r.term for r in context.look(pair).renderings if r.term.may_be_used)
    return any(
        adds_action(verdict.mention.text, owner.term)
        for term in there
        if not any(_is_attributed(own, term.term.term, context.target) for own in verdict.allowed)
        for owner in term.entry.terms(context.source)
    )


def _is_attributed(term: str, inner: str, language: str) -> bool:
    """Whether a term is another with an attribute, which is no action: sustainable|tourism, 可持续|旅游."""
    before = term.lower().removesuffix(f" {inner.lower()}")
    acts = has_verb(before, language) or not loose.PREPOSITIONS.isdisjoint(before.split())
    return before != term.lower() and not acts


def _why_free(pair: SegmentPair, verdict: Verdict, past: Past, habits: Habits) -> str:
    """Whether a common concept stands out no more than the file says such concepts in ways of its own.

    The more of the unit it makes, the less may it be lost in the wording of the rest; the more freely the file speaks,
    the more it takes to tell an error from a free rendering.  One that the file renders everywhere else stands out.
    """
    if habits.is_close and past.is_one_off and len(verdict.mention.text) >= SHORTEST:
        return ""
    weight = max(share_of_unit(pair, verdict.mention), REWORDED if _is_reworded(verdict) else 0)
    freedom = habits.freedom(past)
    if weight >= LARGE and freedom <= EVIDENCE * weight:
        return ""
    return FREE if freedom > USUALLY else SMALL


def _is_reworded(verdict: Verdict) -> bool:
    """Whether it is a wording that stands there but for a word, or nearly."""
    text = verdict.mention.text
    return (len(text) >= WORDING and verdict.is_reworded) or (len(text) >= LONG and bool(verdict.instead))


def _is_clause(term: str, language: str) -> bool:
    """Whether a wording has a verb that is no attribute of its noun: developing countries act on nothing."""
    return has_verb(term, language) and not term.partition(" ")[0].endswith(("ed", "ing"))


def _acts(term: str, language: str) -> bool:
    """Whether a wording begins with a verb that is no attribute: uphold the principle, but not specialized agency."""
    first = term.partition(" ")[0]
    if primary(language) == "ru":  # Устав is no participle of устать
        return first.endswith(("ть", "ться", "ти", "тись", "чь", "чься")) and opens_with_verb(term, language)
    return not first.endswith(("ed", "ing")) and opens_with_verb(term, language)


def _has_its_nouns(term: str, words: list[str], language: str, *, all_of_them: bool) -> bool:
    """Whether at least half of the words of a term that are no verbs stand there, a noun among them, or all of them."""
    others = [word for word in loose.words_of(term, language) if len(word) > 2 and not has_verb(word, language)]
    there = [word for word in others if is_derived(word, words, language)]
    if all_of_them:
        return bool(others) and len(there) == len(others)
    nouns = [word for word in others if is_noun(word, language)]
    return len(there) * 2 >= len(others) and (not nouns or any(noun in there for noun in nouns))


def is_everyday(mention: Mention, context: Context) -> bool:
    """Whether the base holds a word as a concept that everybody uses all the time, or a formula of such: 取得新成果."""
    if not is_general(mention, context):
        return False
    formula = all(context.base.entries[entry].kind is Kind.FORMULA for entry in mention.entries)
    return is_everyday_word(mention.text) or (formula and _is_everyday_wording(mention.text))


def _is_said(pair: SegmentPair, verdict: Verdict, context: Context) -> bool:
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
