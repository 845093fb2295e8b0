"""Alignment: every segment in one bead, in order; what belongs together is found together."""

import csv
import math
import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termkit.memory.alignment.dictionary import dictionary_answers
from termkit.memory.alignment.lengths import estimate
from termkit.memory.alignment.passes import Side, align
from termkit.memory.alignment.terms import Pair, shared_terms
from termkit.memory.association import learn, log_likelihood
from termkit.text.lemmas import lemma_key

ZH = [
    "双方重申坚持一个中国原则。",
    "2013年双边贸易额达到400亿美元。",
    "双方将在上海合作组织框架内加强合作。",
    "第三，双方支持建设中哈原油管道。",
    "习近平主席邀请总统访华。",
]
RU = [
    "Стороны вновь подтвердили приверженность принципу одного Китая.",
    "В 2013 году двусторонний товарооборот достиг 40 млрд долларов США.",
    "Стороны будут укреплять сотрудничество в рамках Шанхайской организации сотрудничества.",
    "В-третьих, Стороны поддерживают строительство нефтепровода Казахстан – Китай.",
    "Председатель Си Цзиньпин пригласил Президента посетить Китай.",
]


def beads(source, target, **options):
    found = align(Side(source, "zh"), Side(target, options.pop("language", "ru")), **options)
    return [(bead.source, bead.target) for bead in found]


def test_a_text_is_paired_with_its_translation():
    """Five sentences, five translations."""
    assert beads(ZH, RU) == [((n,), (n,)) for n in range(5)]


def test_a_merged_sentence_is_found():
    """Two sentences translated by one are one bead."""
    merged = [RU[0], f"{RU[1][:-1]}, и {RU[2][0].lower()}{RU[2][1:]}", RU[3], RU[4]]
    assert ((1, 2), (1,)) in beads(ZH, merged)


def test_a_dropped_sentence_stands_alone():
    """A sentence without translation has an empty other side."""
    assert ((1,), ()) in beads(ZH, [RU[0], *RU[2:]])


def test_an_added_sentence_stands_alone():
    """A sentence without source likewise."""
    extra = "Настоящий абзац добавлен редакцией и в подлиннике отсутствует, поскольку он служит лишь для пояснения."
    assert ((), (3,)) in beads(ZH * 2, [*RU[:3], extra, *RU[3:], *RU])


@pytest.mark.parametrize(("source", "target"), [([], []), (ZH, []), ([], RU)])
def test_empty_sides(source, target):
    """Nothing to pair is no error: every segment stands alone."""
    found = beads(source, target)
    assert len(found) == len(source) + len(target)


@settings(max_examples=40)
@given(
    st.lists(st.sampled_from([*ZH, "是。", ""]), max_size=9), st.lists(st.sampled_from([*RU, "Да.", ""]), max_size=9)
)
def test_beads_partition_both_texts(source, target):
    """Every segment stands in exactly one bead, in its order, with a confidence from 0 to 1."""
    found = align(Side(source, "zh"), Side(target, "ru"))
    assert [n for bead in found for n in bead.source] == list(range(len(source)))
    assert [n for bead in found for n in bead.target] == list(range(len(target)))
    assert all(0 <= bead.confidence <= 1 for bead in found)


def test_long_texts_are_aligned_in_stretches(monkeypatch):
    """Cutting a long text into stretches gives the same beads."""
    whole = beads(ZH * 8, RU * 8)
    monkeypatch.setattr("termkit.memory.alignment.passes.WINDOW", 12)
    assert beads(ZH * 8, RU * 8) == whole


def test_the_ratio_is_that_of_the_texts():
    """Russian is about three and a half times as long as Chinese."""
    model = estimate([len(t) for t in ZH], [len(t) for t in RU])
    assert 3 < model.ratio < 5


def test_the_best_length_scores_best():
    """The score falls on either side of the expected length."""
    import numpy as np

    scores = estimate([100], [350]).score(100.0, np.array([200.0, 351.0, 600.0]))
    assert scores.argmax() == 1


def test_log_likelihood_of_the_paper():
    """Dunning's table of 'the swiss' (1993, table 4): 110 together, 2442 and 221 alone in 31777 gives 270.72."""
    value = log_likelihood(110, 2552, 221, 31777)
    assert math.isclose(value, 270.72, rel_tol=0.01)


def test_words_are_learned_from_pairs():
    """Two words that keep company are answers to each other; a word that is everywhere is nobody's answer."""
    pairs = [(frozenset({"边界", "的"}), frozenset({"грани", "и"}))] * 6
    pairs += [(frozenset({"贸易", "的"}), frozenset({"торго", "и"}))] * 6
    forth, back = learn(pairs)
    assert forth["边界"].tokens == {"грани"}
    assert back["торго"].tokens == {"贸易"}
    assert "的" not in forth


def test_terms_are_found_without_paradigms():
    """A Russian term is found in any case by its words' beginnings, and only where its Chinese stands too."""
    lexicon = [
        Pair("sco", ("上海合作组织",), ("Шанхайская организация сотрудничества",)),
        Pair("x", ("里海",), ("Каспий",)),
    ]
    first, second = shared_terms(ZH, RU, ("zh", "ru"), lexicon)
    assert [number for number, keys in enumerate(first) if keys] == [2]
    assert [number for number, keys in enumerate(second) if keys] == [2]


@pytest.fixture(scope="module")
def charter(shared):
    path = shared / "data/un_charter/charter_paragraphs_gold_zh_ru_en.tsv"
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_charter_is_paired_by_paragraphs(charter, language):
    """Strict F1 of at least 0.97 on the 216 gold paragraphs."""
    rows = [row for row in charter if row["zh"] and row[language]]
    found = beads([r["zh"] for r in rows], [r[language] for r in rows], language=language)
    assert sum(pair == ((n,), (n,)) for n, pair in enumerate(found)) / len(rows) >= 0.97


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_broken_charter_is_mended(charter, language):
    """With neighbours merged at random on either side, at least 85 of 100 beads come back exactly."""
    dice = random.Random(3)
    source, target, gold = [], [], set()
    rows = iter([row for row in charter if row["zh"] and row[language]])
    for row in rows:
        left, right = [row["zh"]], [row[language]]
        more = next(rows, None) if dice.random() < 0.25 else None
        if more:
            if dice.random() < 0.5:
                left, right = [left[0] + more["zh"]], [right[0], more[language]]
            else:
                left, right = [left[0], more["zh"]], [f"{right[0]} {more[language]}"]
        first = tuple(range(len(source), len(source) + len(left)))
        gold.add((first, tuple(range(len(target), len(target) + len(right)))))
        source += left
        target += right
    found = set(beads(source, target, language=language))
    assert 2 * len(found & gold) / (len(found) + len(gold)) >= 0.85


def lines_of(text, pattern):
    parts = [part.strip() for line in text.split("⏎") for part in re.split(pattern, line)]
    return [part for part in parts if part]


@pytest.mark.parametrize("language", ["ru", "en"])
def test_articles_are_paired_by_sentences(shared, root, language):
    """Strict F1 of at least 0.9 on five articles annotated by hand: at most two or three of fifty beads go wrong."""
    articles, annotated = (
        shared / "data/un_charter/charter_articles_zh_ru_en.tsv",
        root / "tests/cases/alignment/charter_sentences.tsv",
    )
    with articles.open(encoding="utf-8") as file:
        texts = {row["article"]: row for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)}
    rows = [line.split("\t") for line in annotated.read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    source, target, gold = [], [], set()
    for article in dict.fromkeys(row[0] for row in rows[1:]):
        for _, _, left, right in (row for row in rows if row[:2] == [article, language]):
            sides = ((left, source), (right, target))
            gold.add(tuple(tuple(len(text) + int(n) - 1 for n in side.split(",") if n) for side, text in sides))
        source += lines_of(texts[article]["zh"], r"(?<=[。；！？])")
        target += lines_of(texts[article][language], r"(?<=[.;!?])\s+(?=\S)")
    pairs = {pair for pair in gold if all(pair)}
    found = {pair for pair in beads(source, target, language=language) if all(pair)}
    assert 2 * len(found & pairs) / (len(found) + len(pairs)) >= 0.9


def test_forms_of_a_word_meet():
    """Irregular forms too."""
    assert lemma_key("drew", "en") == lemma_key("drawing", "en") == lemma_key("draw", "en")
    assert lemma_key("детей", "ru") == lemma_key("ребенок", "ru")


@pytest.mark.parametrize(
    ("word", "language", "translation"),
    [
        ("羊", "en", "sheep"),
        ("羊", "ru", "овцы"),
        ("闰土", "en", "Runtu"),
        ("画家", "ru", "художника"),
        ("疫苗", "ru", "вакцина"),
    ],
)
def test_the_dictionary_translates(word, language, translation):
    """Words with an entry, names by their reading; only what the other text holds is an answer."""
    key = lemma_key(translation, language)
    forth, back = dictionary_answers({word}, {key, "zzz"}, ("zh", language))
    assert forth[word].tokens == {key}
    assert back[key].tokens == {word}


def test_a_dictionary_serves_both_directions():
    """Russian to Chinese is Chinese to Russian the other way round; Kazakh has none."""
    key = lemma_key("овца", "ru")
    assert dictionary_answers({key}, {"羊"}, ("ru", "zh"))[0][key].tokens == {"羊"}
    assert dictionary_answers({"羊"}, {"қой"}, ("zh", "kk")) == ({}, {})


def test_a_story_is_aligned_by_everyday_words():
    """A sentence that was split in two is found without any figure, name or term."""
    source = [
        "老渔夫没有说话。",
        "孩子给他一杯咖啡，他们一起去看大海。",
        "鱼很大，比船还长。",
        "狮子在梦里玩耍。",
    ]
    target = [
        "The old fisherman did not say anything.",
        "The boy gave him a cup of coffee.",
        "Together they went to look at the sea.",
        "The fish was very big, longer than the boat.",
        "Lions were playing in his dream.",
    ]
    expected = [((0,), (0,)), ((1,), (1, 2)), ((2,), (3,)), ((3,), (4,))]
    assert beads(source, target, language="en") == expected
