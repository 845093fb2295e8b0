"""What only the editors propose may be said in other words; what a source attests may not."""

import pytest

from termkit.checks import SegmentPair
from termkit.checks.run import check_bitext
from termkit.model import ConceptEntry, Kind, LanguageSection, Reliability, TermSection

SOURCE, TERM = "坚持稳中求进工作总基调", "稳中求进工作总基调"
WANTED = "general principle of pursuing progress while ensuring stability"
HALF = "We will keep to the principle of pursuing progress amid stability."
NOTHING = "We will keep to the old course of the economy."


def entry(zh: str, kind: Kind, english: str, reliability: Reliability | None) -> ConceptEntry:
    sections = (
        LanguageSection("zh-CN", (TermSection(zh),)),
        LanguageSection("en", (TermSection(english, reliability=reliability),)),
    )
    return ConceptEntry(zh, kind, sections)


def told(target: str, reliability: Reliability | None) -> list[str]:
    entries, units = [entry(TERM, Kind.FORMULA, WANTED, reliability)], [SegmentPair(1, SOURCE, target)]
    return [f.severity for f in check_bitext(units, entries, target="en", select=["BT101"], least="info")]


@pytest.mark.parametrize(
    ("target", "reliability", "severities"),
    [
        (HALF, Reliability.OWN, ["info"]),
        (HALF, Reliability.OFFICIAL, ["warning"]),
        (HALF, None, ["warning"]),
        (NOTHING, Reliability.OWN, ["warning"]),
    ],
)
def test_another_wording_of_a_proposal_is_information(target, reliability, severities):
    """What a source attests, what a list has without one, and what is not said at all is told as before."""
    assert told(target, reliability) == severities


def test_a_name_inside_a_proposal_is_asked_for():
    """What the wording around it may say otherwise, the title of the document in it may not."""
    entries = [
        entry(
            "落实《南海各方行为宣言》",
            Kind.FORMULA,
            "full implementation of the Declaration on Conduct",
            Reliability.OWN,
        ),
        entry("《南海各方行为宣言》", Kind.DOCUMENT, "Declaration on the Conduct of Parties", Reliability.OFFICIAL),
    ]
    target = "continue the full implementation of the Declaration on the Acts of Sides"
    found = check_bitext([SegmentPair(1, "落实《南海各方行为宣言》", target)], entries, target="en", select=["BT101"])
    assert [finding.severity for finding in found] == ["warning"]


@pytest.mark.parametrize(
    ("target", "severity"),
    [
        ("The 2nd plenum of the 20th CPC Central Committee was held.", "info"),
        ("The first plenary session of the 20th CPC Central Committee was held.", "warning"),
        ("The second plenary session of the 19th CPC Central Committee was held.", "warning"),
    ],
)
def test_an_ordinal_inside_a_proposal_is_asked_for(target, severity):
    """However it is written, the ordinal must be the same."""
    wanted = "second plenary session of the 20th CPC Central Committee"
    entries = [entry("二十届二中全会", Kind.PROJECT, wanted, Reliability.OWN)]
    found = check_bitext(
        [SegmentPair(1, "二十届二中全会召开。", target)], entries, target="en", select=["BT1"], least="info"
    )
    assert [f.severity for f in found] == [severity]
