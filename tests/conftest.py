"""What several test files share."""

import os
import shutil
from fcntl import LOCK_EX, flock
from functools import cache, partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# a slow or busy machine is no error in the code under test
settings.register_profile("termkit", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("termkit")

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def root():
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def seeds():
    """The five source documents that come with the project."""
    return sorted((ROOT / "seeds").glob("*.txt"))


@pytest.fixture(scope="session")
def shared():
    """The third-party material beside the checkout (or at TERMKIT_SHARED); tests that need it skip without it."""
    place = Path(os.environ.get("TERMKIT_SHARED", ROOT.parent / "shared"))
    if not (place / "DESIGN.md").exists():
        pytest.skip(f"no shared material at {place.name}/: set TERMKIT_SHARED to run this test")
    return place


@pytest.fixture(scope="session")
def built(tmp_path_factory, worker_id):
    """A term base built from the project's own glossaries and seeds, once a run; `copy_built` it to change it.

    Beside it stands what the checks of Russian translations are compiled from.
    """
    mine = tmp_path_factory.mktemp("built")
    if worker_id == "master":
        return _build(mine / "termkit.db")
    folder = tmp_path_factory.getbasetemp().parent  # of all workers: the first builds, the others wait for it
    with (folder / "building").open("w") as turn:
        flock(turn, LOCK_EX)
        if not (folder / "built").exists():
            (folder / "unfinished").mkdir()
            _build(folder / "unfinished" / "termkit.db")
            (folder / "unfinished").rename(folder / "built")
    return _copy(folder / "built" / "termkit.db", mine)


@pytest.fixture(scope="session")
def copy_built(built):
    """Put a copy of the built base into a folder, ready for checks as it is; comes back with the base's path."""
    return partial(_copy, built)


@pytest.fixture(scope="session")
def compiled(built):
    """The project's glossaries made ready for the checks of a direction, out of the forms that the built base keeps."""
    from termkit.store.database import TermBase
    from termkit.workflow.checks.compiling import compile_base

    @cache
    def ready(source, target):
        with TermBase.open(built) as base:
            return compile_base(base, source, target)

    return ready


def _copy(base, folder):
    for file in (base, *base.parent.glob(f"{base.name}.*.compiled")):
        shutil.copy(file, folder)
    return folder / base.name


def _build(path):
    from termkit.store.database import TermBase
    from termkit.workflow.base.building import build
    from termkit.workflow.checks.compiling import compile_base

    with TermBase.open(path) as base:
        build(base, glossaries=ROOT / "glossaries", seeds=ROOT / "seeds")
        compile_base(base, "zh", "ru")
    with TermBase.open(path) as base:
        base.connection.execute("PRAGMA journal_mode = DELETE")  # one file, so that a copy is whole
    return path
