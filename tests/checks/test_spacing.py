"""No-break and typographic blanks and hyphens say nothing to the checks, and stay in what they tell."""

from dataclasses import replace

import pytest

from termkit.checks import SegmentPair
from termkit.checks.compiled import CompiledBase
from termkit.checks.run import check_bitext
from termkit.model import ConceptEntry, LanguageSection, Status, TermSection

LINES = [
    ("米哈伊尔·米舒斯京出席。", "Присутствовал М. Мишустин."),
    ("米哈伊尔·米舒斯京出席。", "Присутствовал Михаил Мишутин."),
    ("双方坚持一个中国原则。", "Стороны придерживаются принципа единого Китая."),
    ("2024年9月7日举行联合军演。", "7 сентября 2024 года прошли совместные учения."),
    ("总额达15000美元，同比增长3.5%。", "Объём составил 16 000 долларов, рост на 3,5 %."),
    ("中哈关系发展良好。", "Китайско-казахстанские отношения развиваются  хорошо ."),
]
TERMS = {
    "米哈伊尔·米舒斯京": ("Михаил Мишустин",),
    "一个中国原则": ("принцип одного Китая", "-принцип единого Китая"),
    "联合军演": ("совместные учения",),
    "中哈关系": ("китайско-казахстанские отношения",),
}


def entries():
    for number, (zh, russian) in enumerate(TERMS.items()):
        terms = tuple(
            TermSection(term.lstrip("-"), status=Status.DEPRECATED if term[0] == "-" else Status.PREFERRED)
            for term in russian
        )
        yield ConceptEntry(
            f"c-{number}", None, (LanguageSection("zh", (TermSection(zh),)), LanguageSection("ru", terms))
        )


@pytest.fixture(scope="module")
def base():
    return CompiledBase(list(entries()), ("zh", "ru"))


@pytest.mark.parametrize(("char", "other"), [(" ", "\u00a0"), (" ", "\u202f"), (" ", "\u2009"), ("-", "\u2011")])
def test_other_spacing_has_the_same_findings(base, char, other):
    """The same codes at the same places, and the text as it is printed."""
    plain = [SegmentPair(number, *line) for number, line in enumerate(LINES, 1)]
    printed = [replace(unit, target=unit.target.replace(char, other)) for unit in plain]
    usual, found = check_bitext(plain, base), check_bitext(printed, base)
    assert {"BT102", "BT107", "BT201", "BT304"} <= {f.code for f in usual}
    assert [(f.unit, f.code, f.target_spans) for f in found] == [(f.unit, f.code, f.target_spans) for f in usual]
    assert [f.target for f in found] == [printed[f.unit - 1].target for f in found]
