"""An ordinal inside a Chinese term hides it no more, and one before it is not part of it."""

from termkit.text.interrupted import interrupted_terms, uninterrupted, whole_terms
from termkit.text.matching import TermForm, TermMatcher

SUMMIT = TermMatcher([TermForm("k", "二十国集团领导人峰会")], "zh")


def found(text: str) -> list[str]:
    return [text[match.start : match.end] for match in interrupted_terms(text, SUMMIT)]


def test_an_ordinal_inside_a_term() -> None:
    assert found("出席二十国集团领导人第二十次峰会。") == ["二十国集团领导人第二十次峰会"]
    assert found("二十国集团领导人第16次峰会和二十国集团领导人第十七次峰会") == [
        "二十国集团领导人第16次峰会",
        "二十国集团领导人第十七次峰会",
    ]


def test_an_ordinal_beside_a_term_or_none_is_left_to_others() -> None:
    assert found("第二十次二十国集团领导人峰会") == []
    assert found("二十国集团领导人峰会") == []
    assert found("二十国集团领导人第二天出席峰会") == []


def test_the_text_without_ordinals() -> None:
    assert uninterrupted("领导人第二十次峰会") == "领导人峰会"
    assert uninterrupted("第一章") == "第一章"


def test_the_whole_silences_its_parts() -> None:
    matcher = TermMatcher(
        [TermForm(term, term) for term in ("二十国集团领导人峰会", "二十国集团", "峰会", "会议")], "zh"
    )
    found = whole_terms("二十国集团领导人第二十次峰会和第二次会议在二十国集团框架内", matcher)
    assert [match.key for match in found] == ["二十国集团领导人峰会", "会议", "二十国集团"]
