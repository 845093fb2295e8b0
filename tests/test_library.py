"""The public names: all there, none loaded before it is used, and the page about them tells the truth."""

import doctest
import subprocess
import sys

import pytest

import termkit


@pytest.mark.parametrize("name", termkit.__all__)
def test_every_public_name_is_there(name):
    """What `__all__` promises can be imported and has a docstring."""
    assert getattr(termkit, name).__doc__


def test_import_loads_nothing():
    """`import termkit` loads no other module of termkit; an unknown name is an AttributeError."""
    code = "import sys, termkit; print([m for m in sys.modules if m.startswith('termkit.')])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = termkit.nothing


def test_examples_of_the_page(root, copy_built, tmp_path, monkeypatch):
    """Each example of docs/library.md prints what the page shows."""
    (tmp_path / "seeds").symlink_to(root / "seeds")
    copy_built(tmp_path)
    monkeypatch.chdir(tmp_path)
    result = doctest.testfile(str(root / "docs/library.md"), module_relative=False, encoding="utf-8")
    assert result.attempted > 10
    assert result.failed == 0
