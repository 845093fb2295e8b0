"""Sentences, by the cases of tests/cases/text/sentences.yaml and by their properties."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from termkit.text.sentences import sentences

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/text/sentences.yaml").read_text(encoding="utf-8"))
LETTERS = "双方同意。！？；…，、（）()《》“”「」\"'’ 　\n\rАа.гд США долл гг.Bb Mr. Art. 12.5!?;:-"


def split(text, language):
    return [text[start:end] for start, end in sentences(text, language)]


@pytest.mark.parametrize(("language", "case"), [(code, case) for code, cases in CASES.items() for case in cases])
def test_sentences_of_a_text(language, case):
    """Each case is cut where its bars stand and nowhere else."""
    assert split(case.replace("|", ""), language) == case.split("|")


@given(st.text(alphabet=LETTERS, max_size=120), st.sampled_from(["zh", "ru", "en", "kk"]))
def test_sentences_partition_the_text(text, language):
    """Joined, the sentences are the text; none is empty; only a blank text has a blank one."""
    parts = split(text, language)
    assert "".join(parts) == text
    assert all(parts)
    assert text.isspace() or not any(part.isspace() for part in parts)


@given(st.text(alphabet=LETTERS, max_size=80), st.sampled_from(["zh", "ru", "en"]))
def test_no_line_break_inside_a_sentence(text, language):
    """A line break ends a sentence."""
    for part in split(text, language):
        assert "\n" not in part.strip()


@pytest.mark.parametrize("text", ["中方“" + "甲方同意。" * 30 + "”结束。", "（" + "甲方同意。" * 60 + "）"])
def test_long_quotations_are_split(text):
    """A passage in quotation marks or brackets is split like any other."""
    assert len(split(text, "zh")) > 10
