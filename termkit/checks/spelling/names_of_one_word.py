"""The places of a base that a text in letters misspells, and surnames behind their office or initial: S. Lavrof.

A word with a capital that no dictionary and no term of the base has is the name from which one letter inside differs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.check import Remark, SegmentPair, spans
from termkit.checks.compiled import CompiledBase
from termkit.checks.context import Context
from termkit.checks.names.held_offices import offices_in
from termkit.checks.spelling.alike import without_ending
from termkit.checks.spelling.fitting import form_like
from termkit.checks.spelling.letters import differ_in_a_letter, is_in_dictionary, without_a_letter, without_a_slip
from termkit.model import Kind, primary
from termkit.text.patterns import PLAIN_WORD

NAME = re.compile(r"(?<![\w’'@#./-])[A-ZА-ЯЁ][a-zа-яё]{5,}(?![\w’-])")
INITIAL = re.compile(r"(?<![^\W\d_])([A-ZА-ЯЁ])\.\s?\Z")
SHORTEST = 5
"""Letters of a name without its ending."""
BEFORE = re.compile(r"(?<![\w.])([A-ZА-ЯЁ][\w-]*)\.? \Z")
AFTER = re.compile(r" ([A-ZА-ЯЁ][a-zа-яё]+)")
LONG = 7
"""Letters without its ending from which the name of a town is known by all but one."""
SHORT_ENGLISH = 6
"""Letters of the English name of a state from which it is known by a letter missing or too many: Tonga, Tsonga."""
FULL = 2
"""Words of a person's name of which the last one is the surname."""
STATES = "states"
"""The field of the names of states."""
REACH = 40
"""Characters before a surname that may tell of an office."""


class NamesOfOneWord:
    """The names of places of one word and the surnames of persons, by what is left of them without a letter."""

    def __init__(self, base: CompiledBase, language: str) -> None:
        """Index the names that may be used, and the words of all terms."""
        self._language = primary(language)
        self._near: dict[str, list[tuple[str, str]]] = {}
        self._known: set[str] = set()
        self._base = base
        for term in (
            t
            for entry in base.entries
            for usable in (True, False)
            for t in base.targets([entry], language, usable=usable)
        ):
            words = PLAIN_WORD.findall(term.term.term)
            self._known.update(map(self._stem, words))
            if not term.may_be_used or not self._is_name(term, words):
                continue
            stem = self._stem(words[-1])
            if len(stem) >= SHORTEST:
                for part in without_a_letter(stem):
                    self._near.setdefault(part, []).append((stem, term.name))

    def near(self, text: str) -> Iterator[tuple[int, int, BaseTerm, str]]:
        """The places of misspelt names, with the term and the name that is meant."""
        for match in NAME.finditer(text):
            stem = self._stem(match.group())
            if len(stem) < SHORTEST or stem in self._known:
                continue
            alike = {
                (right, term.entry.id): (right, term)
                for part in without_a_letter(stem)
                for right, term in self._with(part)
            }
            meant = next(
                (one for one in alike.values() if self._is_slip(stem, *one) and self._fits(match, one[1])), None
            )
            meant = meant or self._turned(match.group())
            if meant and not is_in_dictionary(match.group().lower(), self._language):
                yield *match.span(), meant[1], meant[0]

    def _turned(self, word: str) -> tuple[str, BaseTerm] | None:
        """The name of which a word has two letters exchanged or one twice; that needs nothing beside it."""
        for stem in map(self._stem, without_a_slip(word)):
            for right, term in self._with(stem):
                if right == stem:
                    return right, term
        return None

    def _with(self, part: str) -> Iterator[tuple[str, BaseTerm]]:
        """The names of which that is left, or all."""
        return ((right, self._base.term(name)) for right, name in self._near.get(part, ()))

    def _is_slip(self, one: str, other: str, term: BaseTerm) -> bool:
        """Whether one is the other with a letter wrong inside; many short names of towns are one letter apart."""
        if not differ_in_a_letter(one, other) or one[-1] != other[-1]:
            return False
        short = min(len(one), len(other))
        if term.entry.kind is Kind.PERSON or short >= LONG:
            return True
        is_state = term.entry.subject_field == STATES
        return is_state and (self._language == "ru" or (short >= SHORT_ENGLISH and len(one) != len(other)))

    def _fits(self, match: re.Match[str], term: BaseTerm) -> bool:
        """Whether a surname stands behind an office or the person's initial, a place beside no other name."""
        text, start = match.string, match.start()
        if term.entry.kind is Kind.PERSON:
            initial = INITIAL.search(text, 0, start)
            if initial:
                return any(name[:1] == initial[1] for name in self._names(term))
            return self._has_held_office(term, text[max(0, start - REACH) : start])
        beside = BEFORE.search(text, max(0, start - REACH), start), AFTER.match(text, match.end())
        return all(found is None or is_in_dictionary(found[1].lower(), self._language) for found in beside)

    def _has_held_office(self, term: BaseTerm, before: str) -> bool:
        """Whether an office ends there of which the note of the person tells."""
        offices = (office for office in offices_in(self._language) if office.of(term.entry.note))
        ends = (match.end() for office in offices for match in office.title.finditer(before))
        return before.endswith(" ") and len(before.rstrip()) in ends

    def _names(self, term: BaseTerm) -> list[str]:
        return [t.term.term for t in self._base.targets([term.entry.id], term.language)]

    def _is_name(self, term: BaseTerm, words: list[str]) -> bool:
        if term.entry.kind is Kind.PERSON:
            return bool(words) and len(term.term.term.split()) <= FULL and words[-1][:1].isupper()
        return term.entry.kind in (Kind.PLACE, Kind.PORT) and len(words) == 1 and words[0][:1].isupper()

    def _stem(self, word: str) -> str:
        return without_ending(word, self._language)


def misspelt_names(unit: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each name of one word with a letter wrong."""
    for start, end, term, _ in context.base.index(NamesOfOneWord, context.source).near(unit.source):
        written = unit.source[start:end]
        form = form_like(written, term).split()[-1]  # of a person's name the surname
        yield Remark(
            unit,
            f"“{written}” is not in the base; write “{form}”",
            spans((start, end)),
            suggestion=form,
            entry=term.entry.id,
        )
