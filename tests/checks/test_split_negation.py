"""Russian nouns with не written apart."""

import pytest

from termkit.checks.compiled import CompiledBase
from termkit.checks.spelling.split_negation import NegatedNouns
from termkit.model import ConceptEntry, Kind, LanguageSection, TermSection


@pytest.fixture
def nouns():
    """Those of a base with one term."""
    sections = (LanguageSection("ru", (TermSection("невмешательство во внутренние дела"),)),)
    return NegatedNouns(CompiledBase([ConceptEntry("a", Kind.FORMULA, sections)], ("ru", "ru")), "ru")


@pytest.mark.parametrize("text", ["принцип не вмешательства", "Не вмешательство – наш принцип"])
def test_apart(nouns, text):
    """Two words for one."""
    assert [word for _, _, word in nouns.near(text)] == ["невмешательство"]


@pytest.mark.parametrize("text", ["не вмешательство, а помощь", "не вмешиваться", "невмешательство", "не вмешиваясь"])
def test_right(nouns, text):
    """A contrast, and verbs."""
    assert not list(nouns.near(text))
