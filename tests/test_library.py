"""The public names: all there, none loaded before it is used (their page is run in test_docs.py)."""

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
