"""Makes termkit/data/readings/japanese_*.tsv but the persons: how surnames and given names of Japan are read.

Usage: python benchmarks/japanese_names.py sys.dic Unihan_Readings.txt

sys.dic is the dictionary of the package ipadic 1.0.0 (its own licence: use and redistribution permitted), which has
12,000 surnames and 18,000 given names with a reading and a cost, low for frequent ones; the cheapest reading is kept.
The other file is of the Unicode Character Database (Unihan.zip, Unicode licence): how single characters are read, where
the division of the names begins.  From the names divided, the readings of characters are counted (in names 敏 is トシ),
and the names divided again, a few times over; so the tables know how a character is read in surnames and in given
names, at their head and further on, and where a vowel begins a character: コ'イズミ, イノ'ウエ.
"""

import argparse
import re
import struct
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from math import log
from pathlib import Path

from opencc import OpenCC

from termkit.readings.neighbours.japanese_kana import NASAL
from termkit.readings.tables import column

OUT = Path(__file__).parents[1] / "termkit" / "data" / "readings"
HEADER = """# {what}
# Chinese characters in Simplified form.  From the dictionary IPADIC 2.7.0, by benchmarks/japanese_names.py.
# {copyright}; the whole licence: COPYING.ipadic.txt.
"""
NAMES = "How {what} of Japan are read, in katakana; ' before a vowel with which a character begins."
CHARACTERS = "How characters are read in surnames and given names of Japan, at their head and further on, in katakana."
FILES = {"姓": ("japanese_surnames.tsv", "surnames"), "名": ("japanese_given.tsv", "given names")}
KINDS = {"姓": "surname", "名": "given"}
OLD_FORMS, SIMPLIFY = OpenCC("jp2t").convert, OpenCC("t2s").convert
COPYRIGHT = "Copyright 2000-2003 Nara Institute of Science and Technology, NAIST licence"
KANJI = re.compile("[一-鿿々]{1,4}")
HEAD, TOKEN = 72, 16
"""Bytes of the head of the dictionary and of a token in it."""
ROUNDS = 6
"""How often the names are divided and the readings counted anew."""
UNIHAN, UNSEEN, LINK = 5.0, 0.02, 0.2
"""What a reading of Unihan counts before any name is divided, one never met, and one with ノ, ガ or ツ behind it."""
STRANGE = -9.0
"""What it counts that a character would begin with ン or with the ウ of a long vowel: 麻生 アソウ."""
LEAST = 2
"""A reading of a character that fewer names have is no rule."""
LONGEST = 5
"""Kana of the longest reading of a character (承 ウケタマワル is not met in names)."""
VOICED = str.maketrans("カキクケコサシスセソタチツテトハヒフヘホ", "ガギグゲゴザジズゼゾダヂヅデドバビブベボ")
VOWELS, SMALL, NEVER_FIRST = "アイウエオ", "ャュョッ", "ンウ"
PRINTED = str.maketrans(
    "郞衞緖冨戸嶋嶌鄕渕筿竝澁薗舎氷篭呉邉寳甁劔頚竃邨舩愼硏聡煕萠皐隣倶擧讃窓晄",
    "郎卫绪富户岛岛乡渊筱并涩园舍冰笼吴边宝瓶剑颈灶村船慎研聪熙萌皋邻俱举赞窗晃",
)
"""Forms that OpenCC leaves, and what Chinese newspapers print."""


def names(dictionary: bytes) -> Iterator[tuple[str, str, str, int]]:
    """Kind (姓, 名), name, reading in katakana and cost of every name of a person in a compiled dictionary."""
    arrays, tokens = struct.unpack("<6I2I", dictionary[:32])[6:8]
    start, features = HEAD + arrays, HEAD + arrays + tokens
    for place in range(start, start + tokens, TOKEN):
        cost, feature = struct.unpack("<6xhI4x", dictionary[place : place + TOKEN])
        begin = features + feature
        cells = dictionary[begin : dictionary.index(b"\0", begin)].decode().split(",")
        if cells[2] == "人名" and cells[3] in ("姓", "名") and KANJI.fullmatch(cells[6]):
            yield cells[3], re.sub("(.)々", r"\1\1", cells[6]), cells[7], cost


def characters(lines: list[str]) -> dict[str, set[str]]:
    """Character -> its readings in katakana, of the Chinese kind and of the Japanese."""
    table = {latin: kana for kana, latin in reversed(column("kana.tsv").items())} | {"n": NASAL}
    found: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        if re.match("U.*\tkJapanese(?:On|Kun)\t", line):
            code, _, field = line.split("\t")
            readings = (_kana(reading, table) for reading in field.split())
            found[chr(int(code[2:], 16))].update(filter(None, readings))
    return found


def _kana(latin: str, table: dict[str, str]) -> str:
    """A reading in katakana: IZUMI -> イズミ; empty where it cannot be."""
    kana, rest = "", latin.lower()
    while rest:
        size = next((size for size in (3, 2, 1) if rest[:size] in table), 0)
        if not size:
            return ""
        kana, rest = kana + table[rest[:size]], rest[size:]
    return kana


Part = tuple[str, bool, str, str]
"""Kind of name, whether at its head, a character, how it is read."""


class Counts:
    """How often characters are read so in names, and the division of a name for which most speaks."""

    def __init__(self, known: dict[str, set[str]]) -> None:
        self.known = known
        self.parts: Counter[Part] = Counter()
        self.all: Counter[tuple[str, bool, str]] = Counter()

    def learn(self, divided: Iterable[Part]) -> None:
        """Count the parts of divided names instead of what was counted before."""
        self.parts = Counter(divided)
        self.all = Counter(part[:3] for part in self.parts.elements())

    def divide(self, kind: str, name: str, reading: str) -> list[str]:
        """The reading, a part for each character; empty where it has too few kana."""
        best: dict[int, tuple[float, list[str]]] = {0: (0.0, [])}
        for place, char in enumerate(name):
            tried: dict[int, tuple[float, list[str]]] = {}
            for start, (score, parts) in best.items():
                for end in range(start + 1, min(len(reading), start + LONGEST) + 1):
                    part = reading[start:end]
                    found = score + self._weight((kind, place == 0, char, part)), [*parts, part]
                    tried[end] = max(tried.get(end, found), found)
            best = tried
        return best.get(len(reading), (0.0, []))[1]

    def _weight(self, part: Part) -> float:
        *place, reading = part
        known = self.known.get(part[2], set())
        listed = reading in known or any(_voiced(one) == reading or one[:-1] + "ッ" == reading for one in known)
        linked = reading[-1] in "ノガツ" and reading[:-1] in known
        likely = UNIHAN if listed else LINK if linked else UNSEEN
        strange = reading[0] in SMALL or (not part[1] and reading[0] in NEVER_FIRST and not listed)
        return log((self.parts[part] + likely) / (self.all[tuple(place)] + UNIHAN)) + (STRANGE if strange else 0.0)


def _voiced(reading: str) -> str:
    return reading[0].translate(VOICED) + reading[1:]


def apart(parts: list[str]) -> str:
    """The reading with ' before the vowels that a character other than the first begins with."""
    return parts[0] + "".join(f"'{part}" if part[0] in VOWELS else part for part in parts[1:])


def main(dictionary: Path, readings: Path) -> None:
    """Write the tables."""
    known = characters(readings.read_text(encoding="utf-8").splitlines())
    cheapest: dict[tuple[str, str], tuple[int, str]] = {}
    for kind, name, reading, cost in names(dictionary.read_bytes()):
        cheapest[kind, name] = min(cheapest.get((kind, name), (99_999, "")), (cost, reading))
    counts = Counts(known)
    divided: dict[tuple[str, str], list[str]] = {}
    for _ in range(ROUNDS):
        divided = {key: parts for key, (_, reading) in cheapest.items() if (parts := counts.divide(*key, reading))}
        counts.learn(
            (kind, not place, char, part)
            for (kind, name), parts in divided.items()
            for place, (char, part) in enumerate(zip(name, parts, strict=True))
        )
    for kind, (file, what) in FILES.items():
        found = {}
        for (listed, name), (cost, reading) in cheapest.items():
            parts = divided.get((listed, name))
            if listed == kind:
                found[printed(name)] = min(
                    found.get(printed(name), (99_999, "")), (cost, apart(parts) if parts else reading)
                )
        write(
            file, NAMES.format(what=what), "reading\tnames", ((reading, name) for name, (_, reading) in found.items())
        )
    write("japanese_characters.tsv", CHARACTERS, "kind\tplace\treading\tcharacters", _commonest(counts))


def printed(name: str) -> str:
    """The name as Chinese newspapers print it."""
    return SIMPLIFY(OLD_FORMS(name)).translate(PRINTED)


def _commonest(counts: Counts) -> Iterator[tuple[str, str]]:
    """The commonest reading of every character in surnames and in given names, at their head and further on."""
    best: dict[tuple[str, bool, str], tuple[int, str]] = {}
    for (kind, head, char, reading), count in counts.parts.items():
        key = kind, head, printed(char)
        best[key] = max(best.get(key, (LEAST - 1, "")), (count, reading))
    for (kind, head, char), (_, reading) in best.items():
        if reading:
            yield f"{KINDS[kind]}\t{'head' if head else 'rest'}\t{reading}", char


def write(file: str, what: str, columns: str, pairs: Iterable[tuple[str, str]]) -> None:
    """A table: a row a reading, and what is read so."""
    rows: dict[str, list[str]] = defaultdict(list)
    for reading, found in sorted(pairs):
        rows[reading].append(found)
    lines = (f"{reading}\t{' '.join(found)}\n" for reading, found in sorted(rows.items()))
    text = HEADER.format(what=what, copyright=COPYRIGHT) + columns + "\n" + "".join(lines)
    (OUT / file).write_text(text, encoding="utf-8")
    print(f"{file}: {sum(map(len, rows.values()))} entries, {len(text.encode())} bytes")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dictionary", type=Path, help="sys.dic of ipadic 1.0.0")
    parser.add_argument("readings", type=Path, help="Unihan_Readings.txt")
    main(**vars(parser.parse_args()))
