"""Embedders: vectors decide where nothing else tells, and weak ones do no harm."""

import numpy as np
import pytest

from termkit.errors import UnknownName
from termkit.memory.alignment import Side, align
from termkit.memory.embedding import Embedder, embedder_named
from termkit.memory.sound_vectors import SOUND, sound_vectors

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


TRIGRAMS = Embedder("trigrams", trigrams)


def beads(source, target, **options):
    return [(b.source, b.target) for b in align(Side(source, "xx"), Side(target, "yy"), **options)]


def test_vectors_find_what_is_left_out():
    """Sentences of one length in unknown languages: only vectors tell which one has no translation."""
    cipher = [text.translate(CIPHER) for text in TEXT]
    target = cipher[:4] + cipher[5:]
    want = [((n,), (n,)) for n in range(4)] + [((4,), ())] + [((n,), (n - 1,)) for n in range(5, 12)]
    assert beads(TEXT, target, embedder=TRIGRAMS) == want
    assert beads(TEXT, target) != want


def test_vectors_find_what_is_joined():
    """Two sentences in one are compared as one."""
    cipher = [text.translate(CIPHER) for text in TEXT]
    target = [*cipher[:6], f"{cipher[6]} {cipher[7]}", *cipher[8:]]
    assert ((6, 7), (6,)) in beads(TEXT, target, embedder=TRIGRAMS)


def test_vectors_that_say_nothing_do_no_harm():
    """Random vectors change no bead of a text that pairs without them."""
    dice = np.random.default_rng(1)
    noise = Embedder("noise", lambda texts, language: dice.normal(size=(len(texts), 64)))
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
    assert [b.target for b in align(*sides, embedder=noise)] == [b.target for b in align(*sides)]


@pytest.mark.parametrize(("source", "target"), [([], []), (["a b"], []), ([], ["c"])])
def test_empty_sides(source, target):
    """Nothing to embed is no error."""
    assert len(beads(source, target, embedder=TRIGRAMS)) == len(source) + len(target)


def test_names_sound_alike():
    """塔林卡雷兹 is nearer to Таллин Каленз than to other words."""
    names = sound_vectors(["塔林卡雷兹", "和平发展"], "zh"), sound_vectors(["Таллин Каленз", "мирное развитие"], "ru")
    cosines = names[0] @ names[1].T
    assert cosines[0, 0] > cosines[0, 1]


def test_embedders_are_found_by_name():
    """Built in, or a value of a module."""
    assert embedder_named("sound") is SOUND
    assert embedder_named("termkit.memory.sound_vectors:SOUND") is SOUND


@pytest.mark.parametrize(
    "name", ["labse", "no.such.module:X", "termkit.memory.sound_vectors:NONE", "termkit.memory.sound_vectors:SIZE"]
)
def test_an_unknown_embedder_says_what_there_is(name):
    """A name that leads nowhere is an UnknownName, which the command prints."""
    with pytest.raises(UnknownName, match="embedder"):
        embedder_named(name)
