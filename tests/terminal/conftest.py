"""A base that a test may change, and a reviewer at the keyboard."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from piloting import driving, finished


@pytest.fixture
def copied(copy_built, tmp_path):
    """A copy of the built term base."""
    return copy_built(tmp_path)


@pytest.fixture
def review(copied):
    """Run a coroutine that is given the application and its pilot, on an open base of its own."""

    async def driven(work, size, options):
        async with driving(copied, size, **options) as (app, pilot):
            await work(app, pilot)

    def run(work, *, size=(130, 44), **options):
        finished(driven(work, size, options))

    return run


@pytest.fixture(autouse=True)
def own_state(tmp_path, monkeypatch):
    """A folder of its own for what is remembered from sitting to sitting."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
