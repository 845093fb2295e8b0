"""docs/documents.md tells the truth: its examples are run."""

import doctest


def test_examples_of_the_page(root, monkeypatch):
    """Each example prints what the page shows."""
    monkeypatch.chdir(root)
    result = doctest.testfile(str(root / "docs/documents.md"), module_relative=False, encoding="utf-8")
    assert result.attempted > 5
    assert result.failed == 0
