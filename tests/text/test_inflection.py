"""Terms in all their forms, against the cases that a linguist wrote."""

from pathlib import Path

import pytest
import yaml

from termkit.model import Kind, TermSection
from termkit.text.inflection import term_forms
from termkit.text.matching import TermMatcher

CASES = Path(__file__).parents[1] / "cases"


def read_cases(language):
    return yaml.safe_load((CASES / f"inflection_{language}.yaml").read_text(encoding="utf-8"))


def matcher(case, language):
    section = TermSection(case["term"], **dict.fromkeys(case.get("flags", ()), True))
    kind = Kind(case["kind"]) if "kind" in case else None
    return TermMatcher(term_forms("term", section, language, kind), language)


def marked(text):
    start, end = text.index("["), text.index("]") - 1
    return text.replace("[", "").replace("]", ""), (start, end)


def missed(language):
    for case in read_cases(language):
        found = matcher(case, language)
        for text, span in map(marked, case["finds"]):
            places = [(m.start, m.end) for m in found.find(text)]
            if places != [span]:
                yield case["term"], text, [text[a:b] for a, b in places]


def wrong(language):
    for case in read_cases(language):
        found = matcher(case, language)
        yield from ((case["term"], text) for text in case.get("other", ()) if found.find(text))


def size(language, side):
    return sum(len(case.get(side, ())) for case in read_cases(language))


@pytest.mark.parametrize("language", ["ru", "en"])
def test_terms_are_found_in_their_forms(language):
    """At least 98 of 100 marked places are found, exactly."""
    failures = list(missed(language))
    assert len(failures) <= 0.02 * size(language, "finds"), failures


@pytest.mark.parametrize("language", ["ru", "en"])
def test_other_words_are_not_taken_for_the_term(language):
    """At most one text in a hundred that speaks of something else is matched."""
    failures = list(wrong(language))
    assert len(failures) <= 0.01 * size(language, "other"), failures


def test_there_are_enough_cases():
    """The Russian cases are at least 300, as the goal demands."""
    assert size("ru", "finds") >= 300
    assert size("en", "finds") >= 80
