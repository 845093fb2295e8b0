"""Palladius: the table against the system's own rule, names, exceptions, what is refused."""

from pathlib import Path

import pytest
import yaml

from termkit.readings.foreign import is_foreign_name, is_foreign_person
from termkit.readings.palladius import ForeignName, palladius, transcribe
from termkit.readings.persons.minority_names import minority_of
from termkit.readings.suggest import suggest
from termkit.readings.tables import column

CASES = Path(__file__).parents[1] / "cases"
NAMES = [
    line.split("\t")
    for line in (CASES / "chinese_names.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith(("#", "zh\t"))
]
RULE = yaml.safe_load((CASES / "palladius_rule.yaml").read_text(encoding="utf-8"))
INITIALS, FINALS, WITHOUT_INITIAL = RULE["initials"], RULE["finals"], RULE["without initial"]


def rule(syllable):
    """The Russian syllable by initial and final, as the published table is built."""
    if syllable in WITHOUT_INITIAL or syllable in RULE["irregular"]:
        return WITHOUT_INITIAL.get(syllable) or RULE["irregular"][syllable]
    initial = next(i for i in sorted(INITIALS, key=len, reverse=True) if syllable.startswith(i))
    final = syllable[len(initial) :]
    return INITIALS[initial] + FINALS["ü" + final[1:] if initial in "jqx" and final[0] == "u" else final]


@pytest.mark.parametrize("syllable", sorted(column("palladius.tsv")))
def test_table(syllable):
    """Every syllable of the table is what initial and final make of it."""
    assert column("palladius.tsv")[syllable] == rule(syllable)


def test_table_is_complete():
    """Every syllable that pypinyin knows for a common character stands in the table."""
    from termkit.readings.tones import plain
    from termkit.readings.word_readings import default

    common = [bytes([row, cell]).decode("gb2312") for row in range(0xB0, 0xD7) for cell in range(0xA1, 0xFA)]
    assert {plain(default(char)) for char in common} - set(column("palladius.tsv")) == set()


@pytest.mark.parametrize("row", NAMES, ids=[row[0] for row in NAMES])
def test_names(row):
    """Chinese persons and places in Russian."""
    name, kind, _, russian = row
    assert palladius(name, kind) == russian


def test_there_are_two_hundred_names():
    """The list of names is as long as it was promised to be."""
    assert len(NAMES) >= 200


@pytest.mark.parametrize(
    "name",
    [
        "纳扎尔巴耶夫",
        "努尔苏丹·纳扎尔巴耶夫",
        "塔什干",
        "安倍晋三",
        "高市早苗",
        "马克龙",
        "金正恩",
        "普京",
        "阮氏金银",
        "村山富市",
        "加里曼丹",
        "王瑞杰",
        "骆家辉",
    ],
)
def test_foreign_names_are_refused(name):
    """Transcriptions of foreign names are no matter for Palladius."""
    assert is_foreign_name(name)
    with pytest.raises(ForeignName, match=name):
        palladius(name)


@pytest.mark.parametrize(
    ("name", "people"),
    [
        ("洛桑江村", "Tibetan"),
        ("向巴平措", "Tibetan"),
        ("热地", "Tibetan"),
        ("巴音朝鲁", "Mongolian"),
        ("布赫", "Mongolian"),
        ("斯琴高娃", "Mongolian"),
        ("古丽米拉", "Turkic"),
        ("艾买提", "Turkic"),
        ("才让太", "Tibetan"),
        ("孟和", "Mongolian"),
        ("阿里木江", "Turkic"),
    ],
)
def test_names_of_minorities_are_refused(name, people):
    """Tibetan, Mongolian and Turkic names have no surname, and no Russian form by Palladius."""
    assert minority_of(name) == people
    with pytest.raises(ForeignName, match=name):
        palladius(name)


@pytest.mark.parametrize("name", ["中国外交部", "上海合作组织", "财政部", "联合国安理会", "国家发展和改革委员会"])
def test_names_of_bodies_are_refused(name):
    """They are translated, whatever Palladius would make of them."""
    with pytest.raises(ForeignName, match="body"):
        palladius(name)


@pytest.mark.parametrize("name", ["邓小平女士", "王毅外长", "李先生", "欧阳大使"])
def test_titles_behind_names_are_refused(name):
    """They are translated, and no suggestion spells them."""
    with pytest.raises(ForeignName, match="title"):
        palladius(name)
    assert not suggest(name, "person", "ru", {})
    assert palladius("王将", "person") == "Ван Цзян"


def test_a_person_whose_name_begins_with_no_surname_is_refused():
    """旺措扎珠 is no Chinese name; a pen name of two characters is."""
    with pytest.raises(ForeignName):
        palladius("旺措扎珠", "person")
    assert palladius("冰心", "person") == "Бинсинь"


@pytest.mark.parametrize(
    ("name", "russian"), [("九龙", "Коулун"), ("九龙县", "уезд Цзюлун"), ("吉隆", "Цзилун"), ("霍城", "Хочэн")]
)
def test_places_that_could_be_others(name, russian):
    """Kowloon and a county of Sichuan, counties that begin with a surname."""
    assert palladius(name) == russian


@pytest.mark.parametrize("name", ["白玛", "白音察干", "布小林", "白云花", "江村", "乌兰察布", "巴彦", "扎兰屯"])
def test_places_and_chinese_names_like_theirs_are_kept(name):
    """A place with such a name, or a Chinese name with some of the same characters, is no person of theirs."""
    assert palladius(name, "person" if name in ("布小林", "白云花") else "place")


@pytest.mark.parametrize(
    "name", ["习近平", "李克强", "周恩来", "霍尔果斯", "乌鲁木齐", "王亚平", "贾庆林", "阿拉山口", "三亚", "王莎莎"]
)
def test_chinese_names_are_not_refused(name):
    """Chinese names are Chinese, also with characters of transcriptions, also places of China's other peoples."""
    assert not is_foreign_name(name)


def test_hard_sign():
    """ъ after н before every vowel, none after нь or before в."""
    assert transcribe(["cháng", "ān"]) == "чанъань"
    assert transcribe(["yán", "ān"]) == "яньань"
    assert transcribe(["zhāng", "wǔ"]) == "чжанъу"
    assert transcribe(["guǎng", "wēi"]) == "гуанвэй"


@pytest.mark.parametrize("name", ["哈桑", "盖尔", "康德", "查韦斯", "黑格尔"])
def test_short_foreign_names_that_begin_with_a_surname_are_refused(name):
    """What sounds foreign, and would be no Chinese person in a sentence, is none by itself."""
    assert is_foreign_person(name)
    with pytest.raises(ForeignName, match=name):
        palladius(name)


@pytest.mark.parametrize("name", ["朱德", "万里", "单志强", "哈文", "徐克"])
def test_short_chinese_names_of_characters_of_transcriptions_are_not(name):
    """朱德 and 徐克 are Chinese persons, though foreign names are written with such characters."""
    assert not is_foreign_person(name)
