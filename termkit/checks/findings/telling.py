"""The message of a finding in another language than English, in which the checks write it.

A slot called `fault` holds a message itself.  Messages that the table lacks, such as those of outside checks, stay as
they are.
"""

from __future__ import annotations

from functools import cache

from termkit.checks.words import rows
from termkit.model import primary
from termkit.text.catalogue import Catalogue

ALTERNATIVES = {"ru": "» или «", "zh": "”或“"}
"""What stands between the equivalents that are allowed, which English has as ” or “."""
NOTHING = {"ru": {"no sign": "без знака", "ever": "начала", "now": "настоящее время"},
           "zh": {"no sign": "无标点", "ever": "开始", "now": "现在"}}  # fmt: skip
"""Words that stand in a slot where there is nothing to name."""


def message_in(message: str, language: str) -> str:
    """The message in a language of the interface (en, ru, zh); as it is where that is English or nobody knows it."""
    return messages().say(message, primary(language))


@cache
def messages() -> Catalogue:
    """What the checks say."""
    return Catalogue(rows("messages.tsv"), _value)


def _value(name: str, value: str, language: str) -> str:
    if name == "fault":
        return message_in(value, language)
    return NOTHING[language].get(value, value.replace("” or “", ALTERNATIVES[language]))
