"""Polyphones: termkit beside pypinyin and g2pM on the same sentences, and how fast each of them reads.

    python benchmarks/pinyin.py                 the project's own cases, and the probes beside the checkout
    python benchmarks/pinyin.py --cpp FOLDER    also CPP (test.sent, test.lb of kakaobrain/g2pM)
    python benchmarks/pinyin.py --marked FILE   also sentences with readings in brackets: 单(shàn)庆宁陪同来访
    python benchmarks/pinyin.py --lines FILE    also sentences read from end to end: 老师，您好！<TAB>lǎo shī nín hǎo
    python benchmarks/pinyin.py --speed FILE    only how many characters of a text are read and spelt a second
    ... --errors                                what termkit reads otherwise in the sets that were named

g2pM is no dependency: it takes part where it is installed.  A tone that one side leaves neutral is no error; 一 and 不
are left out, for the others write their sandhi.
"""

from __future__ import annotations

import argparse
import os
import re
import time
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml

from termkit.readings.pinyin import pinyin, syllables
from termkit.readings.tones import mark, plain, tone_of
from termkit.text.languages import is_han

ROOT = Path(__file__).parents[1]
Case = tuple[str, int, str]
"""A text, the place of a character in it, its reading."""
Reader = Callable[[str], list[str | None]]


def own_cases() -> Iterator[Case]:
    """tests/cases/polyphones.yaml and the sets of marked sentences beside it."""
    for path in sorted((ROOT / "tests/cases").glob("polyphones_*.txt")):
        yield from marked_cases(path)
    for sentence, reading in yaml.safe_load((ROOT / "tests/cases/polyphones.yaml").read_text(encoding="utf-8")):
        yield sentence.replace("【", "").replace("】", ""), sentence.index("【"), reading


def probe_cases() -> Iterator[Case]:
    """Every polyphone of the words in the probes file, where CC-CEDICT has one reading."""
    path = (
        Path(os.environ.get("TERMKIT_SHARED", ROOT.parent / "shared")) / "data/pinyin_polyphone_probes_from_seeds.tsv"
    )
    for line in path.read_text(encoding="utf-8").splitlines()[1:] if path.exists() else ():
        _, word, readings, characters = line.split("\t")[:4]
        if "|" not in readings:
            syllables = [marked(syllable) for syllable in readings.split()]
            yield from ((word, place, syllables[place]) for place, char in enumerate(word) if char in characters)


def cpp_cases(folder: Path) -> Iterator[Case]:
    """The test part of CPP: the character in question stands between two ▁."""
    sentences = (folder / "test.sent").read_text(encoding="utf-8").splitlines()
    labels = (folder / "test.lb").read_text(encoding="utf-8").split()
    for sentence, label in zip(sentences, labels, strict=True):
        yield sentence.replace("▁", ""), sentence.index("▁"), marked(label)


_MARKED = re.compile(r"\(([^()]*)\)")


def marked_cases(path: Path) -> Iterator[Case]:
    """Sentences of a file with the reading in brackets after each character in question; # starts a comment."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            sentence, taken = _MARKED.sub("", line), 0
            for found in _MARKED.finditer(line):
                yield sentence, found.start() - taken - 1, found.group(1)
                taken += len(found.group())


def line_cases(path: Path) -> Iterator[Case]:
    """Every character of the sentences of a file, a tab and the syllables of the whole sentence after each."""
    for line in path.read_text(encoding="utf-8").splitlines():
        sentence, _, reading = line.partition("\t")
        places = [place for place, char in enumerate(sentence) if is_han(char)]
        syllables = reading.split()
        if len(places) == len(syllables):
            yield from ((sentence, place, syllable) for place, syllable in zip(places, syllables, strict=True))


def marked(numbered: str) -> str:
    """A numbered syllable with its tone mark: lu:4, lv4 -> lǜ."""
    letters = numbered[:-1].lower().replace("u:", "ü").replace("v", "ü")
    return mark(letters, int(numbered[-1]))


def termkit(text: str) -> list[str | None]:
    """Ours."""
    found = iter(syllables(text))
    return [next(found) if is_han(char) else None for char in text]


def pypinyin(text: str) -> list[str | None]:
    """pypinyin on the whole sentence."""
    from pypinyin import Style, lazy_pinyin

    return list(lazy_pinyin(text, style=Style.TONE, errors=list))


def g2pm() -> Reader | None:
    """g2pM, its answers put back on the Han characters they belong to; None where it is not installed."""
    try:
        from g2pM import G2pM
    except ImportError:
        return None
    model = G2pM()

    def answer(text: str) -> list[str | None]:
        # split into characters, so that figures and Latin letters put nothing out of step
        found = model(text, char_split=True)
        return [marked(one) if re.fullmatch("[a-z:ü]+[1-5]", one) else None for one in found]

    return answer


def agree(one: str | None, other: str) -> bool:
    """The same syllable, a neutral tone on either side aside."""
    if one is None:
        return False
    one, other = unicodedata.normalize("NFC", one), unicodedata.normalize("NFC", other)
    return plain(one) == plain(other) and (one == other or 5 in (tone_of(one), tone_of(other)))


def report(name: str, cases: list[Case], readers: dict[str, Reader]) -> None:
    """One line a system: how many right, the share, characters a second."""
    print(f"\n{name}: {len(cases)} characters")
    for system, reader in readers.items():
        start = time.perf_counter()
        right = sum(agree(reader(text)[place], reading) for text, place, reading in cases)
        seconds = time.perf_counter() - start
        speed = sum(len(text) for text, _, _ in cases) / seconds
        print(f"  {system:10} {right:6} right  {right / len(cases):7.2%}  {speed:10,.0f} characters/s")


def errors(name: str, cases: list[Case]) -> None:
    """What termkit reads otherwise, the character in brackets."""
    print(f"\n{name}: termkit reads otherwise")
    for text, place, reading in cases:
        found = termkit(text)[place]
        if not agree(found, reading):
            before, after = text[max(0, place - 12) : place], text[place + 1 : place + 13]
            print(f"  {before}[{text[place]}]{after}\t{reading}\t{found}")


def speed(path: Path) -> None:
    """Characters a second of processor time over the lines of a text, as syllables and spelt; the tables are loaded."""
    lines = path.read_text(encoding="utf-8").splitlines()
    for name, read in (("syllables", syllables), ("spelt", pinyin)):
        read("北京")
        start = time.process_time()
        for line in lines:
            read(line)
        print(f"{name:10} {sum(map(len, lines)) / (time.process_time() - start):10,.0f} characters/s")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cpp", type=Path, help="folder with test.sent and test.lb of g2pM's CPP data set")
    parser.add_argument("--marked", type=Path, action="append", default=[], help="sentences with readings in brackets")
    parser.add_argument("--lines", type=Path, action="append", default=[], help="sentences, a tab, all their syllables")
    parser.add_argument("--errors", action="store_true", help="print what termkit reads otherwise in the sets named")
    parser.add_argument("--speed", type=Path, help="a text: only how fast it is read")
    options = parser.parse_args()
    if options.speed:
        speed(options.speed)
        return
    readers: dict[str, Reader] = {"termkit": termkit, "pypinyin": pypinyin}
    model = g2pm()
    if model:
        readers["g2pM"] = model
    for reader in readers.values():
        reader("北京")
    sets = {"own cases": own_cases(), "probes from the seeds": probe_cases()}
    named = {path.name: marked_cases(path) for path in options.marked}
    named |= {path.name: line_cases(path) for path in options.lines}
    if options.cpp:
        named["CPP test"] = cpp_cases(options.cpp)
    for name, cases in {**sets, **named}.items():
        listed = [case for case in cases if case[0][case[1]] not in "一不"]
        if listed:
            report(name, listed, readers)
            if options.errors and name in named:
                errors(name, listed)


if __name__ == "__main__":
    main()
