"""Alignment on texts whose pairing is known, beside length alone (Gale-Church): strict F1 of beads.

Usage: python benchmarks/alignment.py SHARED [--wesnoth LOCALE] [--embedder NAME] [en ru ...]

The UN Charter by paragraphs as it is, and broken: neighbours merged on either side (also both), segments dropped; five
of its articles by sentences as tests/cases/alignment pairs them.  Sentence pairs of TICO-19 in stretches of 150, broken
likewise (zh-en alone: the Russian words were learned from it); and the Charter with one in ten paragraphs and the next
exchanged.  With --wesnoth, three stories of that game too, as
benchmarks/wesnoth.py breaks them (LOCALE: share/games/wesnoth/1.16/locale of Debian's wesnoth-1.16-low, -sota, -thot).
No term base takes part.  Last, how often pairs of a confidence are right.
"""

import argparse
import csv
import gzip
import io
import random
import re
import time
import zipfile
from pathlib import Path

import numpy as np
import wesnoth

from termkit.memory.alignment.beads import Problem, best_beads
from termkit.memory.alignment.embedding import embedder_named
from termkit.memory.alignment.lengths import estimate
from termkit.memory.alignment.passes import Side, align

PAIRED = Path(__file__).parents[1] / "tests/cases/alignment/charter_sentences.tsv"
SURENESS = []
OPTIONS = {}
"""Of every alignment."""


def charter(shared, target):
    path = shared / "data/un_charter/charter_paragraphs_gold_zh_ru_en.tsv"
    with path.open(encoding="utf-8") as file:
        rows = [r for r in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if r["zh"] and r[target]]
    return [(r["zh"].replace("⏎", " "), r[target].replace("⏎", " ")) for r in rows]


def tico(shared, target):
    from lxml import etree

    folder = shared / "data/tico19"
    if target == "en":
        with gzip.open(folder / "all.en-zh.tmx.gz") as file:
            data = file.read()
    else:
        with zipfile.ZipFile(folder / "all.zh-ru.tmx.zip") as archive:
            data = archive.read(archive.namelist()[0])
    pairs = []
    for _, unit in etree.iterparse(io.BytesIO(data), tag="tu"):
        texts = {
            v.get("{http://www.w3.org/XML/1998/namespace}lang")[:2]: v.findtext("seg") or "" for v in unit.iter("tuv")
        }
        if texts.get("zh") and texts.get(target):
            pairs.append((texts["zh"], texts[target]))
    return pairs


def broken(pairs, chance, seed):
    """Merge and drop at random; comes back with two texts and the beads that are true of them."""
    dice = random.Random(seed)
    source, target, beads = [], [], []
    place = 0
    while place < len(pairs):
        draw = dice.random()
        count = 3 if draw < chance * 0.2 else 2 if draw < chance else 1
        group = pairs[place : place + count]
        place += count
        left, right = [a for a, _ in group], [b for _, b in group]
        side = dice.random()
        if len(group) > 1:
            if side < 0.45:
                left = ["".join(left)]
            elif side < 0.9:
                right = [" ".join(right)]
            else:
                beads_here = [([a], [b]) for a, b in group]
                left, right = None, None
        elif side < chance * 0.15:
            left = []
        elif side < chance * 0.3:
            right = []
        parts = beads_here if left is None else [(left, right)]
        for a, b in parts:
            beads.append(
                (
                    tuple(range(len(source), len(source) + len(a))),
                    tuple(range(len(target), len(target) + len(b))),
                )
            )
            source += a
            target += b
    return source, target, beads


def reordered(pairs, chance, seed):
    """Neighbours exchanged in the target at random: what crosses is one bead of two and two."""
    dice = random.Random(seed)
    source, target, beads = [], [], []
    while len(source) < len(pairs):
        place = len(source)
        group = pairs[place : place + (2 if dice.random() < chance else 1)]
        both = tuple(range(place, place + len(group)))
        beads.append((both, both))
        source += [a for a, _ in group]
        target += [b for _, b in reversed(group)]
    return source, target, beads


def f1(found, gold):
    """Strict F1 over beads with both sides filled."""
    found = {b for b in found if b[0] and b[1]}
    gold = {b for b in gold if b[0] and b[1]}
    right = len(found & gold)
    return 2 * right / (len(found) + len(gold)) if found or gold else 1.0


def gale_church(source, target):
    lengths = [np.array([len(t) for t in side], dtype=float) for side in (source, target)]
    model = estimate([int(x) for x in lengths[0]], [int(x) for x in lengths[1]])
    problem = Problem(lengths[0], lengths[1], model)
    return [(b.source, b.target) for b in best_beads(problem)]


def lines_of(text, pattern):
    return [part.strip() for line in text.split("⏎") for part in re.split(pattern, line) if part.strip()]


def sentences(shared, target):
    """Five articles, one after the other, and the beads that were paired by hand."""
    path = shared / "data/un_charter/charter_articles_zh_ru_en.tsv"
    with path.open(encoding="utf-8") as file:
        texts = {row["article"]: row for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)}
    rows = [line.split("\t") for line in PAIRED.read_text(encoding="utf-8").splitlines() if line[0] != "#"][1:]
    left, right, beads = [], [], []
    for article in dict.fromkeys(row[0] for row in rows):
        for row in (row for row in rows if row[:2] == [article, target]):
            sides = zip(row[2:], (left, right), strict=True)
            beads.append(tuple(tuple(len(text) + int(n) - 1 for n in side.split(",") if n) for side, text in sides))
        left += lines_of(texts[article]["zh"], r"(?<=[。；！？])")
        right += lines_of(texts[article][target], r"(?<=[.;!?])\s+(?=\S)")
    return left, right, beads


def termkit(source, target, language, gold):
    beads = align(Side(source, "zh"), Side(target, language), **OPTIONS)
    SURENESS.extend((b.confidence, (b.source, b.target) in gold) for b in beads if b.is_pair)
    return [(b.source, b.target) for b in beads]


def report(name, cases, language):
    figures = {"length alone": [], "termkit": []}
    start = time.perf_counter()
    for source, target, gold in cases:
        figures["length alone"].append(f1(gale_church(source, target), gold))
        figures["termkit"].append(f1(termkit(source, target, language, set(gold)), gold))
    means = {k: sum(v) / len(v) for k, v in figures.items()}
    spent = time.perf_counter() - start
    print(f"{name:<34} length alone {means['length alone']:.3f}   termkit {means['termkit']:.3f}   {spent:5.1f} s")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path, help="the folder of the third-party material")
    parser.add_argument("languages", nargs="*", default=["ru", "en"], help="target languages (default: ru en)")
    parser.add_argument("--wesnoth", type=Path, help="the folder of Wesnoth's .mo files by language")
    parser.add_argument("--embedder", default="", help="vectors that count too (termkit.memory.alignment.embedding)")
    told = parser.parse_args()
    shared = told.shared
    if told.embedder:
        OPTIONS["embedder"] = embedder_named(told.embedder)
    for language in told.languages:
        pairs = charter(shared, language)
        whole = [(n,) for n in range(len(pairs))]
        report(
            f"Charter zh-{language}, paragraphs",
            [([a for a, _ in pairs], [b for _, b in pairs], list(zip(whole, whole, strict=True)))],
            language,
        )
        report(f"Charter zh-{language}, broken", [broken(pairs, 0.3, seed) for seed in range(3)], language)
        report(f"Charter zh-{language}, reordered", [reordered(pairs, 0.1, seed) for seed in range(3)], language)
        report(f"Charter zh-{language}, sentences", [sentences(shared, language)], language)
        if told.wesnoth:
            cases = [wesnoth.gold(told.wesnoth, name, language) for name in wesnoth.HELD_OUT]
            report(f"Wesnoth zh-{language}, broken", cases, language)
        if language != "en":
            continue
        pairs = tico(shared, language)
        stretches = [pairs[n : n + 150] for n in range(400, 1900, 300)]
        cases = [broken(s, 0.3, seed) for seed, s in enumerate(stretches)]
        report(f"TICO-19 zh-{language}, broken, 150", cases, language)
    for least, most in ((0, 0.5), (0.5, 0.8), (0.8, 0.95), (0.95, 0.99), (0.99, 2)):
        right = [good for sure, good in SURENESS if least <= sure < most]
        print(f"confidence from {least}: {len(right)} pairs, {sum(right) / max(len(right), 1):.3f} right")


if __name__ == "__main__":
    main()
