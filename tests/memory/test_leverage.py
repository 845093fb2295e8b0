"""Leverage categories and the heat map."""

from xml.etree import ElementTree

from termkit.memory.recall.heatmap import Source, colour_of, heatmap
from termkit.memory.recall.leverage import leverage


def test_every_segment_falls_into_one_category():
    """The first of several equal segments counts by its score, the others as repetitions; blanks are no characters."""
    found = leverage(["双方 重申", "双方 重申", "会谈", "新内容", "合作", "旧"], [100, 100, 101, 30, 74, 99])
    assert {row.category: (row.segments, row.characters) for row in found.rows if row.segments} == {
        "repetitions": (1, 4), "101": (1, 2), "100": (1, 4), "95-99": (1, 1), "50-74": (1, 2), "new": (1, 3),
    }  # fmt: skip
    assert found.total == ("total", 6, 16)


def test_the_borders_of_the_categories():
    """95, 85, 75 and 50 belong to the better category."""
    texts = list("一二三四五六七八")
    assert leverage(texts, [95, 94, 85, 84, 75, 74, 50, 49]).categories == (
        "95-99", "85-94", "85-94", "75-84", "75-84", "50-74", "50-74", "new",
    )  # fmt: skip


def test_the_map_has_a_cell_for_every_score_that_counts():
    """Scores under 50 stay white, titles are escaped, and the file is well-formed."""
    drawn = heatmap("a & <b>", ["一", "二", "三"], [Source("2013", {0: 100, 1: 30, 2: 60}, {0: "一<"})])
    root = ElementTree.fromstring(drawn)
    filled = [r.get("fill") for r in root.iter("{http://www.w3.org/2000/svg}rect") if r.find("{*}title") is not None]
    assert filled == [colour_of(100), colour_of(60)]
    assert root.findtext("{*}title") == "a & <b>"


def test_a_map_of_nothing_is_a_map():
    """No documents, no segments: still a picture."""
    ElementTree.fromstring(heatmap("empty", [], []))
