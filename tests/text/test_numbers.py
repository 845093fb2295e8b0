"""Figures in Chinese, Russian and English, by the cases of tests/cases/text/numbers.yaml."""

from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from termkit.text.dates import find_dates
from termkit.text.numbers import find_numbers
from termkit.text.numerals import chinese_value, digits_value, roman_value

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/text/numbers.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, cases in CASES.items() for text in cases])
def test_figures_of_a_text(language, text):
    """The figures of each case are found with value, kind and unit."""
    wanted = [(Decimal(value), kind, unit) for value, kind, unit in CASES[language][text]]
    assert [(n.value, n.kind.value, n.unit) for n in find_numbers(text, language)] == wanted


def test_the_span_takes_in_currency_and_unit():
    """A figure's place reaches from its currency to its unit."""
    text = "总额为人民币30亿元，出口100万吨"
    assert [text[n.start : n.end] for n in find_numbers(text, "zh")] == ["人民币30亿元", "100万吨"]


@pytest.mark.parametrize(
    ("run", "value"),
    [
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("一百零五", 105),
        ("三千零五", 3005),
        ("一万二千", 12000),
        ("十二亿三千零五万", 1230050000),
        ("二〇一三", 2013),
        ("三点五", "3.5"),
        ("万亿", 10**12),
    ],
)
def test_chinese_numerals(run, value):
    """Chinese numerals by place and by magnitude."""
    assert chinese_value(run) == Decimal(value)


@pytest.mark.parametrize("run", ["三四十", "五六", "九一八", "三点", ""])
def test_what_is_no_chinese_figure(run):
    """Estimates and names made of numerals have no value."""
    assert chinese_value(run) is None


def test_separators_by_language():
    """The same print means different things in different languages."""
    assert digits_value("1,000", "en", scaled=False) == 1000
    assert digits_value("1,000", "ru", scaled=False) == 1000
    assert digits_value("1,000", "ru", scaled=True) == 1
    assert digits_value("1.000", "ru", scaled=False) == 1000
    assert digits_value("1.000", "en", scaled=False) == 1
    assert digits_value("1 000,5", "ru", scaled=False) == Decimal("1000.5")
    assert digits_value("1.000.000", "en", scaled=False) == 1000000


def test_roman_numerals():
    """Roman numerals are values, words are not."""
    assert [roman_value(word) for word in ("XXI", "IV", "II", "XIX")] == [21, 4, 2, 19]
    assert [roman_value(word) for word in ("LI", "MIX", "SCO", "IIII", "")] == [None] * 5


@given(st.integers(min_value=3, max_value=10**13))
def test_any_figure_is_read_back(value):
    """A figure with separators is read back as itself in every language."""
    printed = f"{value:,}"
    for language, text in (
        ("zh", f"{printed}公里"),
        ("en", f"{printed} km"),
        ("ru", f"{printed.replace(',', ' ')} км"),
    ):
        assert [n.value for n in find_numbers(text, language)] == [value]


@given(
    st.text(alphabet="第一二三十百万亿0123456789,. %美元-млрд twoand第", max_size=40),
    st.sampled_from(["zh", "ru", "en"]),
)
def test_figures_stand_in_order_and_apart(text, language):
    """Whatever the text, the figures found are spans of it, in order, none over another."""
    place = 0
    for number in find_numbers(text, language):
        assert place <= number.start < number.end <= len(text)
        place = number.end


def test_the_charter_has_the_same_figures_in_three_languages(shared):
    """In 19 of 20 paragraphs of the UN Charter the figures and dates are the same in all three languages."""
    rows = (shared / "data/un_charter/charter_paragraphs_gold_zh_ru_en.tsv").read_text(encoding="utf-8").splitlines()
    cells = [dict(zip(rows[0].split("\t"), row.split("\t"), strict=True)) for row in rows[1:]]

    def figures(text, language):
        return Counter(n.value for n in find_numbers(text, language)) + Counter(
            d.iso for d in find_dates(text, language)
        )

    for language in ("ru", "en"):
        same = sum(figures(row["zh"], "zh") == figures(row[language], language) for row in cells)
        assert same / len(cells) > 0.95, language
