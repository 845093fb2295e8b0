"""Declined names of persons."""

import pytest

from termkit.readings.names_ru import decline

CASES = [
    ("Си Цзиньпин", "m", ["Си Цзиньпина", "Си Цзиньпину", "Си Цзиньпина", "Си Цзиньпином", "Си Цзиньпине"]),
    ("Пэн Лиюань", "f", ["Пэн Лиюань"] * 5),
    ("Ху Цзиньтао", "m", ["Ху Цзиньтао"] * 5),
    ("Хуа Чуньин", "f", ["Хуа Чуньин"] * 5),
    ("Ван И", "m", ["Ван И"] * 5),
    ("Сыма Цянь", "m", ["Сыма Цяня", "Сыма Цяню", "Сыма Цяня", "Сыма Цянем", "Сыма Цяне"]),
    ("Токаев", "m", ["Токаева", "Токаеву", "Токаева", "Токаевым", "Токаеве"]),
    ("Назарбаева", "feminine", ["Назарбаевой", "Назарбаевой", "Назарбаеву", "Назарбаевой", "Назарбаевой"]),
    ("Нурсултан Абишевич", "masculine", ["Нурсултана Абишевича", "Нурсултану Абишевичу"]),
]


@pytest.mark.parametrize(("name", "gender", "forms"), CASES, ids=[case[0] for case in CASES])
def test_decline(name, gender, forms):
    """The cases of a name, nominative first."""
    assert decline(name, gender)[: len(forms) + 1] == (name, *forms)
