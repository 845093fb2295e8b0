"""Embedders: vectors decide where nothing else tells, and weak ones do no harm."""

import numpy as np
import pytest

from termkit.errors import UnknownName
from termkit.memory.alignment.embedding import embedder_named
from termkit.memory.alignment.passes import Side, align

WORDS = ["gora", "reka", "pole", "more", "lesy", "nebo", "luna", "zima", "leto", "voda", "kamn", "ogni"]
TEXT = [f"{a} {b} {c}" for a, b, c in zip(WORDS, WORDS[5:] + WORDS[:5], WORDS[7:] + WORDS[:7], strict=True)]
CIPHER = str.maketrans("abcdefghijklmnopqrstuvwxyz", "nopqrstuvwxyzabcdefghijklm")


def trigrams(texts, language):
    """Character trigrams in 512 buckets; one of the languages is the other in cipher."""
    plain = [text.translate(CIPHER) if language == "yy" else text for text in texts]
    vectors = np.zeros((len(texts), 512))
    for row, text in enumerate(plain):
        for n in range(len(text) - 2):
            vectors[row, sum(ord(c) * 31**k for k, c in enumerate(text[n : n + 3])) % 512] += 1
    return vectors


def beads(source, target, **options):
    return [(b.source, b.target) for b in align(Side(source, "xx"), Side(target, "yy"), **options)]


def test_vectors_find_what_is_left_out():
    """Sentences of one length in unknown languages: only vectors tell which one has no translation."""
    cipher = [text.translate(CIPHER) for text in TEXT]
    target = cipher[:4] + cipher[5:]
    want = [((n,), (n,)) for n in range(4)] + [((4,), ())] + [((n,), (n - 1,)) for n in range(5, 12)]
    assert beads(TEXT, target, embedder=trigrams) == want
    assert beads(TEXT, target) != want


def test_vectors_find_what_is_joined():
    """Two sentences in one are compared as one."""
    cipher = [text.translate(CIPHER) for text in TEXT]
    target = [*cipher[:6], f"{cipher[6]} {cipher[7]}", *cipher[8:]]
    assert ((6, 7), (6,)) in beads(TEXT, target, embedder=trigrams)


def test_vectors_that_say_nothing_do_no_harm():
    """Random vectors change no bead of a text that pairs without them."""
    dice = np.random.default_rng(1)
    source = [
        "2013年。",
        "第三，一个中国原则。",
        "400亿美元。",
        "他说什么？",
        "上海合作组织框架内加强合作。",
        "1992年4月。",
    ]
    target = [
        "In 2013.",
        "Third, one China.",
        "40 billion dollars.",
        "What did he say?",
        "The SCO framework.",
        "April 1992.",
    ]
    sides = (Side(source * 3, "zh"), Side(target * 3, "en"))
    assert [b.target for b in align(*sides, embedder=lambda texts, _: dice.normal(size=(len(texts), 64)))] == [
        b.target for b in align(*sides)
    ]


@pytest.mark.parametrize(("source", "target"), [([], []), (["a b"], []), ([], ["c"])])
def test_empty_sides(source, target):
    """Nothing to embed is no error."""
    assert len(beads(source, target, embedder=trigrams)) == len(source) + len(target)


def test_an_embedder_is_a_function_of_a_module():
    """Of any module that Python finds."""
    assert embedder_named("numpy:zeros") is np.zeros


@pytest.mark.parametrize("name", ["labse", "", ":", "no.such.module:X", "numpy:nothing", "numpy:pi"])
def test_an_unknown_embedder_says_what_is_wanted(name):
    """A name that leads nowhere is an UnknownName, which the command prints."""
    with pytest.raises(UnknownName, match="embedder"):
        embedder_named(name)
