"""Linking Chinese transcriptions to Russian names."""

from pathlib import Path

import pytest

from termkit.readings.transcription import SAFE, rank, score, to_chinese

LINES = (Path(__file__).parents[1] / "cases/transcriptions.tsv").read_text(encoding="utf-8").splitlines()
PAIRS = [line.split("\t") for line in LINES if not line.startswith(("#", "zh\t"))]
RUSSIAN = [russian for _, russian in PAIRS]


@pytest.mark.parametrize(("chinese", "russian"), PAIRS, ids=[pair[1] for pair in PAIRS])
def test_the_right_name_comes_first(chinese, russian):
    """Among all the names the right one is first, and its score is a safe link."""
    best, value = rank(chinese, RUSSIAN)[0]
    assert best == russian
    assert value >= SAFE


def test_wrong_links():
    """One pair of names is so alike that each reaches a safe score for the other; no other wrong pair does."""
    wrong = {frozenset((own, ru)) for zh, own in PAIRS for ru in RUSSIAN if ru != own and score(zh, ru) >= SAFE}
    assert wrong == {frozenset(("Есимов", "Масимов"))}


def test_full_and_short_names():
    """A surname in Chinese finds the full name in Russian; both parts are compared when both are there."""
    assert rank("托卡耶夫", ["Нурсултан Назарбаев", "Касым-Жомарт Токаев"])[0] == ("Касым-Жомарт Токаев", 1.0)
    assert score("谢尔盖·拉夫罗夫", "Сергей Лавров") >= SAFE


def test_table():
    """Syllables by the table; е after a vowel is 耶; Kazakh letters as their Russian neighbours."""
    assert to_chinese("Токаев") == "托卡耶夫"
    assert to_chinese("Назарбаев") == "纳扎尔巴耶夫"
    assert to_chinese("Тоқаев") == "托卡耶夫"
