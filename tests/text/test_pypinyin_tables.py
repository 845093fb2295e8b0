"""The tables of pypinyin, read without the package, say what the package says."""

from pypinyin import lazy_pinyin

from termkit.text.pypinyin_tables import plain_reading


def test_plain_readings_are_those_of_the_package():
    """Every common character, with ü; what is no Han character stays."""
    common = [chr(code) for code in range(0x4E00, 0x9FA6, 7)]
    assert [plain_reading(char) for char in common] == [lazy_pinyin(char, v_to_u=True)[0] for char in common]
    assert plain_reading("女") == "nü"
    assert plain_reading("A") == "A"
