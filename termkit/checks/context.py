"""What checks know besides the units: the base, the languages, the date, and what was found in each unit so far."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.check import SegmentPair
from termkit.checks.compiled import CompiledBase
from termkit.checks.names.partners import partner_of
from termkit.text.interrupted import interrupted_terms, uninterrupted
from termkit.text.matching import TermMatch, TermMatcher, is_free

OPENING = 40
"""Units in which a text says who speaks."""
REMEMBERED = 4_096
"""Units whose matches are kept; a block of units is shorter."""


class Mention(NamedTuple):
    """A source term in a unit: its place, and the entries it may belong to."""

    start: int
    end: int
    text: str
    entries: tuple[str, ...]

    @property
    def span(self) -> tuple[int, int]:
        """Its place."""
        return self.start, self.end


class Rendering(NamedTuple):
    """A term of the base in a target: its place, and whether a longer one covers it."""

    start: int
    end: int
    text: str
    key: str
    term: BaseTerm
    is_longest: bool

    @property
    def span(self) -> tuple[int, int]:
        """Its place."""
        return self.start, self.end


@dataclass(slots=True)
class Looked:
    """The terms found in a unit."""

    mentions: list[Mention]
    renderings: list[Rendering]
    mentioned: set[str]
    """Entries of the mentions, with the entries of the same concepts."""
    verdicts: list[Any] | None = None
    """What `judging` made of them, once somebody has asked."""

    def explained(self) -> list[tuple[int, int]]:
        """Where terms stand that the source has."""
        return [r.span for r in self.renderings if r.term.entry.id in self.mentioned]


@dataclass(slots=True)
class Context:
    """Handed to every check with the units."""

    base: CompiledBase
    source: str = "zh"
    target: str = "ru"
    date: str = ""
    """ISO date of the document, for names that are valid for a time."""
    readings: object = None
    """Whoever knows how a Chinese term is read: a function from term and kind to pinyin."""
    _opening: list[str] = field(default_factory=list)
    _partner: str | None = None
    _expected: dict[str, dict[str, None]] = field(default_factory=dict)
    _matchers: dict[str, TermMatcher] = field(default_factory=dict)
    _looked: OrderedDict[tuple[str, str], Looked] = field(default_factory=OrderedDict)

    def open_with(self, units: list[SegmentPair]) -> None:
        """Hear how the text begins: there it says between whom it is agreed."""
        self._opening, self._partner = [unit.source for unit in units[:OPENING]], None

    def expect(self, units: list[SegmentPair]) -> None:
        """Hear that these units are all there are: what cannot stand in them need not be looked for."""
        self._expected[self.target] = dict.fromkeys(unit.target for unit in units)
        # of a single text, too, which has no target
        self._expected[self.source] = dict.fromkeys(unit.source for unit in units)

    @property
    def partner(self) -> str:
        """The usual Chinese name of the state that the text is agreed with: the first besides China that it names."""
        if self._partner is None:
            self._partner = partner_of(self._opening, self.source)
        return self._partner

    def _matcher(self, language: str, text: str) -> TermMatcher:
        """The matcher for a text: that of the expected ones knows only the terms that can stand in them."""
        if language in self._expected and text not in self._expected[language]:
            return self.base.matcher_for([text], language)
        if language not in self._matchers:
            self._matchers[language] = self.base.matcher_for(self._texts(language), language)
        return self._matchers[language]

    def _texts(self, language: str) -> list[str] | None:
        expected = self._expected.get(language)
        return None if expected is None else list(dict.fromkeys([*expected, *map(uninterrupted, expected)]))

    def look(self, pair: SegmentPair) -> Looked:
        """The terms of a unit, found once and kept for the other checks."""
        known = self.known(pair)
        return known if known is not None else self.keep(pair, self._find(pair))

    def known(self, pair: SegmentPair) -> Looked | None:
        """The terms of a unit, if they were looked for lately."""
        return self._looked.get((pair.source, pair.target))

    def keep(self, pair: SegmentPair, looked: Looked) -> Looked:
        """Remember what was found in a unit, and forget the oldest."""
        self._looked[pair.source, pair.target] = looked
        if len(self._looked) > REMEMBERED:
            self._looked.popitem(last=False)
        return looked

    def looked(self, mentions: list[Mention], renderings: list[Rendering]) -> Looked:
        """The findings of a unit, with the entries that its mentions and their families make up."""
        entries = {entry for mention in mentions for entry in mention.entries}
        return Looked(mentions, renderings, {member for e in entries for member in self.base.families.of(e)})

    def _find(self, pair: SegmentPair) -> Looked:
        mentions = self.mentions(pair.source, self.source)
        return self.looked(mentions, self.renderings(pair.target, self.target) if mentions and pair.target else [])

    def mentions(self, text: str, language: str) -> list[Mention]:
        """The longest terms of a text, and those inside them that are wanted there, too; homonyms together."""
        matcher = self._matcher(language, text)
        return self._mentions(text, [*matcher.find(text), *interrupted_terms(text, matcher)])

    def mentions_inside(self, text: str, mention: Mention) -> list[Mention]:
        """The longest terms that lie inside a longer one, which silences them: 一个中国原则 in 恪守|一个中国原则."""
        found = self._matcher(self.source, text).find(text)
        inside = [m for m in found if mention.start <= m.start < m.end <= mention.end]
        return self._mentions(text, [m for m in inside if (m.start, m.end) != mention.span])

    def _mentions(self, text: str, matches: list[TermMatch]) -> list[Mention]:
        places: dict[tuple[int, int], list[str]] = {}
        last = (0, 0)
        for match in sorted(matches, key=lambda m: (m.start, -m.end)):
            span = match.start, match.end
            term, free = self.base.term(match.key), span in places or is_free(text, span, last)
            if free or term.term.nested:
                places.setdefault(span, []).append(term.entry.id)
                last = span if free else last
        return [Mention(a, b, text[a:b], tuple(dict.fromkeys(ids))) for (a, b), ids in places.items()]

    def renderings(self, text: str, language: str) -> list[Rendering]:
        """All terms of a text, also inside longer ones."""
        matches = sorted(self._matcher(language, text).find(text), key=lambda m: (m.start, -m.end))
        found, reached = [], (-1, -1)
        for match in matches:
            longest = match.end > reached[1] or (match.start, match.end) == reached
            if longest:
                reached = match.start, match.end
            term = self.base.term(match.key)
            found.append(Rendering(match.start, match.end, text[match.start : match.end], match.key, term, longest))
        return found
