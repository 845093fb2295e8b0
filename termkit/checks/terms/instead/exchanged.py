"""Two names of a source that a target has in each other's place: German President Macron and French Chancellor Merkel.

Both are right and both are there.  What tells is what stands beside them: the state, the office or the ordinal that one
person has in the source stands beside the other one in the target; who invites is invited there; or each stands in the
other one's sentence, as two states may.  Two things that are counted are told by their figures: both stand exchanged.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from termkit.checks.check import SegmentPair
from termkit.checks.context import Context, Looked, Mention
from termkit.checks.facts import figures
from termkit.checks.names.states import code_of, named_in, states_in
from termkit.checks.names.tables import offices
from termkit.model import primary

SENTENCE = {"zh": re.compile("[。！？；]"), "": re.compile(r"[.!?;](?=\s+[A-ZА-ЯЁ«“\"]|\s*\Z)")}
BREAK = {
    "zh": re.compile("[，。、；：？！和与同及暨]|以及"),
    "": re.compile(r"[,.;:!?()—]|\b(?:and|with|но|и|с|со)\b|\b(?:met|told|visited|встретил\w+|посетил\w+)\b"),
}
"""What ends the group of words that a name stands in."""
REACH = {"zh": 18, "": 90}
INVITED = {"zh": "(?<=应)[^、和与及，。；]+邀请", "en": r"invitation (?:of|from)", "ru": r"приглашени\w+"}
"""Who invites, alone, is no guest."""
ONE = [(True, False), (False, True)]
"""Beside the first one in the source, and beside the second one in the target."""
PERSON, STATE = "person", "state"
Span = tuple[int, int]


class Name(NamedTuple):
    """A term that each side has once, with its two places."""

    mention: Mention
    here: Span
    there: Span
    sort: str
    """A person, a state, or any other term."""


class Sign(NamedTuple):
    """What may stand beside a name, once on each side, with its two places."""

    here: Span
    there: Span
    is_figure: bool = False
    is_invitation: bool = False


class Exchange(NamedTuple):
    """Two names that stand in each other's place."""

    first: Name
    second: Name


def exchanged(pair: SegmentPair, looked: Looked, context: Context) -> Iterator[Exchange]:
    """The names of a unit that are exchanged, two by two."""
    names = list(_said_once(pair, looked, context))
    if len(names) < len(Exchange._fields):
        return
    signs = [*_signs(pair, names, context)]
    for first, second in combinations(names, 2):
        alike = first.sort == second.sort
        parted = alike and bool(first.sort) and _in_each_others_sentence(pair, first, second)
        if parted or (alike and _crossed(pair, first, second, names, signs)):
            yield Exchange(first, second)


def _said_once(pair: SegmentPair, looked: Looked, context: Context) -> Iterator[Name]:
    """The terms that source and target have exactly once each."""
    told = Counter(entry for mention in looked.mentions for entry in mention.entries)
    for mention in looked.mentions:
        family = {member for entry in mention.entries for member in context.base.families.of(entry)}
        places = {r.span for r in looked.renderings if r.is_longest and r.term.entry.id in family}
        if len(places) == 1 and all(told[entry] <= 1 for entry in family):
            yield Name(mention, mention.span, places.pop(), _sort(mention, pair.source, context))


def _sort(mention: Mention, source: str, context: Context) -> str:
    """Whether a term names a person, by itself or by an office right beside it, or a state."""
    allowed = context.base.targets(mention.entries, context.target)
    holds = source.endswith(offices(), 0, mention.start) or source.startswith(offices(), mention.end)
    is_office = mention.text.endswith(offices())
    if code_of(mention.text):
        return STATE
    is_person = any(t.is_person or (holds and not is_office and t.is_name and t.entry.kind is None) for t in allowed)
    return PERSON if is_person else ""


def _in_each_others_sentence(pair: SegmentPair, first: Name, second: Name) -> bool:
    """Whether both sides have as many sentences, and each name stands in that of the other one."""
    here, there = SENTENCE["zh"], SENTENCE[""]
    if len(here.findall(pair.source)) != len(there.findall(pair.target)):
        return False
    ours = [len(here.findall(pair.source, 0, name.here[0])) for name in (first, second)]
    theirs = [len(there.findall(pair.target, 0, name.there[0])) for name in (first, second)]
    return ours[0] != ours[1] and ours == theirs[::-1]


def _crossed(pair: SegmentPair, first: Name, second: Name, names: list[Name], signs: list[Sign]) -> bool:
    """Whether something stands beside the first in the source and the second in the target, and the reverse."""
    sort = first.sort
    rivals = [name for name in names if name.sort == (sort or PERSON)] + [first, second]
    beside = [
        (_beside(name.here, [n.here for n in rivals], pair.source, "zh"),
         _beside(name.there, [n.there for n in rivals], pair.target, ""))
        for name in (first, second)
    ]  # fmt: skip
    meant = [sign for sign in signs if sign.is_figure or sort == PERSON]
    sides = [[(_has(here, s.here), _has(there, s.there)) for here, there in beside] for s in meant]
    if ONE in sides and ONE[::-1] in sides:
        return True
    stays = any((True, True) in side for side, sign in zip(sides, meant, strict=True) if not sign.is_invitation)
    parted = [sign for side, sign in zip(sides, meant, strict=True) if side in (ONE, ONE[::-1])]
    return sort == PERSON and any(sign.is_invitation or not stays for sign in parted)


def _has(around: Iterable[Span], place: Span) -> bool:
    return any(start <= place[0] and place[1] <= end for start, end in around)


def _beside(name: Span, others: list[Span], text: str, language: str) -> list[Span]:
    """Where what belongs to a name stands: before it in its group of words, and right behind it."""
    start = max([0, name[0] - REACH[language], *(end for _, end in others if end <= name[0])])
    start = max([start, *(b.end() for b in BREAK[language].finditer(text, start, name[0]))])
    end = BREAK[language].search(text, name[1])
    return [(start, name[0]), (name[1], min(end.start() if end else len(text), name[1] + 4))]


def _signs(pair: SegmentPair, names: list[Name], context: Context) -> Iterator[Sign]:
    """The states, offices, figures and invitations that each side has once."""
    yield from (Sign(name.here, name.there) for name in names if name.mention.text.endswith(offices()))
    here, there = states_in(pair.source), named_in(pair.target, context.target)
    yield from _once(here, there)
    numbers = [
        [(str(n.value), (n.start, n.end)) for n in figures.numbers(text, language)]
        for text, language in ((pair.source, context.source), (pair.target, context.target))
    ]
    yield from (sign._replace(is_figure=True) for sign in _once(*numbers))
    asked = [
        [("", _end(match)) for match in re.finditer(INVITED.get(primary(language), "(?!)"), text, re.IGNORECASE)]
        for text, language in ((pair.source, context.source), (pair.target, context.target))
    ]
    yield from (sign._replace(is_invitation=True) for sign in _once(*asked))


def _end(match: re.Match[str]) -> Span:
    """The place of a word at the end of what was found: 应俄罗斯总统普京|邀请."""
    return max(match.start(), match.end() - len("邀请")), match.end()


def _once(here: list[tuple[str, Span]], there: list[tuple[str, Span]]) -> Iterator[Sign]:
    """What both sides have once, by what it says."""
    ours, theirs = Counter(said for said, _ in here), Counter(said for said, _ in there)
    places = dict(there)
    return (Sign(place, places[said]) for said, place in here if ours[said] == theirs[said] == 1)
