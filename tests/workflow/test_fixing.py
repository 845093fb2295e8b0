"""What `check --fix` writes: the sure suggestions, and not one other byte."""

import pytest

from termkit.workflow.checking import Wish, check_files
from termkit.workflow.fixing import fix_files

MEMORY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header creationtool="Other" srclang="ZH-CN"><prop type="x-a">value</prop></header><body>
<!-- kept -->
<tu tuid="7"><prop type="Domain">MFA</prop><tuv xml:lang="ZH-CN"><seg>会议 &amp; 会谈。</seg></tuv>
  <tuv xml:lang="RU-RU"><seg>Заседание &amp;  переговоры.</seg></tuv></tu>
<tu tuid="8"><tuv xml:lang="ZH-CN"><seg>决定。</seg></tuv>
  <tuv xml:lang="RU-RU"><seg>Cовет  принял <it pos="begin">x</it>решение.</seg></tuv></tu>
</body></tmx>
"""


@pytest.fixture
def mended(tmp_path):
    def mend(name, content):
        path = tmp_path / name
        path.write_bytes(content.encode())
        wish = Wish(source="zh", target="ru")
        counts = fix_files([path], check_files(None, [path], wish))
        return counts[0][1], path.read_bytes().decode()

    return mend


def test_a_memory_keeps_every_other_byte(mended):
    """Header, comment, properties and a segment with inline elements stay as they were."""
    count, text = mended("a.tmx", MEMORY)
    assert count == 1
    assert text == MEMORY.replace("&amp;  переговоры", "&amp; переговоры")


def test_a_text_keeps_its_line_ends(mended):
    """Latin letters in Cyrillic words and doubled words are mended where they stand."""
    count, text = mended("a.txt", "Cовет принял решение решение.\r\n\r\nСтрaны согласились.\r\n")
    assert count == 3
    assert text == "Совет принял решение.\r\n\r\nСтраны согласились.\r\n"
