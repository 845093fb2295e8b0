"""Sentences that tempt pretranslation to swap what is not certain: tests/cases/pretranslation.yaml."""

from pathlib import Path

import pytest
import yaml

from termkit.model import ConceptEntry, Kind, LanguageSection, Status, TermSection, TranslationUnit, Variant
from termkit.store.database import TermBase
from termkit.store.memory.loading_units import add_units
from termkit.store.terms.entries import put_entry
from termkit.workflow.base.indexing import index_term
from termkit.workflow.memory.pretranslating import pretranslate

HELD = yaml.safe_load((Path(__file__).parents[1] / "cases" / "pretranslation.yaml").read_text(encoding="utf-8"))


def entry(number, name):
    sections = [
        LanguageSection(tag, (TermSection(name[tag[:2]], status=Status.PREFERRED),)) for tag in ("zh-CN", "ru", "en")
    ]
    return ConceptEntry(f"name-{number}", Kind(name["kind"]), tuple(sections))


@pytest.fixture
def base(tmp_path):
    """A base with the names and no unit."""
    with TermBase.open(tmp_path / "t.db") as base:
        for number, name in enumerate(HELD["names"]):
            put_entry(base, entry(number, name), index=index_term)
        yield base


@pytest.mark.parametrize("case", HELD["cases"], ids=[case["why"] for case in HELD["cases"]])
def test_what_is_not_certain_stays_as_it_was(base, tmp_path, case):
    """A certain difference is swapped; any other leaves the old translation, and the reviser sees what it was of."""
    language = case.get("language", "ru")
    add_units(base, [TranslationUnit((Variant("zh-CN", case["old"]), Variant(language, case["target"])))])
    (tmp_path / "new.txt").write_text(case["new"] + "\n", encoding="utf-8")
    [draft] = pretranslate(base, tmp_path / "new.txt", target=language, threshold=50)
    assert (draft.target, draft.status) == (case.get("swapped", case["target"]), "fuzzy")
    assert ("swapped: " if "swapped" in case else f"was: {case['old']}") in draft.note
