"""Fit the weights of the miners' ranking, and say how well it does on documents it was not fitted on.

    python benchmarks/fit_mining.py [--write]      needs ../shared (or TERMKIT_SHARED) for the gold of three seeds

Gold: the lists of ../shared/gold/dev and our own of tests/mining/gold_own.  Each document is mined alone, and the first
three together.  Two logistic regressions per kind (Newton's method, L2): a candidate alone, then among the others; the
second is fitted on scores that the first gave to documents it had not seen.  The table at the end leaves one document
out of everything, and then counts what score_terms.py counts, names included.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path

import numpy as np

from termkit.documents import read_document
from termkit.mining import mine, ranking
from termkit.mining.concepts import concepts
from termkit.mining.corpus import Corpus
from termkit.mining.evaluate import evaluate
from termkit.mining.formulae import formulae
from termkit.mining.gold import comparable, read_gold
from termkit.mining.names import mine_names
from termkit.mining.nesting import neighbourhood
from termkit.mining.recurrence import recurrent
from termkit.mining.selection import KINDS, Study
from termkit.model import Kind

ROOT = Path(__file__).parents[1]
SHARED = Path(os.environ.get("TERMKIT_SHARED", ROOT.parent / "shared"))
WEIGHTS = ROOT / "termkit/data/mining/weights.tsv"
SINGLE = [("000",), ("001",), ("002",), ("003",), ("004",)]
OWN = [("declaration",), ("talks",)]
"""Texts of our own, of sister genres (tests/mining/texts_own): for fitting only, nothing is measured on them."""
CORPORA = [*SINGLE, ("000", "001", "002")]
FEWEST = 6
"""Features seen less often are left out."""
LONG, LONG_WEIGHT = 8, 3.0
PENALTY = {"alone": 2.0, "among others": 1.0}
HEAD = "# Weights of the ranking: stage <tab> kind <tab> feature <tab> weight.  Made by benchmarks/fit_mining.py.\n"


def documents(ids):
    own = ROOT / "tests/mining/texts_own"
    paths = [*(ROOT / "seeds").glob("*.txt"), *own.glob("*.txt")]
    return [read_document(next(path for path in paths if path.stem.split("_")[0] == name)) for name in ids]


def gold(ids):
    dev, own = SHARED / "gold/dev", ROOT / "tests/mining/gold_own"
    return read_gold(next(p for p in (dev / f"{n}.tsv", own / f"{n}.tsv") if p.exists()) for n in ids)


class Material:
    """A corpus with the features of its proposals and what the gold says of them."""

    def __init__(self, ids):
        self.ids = ids
        read = documents(ids)
        self.corpus = Corpus(read, mine_names(read))
        proposals = [*concepts(self.corpus), *formulae(self.corpus), *recurrent(self.corpus)]
        self.study = Study(self.corpus, proposals)
        self.gold = {comparable(g.term): g for g in gold(ids) if "frame" not in g.kinds}

    def alone(self):
        return {name: self.study.features(name) for name in self.study.pools}

    def among(self, scores):
        return dict(neighbourhood(self.corpus, {n: f.places for n, f in self.study.figures.items()}, scores))

    def label(self, name):
        """Target and weight: musts weigh more, long formulae most (they are few), terms of another kind less."""
        known = self.gold.get(comparable(name[0]))
        share = 0.5 if len(self.ids) > 1 else 1.0
        if known is None:
            return 0.0, share
        same = name[1].value in known.kinds
        return float(same), share * self._weight(known, name, same)

    @staticmethod
    def _weight(known, name, same):
        if not known.must:
            return 1.0 if same else 0.5
        return LONG_WEIGHT if name[1] is Kind.FORMULA and len(name[0]) >= LONG else 1.5


def fit(rows, penalty):
    """Weights by feature from (features, target, weight) rows."""
    counts = Counter(name for seen, _, _ in rows for name in seen)
    names = sorted(name for name, n in counts.items() if n >= FEWEST)
    index = {name: number for number, name in enumerate(names)}
    x = np.zeros((len(rows), len(names) + 1))
    x[:, -1] = 1.0
    for number, (seen, _, _) in enumerate(rows):
        for name, value in seen.items():
            if name in index:
                x[number, index[name]] = value
    y, w = np.array([r[1] for r in rows]), np.array([r[2] for r in rows])
    solved = newton(x, y, w, penalty)
    return dict(zip([*names, "bias"], solved.tolist(), strict=True))


def newton(x, y, w, penalty):
    weights = np.zeros(x.shape[1])
    ridge = np.eye(x.shape[1]) * penalty
    ridge[-1, -1] = 1e-6
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ weights))
        step = np.linalg.solve((x.T * (w * p * (1 - p))) @ x + ridge, x.T @ (w * (y - p)) - ridge @ weights)
        weights += step
        if np.abs(step).max() < 1e-5:
            break
    return weights


def fit_stage(stage, material, seen_by):
    """Weights of one stage for both kinds; `seen_by` gives the features of each corpus."""
    return {
        (stage, kind): fit(
            [(seen, *m.label(name)) for m in material for name, seen in seen_by[m.ids].items() if name[1] is kind],
            PENALTY[stage],
        )
        for kind in KINDS
    }


def first_scores(weights, m):
    ranking.weights = lambda: weights
    return {name: ranking.score("alone", name[1], seen) for name, seen in m.alone().items()}


def train(material):
    alone = {m.ids: m.alone() for m in material}
    among = {}
    for m in material:
        others = [o for o in material if not set(o.ids) & set(m.ids)]
        among[m.ids] = m.among(first_scores(fit_stage("alone", others, alone), m))
    return fit_stage("alone", material, alone) | fit_stage("among others", material, among)


def figures(ids, weights):
    ranking.weights = lambda: weights
    return {f.name: f.value for f in evaluate(mine(documents(ids)), gold(ids)).figures}


SHOWN = ("recall.names", "recall.formula", "recall.formula>=8", "recall.concept", "recall.frame", "precision.all",
         "precision@100", "precision@300", "type.accuracy")  # fmt: skip


def show(title, values):
    print(title.ljust(18), *(f"{values[name] or 0:.3f}".rjust(len(name.split(".")[-1]) + 6) for name in SHOWN))


def write(weights):
    lines = [
        f"{stage}\t{kind.value}\t{name}\t{w:.4f}\n"
        for (stage, kind), named in weights.items()
        for name, w in sorted(named.items())
        if abs(w) >= 0.005
    ]
    WEIGHTS.write_text(HEAD + "".join(lines), encoding="utf-8")


def main():
    material = [Material(ids) for ids in [*CORPORA, *OWN]]
    print(
        " " * 18,
        *(
            name.replace("recall.", "R ").replace("precision", "P").rjust(len(name.split(".")[-1]) + 6)
            for name in SHOWN
        ),
    )
    total = Counter()
    for ids in SINGLE:
        weights = train([m for m in material if not set(ids) & set(m.ids)])
        values = figures(ids, weights)
        show(f"{ids[0]} left out", values)
        total.update({name: values[name] or 0.0 for name in SHOWN})
    show("mean", {name: value / len(SINGLE) for name, value in total.items()})
    weights = train(material)
    for ids in CORPORA:
        show("+".join(ids) + " fitted", figures(ids, weights))
    if "--write" in sys.argv:
        write(weights)


if __name__ == "__main__":
    main()
