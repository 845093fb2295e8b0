"""Fuzzy matches made to fit, or left alone."""

from decimal import Decimal

import pytest

from termkit.memory.recall.adaptation import Side, adapt
from termkit.memory.recall.renderings import render_date, render_figure
from termkit.text.matching import TermForm, TermMatcher

ZH, RU, EN = (
    Side("zh", TermMatcher([TermForm("kz", "哈萨克斯坦"), TermForm("kg", "吉尔吉斯斯坦")], "zh")),
    Side("ru", TermMatcher([TermForm("kz", "Казахстан"), TermForm("kz", "Казахстане")], "ru")),
    Side("en", TermMatcher([TermForm("kz", "Kazakhstan")], "en")),
)


def inflect(old, form, new):
    return {("Казахстане", "kg"): "Кыргызстане", ("Kazakhstan", "kg"): "Kyrgyzstan"}.get((form, new), "")


CASES = [
    ("于2014年9月8日签署", "于2013年9月7日签署", "подписан 7 сентября 2013 года", RU, "подписан 8 сентября 2014 года"),
    ("于2014年5月8日签署", "于2013年9月7日签署", "signed on 7 September 2013", EN, "signed on 8 May 2014"),
    ("达到500亿美元", "达到400亿美元", "достиг 40 млрд долл.", RU, "достиг 50 млрд долл."),
    ("在吉尔吉斯斯坦会晤", "在哈萨克斯坦会晤", "встретились в Казахстане", RU, "встретились в Кыргызстане"),
    ("在吉尔吉斯斯坦会晤", "在哈萨克斯坦会晤", "met in Kazakhstan", EN, "met in Kyrgyzstan"),
    # left alone:
    ("达到500亿欧元", "达到400亿美元", "достиг 40 млрд долл.", RU, None),
    ("双方会晤2次", "双方会谈3次", "3 встречи", RU, None),
    ("5个项目", "2个项目", "2 проекта", RU, None),
    ("于2014年签署", "于2013年签署", "подписан тогда", RU, None),
    ("于2014年签署", "于2013年签署", "в 2013 году и в 2013 году", RU, None),
    ("在吉尔吉斯斯坦会晤", "在哈萨克斯坦会晤", "встретились в Казахстан", RU, None),
    ("双方重申", "双方重申", "Стороны", RU, None),
]


@pytest.mark.parametrize(("new", "old", "target", "side", "wanted"), CASES)
def test_swaps(new, old, target, side, wanted):
    """What is certain is swapped; anything else gives nothing at all."""
    found = adapt(new, old, target, ZH, side, inflect)
    assert (found.text if found else None) == wanted


@pytest.mark.parametrize(
    ("printed", "old", "new", "language", "wanted"),
    [
        ("07.09.2013", "2013-09-07", "2014-11-02", "ru", "02.11.2014"),
        ("в сентябре 2013 г.", "2013-09", "2014-03", "ru", "в марте 2014 г."),
        ("7th September 2013", "2013-09-07", "2013-09-02", "en", ""),
        ("осенью 2013 года", "2013-09", "2014-03", "ru", ""),
        ("2013 год", "2013", "2014-03", "ru", ""),
    ],
)
def test_dates(printed, old, new, language, wanted):
    """Dates keep their shape; what has none that is certain is empty."""
    assert render_date(printed, old, new, language) == wanted


@pytest.mark.parametrize(
    ("printed", "old", "new", "language", "wanted"),
    [
        ("1 200 км", "1200", "3500", "ru", "3 500 км"),
        ("1,200 km", "1200", "12000", "en", "12,000 km"),
        ("2,5 млн", "2500000", "2600000", "ru", "2,6 млн"),
        ("21 проект", "21", "31", "ru", "31 проект"),
        ("21 проект", "21", "25", "ru", ""),
        ("пять проектов", "5", "6", "ru", ""),
    ],
)
def test_figures(printed, old, new, language, wanted):
    """A figure keeps its magnitude and marks, and is not put where its noun would change."""
    assert render_figure(printed, Decimal(old), Decimal(new), language) == wanted
