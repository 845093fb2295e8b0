"""The index finds what brute force finds: nothing that scores is missed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termkit.memory.recall.finding import recall
from termkit.memory.recall.index import build_index
from termkit.memory.recall.index_file import load_index, save_index
from termkit.memory.recall.similarity import reduce, similarity

chinese = st.text(alphabet="中国和平双方重申坚", min_size=1, max_size=14)
russian = st.lists(st.sampled_from(["мир", "мира", "стороны", "договор", "и", "безопасность"]), min_size=1, max_size=9)
segments = {"zh": chinese, "ru": russian.map(" ".join)}


def brute_force(texts, query, language, threshold):
    """Numbers and similarities of all segments that reach the threshold, best first."""
    view = reduce(query, language).view
    shares = [(similarity(view, reduce(text, language).view, language), number) for number, text in enumerate(texts)]
    return sorted(((-share, -number) for share, number in shares if share >= threshold / 100 - 1e-9))


@pytest.mark.parametrize("language", ["zh", "ru"])
@settings(max_examples=100)
@given(st.data())
def test_recall_is_that_of_brute_force(language, data):
    """For any memory, query and threshold the hits are exactly those of comparing with every segment."""
    texts = data.draw(st.lists(segments[language], min_size=1, max_size=25))
    query = data.draw(st.one_of(st.sampled_from(texts), segments[language]))
    threshold = data.draw(st.sampled_from([30, 50, 70, 75, 85, 95, 100]))
    index = build_index(enumerate(texts), language)
    hits = recall(index, query, threshold=threshold, limit=None)
    wanted = brute_force(texts, query, language, threshold)
    assert [(round(hit.similarity, 9), hit.number) for hit in hits] == [(round(-s, 9), -n) for s, n in wanted]
    assert [recall(index, query, threshold=threshold, limit=most) for most in (1, 3)] == [hits[:1], hits[:3]]


def test_repeated_bigrams_are_counted_as_often_as_they_stand():
    """A segment that says one thing over and over is found by one that says it once more."""
    index = build_index([(7, "哈" * 12), (8, "哈哈")], "zh")
    assert [hit.number for hit in recall(index, "哈" * 11, threshold=90)] == [7]


def test_the_blocks_that_are_compared_leave_nothing_out():
    """Where hundreds are alike, the first few are those of the whole list, of equal ones the latest."""
    index = build_index(
        enumerate(f"双方重申坚持第{'甲乙丙丁'[n % 4]}{'子丑寅'[n % 3]}个原则。" for n in range(600)), "zh"
    )
    everything = recall(index, "双方重申坚持第甲子个原则。", limit=None)
    assert len(everything) == 600
    assert [hit.number for hit in everything[:2]] == [588, 576]
    assert recall(index, "双方重申坚持第甲子个原则。", limit=70) == everything[:70]


def test_an_index_comes_back_from_its_file(tmp_path):
    """A stored index answers like the one that was stored."""
    index = build_index([(3, "双方重申坚持一个中国原则。"), (5, "双方重申恪守一个中国原则。")], "zh")
    save_index(index, tmp_path / "i", "key")
    stored = load_index(tmp_path / "i", "key")
    assert recall(stored, "双方重申坚持一个中国原则。") == recall(index, "双方重申坚持一个中国原则。")
    assert [path.name for path in tmp_path.iterdir()] == ["i"]


@pytest.mark.parametrize("spoil", [lambda b: b[:-40], lambda b: b"", lambda b: b"{}\n", lambda b: b"\xff" * 90])
def test_an_index_file_that_cannot_be_used_is_none(tmp_path, spoil):
    """A truncated or foreign file, or one made of something else, is made again."""
    path = tmp_path / "i"
    save_index(build_index([(1, "双方重申")], "zh"), path, "key")
    assert load_index(path, "other") is None
    path.write_bytes(spoil(path.read_bytes()))
    assert load_index(path, "key") is None


def test_an_empty_memory_finds_nothing():
    """No segments, no hits, no error."""
    assert recall(build_index([], "zh"), "双方重申") == []
    assert recall(build_index([], "ru"), "Стороны") == []
