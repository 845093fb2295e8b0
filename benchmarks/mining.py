"""Speed and memory of mining beside jieba's TF-IDF and a bare suffix-array pass, on the same text in one run.

    python benchmarks/mining.py [1 10 100]      megabytes of the news corpus of ../shared/data, repeated where it ends
    python benchmarks/mining.py 100 --rounds 1 --without "jieba TF-IDF"    the slowest takes a quarter of an hour there

The engines run in turn, each in a process of its own started from this one, for so many rounds; told are the median
and the least and greatest.  The seconds are those of the work with its dictionaries, without reading the file and
without importing numpy and the engine's modules, by the clock and of processor (children too: on a busy machine these
say more), and how they stand to those of mining in the same round.  The memory is the peak of the engine and its
children in bytes a character, twice: over that of the process with text and modules loaded, and over what of that is
in use, without the free memory that reading has left behind.
"""

from __future__ import annotations

import argparse
import gzip
import os
import statistics
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
    from termkit.mining.archive import ENTROPY, EVERY, LEAST, SHORTEST, usual_sample, usual_strength
    from termkit.mining.counting.repeats import repeats

    least, strong = max(LEAST, len(text) // EVERY), usual_strength(len(text), usual_sample(len(text)))
    return lambda: repeats(text, least=least, shortest=SHORTEST, entropy=ENTROPY, strong=strong)


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
    import jieba.analyse

    return lambda: jieba.analyse.extract_tags(text, topK=1000)


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
    """Seconds by the clock and of processor, and bytes a character twice, of one engine in its own process."""
    child = subprocess.Popen(
        [sys.executable, __file__, "--engine", engine, str(megabytes)], stdout=subprocess.PIPE, text=True
    )
    size = int(child.stdout.readline())
    loaded = peak(child.pid)
    child.stdout.readline()
    used, highest = peak(child.pid), 0
    while child.poll() is None:
        highest = max(highest, peak(child.pid))
        time.sleep(0.01)
    clock, processor = map(float, child.stdout.read().split()[-2:])
    return clock, processor, (highest - loaded) / size, (highest - used) / size


def engine_main(engine, megabytes):
    import numpy  # noqa: F401  # the bare pass has it before it starts, so all have

    from termkit.mining.heap import give_back

    text = load(megabytes)
    work = PREPARE[engine](text)
    for line in (len(text), "free memory given back"):
        print(line, flush=True)
        time.sleep(0.5)  # the parent measures
        give_back()
    start, spent = time.perf_counter(), processor_seconds()
    work()
    print(time.perf_counter() - start, processor_seconds() - spent)


def processor_seconds():
    """Of this process and its ended children."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def main(sizes, engines, rounds):
    titles = ("s", "beside mine", "cpu s", "beside mine", "bytes/char", "over used")
    print(f"{'MB':>5} {'engine':16}", *(f"{title:<22}" for title in titles))
    for size in sizes:
        found = {engine: [] for engine in engines}
        for _ in range(rounds):
            for engine in engines:
                found[engine].append(run(engine, size))
                print(f"{size:g} MB, {engine}:", *(f"{value:.2f}" for value in found[engine][-1]), file=sys.stderr)
        for engine in engines:
            print(f"{size:5g} {engine:16} {' '.join(columns(found[engine], found[engines[0]]))}", flush=True)


def columns(runs, ours):
    """Clock, processor, each also beside ours of the same round, and memory over loaded and over used."""
    clock, processor, *memory = zip(*runs, strict=True)
    beside = [
        [value / own[column] for value, own in zip(values, ours, strict=True)]
        for column, values in ((0, clock), (1, processor))
    ]
    return [spread(clock), spread(beside[0]), spread(processor), spread(beside[1]), *map(spread, memory)]


def spread(values):
    """Median, least and greatest."""
    return f"{statistics.median(values):.2f} ({min(values):.2f}-{max(values):.2f})".ljust(22)


if __name__ == "__main__":
    if "--engine" in sys.argv:
        engine_main(sys.argv[2], float(sys.argv[3]))
    else:
        parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
        parser.add_argument(
            "sizes", nargs="*", type=float, default=[1.0, 10.0, 100.0], help="MB of text (default: 1 10 100)"
        )
        parser.add_argument("--without", action="append", default=[], choices=ENGINES, help="leave an engine out")
        parser.add_argument("--rounds", type=int, default=3, help="how often each engine is run (default: 3)")
        chosen = parser.parse_args()
        main(chosen.sizes, [engine for engine in ENGINES if engine not in chosen.without], chosen.rounds)
