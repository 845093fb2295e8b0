"""Segmenters: words added by one owner are not seen by another, and an owner always has the same one."""

from termkit.text.segmenter import segmenter


def test_owners_do_not_share_words():
    """A word of one owner stays its own."""
    one, other = segmenter("test one"), segmenter("test other")
    one.add_word("霍尔果斯口岸", 3_000, "ns")
    assert "".join(one.cut("在霍尔果斯口岸", False)) == "在霍尔果斯口岸"
    assert one.cut("在霍尔果斯口岸", False) == ["在", "霍尔果斯口岸"]
    assert "霍尔果斯口岸" not in other.cut("在霍尔果斯口岸", False)
    assert segmenter("test one") is one
