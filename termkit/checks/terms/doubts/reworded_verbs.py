"""A verb said by another verb: its nouns are there, and prose has many ways to say what is done with them."""

from __future__ import annotations

from termkit.checks.check import SegmentPair
from termkit.checks.context import Context
from termkit.checks.terms.doubts.emphasis import keeps_emphasis
from termkit.checks.terms.habits import is_large
from termkit.checks.terms.shapes import loose
from termkit.checks.terms.shapes.additions import adds_action
from termkit.checks.terms.shapes.derived import is_derived
from termkit.checks.terms.verdicts import Verdict
from termkit.model import primary
from termkit.text.inflection import has_verb, opens_with_verb
from termkit.text.roots import is_noun

SHORT_VERB = 4
"""Characters of a source term that is a verb and little else: 呼吁, 至关重要."""


def is_reworded_verb(pair: SegmentPair, verdict: Verdict, context: Context, *, general: bool) -> bool:
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
