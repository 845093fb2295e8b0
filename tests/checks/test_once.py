"""One error is told once."""

import pytest

from termkit.checks import SegmentPair
from termkit.checks.run import check_bitext
from termkit.model import ConceptEntry, LanguageSection, TermSection

BASE = [
    ConceptEntry(
        str(number), None, (LanguageSection("zh", (TermSection(zh),)), LanguageSection("ru", (TermSection(ru),)))
    )
    for number, (zh, ru) in enumerate({"联合声明": "совместное заявление", "坚定支持": "твёрдо поддерживать"}.items())
]
PAIRS = [
    SegmentPair(1, "双方签署联合声明。", "Стороны подписали совместную декларацию."),
    SegmentPair(2, "双方坚定支持彼此。", "Стороны поддерживают друг друга."),
]


def codes(**wish):
    return [(finding.unit, finding.code) for finding in check_bitext(PAIRS, **wish)]


def test_the_base_speaks_before_general_rules():
    """What the base tells of is not told again by a rule about types of documents or strength."""
    assert codes(entries=BASE) == [(1, "BT101"), (2, "BT101")]


@pytest.mark.parametrize("wish", [{"entries": ()}, {"entries": BASE, "ignore": ["BT101"]}])
def test_general_rules_speak_where_the_base_is_silent(wish):
    """Without the term, or without its check, the general rule tells the error."""
    assert codes(**wish) == [(1, "BT110"), (2, "BT109")]


def test_a_changed_code_is_told_as_such():
    """That a code must stay is told, and not that its term is missing, too."""
    code = ConceptEntry("c", None, tuple(LanguageSection(x, (TermSection("C919"),)) for x in ("zh", "ru")))
    pair = SegmentPair(1, "C919首飞香港。", "Самолёт С-9 впервые прилетел в Гонконг.")
    assert [f.code for f in check_bitext([pair], [code], select=["BT1"])] == ["BT106"]


def test_of_no_translation_nothing_else_is_told():
    """A unit that was left as it is has no wrong figures, terms or quotation marks: it is to be translated."""
    text = "双方签署“5000亿元”联合声明。"
    assert [f.code for f in check_bitext([SegmentPair(1, text, text)], BASE)] == ["BT302"]
    assert {f.code for f in check_bitext([SegmentPair(1, text, text)], BASE, ignore=["BT302"])} >= {"BT201"}
