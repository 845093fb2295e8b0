"""What only the editors propose may be said in other words; what a source attests may not."""

import pytest

from termkit.checks import SegmentPair
from termkit.checks.run import check_bitext
from termkit.model import ConceptEntry, Kind, LanguageSection, Reliability, TermSection

SOURCE, TERM = "坚持稳中求进工作总基调", "稳中求进工作总基调"
WANTED = "general principle of pursuing progress while ensuring stability"
HALF = "We will keep to the principle of pursuing progress amid stability."
NOTHING = "We will keep to the old course of the economy."


def told(target: str, reliability: Reliability | None) -> list[str]:
    sections = (
        LanguageSection("zh-CN", (TermSection(TERM),)),
        LanguageSection("en", (TermSection(WANTED, reliability=reliability),)),
    )
    entry = ConceptEntry("one", Kind.PROJECT, sections)
    return [
        f.severity
        for f in check_bitext([SegmentPair(1, SOURCE, target)], [entry], target="en", select=["BT101"], least="info")
    ]


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
