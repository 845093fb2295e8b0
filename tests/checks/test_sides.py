"""What stands for the side of a country: its own, another country's, or that of a country that the base has not."""

import pytest

from termkit.checks.terms.sides import another_side


@pytest.mark.parametrize(
    ("source", "instead", "language", "verdict"),
    [
        ("感谢吉方所做的工作", "казахстанскую сторону", "ru", True),
        ("感谢吉方所做的工作", "Kazakh side", "en", True),
        ("感谢吉方所做的工作", "обе стороны", "ru", False),
        ("感谢吉方所做的工作", "this side", "en", False),
        ("吉方感谢哈方", "казахстанскую сторону", "ru", False),
    ],
)
def test_sides(source: str, instead: str, language: str, verdict: bool) -> None:
    """Another side is another's only where the source names no side besides that the base does not know."""
    assert another_side("吉方", ["吉方"], source, instead, language) is verdict
