"""How well names are found: on our own annotated documents, and on the dev gold where it stands beside us.

python benchmarks/names_quality.py [--misses] [FILE.txt ...]   each FILE.txt has its FILE.tsv (term, type, tier)
Of several files the sum comes last: tests/cases/names/rounds/*.txt are texts of ours, listed before the miner saw them.
"""

import argparse
import csv
import re
import time
import unicodedata
from collections import Counter
from pathlib import Path

from termkit.documents import read_document
from termkit.mining.names.steps import mine_names
from termkit.model import NAME_KINDS, Kind
from termkit.text.normalize import fold

ROOT = Path(__file__).parents[1]
CASES = ROOT / "tests" / "cases" / "names"
GOLD = ROOT.parent / "shared" / "gold" / "dev"
NAMES = [kind.value for kind in Kind if kind in NAME_KINDS or kind is Kind.ABBREVIATION]


def plain(text):
    """As the outside scorer compares terms."""
    return re.sub(r"[“”\"《》〈〉「」『』\s]", "", fold(unicodedata.normalize("NFKC", text)))


def annotation(paths):
    """Plain term to its kinds and whether it must be found, pooled over the files."""
    rows = {}
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                kinds, must = rows.get(plain(row["term"]), (set(), False))
                rows[plain(row["term"])] = (kinds | {row["type"]}, must or row["tier"] == "must")
    return rows


def counted(found, gold):
    """What must be found, was found of it, was found at all, and is right; by kind, the names of all kinds first."""
    counts = Counter()
    for kinds in (NAMES, *([kind] for kind in NAMES)):
        name = "names" if len(kinds) > 1 else kinds[0]
        must = [t for t, (given, needed) in gold.items() if needed and given & set(kinds)]
        got = [t for t, kind in found.items() if kind in kinds]
        counts[name, "must"], counts[name, "hits"] = len(must), sum(t in found for t in must)
        counts[name, "got"], counts[name, "right"] = (
            len(got),
            sum(t in gold and bool(gold[t][0] & set(NAMES)) for t in got),
        )
    typed = [t for t in found if t in gold]
    counts["type", "must"], counts["type", "hits"] = len(typed), sum(found[t] in gold[t][0] for t in typed)
    return counts


def line(name, counts):
    """The figures of a corpus in one line."""
    cells = (
        f"{k} R {counts[k, 'hits']}/{counts[k, 'must']} P {counts[k, 'right']}/{counts[k, 'got']}"
        for k in ("names", *NAMES)
    )
    return f"{name}: {'; '.join(cells)}; type {counts['type', 'hits']}/{counts['type', 'must']}"


def report(name, texts, gold_files, misses):
    """Print one line a corpus: recall of what must be found, precision of what was found, type accuracy, by kind."""
    gold = annotation(gold_files)
    found = {plain(c.term): c.kind.value for c in reversed(mine_names([read_document(path) for path in texts]))}
    found = {term: kind for term, kind in found.items() if kind in NAMES}
    counts = counted(found, gold)
    print(line(name, counts))
    if misses:
        print("  missed:", *sorted(t for t, (given, m) in gold.items() if m and given & set(NAMES) and t not in found))
        print("  wrong:", *sorted(t for t in found if t not in gold))
    return counts


def main(files, misses):
    """Print the figures."""
    if not files and GOLD.exists():
        report("dev gold", sorted((ROOT / "seeds").glob("*.txt"))[:3], sorted(GOLD.glob("*.tsv")), misses)
    if not files:
        for number in ("003", "004"):
            report(f"seed {number}", (ROOT / "seeds").glob(f"{number}*.txt"), [CASES / f"seed-{number}.tsv"], misses)
    own = [
        report(path.stem, [path], [path.with_suffix(".tsv")], misses) for path in files or sorted(CASES.glob("*.txt"))
    ]
    print(line("sum", sum(own, Counter())))
    documents = [read_document(path) for path in (ROOT / "seeds").glob("*.txt")] * 20
    start = time.perf_counter()
    mine_names(documents)
    size = sum(len(document.text.encode()) for document in documents) / 1e6
    print(f"speed: {size / (time.perf_counter() - start):.2f} MB/s on {size:.1f} MB")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "files", nargs="*", type=Path, help="texts, each with its list FILE.tsv (default: those of the project)"
    )
    parser.add_argument("--misses", action="store_true", help="print what is missed and what is wrong")
    main(**vars(parser.parse_args()))
