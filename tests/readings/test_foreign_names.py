"""Foreign persons and places in transcription, spelt by themselves and in clauses: one word a part."""

import re
from itertools import cycle
from pathlib import Path

import pytest

from termkit.readings.pinyin import pinyin

LINES = (Path(__file__).parents[1] / "cases/foreign_names.tsv").read_text(encoding="utf-8").splitlines()
NAMES = [line.split("\t") for line in LINES if not line.startswith(("#", "name\t"))]
CLAUSES = {
    "person": (
        "总统{}表示，双方关系良好",
        "{}在会谈中指出，合作前景广阔",
        "会见{}时强调",
        "由{}率领的代表团",
        "驻华大使{}致辞",
    ),
    "place": ("代表团抵达{}", "在{}举行会晤", "{}市市长参加活动", "{}至北京的航班", "位于{}的工厂"),
}


@pytest.mark.parametrize(("kind", "alone", "in_clauses"), [("person", 239, 236), ("place", 110, 110)])
def test_as_many_as_before(kind, alone, in_clauses):
    """How many of the 250 persons and 119 places are spelt as the key has them."""
    names = [(name, spelling) for name, spelling, its_kind in NAMES if its_kind == kind]
    assert sum(pinyin(name) == spelling for name, spelling in names) >= alone
    written = [
        (pinyin(clause.format(name)), spelling)
        for (name, spelling), clause in zip(names, cycle(CLAUSES[kind]), strict=False)
    ]
    whole = [re.search(rf"(?<![\w'-]){re.escape(spelling)}(?![\w'-])", text) for text, spelling in written]
    assert sum(map(bool, whole)) >= in_clauses
