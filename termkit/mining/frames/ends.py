"""Whether a frame ends where its phrase does: with the last member of a list, and before no noun that it describes.

加强在…框架内的|协调|与配合        the last member belongs to it
支持…维护|主权|和领土完整的努力    torn: it is part of what describes a noun
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from termkit.mining.corpus import Clause, Corpus
from termkit.mining.frames.selection import Hit

LONGEST = 4
"""Characters of a further member."""
OF = "的"


def whole(corpus: Corpus, hits: Iterable[Hit]) -> Iterator[Hit]:
    """The hits, each with the rest of the list that it ends in; without those that are torn."""
    places: dict[tuple[int, int], tuple[Clause, int]] = {}
    for clause in corpus.clauses:
        places |= {(clause.document, word.end): (clause, n) for n, word in enumerate(clause.words, 1)}
    for hit in hits:
        closed = None if hit.frame.endswith("}") else places.get((hit.number, hit.end))
        last = _last(*closed) if closed else 0
        if not closed or last == closed[1]:
            yield hit
        elif last:
            rest = closed[0].words[closed[1] : last]
            yield hit._replace(frame=hit.frame + "".join(word.text for word in rest), end=rest[-1].end)


def _last(clause: Clause, index: int) -> int:
    """The index behind the last member of the list that goes on there; `index` if none does, 0 if it is torn."""
    words, roles = clause.words, clause.roles
    joined = roles[index - 1] in "ND" and roles[index : index + 1] == "C" and roles[index + 1 : index + 2] in ("N", "D")
    if not joined or len(words[index + 1].text) > LONGEST or words[index].text == OF:
        return index
    behind = roles[index + 2 : index + 3]
    if behind == "U":
        return 0
    return index if behind and behind in "NDMPOC" else index + 2
