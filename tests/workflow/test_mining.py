"""Reading many files for mining."""

import pytest

from termkit.errors import FormatError
from termkit.workflow.mining import read_files


def test_many_files_are_read_on_both_cores_alike(seeds, monkeypatch):
    """Two processes give the documents that one gives, in the same order, and tell of each."""
    alone, told = read_files(seeds), []
    monkeypatch.setattr("termkit.workflow.mining.MANY_FILES", 2)
    assert read_files(seeds, advance=lambda stage, done, total: told.append((stage, done, total))) == alone
    assert told == [("reading", number, len(seeds)) for number in range(1, len(seeds) + 1)]


def test_a_broken_file_among_many_is_named(seeds, tmp_path, monkeypatch):
    """What another process refuses is refused here, with its file."""
    monkeypatch.setattr("termkit.workflow.mining.MANY_FILES", 2)
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"\x00\x01\x02")
    with pytest.raises(FormatError, match=r"broken\.txt"):
        read_files([*seeds, broken, *seeds])
