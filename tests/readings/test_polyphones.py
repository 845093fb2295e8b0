"""Which reading a character has in its place."""

import re
from pathlib import Path

import pytest
import yaml

from termkit.readings.pinyin import plain, syllables
from termkit.text.languages import is_han

FOLDER = Path(__file__).parents[1] / "cases"
CASES = yaml.safe_load((FOLDER / "polyphones.yaml").read_text(encoding="utf-8"))
MARKED = sorted(FOLDER.glob("polyphones_*.txt"))
READING = re.compile(r"\(([^()]*)\)")


def test_polyphones():
    """The marked character of a case is read as the case says."""
    assert not [(sentence, reading) for sentence, reading in CASES if read_at_mark(sentence) != reading]


def read_at_mark(sentence):
    before = sentence.partition("【")[0]
    return syllables(sentence.replace("【", "").replace("】", ""))[sum(map(is_han, before))]


@pytest.mark.parametrize("path", MARKED, ids=lambda path: path.stem)
def test_marked_sentences(path):
    """Every character that a reading in brackets follows is read so; a neutral tone on either side aside."""
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    assert not [f"{line}: {wrong}" for line in lines for wrong in misread(line)]


def misread(line):
    """The characters of a line that are read otherwise than in its brackets."""
    parts = READING.split(line)
    found = syllables("".join(parts[::2]))
    place = -1
    for before, reading in zip(parts[::2], parts[1::2], strict=False):
        place += sum(map(is_han, before))
        neutral = plain(reading) == reading or plain(found[place]) == found[place]
        if found[place] != reading and not (neutral and plain(found[place]) == plain(reading)):
            yield f"{before[-1]} {found[place]}"


def test_surnames_need_a_name_after_them():
    """A surname's reading is taken before a given name only: 曾任, 查明, 单方面 keep theirs."""
    assert syllables("曾任外交部副部长")[0] == "céng"
    assert syllables("查明原因")[0] == "chá"
    assert syllables("单方面宣布")[0] == "dān"
    assert syllables("驻华大使")[1] == "huá"
    assert syllables("区政府")[0] == "qū"
    assert syllables("应询表示")[0] == "yìng"
    assert syllables("查韦斯总统")[0] == "chá"


def test_surnames_in_running_text():
    """Names in sentences have their surnames' readings."""
    assert syllables("会见单志强部长")[2] == "shàn"
    assert syllables("国务委员曾培炎出席")[4] == "zēng"
    assert syllables("朝鲜内阁总理朴泰成前往")[6] == "piáo"
