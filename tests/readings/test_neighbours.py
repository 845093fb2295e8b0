"""Names of persons of Korea, Viet Nam and Japan in Chinese characters."""

import csv
from pathlib import Path

import pytest

from termkit.readings.neighbours.japanese_kana import english, russian
from termkit.readings.neighbours.japanese_names import is_sure, japanese
from termkit.readings.neighbours.korean import hangul, korean
from termkit.readings.neighbours.persons import state_of
from termkit.readings.neighbours.vietnamese import in_vietnamese, vietnamese

FOLDER = Path(__file__).parents[1] / "cases"


def shown(name):
    lines = [line for line in (FOLDER / name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("case", shown("korean_names.tsv"), ids=lambda case: case["zh"])
def test_korean(case):
    """Russian by Kontsevich, syllables apart; English by the Revised Romanisation."""
    north = case["state"] == "n"
    assert korean(case["zh"], "ru", north=north) == case["ru"]
    assert not case["en"] or korean(case["zh"], "en", north=north) == case["en"]


@pytest.mark.parametrize("case", shown("vietnamese_names.tsv"), ids=lambda case: case["zh"])
def test_vietnamese(case):
    """Vietnamese letters, and the practical transcription."""
    assert in_vietnamese(case["zh"]) == case["vi"]
    assert vietnamese(case["zh"], "ru") == case["ru"]


@pytest.mark.parametrize("case", shown("japanese_names.tsv"), ids=lambda case: case["zh"])
def test_japanese(case):
    """Polivanov and Hepburn, the given name first."""
    assert japanese(case["zh"], "ru") == case["ru"]
    assert japanese(case["zh"], "en") == case["en"]


@pytest.mark.parametrize(
    ("kana", "cyrillic", "latin"),
    [
        ("コ'イズミ", "коидзуми", "koizumi"),
        ("ジュン'イチロウ", "дзюнъитиро", "junichiro"),
        ("ケイ'イチ", "кэйити", "keiichi"),
        ("イノ'ウエ", "иноуэ", "inoue"),
        ("シンペイ", "симпэй", "shinpei"),
        ("ハットリ", "хаттори", "hattori"),
        ("ハッチョウ", "хаттё", "hatcho"),
        ("オオノ", "оно", "ono"),
        ("ユウコ", "юко", "yuko"),
        ("タケ'ウチ", "такэути", "takeuchi"),
        ("マツ'ウラ", "мацуура", "matsuura"),
    ],
)
def test_kana(kana, cyrillic, latin):
    """Long vowels are short, unless a character begins there; ん is м before б п м, нъ before a vowel."""
    assert (russian(kana), english(kana)) == (cyrillic, latin)


def test_a_japanese_name_put_together_is_not_sure():
    """小泉 and 进次郎 by its characters; 岸田 and 文雄 the tables have whole."""
    assert japanese("小泉进次郎", "ru") == "Синдзиро Коидзуми"
    assert not is_sure("小泉进次郎")
    assert is_sure("岸田文雄")


def test_vietnamese_without_marks():
    """English texts print the letters without marks."""
    assert vietnamese("陈青敏", "en") == "Tran Thanh Man"
    assert vietnamese("武德担", "en").endswith("Duc Dam")


def test_the_north_keeps_r():
    """洛 is 낙 at the head of a given name in the South alone; 烈 is 열 there after a vowel or n."""
    assert hangul("洛烈") == "락렬"
    assert (korean("李洛渊", "ru"), korean("李洛渊", "ru", north=True)) == ("Ли Нак Ён", "Ли Рак Ён")
    assert korean("赵兑烈", "en") == "Cho Tae-yeol"


@pytest.mark.parametrize("name", ["托卡耶夫", "欧阳娜", "朴", ""])
def test_no_name_of_theirs(name):
    """Without a surname of theirs and a given name nothing is made."""
    assert korean(name, "ru") == vietnamese(name, "ru") == japanese(name, "ru") == ""


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("韩国外长赵显访华。", "south"),
        ("韩国总统会见赵显。", ""),
        ("中国驻韩国大使赵显到任。", "china"),
        ("访问越南期间，赵显发表演讲。", ""),
        ("延边朝鲜族自治州州长赵显出席。", "china"),
        ("赵显访问韩国。", ""),
        ("日本外相赵显访华。", "japan"),
        ("日本记者采访赵显。", ""),
    ],
)
def test_whose_person(sentence, state):
    """The nearest state before the name, unless a verb or a mark parts them."""
    assert state_of("赵显", [sentence]) == state
