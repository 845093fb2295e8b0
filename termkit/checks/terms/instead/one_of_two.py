"""A state or body that the source names several times, of which the target has one as another: Узбекистан … Казахстан.

That it stands there less often is no error: texts have pronouns. Nor is a name that the source has not: translators
say who 双方 are. Both together are, if the two are of one class.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from termkit.checks.check import SegmentPair
from termkit.checks.context import Context, Looked, Mention, Rendering
from termkit.checks.names.countries import chinese_names, is_state
from termkit.checks.names.states import code_of, codes_of, counted_in, is_strange, strange_states
from termkit.checks.terms.instead.others import has_a_small_word, strangers
from termkit.checks.terms.instead.runs import overlaps
from termkit.checks.terms.verdicts import Outcome, Verdict
from termkit.model import Kind
from termkit.text.contractions import is_contraction

POINTED = re.compile(r"[本该此]组织|[本该此]机[构制]")
"""What stands for a body, whose name the target may say."""

WIDER = 3
"""How many times as long as a short name its full one may be."""


class Stranger(NamedTuple):
    """A name in a target that the source has not."""

    span: tuple[int, int]
    term: str
    """Its dictionary form, where the base has it."""
    owner: str
    """Its name in the source language."""


def one_of_two(pair: SegmentPair, looked: Looked, context: Context) -> Iterator[Verdict]:
    """A verdict for each name of the target that stands where the source repeats another one of its class."""
    short = [*_states_told_less(pair, looked, context), *_bodies_told_less(looked, context)]
    if not short:
        return
    told: list[tuple[int, int]] = []
    for stranger in (*_states(pair, looked, context), *_bodies(pair, looked, context)):
        rivals = [m for m in short if is_state(m.text) == is_state(stranger.owner)]
        if rivals and not overlaps(stranger.span, told):
            told.append(stranger.span)
            yield _verdict(min(rivals, key=lambda m: _distance(m, stranger, pair)), stranger, pair, context)


def _distance(mention: Mention, stranger: Stranger, pair: SegmentPair) -> float:
    """How far from each other they stand in their texts."""
    return abs(mention.start / len(pair.source) - stranger.span[0] / len(pair.target))


def _verdict(mention: Mention, stranger: Stranger, pair: SegmentPair, context: Context) -> Verdict:
    family = (member for entry in mention.entries for member in context.base.families.of(entry))
    names = tuple(dict.fromkeys(term.term.term for term in context.base.targets(family, context.target)))
    better = context.base.preferred(mention.entries, context.target) or next(iter(names), "")
    text = pair.target[slice(*stranger.span)]
    return Verdict(
        Outcome.OTHER, mention, names, better, stranger.span, text, stranger.term, other=stranger.owner, is_linked=True
    )


def _states_told_less(pair: SegmentPair, looked: Looked, context: Context) -> list[Mention]:
    """The mentions of states that the target names, and less often than the source."""
    asked: dict[str, list[Mention]] = {}
    for mention in looked.mentions:
        for code in codes_of(mention.text):
            asked.setdefault(code, []).append(mention)
    found = []
    for code, mentions in asked.items():
        alone = [m for m in mentions if code_of(m.text) and context.base.targets(m.entries, context.target)]
        if len(mentions) > 1 and alone:
            family = {member for m in alone for e in m.entries for member in context.base.families.of(e)}
            places = [r.span for r in looked.renderings if r.term.entry.id in family and not has_a_small_word(r)]
            names = {t.term.term for t in context.base.targets(family, context.target)}
            if 0 < counted_in(pair.target, code, names, places, context.target) < len(mentions):
                found += alone
    return found


def _states(pair: SegmentPair, looked: Looked, context: Context) -> Iterator[Stranger]:
    """The states that the target names and the source does not, each once."""
    known = [(r, _state_of(r, context)) for r in strangers(looked)]
    named = [(r, name) for r, name in known if name and is_strange([code_of(name)], pair.source)]
    yield from (Stranger(r.span, r.term.term.term, name) for r, name in named)
    for span, name in strange_states(pair.source, pair.target, context.target):
        around = [r for r in looked.renderings if r.is_longest and r.start <= span[0] and span[1] <= r.end]
        if all(_is_of(r, name, looked, context) for r in around):
            yield Stranger(span, "", name)


def _is_of(rendering: Rendering, state: str, looked: Looked, context: Context) -> bool:
    """Whether a longer term that the source has not is one of this state: премьер-министр Монголии."""
    owners = [term.term for term in rendering.term.entry.terms(context.source)]
    names = [name for name in chinese_names(code_of(state)) if len(name) > 1]
    return rendering.term.entry.id not in looked.mentioned and any(n in owner for owner in owners for n in names)


def _state_of(rendering: Rendering, context: Context) -> str:
    """The source term of a rendering that names a state."""
    owners = (term.term for term in rendering.term.entry.terms(context.source))
    return next((owner for owner in owners if code_of(owner)), "")


def _bodies_told_less(looked: Looked, context: Context) -> list[Mention]:
    """The same of bodies."""
    asked: dict[frozenset[str], list[Mention]] = {}
    for mention in looked.mentions:
        family = frozenset(member for e in mention.entries for member in context.base.families.of(e))
        if any(context.base.entries[entry].kind is Kind.ORGANISATION for entry in family):
            asked.setdefault(family, []).append(mention)
    return [
        mention
        for family, mentions in asked.items()
        if len(mentions) > 1 and 0 < _places(looked, family) < len(mentions)
        for mention in mentions
    ]


def _places(looked: Looked, family: frozenset[str]) -> int:
    """At how many places of a target a concept stands, but in what else the source has: члены ШОС."""
    others = [
        r.span for r in looked.renderings if r.term.entry.id in looked.mentioned and r.term.entry.id not in family
    ]
    spans = [r.span for r in looked.renderings if r.term.entry.id in family]
    return len(_apart([(a, b) for a, b in spans if not any(c <= a and b <= d and d - c > b - a for c, d in others)]))


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans that no earlier one meets."""
    found: list[tuple[int, int]] = []
    for span in sorted(spans):
        if not found or found[-1][1] <= span[0]:
            found.append(span)
    return found


def _bodies(pair: SegmentPair, looked: Looked, context: Context) -> Iterator[Stranger]:
    """The bodies that the target names and the source does not, in no other wording either."""
    if POINTED.search(pair.source):
        return
    for rendering in strangers(looked):
        family = context.base.families.of(rendering.term.entry.id)
        entries = [context.base.entries[entry] for entry in family]
        owners = [t.term for entry in entries for t in entry.terms(context.source)]
        is_body = any(entry.kind is Kind.ORGANISATION for entry in entries)
        is_there = any(_is_nearly_said(owner, pair.source) for owner in owners)
        if is_body and owners and not is_there and rendering.text not in pair.source:
            owner = context.base.preferred([rendering.term.entry.id], context.source)
            yield Stranger(rendering.span, rendering.term.term.term, owner or owners[0])


def _is_nearly_said(owner: str, source: str) -> bool:
    """Whether the characters of a body stand in a source, in order and close together: 上合|组织 in 上海合作组织."""
    starts = (match.start() for match in re.finditer(re.escape(owner[0]), source))
    return any(is_contraction(owner, source[start : start + WIDER * len(owner)]) for start in starts)
