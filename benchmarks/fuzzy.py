"""Fuzzy search in a memory of Chinese segments, beside its peers: time of a query, build, peak memory, recall.

    python benchmarks/fuzzy.py SHARED/data/xinwenlianbo_plain.txt.gz [--sizes 10000 100000] [--queries 60] [--million]

Queries are segments of the memory with up to a fifth of their characters changed, and as many segments that the memory
does not hold.  Every engine runs in a process of its own and answers with its five best at 70 %; `top-5` is the share
of queries whose similarities are those of brute force (rapidfuzz over the same reduced segments).  Peers: rapidfuzz
alone, SQLite FTS5 (trigrams, 200 best by bm25, then rapidfuzz), translate-toolkit's matcher (its own similarity, so its
top-5 is not compared; its __lt__ is mended, without which equal scores stop it).  Of a million the last two are asked
every third query.
"""

import argparse
import gzip
import json
import random
import re
import resource
import sqlite3
import statistics
import subprocess
import sys
import time

THRESHOLD, LIMIT = 70, 5


def segments(path, count):
    """Sentences of the news, no two alike; where they run out, sentences with their clauses in another order."""
    seen = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            for part in re.split(r"(?<=[。！？；])", line.strip()):
                if 6 <= len(part) <= 120:
                    seen[part] = None
            if len(seen) >= count:
                return list(seen)[:count]
    real, shuffle = list(seen), random.Random(7)
    while len(seen) < count:
        clauses = [c for s in shuffle.sample(real, 3) for c in s.rstrip("。").split("，")]
        seen["，".join(shuffle.sample(clauses, min(3, len(clauses)))) + "。"] = None
    return list(seen)[:count]


def queries(memory, others, count):
    """Altered segments of the memory, and segments it does not hold."""
    chance = random.Random(1)
    found = []
    for text in chance.sample(memory, count // 2):
        chars = list(text)
        for _ in range(chance.randint(0, max(1, len(chars) // 5))):
            chars[chance.randrange(len(chars))] = chance.choice("的和国发展双方")
        found.append("".join(chars))
    return found + chance.sample(others, count - len(found))


def run_termkit(memory, asked):
    from termkit.memory.recall.finding import recall
    from termkit.memory.recall.index import build_index

    start = time.perf_counter()
    index = build_index(enumerate(memory), "zh")
    built = time.perf_counter() - start
    return built, timed(asked, lambda q: [h.similarity for h in recall(index, q, threshold=THRESHOLD, limit=LIMIT)])


def run_rapidfuzz(memory, asked):
    from rapidfuzz import process
    from rapidfuzz.distance import Levenshtein

    from termkit.memory.recall.similarity import reduce, reduced_views

    start = time.perf_counter()
    views = reduced_views(memory, "zh")
    built = time.perf_counter() - start

    def ask(query):
        view = reduce(query, "zh").view
        cutoff = THRESHOLD / 100 - 1e-9
        hits = process.extract(view, views, scorer=Levenshtein.normalized_similarity, score_cutoff=cutoff, limit=LIMIT)
        return [score for _, score, _ in hits]

    return built, timed(asked, ask)


def run_fts5(memory, asked):
    from rapidfuzz import process
    from rapidfuzz.distance import Levenshtein

    from termkit.memory.recall.similarity import reduce, reduced_views

    start = time.perf_counter()
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE t USING fts5(x, tokenize='trigram', detail='none')")
    base.executemany("INSERT INTO t VALUES (?)", ((view,) for view in reduced_views(memory, "zh")))
    built = time.perf_counter() - start

    def ask(query):
        view = reduce(query, "zh").view
        grams = {view[n : n + 3].replace('"', '""') for n in range(len(view) - 2)}
        if not grams:
            return []
        where = " OR ".join(f'"{gram}"' for gram in sorted(grams))
        rows = base.execute("SELECT x FROM t WHERE t MATCH ? ORDER BY bm25(t) LIMIT 200", (where,))
        cutoff = THRESHOLD / 100 - 1e-9
        texts = [row[0] for row in rows]
        hits = process.extract(view, texts, scorer=Levenshtein.normalized_similarity, score_cutoff=cutoff, limit=LIMIT)
        return [score for _, score, _ in hits]

    return built, timed(asked, ask)


def run_toolkit(memory, asked):
    from translate.search import match
    from translate.storage import base

    base.TranslationUnit.__lt__ = lambda one, other: id(one) < id(other)
    start = time.perf_counter()
    store = base.TranslationStore()
    for text in memory:
        unit = base.TranslationUnit(text)
        unit.target = text
        store.addunit(unit)
    matcher = match.matcher(store, max_candidates=LIMIT, min_similarity=THRESHOLD, max_length=1000)
    built = time.perf_counter() - start
    return built, timed(asked, lambda q: [1.0 for _ in matcher.matches(q)])


def timed(asked, ask):
    ask(asked[0])
    found = []
    for query in asked:
        start = time.perf_counter()
        scores = ask(query)
        found.append((time.perf_counter() - start, scores))
    return found


SLOW, FEWER = ("fts5", "translate-toolkit"), 3
"""Engines that are asked every third query of a million segments."""
ENGINES = {"termkit": run_termkit, "rapidfuzz": run_rapidfuzz, "fts5": run_fts5, "translate-toolkit": run_toolkit}


def child(name, path, size, count):
    """One engine at one size."""
    texts = segments(path, size + size // 10)
    memory, others = texts[:size], texts[size:]
    asked = queries(memory, others, count)
    if name in SLOW and size > 100_000:
        asked = asked[::FEWER]
    built, found = ENGINES[name](memory, asked)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"built": built, "found": found, "peak": peak}))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", help="the news corpus, compressed")
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000], help="segments of the memories")
    parser.add_argument("--queries", type=int, default=60, help="how many segments are looked up (default: 60)")
    parser.add_argument("--million", action="store_true", help="a memory of a million segments, too")
    parser.add_argument("--job", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.job:
        return child(options.job[0], options.path, int(options.job[1]), options.queries)
    for size in [*options.sizes, *([1_000_000] if options.million else [])]:
        print(f"\n{size:,} segments, {options.queries} queries", flush=True)
        results = {}
        for name in ENGINES:
            command = [
                sys.executable, __file__, options.path, "--queries", str(options.queries), "--job", name, str(size)
            ]  # fmt: skip
            output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            results[name] = json.loads(output)
        whole = [[round(score, 9) for score in scores] for _, scores in results["rapidfuzz"]["found"]]
        slow = statistics.median(seconds for seconds, _ in results["rapidfuzz"]["found"])
        for name, result in results.items():
            times = sorted(seconds for seconds, _ in result["found"])
            median = statistics.median(times)
            brute = whole if len(result["found"]) == len(whole) else whole[::FEWER]
            same = [[round(s, 9) for s in scores] == b for (_, scores), b in zip(result["found"], brute, strict=True)]
            share = "    -" if name == "translate-toolkit" else f"{sum(same) / len(same):5.3f}"
            print(
                f"  {name:18} median {1000 * median:8.2f} ms  p95 {1000 * times[int(0.95 * len(times))]:8.2f} ms"
                f"  brute force / this {slow / median:7.1f}  top-5 {share}  build {result['built']:6.2f} s"
                f"  peak {result['peak']:5.0f} MB",
                flush=True,
            )
    return None


if __name__ == "__main__":
    main()
