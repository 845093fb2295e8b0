"""Signs, tags and scripts in files as they come from outside: every right unit silent, every marked error told.

`cases/checks/signs.tsv` and `signs_2.tsv` were written before the checks had seen them; the first looks stand in
docs/figures/checks.md.
"""

import re
from collections import defaultdict
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from termkit.model import Severity
from termkit.store.database import TermBase
from termkit.workflow.checks.checking import Wish, check_files

CASES = Path(__file__).parents[1] / "cases" / "checks"
SETS = {"signs": 5, "signs_2": 3}
"""The sets, and how many errors of each no check tells at most."""


def read(name):
    lines = (CASES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if not line.startswith("#")][1:]


ROWS = {name: read(name) for name in SETS}
FILES = sorted({(name, row[0]) for name, rows in ROWS.items() for row in rows})
NONE = "-"
INFORMATION = "BT313"
"""A check that only informs."""
XLIFF = (
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="x" source-language="zh-CN" '
    'target-language="ru" datatype="plaintext"><body>{}</body></file></xliff>'
)
TMX = (
    '<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" '
    'srclang="zh-CN" datatype="plaintext"/><body>{}</body></tmx>'
)


def inline(text):
    text = re.sub(r"\{(\d)\}", r'<g id="\1">', escape(text))
    return re.sub(r"\{x(\d)\}", r'<x id="\1"/>', re.sub(r"\{/\d\}", "</g>", text))


def content(name, rows):
    if name.endswith(".xlf"):
        return XLIFF.format(
            "".join(
                f'<trans-unit id="{n}"><source>{inline(zh)}</source><target>{inline(other)}</target></trans-unit>'
                for n, (zh, other) in enumerate(rows, 1)
            )
        )
    if name.endswith(".tmx"):
        sides = ((("zh-CN", zh), ("en", other)) for zh, other in rows)
        units = ("".join(f'<tuv xml:lang="{lang}"><seg>{escape(text)}</seg></tuv>' for lang, text in s) for s in sides)
        return TMX.format("".join(f"<tu>{unit}</tu>" for unit in units))
    return "zh\tru\n" + "".join(f"{zh}\t{other}\n" for zh, other in rows)


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """The codes told of each unit of a file, of those that inform too where asked."""
    folder = tmp_path_factory.mktemp("signs")

    def codes(name, rows):
        path = folder / name
        path.write_text(content(name, rows), encoding="utf-8")
        wish = Wish(source="zh", target="en" if name.endswith(".tmx") else "ru", select=("BT3",), least=Severity.INFO)
        found = defaultdict(set)
        with TermBase.open(folder / "t.db") as base:
            for finding in check_files(base, [path], wish):
                if finding.severity is not Severity.INFO or finding.code == INFORMATION:
                    found[finding.unit].add(finding.code)
        return found

    return codes


@pytest.mark.parametrize(("case", "name"), FILES)
def test_right_units_are_silent(told, case, name):
    """Nothing is told of the units as they should be."""
    found = told(name, [(zh, right) for file, zh, right, _, _ in ROWS[case] if file == name])
    assert not {unit: codes - {INFORMATION} for unit, codes in found.items() if codes - {INFORMATION}}


@pytest.mark.parametrize("case", SETS)
def test_marked_errors_are_told(told, case):
    """All marked errors but a few are told by the check that is asked for."""
    missed = []
    for name in sorted({row[0] for row in ROWS[case]}):
        rows = [row for row in ROWS[case] if row[0] == name]
        found = told(name, [(zh, right if wrong == NONE else wrong) for _, zh, right, wrong, _ in rows])
        missed += [(name, n, row[4]) for n, row in enumerate(rows, 1) if row[4] != NONE and row[4] not in found[n]]
    assert len(missed) <= SETS[case], missed
