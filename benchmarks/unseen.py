"""How well the miner does on texts that stand outside the repository, by our lists in tests/mining/gold_unseen.

python benchmarks/unseen.py FOLDER      FOLDER holds NAME.txt for lists NAME.tsv; each text is mined alone
python benchmarks/unseen.py tests/mining/texts_own      texts of our own, by the lists of tests/mining/gold_own
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from fit_mining import SISTERS

from termkit.documents import read_document
from termkit.mining import mine
from termkit.mining.evaluation.evaluate import evaluate
from termkit.mining.evaluation.gold import read_gold

LISTS = Path(__file__).parents[1] / "tests/mining/gold_unseen"
OWN_LISTS = LISTS.with_name("gold_own")
NAMES = ("recall.names",)
PHRASES = ("recall.formula", "recall.formula>=8", "recall.concept", "recall.frame")
ALL = ("recall.names", "recall.formula", "recall.formula>=8", "recall.concept", "recall.frame", "precision.all")


def figures(text, gold_file):
    """Name, hits and total of the figures that the list can give."""
    gold = read_gold([gold_file])
    kinds = {kind for row in gold for kind in row.kinds}
    shown = NAMES if "formula" not in kinds else ALL if "place" in kinds else PHRASES
    return [f for f in evaluate(mine([read_document(text)]), gold).figures if f.name in shown]


def main(folder):
    """Print the figures of every text, and the sums of those that are used for fitting and of those that never were."""
    hits, totals = {True: Counter(), False: Counter()}, {True: Counter(), False: Counter()}
    for gold_file in sorted([*LISTS.glob("*.tsv"), *OWN_LISTS.glob("*.tsv")]):
        text = folder / f"{gold_file.stem}.txt"
        if text.exists():
            told = figures(text, gold_file)
            print(gold_file.stem, *(f"{f.name} {f.hits}/{f.total}" for f in told), sep="  ")
            hits[gold_file.stem in SISTERS].update({f.name: f.hits for f in told})
            totals[gold_file.stem in SISTERS].update({f.name: f.total for f in told})
    for fitted, title in ((True, "sum, used for fitting"), (False, "sum, never used for it")):
        print(title, *(f"{name} {hits[fitted][name]}/{total}" for name, total in totals[fitted].items()), sep="  ")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="holds NAME.txt for lists NAME.tsv")
    main(**vars(parser.parse_args()))
