"""Sentences of a statement as translators write them: nothing is found in them, and the errors put in are."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from termkit.checks import SegmentPair
from termkit.checks.run import check_bitext
from termkit.store.database import TermBase
from termkit.workflow.checks.compiling import compile_base
from termkit.workflow.exchange.importing import import_file

CASES = Path(__file__).parents[1] / "cases" / "checks"


def rows(name):
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader((x for x in lines if not x.startswith("# ")), delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    path = tmp_path_factory.mktemp("base") / "terms.db"
    with TermBase.open(path) as stored:
        import_file(stored, CASES / "statement_terms.tsv")
        return {target: compile_base(stored, target=target) for target in ("ru", "en")}


def units(target):
    return [SegmentPair(n, row["zh"], row[target]) for n, row in enumerate(rows("statement.tsv"), 1)]


@pytest.mark.parametrize("target", ["ru", "en"])
def test_nothing_is_found_in_a_good_translation(base, target):
    """No warning and no error."""
    assert not [(f.unit, f.code, f.message) for f in check_bitext(units(target), base[target], target=target)]


@pytest.mark.parametrize("error", rows("statement_errors.tsv"), ids=lambda row: row["wrong"])
def test_an_error_put_in_is_found(base, error):
    """The check named speaks of the unit."""
    target, number = error["language"], int(error["unit"])
    clean = units(target)
    unit = clean[number - 1]
    wrong = replace(unit, target=unit.target.replace(error["right"], error["wrong"]))
    assert wrong != unit
    clean[number - 1] = wrong
    findings = check_bitext(clean, base[target], target=target)
    assert error["code"] in {f.code for f in findings if f.unit == number}


def test_another_country_is_named_with_its_own_term(base):
    """The message tells whose rendering stands there, and the suggestion is a form of the target language."""
    [finding] = [
        f
        for f in check_bitext([SegmentPair(1, "吉尔吉斯斯坦领导人", "Руководитель Узбекистана")], base["ru"])
        if f.code == "BT103"
    ]
    assert "“乌兹别克斯坦”" in finding.message
    assert finding.suggestion in ("Киргизия", "Киргизии")


def test_what_stands_for_two_countries_makes_them_no_one(base):
    """中哈 abbreviates two entries: neither country may be rendered by the other."""
    from termkit.checks.compiled import CompiledBase
    from termkit.model import ConceptEntry, LanguageSection, Link, Relation, TermSection

    def entry(name, zh, ru, *links):
        sections = tuple(LanguageSection(code, (TermSection(text),)) for code, text in (("zh", zh), ("ru", ru)))
        return ConceptEntry(name, None, sections, links=tuple(Link(Relation.ABBREVIATES, to) for to in links))

    countries = entry("cn", "中国", "Китай"), entry("kz", "哈萨克斯坦", "Казахстан")
    both = CompiledBase([*countries, entry("both", "中哈", "Китай и Казахстан", "cn", "kz")], ("zh", "ru"))
    assert both.families.of("cn") == ["cn"]
