"""The name of one body in the plural."""

import pytest

from termkit.checks import SegmentPair
from termkit.checks.compiled import CompiledBase
from termkit.checks.run import check_text
from termkit.model import ConceptEntry, Kind, LanguageSection, TermSection

ENTRIES = [
    ConceptEntry("wto", Kind.ORGANISATION, (
        LanguageSection("en", (TermSection("World Trade Organization"), TermSection("WTO"))),
    )),
    ConceptEntry("mfa", Kind.ORGANISATION, (LanguageSection("en", (TermSection("Ministry of Foreign Affairs"),)),)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), [
    ("rules of the World Trade Organisations", True), ("the World Trade Organization’s rules", False),
    ("the World Trade Organisation", False), ("the two Ministries of Foreign Affairs", False),
])  # fmt: skip
def test_only_what_has_an_acronym_is_one_body(text, told):
    """Ministries are many."""
    base = CompiledBase(ENTRIES, ("en", "en"))
    found = check_text([SegmentPair(1, text, "")], base, "en", select=["SR101"])
    assert bool(found) is told
