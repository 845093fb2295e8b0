"""Speed and memory of mining beside jieba's TF-IDF and a bare suffix-array pass, on the same text in one run.

    python benchmarks/mining.py [1 10 100]      megabytes of the news corpus of ../shared/data, repeated where it ends
    python benchmarks/mining.py 100 --without "jieba TF-IDF"               the slowest takes a quarter of an hour there

Every engine runs in a process of its own, started from this one; the seconds are those of the work with its
dictionaries, without reading the file, by the clock and of processor (children too: on a busy machine these say more);
the memory is the peak of the engine and its children over that of the text loaded, in bytes a character.
"""

from __future__ import annotations

import argparse
import gzip
import os
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).parents[1]
SHARED = Path(os.environ.get("TERMKIT_SHARED", ROOT.parent / "shared"))
CORPUS = SHARED / "data/xinwenlianbo_plain.txt.gz"
ENGINES = ("termkit mine", "termkit repeats", "suffix array", "jieba TF-IDF")
LONGEST = 30


def load(megabytes):
    with gzip.open(CORPUS, "rt", encoding="utf-8") as file:
        text = file.read()
    share = len(text.encode()) / len(text)
    size = int(megabytes * 1e6 / share)
    return (text * (size // len(text) + 1))[:size]


def documents(text):
    from termkit.model import Document, Segment

    def document(number, body):
        ends = [i + 1 for i, char in enumerate(body) if char in "。\n"] or [len(body)]
        edges = [0, *ends, *([len(body)] if ends[-1] < len(body) else [])]
        segments = tuple(Segment(a, b, n) for n, (a, b) in enumerate(pairwise(edges)))
        return Document(f"{number:05d}", body, body, range(len(body)), segments, date="2022-01-01")

    return [document(number, body) for number, body in enumerate(text.split("@@@ ")[1:])]


def mine_all(text):
    from termkit.mining import mine

    read = documents(text)
    return lambda: mine(read)


def find_repeats(text):
    """The repeats that mining such a text asks for."""
    from termkit.mining.archive import ENTROPY, EVERY, LEAST, SHORTEST
    from termkit.mining.repeats import repeats

    return lambda: repeats(text, least=max(LEAST, len(text) // EVERY), shortest=SHORTEST, entropy=ENTROPY)


def bare_pass(text):
    """Suffix array by divsufsort, LCP by Kasai, one scan for the frequencies of lengths 2 to 30."""
    import numpy as np
    from pydivsufsort import divsufsort, kasai

    def work():
        codes = np.array(np.frombuffer(text.encode("utf-16-le", "replace"), np.uint16))
        common = np.minimum(kasai(codes, divsufsort(codes)), LONGEST)
        found = 0
        for length in range(2, LONGEST + 1):
            sizes = np.diff(np.flatnonzero(common < length), prepend=-1)
            common = common[np.repeat(sizes > 1, sizes)[: len(common)]] if len(sizes) else common
            found += int((sizes > 1).sum())
        return found

    return work


def tf_idf(text):
    def work():
        import jieba.analyse

        return jieba.analyse.extract_tags(text, topK=1000)

    return work


PREPARE = dict(zip(ENGINES, (mine_all, find_repeats, bare_pass, tf_idf), strict=True))


def peak(pid):
    """Resident bytes of a process and its children; what they share is counted once (PSS)."""
    import psutil

    try:
        process = psutil.Process(pid)
        return sum(p.memory_full_info().pss for p in [process, *process.children(recursive=True)])
    except psutil.Error:
        return 0


def run(engine, megabytes):
    """Seconds by the clock, seconds of processor, and bytes a character of one engine, in its own process."""
    child = subprocess.Popen(
        [sys.executable, __file__, "--engine", engine, str(megabytes)], stdout=subprocess.PIPE, text=True
    )
    before = int(child.stdout.readline())
    base, highest = peak(child.pid), 0
    while child.poll() is None:
        highest = max(highest, peak(child.pid))
        time.sleep(0.01)
    clock, processor = map(float, child.stdout.read().split()[-2:])
    return clock, processor, (highest - base) / before


def engine_main(engine, megabytes):
    text = load(megabytes)
    work = PREPARE[engine](text)
    print(len(text), flush=True)
    time.sleep(0.3)
    start, spent = time.perf_counter(), processor_seconds()
    work()
    print(time.perf_counter() - start, processor_seconds() - spent)


def processor_seconds():
    """Of this process and its ended children."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def main(sizes, engines):
    print(f"{'MB':>5} {'engine':16} {'s':>8} {'x mine':>7} {'cpu s':>8} {'x mine':>7} {'bytes/char':>11}")
    for size in sizes:
        ours = None
        for engine in engines:
            clock, processor, memory = run(engine, size)
            ours = ours or (clock, processor)
            seconds = f"{clock:8.2f} {clock / ours[0]:7.2f} {processor:8.2f} {processor / ours[1]:7.2f}"
            print(f"{size:5g} {engine:16} {seconds} {memory:11.1f}", flush=True)


if __name__ == "__main__":
    if "--engine" in sys.argv:
        engine_main(sys.argv[2], float(sys.argv[3]))
    else:
        parser = argparse.ArgumentParser(description="Speed and memory of mining.")
        parser.add_argument("sizes", nargs="*", type=float, default=[1.0, 10.0, 100.0])
        parser.add_argument("--without", action="append", default=[], choices=ENGINES)
        chosen = parser.parse_args()
        main(chosen.sizes, [engine for engine in ENGINES if engine not in chosen.without])
