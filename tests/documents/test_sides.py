"""The Chinese of a document of two languages."""

from termkit.documents import read_text
from termkit.documents.sides import chinese_side

TEXT = "双方同意加强合作。\nСтороны согласны (SCO).\n习近平\tСи Цзиньпин\n2013年9月7日于阿斯塔纳\tг. Астана\n"


def test_only_the_chinese_is_left():
    """Paragraphs and cells of the other language go; every character stands in the raw file where it stood."""
    whole = read_text(TEXT)
    side = chinese_side(whole)
    assert side.text == "双方同意加强合作。\n习近平\t2013年9月7日于阿斯塔纳"
    assert side.raw == TEXT
    assert "".join(side.text[s.start : s.end] for s in side.segments) == side.text
    assert all(side.raw[i] == char for char, i in zip(side.text, side.offsets, strict=True) if char not in "\n\t")


def test_a_chinese_document_stays_as_it_is():
    """Nothing but the Chinese is in it."""
    whole = read_text("关于合作的联合声明\n双方同意加强合作。")
    side = chinese_side(whole)
    assert (side.text, side.title, side.segments) == (whole.text, whole.title, whole.segments)
    assert list(side.offsets) == list(whole.offsets)
