"""Equivalents from a bitext: for every Chinese term, the word sequences of the other language that answer it best.

Words are aligned first (`word_alignment`).  Wherever the term stands, every sequence near it is judged by

    F = 2 · precision · recall / (precision + recall)

precision   the mean link of its words with the words of the term
recall      its share in all links of the term there

and over all places

    score = √(support · Dice) · fit
    support = ΣF / places        Dice = 2 · together / (term + sequence)
    fit = exp(−0.4 · ln²(words / expected))        expected: a word of content for two Chinese characters

after phrase extraction from word alignments (Och and Ney 2004) and Dice's coefficient (Smadja et al. 1996).  What mere
chance would bring together (log-likelihood ratio under 6.6, Dunning 1993) is left out.  Sequences are compared by the
stems of their words, so that all inflected forms of one phrase count together.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from termkit.memory.association import log_likelihood
from termkit.memory.equivalents.bitext import Bitext, Pair, Place, cut_up, spans_of, units_with
from termkit.memory.equivalents.grams import MOST_WORDS, Word
from termkit.progress import Advance, quiet
from termkit.text.patterns import DOT
from termkit.text.stemming import stem

if TYPE_CHECKING:
    from termkit.memory.equivalents.word_alignment import Floats, Links

LEAST_LLR = 6.6
"""The χ² quantile of 0.01."""
LEAST_LINK = 0.05
LEAST_SCORE = 0.12
MOST_PLACES = 400
"""A term's equivalent is sought at so many of its places; its frequency is counted everywhere."""
TRIED = 12
FRAGMENT, NEARLY, CLOSE = 0.7, 0.9, 0.9
"""A sequence of which nine places in ten lie inside a longer answer counts so much less."""
NEAR = 0.6
"""An adjective gives way to a longer answer that has its noun and scores so much of its own."""
CHARACTERS_A_WORD, SHORT = 2, 2
"""A word of content answers two Chinese characters; words of up to two letters are none."""
WORDINESS = 0.4
"""How much too many or too few words take off."""
CONTEXTS = 3
SAFE_NAME = 0.65
"""From this likeness of sounds on, a name is its transcription."""

Stems = tuple[str, ...]
NameScore = Callable[[str, str], float]
"""How well a name of the other language answers a Chinese transcription, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Equivalent:
    """What may translate a term: in its dictionary form, with its score from 0 to 1 and where both stand."""

    term: str
    score: float
    count: int
    """How often it stands beside the term."""
    contexts: tuple[int, ...] = ()
    """The first units (from 0) that hold both."""
    origin: str = "alignment"
    """alignment, or back-transcription where the sound decided."""


class Judged(NamedTuple):
    """A sequence with its score, and how often it stands anywhere."""

    stems: Stems
    score: float
    total: int


@dataclass(slots=True)
class Tally:
    """What was seen of a sequence at the places of a term."""

    merit: float = 0.0
    units: dict[int, int] = field(default_factory=dict)


def equivalents(
    pairs: Sequence[Pair],
    terms: Iterable[str],
    source: str = "zh",
    target: str = "ru",
    *,
    names: Mapping[str, NameScore] | None = None,
    limit: int = 5,
    advance: Advance = quiet,
) -> dict[str, list[Equivalent]]:
    """For every term that stands in the source of some pair, its equivalents, best first; none where none is sure.

    `names` says of which terms are foreign names, and how to compare them (see readings.transcription): there the
    likeness of sounds counts as well as the figures.
    """
    from termkit.memory.equivalents.word_alignment import align_words

    wanted = list(dict.fromkeys(terms))
    bitext = cut_up(pairs, wanted, source, target)
    links = align_words([(s, [w.stem for w in t]) for s, t in zip(bitext.chinese, bitext.words, strict=True)], advance)
    found = {}
    for number, term in enumerate(wanted, 1):
        best = _rank(bitext, links, term, (names or {}).get(term))[:limit]
        if best:
            found[term] = best
        advance("equivalents", number, len(wanted))
    return found


def _rank(bitext: Bitext, links: Links, term: str, sounds: NameScore | None) -> list[Equivalent]:
    places = [place for place in bitext.places.get(term, ()) if place.unit < len(links)][:MOST_PLACES]
    tallies: defaultdict[Stems, Tally] = defaultdict(Tally)
    for place in places:
        for stems, merit in _windows(bitext.words[place.unit], links.matrix(place.unit), place).items():
            tallies[stems].merit += merit
            tallies[stems].units[place.unit] = tallies[stems].units.get(place.unit, 0) + 1
    likely = sorted(tallies, key=lambda stems: (-tallies[stems].merit, stems))[:TRIED]
    judged = [_judged(bitext, term, stems, tallies[stems], len(places)) for stems in likely]
    whole = [one._replace(score=one.score * FRAGMENT) if _is_fragment(one, judged) else one for one in judged]
    best = [
        _printed(bitext, one, tallies[one.stems], person=sounds is not None)
        for one in whole
        if one.score >= LEAST_SCORE
    ]
    best = [replace(one, score=one.score * FRAGMENT) if _lacks_noun(one, best, bitext.target) else one for one in best]
    if sounds:
        best = [_sounded(one, term, sounds) for one in best]
    return sorted(best, key=lambda one: (-one.score, -one.count, one.term))


def _windows(words: Sequence[Word], matrix: Floats, place: Place) -> dict[Stems, float]:
    """The sequences that answer the term at one place, with their F."""
    link = matrix[place.first : place.end].max(axis=0)
    total = float(link.sum())
    found: dict[Stems, float] = {}
    for first, opening in enumerate(words):
        if not opening.at_edge or link[first] < LEAST_LINK:
            continue
        content = mass = 0.0
        for end in range(first + 1, min(first + MOST_WORDS, len(words)) + 1):
            word = words[end - 1]
            if end - 1 > first and not word.joined:
                break
            mass += float(link[end - 1])
            content += 1.0 if word.at_edge else float(link[end - 1])
            if word.at_edge and link[end - 1] >= LEAST_LINK:
                stems = tuple(w.stem for w in words[first:end])
                precision, recall = mass / content, mass / total
                found[stems] = max(found.get(stems, 0.0), 2 * precision * recall / (precision + recall))
    return found


def _judged(bitext: Bitext, term: str, stems: Stems, tally: Tally, places: int) -> Judged:
    counts = Counter(place.unit for place in bitext.places[term])
    held = {n: count for n in units_with(bitext, stems) if (count := len(spans_of(bitext.words[n], stems)))}
    together = sum(min(count, counts[n]) for n, count in held.items())
    total = sum(held.values())
    likely = log_likelihood(sum(n in counts for n in held), len(counts), len(held), len(bitext.pairs))
    everywhere = len(counts) > len(bitext.pairs) / 2
    support = tally.merit / places if likely >= LEAST_LLR or everywhere else 0.0
    return Judged(stems, math.sqrt(2 * together / (counts.total() + total) * support) * _fit(term, stems), total)


def _fit(term: str, stems: Stems) -> float:
    content = sum(len(stem) > SHORT for stem in stems)
    surplus = math.log((content + 0.5) / (len(term) / CHARACTERS_A_WORD + 0.5))
    return math.exp(-WORDINESS * surplus**2)


def _is_fragment(one: Judged, others: Iterable[Judged]) -> bool:
    """Whether a sequence hardly ever stands but inside a longer one that answers the term too."""
    size = len(one.stems)
    return any(
        len(other.stems) > size
        and other.total >= NEARLY * one.total
        and other.score >= CLOSE * one.score
        and any(other.stems[n : n + size] == one.stems for n in range(len(other.stems) - size + 1))
        for other in others
    )


def _lacks_noun(one: Equivalent, others: Iterable[Equivalent], language: str) -> bool:
    """Whether a Russian sequence ends in an adjective whose noun another one, nearly as good, has."""
    from termkit.text.russian_words import has_part

    last = one.term.split()[-1]
    if language != "ru" or has_part(last, "NOUN") or not has_part(last, "ADJF", "PRTF"):
        return False
    return any(
        len(other.term.split()) > len(one.term.split())
        and other.score >= NEAR * one.score
        and stem(last, language) in [stem(word, language) for word in other.term.split()[:-1]]
        for other in others
    )


def _printed(bitext: Bitext, judged: Judged, tally: Tally, *, person: bool) -> Equivalent:
    from termkit.memory.equivalents.surfaces import dictionary_form

    spans = [(n, *span) for n in tally.units for span in spans_of(bitext.words[n], judged.stems)]
    term = dictionary_form([bitext.pairs[n][1][start:end] for n, start, end in spans], bitext.target, person=person)
    return Equivalent(term, min(1.0, judged.score), sum(tally.units.values()), tuple(tally.units)[:CONTEXTS])


def _sounded(one: Equivalent, term: str, sounds: NameScore) -> Equivalent:
    """The equivalent of a name, by its sound too: what sounds like it rises, what does not sinks."""
    # a name has as many words as its transcription has parts; what stands before it is a title
    surplus = len(one.term.split()) / len(DOT.split(term))
    likeness = sounds(term, one.term) / max(1.0, surplus)
    origin = "back-transcription" if likeness >= SAFE_NAME else one.origin
    return Equivalent(one.term, math.sqrt(one.score * likeness), one.count, one.contexts, origin)
