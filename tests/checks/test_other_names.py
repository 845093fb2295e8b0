"""A term with another name of what it holds: right with another one, wrong with the same one bound otherwise."""

import pytest

from termkit.checks import SegmentPair
from termkit.checks.run import check_bitext
from termkit.model import ConceptEntry, Kind, LanguageSection, TermSection


def entry(zh, kind, *russian):
    sections = (LanguageSection("zh-CN", (TermSection(zh),)), LanguageSection("ru", tuple(map(TermSection, russian))))
    return ConceptEntry(zh, kind, sections)


ENTRIES = [
    entry("上海合作组织", Kind.ORGANISATION, "Шанхайская организация сотрудничества", "ШОС"),
    entry("上海合作组织成员国", Kind.CONCEPT, "государства – члены ШОС"),
    entry("本组织", Kind.CONCEPT, "Организация"),
]


@pytest.mark.parametrize(
    ("source", "target", "wrong"),
    [
        ("上海合作组织成员国商定", "Государства – члены Шанхайской организации сотрудничества договорились", False),
        ("在上海合作组织框架内合作", "сотрудничество в рамках Шанхайской организации сотрудничества", False),
        ("在上海合作组织框架内开展活动", "работа в рамках Шанхайской организации по сотрудничеству", True),
    ],
)
def test_another_name_inside(source, target, wrong):
    """The word that the base has for the body alone does not make the rest of its name free."""
    told = check_bitext([SegmentPair(1, source, target)], ENTRIES, target="ru", select=["BT1"])
    assert bool(told) is wrong, [finding.message for finding in told]
