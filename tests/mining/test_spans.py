"""What the counting passes find, beside looking at everything one by one."""

from hypothesis import given
from hypothesis import strategies as st

from termkit.mining.counting import tally
from termkit.mining.counting.tally import Tally
from termkit.mining.ranking.nesting import Rated, Spans
from termkit.model import Kind

PLACES = st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(PLACES), PLACES, st.integers(1, 40))
def test_overlapping_spans_are_those_that_share_a_character(spans, place, widest):
    """Bisection over the spans tells what a comparison with each of them tells."""
    start, end = place
    found = Spans([Rated(a, b, 1.0, Kind.CONCEPT) for a, b in spans], widest).overlapping(start, end)
    wanted = [(a, b) for a, b in spans if a < end and start < b and a >= start - widest]
    assert sorted((a, b) for a, b, _, _ in found) == sorted(wanted)


@given(st.lists(st.text("中哈国", max_size=30), max_size=3), st.sets(st.text("中哈国", min_size=1, max_size=4)))
def test_every_place_is_found_across_windows(texts, terms):
    """All places of all terms are found in order, wherever one window ends and the next begins."""
    whole, tally.WINDOW = tally.WINDOW, 5
    try:
        found = Tally(texts, terms)
    finally:
        tally.WINDOW = whole
    for term in terms:
        places = [(n, at) for n, text in enumerate(texts) for at in range(len(text)) if text.startswith(term, at)]
        assert list(found.places(term)) == places
        assert found.count(term) == len(places)
