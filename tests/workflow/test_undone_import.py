"""An import that is undone leaves nothing behind: no entry, no change, no conflict."""

import pytest

from termkit.store.conflicts import Contradiction, conflicts
from termkit.store.database import TermBase
from termkit.store.entries import get_entry, iterate_entries
from termkit.workflow.importing import import_file
from termkit.workflow.reviewing import undo
from termkit.workflow.settling import Settlement, settle, waiting

HEAD = "id,zh,en,ru\n"
FIRST = f"{HEAD}belt,一带一路,Belt and Road,Один пояс\n"
SECOND = f"{HEAD}belt,一带一路,OBOR,Один пояс\nsco,上合组织,SCO,ШОС\n"


@pytest.fixture
def base(tmp_path):
    """A base that one file made and another contradicts."""
    for number, text in enumerate((FIRST, SECOND), 1):
        (tmp_path / f"{number}.csv").write_text(text, encoding="utf-8")
    with TermBase.open(":memory:") as base:
        import_file(base, tmp_path / "1.csv", who="Мария")
        import_file(base, tmp_path / "2.csv", who="Мария")
        yield base


def test_its_conflicts_go_with_it(base):
    """The conflict is told by code and values, and undo takes it off the list with the entries of the file."""
    [one] = waiting(base)
    assert one.contradictions == (Contradiction("preferred", "en", here="Belt and Road", there="OBOR"),)
    undo(base, who="Мария")
    assert conflicts(base) == []
    assert [stored.entry.id for stored in iterate_entries(base)] == ["belt"]


def test_a_conflict_that_is_settled_is_opened_before_the_import_is_undone(base):
    """Two undos: the first opens the conflict again, the second takes it away."""
    settle(base, [1], Settlement.TAKE, who="Мария")
    undo(base, who="Мария")
    assert len(waiting(base)) == 1
    undo(base, who="Мария")
    assert (waiting(base), get_entry(base, "belt").entry.preferred("en").term) == ([], "Belt and Road")


def test_the_same_import_again_is_open_again(base, tmp_path):
    """After the undo nothing of the import is remembered as settled."""
    undo(base, who="Мария")
    import_file(base, tmp_path / "2.csv", who="Мария")
    assert [one.entry for one in waiting(base)] == ["belt"]
