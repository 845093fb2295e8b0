"""The target is the source itself.

A text without a letter of the source's script (figures, codes, addresses) may stay as it is.
Where this is told, nothing else is told of the unit.

Source: MQM 2.0, accuracy/untranslated.

Wrong: 双方一致认为 — 双方一致认为
Right: COVID-19 — COVID-19
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks.check import Check, Remark, SegmentPair, each
from termkit.checks.context import Context
from termkit.model import Severity
from termkit.text.languages import LANGUAGE_OF_SCRIPT, script_of
from termkit.text.normalize import key

LONGEST_CODE = 3
"""Letters that may be a code in any language."""


def look(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for a target that says what the source says, letter by letter."""
    if pair.target.strip() and key(pair.source) == key(pair.target) and _has_letters(pair.source, context.source):
        yield Remark(pair, "the target is the same as the source")


def _has_letters(text: str, language: str) -> bool:
    """Whether the text has words of its language that would have to be translated: Han, or more than an acronym."""
    letters = sum(LANGUAGE_OF_SCRIPT.get(script_of(char)) == language for char in text)
    return letters > 0 if language == "zh" else letters > LONGEST_CODE and not text.isupper()


CHECK = Check("BT302", "untranslated", Severity.ERROR, each(look), settles=True)
