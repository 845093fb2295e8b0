"""How many of the terms that two experts call tier A have an English and a Russian equivalent in the glossaries.

    python benchmarks/glossary_coverage.py [FOLDER] [--missing]

FOLDER holds gold files (term, type, tier, canonical; default: gold/dev of the material beside the checkout).  Names and
formulae are what the glossaries promise; concepts and frames are counted as well.  A term is found by itself or by its
canonical form, as the look-up finds it: traditional characters, marks and brackets of both widths alike.
"""

from __future__ import annotations

import argparse
import csv
import os
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from glossary_sample import GLOSSARIES, rows

from termkit.store.keys import search_key
from termkit.text.languages import in_other_script

ROOT = Path(__file__).parents[1]
GOLD = Path(os.environ.get("TERMKIT_SHARED", ROOT.parent / "shared")) / "gold/dev"
LANGUAGES = ("en", "ru")


def filled(folder: Path) -> dict[str, set[str]]:
    """Chinese term -> the languages in which its concept has an equivalent that is not deprecated."""
    terms: dict[str, set[str]] = defaultdict(set)
    languages: dict[str, set[str]] = defaultdict(set)
    for path in sorted(folder.glob("*.tsv")):
        for row in rows(path) if path.name != "sources.tsv" else ():
            if row["zh"]:
                terms[bare(row["zh"])].add(row["id"])
            languages[row["id"]] |= {name for name in LANGUAGES if row[name] and row[f"{name}_status"] != "deprecated"}
    return {term: set().union(*(languages[name] for name in names)) for term, names in terms.items()}


def bare(term: str) -> str:
    """The key by which the look-up compares, without quotation marks, book title marks and the names of slots."""
    term = re.sub(r"\{[^{}]*\}", "{}", term)
    return search_key(re.sub(r"[“”《》‘’\"]", "", term).replace("・", "·"))


def spellings(*forms: str) -> Iterator[str]:
    """The keys under which the look-up searches the forms, as they are printed first, then in the other script."""
    for form in filter(None, forms):
        yield bare(form)
        yield from map(bare, in_other_script(form))


def gold(folder: Path) -> dict[str, tuple[str, str]]:
    """Tier A terms of the gold files -> their type, their canonical form."""
    found: dict[str, tuple[str, str]] = {}
    for path in sorted(folder.glob("*.tsv")):
        with path.open(encoding="utf-8") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                if row["tier"] == "must":
                    found.setdefault(row["term"], (row["type"], row["canonical"] or ""))
    return found


def main() -> None:
    """Print the figures by type, and what is missing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=GOLD)
    parser.add_argument("--missing", action="store_true", help="print the terms that are not filled in both languages")
    options = parser.parse_args()
    terms, both = filled(GLOSSARIES), set(LANGUAGES)
    count: Counter[str] = Counter()
    done: Counter[str] = Counter()
    missing: list[str] = []
    for term, (types, canonical) in gold(options.folder).items():
        kind = types.split("|")[0].split("/")[0]
        group = kind if kind in ("concept", "frame", "formula") else "name"
        count[group] += 1
        if any(terms.get(spelling, set()) >= both for spelling in spellings(term, canonical)):
            done[group] += 1
        else:
            missing.append(f"{group}\t{term}\t{canonical}")
    for group in sorted(count):
        print(f"{group:8} {done[group]:4} of {count[group]:4}  {done[group] / count[group]:6.1%}")
    promised = ("name", "formula")
    total, ready = sum(count[name] for name in promised), sum(done[name] for name in promised)
    print(f"names and formulae of tier A filled in both languages: {ready} of {total}, {ready / total:.1%}")
    if options.missing:
        print("\n".join(missing))


if __name__ == "__main__":
    main()
