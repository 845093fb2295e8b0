"""What the notes of persons tell: offices, and when they were held."""

import pytest

from termkit.checks.names.tenures import tenures


@pytest.mark.parametrize(
    ("note", "office", "held", "not_held"),
    [
        ("President of Kazakhstan 1990 – 20 March 2019", "President of Kazakhstan", "2019-03-20", "2019-03-21"),
        ("President of Russia 2000–2008 and since 2012", "President of Russia", "2024", "2010"),
        ("President of Russia 2000–2008 and since 2012; Prime Minister 2008–2012", "Prime Minister", "2010", "2013"),
        ("Minister of National Defense of China March – October 2023", "Minister of National Defense of China",
         "2023-05-01", "2023-11-01"),
        ("Prime Minister 2016–2021, President of Viet Nam 2021–2023", "President of Viet Nam", "2022", "2020"),
        ("Vice Foreign Minister; Ambassador to Kazakhstan to 2010", "Ambassador to Kazakhstan", "2009-05", "2011"),
        ("Prime Minister of Malaysia 1981–2003, 2018–2020", "Prime Minister of Malaysia", "2019", "2010"),
        ("President of the Swiss Confederation in 2025", "President of the Swiss Confederation", "2025-02", "2024-12"),
    ],
)  # fmt: skip
def test_an_office_and_its_periods(note, office, held, not_held):
    """The office is held on the one date and not on the other."""
    tenure = next(t for t in tenures(note) if t.office == office)
    assert tenure.includes(held)
    assert not tenure.includes(not_held)


def test_an_office_without_a_date_was_held_always():
    """Nothing can be said of it."""
    assert tenures("State Councilor")[0].includes("1990-01-01")
