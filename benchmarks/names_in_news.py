"""How many names of the glossaries the miner finds in lines of news, each line mined by itself, glossaries not used.

    python -m benchmarks.names_in_news [--seed 1] [--missed]

A name counts where it stands in a line as a whole, by leftmost longest match; at most two lines of a name are taken.
*Within* is one that was found as a part of a longer name (美国国务院), *part* one of which a part was found.
"""

from __future__ import annotations

import argparse
import gzip
import os
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import ahocorasick_rs

from benchmarks.bitexts import glossary_entries
from termkit.documents import read_text
from termkit.mining.names.steps import mine_names
from termkit.model import NAME_KINDS, Status

SHARED = Path(os.environ.get("TERMKIT_SHARED", Path(__file__).parents[1].parent / "shared"))
NEWS = SHARED / "data" / "xinwenlianbo_plain.txt.gz"
LENGTHS = range(30, 600)
SHORTEST, LINES_OF_ONE = 3, 2
BARE = "《》“”"


def names() -> dict[str, str]:
    """The Chinese names of the glossaries and their kinds, without marks; none that is deprecated."""
    listed = ((term, entry.kind) for entry in glossary_entries("ru") for term in entry.terms("zh"))
    return {
        term.term.strip(BARE): kind.value
        for term, kind in listed
        if kind in NAME_KINDS and term.status is not Status.DEPRECATED and len(term.term.strip(BARE)) >= SHORTEST
    }


def lines_with(known: dict[str, str], seed: int) -> dict[str, list[str]]:
    """Lines of the news, in an order that the seed makes, and the names that stand in each."""
    with gzip.open(NEWS, "rt", encoding="utf-8") as news:
        lines = [line.strip() for line in news if len(line.strip()) in LENGTHS]
    random.Random(seed).shuffle(lines)
    terms, taken, found = list(known), Counter[str](), defaultdict[str, list[str]](list)
    automaton = ahocorasick_rs.AhoCorasick(terms, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    for line in lines:
        for number in {number for number, *_ in automaton.find_matches_as_indexes(line)}:
            if taken[terms[number]] < LINES_OF_ONE:
                taken[terms[number]] += 1
                found[line].append(terms[number])
    return found


def told(work: dict[str, list[str]]) -> Iterator[tuple[str, str, str]]:
    """Each name with its line and how it was found."""
    for line, wanted in work.items():
        mined = {candidate.term.strip(BARE) for candidate in mine_names([read_text(line)])}
        for name in wanted:
            within = any(name in other for other in mined)
            part = any(other in name for other in mined)
            yield name, line, "found" if name in mined else "within" if within else "part" if part else "missed"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--missed", action="store_true", help="list what was found as a part only, or not at all")
    options = parser.parse_args()
    known, counts = names(), Counter[tuple[str, str]]()
    for name, line, how in told(lines_with(known, options.seed)):
        counts[known[name], how] += 1
        if options.missed and how in ("part", "missed"):
            place = line.index(name)
            print(how, known[name], name, line[max(0, place - 15) : place + len(name) + 15], sep="\t")
    for kind in sorted({kind for kind, _ in counts}):
        total = sum(count for (other, _), count in counts.items() if other == kind)
        hows = ", ".join(f"{how} {counts[kind, how]}" for how in ("found", "within", "part", "missed"))
        print(f"{kind:8} {total:5}  {hows}")


if __name__ == "__main__":
    main()
