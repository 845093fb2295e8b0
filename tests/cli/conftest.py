"""Run termkit as people do."""

import shutil
import subprocess
import sys

import pytest


@pytest.fixture
def copied(built, tmp_path):
    """A copy of the built term base that a test may change."""
    return shutil.copy(built, tmp_path / "termkit.db")


@pytest.fixture
def run(tmp_path):
    """Run `termkit ...` as a process in an empty folder; gives the finished process."""

    def call(*words, stdin=None, env=None):
        import os

        return subprocess.run(
            [sys.executable, "-m", "termkit", *map(str, words)],
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=tmp_path,
            check=False,
            env={**os.environ, **(env or {})},
        )

    return call
