"""A small base to try the store on."""

import sys
from pathlib import Path

import pytest

from termkit.model import ConceptEntry, Kind, LanguageSection, Status, TermSection
from termkit.store.database import TermBase

sys.path.append(str(Path(__file__).parent))  # for indexing.py; last, since other folders have a test_review.py too


@pytest.fixture
def base(tmp_path):
    with TermBase.open(tmp_path / "t.db") as opened:
        yield opened


@pytest.fixture
def entry():
    return ConceptEntry(
        id="org-sco",
        kind=Kind.ORGANISATION,
        sections=(
            LanguageSection("zh-CN", (TermSection("上海合作组织", "Shànghǎi Hézuò Zǔzhī", status=Status.PREFERRED),)),
            LanguageSection("en", (TermSection("Shanghai Cooperation Organization", status=Status.PREFERRED),)),
            LanguageSection("ru", (TermSection("Шанхайская организация сотрудничества"),)),
        ),
    )
