"""Archives: a sample is cut into words, the whole is counted."""

import pytest

from termkit.documents import read_document
from termkit.mining import archive, mine
from termkit.model import Kind
from termkit.text.normalize import fold


@pytest.fixture(scope="module")
def documents(seeds):
    return [read_document(path) for path in seeds]


def test_figures_are_those_of_the_whole(documents, monkeypatch):
    """Frequencies, documents and places of what a sample showed are counted in all documents."""
    monkeypatch.setattr("termkit.mining.LARGE", 1)
    found = mine(documents, sample=4000)
    texts = {d.id: fold(d.text) for d in documents}
    terms = [c for c in found if c.kind is not Kind.FRAME]
    assert len(terms) > 100
    for candidate in terms:
        form = fold(candidate.term)
        assert candidate.evidence.document_frequency == sum(form in text for text in texts.values())
        assert all(texts[o.document][o.start : o.end] == form for o in candidate.occurrences)
        assert len(candidate.occurrences) <= archive.MOST_PLACES


def test_frames_point_into_the_whole(documents, monkeypatch):
    """The instances of a frame stand where their places say, not where the excerpt had them."""
    monkeypatch.setattr("termkit.mining.LARGE", 1)
    by_id = {d.id: d for d in documents}
    frames = [c for c in mine(documents, sample=4000) if c.evidence.rule == "declared frame"]
    assert frames
    for frame in frames:
        for place in frame.occurrences:
            text = fold(by_id[place.document].text[place.start : place.end])
            assert all(fold(filler) in text for filler in place.fillers)


def test_fast_folding_is_folding(documents):
    """The table over UTF-16 units folds like `fold`."""
    for document in documents:
        assert archive.fold_fast(document.text) == fold(document.text)
    assert archive.fold_fast("𠀀（·・—") == fold("𠀀（·・—")
