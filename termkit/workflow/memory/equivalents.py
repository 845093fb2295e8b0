"""Equivalents from the translation memory: suggestions for the empty slots of the term base."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from termkit.errors import NotFound
from termkit.memory.equivalents.finding import Equivalent, NameScore, equivalents
from termkit.model import Kind, Suggestion, primary
from termkit.progress import Advance, quiet
from termkit.store.database import TermBase
from termkit.store.memory.units import iterate_units
from termkit.store.mined.suggestions import suggest, terms_to_fill

LIMIT = 3
LEAST_SCORE, LEAST_COUNT = 0.25, 2
"""What scores less, or is rarer beside its term, is no suggestion, unless it sounds like the name it is for."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """An equivalent found for a Chinese term, with the numbers of units that show it."""

    term: str
    language: str
    equivalent: Equivalent
    units: tuple[int, ...]


def mine_equivalents(
    base: TermBase,
    *,
    source: str = "zh",
    targets: Sequence[str] = ("ru", "en"),
    terms: Iterable[str] = (),
    store: bool = True,
    limit: int = LIMIT,
    min_score: float = LEAST_SCORE,
    min_count: int = LEAST_COUNT,
    advance: Advance = quiet,
) -> list[Suggested]:
    """What the units of the memory say of Chinese terms, best first within a term; stored as suggestions.

    Without `terms`, all terms whose slot in the target language is empty are asked about.  Slots that hold a term are
    left alone.  Raises NotFound when the memory has no units.
    """
    found: list[Suggested] = []
    for language in targets:
        numbers, pairs = _pairs(base, source, language)
        kinds = dict(terms_to_fill(base, language))
        wanted = list(terms) or list(kinds)
        names = _foreign_names(wanted, kinds, language)
        best = equivalents(pairs, wanted, source, language, names=names, limit=limit, advance=advance)
        for term, ranked in best.items():
            good = [one for one in ranked if one.score >= min_score and (one.count >= min_count or _sounds(one))]
            found += [Suggested(term, language, one, tuple(numbers[n] for n in one.contexts)) for one in good]
    if store:
        _store(base, found)
    if not found and not any(True for _ in iterate_units(base)):
        raise NotFound("the memory holds no units; bring some in with `termkit import FILE.tmx`, or `termkit align`")
    return found


def _pairs(base: TermBase, source: str, target: str) -> tuple[list[int], list[tuple[str, str]]]:
    numbers, pairs = [], []
    for number, unit in iterate_units(base):
        texts = unit.text(source), unit.text(target)
        if all(texts) and unit.status != "rejected":
            numbers.append(number)
            pairs.append(texts)
    return numbers, pairs


def _foreign_names(terms: Iterable[str], kinds: Mapping[str, str], language: str) -> dict[str, NameScore]:
    """The terms that transcribe a foreign name, for Russian, whose sounds can be compared."""
    if primary(language) != "ru":
        return {}
    from termkit.readings.foreign import is_foreign_name
    from termkit.readings.transcription import score

    named = (Kind.PERSON, Kind.PLACE)
    return {term: score for term in terms if kinds.get(term) in named and is_foreign_name(term)}


def _sounds(one: Equivalent) -> bool:
    return one.origin == "back-transcription"


def _store(base: TermBase, found: Iterable[Suggested]) -> None:
    slots: dict[tuple[str, str], list[Suggestion]] = {}
    for one in found:
        note = f"{one.equivalent.count} times; units {', '.join(map(str, one.units))}"
        suggestion = Suggestion(one.equivalent.term, one.equivalent.origin, round(one.equivalent.score, 4), note)
        slots.setdefault((one.term, one.language), []).append(suggestion)
    with base.transaction():
        for (term, language), suggestions in slots.items():
            suggest(base, term, language, suggestions)
