"""The verdict on every source term of a unit: how its target renders it.  The term checks report one verdict each."""

from __future__ import annotations

import re
from collections import Counter
from enum import StrEnum
from typing import NamedTuple

from termkit.checks import doubt, loose
from termkit.checks.check import SegmentPair
from termkit.checks.compiled import BaseTerm
from termkit.checks.context import Context, Looked, Mention, Rendering
from termkit.checks.doubt import is_country
from termkit.checks.half_right import misspelt_part
from termkit.checks.nearest import misspelt, nearest
from termkit.checks.other_names import has_other_name
from termkit.model import Kind, Relation, primary
from termkit.text.inflection import has_verb, opens_with_verb

RELATED = frozenset({Relation.NEXT_RUNG, Relation.RELATED, Relation.PART_OF, Relation.BORDER_SIDE})
ALIKE = 0.5
"""Share of characters that two source terms must have in common to be taken for each other."""
CONJUNCTIONS = "和与及并暨、"
LONG = 5
"""Characters of a source term that is looked for in another wording."""
SHARED = 3
"""Letters by which the words of two terms are taken for the same."""
NEARLY = 80
"""Similarity from which the source is taken to have it."""


class Outcome(StrEnum):
    """How a source term fared."""

    RENDERED = "rendered"
    LOOSE = "loose"
    DEPRECATED = "deprecated"
    OTHER = "other"
    MISSPELT = "misspelt"
    UNTRANSLATABLE = "untranslatable"
    DOUBTFUL = "doubtful"
    MISSING = "missing"


class Verdict(NamedTuple):
    """The outcome for one mention, with what stands in the target instead, if that is known."""

    outcome: Outcome
    mention: Mention
    allowed: tuple[str, ...] = ()
    suggestion: str = ""
    span: tuple[int, int] | None = None
    instead: str = ""
    instead_term: str = ""
    """The dictionary form of what stands instead, where the base has it."""
    should_be: str = ""
    """For MISSPELT: the name in the form that the place needs."""
    other: str = ""
    """For OTHER: the source term that the rendering belongs to."""
    leaves_trace: bool = True
    """For MISSING: whether the target hints at another rendering, so that this is no ellipsis."""
    is_implied: bool = False
    """For MISSING: whether a word of the target may stand for the term, if that was said shortly before."""


def judge(pair: SegmentPair, context: Context) -> list[Verdict]:
    """One verdict for each different source term of the unit; terms without a target slot filled have none."""
    if not pair.target.strip():
        return []
    looked = context.look(pair)
    if looked.verdicts is None:
        looked.verdicts = _judged(pair, looked, context)
    return looked.verdicts


def _judged(pair: SegmentPair, looked: Looked, context: Context) -> list[Verdict]:
    seen: set[tuple[str, ...]] = set()
    verdicts: list[Verdict] = []
    for mention in looked.mentions:
        if mention.entries not in seen:
            seen.add(mention.entries)
            verdicts += _verdicts(mention, looked, pair, context)
    return verdicts


def _verdicts(mention: Mention, looked: Looked, pair: SegmentPair, context: Context) -> list[Verdict]:
    family = {member for entry in mention.entries for member in context.base.families.of(entry)}
    ours = [r for r in looked.renderings if r.term.entry.id in family]
    usable = [
        r for r in ours if r.term.may_be_used and not _is_inside_stranger(r, mention, looked, pair.source, context)
    ]
    good = {r.span for r in usable}
    bad = [r for r in ours if not r.term.may_be_used and r.span not in good and _is_wrong(r, looked)]
    allowed = context.base.targets(sorted(family), context.target)
    names = tuple(dict.fromkeys(t.term.term for t in allowed))
    suggestion = context.base.preferred(mention.entries, context.target) or (names[0] if names else "")
    if bad:
        worst = bad[0]
        return [Verdict(Outcome.DEPRECATED, mention, names, suggestion, worst.span, worst.text, worst.term.term.term)]
    if not allowed:
        return []
    if usable:
        slip = misspelt_part(usable, allowed, pair, context)
        if slip:
            return [Verdict(Outcome.MISSPELT, mention, names, suggestion, slip, pair.target[slice(*slip)])]
        return [Verdict(Outcome.RENDERED, mention, names, suggestion, usable[0].span, usable[0].text)]
    return [_unrendered(mention, allowed, looked, pair, context, suggestion)]


def _is_inside_stranger(rendering: Rendering, mention: Mention, looked: Looked, source: str, context: Context) -> bool:
    """Whether it is the end of a longer term that the source has not: strategic partnership in comprehensive …."""
    for other in _strangers(looked):
        covers = other.start <= rendering.start and rendering.end <= other.end and other.span != rendering.span
        owners = [t.term for t in other.term.entry.terms(context.source)]
        longer = any(o.endswith(mention.text) and not _is_around(o, mention, source) for o in owners)
        if covers and longer and not opens_with_verb(other.term.term.term, context.target):
            return True
    return False


def _is_around(owner: str, mention: Mention, source: str) -> bool:
    """Whether the characters of a longer term stand around ours: 核能和平利用, 干涉别国内政, 人权及基本自由."""
    window = source[max(0, mention.start - 2 * len(owner)) : mention.end + len(owner)]
    return not Counter(c for c in owner if c not in CONJUNCTIONS) - Counter(window)


def _strangers(looked: Looked) -> list[Rendering]:
    """The renderings of terms that the source does not mention."""
    return [
        r
        for r in looked.renderings
        if r.is_longest
        and r.term.may_be_used
        and r.term.entry.id not in looked.mentioned
        and not (r.term.is_name and r.text[:1].islower())  # того is not Того
    ]


def _is_wrong(rendering: Rendering, looked: Looked) -> bool:
    """Whether a deprecated rendering is not part of a longer good one, nor good for another term of the unit."""
    for other in looked.renderings:
        good = other.term.may_be_used and other.term.entry.id in looked.mentioned
        if good and other.start <= rendering.start and rendering.end <= other.end:
            return False
    return True


def _unrendered(
    mention: Mention, allowed: list[BaseTerm], looked: Looked, pair: SegmentPair, context: Context, suggestion: str
) -> Verdict:
    names = tuple(dict.fromkeys(t.term.term for t in allowed))
    if any(t.term.do_not_translate for t in allowed):
        return Verdict(Outcome.UNTRANSLATABLE, mention, names, suggestion)
    if _is_loose(mention, allowed, looked, pair, context):
        return Verdict(Outcome.LOOSE, mention, names, suggestion)
    other = _other_rendering(mention, allowed, looked, pair.source, context)
    if other:
        owner = context.base.preferred([other.term.entry.id], context.source)
        instead = other.term.term.term
        return Verdict(Outcome.OTHER, mention, names, suggestion, other.span, other.text, instead, other=owner)
    slip = misspelt(allowed, pair, looked, context)
    if slip:
        place, form = slip
        return Verdict(Outcome.MISSPELT, mention, names, suggestion, place, pair.target[slice(*place)], should_be=form)
    outcome = Outcome.DOUBTFUL if _is_doubtful(mention, allowed, looked, pair, context) else Outcome.MISSING
    trace = _leaves_trace(allowed, looked, pair, context)
    implied = doubt.may_be_implied(allowed, pair.target, context.target)
    near = nearest(allowed, pair, looked, context)
    text = pair.target[slice(*near)] if near else ""
    return Verdict(outcome, mention, names, suggestion, near, text, leaves_trace=trace, is_implied=implied)


def _is_doubtful(
    mention: Mention, allowed: list[BaseTerm], looked: Looked, pair: SegmentPair, context: Context
) -> bool:
    """Whether the term may well be meant, by the head of its name, or may not be one here."""
    if any(doubt.has_head_alone(t, pair.target, context.target) for t in allowed if t.is_name):
        return True
    return doubt.is_doubtful(mention, allowed, looked, pair.source, context)


def _leaves_trace(allowed: list[BaseTerm], looked: Looked, pair: SegmentPair, context: Context) -> bool:
    """Whether something in the target hints at another rendering: a part of the term, or a name nobody explains."""
    words = loose.tokens(pair.target, context.target)
    if any(t.is_name for t in allowed):
        known = [r.span for r in looked.renderings if r.term.entry.id in looked.mentioned]
        return loose.strange_capitals(pair.target, known, context.target)
    return any(loose.has_part(t.term.term, words, context.target) for t in allowed)


def _is_loose(mention: Mention, allowed: list[BaseTerm], looked: Looked, pair: SegmentPair, context: Context) -> bool:
    """Whether some allowed term stands in another shape; names of several words must keep their words."""
    text = pair.target
    own = {word[:SHARED] for term in allowed for word in loose.words_of(term.term.term, context.target)}
    for stranger in _strangers(looked):
        words_there = loose.words_of(stranger.term.term.term, context.target)
        if " " in stranger.text and not {word[:SHARED] for word in words_there} <= own:
            text = text[: stranger.start] + " " * len(stranger.text) + text[stranger.end :]
    words = loose.tokens(text, context.target)
    if primary(context.target) == "zh":
        return False
    if mention.text.isascii() and mention.text.lower() in pair.target.lower():
        return True
    for term in allowed:
        several = bool(re.search(r"\w[\s-]+\w", term.term.term))
        made = loose.is_adjective if term.is_name else loose.is_derived
        if term.entry.kind is not Kind.PERSON and made(term.term.term, words, context.target):
            return True
        if several and _is_shortened_or_parted(mention, term, words, context):
            return True
        if several and has_other_name(term, looked, words, context):
            return True
    return False


def _is_shortened_or_parted(mention: Mention, term: BaseTerm, words: list[str], context: Context) -> bool:
    """Whether a word that says little is left out of a term of several words, or others stand between them."""
    name = term.term.term
    return (
        loose.is_light(name, words, context.target)
        or loose.is_bare_place(mention.text, name, words, context.target)
        or loose.is_gapped(context.base.forms_of(term), words, context.target)
    )


def _is_nearly_there(owner: str, mention: Mention, source: str) -> bool:
    """Whether it renders the beginning of our term (the UN of the UN Charter), or a term the source has nearly.

    人权及基本自由 has what 人权和基本自由 says.
    """
    from rapidfuzz import fuzz

    if mention.text.startswith(owner):
        return True
    near = len(owner) >= LONG and fuzz.partial_ratio(owner, source) >= NEARLY
    return near and fuzz.ratio(owner, mention.text) < NEARLY


def _other_rendering(
    mention: Mention, allowed: list[BaseTerm], looked: Looked, source: str, context: Context
) -> Rendering | None:
    """A rendering that belongs to a related or similar term which the source does not have."""
    strangers = _strangers(looked)
    linked = _linked(mention, context)
    for rendering in strangers:
        entry = rendering.term.entry
        owners = [t.term for t in entry.terms(context.source)]
        if any(_says_less_or_as_much(rendering.term, t, context.target) for t in allowed) and entry.id not in linked:
            continue
        if entry.id not in linked and any(_is_nearly_there(owner, mention, source) for owner in owners):
            continue
        if entry.id in linked or any(_alike(*_without_owner(mention.text, o, context)) for o in owners):
            return rendering
        if any(_shares_head(rendering.term.term.term, t.term.term, context.target) for t in allowed):
            return rendering
        if is_country(mention.text) and any(map(is_country, owners)):
            return rendering
    return None


def _linked(mention: Mention, context: Context) -> set[str]:
    """The entries that links tie to those of the mention, in either direction."""
    own = set(mention.entries)
    forth = {link.target for e in own for link in context.base.entries[e].links if link.relation in RELATED}
    return forth | context.base.linking_to(own, RELATED)


def _says_less_or_as_much(other: BaseTerm, ours: BaseTerm, language: str) -> bool:
    """Whether another term is a part of ours (diplomatic relations), or both are verbs: uphold, adhere to."""
    inside = re.search(rf"\b(?:of|for|on|to) {re.escape(other.term.term)}\Z", ours.term.term, re.IGNORECASE)
    return bool(inside) or (has_verb(other.term.term, language) and has_verb(ours.term.term, language))


def _without_owner(one: str, other: str, context: Context) -> tuple[str, str]:
    """Two source terms without a name of the base that both begin with: 联合国|会员国, 联合国|秘书长."""
    for end in range(min(len(one), len(other)) - 1, 1, -1):
        if one[:end] == other[:end] and one[:end] in context.base.source_terms:
            return one[end:], other[end:]
    return one, other


def _alike(one: str, other: str) -> bool:
    """Whether two source terms are easily taken for each other: half of their characters are the same, in order."""
    if one == other or min(len(one), len(other)) < 3:
        return False
    from rapidfuzz.distance import LCSseq

    return bool(LCSseq.similarity(one, other) / max(len(one), len(other)) >= ALIKE)


def _shares_head(one: str, other: str, language: str) -> bool:
    """Whether two target terms of several words are the same but for one word."""
    first, second = (set(loose.words_of(term, language)) for term in (one, other))
    return len(first & second) > 1 and len(first ^ second) <= 2 and first != second
