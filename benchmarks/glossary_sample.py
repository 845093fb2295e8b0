"""Concepts of the glossaries drawn at random, with the addresses of their sources, to be read there again.

python benchmarks/glossary_sample.py [--count 50] [--seed 20261121] [--sourced] [FOLDER]
"""

from __future__ import annotations

import argparse
import csv
import random
from pathlib import Path

GLOSSARIES = Path(__file__).parents[1] / "glossaries"


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a glossary file, comments left out."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def sourced(concept: list[dict[str, str]]) -> bool:
    """Whether one of its English or Russian equivalents names a source."""
    return any(row[f"{language}_source"] not in {"", "own"} for row in concept for language in ("en", "ru"))


def sample(folder: Path, count: int, seed: int, until_sourced: bool = False) -> list[list[dict[str, str]]]:
    """So many concepts, each as its rows; the same for the same files and seed.

    With until_sourced the draw goes on until so many name a source; those that name none stay in it.
    """
    concepts: dict[str, list[dict[str, str]]] = {}
    for path in sorted(folder.glob("*.tsv")):
        if path.name != "sources.tsv":
            for row in rows(path):
                concepts.setdefault(row["id"], []).append(row)
    drawn = [concepts[name] for name in random.Random(seed).sample(sorted(concepts), len(concepts))]
    if not until_sourced:
        return drawn[:count]
    with_source = [place for place, concept in enumerate(drawn, 1) if sourced(concept)]
    return drawn[: with_source[count - 1]] if len(with_source) >= count else drawn


def main() -> None:
    """Print the sample."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "folder", nargs="?", type=Path, default=GLOSSARIES, help="the glossaries (default: those of the project)"
    )
    parser.add_argument("--count", type=int, default=50, help="how many concepts (default: 50)")
    parser.add_argument("--seed", type=int, default=20261121, help="draws others")
    parser.add_argument(
        "--sourced", action="store_true", help="draw on until so many concepts have an equivalent that names a source"
    )
    options = parser.parse_args()
    addresses = {row["key"]: row["url"] for row in rows(options.folder / "sources.tsv")}
    for concept in sample(options.folder, options.count, options.seed, options.sourced):
        print(concept[0]["id"] + ("" if sourced(concept) else " (own only)"))
        for row in concept:
            for language in ("en", "ru"):
                if row[language]:
                    keys = [key.split(":")[0] for key in row[f"{language}_source"].split("; ")]
                    print(
                        f"  {row['zh']}\t{row[language]}\t"
                        + " ; ".join(addresses.get(key) or key or "own" for key in keys)
                    )


if __name__ == "__main__":
    main()
