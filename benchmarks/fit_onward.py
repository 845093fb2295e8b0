"""Move the weights of the miners' ranking by new texts, without all the texts they were fitted on.

    python benchmarks/fit_onward.py TEXTS NAME... [--write]      needs ../shared (or TERMKIT_SHARED)

NAME: texts of our own (tests/mining/texts_own) that the present weights have never seen.  Most texts of others that
those were fitted on stand nowhere here, so that fitting anew (fit_mining.py) would forget what they taught.  Here the
fit begins at the present weights w0 and pays for leaving them:

    loss of the new texts + 1/2 (w - w0)' (HELD X'DX + ridge) (w - w0)      Laplace's approximation (MacKay 1992)

X and D are the rows and the curvature of what was fitted on before and lies here: the seeds, and NAME.txt in the folder
TEXTS.  The second stage sees scores of weights that did not know their text.  The table tells of the new texts what the
present weights say, and what those moved by the other new texts say; then the seeds, which both have seen.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

import fit_mining as fit
import numpy as np

from termkit.documents import read_document
from termkit.mining import mine
from termkit.mining.evaluation.evaluate import evaluate
from termkit.mining.ranking import scoring
from termkit.mining.ranking.selection import KINDS
from termkit.mining.scripts import in_simplified

HELD = 2.0
"""What the curvature of the old texts at hand is worth: there were about twice as many rows."""
ROUNDS = 40


class Moved:
    """The weights of one stage and kind: held by old rows, moved by new ones."""

    def __init__(self, stage, kind, start, seen_by, old, new):
        self.kind, self.rows = kind, {}
        every = [(m, name, seen) for m in [*old, *new] for name, seen in seen_by[m.ids].items() if name[1] is kind]
        self.names = [*sorted({*fit.seen_often(every), *start} - {"bias"}), "bias"]
        self.start = np.array([start.get(name, 0.0) for name in self.names])
        ridge = [fit.WORD_PENALTY if n.startswith(fit.PLACES) else fit.PENALTY[stage] for n in self.names[:-1]]
        self.held = np.diag([*ridge, 1e-6])
        for m in old:
            x, _, w = self._rows_of(m, seen_by[m.ids])
            self.held += HELD * self._curvature(x, w, self.start)

    def see(self, m, seen):
        """Keep the rows of a new text."""
        self.rows[m.ids] = self._rows_of(m, seen)

    def fit(self, texts):
        """Newton's method from the present weights, with their curvature (the chord method); no text, no move."""
        if not texts:
            return dict(zip(self.names, self.start.tolist(), strict=True))
        x, y, w = map(np.concatenate, zip(*(self.rows[m.ids] for m in texts), strict=True))
        moved = self.start.copy()
        inverse = np.linalg.inv(self._curvature(x, w, moved) + self.held)
        for _ in range(ROUNDS):
            step = inverse @ (x.T @ (w * (y - self._chance(x, moved))) - self.held @ (moved - self.start))
            moved += step
            if np.abs(step).max() < 1e-3:
                break
        return dict(zip(self.names, moved.tolist(), strict=True))

    def _rows_of(self, m, seen):
        rows = [(name, features) for name, features in seen.items() if name[1] is self.kind]
        return fit.matrix(self.names, [features for _, features in rows]), *np.array([m.label(n) for n, _ in rows]).T

    @staticmethod
    def _chance(x, weights):
        return 1 / (1 + np.exp(-(x @ weights.astype(x.dtype)).astype(float)))

    def _curvature(self, x, w, weights):
        p = self._chance(x, weights)
        return (x.T * (w * p * (1 - p)).astype(x.dtype)) @ x


class Onward:
    """The present weights with what holds and what moves them."""

    def __init__(self, old, new):
        self.present, self.new = scoring.weights(), new
        self.seen = {m.ids: m.alone() for m in [*old, *new]}
        self.alone = self._stage("alone", self.seen, old)
        self.among = self._stage("among others", {m.ids: self._among(self.present, m) for m in [*old, *new]}, old)
        for m in new:
            for moved in self.alone.values():
                moved.see(m, self.seen[m.ids])

    def _stage(self, stage, seen_by, old):
        return {(stage, k): Moved(stage, k, self.present[stage, k], seen_by, old, self.new) for k in KINDS}

    def _among(self, weights, m):
        """The features of the second stage, by the scores that these weights give in the first."""
        scoring.weights = lambda: weights
        return m.among({name: scoring.score("alone", name[1], seen) for name, seen in self.seen[m.ids].items()})

    def weights(self, texts):
        """The weights moved by these texts."""
        for fold in sorted({m.fold for m in texts}):
            others = self._fitted(self.alone, [m for m in texts if m.fold != fold])
            for m in (m for m in texts if m.fold == fold):
                seen = self._among(others, m)
                for moved in self.among.values():
                    moved.see(m, seen)
        return self._fitted(self.alone, texts) | self._fitted(self.among, texts)

    @staticmethod
    def _fitted(stage, texts):
        return {name: moved.fit(texts) for name, moved in stage.items()}


def show(title, weights_of, material):
    """One line: the figures of all texts, each with its weights, summed up."""
    hits, totals = Counter(), Counter()
    for m in material:
        scoring.weights = lambda m=m: weights_of(m)
        for figure in evaluate(mine(fit.documents(m.ids)), fit.gold(m.ids)).figures:
            hits[figure.name] += figure.hits
            totals[figure.name] += figure.total
    told = (f"{name.removeprefix('recall.')} {hits[name]}/{totals[name]}" for name in fit.SHOWN if totals[name])
    print(title, *told, sep="  ", flush=True)


def read(folder, names):
    """Texts that held or move the weights, in folds."""
    documents = [(name, in_simplified([read_document(folder / f"{name}.txt")])) for name in names]
    return [fit.Material((name,), read, f"fold {n % fit.FOLDS}") for n, (name, read) in enumerate(documents)]


def main(texts, names, write_weights):
    """Move the weights, and say what it does to texts left out."""
    seeds = [fit.Material(ids, fit.documents(ids)) for ids in [*fit.SINGLE, *fit.OWN]]
    known = [path.stem for path in sorted(texts.glob("*.txt")) if path.stem in fit.SISTERS]
    onward = Onward([*seeds, *read(texts, known)], read(fit.ROOT / "tests/mining/texts_own", names))
    moved = onward.weights(onward.new)
    if write_weights:
        fit.write(moved)
    show("seeds, present weights", lambda _: onward.present, seeds[: len(fit.SINGLE)])
    show("seeds, moved", lambda _: moved, seeds[: len(fit.SINGLE)])
    show("new, present weights", lambda _: onward.present, onward.new)
    folds = {m.fold for m in onward.new}
    left_out = {fold: onward.weights([m for m in onward.new if m.fold != fold]) for fold in folds}
    show("new, left out", lambda m: left_out[m.fold], onward.new)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, help="the folder with the texts of sister genres, NAME.txt")
    parser.add_argument("names", nargs="+", help="new texts of tests/mining/texts_own")
    parser.add_argument("--write", action="store_true", help="write the weights to termkit/data/mining/weights.tsv")
    asked = parser.parse_args()
    main(asked.texts, asked.names, asked.write)
