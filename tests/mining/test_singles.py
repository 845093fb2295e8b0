"""What is told to stand once without being looked for, beside looking for it."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from termkit.mining.counting.joints import Joints
from termkit.mining.counting.singles import Singles
from termkit.mining.counting.tally import Tally

TEXTS = st.lists(st.text("中哈国𠀀", max_size=30), min_size=1, max_size=3)


def occurrences(texts, string):
    return sum(text.startswith(string, at) for text in texts for at in range(len(text)))


def stretches(texts):
    return [(n, a, b) for n, text in enumerate(texts) for a in range(len(text)) for b in range(a + 1, len(text) + 1)]


@given(TEXTS)
def test_what_is_certain_stands_once(texts):
    singles, places = Singles(texts), stretches(texts)
    starts = np.array([singles.offsets[n] + a for n, a, _ in places], np.int64)
    sizes = np.array([b - a for _, a, b in places], np.int64)
    for (n, a, b), told in zip(places, singles.certain(starts, starts + sizes), strict=True):
        once = occurrences(texts, texts[n][a:b]) == 1
        assert told <= once
        if b - a in (2, 3, 4, 6, 8, 12):
            assert told == once


@given(TEXTS, st.data())
def test_joints_are_counted_alike_whether_certain_or_not(texts, data):
    """The words of a string may be others than its own, where a name was cut there."""
    singles, places = Singles(texts), stretches(texts)
    chosen = data.draw(st.lists(st.sampled_from(places), max_size=8)) if places else []
    strings = [texts[n][a:b] for n, a, b in chosen]
    words = [data.draw(st.sampled_from([tuple(s), (s[:1], s[1:]) if s[1:] else (s,), ("中", "哈")])) for s in strings]
    starts = np.array([singles.offsets[n] + a for n, a, _ in chosen], np.int64)
    joints = Joints(singles, strings, starts, words)
    before, after = joints.counts(Tally(texts, [], joints.parts))
    halves = [("".join(cut[:n]), "".join(cut[n:])) for cut in words for n in range(1, len(cut))]
    assert before.tolist() == [occurrences(texts, first) for first, _ in halves]
    assert after.tolist() == [occurrences(texts, last) for _, last in halves]
