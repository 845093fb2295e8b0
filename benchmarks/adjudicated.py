"""Findings and false alarms of the term checks on untouched human translations, by verdicts given to each finding.

    python -m benchmarks.adjudicated [--all]     per 1,000 units and check; with --all the findings themselves

The verdicts are those of tests/cases/checks/adjudicated.tsv, where the guide stands; a finding without a verdict is
told as such, and counts as false.  Needs the third-party material beside the checkout.
"""

from __future__ import annotations

import argparse
from collections import Counter
from itertools import product

from benchmarks import bitexts
from benchmarks.bitexts import CASES
from termkit.checks.run import check_bitext
from termkit.model import Finding

SETS = list(product(("tico", "charter"), ("ru", "en"), ("list", "glossaries")))
UNKNOWN = "no verdict"


def verdicts() -> dict[str, str]:
    """The verdicts by all the columns before them."""
    rows = bitexts.rows(CASES / "adjudicated.tsv")
    return {"\t".join(list(row.values())[:6]): row["verdict"] for row in rows}


def units_rightly_told(name: str, language: str, terms: str) -> set[int]:
    """The units of a set with a finding that was held right."""
    keys = (key.split("\t") for key, verdict in verdicts().items() if verdict == "true")
    return {int(key[3]) for key in keys if key[:3] == [name, language, terms]}


def findings(name: str, language: str, terms: str) -> tuple[int, list[Finding]]:
    """How many units a set has, and what the term checks say of them at default severity."""
    entries = bitexts.entries(name, language) if terms == "list" else bitexts.glossary_entries(language)
    units = list(bitexts.units(name, language))
    return len(units), check_bitext(units, entries, target=language, select=["BT1"])


def term_of(finding: Finding) -> str:
    """What the finding marks in the source."""
    return finding.source[finding.source_spans[0].start : finding.source_spans[0].end] if finding.source_spans else ""


def main(*, show: bool) -> None:
    """Print the figures of every set."""
    known = verdicts()
    for one_set in SETS:
        units, found = findings(*one_set)
        counts: dict[str, Counter[str]] = {}
        for finding in found:
            key = "\t".join((*one_set, str(finding.unit), finding.code, term_of(finding)))
            verdict = known.get(key, UNKNOWN)
            counts.setdefault(finding.code, Counter())[verdict] += 1
            if show and verdict != "true":
                print(f"  {verdict}: #{finding.unit} {finding.code} {finding.message}")
        print(f"{' '.join(one_set)}: {units} units")
        for code, count in sorted(counts.items()):
            false = count["false"] + count[UNKNOWN]
            told, wrong = (1000 * number / units for number in (count.total(), false))
            print(f"  {code}  findings {told:5.1f}  false {wrong:5.1f}  {dict(count)}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--all", action="store_true", dest="show", help="print the findings that are no errors, too")
    main(**vars(parser.parse_args()))
