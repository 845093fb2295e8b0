"""No-break and typographic blanks and hyphens say nothing to the checks, and stay in what they tell."""

from dataclasses import replace

import pytest

from termkit.checks import SegmentPair
from termkit.checks.compiled import CompiledBase
from termkit.checks.run import check_bitext, check_text
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


TRADITIONAL = [
    ("雙方重申一個中國原則。", "Стороны подтвердили политику одного Китая.", ("BT102", "“一個中國原則”")),
    ("雙方重申一個中國原則。", "Стороны подтвердили принцип одного Китая.", None),
    ("貿易額達400億美元。", "Товарооборот достиг 4 млрд долларов США.", ("BT201", "“400億美元”")),
    ("增長百分之十二點五。", "Выросла на 12,5 процента.", None),
    ("第二十屆會議", "двадцать первая сессия", ("BT204", "“二十”")),
]


@pytest.mark.parametrize(("zh", "ru", "told"), TRADITIONAL)
@pytest.mark.parametrize("term", ["一个中国原则", "一個中國原則"])
def test_traditional_characters_are_read(zh, ru, told, term):
    """Terms of either script are found, figures too, and what is told is quoted as it is printed."""
    entry = ConceptEntry(
        "formula-one-china",
        None,
        (
            LanguageSection("zh-CN", (TermSection(term),)),
            LanguageSection(
                "ru",
                (TermSection("принцип одного Китая"), TermSection("политика одного Китая", status=Status.DEPRECATED)),
            ),
        ),
    )
    found = check_bitext([SegmentPair(1, zh, ru)], [entry])
    assert [(f.code, told[1] in f.message, f.source, f.target) for f in found] == (
        [(told[0], True, zh, ru)] if told else []
    )


def test_a_text_in_traditional_characters_is_mended_in_them():
    """The suggestion is in the script of the text."""
    pair = [SegmentPair(1, "雙方重申一個中國政策。")]
    terms = TermSection("一个中国原则"), TermSection("一个中国政策", status=Status.DEPRECATED)
    [found] = check_text(pair, [ConceptEntry("a", None, (LanguageSection("zh-CN", terms),))], "zh")
    assert (found.code, found.source, found.suggestion) == ("SR101", pair[0].source, "一個中國原則")
    assert "“一個中國政策”" in found.message
