"""What stands for a term without being written in the base: letters of its words, and in which capitals."""

import pytest

from termkit.checks.check import SegmentPair
from termkit.checks.run import check_bitext
from termkit.model import ConceptEntry, Kind, LanguageSection, TermSection


def entry(kind: Kind | None, zh: str, ru: str, en: str) -> ConceptEntry:
    terms = {"zh": zh, "ru": ru, "en": en}
    return ConceptEntry(zh, kind, tuple(LanguageSection(k, (TermSection(v),)) for k, v in terms.items()))


BASE = [
    entry(Kind.ORGANISATION, "世界贸易组织", "ВТО", "WTO"),
    entry(Kind.ORGANISATION, "世界海关组织", "Всемирная таможенная организация", "World Customs Organization"),
    entry(Kind.PLACE, "多哥", "Того", "Togo"),
    entry(Kind.PLACE, "土耳其", "Турция", "Turkey"),
    entry(None, "大使", "Посол", "Ambassador"),
]


def told(zh: str, language: str, target: str) -> list[str]:
    pair = SegmentPair(1, zh, target)
    return [finding.code for finding in check_bitext([pair], BASE, target=language, select=["BT101", "BT103"])]


@pytest.mark.parametrize(
    ("zh", "language", "target"),
    [
        ("世界海关组织发表报告。", "en", "The WCO published a report."),
        ("世界贸易组织发表报告。", "ru", "ВТО опубликовала доклад."),
        ("多哥表示支持。", "ru", "ТОГО: ЗАЯВЛЕНИЕ О ПОДДЕРЖКЕ"),
        ("土耳其表示支持。", "en", "Turkey expressed its support."),
    ],
)
def test_letters_and_capitals_that_mean_it(zh: str, language: str, target: str) -> None:
    assert told(zh, language, target) == []


@pytest.mark.parametrize(
    ("zh", "language", "target"),
    [
        ("世界海关组织发表报告。", "ru", "ВТО опубликовала доклад."),
        ("多哥表示支持。", "ru", "После того была выражена поддержка."),
        ("土耳其表示支持。", "en", "The turkey expressed its support."),
        ("大使出席招待会。", "ru", "Сразу после приёма гости разошлись."),
    ],
    ids=["another body's", "того is a pronoun", "a turkey", "после is no form of посол"],
)
def test_letters_and_words_that_mean_something_else(zh: str, language: str, target: str) -> None:
    assert len(told(zh, language, target)) == 1
