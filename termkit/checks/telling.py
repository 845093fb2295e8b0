"""The message of a finding in another language than English, in which the checks write it.

The English wording is the key, as in gettext: what stands in its slots is read out of the message and put into the
wording of the other language; a slot called `fault` holds a message itself.  Messages that the table lacks, such
as those of outside checks, stay as they are.
"""

from __future__ import annotations

import re
from functools import cache

from termkit.checks.words import rows
from termkit.model import primary

SLOT = re.compile(r"\{(\w+)\}")
ALTERNATIVES = {"ru": "» или «", "zh": "”或“"}
"""What stands between the equivalents that are allowed, which English has as ” or “."""
NOTHING = {"ru": {"no sign": "без знака", "ever": "начала", "now": "настоящее время"},
           "zh": {"no sign": "无标点", "ever": "开始", "now": "现在"}}  # fmt: skip
"""Words that stand in a slot where there is nothing to name."""


def message_in(message: str, language: str) -> str:
    """The message in a language of the interface (en, ru, zh); as it is where that is English or nobody knows it."""
    code = primary(language)
    for pattern, wordings in _table():
        found = pattern.fullmatch(message) if code in wordings else None
        if found:
            values = {name: _value(name, value, code) for name, value in found.groupdict().items()}
            return wordings[code].format(**values)
    return message


def _value(name: str, value: str, code: str) -> str:
    if name == "fault":
        return message_in(value, code)
    return NOTHING[code].get(value, value.replace("” or “", ALTERNATIVES[code]))


@cache
def _table() -> tuple[tuple[re.Pattern[str], dict[str, str]], ...]:
    return tuple((_pattern(row["en"]), {"ru": row["ru"], "zh": row["zh"]}) for row in rows("messages.tsv"))


def _pattern(wording: str) -> re.Pattern[str]:
    """What the English wording fits: each slot as short as may be."""
    parts = SLOT.split(wording)
    made = [f"(?P<{part}>.+?)" if place % 2 else re.escape(part) for place, part in enumerate(parts)]
    return re.compile("".join(made), re.DOTALL)
