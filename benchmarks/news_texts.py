"""Write those texts of tests/mining/gold_unseen that stand in the news corpus, as NAME.txt.

python benchmarks/news_texts.py FOLDER      needs ../shared (or TERMKIT_SHARED); FOLDER is then fit for unseen.py
"""

from __future__ import annotations

import argparse
import gzip
import re
from pathlib import Path

from fit_mining import SHARED, SISTERS
from unseen import LISTS

from termkit.mining.evaluation.gold import comparable, read_gold

NEWS = SHARED / "data/xinwenlianbo_plain.txt.gz"
ITEM = re.compile(r"\n(?=#+ )|@@@ ")
ENOUGH = 0.98
"""The share of a list's terms that stand in its text; a line break may tear the others."""
LONGEST = 8
"""So many of the longest terms tell whether the rest is looked for."""


def text_of(terms, items):
    """The item in which the terms stand, or None."""
    longest = sorted(terms, key=len)[-LONGEST:]
    for item, flat in items:
        if all(term in flat for term in longest[:2]) and sum(term in flat for term in terms) >= ENOUGH * len(terms):
            return item
    return None


def main(folder):
    """Look for the text of every list of a sister genre."""
    with gzip.open(NEWS, "rt", encoding="utf-8") as file:
        items = [(item, comparable("".join(item.split()))) for item in ITEM.split(file.read())]
    for name in SISTERS:
        gold = read_gold([LISTS / f"{name}.tsv"])
        item = text_of([comparable(row.term) for row in gold if "frame" not in row.kinds], items)
        if item:
            (folder / f"{name}.txt").write_text(item.strip() + "\n", encoding="utf-8")
            print(name)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where the texts go")
    main(**vars(parser.parse_args()))
