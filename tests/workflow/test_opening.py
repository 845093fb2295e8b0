"""Files of segments where a text is asked for: their source is read, never their mark-up."""

import pytest

from termkit.errors import FormatError
from termkit.workflow.memory.aligning import read_side
from termkit.workflow.memory.recalling import segments_of

TMX = (
    '<?xml version="1.0" encoding="UTF-8"?><tmx version="1.4"><header creationtool="x" creationtoolversion="1" '
    'segtype="sentence" o-tmf="x" adminlang="en" srclang="zh-CN" datatype="plaintext"/><body>'
    '<tu><tuv xml:lang="zh-CN"><seg>双方同意。</seg></tuv><tuv xml:lang="ru"><seg>Стороны согласны.</seg></tuv></tu>'
    "</body></tmx>"
)


@pytest.fixture
def memory(tmp_path):
    path = tmp_path / "a.tmx"
    path.write_text(TMX, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("language", "segments"), [("", ["双方同意。"]), ("zh", ["双方同意。"]), ("ru", ["Стороны согласны."])]
)
def test_the_segments_of_a_memory(memory, language, segments):
    """Those of the language that is asked for, else the source."""
    assert segments_of(memory, language) == segments


def test_the_segments_of_a_table(tmp_path):
    """A cell is a segment, whatever stands in it."""
    path = tmp_path / "a.csv"
    path.write_text("zh,ru\n双方同意；继续。,Согласны; продолжим.\n", encoding="utf-8")
    assert segments_of(path, "zh") == ["双方同意；继续。"]


def test_a_language_that_is_not_there(memory):
    """Is told, with what to do."""
    with pytest.raises(FormatError, match="no segment in kk; name its language"):
        segments_of(memory, "kk")


def test_a_memory_is_not_aligned(memory):
    """It is aligned already."""
    with pytest.raises(FormatError, match="is tmx, no text"):
        read_side(memory, "zh", segmented=False)
