"""Persons in sentences: how many of a list are read as names wherever they stand, and what is read as a name in vain.

    python benchmarks/person_names.py                      the project's own list of names, in its own frames
    python benchmarks/person_names.py --names FILE         further names: 单霁翔<TAB>Shàn Jìxiáng or shàn jì xiáng
    python benchmarks/person_names.py --surnames 20        also each surname of surnames.tsv with 20 given names
    python benchmarks/person_names.py --text FILE          also the persons found in a text, for a reader to judge
    ... --errors                                           what is read otherwise

A name counts as right where each of its syllables is, a neutral tone and 一, 不 aside.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from pinyin import agree

from termkit.readings.persons.in_text import GIVEN
from termkit.readings.persons.name_scores import surname_score
from termkit.readings.persons.surnames import parse
from termkit.readings.polyphony import read
from termkit.readings.tables import rows
from termkit.readings.tones import split

CASES = Path(__file__).parents[1] / "tests" / "cases"
Person = tuple[str, list[str]]


def persons(path: Path) -> list[Person]:
    """The Chinese persons of a file and their syllables; other kinds of names in a list of several are left out."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        name, *cells = line.split("\t")
        spelling = cells[-1] if len(cells) == 1 else cells[1] if cells[:1] == ["person"] else ""
        syllables = [part for word in spelling.split() for part in split(word.lower())]
        if parse(name) and len(syllables) == len(name):
            found.append((name, syllables))
    return found


def frames() -> list[str]:
    """The sentences that names are put into, {} where the name stands."""
    lines = (CASES / "name_frames.txt").read_text(encoding="utf-8").splitlines()
    return ["{}", *(line for line in lines if "{}" in line and not line.startswith("#"))]


def combined(known: list[Person], count: int) -> Iterator[Person]:
    """Every surname of surnames.tsv that counts as one, with given names drawn from a list (always the same ones)."""
    draw = random.Random(4)
    given = [(parts[1], reading[len(parts[0]) :]) for name, reading in known if (parts := parse(name))]
    for surname, reading, *_ in rows("surnames.tsv"):
        if surname_score(surname) > -2:
            for name, syllables in draw.sample(given, min(count, len(given))):
                yield surname + name, [*reading.split(), *syllables]


def is_right(frame: str, person: Person) -> bool:
    """Whether the name is read as it should be in this sentence."""
    name, syllables = person
    start = frame.index("{}")
    found = read(frame.replace("{}", name))[1][start : start + len(name)]
    pairs = zip(name, found, syllables, strict=True)
    return all(char in "一不" or agree(ours, other) for char, ours, other in pairs)


def report(title: str, known: list[Person], *, errors: bool) -> None:
    """The share of names read rightly, in all and in each frame."""
    wrong = [(frame, person) for frame in frames() for person in known if not is_right(frame, person)]
    total = len(known) * len(frames())
    print(f"\n{title}: {len(known)} names in {len(frames())} frames, {1 - len(wrong) / total:.2%} right")
    by_frame = Counter(frame for frame, _ in wrong)
    for frame in frames():
        print(f"  {1 - by_frame[frame] / len(known):7.2%}  {frame}")
    if errors:
        for name, count in Counter(name for _, (name, _) in wrong).most_common():
            print(f"  {name}\t{count}")


def found_in(path: Path) -> Counter[str]:
    """The persons found in a text."""
    found: Counter[str] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        words = read(line)[0]
        pairs = pairwise(words)
        found.update(first.text + second.text for first, second in pairs if second.tag == GIVEN)
    return found


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--names", type=Path, default=CASES / "chinese_names.tsv", help="names and their pinyin")
    parser.add_argument("--surnames", type=int, default=0, metavar="N", help="given names drawn for each surname")
    parser.add_argument("--text", type=Path, help="a text whose persons are listed")
    parser.add_argument("--errors", action="store_true", help="list the names that are read otherwise")
    options = parser.parse_args()
    known = persons(options.names)
    report("names of the list", known, errors=options.errors)
    if options.surnames:
        report("every surname", list(combined(known, options.surnames)), errors=options.errors)
    if options.text:
        for name, count in found_in(options.text).most_common():
            print(f"{count}\t{name}")


if __name__ == "__main__":
    main()
