"""Fit the weights of the miners' ranking, and say how well it does on documents it was not fitted on.

    python benchmarks/fit_mining.py TEXTS [--write]      needs ../shared (or TERMKIT_SHARED) for three seeds' gold

Gold: the lists of ../shared/gold/dev and our own of tests/mining/gold_own; and for the texts of sister genres that
stand outside the repository, NAME.txt in the folder TEXTS, the lists of tests/mining/gold_unseen named in SISTERS:
those that lie there (news_texts.py writes ten of them), and the texts of our own named in OWN_SISTERS.
Each document is mined alone, and the first three together.  Two logistic regressions per kind (Newton's method, L2): a
candidate alone, then among the others; the second is fitted on scores that the first gave to documents it had not seen.
The lists of the sister genres are longer than those of two experts; how much longer is a feature of its own (OURS) that
holds while fitting and never when mining.  The table at the end leaves one document out of everything, and then counts
what score_terms.py counts, names included.
"""

from __future__ import annotations

import argparse
import os
from collections import Counter
from itertools import chain
from pathlib import Path

import numpy as np

from termkit.documents import read_document
from termkit.mining import mine
from termkit.mining.corpus import Corpus
from termkit.mining.evaluation.evaluate import evaluate
from termkit.mining.evaluation.gold import comparable, read_gold
from termkit.mining.names.steps import mine_names
from termkit.mining.ranking import scoring
from termkit.mining.ranking.nesting import neighbourhood
from termkit.mining.ranking.selection import KINDS, Study
from termkit.mining.ranking.vocabulary import PLACES
from termkit.mining.rules.proposing import proposals
from termkit.mining.scripts import in_simplified, simplified
from termkit.model import Kind

ROOT = Path(__file__).parents[1]
SHARED = Path(os.environ.get("TERMKIT_SHARED", ROOT.parent / "shared"))
WEIGHTS = ROOT / "termkit/data/mining/weights.tsv"
SINGLE = [("000",), ("001",), ("002",), ("003",), ("004",)]
OWN = [("declaration",), ("talks",)]
"""Texts of our own, of sister genres (tests/mining/texts_own): for fitting only, nothing is measured on them."""
OWN_SISTERS = [
    *("angola", "sco-transport", "mfa-trade", "space", "spain-talks", "summit-speech", "treaty", "un-sudan"),
    *("fiji", "mfa-truce", "brics-speech", "un-multilateral", "talks-kz"),
    *("egypt-statement", "serbia-statement", "uzbek-declaration", "thai-statement", "c5-ministers", "mfa-sudan"),
    *("kyrgyz-statement", "malaysia-statement", "poland-statement", "argentina-statement", "cica-declaration"),
    *("judicial-treaty", "council-sudan", "kenya-talks", "kazakh-statement", "hungary-statement", "sco-government"),
]
"""More of them, in the wording of the genre and annotated before they were mined, with the strictness of SISTERS."""
CORPORA = [*SINGLE, ("000", "001", "002")]
SISTERS = [
    *("brics-2015", "cambodia-2025", "celac", "focac-2024", "mfa-2023", "my-1974", "my-2014", "pk-2006", "serbia-2024"),
    *("g20-2024", "gcc-2022", "gsi-2023", "id-2022", "jp-2025", "ru-2023", "sco-2022", "tj-1996", "tj-2014"),
    *("ukr-2023", "unga-2024", "af-2023", "apec-2025", "ke-2025", "kg-2018", "mao-2022", "scod-2022", "tm-2006"),
    *("unfc-2025", "ae-2019", "bricsd-2023", "la-2024", "mfa-2024f", "pk-2025", "sco-2021", "scos-2023", "unfu-2026"),
    *("uzs-2024", "uzt-2024", "wp-2019", "by-2000", "kga-2019", "lat-2024", "mfa-2024m", "mfa-2024o", "pk-2022"),
    *("pk-2024", "scol-2023", "scox-2025", "tjc-2024", "tjs-2024", "unfu-2025", "unz-2022", "uzj-2022"),
    *("brics-2019", "bricss-2024", "fra-2019", "irs-2016", "mfa-2024y", "ruc-2017", "scot-2025"),
    *("cas-2025", "jpt-1978", "mfa-2024d", "put-2025", "rus-2018", "stp-2024", "unb-2025", "unme-2024"),
    *("brs-2025", "celac-2018", "ega-2016", "eun-2023", "mfaq-2024", "riyadh-2022", "uk-2015", "unf-2024"),
    *("arab-2024", "eut-2020", "fm-2025", "is-2017", "mfw-2025", "nak-1984", "pla-2000", "wpa-2021"),
    *("eum-2019", "eup-2023", "ko-2015", "lru-2014", "mk-2018", "mwa-2022", "roa-2019", "unj-2024"),
    *("casfm-2021", "de-2018", "lao-2011", "scodef-2012", "unres-2000", "unrev-2018", "us-1979"),
    *("fi-2018", "hr-2016", "mfa-202512", "scofm-2018", "tr-2024", "ua-2010", "un75-2020", "za-2024"),
    *("afsco-2021", "arw-2024", "mfa-202508", "mnd-2014", "rs-2016", "sa-2016", "sc-202311", "ve-2025"),
]
"""Texts of others, of sister genres (tests/mining/gold_unseen/SOURCES.md): for fitting only."""
SISTER_SHARE = 0.5
"""What their rows weigh beside those of the documents that two experts annotated."""
FOLDS = 4
"""Parts the texts of sister genres are fitted in, each on scores of weights that did not see it."""
OURS = "annotator:ours"
FEWEST = 6
"""Features seen less often are left out; those of words and characters, seen in fewer documents."""
LONG, LONG_WEIGHT = 8, 3.0
PENALTY = {"alone": 2.0, "among others": 1.0}
WORD_PENALTY = 6.0
HEAD = "# Weights of the ranking: stage <tab> kind <tab> feature <tab> weight.  Made by benchmarks/fit_mining.py.\n"


def documents(ids):
    own = ROOT / "tests/mining/texts_own"
    paths = [*(ROOT / "seeds").glob("*.txt"), *own.glob("*.txt")]
    return [read_document(next(path for path in paths if path.stem.split("_")[0] == name)) for name in ids]


def gold(ids):
    folders = (SHARED / "gold/dev", ROOT / "tests/mining/gold_own", ROOT / "tests/mining/gold_unseen")
    return read_gold(next(p for p in (folder / f"{n}.tsv" for folder in folders) if p.exists()) for n in ids)


class Material:
    """A corpus with the features of its proposals and what the gold says of them."""

    def __init__(self, ids, read, fold=""):
        self.ids, self.fold = ids, fold
        self.corpus = Corpus(read, mine_names(read))
        self.study = Study(self.corpus, proposals(self.corpus))
        self.gold = {comparable(simplified(g.term)): g for g in gold(ids) if "frame" not in g.kinds}
        self.marks = {OURS: 1.0} if fold else {}

    def alone(self):
        return {name: self.study.features(name) | self.marks for name in self.study.pools}

    def among(self, scores):
        seen = neighbourhood(self.corpus, {n: f.places for n, f in self.study.figures.items()}, scores)
        return {name: features | self.marks for name, features in seen}

    def overlaps(self, other):
        """Whether they share a document, or are of one fold."""
        return not set(self.ids).isdisjoint(other.ids) or (self.fold != "" and self.fold == other.fold)

    def label(self, name):
        """Target and weight: musts weigh more, long formulae most (they are few), terms of another kind less."""
        known = self.gold.get(comparable(name[0]))
        share = SISTER_SHARE if self.fold else 1.0
        if known is None:
            return 0.0, share
        same = name[1].value in known.kinds
        return float(same), share * self._weight(known, name, same)

    @staticmethod
    def _weight(known, name, same):
        if not known.must:
            return 1.0 if same else 0.5
        return LONG_WEIGHT if name[1] is Kind.FORMULA and len(name[0]) >= LONG else 1.5


class Design:
    """The rows of one stage and kind as a matrix; fitted on all of them, and from there quickly on some."""

    def __init__(self, stage, kind, material, seen_by):
        rows = [(m, name, seen) for m in material for name, seen in seen_by[m.ids].items() if name[1] is kind]
        self.names = [*sorted(seen_often(rows)), "bias"]
        self.x = matrix(self.names, [seen for _, _, seen in rows])
        self.y, self.w = np.array([m.label(name) for m, name, _ in rows]).T
        self.owners = np.array([material.index(m) for m, _, _ in rows])
        self.ridge = np.array([WORD_PENALTY if name.startswith(PLACES) else PENALTY[stage] for name in self.names])
        self.ridge[-1] = 1e-6
        self.whole, self.inverse = np.zeros(len(self.names)), None
        self.whole = self._solve(self.x, self.y, self.w)

    def _solve(self, x, y, w):
        """Newton's method; on some of the rows, with the curvature of all (the chord method)."""
        weights, known = self.whole.copy(), self.inverse
        for _ in range(100):
            p = 1 / (1 + np.exp(-(x @ weights.astype(x.dtype)).astype(float)))
            if known is None:
                self.inverse = np.linalg.inv((x.T * (w * p * (1 - p)).astype(x.dtype)) @ x + np.diag(self.ridge))
            step = self.inverse @ (x.T @ (w * (y - p)).astype(x.dtype) - self.ridge * weights)
            weights += step
            if np.abs(step).max() < 1e-3:
                break
        return weights

    def fit(self, numbers):
        """Weights by feature, of the corpora of these numbers."""
        chosen = np.isin(self.owners, list(numbers))
        solved = self.whole if chosen.all() else self._solve(self.x[chosen], self.y[chosen], self.w[chosen])
        return dict(zip(self.names, solved.tolist(), strict=True))


def matrix(names, rows):
    """The features of rows, a column each; the last one is the bias."""
    index = {name: number for number, name in enumerate(names)}
    x = np.zeros((len(rows), len(names)), np.float32)
    x[:, -1] = 1.0
    for number, seen in enumerate(rows):
        for name, value in seen.items():
            if name in index:
                x[number, index[name]] = value
    return x


def seen_often(rows):
    """The features seen often enough: of words and characters, in documents enough."""
    counts = Counter(chain.from_iterable(seen for _, _, seen in rows))
    pairs = {(m.ids[0], name) for m, _, seen in rows for name in seen if name.startswith(PLACES)}
    documents = Counter(name for _, name in pairs)
    return [name for name, n in counts.items() if n >= FEWEST and documents.get(name, FEWEST) >= FEWEST]


def designs(stage, material, seen_by):
    return {(stage, kind): Design(stage, kind, material, seen_by) for kind in KINDS}


def fitted(designed, numbers):
    return {name: design.fit(numbers) for name, design in designed.items()}


def first_scores(weights, m):
    scoring.weights = lambda: weights
    return {name: scoring.score("alone", name[1], m.study.features(name)) for name in m.study.pools}


def train(material, alone, left_out=()):
    """The weights of both stages, of all that shares nothing with the documents left out."""
    kept = [number for number, m in enumerate(material) if set(left_out).isdisjoint(m.ids)]
    unseen, among = {}, {}
    for m in (material[number] for number in kept):
        fold = m.fold or m.ids
        if fold not in unseen:
            unseen[fold] = fitted(alone, [number for number in kept if not m.overlaps(material[number])])
        among[m.ids] = m.among(first_scores(unseen[fold], m))
    second = designs("among others", [material[number] for number in kept], among)
    return fitted(alone, kept) | fitted(second, range(len(kept)))


def figures(ids, weights):
    scoring.weights = lambda: weights
    return {f.name: f.value for f in evaluate(mine(documents(ids)), gold(ids)).figures}


SHOWN = ("recall.names", "recall.formula", "recall.formula>=8", "recall.concept", "recall.frame", "precision.all",
         "precision@100", "precision@300", "type.accuracy")  # fmt: skip


def show(title, values):
    print(
        title.ljust(18), *(f"{values[name] or 0:.3f}".rjust(len(name.split(".")[-1]) + 6) for name in SHOWN), flush=True
    )


def write(weights):
    lines = [
        f"{stage}\t{kind.value}\t{name}\t{w:.4f}\n"
        for (stage, kind), named in weights.items()
        for name, w in sorted(named.items())
        if abs(w) >= 0.005 and name != OURS
    ]
    WEIGHTS.write_text(HEAD + "".join(lines), encoding="utf-8")


def materials(texts):
    """All that is fitted on."""
    own = ROOT / "tests/mining/texts_own"
    paths = [*(own / f"{name}.txt" for name in OWN_SISTERS), *(texts / f"{name}.txt" for name in SISTERS)]
    sisters = [
        Material((path.stem,), in_simplified([read_document(path)]), f"fold {number % FOLDS}")
        for number, path in enumerate(filter(Path.exists, paths))
    ]
    return [*(Material(ids, documents(ids)) for ids in [*CORPORA, *OWN]), *sisters]


def main(texts, write_weights):
    material = materials(texts)
    alone = designs("alone", material, {m.ids: m.alone() for m in material})
    weights = train(material, alone)
    if write_weights:
        write(weights)
    told = (name.replace("recall.", "R ").replace("precision", "P") for name in SHOWN)
    print(" " * 18, *(short.rjust(len(name.split(".")[-1]) + 6) for short, name in zip(told, SHOWN, strict=True)))
    total = Counter()
    for ids in SINGLE:
        values = figures(ids, train(material, alone, ids))
        show(f"{ids[0]} left out", values)
        total.update({name: values[name] or 0.0 for name in SHOWN})
    show("mean", {name: value / len(SINGLE) for name, value in total.items()})
    for ids in CORPORA:
        show("+".join(ids) + " fitted", figures(ids, weights))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, help="the folder with the texts of sister genres, NAME.txt")
    parser.add_argument("--write", action="store_true", help="write the weights to termkit/data/mining/weights.tsv")
    asked = parser.parse_args()
    main(asked.texts, asked.write)
