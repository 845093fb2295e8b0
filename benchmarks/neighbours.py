"""How many concepts of the glossaries are told when the target has the whole rendering of a neighbouring concept.

    python -m benchmarks.neighbours LANGUAGE [--count 700] [--seed 1] [--all]

A neighbour is of the same kind, begins or ends with the same two characters, is as long but for two, and neither is
part of the other or called like it: 巴基斯坦总理 and 巴基斯坦总统, 立即停火 and 全面停火.  Each stands in a sentence
of its own.  Some neighbours say the same in other characters, which nobody need tell.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterator

from benchmarks.bitexts import glossary_entries
from termkit.checks import SegmentPair
from termkit.checks.compiled import CompiledBase
from termkit.checks.run import check_bitext
from termkit.model import ConceptEntry, Kind, Severity

SOURCE = "双方就{}交换了意见。"
TARGETS = {"ru": "Стороны обменялись мнениями по теме «{}».", "en": "The two sides exchanged views on {}."}
LENGTHS = range(3, 10)
END = 2
CLAUSES = (Kind.FORMULA, Kind.FRAME)


def neighbours(entries: tuple[ConceptEntry, ...], language: str, seed: int) -> Iterator[tuple[ConceptEntry, ...]]:
    """Each concept, in an order that the seed makes, with a neighbour, if it has one."""
    known = [e for e in entries if e.kind not in CLAUSES and len(e.terms("zh")[0].term) in LENGTHS]
    by_end: dict[str, list[ConceptEntry]] = defaultdict(list)
    for entry in known:
        for end in {f"{entry.terms('zh')[0].term[:END]}…", f"…{entry.terms('zh')[0].term[-END:]}"}:
            by_end[end].append(entry)
    chance = random.Random(seed)
    for entry in chance.sample(known, len(known)):
        zh = entry.terms("zh")[0].term
        beside = [other for end in (f"{zh[:END]}…", f"…{zh[-END:]}") for other in by_end[end]]
        others = [other for other in beside if _is_neighbour(entry, other, language)]
        if others:
            yield entry, chance.choice(others)


def _is_neighbour(one: ConceptEntry, other: ConceptEntry, language: str) -> bool:
    ours, theirs = one.terms("zh")[0].term, other.terms("zh")[0].term
    called = {term.term.lower() for term in one.terms(language)}
    apart = ours not in theirs and theirs not in ours and other.terms(language)[0].term.lower() not in called
    return one.kind is other.kind and apart and abs(len(ours) - len(theirs)) <= END


def verdict(base: CompiledBase, one: ConceptEntry, other: ConceptEntry, language: str) -> str:
    """What is said of a sentence with the one concept that has the other one's rendering."""
    texts = SOURCE.format(one.terms("zh")[0].term), TARGETS[language].format(other.terms(language)[0].term)
    pair = SegmentPair(1, *texts)
    found = check_bitext([pair], base, target=language, select=["BT1"], least=Severity.INFO)
    if any(finding.severity is not Severity.INFO for finding in found):
        return "told"
    return "information" if found else "silent"


def main(*, language: str, count: int, seed: int, show: bool) -> None:
    """Print how many are told."""
    entries = glossary_entries(language)
    base = CompiledBase(entries, ("zh", language))
    counts: Counter[str] = Counter()
    for one, other in neighbours(entries, language, seed):
        said = verdict(base, one, other, language)
        counts[said] += 1
        if show and said != "told":
            names = [entry.terms(code)[0].term for code in ("zh", language) for entry in (one, other)]
            print(said, *names, sep="\t")
        if counts.total() == count:
            break
    print(
        f"{language}: {counts.total()} pairs", *(f"{said} {number}" for said, number in counts.most_common()), sep=", "
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language", choices=sorted(TARGETS))
    parser.add_argument("--count", type=int, default=700)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--all", action="store_true", dest="show", help="print what is not told, too")
    main(**vars(parser.parse_args()))
