"""What the checks say can be said in Russian and Chinese."""

import re

import pytest

from termkit.checks.findings.telling import message_in, messages


@pytest.mark.parametrize(
    ("english", "russian", "chinese"),
    [
        (
            "“一个中国原则” should be rendered “принцип одного Китая” or “принцип Китая”, not “политика”",
            "«一个中国原则» следует передавать как «принцип одного Китая» или «принцип Китая», а не «политика»",
            "“一个中国原则”应译为“принцип одного Китая”或“принцип Китая”，而不是“политика”",
        ),
        ("the target is empty", "перевода нет", "译文为空"),
        (
            "the source ends with ., the target with no sign",
            "оригинал кончается на ., перевод — на без знака",
            "原文以.结尾，译文以无标点结尾",
        ),
        ("said by an outside check", "said by an outside check", "said by an outside check"),
    ],
)
def test_a_message_in_three_languages(english, russian, chinese):
    """The values stay, the wording changes; what nobody knows stays English."""
    assert [message_in(english, tag) for tag in ("en", "ru-RU", "zh")] == [english, russian, chinese]


def test_every_wording_is_told_in_both_languages():
    """The slots are the same in the three languages."""
    for pattern, row in messages().rows:
        for wording in row.values():
            assert set(re.findall(r"\{(\w+)\}", wording)) == set(pattern.groupindex)
