"""Names and clauses that outsiders wrote down, names by themselves and in clauses: every character as they read it."""

from pathlib import Path

import pytest

from termkit.readings.pinyin import syllables
from termkit.readings.tones import plain
from termkit.text.languages import is_han

LINES = (Path(__file__).parents[1] / "cases/read_by_outsiders.tsv").read_text(encoding="utf-8").splitlines()
NAMES = [line.split("\t") for line in LINES if not line.startswith(("#", "name\t"))]
CLAUSES = {
    "person": ("{}", "会见了{}。", "{}同志出席了会议。", "外交部副部长{}表示，"),
    "place": ("{}", "代表团访问了{}。", "记者到{}采访。"),
    "foreign": ("{}", "他谈到{}的情况。", "据{}报道。"),
    "clause": ("{}",),
}


def agree(found: str, expected: str) -> bool:
    """Whether two syllables are the same, a neutral tone on either side aside."""
    toneless = plain(found) == plain(expected) and (plain(found) == found or plain(expected) == expected)
    return found == expected or toneless


@pytest.mark.parametrize("kind", CLAUSES)
def test_every_character(kind):
    wrong = []
    for name, spelling, its_kind in NAMES:
        for clause in CLAUSES[kind] if its_kind == kind else ():
            before = sum(map(is_han, clause.partition("{}")[0]))
            expected = spelling.split()
            found = syllables(clause.format(name))[before : before + len(expected)]
            if not all(map(agree, found, expected)):
                wrong.append((clause.format(name), " ".join(found), spelling))
    assert not wrong
