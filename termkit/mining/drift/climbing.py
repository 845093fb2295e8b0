"""Whether dated wordings climb: which changes, of those nobody asked for, are a ladder and not a chance likeness.

step      the later wording has grown or lost something (反对, 坚决反对), or has something else in its place
          (一个中国政策, 一个中国原则) and is still similar: 2 * LCS / (length + length)
telling   steps * characters they share, where the documents say it in one way
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from termkit.mining.drift.growth import JOINERS, drift_words
from termkit.mining.drift.wordings import Wording, bare
from termkit.mining.lexicon import is_a
from termkit.mining.names import tables

FIELDS = ("sector", "domain", "party", "pair", "deictic")
"""Classes of words that tell where and whose: in the place of one another they make no rung."""
LEAST = 0.6
"""Least similarity of a wording to the one before it."""
KEPT = 0.8
"""Share of the shorter of two wordings that the longer has kept, if they are less similar."""
SHARED = 4
"""Least characters that all rungs of a ladder share with the next."""
MOST_SHARED = 16
LONG = 8
"""What a ladder tells from which one mined wording is enough: of less two must be mined."""


def climbing(wordings: Sequence[Wording], terms: Collection[str]) -> Sequence[Wording]:
    """The longest run of wordings in order of date that is a ladder; none where documents say it in several ways.

    `terms` are the folded terms that were mined: what is none of them is no wording if it ends with words for a field,
    and in a short ladder two must be.
    """
    whole = [wording for wording in wordings if bare(wording.form) in terms or not _is_placing(wording.form)]
    run: Sequence[Wording] = max(_runs(whole), key=lambda run: (len(_changes(run)), len(run)), default=())
    forms = _changes(run)
    if len(forms) < 2 or run[0].year == run[-1].year or _comes_back(forms):
        return ()
    if telling(run) < LONG and sum(bare(form) in terms for form in forms) < 2:
        return ()
    return run if 2 * sum(1 for wording in run if wording.rivals) < len(run) else ()


def _runs(wordings: Sequence[Wording]) -> Iterator[Sequence[Wording]]:
    """The wordings, parted where one is no step from that before it."""
    begin = 0
    for index, (one, other) in enumerate(pairwise(wordings), 1):
        if one.form != other.form and not is_step(one.form, other.form):
            yield wordings[begin:index]
            begin = index
    yield wordings[begin:]


def telling(wordings: Sequence[Wording]) -> float:
    """How much a ladder tells: the more, the more it climbs and the longer what stays is."""
    forms = _changes(wordings)
    return sum(min(_shared(one, other), MOST_SHARED) for one, other in pairwise(forms))


def is_step(old: str, new: str) -> bool:
    """Whether one wording can be what became of the other: no other field, party or place."""
    from rapidfuzz.distance import Indel

    shared = _shared(old, new)
    if shared < SHARED:
        return False
    if _is_reordered(old, new):
        return False
    start, end = _same_edges(old, new)
    gone, come = old[start : len(old) - end], new[start : len(new) - end]
    if all(_is_field(text) for text in (gone, come) if text):
        return False
    return shared >= KEPT * min(len(old), len(new)) or Indel.normalized_similarity(old, new) >= LEAST


def _is_placing(form: str) -> bool:
    """Whether it says in what field or framework something is, or is cut off at a mark."""
    return form.endswith(tuple(drift_words("placing"))) or form.count("《") != form.count("》")


def _is_reordered(old: str, new: str) -> bool:
    """Whether both join the same members, in another order or otherwise: a variant."""
    return sorted(set(old) - JOINERS - {"的"}) == sorted(set(new) - JOINERS - {"的"}) and len(old) - len(new) in (
        -1,
        0,
        1,
    )


def _is_field(text: str) -> bool:
    if text.removesuffix("的") in drift_words("scope"):
        return True
    names = [text.removesuffix(ending) for ending in ("", "领域", "方面", "领域合作")]
    return any(is_a(name, *FIELDS) or name in tables.country_of() for name in names)


def _same_edges(old: str, new: str) -> tuple[int, int]:
    """How many characters both begin with, and end with."""
    shorter = min(len(old), len(new))
    start = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    end = next((i for i in range(shorter - start) if old[-1 - i] != new[-1 - i]), shorter - start)
    return start, end


def _changes(wordings: Sequence[Wording]) -> list[str]:
    return [w.form for n, w in enumerate(wordings) if not n or w.form != wordings[n - 1].form]


def _comes_back(forms: Sequence[str]) -> bool:
    """Whether wordings come back after others took their place: once is no matter in a ladder of many."""
    return len(forms) - len(set(forms)) > max(len(set(forms)) - 2, 0)


def _shared(one: str, other: str) -> int:
    from rapidfuzz.distance import LCSseq

    return LCSseq.similarity(one, other)
