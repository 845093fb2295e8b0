"""Run termkit as people do."""

import subprocess
import sys

import pytest

COLOURS = ("NO_COLOR", "FORCE_COLOR")
"""What the shell that runs the tests may have set, and no test means."""


@pytest.fixture
def copied(copy_built, tmp_path):
    """A copy of the built term base that a test may change."""
    return copy_built(tmp_path)


@pytest.fixture(scope="session")
def mined(tmp_path_factory, seeds):
    """A base mined from one seed, without glossaries; copy it before changing it."""
    path = tmp_path_factory.mktemp("mined") / "m.db"
    subprocess.run(
        [sys.executable, "-m", "termkit", "--db", str(path), "mine", str(seeds[2])], check=True, capture_output=True
    )
    return path


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
            env={name: value for name, value in os.environ.items() if name not in COLOURS} | (env or {}),
        )

    return call


@pytest.fixture
def call():
    """Run `termkit ...` inside this process: quicker, where a process is not the point."""
    from click.testing import CliRunner

    from termkit.cli.group import termkit

    def invoke(*words, stdin=None, env=None):
        return CliRunner().invoke(termkit, [str(word) for word in words], input=stdin, env=env)

    return invoke


@pytest.fixture(scope="session")
def listed(mined):
    """The mined base's candidates as `candidates --output json` tells them."""
    import json

    from click.testing import CliRunner

    from termkit.cli.group import termkit

    return json.loads(CliRunner().invoke(termkit, ["--db", str(mined), "candidates", "--output", "json"]).stdout)
