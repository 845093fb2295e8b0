"""Scripts and languages."""

import pytest

from termkit.model import Script
from termkit.text.languages import chinese_script, is_han, language_of, script_of


@pytest.mark.parametrize(
    ("char", "script"), [("中", "Hani"), ("〇", "Hani"), ("Ж", "Cyrl"), ("ә", "Cyrl"), ("é", "Latn")]
)
def test_script_of_letters(char, script):
    """Letters have their script."""
    assert script_of(char) == script


@pytest.mark.parametrize("char", "1，。 ·○-")
def test_script_of_the_rest(char):
    """Digits and punctuation belong to no script."""
    assert script_of(char) == "Zyyy"


def test_is_han_on_every_plane():
    """Extension ideographs are Han, kana are not."""
    assert is_han("𠮷")
    assert is_han("䶮")
    assert not is_han("ア")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("上海合作组织（SCO）", "zh"),
        ("Шанхайская организация сотрудничества (ШОС, SCO)", "ru"),
        ("The SCO (上合) Charter and all its protocols", "en"),
        ("12.05.2013", "zh"),
        ("", "zh"),
    ],
)
def test_language_of(text, language):
    """The script that says most decides."""
    assert language_of(text) == language


def test_chinese_script():
    """Simplified and Traditional are told apart by their own characters; common ones decide nothing."""
    assert chinese_script("哈萨克斯坦共和国总统对中华人民共和国进行国事访问") is Script.SIMPLIFIED
    assert chinese_script("哈薩克斯坦共和國總統對中華人民共和國進行國事訪問") is Script.TRADITIONAL
    assert chinese_script("中文") is Script.UNKNOWN
