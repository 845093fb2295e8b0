"""Terms in all their forms, against the cases that a linguist wrote."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from termkit.model import Gender, Kind, TermSection
from termkit.text.inflection import forms, is_acronym, same_cell, term_forms
from termkit.text.matching import TermMatcher

LETTERS = "Аабвеийлнорстъя«»()-–,. ёКABcdeingst'123"
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


@given(
    st.text(alphabet="Аабвеийлнорстъя«»()-–,. ёКABcdeingst'123", max_size=30), st.sampled_from(["ru", "en", "zh", "kk"])
)
def test_any_text_is_a_term(text, language):
    """Whatever stands in a cell, forms come back, the term among them (an English one without its article)."""
    made = forms(text, language)
    assert made
    assert text.endswith(made[0])


def test_a_paradigm_is_taken_as_it_is():
    """Explicit forms replace the rules."""
    term = TermSection("Токаев", paradigm=("Токаева", "Токаеву"))
    assert forms(term, "ru") == ("Токаев", "Токаева", "Токаеву")


def test_gender_decides_how_a_name_declines():
    """A woman's surname in a consonant stays as it is, a man's declines."""
    assert forms(TermSection("Анна Шмидт", gender=Gender.FEMININE), "ru", Kind.PERSON) == (
        "Анна Шмидт",
        "Анне Шмидт",
        "Анной Шмидт",
        "Анну Шмидт",
        "Анны Шмидт",
    )


@pytest.mark.parametrize(("term", "strict"), [("ШОС", True), ("COVID-19", True), ("Китай", False), ("А", False)])
def test_acronyms_are_case_sensitive(term, strict):
    """All capitals are an acronym, which small letters are not."""
    assert is_acronym(term) is strict


def test_a_suggestion_takes_the_case_of_what_it_replaces():
    """The form of one term is answered by the same form of another, where it is clear."""
    assert (
        same_cell("политикой одного Китая", "политика одного Китая", "принцип одного Китая") == "принципом одного Китая"
    )
    assert same_cell("Си Дзиньпином", "", "Си Цзиньпин") == ""
