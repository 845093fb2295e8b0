"""What must stand in a match, and a search that skips texts without it."""

import re

import pytest

from termkit.text.sieve import Sieve, needed


@pytest.mark.parametrize(
    ("expression", "texts"),
    [
        (r"(?:overall|total)\s+sums?", {"sum"}),
        ("полтор|один с половиной", {"полтор", "один с половиной"}),
        (r"(?:\b(?P<count>\w+)[\s-]+)?\b(?:дюжин\w*)", {"дюжин"}),
        ("(?:上旬)?月[初底]", {"月"}),
        (r"\d{4}年", {"年"}),
        (r"(?<!не )(?!раз)друг", {"друг"}),
        ("(?:a|b*)c?", set()),
        (r"\w+", set()),
        ("x*", set()),
        ("[a-z]", set()),
        ("(?i:sum)", set()),
    ],
)
def test_what_a_match_needs(expression, texts):
    """A text that is neither optional nor one of many; nothing where there is none."""
    assert needed(expression) == texts


def test_many_texts_are_told_by_their_beginnings():
    """Of twenty words in all their forms one of few beginnings must stand there."""
    words = [
        f"{root}{end}" for root in ("январ", "феврал", "апрел", "сентябр", "октябр") for end in ("ь", "я", "ю", "е")
    ]
    assert needed("|".join(words)) == {"янва", "февр", "апре", "сент", "октя"}


@pytest.mark.parametrize("text", ["Два с ПОЛОВИНОЙ года", "ничего", "дюжина", "ПОЛТОРА"])
def test_the_same_is_found_as_without(text):
    """Letters of either case are found as the library finds them."""
    for expression in ("полтор|дв[ае] с половиной", r"дюжин\w+"):
        with_sieve = [m.span() for m in Sieve(expression, re.IGNORECASE).finditer(text)]
        assert with_sieve == [m.span() for m in re.finditer(expression, text, re.IGNORECASE)]


@pytest.mark.parametrize("text", ["китайско-российский", "двух сторон", "китайско-российский и российско-китайский"])
def test_the_same_is_replaced_as_without(text):
    """The first match, as the library replaces it; a text without one comes back as it is."""
    expression = r"(\w+ск)о-(\w+ск)"
    assert Sieve(expression).sub(r"\2о-\1", text, 1) == re.sub(expression, r"\2о-\1", text, count=1)
