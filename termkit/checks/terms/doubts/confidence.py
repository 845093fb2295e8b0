"""How sure a missing equivalent is an error: what speaks against it, in words, or nothing.

A reviser marks a term that is rendered by something else; he does not mark a text that drops what it has just said, or
says an everyday word in another of the many ways there are.  What is doubtful is told as information, with the reason.
"""

from __future__ import annotations

import re

from termkit.checks.check import SegmentPair
from termkit.checks.context import Context
from termkit.checks.names.countries import is_unnamed
from termkit.checks.terms.doubts.emphasis import keeps_emphasis
from termkit.checks.terms.doubts.everyday import is_everyday, may_be_said
from termkit.checks.terms.doubts.implied import PRONOUN
from termkit.checks.terms.doubts.left_over import rest_of
from termkit.checks.terms.doubts.proposals import is_said_otherwise
from termkit.checks.terms.doubts.reworded_verbs import is_reworded_verb
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
from termkit.checks.terms.shapes import loose
from termkit.checks.terms.verdicts import Outcome, Verdict
from termkit.model import NAME_KINDS, primary

OFTEN = 30
"""Units with a term from which the file is taken to speak of it all the time."""
UNKNOWN = 1
"""Words of such a unit that may be unexplained although nothing stands for the term: no dictionary has all words."""
WORDING = 4
"""Characters from which a concept has two words, of which another one makes another wording: 国际社会."""
LONG = 5
"""Characters from which anything nearly like it is another wording."""
SUBJECT = {"en": re.compile(r"(?:It|They|He|She)\b"), "ru": re.compile(r"(?:Он[аои]?)\b")}
NOTHING = re.compile("(?!)")
MARK = 1
"""A quotation mark may stand before a term that begins the source."""
LONG_TERM = 12
"""Letters from which a term with one letter changed is meant all the same."""
ENDING = 2
"""Letters of the endings in which forms of a word differ."""
EVIDENCE = 0.5
"""What a term that makes all of its unit tolerates: the share of common concepts that the file may say otherwise."""
REWORDED = 0.4
"""How much of its unit a term counts for at least that stands there in another wording."""
ON_TOP = 1 / 3
"""How much of its share comes on top: a file that speaks a little more freely tells a few such terms less, not all."""

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
    if verdict.is_rivalled or _is_slip(verdict):
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
    if past.since <= JUST and verdict.mention.start <= MARK and _opens_with_pronoun(pair.target, context.target):
        return PRONOUN
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


def _opens_with_pronoun(target: str, language: str) -> bool:
    """Whether the target begins with a pronoun for what the source begins with."""
    return bool(SUBJECT.get(primary(language), NOTHING).match(target))


def _is_said_in_part(verdict: Verdict, past: Past) -> bool:
    """Whether a word stands for the term, or a part of it, which the file has said or the source points back to."""
    if (verdict.is_cut_short and past.since < NEVER) or (verdict.is_taken_up and past.since <= JUST):
        return True
    renamed = verdict.is_person and bool(verdict.instead)  # another name stands there, not only a word for him
    implied = verdict.is_implied and not verdict.is_reworded and not renamed
    return implied and (past.since < LATELY or verdict.is_pointed_at)


def _why_general(pair: SegmentPair, verdict: Verdict, past: Past, habits: Habits, context: Context) -> str:
    """Whether the term is a common concept or a verb, which prose has many words for, or a name left out.

    One that the base gives no kind was put there by somebody who means it: of a verb all nouns must be there then.
    """
    general = is_general(verdict.mention, context)
    if is_everyday(verdict.mention, context) and may_be_said(pair, verdict, context):
        return EVERYDAY
    if is_reworded_verb(pair, verdict, context, general=general):
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


def _why_free(pair: SegmentPair, verdict: Verdict, past: Past, habits: Habits) -> str:
    """Whether a common concept stands out no more than the file says such concepts in ways of its own.

    The more of the unit it makes, the less may it be lost in the wording of the rest; the more freely the file speaks,
    the more it takes to tell an error from a free rendering.  One that the file renders everywhere else stands out.
    """
    if habits.is_close and past.is_one_off and len(verdict.mention.text) >= SHORTEST:
        return ""
    share = share_of_unit(pair, verdict.mention)
    weight = max(share, REWORDED + ON_TOP * share) if _is_reworded(verdict) else share
    freedom = habits.freedom(past)
    if weight >= LARGE and freedom <= EVIDENCE * weight:
        return ""
    return FREE if freedom > USUALLY else SMALL


def _is_slip(verdict: Verdict) -> bool:
    """Whether a long term stands there but for a letter inside it, which makes no form: Indipendence."""
    from rapidfuzz.distance import Levenshtein

    there = verdict.instead.casefold()
    return len(there) >= LONG_TERM and any(
        there[-ENDING:] == term[-ENDING:].casefold() and Levenshtein.distance(there, term.casefold()) == 1
        for term in verdict.allowed
    )


def _is_reworded(verdict: Verdict) -> bool:
    """Whether it is a wording that stands there but for a word, or nearly."""
    text = verdict.mention.text
    return (len(text) >= WORDING and verdict.is_reworded) or (len(text) >= LONG and bool(verdict.instead))
