"""Candidates: a run never touches what a reviewer decided."""

import pytest

from termkit.errors import NotFound
from termkit.model import Candidate, Document, Evidence, Kind, Occurrence, ReviewState, RunSignature, Segment
from termkit.store.documents import add_document, document_heads, get_document, remove_documents
from termkit.store.history.review import set_state
from termkit.store.mined.candidates import count_candidates, get_candidate, iterate_candidates, load_candidates

SIGNATURE = RunSignature("0", ("test",), (), "corpus")
TEXT = "双方重申一个中国原则。"


def make(term, kind=Kind.FORMULA, score=0.5):
    place = Occurrence("d1", 2, 4, 2, 4, TEXT)
    return Candidate(term, kind, score, Evidence(frequency=2), (place,))


@pytest.fixture
def mined(base):
    document = Document("d1", TEXT, TEXT, range(len(TEXT)), (Segment(0, len(TEXT), 0),), date="2013-09-07")
    add_document(base, document)
    load_candidates(base, [make("一个中国原则"), make("重申"), make("双方")], SIGNATURE)
    return base


def test_a_document_comes_back_whole(mined):
    """Text, offsets and segments survive the store."""
    document = get_document(mined, "d1")
    assert (document.text, list(document.offsets), document.segments[0].end) == (
        TEXT,
        list(range(len(TEXT))),
        len(TEXT),
    )
    assert document_heads(mined)[0]["characters"] == len(TEXT)


def test_candidates_come_back_in_rank_order(mined):
    """The order of the run is the order of the list, with all places."""
    listed = list(iterate_candidates(mined, with_occurrences=True))
    assert [(s.rank, s.candidate.term) for s in listed] == [(1, "一个中国原则"), (2, "重申"), (3, "双方")]
    assert listed[0].candidate == make("一个中国原则")


def test_a_second_run_changes_nothing(mined):
    """The same run again is unchanged, candidate by candidate."""
    changes = load_candidates(mined, [make("一个中国原则"), make("重申"), make("双方")], SIGNATURE)
    assert (len(changes.unchanged), changes.new, changes.gone) == (3, [], [])


def test_decisions_survive_a_run(mined):
    """Approved and rejected stay so; what is gone and undecided leaves the list."""
    set_state(mined, "重申", ReviewState.REJECTED, who="")
    changes = load_candidates(mined, [make("一个中国原则", score=0.9), make("重申")], SIGNATURE)
    assert changes.gone == ["双方"]
    assert get_candidate(mined, "重申").state is ReviewState.REJECTED
    with pytest.raises(NotFound):
        get_candidate(mined, "双方")


def test_a_decided_candidate_is_remembered_when_gone(mined):
    """A rejected term that a run misses is still rejected when a later run finds it again."""
    set_state(mined, "双方", ReviewState.REJECTED, who="")
    load_candidates(mined, [make("重申")], SIGNATURE)
    assert get_candidate(mined, "双方").gone
    load_candidates(mined, [make("双方")], SIGNATURE)
    assert get_candidate(mined, "双方").state is ReviewState.REJECTED


def test_filters(mined):
    """Kind, state and limit narrow the list."""
    set_state(mined, "重申", ReviewState.REJECTED, who="")
    assert [s.candidate.term for s in iterate_candidates(mined, states=[ReviewState.NEW], limit=1)] == ["一个中国原则"]
    assert list(iterate_candidates(mined, kinds=[Kind.PERSON])) == []
    assert count_candidates(mined) == {("formula", "new"): 2, ("formula", "rejected"): 1}


def test_places_leave_with_their_document(mined):
    """Dropping a document drops what was found in it."""
    remove_documents(mined, ["d1"])
    assert get_candidate(mined, "重申").candidate.occurrences == ()
