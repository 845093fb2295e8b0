"""The verdict on every source term of a unit: how its target renders it.  The term checks report one verdict each."""

from __future__ import annotations

import re

from termkit.checks.check import SegmentPair
from termkit.checks.context import Context, Looked, Mention, Rendering
from termkit.checks.names.countries import another_country, is_country
from termkit.checks.terms.case import Case
from termkit.checks.terms.doubts import implied
from termkit.checks.terms.doubts.cut_short import is_cut_short, is_head_alone
from termkit.checks.terms.doubts.proposals import is_proposed, is_said_otherwise
from termkit.checks.terms.doubts.reasons import OPENS, bound_as_in, why_doubtful, why_not_meant
from termkit.checks.terms.doubts.taken_up import takes_up
from termkit.checks.terms.doubts.usual_names import USUAL_NAME, has_usual_name
from termkit.checks.terms.instead.half_right import misspelt_part
from termkit.checks.terms.instead.misspelt import misspelt
from termkit.checks.terms.instead.nearest import nearest, reworded
from termkit.checks.terms.instead.others import has_a_small_word, is_inside_stranger, is_linked, other_rendering
from termkit.checks.terms.instead.party_shapes import has_another_party
from termkit.checks.terms.shapes import loose
from termkit.checks.terms.shapes.accepted import is_loose
from termkit.checks.terms.verdicts import Outcome, Verdict

POINTED = re.compile(r"(?:这|此|该|本|上述)[些种个项类场次]?\Z")
"""What points back to something said before."""


INNER_TELLING = {
    Outcome.MISSING: frozenset({Outcome.DEPRECATED, Outcome.OTHER}),
    Outcome.LOOSE: frozenset({Outcome.DEPRECATED}),
}
"""What a term inside another may say better than that one, by how the longer one fared."""


def judge(pair: SegmentPair, context: Context) -> list[Verdict]:
    """One verdict for each different source term of the unit; terms without a target slot filled have none."""
    if not pair.target.strip():
        return []
    looked = context.look(pair)
    if looked.verdicts is None:
        looked.verdicts = _judged(pair, looked, context)
    return looked.verdicts


def _judged(pair: SegmentPair, looked: Looked, context: Context) -> list[Verdict]:
    """One verdict for all mentions of a term: of one that is not doubtful, if there is one."""
    judged: dict[tuple[str, ...], list[Verdict]] = {}
    for mention in looked.mentions:
        known = judged.get(mention.entries)
        if known is None or any(verdict.outcome is Outcome.DOUBTFUL for verdict in known):
            judged[mention.entries] = _with_the_inner(mention, looked, pair, context)
    return list(dict.fromkeys(verdict for verdicts in judged.values() for verdict in verdicts))


def _with_the_inner(mention: Mention, looked: Looked, pair: SegmentPair, context: Context) -> list[Verdict]:
    """The verdict on a mention, or those on the terms inside it, if they say what is wrong where it finds nothing."""
    outer = _verdicts(mention, looked, pair, context)
    telling = {telling for verdict in outer for telling in INNER_TELLING.get(verdict.outcome, ())}
    if any(_is_mere_proposal(verdict, pair, context) for verdict in outer):
        telling |= {Outcome.MISSING, Outcome.MISSPELT}
    if not telling:
        return outer
    inner = (_with_the_inner(m, looked, pair, context) for m in context.mentions_inside(pair.source, mention))
    told = (verdict for verdicts in inner for verdict in verdicts if verdict.outcome in telling)
    return [v for v in told if v.outcome is not Outcome.MISSING or not is_proposed(v.mention.entries, context)] or outer


def _is_mere_proposal(verdict: Verdict, pair: SegmentPair, context: Context) -> bool:
    """Whether what is missing is a wording that no source attests, of which half is there: its parts count then."""
    entries, is_missing = verdict.mention.entries, verdict.outcome is Outcome.MISSING
    return is_missing and is_said_otherwise(entries, verdict.allowed, pair.target, context)


def _verdicts(mention: Mention, looked: Looked, pair: SegmentPair, context: Context) -> list[Verdict]:
    """The verdict on one mention; none where the base has nothing to ask for."""
    family = {member for entry in mention.entries for member in context.base.families.of(entry)}
    own_first = sorted(family, key=lambda entry: (entry not in mention.entries, entry))
    case = Case(mention, context.base.targets(own_first, context.target), looked, pair, context)
    names = tuple(dict.fromkeys(term.term.term for term in case.allowed))
    suggestion = context.base.preferred(mention.entries, context.target) or next(iter(names), "")
    found = _judgement(case, family)
    return [found._replace(allowed=names, suggestion=suggestion)] if found else []


def _judgement(case: Case, family: set[str]) -> Verdict | None:
    mention = case.mention
    ours = [r for r in case.looked.renderings if r.term.entry.id in family and not has_a_small_word(r)]
    usable = [r for r in ours if r.term.may_be_used and not is_inside_stranger(r, case)]
    good = {r.span for r in usable}
    bad = [r for r in ours if not r.term.may_be_used and r.span not in good and _is_wrong(r, case.looked)]
    if bad:
        return Verdict(
            Outcome.DEPRECATED, mention, span=bad[0].span, instead=bad[0].text, instead_term=_term_of(bad[0])
        )
    if not case.allowed:
        return None
    if usable:
        slip = misspelt_part(usable, case)
        if slip:
            return Verdict(Outcome.MISSPELT, mention, span=slip, instead=case.target[slice(*slip)])
        return Verdict(Outcome.RENDERED, mention, span=usable[0].span, instead=usable[0].text)
    return _unrendered(case)


def _term_of(rendering: Rendering) -> str:
    """The term that stands there, in its dictionary form."""
    return rendering.term.term.term


def _is_wrong(rendering: Rendering, looked: Looked) -> bool:
    """Whether a deprecated rendering is not part of a longer good one, nor good for another term of the unit."""
    for other in looked.renderings:
        good = other.term.may_be_used and other.term.entry.id in looked.mentioned
        if good and other.start <= rendering.start and rendering.end <= other.end:
            return False
    return True


def _unrendered(case: Case) -> Verdict:
    mention = case.mention
    if any(term.term.do_not_translate for term in case.allowed):
        return Verdict(Outcome.UNTRANSLATABLE, mention)
    found = is_loose(case)
    slip = misspelt(case, closely=True) if found else None
    if found and not slip:
        return Verdict(Outcome.LOOSE, mention)
    if any(has_usual_name(term, case.target, case.language) for term in case.allowed):
        return Verdict(Outcome.DOUBTFUL, mention, doubt=USUAL_NAME)
    other = None if slip else other_rendering(case)
    if other:
        verdict = Verdict(Outcome.OTHER, mention, span=other.span, instead=other.text, instead_term=_term_of(other))
        owner = case.context.base.preferred([other.term.entry.id], case.context.source)
        return verdict._replace(other=owner, is_linked=is_linked(other, mention, case.context))
    if not slip and not (is_country(case.text) and why_not_meant(case)):  # 哥伦比亚特区 is the District of Columbia
        slip = misspelt(case)
    if slip:
        place, form = slip
        return Verdict(Outcome.MISSPELT, mention, span=place, instead=case.target[slice(*place)], should_be=form)
    return _missing(case)


def _missing(case: Case) -> Verdict:
    """The verdict on a term that nothing known renders, with all that speaks for an error or against it."""
    rivalled = another_country(case.text, case.source, case.target, case.language) or any(
        has_another_party(term.term.term, case.target, case.language) for term in case.allowed
    )
    other_words = reworded(case)
    why = "" if rivalled else why_doubtful(case)
    if why == OPENS and other_words:
        why = ""
    near = other_words or nearest(case)
    bound = [] if implied.is_part_of_place(case.text) else bound_as_in(case)
    is_implied = implied.may_be_implied(bound, case.rest) and not implied.is_said_besides(case.text, case.source)
    return Verdict(
        Outcome.DOUBTFUL if why else Outcome.MISSING,
        case.mention,
        span=near,
        instead=case.target[slice(*near)] if near else "",
        trace=_trace(case),
        is_implied=is_implied,
        is_taken_up=not near and takes_up(case.rest),
        keeps_its_head=any(is_head_alone(term, case.rest) for term in bound),
        is_person=any(term.is_person for term in case.allowed),
        is_pointed_at=bool(POINTED.search(case.source, 0, case.mention.start)),
        is_cut_short=any(is_cut_short(term, case.rest) for term in bound),
        is_reworded=bool(other_words),
        is_rivalled=rivalled,
        doubt=why,
    )


def _trace(case: Case) -> tuple[str, ...]:
    """What in the target hints at another rendering: the parts of the term, or names that nobody explains."""
    if case.is_of_a_name:
        return loose.strange_capitals(case.target, case.known, case.language)
    return tuple(t.term.term for t in case.allowed if loose.has_part(t.term.term, case.words, case.language))
