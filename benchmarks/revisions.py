"""The term checks as a reviser meets them: a human translation, a list of terms, and errors put in by hand.

    python -m benchmarks.revisions PAIRS LANGUAGE TERMS [ERRORS [SET]]

PAIRS is a TSV with the columns zh and LANGUAGE; TERMS a list for `termkit import` (zh, en, ru, status), or the word
`glossaries`; ERRORS has the columns set, unit, language, right, wrong.  The texts are not ours and stand outside the
repository: docs/figures/checks.md has their addresses, tests/cases/checks the lists and errors.
"""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import replace
from pathlib import Path

from benchmarks.bitexts import glossary_entries, rows
from termkit.checks import SegmentPair
from termkit.checks.compiled import CompiledBase
from termkit.checks.run import check_bitext
from termkit.model import Finding
from termkit.store.database import TermBase
from termkit.workflow.checks.compiling import compile_base
from termkit.workflow.exchange.importing import import_file

TERM_CHECKS = ["BT1"]


def base_of(terms: str, language: str) -> CompiledBase:
    """The list as it is brought in from outside, or the project's glossaries."""
    if terms == "glossaries":
        return CompiledBase(glossary_entries(language), ("zh", language))
    with TermBase.open(":memory:") as base:
        import_file(base, Path(terms))
        return compile_base(base, target=language)


def check(units: list[SegmentPair], base: CompiledBase, language: str) -> list[Finding]:
    return check_bitext(units, base, target=language, select=TERM_CHECKS)


def main(pairs: Path, language: str, terms: str, errors: Path | None, name: str) -> None:
    """What the untouched translation has of each check, and how many of the errors are found."""
    units = [SegmentPair(number, row["zh"], row[language]) for number, row in enumerate(rows(pairs), 1)]
    base = base_of(terms, language)
    clean = check(units, base, language)
    counts = {code: f"{n} ({1000 * n / len(units):.1f})" for code, n in sorted(Counter(f.code for f in clean).items())}
    print(f"{len(units)} units, findings by check (per 1,000): {counts or 'none'}")
    for finding in clean:
        print(f"  {finding.unit:4} {finding.code} {finding.message}")
    wanted = [row for row in rows(errors) if row["language"] == language and row["set"] == name] if errors else []
    missed = [row for row in wanted if not is_found(row, units, base, clean, language)]
    for row in missed:
        print(f"  missed in {row['unit']}: {row['wrong']} for {row['right']}")
    if wanted:
        print(f"{len(wanted) - len(missed)} of {len(wanted)} errors found")


def is_found(
    row: dict[str, str], units: list[SegmentPair], base: CompiledBase, clean: list[Finding], language: str
) -> bool:
    """Whether the unit has a finding that it had not before the error was put in."""
    unit = units[int(row["unit"]) - 1]
    if row["right"] not in unit.target:
        raise SystemExit(f"unit {row['unit']} has no “{row['right']}”: these are other pairs than the errors are for")
    wrong = replace(unit, target=unit.target.replace(row["right"], row["wrong"]))
    before = {f.message for f in clean if f.unit == unit.number}
    findings = check([wrong if u is unit else u for u in units], base, language)
    return any(f.unit == unit.number and f.message not in before for f in findings)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path, help="TSV with the columns zh and LANGUAGE")
    parser.add_argument("language", help="the language of the translation")
    parser.add_argument("terms", help="a list for `termkit import`, or `glossaries`")
    parser.add_argument("errors", nargs="?", type=Path, help="TSV with the columns set, unit, language, right, wrong")
    parser.add_argument("name", nargs="?", metavar="set", default="", help="the set of ERRORS to put in")
    main(**vars(parser.parse_args()))
