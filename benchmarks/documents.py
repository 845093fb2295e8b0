"""Speed of reading and segmenting beside engines that do part of it, on the same text in one process.

    python benchmarks/documents.py [200]      days of the news corpus of ../shared/data (0: all 1,423)

Reading is everything from the decoded string to a Document: paragraphs, roles, sentences, offsets, title, date, script.
The peers do less: razdel and the bare pattern only split sentences, rjieba only cuts words.  Processor seconds of one
thread, best of three.
"""

from __future__ import annotations

import argparse
import gzip
import os
import re
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
SHARED = Path(os.environ.get("TERMKIT_SHARED", ROOT.parent / "shared"))
CORPUS = SHARED / "data/xinwenlianbo_plain.txt.gz"


def texts_of(count):
    with gzip.open(CORPUS, "rt", encoding="utf-8") as corpus:
        text = corpus.read()
    parts = [part.partition("\n")[2] for part in text.split("@@@ ")[1:]]
    return parts[: count or None]


def engines():
    import rjieba
    from razdel import sentenize

    from termkit.documents import read_text
    from termkit.text.sentences import sentences

    stops = re.compile(r"[^。！？；\n]*[。！？；\n]+[”’）]*")
    return {
        "termkit read": read_text,
        "termkit sentences": lambda text: sentences(text, "zh"),
        "bare pattern": stops.findall,
        "razdel sentences": lambda text: list(sentenize(text)),
        "rjieba words": lambda text: rjieba.cut(text, False),
    }


def best_of_three(run, texts):
    seconds = []
    for _ in range(3):
        start = time.process_time()
        for text in texts:
            run(text)
        seconds.append(time.process_time() - start)
    return min(seconds)


def main(days):
    """Print the speed of every engine."""
    texts = texts_of(days)
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    print(f"{len(texts)} documents, {megabytes:.1f} MB")
    ours = 0.0
    for name, run in engines().items():
        run(texts[0])
        seconds = best_of_three(run, texts)
        ours = ours or seconds
        print(f"{name:18} {seconds:6.2f} s {megabytes / seconds:7.1f} MB/s   {seconds / ours:5.2f} of termkit read")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "days", nargs="?", type=int, default=200, help="days of the news corpus, 0 for all (default: 200)"
    )
    main(**vars(parser.parse_args()))
