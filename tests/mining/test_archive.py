"""Archives: a sample is cut into words, the whole is counted."""

import pytest

from termkit.documents import read_document
from termkit.mining import archive, mine, samples
from termkit.mining.counting import tally
from termkit.model import Kind
from termkit.text.normalize import fold


@pytest.fixture(scope="module")
def documents(seeds):
    return [read_document(path) for path in seeds]


def test_figures_are_those_of_the_whole(documents, monkeypatch):
    """Frequencies, documents and places of what a sample showed are counted in all documents."""
    monkeypatch.setattr("termkit.mining.running.LARGE", 1)
    found = mine(documents, sample=4000)
    texts = {d.id: fold(d.text) for d in documents}
    terms = [c for c in found if c.kind in (Kind.CONCEPT, Kind.FORMULA) and "title of office" not in c.evidence.rule]
    assert len(terms) > 100
    for candidate in terms:
        form = fold(candidate.term)
        assert candidate.evidence.document_frequency == sum(form in text for text in texts.values())
        assert all(texts[o.document][o.start : o.end] == form for o in candidate.occurrences)
        assert len(candidate.occurrences) <= archive.MOST_PLACES


def test_names_are_those_of_the_whole(documents, monkeypatch):
    """An archive of middling size is read for names from end to end, one-off ones too."""
    kinds = (Kind.PERSON, Kind.ORGANISATION, Kind.PORT)
    whole = {(c.term, c.kind, c.evidence.frequency) for c in mine(documents, kinds=kinds)}
    monkeypatch.setattr("termkit.mining.running.LARGE", 1)
    assert {(c.term, c.kind, c.evidence.frequency) for c in mine(documents, kinds=kinds, sample=4000)} == whole


def test_a_sample_of_everything_holds_everything(documents):
    """Where more is wanted than there is, every sentence is in the excerpts, once, and knows its place."""
    texts = [fold(document.text) for document in documents]
    chosen = samples.sentences(documents, [(100, 3), (4000, 3), (9000, 3)], 10**6, fold)
    excerpts, places = samples.excerpt(documents, chosen, 10**6, fold)
    for document, text in zip(documents, texts, strict=True):
        found = next(e for e in excerpts if e.id == document.id)
        assert fold(found.text).replace("\n", "") == text.replace("\n", "")
        assert all(
            document.text[at] == char for at, char in zip(places[document.id], found.text, strict=True) if char != "\n"
        )


def test_a_sentence_is_taken_for_all_repeats_that_it_holds(documents):
    """What stands in a sentence that was chosen asks for none of its own, wherever it stands itself."""
    text = fold(documents[0].text)
    first = text.index("。") + 1
    sentence = text[first : text.index("。", first) + 1]
    inside = text.index(sentence[4:8], first)
    elsewhere = text.index("。", first + len(sentence)) + 3
    repeats = [(first, 4), (inside, 4), (elsewhere, 4)]
    chosen = samples.sentences(documents[:1], repeats, 10**6, fold)
    start, end = chosen[0][1:]
    assert text[start:end] == sentence.strip()
    assert len(chosen) == 2


def test_an_archive_is_cut_whole_where_it_begins():
    """The sample shrinks from all there is to its least, without a step."""
    sizes = [archive.LARGE * times // 10 for times in range(10, 300)]
    found = [archive.usual_sample(size) for size in sizes]
    assert found[0] == archive.LARGE
    assert found == sorted(found, reverse=True)
    assert found[-1] == archive.SMALLEST_SAMPLE


def test_frames_point_into_the_whole(documents, monkeypatch):
    """The instances of a frame stand where their places say, not where the excerpt had them."""
    monkeypatch.setattr("termkit.mining.running.LARGE", 1)
    by_id = {d.id: d for d in documents}
    frames = [c for c in mine(documents, sample=4000) if c.evidence.rule == "declared frame"]
    assert frames
    for frame in frames:
        for place in frame.occurrences:
            text = fold(by_id[place.document].text[place.start : place.end])
            assert all(fold(filler) in text for filler in place.fillers)


def test_two_processes_see_what_one_sees(documents, monkeypatch):
    """Searched in parts, on both cores, a corpus gives the same figures."""
    texts = [fold(document.text) for document in documents]
    terms = ["合作", "双方", "哈萨克斯坦共和国", "没有的词"]
    alone = tally.sightings(texts, dict.fromkeys(terms, 20), fold)
    monkeypatch.setattr("termkit.mining.counting.tally.PARALLEL", 1)
    assert tally.sightings(texts, dict.fromkeys(terms, 20), fold) == alone
    assert alone["合作"].frequency == sum(text.count("合作") for text in texts) > 20 == len(alone["合作"].places)
    assert alone["没有的词"] == (0, [], [])


def test_order_and_cores_change_nothing(documents, monkeypatch):
    """An archive is mined alike in any order of its documents, in one process or several."""
    monkeypatch.setattr("termkit.mining.running.LARGE", 1)
    alone = mine(documents, sample=4000)
    monkeypatch.setattr("termkit.mining.counting.repeats.PARALLEL", 1)
    monkeypatch.setattr("termkit.mining.counting.tally.PARALLEL", 1)
    assert mine(documents[::-1], sample=4000) == alone


def test_fast_folding_is_folding(documents):
    """The table over UTF-16 units folds like `fold`."""
    for document in documents:
        assert archive.fold_fast(document.text) == fold(document.text)
    assert archive.fold_fast("𠀀（·・—") == fold("𠀀（·・—")
