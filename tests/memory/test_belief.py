"""What an alignment learns between its passes, and names by sound."""

import pytest

from termkit.memory.alignment.beads import PRIORS, Bead
from termkit.memory.alignment.belief import ANCHOR, Belief, anchor_answers, revised
from termkit.memory.alignment.features import features_of
from termkit.memory.alignment.lengths import LengthModel
from termkit.memory.alignment.passes import Side, align
from termkit.text.sounds import sounds_like


def revision(source, target, beads):
    features = features_of(source, "zh"), features_of(target, "en")
    return revised(Belief(LengthModel(3.0), PRIORS, ({}, {})), beads, features, ({}, {})), features


def test_the_beads_of_a_text_become_expected():
    """A translator who splits every sentence will go on to do so."""
    source, target = ["他来了，她走了。"] * 40, ["He came.", "She left."] * 40
    belief, _ = revision(source, target, [Bead((n,), (2 * n, 2 * n + 1), 0, 0.99) for n in range(40)])
    assert belief.priors[1, 2] > 2 * PRIORS[1, 2]
    assert belief.priors[1, 1] < PRIORS[1, 1]


def test_marks_that_are_not_kept_lose_their_weight():
    """Colons that no translation has say little; question marks that all have say more."""
    source, target = ["他说：好？"] * 30, ["He said fine?"] * 30
    belief, features = revision(source, target, [Bead((n,), (n,), 0, 0.99) for n in range(30)])
    usual = anchor_answers(*features, ANCHOR)
    assert belief.words[0]["p::"].probability < usual["p::"].probability < belief.words[0]["p:?"].probability


def test_lengths_that_scatter_are_allowed_to():
    """Free work has a wider model than close work."""
    source = ["一二三四五六七八九十"] * 40
    close, _ = revision(source, ["x" * 30] * 40, [Bead((n,), (n,), 0, 0.99) for n in range(40)])
    free, _ = revision(source, ["x" * 12, "x" * 80] * 20, [Bead((n,), (n,), 0, 0.99) for n in range(40)])
    assert close.lengths.variance(20) < LengthModel(3.0).variance(20) < free.lengths.variance(20)


def test_a_conjunction_on_its_own_line_is_left_alone():
    """“and” between two items belongs to neither."""
    source = ["一、维持国际和平及安全；", "二、发展各国间之友好关系。", "三、促成国际合作；"]
    target = [
        "To maintain international peace and security;",
        "To develop friendly relations among nations;",
        "and",
        "To achieve international co-operation;",
    ]
    beads = [(b.source, b.target) for b in align(Side(source, "zh"), Side(target, "en"))]
    assert beads == [((0,), (0,)), ((1,), (1,)), ((), (2,)), ((2,), (3,))]


@pytest.mark.parametrize(
    ("readings", "language", "word"),
    [
        (("chen", "qing", "yang"), "en", "qingyang"),
        (("wang", "miao"), "en", "wang"),
        (("wang",), "ru", "ван"),
        (("xi", "jin", "ping"), "ru", "цзиньпин"),
    ],
)
def test_names_answer_by_sound(readings, language, word):
    """Surname and given name as they are read, in pinyin or by Palladius."""
    from termkit.text.lemmas import lemma_key

    assert lemma_key(word, language) in sounds_like(readings, language)


def test_words_that_are_no_name_answer_nothing():
    """Too long, another language, or a syllable that is a function word."""
    assert not sounds_like(("a", "b", "c", "d"), "en")
    assert not sounds_like(("wang",), "kk")
    assert "he" not in sounds_like(("he",), "en")
