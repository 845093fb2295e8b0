"""The numbers of a list over several units: one that is lost is told once, none where the target counts otherwise."""

import pytest

from termkit.checks import SegmentPair
from termkit.checks.run import check_bitext

SOURCE = ("一、双方同意", "二、双方支持", "双方还谈了其他问题。", "三、双方反对", "四、双方指出")


def told(targets, language):
    units = [SegmentPair(n, *texts) for n, texts in enumerate(zip(SOURCE, targets, strict=True), 1)]
    return [f.unit for f in check_bitext(units, [], target=language, select=["BT208"])]


@pytest.mark.parametrize(
    ("targets", "lost"),
    [
        (("1. Согласны", "Поддерживают", "Обсудили", "3. Против", "4. Отмечают"), [2]),
        (("I. Согласны", "II. Поддерживают", "Обсудили", "III. Против", "Отмечают"), [5]),
        (("1. Согласны", "2. Поддерживают", "Обсудили", "2. Против", "4. Отмечают"), [4]),
        (("1. Согласны", "2. Поддерживают", "Обсудили", "3. Против", "4. Отмечают"), []),
        (("Во-первых, да", "Во-вторых, да", "Обсудили", "В-третьих, нет", "В-четвёртых, нет"), []),
        (("Согласны", "Поддерживают", "Обсудили", "Против", "Отмечают"), []),
        (("а) Согласны", "б) Поддерживают", "Обсудили", "в) Против", "г) Отмечают"), []),
    ],
)
def test_a_lost_number_is_told(targets, lost):
    """The unit whose number is missing or another one."""
    assert told(targets, "ru") == lost
