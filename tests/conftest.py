"""What several test files share."""

import os
from pathlib import Path

import pytest

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
