"""Archives: corpora too large to cut all of it into words.

    1. maximal repeats of the whole text, on both cores                      (repeats)
    2. the strongest                                                         (strength)
    3. sentences that hold them, and more from all over the text where these are few, as small documents (samples);
       these are mined like any corpus, and of a middling archive all the rest for names
    4. what was found there is counted in the whole text, in one pass        (sightings)

So one-off formulae are found where they stand near something that recurs; frequencies, documents and years are those
of the whole archive.  Of each candidate the first MOST_PLACES places are kept.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from termkit.mining.corpus import Corpus
from termkit.mining.counting.repeats import Repeats, repeats
from termkit.mining.counting.strength import strength
from termkit.mining.counting.tally import Sighting, sightings
from termkit.mining.heap import give_back
from termkit.mining.names.steps import mine_names
from termkit.mining.samples import Places, Repeated, Span, characters, excerpt, sentences
from termkit.model import Candidate, Document, Kind
from termkit.text.normalize import fold, folding_table, key
from termkit.text.word_edges import Words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LARGE = 300_000
"""Characters (about 1 MB) from which a corpus is an archive."""
SMALLEST_SAMPLE = 13_500
"""Characters that are cut into words of however large an archive."""
DECLINE = 1.26
"""By how much the sample shrinks where a corpus grows beyond that: of ten times as many characters an eighteenth."""
MIDDLING = 1_200_000
"""Characters of the largest archive that is read for names from end to end."""
LEAST = 3
EVERY = 600_000
"""One more occurrence is asked of a repeat for every so many characters."""
SHORTEST = 3
ENTROPY = 1.2
ASKED = 400
"""Places of a short form that are looked at: most of its characters' are in other words."""
AROUND = 12
"""Characters on both sides of a short form that tell the words beside it."""
MOST_PLACES = 20
REPEAT = 4
"""Characters of the sample for each repeat for which a sentence is asked, at least."""
USUAL = 1.1
"""How strong the repeats of a sample are, over the square of the logarithm of its share: in news a little more."""

Mine = Callable[[Sequence[Document]], Sequence[Candidate]]


def mine_archive(documents: Sequence[Document], mine: Mine, min_score: float, sample: int | None) -> list[Candidate]:
    """The candidates of a large corpus.

    `mine` is given excerpts of `sample` characters in all; the figures are those of the whole.
    """
    size = sum(len(document.text) for document in documents)
    wanted = sample or usual_sample(size)
    excerpts, origin = excerpt(documents, _likeliest(documents, size, wanted), wanted, fold_fast)
    give_back()
    likely = [candidate for candidate in mine(excerpts) if candidate.score >= min_score]
    counted = _recount(documents, likely, origin)
    return _with_names(counted, documents) if size <= MIDDLING else counted


def _likeliest(documents: Sequence[Document], size: int, wanted: int) -> list[Span]:
    """Sentences that hold the strongest repeats, more than `wanted` characters if so many repeats are there."""
    usual, least = usual_strength(size, wanted), max(LEAST, size // EVERY)
    weakest = strength(least, ENTROPY, SHORTEST)
    for strong in (usual, usual / 2, 0.0):
        likely = _strongest(documents, least, strong)[: wanted // REPEAT]
        give_back()
        found = sentences(documents, likely, wanted, fold_fast)
        if characters(found) > wanted or len(likely) == wanted // REPEAT or strong <= weakest:
            break
    return found


def _strongest(documents: Sequence[Document], least: int, strong: float) -> list[Repeated]:
    """The repeats that are so frequent and strong in the texts joined by line breaks."""
    return strongest(repeats(_joined(documents), least=least, shortest=SHORTEST, entropy=ENTROPY, strong=strong))


def _joined(documents: Sequence[Document]) -> str:
    return "\n".join([fold_fast(document.text) for document in documents])


def usual_sample(size: int) -> int:
    """The characters that are cut into words of an archive: all where it begins to be one, then fewer and fewer.

    So the list neither breaks off nor the time jumps where a corpus grows beyond what is mined whole.
    """
    return max(SMALLEST_SAMPLE, int(LARGE * (LARGE / size) ** DECLINE))


def usual_strength(size: int, wanted: int) -> float:
    """How strong the repeats are around which a sample of so many characters is taken, at least: a guess.

    Where too few are so strong, weaker ones are counted too.
    """
    return USUAL * math.log2(max(size / wanted, 1)) ** 2


def _with_names(found: Sequence[Candidate], documents: Sequence[Document]) -> list[Candidate]:
    """The candidates with the names of the whole text: as they stand there, not wherever their characters stand."""
    names: dict[str, Candidate] = {}
    best: dict[str, Candidate] = {}
    for name in mine_names(documents):  # the best first
        names.setdefault(name.term, replace(name, occurrences=name.occurrences[:MOST_PLACES]))
        best.setdefault(key(name.term), name)
    held = [c for c in found if key(c.term) not in best or _beats(c, best[key(c.term)])]
    beaten = {key(candidate.term) for candidate in held}
    return [*held, *(name for term, name in names.items() if key(term) not in beaten)]


def _beats(candidate: Candidate, name: Candidate) -> bool:
    return not candidate.kind.is_name and candidate.score >= name.score


def fold_fast(text: str) -> str:
    """`fold` by a table over UTF-16 units, for long texts (Latin apostrophes and a few rare characters stay)."""
    import numpy as np

    units = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), np.uint16)
    return _fold_table()[units].tobytes().decode("utf-16-le", "surrogatepass")


@cache
def _fold_table() -> NDArray[np.uint16]:
    import numpy as np

    table = np.arange(0x10000, dtype=np.uint16)
    for code, char in folding_table().items():
        if code < len(table) and ord(char) < len(table):
            table[code] = ord(char)
    return table


def strongest(found: Repeats) -> list[Repeated]:
    """The repeats, strongest first."""
    import numpy as np

    strong = strength(found.frequency, np.minimum(found.left, found.right), found.length)
    order = np.lexsort((found.place, -strong))
    return list(zip(found.place[order].tolist(), found.length[order].tolist(), strict=True))


def _recount(documents: Sequence[Document], found: Sequence[Candidate], places: Places) -> list[Candidate]:
    texts = [document.text for document in documents]
    corpus = Corpus(documents, texts=texts)
    most = {
        fold(c.term): ASKED if c.kind is Kind.ABBREVIATION else MOST_PLACES for c in found if c.kind is not Kind.FRAME
    }
    seen = sightings(texts, most, fold_fast)
    numbers = {document.id: number for number, document in enumerate(documents)}
    return [
        _replaced(corpus, c, numbers, places) if c.kind is Kind.FRAME else _recounted(corpus, c, seen[fold(c.term)])
        for c in found
    ]


def _replaced(corpus: Corpus, frame: Candidate, numbers: dict[str, int], places: Places) -> Candidate:
    """A frame with its instances told in the places of the whole documents."""
    there = [(numbers[o.document], places[o.document], o) for o in frame.occurrences]
    occurrences = tuple(corpus.occurrence(number, at[o.start], at[o.end - 1] + 1, o.fillers) for number, at, o in there)
    return replace(frame, occurrences=occurrences)


def _recounted(corpus: Corpus, candidate: Candidate, seen: Sighting) -> Candidate:
    length = len(candidate.term)  # folding keeps it
    places = seen.places
    if candidate.kind is Kind.ABBREVIATION:
        places = _uncut(corpus, places, length)
    kept = tuple(corpus.occurrence(number, at, at + length) for number, at in places[:MOST_PLACES])
    evidence = replace(
        candidate.evidence,
        frequency=round(seen.frequency * len(places) / len(seen.places)) if places else seen.frequency,
        document_frequency=len(seen.documents),
        years=corpus.years(seen.documents),
    )
    return replace(candidate, evidence=evidence, occurrences=kept or candidate.occurrences)


def _uncut(corpus: Corpus, places: Sequence[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    """Those where a short form cuts no word: 新中 is no pair of states in 新中国, which is met more often."""
    lefts = [max(0, start - AROUND) for _, start in places]
    around = [
        corpus.texts[number][left : start + length + AROUND]
        for (number, start), left in zip(places, lefts, strict=True)
    ]
    words = Words.of("\n".join(around))  # a line break joins no words
    lines = accumulate((len(line) + 1 for line in around), initial=0)
    starts = [line + start - left for line, (_, start), left in zip(lines, places, lefts, strict=False)]
    return [place for place, start in zip(places, starts, strict=True) if not words.are_cut(start, start + length)]
