"""Makes termkit/data/readings/hangul.tsv and sino_vietnamese.tsv: how characters are read in Korea and Viet Nam.

Usage: python benchmarks/sino_readings.py Unihan_Readings.txt

The file is one of the Unicode Character Database (Unihan.zip, Unicode licence).  Of several Korean readings the one
with r- at its head is kept (리 of 리 이: the rules make the other), then that of the schools, then of the name list.
Readings stand under the Simplified form too, unless that is a character of the schools itself.
"""

import argparse
import re
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from opencc import OpenCC

OUT = Path(__file__).parents[1] / "termkit" / "data" / "readings"
HEADER = """# How Chinese characters are read in {people}: Unihan, field {field}, of Unicode 14 ({copyright}).
# Made by benchmarks/sino_readings.py.
reading\tcharacters
"""
COPYRIGHT = "Copyright 2021 Unicode, Inc., Unicode licence"
COMMON = re.compile("[一-鿿]")


def korean(field: str) -> str:
    """One reading of a field such as 리:0E 이:0; empty for one of no list."""
    readings = [reading.split(":") for reading in field.split()]
    heads = [hangul for hangul, _ in readings if (ord(hangul) - 0xAC00) // 588 == 5]
    marked = [hangul for mark in "EN0" for hangul, marks in readings if mark in marks]
    return (heads + marked)[0] if marked else ""


def vietnamese(field: str) -> str:
    """The first reading of a field."""
    return field.split(maxsplit=1)[0]


def table(lines: list[str], name: str, choose: Callable[[str], str]) -> dict[str, str]:
    """Character, Traditional and Simplified, -> its reading."""
    simplify = OpenCC("t2s").convert
    fields = [line.split("\t")[::2] for line in lines if f"\t{name}\t" in line]
    chosen = {chr(int(code[2:], 16)): (choose(field), "E" in field) for code, field in fields}
    found = {char: reading for char, (reading, _) in chosen.items() if reading and COMMON.match(char)}
    for char, reading in list(found.items()):
        simple = simplify(char)
        if simple not in found or (chosen[char][1] and not chosen.get(simple, ("", True))[1]):
            found[simple] = reading
    return found


def write(name: str, header: str, readings: dict[str, str]) -> None:
    """A row a reading."""
    rows: dict[str, list[str]] = defaultdict(list)
    for char, reading in sorted(readings.items()):
        rows[reading].append(char)
    text = "".join(f"{reading}\t{''.join(chars)}\n" for reading, chars in sorted(rows.items()))
    (OUT / name).write_text(header + text, encoding="utf-8")
    print(f"{name}: {len(readings)} characters")


def main(readings: Path) -> None:
    """Write both tables."""
    lines = readings.read_text(encoding="utf-8").splitlines()
    for name, people, field, choose in (
        ("hangul.tsv", "Korea", "kHangul", korean),
        ("sino_vietnamese.tsv", "Viet Nam", "kVietnamese", vietnamese),
    ):
        header = HEADER.format(people=people, field=field, copyright=COPYRIGHT)
        write(name, header, table(lines, field, choose))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("readings", type=Path, help="Unihan_Readings.txt")
    main(**vars(parser.parse_args()))
