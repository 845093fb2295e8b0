"""Texts of our own with the whole of glossaries/: right translations are left alone, errors put into them are told."""

import csv
from pathlib import Path

import pytest

from termkit.checks import SegmentPair
from termkit.checks.run import check_bitext

CASES = Path(__file__).parents[1] / "cases" / "checks"
RIGHT_TOLD, WRONG_TOLD = 3, 65
"""Right units that are told, at most, and errors of 94 that are, at least; docs/figures/checks.md."""


def rows(name):
    with (CASES / name).open(encoding="utf-8", newline="") as lines:
        table = (line for line in lines if not line.startswith("# "))
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def told(texts, base):
    sources = (row["zh"] for row in rows("own_pairs.tsv"))
    pairs = [SegmentPair(n, *pair) for n, pair in enumerate(zip(sources, texts, strict=True), 1)]
    return {finding.unit for finding in check_bitext(pairs, base, target="ru", select=["BT1"])}


def test_right_translations_and_errors(compiled):
    """Few of the right units are told, and most of the wrong ones."""
    texts, base = [row["ru"] for row in rows("own_pairs.tsv")], compiled("zh", "ru")
    assert len(told(texts, base)) <= RIGHT_TOLD
    errors = rows("own_pairs_errors.tsv")
    for error in errors:
        number = int(error["unit"]) - 1
        assert error["right"] in texts[number]
        texts[number] = texts[number].replace(error["right"], error["wrong"])
    found = told(texts, base)
    assert sum(int(error["unit"]) in found for error in errors) >= WRONG_TOLD


@pytest.mark.parametrize(
    ("source", "target", "right", "wrong"),
    [
        ("俄语是该国的官方语言。", "Русский – официальный язык этой страны.", "официальный", "государственный"),
        ("域外势力不应干涉。", "Внерегиональные силы не должны вмешиваться.", "Внерегиональные", "Внешние"),
        ("中方递交了普通照会。", "Китайская сторона передала вербальную ноту.", "вербальную ноту", "ноту"),
    ],
)  # fmt: skip
def test_neighbouring_notions_are_told_apart(compiled, source, target, right, wrong):
    """What a neighbouring entry says, of another strength or scope, is told; what the entry says is not."""
    base = compiled("zh", "ru")
    assert right in target
    for text, alarms in ((target, False), (target.replace(right, wrong), True)):
        found = check_bitext([SegmentPair(1, source, text)], base, target="ru", select=["BT1"])
        assert bool(found) is alarms, [finding.message for finding in found]
