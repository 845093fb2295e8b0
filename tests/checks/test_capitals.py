"""A list that writes every term with a capital is read as one that has capitals for names alone."""

import csv
from pathlib import Path

import pytest

from termkit.checks.base.capitals import in_small_letters, languages_in_capitals
from termkit.model import ConceptEntry, LanguageSection, TermSection
from termkit.store.database import TermBase
from termkit.workflow.checks.checking import Wish, check_files
from termkit.workflow.exchange.importing import import_file

CASES = Path(__file__).parents[1] / "cases" / "checks"
FEW = 3
"""Findings that may differ: a name of one word looks like a common term."""


def entry(zh: str, en: str, ru: str) -> ConceptEntry:
    terms = {"zh": zh, "en": en, "ru": ru}
    return ConceptEntry(zh, None, tuple(LanguageSection(k, (TermSection(v),)) for k, v in terms.items()))


@pytest.mark.parametrize(
    ("held", "in_capitals", "ru"),
    [
        (entry("法治", "Rule of law", "Верховенство права"), ["en", "ru"], "верховенство права"),
        (entry("法治", "rule of law", "Верховенство права"), ["ru"], "верховенство права"),
        (entry("法治", "rule of law", "Верховенство права"), [], "Верховенство права"),
        (
            entry("上海合作组织", "Shanghai Cooperation Organization", "Шанхайская организация сотрудничества"),
            ["en", "ru"],
            "Шанхайская организация сотрудничества",
        ),
        (entry("联合国安全理事会", "UN Security Council", "Совет Безопасности"), ["ru"], "Совет Безопасности"),
        (entry("巴西", "Brazil", "Бразилия"), ["en", "ru"], "Бразилия"),
    ],
)
def test_common_terms_alone_are_read_in_small_letters(held, in_capitals, ru):
    section = held.terms("ru")[0]
    assert in_small_letters(section, held, "ru", in_capitals).term == ru


def test_a_short_list_shows_nothing():
    rows = [entry(f"条约{n}", f"Treaty {n}", f"договор {n}") for n in range(30)]
    assert languages_in_capitals(rows) == ["en"]
    assert languages_in_capitals(rows[:10]) == []


@pytest.mark.parametrize("language", ["ru", "en"])
def test_such_a_list_tells_the_same(language, tmp_path):
    with (CASES / f"marked_36_{language}.tsv").open(encoding="utf-8", newline="") as lines:
        units = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    bitext = tmp_path / "bitext.tsv"
    lines = [f"zh\t{language}", *(f"{row['zh']}\t{row[language]}" for row in units)]
    bitext.write_text("\n".join(lines) + "\n", encoding="utf-8")
    header, *rows = (CASES / "marked_36_terms.tsv").read_text(encoding="utf-8").splitlines()
    written = ["\t".join(cell[:1].upper() + cell[1:] for cell in row.split("\t")) for row in rows]
    told = []
    for name, listed in (("small", rows), ("capital", written)):
        terms = tmp_path / f"{name}.tsv"
        terms.write_text("\n".join([header, *listed]) + "\n", encoding="utf-8")
        with TermBase.open(tmp_path / f"{name}.db") as base:
            import_file(base, terms)
            found = check_files(base, [bitext], Wish(source="zh", target=language))
        told.append({(finding.unit, finding.code) for finding in found})
    assert len(told[0] ^ told[1]) <= FEW, told[0] ^ told[1]
