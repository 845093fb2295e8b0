"""Pinyin of whole texts: one syllable a character, and the spelling of GB/T 16159."""

import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from termkit.readings.pinyin import pinyin, syllables
from termkit.readings.tables import listed
from termkit.readings.tones import split
from termkit.text.languages import is_han

CASES = Path(__file__).parents[1] / "cases"
SPELLING = yaml.safe_load((CASES / "pinyin_spelling.yaml").read_text(encoding="utf-8"))
NAMES = [
    line.split("\t")
    for line in (CASES / "chinese_names.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith(("#", "zh\t"))
]
SPURIOUS = {
    "上相": "cut out of 问题上相互: the words are 上 and 相互",
    "中的": "cut out of 进程中的: the words are 中 and 的",
    "面的": "cut out of 方面的: the words are 方面 and 的",
}


@pytest.mark.parametrize(("text", "kind", "expected"), SPELLING, ids=[case[0] for case in SPELLING])
def test_spelling(text, kind, expected):
    """The text is spelt as the case says."""
    assert pinyin(text, kind) == expected


@pytest.mark.parametrize(("name", "kind", "expected"), [row[:3] for row in NAMES], ids=[row[0] for row in NAMES])
def test_names(name, kind, expected):
    """Chinese persons and places are spelt by GB/T 28039 and GB/T 16159."""
    assert pinyin(name, kind) == expected


HAN = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5)
MIXED = st.text(st.one_of(HAN, st.sampled_from("，。“”（）{}aB1 ·-—　\n的一不了着地得为都长行")), max_size=40)


@given(MIXED)
@settings(max_examples=150)
def test_one_syllable_for_each_han_character(text):
    """There are as many syllables as Han characters, all of them in small letters."""
    found = syllables(text)
    assert len(found) == sum(map(is_han, text))
    assert all(syllable == syllable.lower() and syllable.strip() for syllable in found)


@given(st.text(HAN, min_size=1, max_size=12))
@settings(max_examples=100)
def test_spelling_keeps_the_syllables(text):
    """What is spelt as words comes apart into the same syllables again (a character nobody reads stays itself)."""
    assume(not any(map(is_han, "".join(syllables(text)))))
    assert [s.lower() for s in split(pinyin(text))] == [unicodedata.normalize("NFC", s) for s in syllables(text)]


def test_seeds_probes(shared):
    """Every true probe of the seeds is read as CC-CEDICT reads it; neutral tones and 一, 不 aside."""
    wrong = []
    for line in (shared / "data/pinyin_polyphone_probes_from_seeds.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        word, readings = line.split("\t")[1:3]
        if word not in SPURIOUS and not any(_agrees(syllables(word), r.split()) for r in readings.split(" | ")):
            wrong.append((word, readings, syllables(word)))
    assert wrong == []


def _agrees(found, cedict):
    from termkit.readings.tones import plain, tone_of

    ours = [(plain(syllable), tone_of(syllable)) for syllable in found]
    theirs = [(syllable[:-1].lower().replace("u:", "ü"), int(syllable[-1])) for syllable in cedict]
    return len(ours) == len(theirs) and all(
        letters == other and (tone == given or 5 in (tone, given))
        for (letters, tone), (other, given) in zip(ours, theirs, strict=True)
    )


def test_import_is_cheap():
    """Importing the readings, and what a look-up needs of them, loads neither pypinyin nor a segmenter."""
    code = (
        "import sys; from termkit.readings.pinyin import plain, initials, numbered; initials(plain('Xī ān')); "
        "print([m for m in ('pypinyin', 'rjieba', 'jieba', 'opencc', 'babel') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_traditional_characters():
    """Traditional text is read by its Simplified words."""
    assert syllables("銀行行長") == ["yín", "háng", "háng", "zhǎng"]


def test_every_part_of_a_name_has_its_capital(root):
    """No person of the glossaries has a word in small letters, foreign names included, but for a title behind it."""
    lines = (root / "glossaries" / "persons.tsv").read_text(encoding="utf-8").splitlines()
    names = [cells[1] for line in lines if not line.startswith(("#", "id\t")) and (cells := line.split("\t"))[1]]
    spelt = {name: pinyin(name, "person") for name in names if not name.endswith(listed("titles"))}
    assert len(spelt) > 200
    small = {name: words for name, words in spelt.items() if any(word[0].islower() for word in re.split("[ -]", words))}
    assert not small


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("仲裁庭", "zhòngcáitíng"),
        ("高水平的协作", "gāo shuǐpíng de xiézuò"),
        ("麻醉品走私", "mázuìpǐn zǒusī"),
        ("治沙", "zhìshā"),
        ("惠及民生", "huìjí mínshēng"),
        ("表示热烈祝贺", "biǎoshì rèliè zhùhè"),
        ("具有重大意义", "jùyǒu zhòngdà yìyì"),
        ("永久中立", "yǒngjiǔ zhōnglì"),
        ("自签字之日起生效", "zì qiānzì zhī rì qǐ shēngxiào"),
        ("长治久安", "chángzhì-jiǔ'ān"),
    ],
)
def test_ordinary_words_are_no_names(text, spelt):
    """Whatever the segmenter's dictionary takes them for."""
    assert pinyin(text) == spelt


@pytest.mark.parametrize(
    ("name", "kind", "spelt"),
    [
        ("非方", "abbr", "Fēifāng"),
        ("埃方", "abbr", "Āifāng"),
        ("中肯", "abbr", "Zhōng-Kěn"),
        ("中印尼", "abbr", "Zhōng-Yìnní"),
        ("双方", "abbr", "shuāngfāng"),
        ("克孜勒奥尔达州", "place", "Kèzīlè'ào'ěrdá Zhōu"),
        ("东哈萨克斯坦州", "place", "Dōng Hāsàkèsītǎn Zhōu"),
        ("贝伦", "place", "Bèilún"),
        ("巴基斯坦伊斯兰共和国", "place", "Bājīsītǎn Yīsīlán Gònghéguó"),
        ("贝森特", "person", "Bèisēntè"),
        ("罗亚平", "person", "Luó Yàpíng"),
        ("伊丽莎白二世", "person", "Yīlìshābái Èrshì"),
        ("伊姆兰·汗", "person", "Yīmǔlán Hán"),
    ],
)
def test_a_name_whose_kind_is_known(name, kind, spelt):
    """Sides and pairs of states, foreign places and persons by themselves."""
    assert pinyin(name, kind) == spelt
