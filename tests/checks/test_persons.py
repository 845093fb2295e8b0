"""Whether a name without a kind is a person's."""

import pytest

from termkit.checks.names.persons import names_person


@pytest.mark.parametrize(
    ("term", "chinese", "person"),
    [
        ("Wang Yi", "王毅", True),
        ("Luban Workshop", "鲁班工坊", False),
        ("Some Name", "", False),
    ],
)
def test_a_person_is_told_by_the_words_of_both_languages(term: str, chinese: str, person: bool) -> None:
    assert names_person(term, chinese) is person
