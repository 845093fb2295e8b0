"""How many frames of texts that stand outside the repository are found, by our lists in tests/mining/gold_frames.

python benchmarks/unseen_frames.py FOLDER      FOLDER holds round1/NAME.txt and so on; each text is mined alone

The texts of our own stand beside the lists, and are measured in any case.  Joint statements of a set are mined as one
corpus, and their lists are pooled, as those of the seeds are; so is a folder of texts of one genre (series1 to
series4).
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from pathlib import Path

from termkit.documents import read_document
from termkit.mining import mine
from termkit.mining.evaluation.gold import fixed_parts, same_frame
from termkit.model import Kind

LISTS = Path(__file__).parents[1] / "tests/mining/gold_frames"
FIRST = 3


def wanted(path):
    """Text to its frames with their tiers."""
    found = defaultdict(dict)
    with path.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            found[row["text"]][row["frame"]] = row["tier"]
    return found


def place(folder, series, name):
    """Where a text lies, or the folder of a series."""
    own = LISTS / "texts" / series
    held = (own / name, own / f"{name}.txt")
    return next((path for path in held if path.exists()), folder / series / f"{name}.txt")


def corpora(series, texts):
    """The texts of a round by themselves, those of joint statements together, each with its frames."""
    if not series.startswith("joint"):
        return [([text], frames) for text, frames in texts.items()]
    pooled = defaultdict(lambda: "ok")
    for frames in texts.values():
        for frame, tier in frames.items():
            pooled[frame] = "must" if "must" in (tier, pooled[frame]) else "ok"
    return [(list(texts), pooled)]


def counts(texts, frames):
    """Found of what must be, and of that with two fixed parts; right of what is told, and of the first."""
    files = [file for text in texts for file in (sorted(text.glob("*.txt")) if text.is_dir() else [text])]
    told = [candidate.term for candidate in mine([read_document(file) for file in files], kinds={Kind.FRAME})]
    right = [any(same_frame(frame, term) for frame in frames) for term in told]
    must = {f: any(same_frame(f, term) for term in told) for f, tier in frames.items() if tier == "must"}
    whole = [found for frame, found in must.items() if len(fixed_parts(frame)) > 1]
    return [
        (sum(must.values()), len(must)),
        (sum(whole), len(whole)),
        (sum(right), len(right)),
        (sum(right[:FIRST]), len(right[:FIRST])),
    ]


def main(folder):
    """Print the sums of every round whose texts lie in the folder."""
    print("round  must  two-parts  right  first")
    for path in sorted(LISTS.glob("*.tsv")):
        texts = {place(folder, path.stem, name): frames for name, frames in wanted(path).items()}
        held = {text: frames for text, frames in texts.items() if text.exists()}
        told = [counts(*corpus) for corpus in corpora(path.stem, held)] if held else []
        if not told:
            continue
        sums = [tuple(map(sum, zip(*column, strict=True))) for column in zip(*told, strict=True)]
        print(path.stem, *(f"{hits}/{total}" for hits, total in sums), sep="  ")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="holds round1/NAME.txt and so on")
    main(**vars(parser.parse_args()))
