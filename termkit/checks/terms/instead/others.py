"""A rendering that stands there for another term than the source has: another rung, another country, a longer name."""

from __future__ import annotations

import re
from collections import Counter
from itertools import takewhile

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.context import Context, Looked, Mention, Rendering
from termkit.checks.names.countries import is_country, is_state
from termkit.checks.terms.case import Case
from termkit.checks.terms.shapes import loose
from termkit.checks.terms.shapes.additions import JOINING, adds_action, adds_action_behind, adds_name
from termkit.checks.terms.shapes.derived import is_derived
from termkit.model import Relation
from termkit.text.contractions import is_contraction
from termkit.text.inflection import has_verb, is_acronym

RELATED = frozenset({Relation.NEXT_RUNG, Relation.RELATED, Relation.PART_OF, Relation.BORDER_SIDE})
ALIKE = 0.5
"""Share of characters that two source terms must have in common to be taken for each other."""
SYLLABLES = 3
"""Characters of a source term that is a word in ours and no rung of it: 卫生 in 公共卫生, 领导人 in 两国领导人."""
HEAD = 2
"""Characters of the head of a source term."""
WIDE = 3
"""Characters of a source term that another one has with more inside it."""
LONG = 5
"""Characters of a source term that is looked for in another wording."""
ACTION = re.compile(r"\w+(?:ни[еяюи]|нием|ци[яиюе]|цией) |\w+(?:ing|ion|ment)(?: of)?(?: the| an?)? ", re.IGNORECASE)
"""A noun of action and what joins the next word to it."""
NEARLY = 80
"""Similarity from which the source is taken to have it."""


def other_rendering(case: Case) -> Rendering | None:
    """A rendering that belongs to a related or similar term which the source does not have."""
    mention, looked, context = case.mention, case.looked, case.context
    linked = _linked(mention, context)
    for rendering in strangers(looked):
        entry = rendering.term.entry
        owners = [t.term for t in entry.terms(context.source)]
        if any(adds_action(mention.text, o) or adds_action(o, mention.text) for o in owners):
            continue
        if any(_is_said_of_another(owner, mention, case.source, context) for owner in owners):
            continue
        if entry.id in linked or (
            not _goes_with_ours(rendering, owners, case) and _is_taken_for_ours(rendering, owners, case)
        ):
            return rendering
    if any(has_verb(term.term.term, case.language) for term in case.allowed):
        return None  # приверженность of приверженность принципу is not said instead of придерживаться
    covered = (inner for stranger in strangers(looked) for inner in _inside(stranger, looked))
    return next((inner for inner in covered if inner.term.entry.id in linked), None)


def _is_said_of_another(owner: str, mention: Mention, source: str, context: Context) -> bool:
    """Whether it is a term from elsewhere in the source with its action: защита прав человека for 借|人权."""
    rest = f"{source[: mention.start]}\n{source[mention.end :]}"
    parts = (owner[:end] for end in range(HEAD, len(owner)) if owner[:end] in context.base.source_terms)
    return any(part in rest and adds_action_behind(owner, part) for part in parts)


def _goes_with_ours(rendering: Rendering, owners: list[str], case: Case) -> bool:
    """Whether another term may stand there besides: it is a part of ours or holds it, or the source nearly has it."""
    return (
        any(_says_less_or_as_much(rendering.term, ours, case.language) for ours in case.allowed)
        or any(_is_nearly_there(owner, case.mention, case.source) for owner in owners)
        or any(_is_said_inside(ours, rendering, case.context) for ours in case.allowed)
        or any(has_the_head_of(owner, case.mention, case.source, case.context) for owner in owners)
    )


def _is_taken_for_ours(rendering: Rendering, owners: list[str], case: Case) -> bool:
    """Whether another term is like ours in the source or in the target, or both are countries."""
    return (
        any(_alike(*_without_owner(case.mention.text, owner, case.context)) for owner in owners)
        or any(_shares_head(rendering.term.term.term, ours.term.term, case.language) for ours in case.allowed)
        or (is_country(case.mention.text) and any(map(is_country, owners)))
    )


def _is_said_inside(ours: BaseTerm, rendering: Rendering, context: Context) -> bool:
    """Whether the other wording has ours in it as a noun: responsibility for the maintenance of peace."""
    acts = has_verb(ours.term.term, context.target)
    return acts and is_derived(ours.term.term, loose.tokens(rendering.text, context.target), context.target)


def differ_by_a_word(one: str, other: str, language: str) -> bool:
    """Whether two terms of several words are the same but for one: official visit, state visit."""
    first, second = (loose.words_of(term, language) for term in (one, other))
    return len(first) == len(second) > 1 and sum(a != b for a, b in zip(first, second, strict=True)) == 1


def is_linked(rendering: Rendering, mention: Mention, context: Context) -> bool:
    """Whether the base links the term that stands there to the one that should."""
    return rendering.term.entry.id in _linked(mention, context)


def _linked(mention: Mention, context: Context) -> set[str]:
    """The entries that links tie to those of the mention, in either direction."""
    own = set(mention.entries)
    forth = {link.target for e in own for link in context.base.entries[e].links if link.relation in RELATED}
    return forth | context.base.linking_to(own, RELATED)


def _is_nearly_there(owner: str, mention: Mention, source: str) -> bool:
    """Whether it renders the beginning of ours (the UN of the UN Charter) or more, a word of it, or what is nearby.

    人权及基本自由 has what 人权和基本自由 says.
    """
    from rapidfuzz import fuzz

    if mention.text.startswith(owner) or (len(owner) <= SYLLABLES and owner in mention.text):
        return True
    if _is_series_in(owner, mention.text):
        return True
    near = len(owner) >= LONG and fuzz.partial_ratio(owner, source) >= NEARLY
    return near and fuzz.ratio(owner, mention.text) < NEARLY


def _is_series_in(owner: str, text: str) -> bool:
    """Whether ours has the other's members, however joined: 单边主义、保护主义 in 反对单边主义和保护主义."""
    members = [part for part in re.split(f"[{JOINING}]", owner) if part]
    return len(members) > 1 and all(part in text for part in members)


def _says_less_or_as_much(other: BaseTerm, ours: BaseTerm, language: str) -> bool:
    """Whether another term is a part of ours (diplomatic relations, SCO), or both are verbs: uphold, adhere to."""
    inside = re.search(rf"\b(?:of|for|on|to) {re.escape(other.term.term)}\Z", ours.term.term, re.IGNORECASE)
    ours_acts, other_acts = (has_verb(t.term.term, language) for t in (ours, other))
    may_be_inside = ours.is_name or other.is_name or is_acronym(other.term.term) or ours_acts
    return bool(inside) or (ours_acts and other_acts) or (may_be_inside and _has_words_of(ours, other, language))


def _has_words_of(ours: BaseTerm, other: BaseTerm, language: str) -> bool:
    """Whether ours is longer and has all words of the other, in any case: сообщество, сообщества."""
    theirs, own = (loose.words_of(t.term.term, language) for t in (other, ours))
    stems = [loose.stem(word, language) for word in theirs]
    return len(theirs) < len(own) and all(any(word.startswith(stem) for word in own) for stem in stems)


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


def strangers(looked: Looked) -> list[Rendering]:
    """The longest renderings that are of terms which the source does not mention."""
    return [r for r in looked.renderings if r.is_longest and _is_strange(r, looked)]


def _inside(stranger: Rendering, looked: Looked) -> list[Rendering]:
    """The renderings that a longer one covers, both of terms that the source does not mention."""
    covered = (r for r in looked.renderings if stranger.start <= r.start and r.end <= stranger.end)
    return [r for r in covered if not r.is_longest and _is_strange(r, looked)]


def _is_strange(rendering: Rendering, looked: Looked) -> bool:
    not_the_name = rendering.term.is_name and rendering.text[:1].islower()  # того is not Того
    return rendering.term.may_be_used and rendering.term.entry.id not in looked.mentioned and not not_the_name


def has_a_small_word(rendering: Rendering) -> bool:
    """Whether a short word that has a capital in the term has none there: реки или is not the river Или.

    Where long ones have none either, the term is written in capitals as headings are: Rule of Law.
    """
    words = zip(rendering.term.term.term.split(), rendering.text.split(), strict=False)
    lowered = [len(there) for own, there in words if own[:1].isupper() and there.islower()]
    return bool(lowered) and max(lowered) <= SYLLABLES


def is_inside_stranger(rendering: Rendering, mention: Mention, looked: Looked, source: str, context: Context) -> bool:
    """Whether it is part of the rendering of another concept, which the source has not: strategic partnership in
    comprehensive …, a surname in another person's name, the Secretariat in the Secretariat of CICA.

    A name or a noun of action that the translator adds makes no other: Президент РК for 总统.
    """
    around = [r for r in strangers(looked) if r.start <= rendering.start and rendering.end <= r.end]
    others = [other for other in around if other.span != rendering.span and not _names_an_action(other, rendering)]
    if rendering.term.is_person and any(other.term.is_person for other in others):
        return True  # the surname of another: Shehbaz Sharif for 纳瓦兹·谢里夫
    return any(
        (_is_longer(owner.term, mention.text, context) or _is_another_of_its_class(owner.term, mention.text, other))
        and not is_around(owner.term, mention, source)
        for other in others
        for owner in other.term.entry.terms(context.source)
    )


def _is_another_of_its_class(owner: str, text: str, other: Rendering) -> bool:
    """Whether a longer name is that of another state, town or organ: the Secretariat of CICA for 联合国|秘书处."""
    if not other.term.is_name or owner in text or text in owner:
        return False
    return (is_state(owner) and is_state(text)) or (owner[-HEAD:] == text[-HEAD:] and owner[:1] != text[:1])


def _names_an_action(other: Rendering, rendering: Rendering) -> bool:
    """Whether the longer term is the noun of an action before ours: построение|открытой мировой экономики."""
    before = other.text[: rendering.start - other.start]
    return other.end == rendering.end and bool(ACTION.fullmatch(before))


def _is_longer(owner: str, text: str, context: Context) -> bool:
    """Whether a source term ends with ours or ends like it and has all of it in order: 最高决策机构, 自由贸易试验区."""
    if owner.endswith(text):
        return not adds_name(owner, text, context) and not adds_action(owner, text)
    wider = len(owner) > len(text) >= WIDE and owner[:HEAD] == text[:HEAD] and owner[-1] == text[-1]
    return wider and is_contraction(text, owner)


def has_the_head_of(owner: str, mention: Mention, source: str, context: Context) -> bool:
    """Whether another term ends like ours, and what it has besides stands before ours in the source: 卫生(主管)部门.

    What it has of ours must be no rung of it: 新时代|全面战略伙伴关系 goes with no 新时代|全面战略协作伙伴关系.
    """
    window = source[max(0, mention.start - 2 * len(owner)) : mention.end]
    head = mention.text[-HEAD:]
    if not owner.endswith(head) or owner == mention.text or owner[0] in mention.text:
        return False
    if not is_contraction(owner, window):
        return False
    own = "".join(takewhile(lambda character: character not in mention.text, owner))
    if own not in window if len(own) > 1 else not source[: mention.start].endswith(own):
        return False  # 双方就|多边机制 has no 双边机制
    shared = owner.removeprefix(own)
    return len(shared) < LONG or shared == mention.text or shared not in context.base.source_terms


def is_around(owner: str, mention: Mention, source: str) -> bool:
    """Whether the characters of a longer term stand around ours: 核能和平利用, 干涉别国内政, 人权及基本自由."""
    window = source[max(0, mention.start - 2 * len(owner)) : mention.end + len(owner)]
    return not Counter(c for c in owner if c not in JOINING) - Counter(window)
