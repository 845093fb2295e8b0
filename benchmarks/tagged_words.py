"""Words of a tagged newspaper that are read otherwise in their line than by themselves: where words are cut across.

    python benchmarks/tagged_words.py FILE [--errors]

FILE is that of tagged_surnames.py.  Not all of it is wrong: the neighbours rightly decide some (总长, 朝阳), and a word
of the tags may be a name that nothing tells by itself (华茂).
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from termkit.readings.pinyin import syllables
from termkit.readings.tones import tone_of
from termkit.text.languages import is_han

PERSON, NEUTRAL = "nr", 5


class Difference(NamedTuple):
    """A character of a word, its reading in the word by itself and in the line."""

    word: str
    offset: int
    alone: str
    there: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--errors", action="store_true", help="print each with a few of its lines")
    options = parser.parse_args()
    found: dict[Difference, list[str]] = defaultdict(list)
    words = 0
    for line in options.file.read_text(encoding="utf-8").splitlines():
        tagged = [(word, tag) for word, _, tag in (token.rpartition("/") for token in line.split()) if word]
        words += len(tagged)
        for difference, around in _differences(tagged):
            found[difference].append(around)
    print(f"{sum(map(len, found.values()))} characters of {words} words are read otherwise in their line")
    for difference, lines in sorted(found.items(), key=lambda item: -len(item[1])) if options.errors else ():
        print(*difference, len(lines), *lines[:3], sep="\t")


def _differences(tagged: list[tuple[str, str]]) -> Iterator[tuple[Difference, str]]:
    """What differs in a line, neutral tones aside."""
    text = "".join(word for word, _ in tagged)
    readings = iter(syllables(text))
    there = [next(readings) if is_han(char) else "" for char in text]
    start = 0
    for word, tag in tagged:
        if len(word) > 1 and tag != PERSON and all(map(is_han, word)):
            for offset, (alone, own) in enumerate(zip(_alone(word), there[start:], strict=False)):
                if alone != own and NEUTRAL not in (tone_of(alone), tone_of(own)):
                    around = f"{text[max(0, start - 8) : start]}[{word}]{text[start + len(word) :][:8]}"
                    yield Difference(word, offset, alone, own), around
        start += len(word)


@cache
def _alone(word: str) -> list[str]:
    return syllables(word)


if __name__ == "__main__":
    main()
