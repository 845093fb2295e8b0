"""Decisions are recorded, can be taken back, and never overwrite one another silently."""

from dataclasses import replace

import pytest
from indexing import no_keys

from termkit.errors import Conflict, NotFound
from termkit.model import Candidate, Kind, ReviewState, RunSignature
from termkit.store.history.review import drop_entry, save_entry, set_state, undo
from termkit.store.history.steps import history
from termkit.store.mined.candidates import get_candidate, load_candidates
from termkit.store.terms.entries import get_entry


@pytest.fixture
def mined(base):
    load_candidates(base, [Candidate("重申", Kind.FORMULA, 0.5)], RunSignature("0", (), (), ""))
    return base


def test_a_decision_is_recorded_and_undone(mined):
    """Reject, undo: the candidate is new again, and the history tells both."""
    set_state(mined, "重申", ReviewState.REJECTED, who="Аня")
    undo(mined, who="Аня", index=no_keys)
    assert get_candidate(mined, "重申").state is ReviewState.NEW
    assert [(step.action, step.who) for step in history(mined)] == [("undo", "Аня"), ("reject", "Аня")]


def test_two_windows_do_not_overwrite_each_other(mined):
    """The second decision on the same revision is refused."""
    revision = get_candidate(mined, "重申").revision
    set_state(mined, "重申", ReviewState.REJECTED, who="a", expected=revision)
    with pytest.raises(Conflict, match="somebody else"):
        set_state(mined, "重申", ReviewState.APPROVED, who="b", expected=revision)
    assert get_candidate(mined, "重申").state is ReviewState.REJECTED


def test_undo_of_a_new_entry_removes_it(base, entry):
    """An entry that an action made is gone after undo."""
    save_entry(base, entry, who="", index=no_keys)
    undo(base, who="", index=no_keys)
    with pytest.raises(NotFound):
        get_entry(base, entry.id)


def test_undo_of_an_edit_restores_the_entry(base, entry):
    """The entry is again what it was before the edit."""
    save_entry(base, entry, who="", index=no_keys)
    save_entry(base, replace(entry, note="x"), who="", index=no_keys)
    undo(base, who="", index=no_keys)
    assert get_entry(base, entry.id).entry == entry


def test_undo_of_a_removal_brings_it_back(base, entry):
    """A dropped entry returns whole."""
    save_entry(base, entry, who="", index=no_keys)
    drop_entry(base, entry.id, who="")
    undo(base, who="", index=no_keys)
    assert get_entry(base, entry.id).entry == entry


def test_undo_refuses_what_was_changed_since(base, entry):
    """An older step whose result somebody changed again is not undone over their head."""
    save_entry(base, entry, who="a", index=no_keys)
    save_entry(base, replace(entry, note="b"), who="b", index=no_keys)
    with pytest.raises(Conflict, match="changed again"):
        undo(base, who="a", index=no_keys)
    assert get_entry(base, entry.id).entry.note == "b"


def test_nothing_to_undo_is_told(base):
    """An empty history says so."""
    with pytest.raises(NotFound, match="nothing to undo"):
        undo(base, who="", index=no_keys)
