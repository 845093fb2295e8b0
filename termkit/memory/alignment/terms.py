"""Terms that both sides of an alignment show: anchors from a lexicon, without inflecting anything.

A Chinese term is found as it stands; a term of another language counts as found where all its words stand in a segment,
compared by their first letters.  That is looser than the checker's matching and right for this purpose: a chance hit
costs little, and 3,000 entries need no paradigms.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from termkit.memory.alignment.features import words_of
from termkit.model import primary

Found = list[set[str]]


@dataclass(frozen=True, slots=True)
class Pair:
    """A concept of the lexicon: its key, and its terms in the source and in the target language."""

    key: str
    source: tuple[str, ...]
    target: tuple[str, ...]


def shared_terms(
    source: Sequence[str], target: Sequence[str], languages: tuple[str, str], lexicon: Iterable[Pair]
) -> tuple[Found, Found]:
    """For every segment of both sides the keys of the lexicon's concepts that it shows."""
    pairs = list(lexicon)
    first = _find(source, languages[0], {pair.key: pair.source for pair in pairs})
    present = {key for keys in first for key in keys}
    second = _find(target, languages[1], {pair.key: pair.target for pair in pairs if pair.key in present})
    return first, second


def _find(segments: Sequence[str], language: str, terms: dict[str, tuple[str, ...]]) -> Found:
    if primary(language) in ("zh", "ja"):
        from termkit.text.matching import TermForm, TermMatcher

        forms = [TermForm(key, term) for key, held in terms.items() for term in held]
        matcher = TermMatcher(forms, language, overlapping=True)
        return [{match.key for match in matcher.find(segment)} for segment in segments]
    return _find_by_words(segments, language, terms)


def _find_by_words(segments: Sequence[str], language: str, terms: dict[str, tuple[str, ...]]) -> Found:
    places: defaultdict[str, set[int]] = defaultdict(set)
    for number, segment in enumerate(segments):
        for word in words_of(segment, language):
            places[word].add(number)
    found: Found = [set() for _ in segments]
    for key, held in terms.items():
        for term in held:
            words = words_of(term, language)
            for number in set.intersection(*(places.get(word, set()) for word in words)) if words else ():
                found[number].add(key)
    return found
