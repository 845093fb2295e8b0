"""The tables of pypinyin, read without the package, say what the package says."""

from pypinyin import lazy_pinyin

from termkit.text.pypinyin_tables import _characters, _Table, phrase, plain_reading


def test_plain_readings_are_those_of_the_package():
    """Every common character, with ü; what is no Han character stays."""
    common = [chr(code) for code in range(0x4E00, 0x9FA6, 7)]
    assert [plain_reading(char) for char in common] == [lazy_pinyin(char, v_to_u=True)[0] for char in common]
    assert plain_reading("女") == "nü"
    assert plain_reading("A") == "A"


def test_few_and_many_keys_have_the_same_values():
    """A key is found in the file as it is and in the table made of it; one that is missing has no value."""
    found = _Table("phrases_dict.json", '":[["', '"]]')
    words = ["一丁不识", "丁丁当当", "没有这样的词"]
    few = [found.get(word) for word in words]
    for _ in range(_Table.FEW):
        found.get("长江")
    assert [found.get(word) for word in words] == few == [found.find(word) for word in words]
    assert few[0] == 'yī"],["dīng"],["bù"],["shí'
    assert few[-1] == ""


def test_a_character_is_found_where_its_code_point_says():
    """The first, the last, and some between; what is not there has no value, nor has a phrase of figures."""
    table = _characters._values
    keys = [*list(table)[::500], list(table)[-1]]
    assert [_characters.find(key) for key in keys] == [table[key] for key in keys]
    assert [_characters.find(key) for key in ("1", "13314", str(0x10FFFF))] == ["", "", ""]
    assert phrase("10") is None
