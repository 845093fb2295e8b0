"""What is made of a reading without its characters."""

import pytest

from termkit.readings.tones import initials, mark, numbered, plain, split, tone_of


def test_split_by_apostrophes():
    """An apostrophe decides where a syllable begins; without it a consonant opens the next one."""
    assert split("Xī'ān") == ["Xī", "ān"]
    assert split("fāng'àn") == ["fāng", "àn"]
    assert split("fāngàn") == ["fān", "gàn"]
    assert split("Huò'ěrguǒsī Kǒu'àn") == ["Huò", "ěr", "guǒ", "sī", "Kǒu", "àn"]


def test_forms_for_search():
    """Without tones, as initials, with numbers."""
    assert plain("lǜsè Nǚ'ér") == "lüse Nü'er"
    assert plain("lǜsè", umlaut="v") == "lvse"
    assert initials("Shànghǎi Hézuò Zǔzhī") == "shhzzz"
    assert numbered("Shànghǎi hé wǒ de") == "Shang4hai3 he2 wo3 de5"


@pytest.mark.parametrize("syllable", ["liú", "guì", "hǎo", "duō", "lüè", "jiǔ", "shuāng", "ér", "xióng", "nǚ", "ān"])
def test_mark_puts_the_tone_back(syllable):
    """A syllable taken apart into letters and tone is the same when put together."""
    assert mark(plain(syllable), tone_of(syllable)) == syllable
