"""Words of one root, by pairs that stand in cases/text/roots.tsv."""

from pathlib import Path

import pytest

from termkit.text.roots import have_one_root

CASES = Path(__file__).parents[1] / "cases" / "text" / "roots.tsv"
ROWS = [line.split("\t") for line in CASES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")][1:]


@pytest.mark.parametrize(("language", "one", "other", "verdict"), ROWS)
def test_pairs_of_words(language, one, other, verdict):
    """A pair is of one root, in either order, or it is not."""
    assert have_one_root(one, other, language) == have_one_root(other, one, language) == (verdict == "yes")
