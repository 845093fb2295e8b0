"""The verdict on every source term of a unit: how its target renders it.  The term checks report one verdict each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.check import SegmentPair
from termkit.checks.context import Context, Looked, Mention, Rendering
from termkit.checks.names.countries import another_country, is_country
from termkit.checks.terms.case import Case
from termkit.checks.terms.doubts import implied, surnames
from termkit.checks.terms.doubts.bare_names import BARE, is_bare_name
from termkit.checks.terms.doubts.before_holder import HOLDER, is_before_its_holder
from termkit.checks.terms.doubts.cut_short import (
    CLASS,
    LINK,
    is_another_rung,
    is_cut_short,
    is_head_alone,
    lacks_a_link,
    lacks_its_class,
)
from termkit.checks.terms.doubts.doubt import OPENS, doubt_of
from termkit.checks.terms.doubts.left_over import Rest, rest_of
from termkit.checks.terms.doubts.letters import why_in_letters
from termkit.checks.terms.doubts.proposals import is_proposed, is_said_otherwise
from termkit.checks.terms.doubts.retold import LONGER, ends_a_longer_name
from termkit.checks.terms.doubts.taken_up import takes_up
from termkit.checks.terms.doubts.title_left_out import TITLE, leaves_out_a_title
from termkit.checks.terms.doubts.usual_names import USUAL_NAME, has_usual_name
from termkit.checks.terms.instead.another_office import another_office, is_of_another
from termkit.checks.terms.instead.before_letters import name_before_letters
from termkit.checks.terms.instead.half_right import misspelt_part
from termkit.checks.terms.instead.inner_names import misspelt_inside
from termkit.checks.terms.instead.letters_amiss import letters_amiss
from termkit.checks.terms.instead.misspelt import misspelt
from termkit.checks.terms.instead.nearest import nearest, reworded
from termkit.checks.terms.instead.one_of_two import one_of_two
from termkit.checks.terms.instead.other_number import in_other_number
from termkit.checks.terms.instead.others import has_a_small_word, is_inside_stranger, is_linked, other_rendering
from termkit.checks.terms.instead.party_shapes import has_another_party
from termkit.checks.terms.shapes import heads, loose
from termkit.checks.terms.shapes.accepted import is_loose
from termkit.checks.terms.shapes.derived import is_misworded
from termkit.checks.terms.shapes.said import TURNED
from termkit.checks.terms.verdicts import Outcome, Verdict
from termkit.checks.words import listed

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
        if is_of_another(mention, pair.source):
            continue
        known = judged.get(mention.entries)
        if known is None or any(verdict.outcome is Outcome.DOUBTFUL for verdict in known):
            judged[mention.entries] = _with_the_inner(mention, looked, pair, context)
    found = dict.fromkeys(verdict for verdicts in judged.values() for verdict in verdicts)
    told = {verdict.span for verdict in found if verdict.outcome is not Outcome.RENDERED}
    return [*found, *(verdict for verdict in one_of_two(pair, looked, context) if verdict.span not in told)]


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
    family = {member for entry in mention.entries for member in context.base.families.of(entry)}
    meant = (r for r in looked.renderings if not (has_a_small_word(r) or TURNED.search(pair.target, 0, r.start)))
    ours = [r for r in meant if r.term.entry.id in family]
    usable = [
        r for r in ours if r.term.may_be_used and not is_inside_stranger(r, mention, looked, pair.source, context)
    ]
    good = {r.span for r in usable}
    bad = [r for r in ours if not r.term.may_be_used and r.span not in good and _is_wrong(r, looked)]
    own_first = sorted(family, key=lambda entry: (entry not in mention.entries, entry))
    allowed = context.base.targets(own_first, context.target)
    names = tuple(dict.fromkeys(t.term.term for t in allowed))
    suggestion = context.base.preferred(mention.entries, context.target) or (names[0] if names else "")
    if bad:
        worst = bad[0]
        return [Verdict(Outcome.DEPRECATED, mention, names, suggestion, worst.span, worst.text, worst.term.term.term)]
    if not allowed:
        return []
    place = another_office(mention, allowed, pair, context.target)
    if usable and not place:
        slip = misspelt_part(usable, allowed, pair, context)
        slip = slip or name_before_letters(usable, allowed, pair.target, context)
        slip = slip or letters_amiss(allowed, pair, looked)
        if slip:
            return [Verdict(Outcome.MISSPELT, mention, names, suggestion, slip, pair.target[slice(*slip)])]
        return [Verdict(Outcome.RENDERED, mention, names, suggestion, usable[0].span, usable[0].text)]
    place = place or in_other_number(allowed, pair.target)
    if place:
        text = pair.target[slice(*place)]
        return [Verdict(Outcome.MISSING, mention, names, suggestion, place, text, is_reworded=True)]
    return [_unrendered(Case(mention, allowed, looked, pair, context), suggestion)]


def _is_wrong(rendering: Rendering, looked: Looked) -> bool:
    """Whether a deprecated rendering is not part of a longer good one, nor good for another term of the unit."""
    for other in looked.renderings:
        good = other.term.may_be_used and other.term.entry.id in looked.mentioned
        if good and other.start <= rendering.start and rendering.end <= other.end:
            return False
    return True


def _unrendered(case: Case, suggestion: str) -> Verdict:
    mention, allowed, looked, pair, context = case.mention, case.allowed, case.looked, case.pair, case.context
    names = tuple(dict.fromkeys(t.term.term for t in allowed))
    if any(t.term.do_not_translate for t in allowed):
        return Verdict(Outcome.UNTRANSLATABLE, mention, names, suggestion)
    found = is_loose(case)
    inside = misspelt_inside(allowed, pair.target, [r.span for r in looked.renderings])
    slip = (misspelt(allowed, pair, looked, context, closely=True) or inside) if found else None
    if found and not slip:
        return Verdict(Outcome.LOOSE, mention, names, suggestion)
    if any(has_usual_name(term, pair.target, context.target) for term in allowed):
        return Verdict(Outcome.DOUBTFUL, mention, names, suggestion, doubt=USUAL_NAME)
    other = None if slip else other_rendering(case)
    if other:
        owner = context.base.preferred([other.term.entry.id], context.source)
        instead = other.term.term.term
        verdict = Verdict(Outcome.OTHER, mention, names, suggestion, other.span, other.text, instead, other=owner)
        return verdict._replace(is_linked=is_linked(other, mention, context))
    if not slip and not (is_country(mention.text) and doubt_of(case)):
        # 哥伦比亚特区 is the District of Columbia
        slip = misspelt(allowed, pair, looked, context) or inside
    if slip:
        place, form = slip
        return Verdict(Outcome.MISSPELT, mention, names, suggestion, place, pair.target[slice(*place)], should_be=form)
    return _missing(case)._replace(allowed=names, suggestion=suggestion)


def _missing(case: Case) -> Verdict:
    """The verdict on a term that nothing known renders, with all that speaks for an error or against it."""
    mention, allowed, looked, pair, context = case.mention, case.allowed, case.looked, case.pair, case.context
    rivalled = another_country(mention.text, pair.source, pair.target, context.target) or any(
        has_another_party(term.term.term, pair.target, context.target) for term in allowed
    )
    other_words = reworded(allowed, pair, looked, context)
    rest = rest_of(pair, mention, looked, context.target)
    why = "" if rivalled else _doubt(case, rest)
    if why == OPENS and other_words:
        why = ""
    near = other_words or nearest(allowed, pair, looked, context)
    instead = pair.target[slice(*near)] if near else ""
    words = loose.tokens(pair.target, context.target)
    bound = [t for t in allowed if not (t.is_name and is_misworded(t.term.term, words, context.target))]
    bound = [] if implied.is_part_of_place(mention.text) else bound
    return Verdict(
        Outcome.DOUBTFUL if why else Outcome.MISSING,
        mention,
        span=near,
        instead=instead,
        trace=_trace(case),
        is_implied=implied.may_be_implied(bound, rest, context.target)
        and not implied.is_said_besides(mention.text, pair.source)
        and not any(is_another_rung(t, rest) for t in bound),
        is_taken_up=not near and takes_up(rest),
        keeps_its_head=any(is_head_alone(t, rest) for t in bound),
        is_person=any(term.is_person for term in allowed),
        is_pointed_at=bool(POINTED.search(pair.source, 0, mention.start)),
        is_cut_short=any(is_cut_short(t, rest) for t in bound),
        is_reworded=bool(other_words),
        is_rivalled=rivalled,
        doubt=why,
    )


def _doubt(case: Case, rest: Rest) -> str:
    """Why the term may well be meant, or may not be one here, in words; nothing where no doubt is left."""
    told = _parts_that_tell(case, rest)
    shortened = (why for term in case.allowed for why in _ways_in_short(term, case))
    return next(chain(told, shortened), "") or doubt_of(case) or why_in_letters(case)


def _parts_that_tell(case: Case, rest: Rest) -> Iterator[str]:
    """Which part of it stands there, where the rest is understood."""
    mention, allowed, target, language = case.mention, case.allowed, case.target, case.language
    if not (is_country(mention.text) or implied.is_part_of_place(mention.text)):  # Sudan is no head of South Sudan
        words = loose.tokens(target, language)
        names = [t for t in allowed if t.is_name and not t.is_person]
        named = [t for t in names if not is_misworded(t.term.term, words, language)]
        is_place = mention.text.endswith(listed("place_classes.txt"))  # the province may be any
        needs_capital = is_place or rest.has_strange_name(len(target))  # no other name stands for it: at the expo
        if any(heads.has_head_alone(t, target, language, named=needs_capital) for t in named):
            yield implied.HEAD
        if any(lacks_its_class(t, rest) for t in allowed):
            yield CLASS
    if any(lacks_a_link(t, rest) for t in allowed):
        yield LINK
    if ends_a_longer_name(mention, case.looked, case.pair):
        yield LONGER
    if leaves_out_a_title(mention, allowed, rest):
        yield TITLE
    if is_before_its_holder(mention, allowed, case.pair, language):
        yield HOLDER


def _ways_in_short(term: BaseTerm, case: Case) -> Iterator[str]:
    """In which ways the target says the term in short."""
    if not term.is_name and implied.has_no_owner(term, case.context.base.forms_of(term), case.target):
        yield implied.OWNER
    if surnames.is_surname_alone(term, case.mention.text, case.target):
        yield implied.SURNAME
    if not term.is_person and is_bare_name(term.term.term, case.mention.text, case.target, case.language):
        yield BARE
    if implied.has_pronoun(term, case.target, case.language):
        yield implied.PRONOUN


def _trace(case: Case) -> tuple[str, ...]:
    """What in the target hints at another rendering: the parts of the term, or names that nobody explains."""
    if any(t.is_name for t in case.allowed):
        return loose.strange_capitals(case.target, case.looked.explained(), case.language)
    words = loose.tokens(case.target, case.language)
    return tuple(t.term.term for t in case.allowed if loose.has_part(t.term.term, words, case.language))
