"""What a file does with the terms of the base: how often each is rendered, which names it has, how closely it follows.

A translation made with a base renders nearly all of its common concepts as the base does; there a single deviation
stands out.  One made without it says every fourth in another way; there none does.  How freely a file says a term is
estimated as a share drawn towards what is usual (beta-binomial): a = (lost + k p) / (mentioned + k), where p is first
what translations have (USUALLY), then what the file has.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from typing import NamedTuple

from termkit.checks.check import SegmentPair
from termkit.checks.context import Context, Mention
from termkit.checks.terms.shapes.loose import CAPITALISED
from termkit.checks.terms.verdicts import Outcome, Verdict
from termkit.checks.words import listed
from termkit.model import NAME_KINDS, Kind

Entries = tuple[str, ...]
GENERAL = frozenset({Kind.CONCEPT, Kind.FORMULA, Kind.ABBREVIATION})
JUST = 2
"""Units through which a person is spoken of without being named, and anything by this and a noun."""
LATELY = 12
"""Units back to which a word like the country, or a head without the rest, may refer."""
NEVER = 1_000_000
"""Units since a term was mentioned that never was."""
ENOUGH = 60
"""Mentions of common concepts in units that say much else from which a file shows whether it follows the base; so many
count as much as what is usual."""
USUALLY = 0.125
"""Share of common concepts that translations say otherwise."""
OWN = 10
"""Mentions of one term that count as much as what the file does with the others."""
CLOSELY = 0.05
"""Share of them up to which a file follows its base."""
LARGE = 0.25
"""Share of the source's characters from which a term cannot be lost in the wording of the rest: see docs/checks.md."""
_HAN = re.compile("[\u4e00-\u9fff]")
SHORTEST = 3
"""Characters of a concept that has one rendering in prose: 合作 has many."""
FREQUENT = 5
"""Units in which a word with a capital stands that is one of the file's own: Charter."""


class Past(NamedTuple):
    """What the file does with a term: units since it was mentioned, units that mention it, those of them without it."""

    since: int
    mentioned: int
    lost: int

    @property
    def is_one_off(self) -> bool:
        """Whether the file renders it in all other units, three at least."""
        return self.lost == 1 and self.mentioned > self.lost + 2


class Habits:
    """Counts over a file; complete when all its units have been seen."""

    def __init__(self) -> None:
        """Begin with nothing seen."""
        self._said: dict[Entries, int] = {}
        self._lately: deque[SegmentPair] = deque(maxlen=LATELY)
        self._mentioned: Counter[Entries] = Counter()
        self._lost: Counter[Entries] = Counter()
        self._capitals: Counter[str] = Counter()
        self._instead: Counter[tuple[Entries, str]] = Counter()
        self._general: Counter[bool] = Counter()

    def see(self, pair: SegmentPair, verdicts: list[Verdict], context: Context) -> list[tuple[Verdict, int]]:
        """Count a unit; its missing terms come back, with the units since each was mentioned before."""
        missing = []
        self._capitals.update(set(CAPITALISED.findall(pair.target)))
        for verdict in verdicts:
            entries = verdict.mention.entries
            self._mentioned[entries] += 1
            lost = verdict.outcome in (Outcome.MISSING, Outcome.DOUBTFUL)
            if lost:
                self._lost[entries] += 1
                self._instead.update((entries, word) for word in set(verdict.trace))
                missing.append((verdict, pair.number - self._last(verdict)))
            self._said[entries] = pair.number
            if _tells(pair, verdict.mention) and is_general(verdict.mention, context):
                self._general[verdict.outcome in (Outcome.MISSING, Outcome.OTHER)] += 1
        self._lately.append(pair)
        return missing

    def _last(self, verdict: Verdict) -> int:
        """The unit that last rendered the term, or said it at all: a source may write it in Latin letters, too."""
        said = (pair.number for pair in self._lately if any(term in pair.target for term in verdict.allowed))
        return max(self._said.get(verdict.mention.entries, -NEVER), *said, -NEVER)

    def past(self, entries: Entries, since: int) -> Past:
        """What the file does with the term of these entries."""
        return Past(since, self._mentioned[entries], self._lost[entries])

    def is_own(self, word: str, entries: Entries) -> bool:
        """Whether a word with a capital is one that the file has all the time, and not for this term: Charter."""
        return not word.isupper() and self._capitals[word] - self._instead[entries, word] >= FREQUENT

    def freedom(self, past: Past) -> float:
        """How often the file may say a term otherwise: as it does with its other mentions and with common concepts."""
        others = (self._general[True] + ENOUGH * USUALLY) / (self._general.total() + ENOUGH)
        return (past.lost - 1 + OWN * others) / (past.mentioned - 1 + OWN)

    @property
    def is_close(self) -> bool:
        """Whether the file says nearly all common concepts as the base does."""
        total = self._general.total()
        return total >= ENOUGH and self._general[True] <= CLOSELY * total


def _tells(pair: SegmentPair, mention: Mention) -> bool:
    """Whether a common concept that is so rendered shows how freely the file speaks."""
    return len(mention.text) >= SHORTEST and not is_large(pair, mention)


def is_large(pair: SegmentPair, mention: Mention) -> bool:
    """Whether the term makes much of the unit."""
    return share_of_unit(pair, mention) >= LARGE


def share_of_unit(pair: SegmentPair, mention: Mention) -> float:
    """How much of the unit the term makes."""
    return len(mention.text) / max(1, len(_HAN.findall(pair.source)))


def is_general(mention: Mention, context: Context) -> bool:
    """Whether the base holds it as a concept, formula or abbreviation of a field in which wordings are free."""
    return all(_is_free(entry, context) for entry in mention.entries)


def _is_free(entry: str, context: Context) -> bool:
    known = context.base.entries[entry]
    names = [term.term for term in known.terms(context.target)] if known.kind in NAME_KINDS else []
    common = known.kind in GENERAL or (bool(names) and all(map(str.islower, names)))
    return common and known.subject_field not in listed("official_fields.txt")
