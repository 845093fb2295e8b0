"""Dates in Chinese, Russian and English, by the cases of tests/cases/text/dates.yaml."""

import calendar
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from termkit.text.dates import find_dates, parse_date
from termkit.text.tables import read_rows

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/text/dates.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, cases in CASES.items() for text in cases])
def test_dates_of_a_text(language, text):
    """The dates of each case are found, in ISO form and in order."""
    wanted = [str(iso) for iso in CASES[language][text]]
    assert [iso for _, _, iso in find_dates(text, language)] == wanted


@pytest.mark.parametrize("row", read_rows("text/date_patterns.tsv"), ids=lambda row: row[2])
def test_each_pattern_reads_its_example(row):
    """The example beside a pattern is one date from end to end, or all of it but the word that leads up to it."""
    language, _, example = row
    code = "zh" if language == "*" else language
    found = find_dates(example, code)
    assert [example[date.start : date.end] for date in found] in ([example], [example.removeprefix("in ")])


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("20061221", "2006-12-21"),
        (" 2003-06-04 ", "2003-06-04"),
        ("二○一三年九月七日", "2013-09-07"),
        ("7 сентября 2013 года", "2013-09-07"),
        ("September 7, 2013", "2013-09-07"),
        ("2013年9月", "2013-09"),
        ("2013年", "2013"),
        ("2013年9月6日至8日", ""),
        ("9月6日", ""),
        ("20061321", ""),
        ("要闻", ""),
        ("", ""),
    ],
)
def test_parse_date(text, iso):
    """Only a text that is one date with its year, and nothing else, is a date."""
    assert parse_date(text) == iso


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_any_day_is_read_back(day):
    """A day written in any of the languages is read back as itself."""
    months = calendar.month_name[1:]
    assert parse_date(f"{day.year}年{day.month}月{day.day}日") == day.isoformat()
    assert parse_date(f"{day.day} {months[day.month - 1]} {day.year}") == day.isoformat()
    assert parse_date(f"{day:%d.%m.%Y}") == day.isoformat()


@given(
    st.text(alphabet="二○一三年9月7日至 сентябряSeptember,.-–2013", max_size=40), st.sampled_from(["zh", "ru", "en"])
)
def test_dates_stand_in_order_and_apart(text, language):
    """Whatever the text, the dates found are spans of it, in order, none over another."""
    place = 0
    for start, end, iso in find_dates(text, language):
        assert place <= start < end <= len(text)
        assert iso
        place = end
