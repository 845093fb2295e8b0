"""An import that is undone leaves nothing behind: no entry, no change, no conflict, no unit."""

import pytest

from termkit.errors import Conflict
from termkit.store.database import TermBase
from termkit.store.terms.conflicts import Contradiction, conflicts
from termkit.store.terms.entries import get_entry, iterate_entries
from termkit.workflow.exchange.importing import ImportOptions, import_file
from termkit.workflow.exchange.settling import Settlement, settle, waiting
from termkit.workflow.review.reviewing import undo

HEAD = "id,zh,en,ru\n"
FIRST = f"{HEAD}belt,一带一路,Belt and Road,Один пояс\n"
SECOND = f"{HEAD}belt,一带一路,OBOR,Один пояс\nsco,上合组织,SCO,ШОС\n"


@pytest.fixture
def base(tmp_path):
    """A base that one file made and another contradicts."""
    for number, text in enumerate((FIRST, SECOND), 1):
        (tmp_path / f"{number}.csv").write_text(text, encoding="utf-8")
    with TermBase.open(":memory:") as base:
        import_file(base, tmp_path / "1.csv", ImportOptions(who="Мария"))
        import_file(base, tmp_path / "2.csv", ImportOptions(who="Мария"))
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
    import_file(base, tmp_path / "2.csv", ImportOptions(who="Мария"))
    assert [one.entry for one in waiting(base)] == ["belt"]


def tmx(path, *numbers):
    """A memory of the units with these numbers."""
    pair = "<tu><tuv xml:lang='zh'><seg>第{}条</seg></tuv><tuv xml:lang='ru'><seg>Статья {}</seg></tuv></tu>"
    body = "".join(pair.format(number, number) for number in numbers)
    path.write_text(f"<tmx version='1.4'><header srclang='zh'/><body>{body}</body></tmx>", encoding="utf-8")
    return path


def memory_of(base):
    """All that stands in the memory."""
    return base.connection.execute("SELECT * FROM unit ORDER BY id").fetchall()


def test_its_units_go_with_it(tmp_path):
    """New units go, those that were known are counted as before, and so the other way round: import by import."""
    held = (1, 2), (2, 3, 3, 1), (4,), (4, 5)
    files = [tmx(tmp_path / f"{name}.tmx", *numbers) for name, numbers in enumerate(held)]
    with TermBase.open(":memory:") as base:
        states = []
        for file in files:
            states.append(memory_of(base))
            import_file(base, file)
        assert len(memory_of(base)) == 5
        for state in reversed(states):
            [row] = undo(base)
            assert row.subject.startswith("units:")
            assert memory_of(base) == state


def test_units_that_a_later_import_brought_too_stay(tmp_path):
    """The older import is not undone before the later one."""
    with TermBase.open(":memory:") as base:
        for name in "ab":
            import_file(base, tmx(tmp_path / f"{name}.tmx", 1))
        with pytest.raises(Conflict, match="undo the later change first"):
            undo(base, step=1)
        assert len(memory_of(base)) == 1
