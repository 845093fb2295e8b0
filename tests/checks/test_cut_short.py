"""A term cut short says itself; with another word in the place of a lost one it is another term."""

import pytest

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.check import SegmentPair
from termkit.checks.context import Mention
from termkit.checks.terms.doubts.cut_short import is_another_rung, is_cut_short, lacks_a_link, lacks_its_class
from termkit.checks.terms.doubts.left_over import Rest
from termkit.model import ConceptEntry, LanguageSection, TermSection


def rest(target: str, language: str, known: list[tuple[int, int]] | None = None) -> Rest:
    """A unit whose source explains nothing of the target but what is known."""
    return Rest(SegmentPair(1, "術語", target), Mention(0, 2, "術語", ("x",)), known or [], language)


def term(text: str, language: str) -> BaseTerm:
    section = TermSection(text)
    return BaseTerm(ConceptEntry("x", None, (LanguageSection(language, (section,)),)), section, language)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("average life expectancy", "Life expectancy rose by a year."),
        ("joint military exercise", "Many took part in the joint exercise."),
        ("всеобщий охват услугами здравоохранения", "Растёт охват услугами здравоохранения."),
        ("всеобщий охват услугами здравоохранения", "Растёт охват услугами здравоохранения 2 млн человек."),
    ],
)
def test_nothing_stands_for_what_is_lost(text, target):
    language = "en" if text.isascii() else "ru"
    assert is_cut_short(term(text, language), rest(target, language))


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("average life expectancy", "Healthy life expectancy rose by a year."),
        ("average life expectancy", "Experts spoke of life expectancy of cars."),
        ("permanent comprehensive strategic partnership", "They have a comprehensive strategic partnership."),
        ("military-technical cooperation", "They expand military cooperation."),
        ("small arms and light weapons", "Small arms abound, and arms control is weak."),
        ("железная дорога Будапешт – Белград", "Железная дорога построена."),
        ("всеобщий охват услугами здравоохранения", "Растёт бесплатный охват услугами здравоохранения."),
    ],
)
def test_another_thing_is_meant(text, target):
    language = "en" if text.isascii() else "ru"
    assert not is_cut_short(term(text, language), rest(target, language))


def test_a_word_for_the_kind_may_be_lost():
    assert lacks_its_class(term("maternal mortality rate", "en"), rest("Maternal mortality in villages fell.", "en"))
    assert not lacks_its_class(term("unemployment rate", "en"), rest("Unemployment benefits rose.", "en"))
    customs = term("Главное таможенное управление", "ru")
    assert lacks_its_class(customs, rest("Как сообщило таможенное управление, рост продолжится.", "ru"))
    assert not lacks_its_class(customs, rest("Как сообщило налоговое управление, рост продолжится.", "ru"))


def test_what_another_term_explains_stands_for_nothing():
    fever = term("dengue fever", "en")
    assert not lacks_its_class(fever, rest("Dengue vaccines arrived.", "en"))
    assert lacks_its_class(fever, rest("Dengue vaccines arrived.", "en", [(7, 15)]))


def test_a_noun_that_joins_the_others_may_be_lost():
    assert lacks_a_link(term("local government debt", "en"), rest("The risks of local debt are high.", "en"))
    assert lacks_a_link(term("уклонение от уплаты налогов", "ru"), rest("Уклонение от налогов наказуемо.", "ru"))
    assert not lacks_a_link(term("традиционная китайская медицина", "ru"), rest("Китайская медицина.", "ru"))
    assert not lacks_a_link(term("local government debt", "en"), rest("The risks of local household debt.", "en"))


def test_a_rung_without_its_last_word_is_another_one():
    """The partnership alone may say it, a longer part of it may not."""
    rung = term("comprehensive strategic partnership of coordination", "en")
    shorter = "The comprehensive strategic partnership targets nobody."
    assert is_another_rung(rung, rest(shorter, "en"))
    assert not lacks_a_link(rung, rest(shorter, "en"))
    assert not is_cut_short(rung, rest(shorter, "en"))
    assert not is_another_rung(rung, rest("This partnership targets nobody.", "en"))
