"""The adjective of a country is no other country's, however alike the two begin."""

import pytest

from termkit.checks.terms.shapes.peoples import is_adjective


@pytest.mark.parametrize(
    ("language", "name", "own", "others"),
    [
        ("en", "Austria", "austrian", "australian"),
        ("en", "India", "indian", "indonesian"),
        ("en", "Slovakia", "slovak", "slovenian"),
        ("en", "Niger", "nigerien", "nigerian"),
        ("ru", "Иран", "иранский", "иракский"),
        ("ru", "Австрия", "австрийский", "австралийский"),
        ("ru", "Малайзия", "малайзийский", "малавийский"),
        ("ru", "Ливия", "ливийский", "ливанский"),
        ("ru", "Турция", "турецкий", "туркменский"),
    ],
)
def test_two_countries(language: str, name: str, own: str, others: str) -> None:
    assert is_adjective(name, [own], language)
    assert not is_adjective(name, [others], language)
